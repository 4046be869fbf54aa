import { type ChangeParts, type GraphStore, graphChange, type StoredVector } from "@kenniswijzer/graph";
import { ANALYSIS_VERSION } from "@kenniswijzer/language";
import { exactIndex, settingsOf, type VectorIndex } from "@kenniswijzer/search-index";
import { EVERYTHING } from "../../../graph/src/conformance/samples.ts";
import { percentile, timed } from "../timing.ts";
import { type Made, mulberry, sizeOf } from "./data.ts";

/** p50 and p95 in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

export const timesOf = (took: readonly number[]): Times => ({
  p50: percentile(took, 0.5),
  p95: percentile(took, 0.95),
});

export interface Loaded {
  readonly seconds: number;
  /** Nodes and passages. */
  readonly nodes: number;
  /** Of a change of one document. */
  readonly document: Times;
}

/** Of each twenty documents one change is made; the last twenty come one by one. */
const TOGETHER = 20;

/** Fills a store, and makes it ready to be asked. */
export async function fill(store: GraphStore, { changes, documents, embedder }: Made): Promise<Loaded> {
  await store.configure(settingsOf({ embedder, analysisVersion: ANALYSIS_VERSION }));
  let base = await store.revision();
  const apply = async (parts: readonly ChangeParts[]): Promise<void> => {
    base = await store.apply(graphChange(base, together(parts)));
  };
  const many = documents - TOGETHER;
  let seconds = 0;
  for (let at = 0; at < many; at += TOGETHER) {
    const parts = await changes(at, Math.min(at + TOGETHER, many));
    const begin = performance.now();
    await apply(parts);
    seconds += (performance.now() - begin) / 1000;
  }
  const few = await changes(many, documents);
  const document = timesOf(await timed(few.length, (at) => apply(few.slice(at, at + 1))));
  const { nodes, passages } = sizeOf(many);
  return { seconds, nodes: nodes + passages, document };
}

/** The referee of recall. */
export async function exactOf(store: GraphStore): Promise<VectorIndex> {
  const all: StoredVector[] = [];
  for await (const vector of store.vectors()) all.push(vector);
  return exactIndex(all);
}

function together(parts: readonly ChangeParts[]): ChangeParts {
  const all = <T>(pick: (put: NonNullable<ChangeParts["put"]>) => readonly T[] | undefined): T[] =>
    parts.flatMap(({ put }) => (put && pick(put)) ?? []);
  return {
    put: {
      readings: all((p) => p.readings),
      links: all((p) => p.links),
      nodes: all((p) => p.nodes),
      edges: all((p) => p.edges),
      assertions: all((p) => p.assertions),
      items: all((p) => p.items),
    },
  };
}

export interface Asked {
  readonly store: GraphStore;
  readonly made: Made;
  /** Of a store that keeps none itself. */
  readonly index: VectorIndex | undefined;
}

const visible = EVERYTHING;
const filter = { visible };
const none = { names: [], terms: [], near: [], limit: 0, filter };

/** Questions to the port, as an answer and the page ask them. */
function questions({ store, made, index }: Asked): Record<string, (at: number) => Promise<unknown>> {
  const random = mulberry(7);
  const { terms, vectors } = made;
  const { nodes } = sizeOf(made.documents);
  const some = (): string => made.node(Math.floor(random() * nodes));
  const of = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;
  const near = (vector: Float32Array, limit: number) =>
    index ? index.nearest(vector, limit, filter).map(({ id }) => id) : { vector, limit };
  return {
    "1 hop": () => store.neighbourhood([some()], filter),
    "2 hops": async () => {
      const around = await store.neighbourhood([some()], filter);
      return store.neighbourhood(
        around.nodes.slice(0, 50).map((node) => node.id),
        filter,
      );
    },
    path: () => path(store, some(), some()),
    "names and filter": (at) =>
      store.candidates({
        ...none,
        terms: of(terms, at),
        limit: 50,
        filter: { visible, types: ["Passage"], documents: [`doc-${at % 50}`, `doc-${(at % 50) + 1}`] },
      }),
    keywords: (at) => store.candidates({ ...none, terms: of(terms, at), limit: 110 }),
    vector: (at) => store.candidates({ ...none, near: near(of(vectors, at), 10) }),
    "keywords and vector": (at) =>
      store.candidates({ ...none, terms: of(terms, at), limit: 110, near: near(of(vectors, at), 16) }),
  };
}

/** Steps from one node to another, from both ends at once; at most six. */
async function path(store: GraphStore, from: string, to: string): Promise<number | undefined> {
  const [left, right] = [new Set([from]), new Set([to])];
  let edges: [Set<string>, string[]][] = [
    [left, [from]],
    [right, [to]],
  ];
  for (let steps = 1; steps <= 6; steps++) {
    edges = edges.toSorted(([, a], [, b]) => a.length - b.length);
    const [[known, front]] = edges as [[Set<string>, string[]], [Set<string>, string[]]];
    const other = known === left ? right : left;
    const around = await store.neighbourhood(front.slice(0, 500), { visible });
    const next = around.nodes.map((node) => node.id).filter((id) => !known.has(id));
    if (next.some((id) => other.has(id))) return steps;
    for (const id of next) known.add(id);
    edges = edges.map(([set, ids]) => (set === known ? [set, next] : [set, ids]));
    if (next.length === 0) return undefined;
  }
  return undefined;
}

/** Times of each question, or of `only` these, warm, `rounds` times each. */
export async function measure(of: Asked, rounds: number, only?: readonly string[]): Promise<Map<string, Times>> {
  const found = new Map<string, Times>();
  for (const [name, ask] of Object.entries(questions(of))) {
    if (only && !only.includes(name)) continue;
    await timed(Math.ceil(rounds / 4), ask);
    found.set(name, timesOf(await timed(rounds, ask)));
  }
  return found;
}

/** The share of the ten nearest that the store finds. */
export async function recall(of: Asked, exact: VectorIndex): Promise<number> {
  let found = 0;
  const { vectors } = of.made;
  for (const vector of vectors) {
    const wanted = new Set(exact.nearest(vector, 10, filter).map(({ id }) => id));
    const near = of.index ? of.index.nearest(vector, 10, filter).map(({ id }) => id) : { vector, limit: 10 };
    const { items } = await of.store.candidates({ ...none, near });
    found += items.filter(({ id }) => wanted.has(id)).length / wanted.size;
  }
  return found / vectors.length;
}
