// A store with so many passages of real regulations, kept between runs in a folder outside the repository: filling it takes minutes.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { checksum, type Reading } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import { type GraphStore, graphChange } from "@kenniswijzer/graph";
import { sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { passagesOf, readDocument } from "@kenniswijzer/ingest";
import { ANALYSIS_VERSION } from "@kenniswijzer/language";
import { indexItems, settingsOf } from "@kenniswijzer/search-index";
import { openKenniswijzer, sourcesAt } from "kenniswijzer";
import { seeds } from "../../support/corpus.ts";

const BULK = new URL("../../corpus/bulk/regelingen.jsonl.gz", import.meta.url);
const CACHE = process.env.KENNISWIJZER_BENCH_CACHE ?? join(tmpdir(), "kenniswijzer-bench");
/** So many passages get a vector of the model; of the others each gets one of these, a little turned. */
const EMBEDDED = 4_000;
const TURNED = 0.5;
const BATCH = 20;

/** The file of a store with `size` passages and the two example documents, which hold what is asked. */
export async function filledStore(size: number, embedder: Embedder): Promise<string> {
  const folder = join(CACHE, checksum(`${size} ${ANALYSIS_VERSION} ${embedder.id} 2`));
  const file = join(folder, "kennis.db");
  if (existsSync(join(folder, "done"))) return file;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const store = await sqliteStore({ path: file });
  await store.configure(settingsOf({ embedder, analysisVersion: ANALYSIS_VERSION }));
  await fill(store, size, turning(embedder));
  await store.close();
  const kenniswijzer = await openKenniswijzer({ store: `sqlite:${file}`, model: lent(embedder) });
  await kenniswijzer.ingest(sourcesAt([seeds], { visibility: "openbaar" }));
  await kenniswijzer.close();
  mkdirSync(join(folder, "done"));
  return file;
}

async function fill(store: GraphStore, size: number, embedder: Embedder): Promise<void> {
  let left = size;
  let batch: Reading[] = [];
  const flush = async (): Promise<void> => {
    const passages = batch.flatMap((reading) => reading.passages);
    const documents = batch.map((reading) => reading.document);
    const items = await indexItems({ passages, nodes: [], documents }, embedder);
    await store.apply(graphChange(await store.revision(), { put: { readings: batch, items } }));
    batch = [];
  };
  for (const reading of readings()) {
    batch.push({ ...reading, passages: reading.passages.slice(0, left) });
    left -= reading.passages.length;
    if (left <= 0 || batch.length === BATCH) await flush();
    if (left <= 0) return;
  }
}

/** Regulations without extraction, again under other names when all were read. */
function* readings(): Generator<Reading> {
  const lines = gunzipSync(readFileSync(BULK)).toString("utf8").trim().split("\n");
  for (let round = 0; ; round++) {
    for (const line of lines) {
      const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
      const name = `${id}-${round}`;
      const document = readDocument({ source: `${name}.txt`, id: name, title, text, visibility: "openbaar" });
      const versions = { extraction: "none", gazetteer: "none", analysis: ANALYSIS_VERSION, persons: "named" as const };
      yield { document, versions, passages: passagesOf(document), entities: [], mentions: [], claims: [], values: [] };
    }
  }
}

/** The same model, which its borrower cannot close. */
export const lent = (embedder: Embedder): Embedder => ({
  id: embedder.id,
  dimension: embedder.dimension,
  embed: (texts, kind) => embedder.embed(texts, kind),
  close: async () => {},
});

/** The model for the first passages; then, for time's sake, their vectors again, each turned another way. */
function turning(embedder: Embedder): Embedder {
  const made: Float32Array[] = [];
  let seed = 1;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  };
  const turned = (vector: Float32Array): Float32Array => {
    const noise = TURNED * Math.sqrt(12 / vector.length);
    const other = vector.map((x) => x + noise * random());
    const length = Math.hypot(...other);
    return other.map((x) => x / length);
  };
  return {
    id: embedder.id,
    dimension: embedder.dimension,
    close: async () => {},
    embed: async (texts, kind) => {
      const real = texts.slice(0, Math.max(0, EMBEDDED - made.length));
      const own = real.length > 0 ? await embedder.embed(real, kind) : [];
      made.push(...own);
      const others = texts
        .slice(real.length)
        .map((_, at) => turned(made[(at * 7919 + seed) % made.length] as Float32Array));
      return [...own, ...others];
    },
  };
}
