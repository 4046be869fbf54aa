import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { GraphStore, StoredVector } from "@kenniswijzer/graph";
import { exactIndex } from "./exact.ts";
import { checksumOf, HnswGraph, type Hnswlib, importHnswlib, type Labelled, LINKS, loadHnswlib } from "./hnsw.ts";
import { signIndex } from "./signs.ts";
import type { VectorIndex } from "./vector-index.ts";

/** Below so many vectors comparing with all of them takes about as long as walking a graph, and misses nothing. */
export const EXACT_BELOW = 10_000;
/** So many vectors are added while somebody waits for an answer. */
const PATIENCE = 500;
/** A graph with more than this share of forgotten places is built anew. */
const FORGETFUL = 0.25;
/** Other work gets a turn after so many additions. */
const TURN = 10;
const FORMAT = 1;

export interface VectorIndexOptions {
  readonly store: Pick<GraphStore, "name" | "revision" | "vectors">;
  /** Of the model that made the store's vectors: an index of other vectors is not used. */
  readonly embedderId: string;
  /** The store's file: the index is kept beside it, in `FILE.hnsw` and `FILE.hnsw.json`. Without it nothing is kept and search is exact. */
  readonly file?: string;
  /** Hears, in one line, of what is slower than it could be. */
  readonly onNotice: (notice: string) => void;
  /** True: a large index is built now, however long it takes; else only what is quickly added, and search is exact until then. */
  readonly build?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  /** Smaller stores are searched exactly. */
  readonly exactBelow?: number;
  readonly load?: () => Promise<Hnswlib | { default: Hnswlib }>;
}

/** What stands beside the graph's file, so that it is never trusted for what it is not. */
interface Labels {
  readonly format: number;
  readonly embedder: string;
  readonly revision: number;
  readonly dimension: number;
  /** Links per node. */
  readonly links: number;
  /** SHA-256 of the graph's file. */
  readonly hash: string;
  /** By label; null is gone. */
  readonly labels: readonly (Labelled | null)[];
}

/**
 * Opens the index of a store's vectors as they are now: the kept one if nothing changed, brought up to date if little did.
 * A kept file that is damaged, of another model or of another format is built anew. Small stores, and stores whose index
 * cannot be had now, are searched without it: a small store exactly, a large one by signs, with a notice.
 */
export async function openVectorIndex(options: VectorIndexOptions): Promise<VectorIndex> {
  const { store, file, exactBelow = EXACT_BELOW } = options;
  if (file === undefined) return exactIndex(await all(store));
  const revision = await store.revision();
  const kept = await readLabels(file, options.embedderId);
  const library = once(() => libraryOf(options));
  const graph = kept && (await readGraph(file, kept, library));
  if (graph && kept?.revision === revision) return graph;
  const vectors = await all(store);
  const hnswlib = vectors.length < exactBelow ? undefined : await library();
  if (!hnswlib) return vectors.length < exactBelow ? exactIndex(vectors) : signIndex(vectors);
  const plan = planOf(vectors, graph);
  if (plan.add.length > PATIENCE && !options.build) {
    options.onNotice(
      `openVectorIndex: ${store.name}: ${plan.add.length} vectors are not indexed yet, search is slower; run \`kenniswijzer reindex\``,
    );
    return signIndex(vectors);
  }
  const dimension = (vectors[0] as StoredVector).vector.length;
  const grown = await carryOut(plan, plan.graph ?? HnswGraph.empty(hnswlib, dimension), options);
  await keep(grown, { file, revision, dimension, options });
  return grown;
}

type Library = () => Promise<Hnswlib | undefined>;

/** Loaded, and missed aloud, at most once per opening. */
function once(load: Library): Library {
  let loading: Promise<Hnswlib | undefined> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}

async function all(store: VectorIndexOptions["store"]): Promise<StoredVector[]> {
  const found: StoredVector[] = [];
  for await (const vector of store.vectors()) found.push(vector);
  return found;
}

async function libraryOf({ store, load = importHnswlib, onNotice }: VectorIndexOptions): Promise<Hnswlib | undefined> {
  try {
    return await loadHnswlib(load);
  } catch {
    onNotice(
      `openVectorIndex: ${store.name}: hnswlib-node is not installed, search is slower; npm install hnswlib-node`,
    );
    return undefined;
  }
}

const graphFile = (file: string): string => `${file}.hnsw`;
const labelFile = (file: string): string => `${file}.hnsw.json`;

async function readLabels(file: string, embedder: string): Promise<Labels | undefined> {
  try {
    const kept = JSON.parse(await readFile(labelFile(file), "utf8")) as Labels;
    const same = kept.format === FORMAT && kept.links === LINKS && kept.embedder === embedder;
    return same && Array.isArray(kept.labels) ? kept : undefined;
  } catch {
    return undefined; // absent or damaged: the index is built from the store, which has everything
  }
}

async function readGraph(file: string, kept: Labels, library: Library): Promise<HnswGraph | undefined> {
  try {
    if ((await hashOf(graphFile(file))) !== kept.hash) return undefined;
    const hnswlib = await library();
    return hnswlib && (await HnswGraph.read(hnswlib, kept.dimension, graphFile(file), kept.labels));
  } catch {
    return undefined;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

interface Plan {
  /** The graph to go on with; none when it is better built anew. */
  readonly graph: HnswGraph | undefined;
  readonly forget: readonly number[];
  readonly add: readonly StoredVector[];
}

function planOf(vectors: readonly StoredVector[], graph: HnswGraph | undefined): Plan {
  if (!graph) return { graph, forget: [], add: vectors };
  const now = new Map(vectors.map((vector) => [vector.id, vector]));
  const forget: number[] = [];
  const same = new Set<string>();
  for (const [label, item] of graph.labels.entries()) {
    if (!item) continue;
    const vector = now.get(item.id);
    if (vector && unchanged(item, vector)) same.add(item.id);
    else forget.push(label);
  }
  const gone = forget.length + graph.forgotten;
  if (gone > FORGETFUL * graph.labels.length) return { graph: undefined, forget: [], add: vectors };
  return { graph, forget, add: vectors.filter(({ id }) => !same.has(id)) };
}

function unchanged(item: Labelled, now: StoredVector): boolean {
  return (
    item.visibility === now.visibility &&
    item.type === now.type &&
    item.document === now.document &&
    item.checksum === checksumOf(now.vector)
  );
}

async function carryOut(plan: Plan, graph: HnswGraph, { onProgress }: VectorIndexOptions): Promise<HnswGraph> {
  for (const label of plan.forget) graph.forget(label);
  for (const [done, vector] of plan.add.entries()) {
    graph.add(vector);
    if (done % TURN === TURN - 1) {
      onProgress?.(done + 1, plan.add.length);
      await setImmediate();
    }
  }
  return graph;
}

/** Writes both files whole or not at all; a crash in between leaves a hash that does not fit, and the index is built anew. */
async function keep(
  graph: HnswGraph,
  of: { file: string; revision: number; dimension: number; options: VectorIndexOptions },
): Promise<void> {
  const { file, revision, dimension, options } = of;
  const draft = `${graphFile(file)}.${randomUUID()}`;
  try {
    await graph.write(draft);
    const labels: Labels = {
      format: FORMAT,
      embedder: options.embedderId,
      revision,
      dimension,
      links: LINKS,
      hash: await hashOf(draft),
      labels: graph.labels.map((label) => label ?? null),
    };
    await writeFile(`${draft}.json`, JSON.stringify(labels));
    await rename(draft, graphFile(file));
    await rename(`${draft}.json`, labelFile(file));
  } catch {
    options.onNotice(`openVectorIndex: ${graphFile(file)} cannot be written; the index is built again next time`);
  } finally {
    await rm(draft, { force: true });
    await rm(`${draft}.json`, { force: true });
  }
}
