import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DocumentSummary, Visibility } from "@kenniswijzer/domain";
import { type GraphStore, seenGraph } from "@kenniswijzer/graph";
import dataset from "@rdfjs/dataset";
import { openKenniswijzer, sourcesAt } from "kenniswijzer";
import { parse } from "oxigraph";
import Validator from "rdf-validate-shacl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seeds } from "../../../../test/support/corpus.ts";
import { exported, rich, storeOf } from "../sample.test-support.ts";
import { factsIn, graphIn } from "./read-back.test-support.ts";
import { expanded } from "./terms.ts";

const FORMATS = [
  { format: "turtle", media: "text/turtle" },
  { format: "jsonld", media: "application/ld+json" },
] as const;

const vocabularyFile = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../vocabulary/${name}`, import.meta.url)), "utf8");

/** What the shapes have against a graph, a line each. */
async function breachesOf(turtle: string): Promise<string[]> {
  const quads = (text: string) => dataset.dataset(parse(text, { format: "text/turtle" }) as never);
  const report = await new Validator(quads(vocabularyFile("shapes.ttl"))).validate(quads(turtle));
  return report.results.map(({ focusNode, path, sourceConstraintComponent }) =>
    [focusNode?.value, JSON.stringify(path), sourceConstraintComponent?.value].join(" "),
  );
}

async function sourceOf(store: GraphStore) {
  const seen = await seenGraph(store, { visible: Visibility.options });
  const [edges, assertions] = [[], []] as [object[], object[]];
  for await (const part of seen.ties()) {
    edges.push(...part.edges);
    assertions.push(...part.assertions);
  }
  const plain = ({ authors, replaces, omitted, ...document }: DocumentSummary): object => ({
    ...document,
    ...(authors && { authors: authors.toSorted() }),
    ...(replaces && { replaces: replaces.toSorted() }),
    ...(omitted && { omitted: omitted.toSorted() }),
  });
  return { documents: seen.documents.map(plain), nodes: seen.nodes, edges, assertions };
}

describe.each([
  { what: "everything that a graph can hold", open: () => storeOf(rich) },
  { what: "the example documents", open: exampleStore },
])("RDF of $what", ({ open }) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it.each(FORMATS)("is read back by another parser without loss from $format", async ({ format, media }) => {
    const facts = factsIn(await exported(store, { format, clearance: "vertrouwelijk" }), media);
    const [found, source] = [graphIn(facts), await sourceOf(store)];
    expect(found.documents).toEqual(expect.arrayContaining(source.documents));
    expect(found.nodes).toEqual(expect.arrayContaining([...source.nodes]));
    expect(found.edges).toEqual(expect.arrayContaining(source.edges));
    expect(found.assertions).toEqual(expect.arrayContaining(source.assertions));
    for (const kind of ["documents", "nodes", "edges", "assertions"] as const) {
      expect([kind, found[kind].length]).toEqual([kind, source[kind].length]);
      expect(found[kind].length).toBeGreaterThan(0);
    }
    const stated = found.edges.filter(({ status }) => status === "stated");
    expect(found.facts).toHaveLength(stated.length);
    expect(found.facts).toEqual(expect.arrayContaining(stated.map(({ from, type, to }) => ({ from, type, to }))));
  });

  it("holds to the shapes in the package", async () => {
    const contact = { name: "Lectoraat", email: "info@example.nl", url: "https://www.example.nl" };
    const about = { publisher: "Lectoraat", licence: "https://creativecommons.org/publicdomain/zero/1.0/", contact };
    expect(await breachesOf(await exported(store, { format: "turtle", clearance: "vertrouwelijk", ...about }))).toEqual(
      [],
    );
  });

  it("is the same graph in Turtle and JSON-LD", async () => {
    const [turtle, jsonld] = await Promise.all(
      FORMATS.map(async ({ format, media }) =>
        canonical(await exported(store, { format, clearance: "vertrouwelijk" }), media),
      ),
    );
    expect(jsonld).toEqual(turtle);
  });

  it("uses no word of ours that the vocabulary does not have", async () => {
    const words = factsIn(vocabularyFile("vocabulary.ttl"), "text/turtle");
    const text = await exported(store, { format: "turtle", clearance: "vertrouwelijk", version: "1" });
    const used = new Set([...text.matchAll(/(?<=[\s,])kw:([\w-]+)/g)].map(([name]) => expanded(name)));
    expect([...used].filter((word) => !words.has(word))).toEqual([]);
  });
});

describe("the shapes", () => {
  it.each([
    { from: "kw:stated", to: "kw:maybe", because: "no such status" },
    { from: /oa:exact "[^"]*"/, to: 'oa:exact ""', because: "a claim without a sentence" },
    { from: /kw:confidence [\d.]+/, to: "kw:confidence 1.5", because: "surer than sure" },
    { from: /skos:prefLabel "jongeren"@nl/, to: 'skos:prefLabel "youth"@en', because: "no Dutch name" },
    { from: "skos:inScheme", to: "skos:related", because: "a concept outside any scheme" },
    { from: /dcat:theme/, to: "dcat:keyword", because: "no theme that a data portal knows" },
    { from: /dcterms:license/, to: "dcterms:rights", because: "nothing about a licence" },
  ])("say no when $because", async ({ from, to }) => {
    const good = await exported(await storeOf(rich), { format: "turtle" });
    const bad = good.replace(from, to);
    expect(bad).not.toBe(good);
    expect((await breachesOf(bad)).length).toBeGreaterThan(0);
  });
});

describe("a position", () => {
  it("counts in characters, as annotations must: the quote stands there, whatever signs come before it", async () => {
    const facts = factsIn(await exported(await storeOf(rich.slice(0, 1)), { format: "jsonld" }), "application/ld+json");
    const values = (name: string): string[] => [...facts.values()].flatMap((of) => of.get(expanded(name)) ?? []);
    const characters = [...(rich[0]?.document.text ?? "")];
    const [starts, ends] = [values("oa:start").map(Number), values("oa:end").map(Number)];
    const quotes = starts.map((start, at) => characters.slice(start, ends[at]).join(""));
    expect(quotes.toSorted()).toEqual(values("oa:exact").toSorted());
    expect(values("kw:start").map(Number).toSorted()).not.toEqual(starts.toSorted());
  });
});

/** All that is said of things with a name, as N-Triples, sorted. */
const canonical = (text: string, format: string): string[] =>
  parse(text, { format })
    .filter(({ subject, object }) => subject.termType !== "BlankNode" && object.termType !== "BlankNode")
    .map((quad) => quad.toString())
    .sort();

async function exampleStore(): Promise<GraphStore> {
  const kenniswijzer = await openKenniswijzer({ store: "memory:", model: "none" });
  await kenniswijzer.ingest(sourcesAt([seeds], { visibility: "openbaar" }));
  return kenniswijzer.store;
}
