// How long a store takes at 20.000 nodes, 100.000 edges and 20.000 passages of some 60 words, with vectors:
//   npx tsx --conditions=@kenniswijzer/source test/bench/graph-store.ts [number of nodes]
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphNode, Reading } from "@kenniswijzer/domain";
import { type GraphStore, graphChange, type IndexItem } from "@kenniswijzer/graph";
import {
  EVERYTHING,
  nodeItem,
  passageItem,
  sampleAssertion,
  sampleEdge,
  sampleEntity,
  sampleNode,
  sampleReading,
} from "@kenniswijzer/graph/conformance/samples";
import { libsql, nodeSqlite, sqliteStore } from "@kenniswijzer/graph/stores/sqlite";

const NODES = Number(process.argv[2] ?? 20_000);
const PASSAGES_A_DOCUMENT = 20;
const EDGES_A_NODE = 5;
const DIMENSION = 512;

const random = mulberry(1);

/** Small seeded generator (mulberry32, public domain). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A word of a vocabulary of 30.000, as often as Zipf has it. */
const word = (): string => `w${Math.floor(30_000 ** random())}`;
/** One that is not among the hundred commonest, as a question has them once its stop words are gone. */
const contentWord = (): string => `w${Math.floor(100 * 300 ** random())}`;
const words = (count: number): string => Array.from({ length: count }, word).join(" ");
const vector = (): Float32Array => Float32Array.from({ length: DIMENSION }, () => random() - 0.5);
const nodeAt = (n: number): string => `actor:partij-${n % NODES}`;

async function load(store: GraphStore): Promise<number[]> {
  const times: number[] = [];
  const empty = sampleReading("leeg", []);
  const nodes = Array.from({ length: NODES }, (_, n) => sampleNode("Actor", `partij ${n}`, [empty]));
  const timed = async (parts: Parameters<typeof graphChange>[1]): Promise<void> => {
    const begin = performance.now();
    await store.apply(graphChange(await store.revision(), parts));
    times.push(performance.now() - begin);
  };
  await timed({ put: { nodes, items: nodes.map((node) => nodeItem(node)) } });
  for (let at = 0; at < NODES; at += PASSAGES_A_DOCUMENT) await timed(documentAt(at, nodes));
  return times;
}

function documentAt(at: number, nodes: readonly GraphNode[]): Parameters<typeof graphChange>[1] {
  const own = nodes.slice(at, at + PASSAGES_A_DOCUMENT);
  const entities = own.map((node) => sampleEntity("Actor", node.name));
  const lines = own.map((node) => `${node.name} ${words(60)}`);
  const reading: Reading = sampleReading(`doc-${at}`, lines, { entities });
  const ties = own.flatMap((node, line) =>
    Array.from({ length: EDGES_A_NODE }, () => [node.id, nodeAt(Math.floor(random() ** 2 * NODES)), line] as const),
  );
  const items: IndexItem[] = lines.map((_, ordinal) => passageItem(reading, ordinal, vector()));
  return {
    put: {
      readings: [reading],
      links: entities.map(({ key }) => ({ document: reading.document.id, key, node: key })),
      edges: ties.map(([from, to]) => sampleEdge(from, "COOPERATES_WITH", to)),
      assertions: ties.map(([from, to, line]) => sampleAssertion(reading, [from, "COOPERATES_WITH", to, line])),
      items,
    },
  };
}

async function p(times: number, work: () => Promise<unknown>): Promise<string> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const begin = performance.now();
    await work();
    taken.push(performance.now() - begin);
  }
  return quantiles(taken);
}

function quantiles(taken: number[]): string {
  taken.sort((a, b) => a - b);
  const at = (q: number): string => (taken[Math.min(taken.length - 1, Math.floor(taken.length * q))] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`;
}

const drivers = [await libsql(), ...[nodeSqlite() ?? []].flat()];
for (const driver of drivers) {
  const folder = mkdtempSync(join(tmpdir(), "kenniswijzer-bench-"));
  const path = join(folder, "store.db");
  try {
    const store = await sqliteStore({ path, driver });
    console.log(`\n${driver.name} on Node ${process.version}`);
    const begin = performance.now();
    const times = await load(store);
    console.log(`load: ${((performance.now() - begin) / 1000).toFixed(1)} s with making the data`);
    console.log(`first change (${NODES} nodes): ${times.shift()?.toFixed(0)} ms; a document: ${quantiles(times)}`);
    await measure(store);
    const closing = performance.now();
    await store.close();
    console.log(
      `close: ${(performance.now() - closing).toFixed(0)} ms; file: ${(statSync(path).size / 1e6).toFixed(0)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(store: GraphStore): Promise<void> {
  const filter = { visible: EVERYTHING };
  const near = (): string[] =>
    Array.from({ length: 50 }, () => {
      const n = Math.floor(random() * NODES);
      return `doc-${n - (n % PASSAGES_A_DOCUMENT)}:${n % PASSAGES_A_DOCUMENT}`;
    });
  const names = (): string[] => [`partij ${Math.floor(random() * NODES)}`, word(), word()];
  const candidates = (terms: () => string[], limit: number) => () =>
    store.candidates({ names: names(), terms: terms(), near: near(), limit, filter });
  const many = (count: number, draw: () => string) => () => Array.from({ length: count }, draw);
  const commonest = (): string[] => Array.from({ length: 10 }, (_, n) => `w${n + 1}`);
  console.log(`candidates, 12 content words, limit 100: ${await p(200, candidates(many(12, contentWord), 100))}`);
  console.log(`candidates, 30 content words, limit 200: ${await p(100, candidates(many(30, contentWord), 200))}`);
  console.log(`candidates, 12 words of any kind, limit 100: ${await p(200, candidates(many(12, word), 100))}`);
  console.log(`candidates, the 10 commonest words, limit 200: ${await p(30, candidates(commonest, 200))}`);
  const some = (count: number): string[] => Array.from({ length: count }, () => nodeAt(Math.floor(random() * NODES)));
  console.log(`neighbourhood of 10 nodes: ${await p(200, () => store.neighbourhood(some(10), filter))}`);
  console.log(`neighbourhood of 100 nodes: ${await p(50, () => store.neighbourhood(some(100), filter))}`);
  const passages = (): string[] => near().slice(0, 30);
  console.log(
    `neighbourhood of 10 nodes and 30 passages: ${await p(100, () => store.neighbourhood(some(10), { ...filter, passages: passages() }))}`,
  );
  console.log(
    `contributions of 20 names: ${await p(100, () => store.contributions({ keys: some(20), nodes: some(20), names: Array.from({ length: 20 }, () => names()[0] ?? "") }))}`,
  );
  console.log(`vocabulary: ${await p(3, () => store.vocabulary(EVERYTHING))}`);
  console.log(
    `all vectors: ${await p(2, async () => {
      for await (const _ of store.vectors());
    })}`,
  );
}
