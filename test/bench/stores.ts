import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { terms } from "@kenniswijzer/language";
import { openVectorIndex } from "@kenniswijzer/search-index";
import { type Heard, listening } from "../neo4j/listening.ts";
import { type Neo4jServer, startNeo4j } from "../neo4j/server.ts";
import { java } from "../support/available.ts";
import { askTimes, replayed } from "./stores/asking.ts";
import { keepRows, writeRows } from "./stores/bare.ts";
import { changesOf, type Made, piecesOf, questionVectors, sizeOf } from "./stores/data.ts";
import { exactOf, fill, measure, recall } from "./stores/measure.ts";
import { bytesIn, memoryOf } from "./stores/resources.ts";
import { type Column, table } from "./stores/table.ts";
import { bareServer, variants } from "./stores/vectors.ts";

/** 1,000 documents are 100,000 nodes and passages together, and 300,000 edges. */
const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 1000);
/** Through what a store grows: 1,000, 10,000 and 100,000 nodes and passages. */
const STEPS = (process.env.BENCH_STEPS ?? "10,100,1000").split(",").map(Number);
const ROUNDS = 100;
const SERVER = { heap: "2g", pageCache: "1g" };

/** SQLite and Neo4j side by side on the same data: loading, looking up, asking, what they take, and bare statements beside Neo4j. */
export async function stores(): Promise<void> {
  const made = await making(DOCUMENTS);
  const sqlite = await onSqlite(made);
  table([sqlite, ...(java() ? [await besideBare(made)] : [])]);
}

/** The same on ever more data, without the bare statements: what grows with what. */
export async function scaling(): Promise<void> {
  for (const documents of STEPS) {
    const made = await making(documents);
    table([await onSqlite(made)]);
    if (java()) table([await withServer((server) => onNeo4j(server, made))]);
  }
}

async function making(documents: number): Promise<Made> {
  const embedder = { ...(await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" })), close: async () => {} };
  const pieces = await piecesOf();
  const { passages, nodes, edges } = sizeOf(documents);
  process.stdout.write(
    `\nstores: ${nodes} nodes, ${passages} passages with vectors, ${edges} edges with an assertion each\n`,
  );
  return {
    embedder,
    ...changesOf(documents, pieces, embedder),
    terms: pieces.slice(-500).map((piece) => [...new Set(terms(piece.slice(60, 130)))].slice(0, 6)),
    vectors: await questionVectors(200, pieces, embedder),
  };
}

async function onSqlite(made: Made): Promise<Column> {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-bench-"));
  const file = join(folder, "kennis.db");
  try {
    const before = process.memoryUsage().rss;
    const store = await sqliteStore({ path: file });
    const loaded = await fill(store, made);
    const begin = performance.now();
    const options = { store, embedderId: made.embedder.id, file };
    const index = await openVectorIndex({ ...options, onNotice: console.error });
    const indexed = (performance.now() - begin) / 1000;
    const asked = { store, made, index };
    const times = await measure(asked, ROUNDS);
    const found = await recall(asked, await exactOf(store));
    const ask = await askTimes(store, made);
    const memory = process.memoryUsage().rss - before;
    await store.close();
    return { name: "SQLite", loaded, indexed, times, ask, recall: found, memory, disk: await bytesIn(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withServer<T>(work: (server: Neo4jServer) => Promise<T>): Promise<T> {
  const server = await startNeo4j({ size: SERVER });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function onNeo4j(server: Neo4jServer, made: Made): Promise<Column> {
  const heard: Heard[] = [];
  const store = await neo4jStore({ ...server, load: listening(heard) });
  const loaded = await fill(store, made);
  const asked = { store, made, index: undefined };
  const times = await measure(asked, ROUNDS);
  const found = await recall(asked, await exactOf(store));
  heard.length = 0;
  const ask = await askTimes(store, made, heard);
  const [memory, disk] = [await memoryOf(server.pid), await bytesIn(join(server.home, "data"))];
  await store.close();
  return { name: "Neo4j", loaded, indexed: 0, times, ask, recall: found, memory, disk };
}

/** Neo4j, the statements of its asks by themselves, other vector indexes, and its rows loaded by nothing but UNWIND and MERGE. */
async function besideBare(made: Made): Promise<Column> {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-bench-"));
  try {
    const [column, ask, rows] = await withServer(async (server) => {
      const filled = await onNeo4j(server, made);
      const alone = await replayed(server, filled.ask.heard);
      const store = await neo4jStore(server);
      await variants(server, made, await exactOf(store));
      const anew = await measure({ store, made, index: undefined }, ROUNDS, ["vector", "keywords and vector"]);
      await store.close();
      const added = [...anew].map(([what, took]) => [`${what}, index built anew`, took] as const);
      const times = new Map([...filled.times, ...added]);
      return [{ ...filled, times }, alone, await keepRows(server, folder)] as const;
    });
    const other = await bareServer(SERVER, made.embedder.dimension);
    const written = await writeRows(other, folder).finally(() => other.stop());
    return { ...column, bare: { ask, rows, ...written } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
