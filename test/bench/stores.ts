import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { terms } from "@kenniswijzer/language";
import { openVectorIndex } from "@kenniswijzer/search-index";
import { startNeo4j } from "../neo4j/server.ts";
import { java } from "../support/available.ts";
import { askTimes, replayed } from "./stores/asking.ts";
import { keepRows, writeRows } from "./stores/bare.ts";
import { changesOf, type Made, piecesOf, questionVectors, sizeOf } from "./stores/data.ts";
import { type Heard, listening } from "./stores/listening.ts";
import { exactOf, fill, measure, recall } from "./stores/measure.ts";
import { bytesIn, memoryOf } from "./stores/resources.ts";
import { type Column, table } from "./stores/table.ts";
import { bareServer, variants } from "./stores/vectors.ts";

/** 1,000 documents are 100,000 nodes and passages together, and 300,000 edges. */
const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 1000);
const ROUNDS = 100;
const SERVER = { heap: "2g", pageCache: "1g" };

/** SQLite and Neo4j side by side on the same data: loading, looking up, asking, and what they take. */
export async function stores(): Promise<void> {
  const embedder = { ...(await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" })), close: async () => {} };
  const pieces = await piecesOf();
  const made: Made = {
    embedder,
    changes: await changesOf(DOCUMENTS, pieces, embedder),
    terms: pieces.slice(-500).map((piece) => [...new Set(terms(piece.slice(60, 130)))].slice(0, 6)),
    vectors: await questionVectors(200, pieces, embedder),
  };
  const { passages, nodes, edges } = sizeOf(DOCUMENTS);
  process.stdout.write(
    `\nstores: ${nodes} nodes, ${passages} passages with vectors, ${edges} edges with an assertion each\n`,
  );
  const sqlite = await onSqlite(made);
  table([sqlite, ...(java() ? await onNeo4j(made) : [])]);
}

async function onSqlite(made: Made): Promise<Column> {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-bench-"));
  const file = join(folder, "kennis.db");
  try {
    const before = process.memoryUsage().rss;
    const store = await sqliteStore({ path: file });
    const loaded = await fill(store, made);
    const begin = performance.now();
    const index = await openVectorIndex({
      store,
      embedderId: made.embedder.id,
      file,
      build: true,
      onNotice: console.error,
    });
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

async function onNeo4j(made: Made): Promise<Column[]> {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-bench-"));
  const server = await startNeo4j({ size: SERVER });
  try {
    const heard: Heard[] = [];
    const store = await neo4jStore({ ...server, load: listening(heard) });
    const loaded = await fill(store, made);
    const asked = { store, made, index: undefined };
    const times = await measure(asked, ROUNDS);
    const found = await recall(asked, await exactOf(store));
    heard.length = 0;
    const ask = await askTimes(store, made, heard);
    const bare = await replayed(server, ask.heard);
    const [memory, disk] = [await memoryOf(server.pid), await bytesIn(join(server.home, "data"))];
    await variants(server, made, await exactOf(store));
    const anew = await measure(asked, ROUNDS, ["vector", "keywords and vector"]);
    for (const [what, took] of anew) times.set(`${what}, after the index was built anew`, took);
    const rows = await keepRows(server, folder);
    await store.close();
    await server.stop();
    const other = await bareServer(SERVER, made.embedder.dimension);
    const written = await writeRows(other, folder).finally(() => other.stop());
    return [
      {
        name: "Neo4j",
        loaded,
        indexed: 0,
        times,
        ask,
        recall: found,
        memory,
        disk,
        bare: { ask: bare, rows, ...written },
      },
    ];
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
