import type { Assertion, DocumentSummary, Edge, EdgeType, GraphNode } from "@kenniswijzer/domain";
import { parse } from "oxigraph";
import { addressesUnder } from "./addresses.ts";
import { TIES } from "./resources.ts";
import { expanded } from "./terms.ts";

type Facts = ReadonlyMap<string, readonly string[]>;

/** What an RDF parser that has nothing to do with ours finds in an export, by address. */
export function factsIn(
  text: string,
  format: "text/turtle" | "application/ld+json",
): Map<string, Map<string, string[]>> {
  const facts = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of parse(text, { format })) {
    const own = facts.get(subject.value) ?? new Map<string, string[]>();
    facts.set(subject.value, own.set(predicate.value, [...(own.get(predicate.value) ?? []), object.value]));
  }
  return facts;
}

/** The graph of the domain, made again from nothing but RDF. */
export function graphIn(facts: ReadonlyMap<string, Facts>) {
  const things = [...facts.values()];
  const all = (of: Facts, name: string): string[] => (of.get(expanded(name)) ?? []).toSorted();
  const one = (of: Facts, name: string): string | undefined => all(of, name)[0];
  const is = (of: Facts, name: string): boolean => all(of, "rdf:type").includes(expanded(name));
  const idAt = (address: string | undefined): string =>
    one(facts.get(address ?? "") ?? new Map(), "dcterms:identifier") ?? "";
  const name = (address: string | undefined): string => (address ?? "").replace("urn:kenniswijzer:def:", "");
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
  const truth = (text: string | undefined): boolean | undefined => (text === undefined ? undefined : text === "true");
  const edgeAt = (address: string | undefined): Edge => edgeOf(facts.get(address ?? "") ?? new Map());

  const edgeOf = (of: Facts): Edge =>
    ({
      from: idAt(one(of, "rdf:subject")),
      type: Object.entries(TIES).find(([, [own]]) => expanded(own) === one(of, "rdf:predicate"))?.[0] as EdgeType,
      to: idAt(one(of, "rdf:object")),
      status: name(one(of, "kw:status")),
      modality: name(one(of, "kw:modality")),
      evidence: number(one(of, "kw:evidence")),
      visibility: one(of, "kw:visibility"),
    }) as Edge;
  const nodeOf = (of: Facts): GraphNode =>
    stated({
      id: one(of, "dcterms:identifier"),
      type: one(of, "kw:type"),
      kind: one(of, "kw:kind"),
      name: one(of, "skos:prefLabel"),
      aliases: all(of, "skos:altLabel"),
      attributes: stated({
        code: one(of, "org:identifier"),
        ageFrom: number(one(of, "kw:ageFrom")),
        ageTo: number(one(of, "kw:ageTo")),
        ageSource: one(of, "kw:ageSource"),
        url: one(of, "kw:url"),
        status: one(of, "kw:state"),
        deadline: one(of, "kw:deadline"),
        method: truth(one(of, "kw:method")),
        collective: truth(one(of, "kw:collective")),
      }),
      documents: all(of, "dcterms:isReferencedBy").map(idAt).sort(),
      visibility: one(of, "kw:visibility"),
    }) as GraphNode;
  const assertionOf = (of: Facts): Assertion => {
    const target = facts.get(one(of, "oa:hasTarget") ?? "") ?? new Map();
    const quote = all(target, "oa:hasSelector").flatMap((at) => all(facts.get(at) ?? new Map(), "oa:exact"));
    const { from: subject, type: predicate, to: object } = edgeAt(one(of, "kw:supports"));
    return stated({
      ...{ subject, predicate, object, quote: quote[0] },
      id: one(of, "dcterms:identifier"),
      document: idAt(one(target, "oa:hasSource")),
      passage: one(of, "kw:passage"),
      start: number(one(of, "kw:start")),
      end: number(one(of, "kw:end")),
      extractor: one(of, "kw:extractor"),
      confidence: number(one(of, "kw:confidence")),
      modality: name(one(of, "kw:modality")),
      source: one(of, "kw:origin"),
      date: one(of, "dcterms:date"),
      period: one(of, "kw:period"),
      validFrom: one(of, "kw:validFrom"),
      validUntil: one(of, "kw:validUntil"),
      role: one(of, "kw:role"),
      amount: one(of, "kw:amount"),
      visibility: one(of, "kw:visibility"),
    }) as Assertion;
  };
  const documentOf = (of: Facts): DocumentSummary =>
    stated({
      id: one(of, "dcterms:identifier"),
      title: one(of, "dcterms:title"),
      source: one(of, "dcterms:source"),
      date: one(of, "dcterms:date"),
      visibility: one(of, "kw:visibility"),
      language: one(of, "schema:inLanguage"),
      kind: one(of, "kw:documentKind"),
      authors: some(all(of, "schema:author")),
      organisation: one(of, "kw:organisation"),
      omitted: some(all(of, "kw:omitted")),
      hash: one(of, "kw:sha256"),
      validFrom: one(of, "kw:validFrom"),
      validUntil: one(of, "kw:validUntil"),
      replaces: some(all(of, "kw:replacesTitle")),
    }) as DocumentSummary;
  const sorted = <T>(records: readonly T[]): T[] =>
    records.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    documents: sorted(things.filter((of) => is(of, "foaf:Document")).map(documentOf)),
    nodes: sorted(things.filter((of) => of.has(expanded("kw:type"))).map(nodeOf)),
    edges: sorted(things.filter((of) => is(of, "kw:Tie")).map(edgeOf)),
    assertions: sorted(things.filter((of) => is(of, "kw:Assertion")).map(assertionOf)),
    facts: sorted(
      things.flatMap((of) =>
        Object.entries(TIES).flatMap(([type, [own, standard]]) =>
          all(of, own).map((to) => {
            if (standard !== undefined && !all(of, standard).includes(to)) throw new Error(`${type} lacks ${standard}`);
            return { from: one(of, "dcterms:identifier"), type, to: idAt(to) };
          }),
        ),
      ),
    ),
  };
}

const some = (all: string[]): string[] | undefined => (all.length === 0 ? undefined : all);

/** Without what is not stated. */
export const stated = (of: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));

export const addresses = addressesUnder({});
