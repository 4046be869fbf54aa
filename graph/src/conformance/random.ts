import { type Edge, nodeId, passageId, type Reading, Visibility } from "@kenniswijzer/domain";
import fc from "fast-check";
import { type ChangeParts, graphChange } from "../change.ts";
import type { CandidateRequest, GraphChange, GraphStore } from "../store.ts";
import {
  nodeItem,
  passageItem,
  sampleAssertion,
  sampleEdge,
  sampleEntity,
  sampleNode,
  sampleReading,
} from "./samples.ts";

/** Few words, so that names, terms and ids meet often. */
const WORDS = ["zorg", "wonen", "jeugd", "schuld", "werk", "wijk"] as const;
const DOCUMENTS = ["a", "b", "c"] as const;
const EDGES = ["WORKS_ON", "FUNDS", "PART_OF"] as const;

const LINES = 3;

const passagesOf = (document: string): string[] => Array.from({ length: LINES }, (_, n) => passageId(document, n));

const word = fc.constantFrom(...WORDS);
const name = fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(" "));
const visibility = fc.constantFrom(...Visibility.options);
const type = fc.constantFrom("Actor" as const, "Theme" as const);
const node = fc.tuple(type, name).map(([t, n]) => nodeId(t, n));

/** Paths of headings return within a document, and hold whatever people write. */
const headings = fc.subarray(["Zorg", 'de "wijk"', "half \ud800 teken"]);

const reading: fc.Arbitrary<Reading> = fc
  .record({
    id: fc.constantFrom(...DOCUMENTS),
    lines: fc.array(
      fc.array(word, { minLength: 1, maxLength: 6 }).map((w) => w.join(" ")),
      { maxLength: LINES },
    ),
    paths: fc.array(headings, { minLength: LINES, maxLength: LINES }),
    visibility,
    entities: fc.uniqueArray(fc.tuple(type, name, fc.array(name, { maxLength: 2 })), {
      maxLength: 4,
      selector: ([t, n]) => `${t} ${n}`,
    }),
  })
  .map(({ id, lines, paths, visibility: v, entities }) => {
    const sample = sampleReading(id, lines, {
      visibility: v,
      entities: entities.map(([t, n, aliases]) => sampleEntity(t, n, { aliases })),
    });
    return { ...sample, passages: sample.passages.map((passage, n) => ({ ...passage, headings: paths[n] ?? [] })) };
  });

/** What a document brings: its reading, links, nodes, edges with evidence, and items with or without vector. */
const arrival: fc.Arbitrary<ChangeParts> = fc
  .tuple(reading, fc.array(node, { maxLength: 4 }), fc.array(fc.constantFrom(...EDGES), { maxLength: 3 }), fc.boolean())
  .map(([read, targets, types, vectors]) => {
    const { id, visibility: v } = read.document;
    const links = read.entities.map((e, n) => ({ document: id, key: e.key, node: targets[n] ?? e.key }));
    const nodes = read.entities.map((e) => sampleNode(e.type, e.name, [read], { aliases: e.aliases }));
    const pairs = types.flatMap((t, n) => {
      const [from, to] = [nodes[n], nodes[n + 1]];
      return from && to && read.passages.length > 0 ? [[from.id, t, to.id, 0] as const] : [];
    });
    const vector = (n: number) => (vectors ? Float32Array.of(n, 1 / (n + 3)) : undefined);
    return {
      remove: { items: passagesOf(id) },
      put: {
        readings: [read],
        links,
        nodes,
        edges: pairs.map(([from, t, to]) => sampleEdge(from, t, to, { visibility: v })),
        assertions: pairs.map((tie) => sampleAssertion(read, tie)),
        items: [...read.passages.map((_, n) => passageItem(read, n, vector(n))), ...nodes.map((n) => nodeItem(n))],
      },
    };
  });

const departure: fc.Arbitrary<ChangeParts> = fc
  .record({ documents: fc.subarray([...DOCUMENTS]), nodes: fc.array(node, { maxLength: 2 }) })
  .map(({ documents, nodes }) => ({
    remove: { documents, nodes, items: [...nodes, ...documents.flatMap(passagesOf)] },
  }));

/** Changes of which some are refused, as an edge may still stand on a node that is to go. */
export const changes: fc.Arbitrary<ChangeParts[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: arrival }, { weight: 1, arbitrary: departure }),
  { minLength: 1, maxLength: 8 },
);

const filter = fc.record(
  {
    visible: fc.subarray([...Visibility.options]),
    documents: fc.subarray([...DOCUMENTS]),
    types: fc.subarray(["Passage" as const, "Actor" as const, "Theme" as const]),
  },
  { requiredKeys: ["visible"] },
);

const request: fc.Arbitrary<CandidateRequest> = fc.record({
  names: fc.array(name, { maxLength: 3 }),
  terms: fc.array(word, { maxLength: 4 }),
  near: fc.array(fc.oneof(node, fc.constantFrom("a:0", "b:1", "c:2")), { maxLength: 3 }),
  limit: fc.nat(6),
  filter,
});

/** What is asked of a store after the changes. */
export const questions = fc.record({
  request,
  nodes: fc.array(node, { maxLength: 3 }),
  names: fc.array(name, { maxLength: 3 }),
  passages: fc.array(fc.constantFrom("a:0", "a:1", "b:0", "c:0"), { maxLength: 2 }),
  types: fc.option(fc.subarray<Edge["type"]>([...EDGES]), { nil: undefined }),
});
export type Questions = typeof questions extends fc.Arbitrary<infer T> ? T : never;

/** Applies what the store takes; gives which changes it refused. */
export async function applyAll(store: GraphStore, all: readonly ChangeParts[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const parts of all) {
    const change: GraphChange = graphChange(await store.revision(), parts);
    outcomes.push(await store.apply(change).then(String, (error: { code: string }) => error.code));
  }
  return outcomes;
}

/** All answers of a store, in an order of their own where the port promises none. */
export async function answers(store: GraphStore, { request: asked, nodes, names, passages, types }: Questions) {
  const { visible } = asked.filter;
  const { items, ...rest } = await store.candidates(asked);
  return {
    items: [...items].sort((a, b) => (a.id < b.id ? -1 : 1)),
    rest,
    contributions: await store.contributions({ keys: nodes, nodes, names }),
    ofDocuments: await store.contributions({ keys: [], nodes: [], names: [], documents: asked.filter.documents ?? [] }),
    indexed: await store.items([...nodes, ...passages]),
    neighbourhood: await store.neighbourhood(nodes, { visible, passages, ...(types ? { types } : {}) }),
    mentions: await store.mentions(nodes, visible),
    assertions: await store.assertions({ nodes, documents: asked.filter.documents ?? [] }),
    vocabulary: await store.vocabulary(visible),
    documents: await store.documents(visible),
  };
}
