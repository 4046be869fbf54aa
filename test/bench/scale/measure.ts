// One size of `npm run bench -- scale`, in a process of its own: `tsx test/bench/scale/measure.ts 10000`.
import { type Embedder, transformersEmbedder } from "@kenniswijzer/embedding";
import type { StoredVector } from "@kenniswijzer/graph";
import { exactIndex, openVectorIndex, type VectorIndex } from "@kenniswijzer/search-index";
import { openKenniswijzer } from "kenniswijzer";
import { seedQuestions } from "../../support/corpus.ts";
import { ms, percentile, show, timed, worked } from "../timing.ts";
import { filledStore, lent } from "./filled.ts";

const ROUNDS = 5;
const size = Number(process.argv[2] ?? 1_000);
const spread = (took: readonly number[]): string => `${ms(percentile(took, 0.5))} / ${ms(percentile(took, 0.95))}`;

const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
const file = await filledStore(size, embedder);
const questions = (await seedQuestions()).map(({ question }) => question);
const question = (at: number): string => questions[at % questions.length] ?? "";
const times = ROUNDS * questions.length;

const alone = await timed(times, (at) => embedder.embed([question(at)], "query"));
const rows = [["embedding alone, in a tight loop p50 / p95", spread(alone)] as const, ...(await served())];
rows.push(["peak memory", `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`]);
if (size >= 10_000) rows.push(...(await indexed()));
show(`scale: ${size} passages, ${questions.length} seed questions, ${ROUNDS} rounds, SQLite`, rows);
await embedder.close();

async function served(): Promise<(readonly [string, string])[]> {
  let model = embedder;
  const lentModel: Embedder = { ...lent(embedder), embed: (texts, kind) => model.embed(texts, kind) };
  const started = performance.now();
  const kenniswijzer = await openKenniswijzer({ store: `sqlite:${file}`, model: lentModel });
  await kenniswijzer.ask(question(0), { clearance: "openbaar" });
  const first = performance.now() - started;
  for (const one of questions) await kenniswijzer.ask(one, { clearance: "openbaar" });
  const asking = await timed(times, (at) => kenniswijzer.ask(question(at), { clearance: "openbaar" }));
  model = await known(questions);
  const search = (at: number): Promise<unknown> => kenniswijzer.search(question(at), { clearance: "openbaar" });
  await timed(questions.length, search);
  const searching = await timed(times, search);
  const busy = await worked(times, search);
  await kenniswijzer.close();
  return [
    ["opening and first ask", ms(first)],
    ["whole ask p50 / p95", spread(asking)],
    ["search without the embedding p50 / p95 (aim: p95 20 ms)", spread(searching)],
    ["the same in time of the processor", spread(busy)],
  ];
}

/** Vectors of these texts made before, so that what is measured is not the model. */
async function known(texts: readonly string[]): Promise<Embedder> {
  const made = await embedder.embed([...texts], "query");
  const vectors = new Map(texts.map((text, at) => [text, made[at] as Float32Array]));
  return {
    id: embedder.id,
    dimension: embedder.dimension,
    close: async () => {},
    embed: async (asked) => asked.map((text) => vectors.get(text) as Float32Array),
  };
}

/** Finding the nearest vectors, beside comparing with all. */
async function indexed(): Promise<(readonly [string, string])[]> {
  const { sqliteStore } = await import("@kenniswijzer/graph/stores/sqlite");
  const store = await sqliteStore({ path: file, readonly: true });
  const vectors: StoredVector[] = [];
  for await (const vector of store.vectors()) vectors.push(vector);
  const exact = exactIndex(vectors);
  const opened = await openVectorIndex({ store, embedderId: embedder.id, file, onNotice: () => {} });
  await store.close();
  const asked = await embedder.embed(questions, "query");
  const filter = { visible: ["openbaar"] } as const;
  const find = (index: VectorIndex) => (at: number) =>
    Promise.resolve(index.nearest(asked[at % asked.length] as Float32Array, 10, filter));
  const recall = (index: VectorIndex): string => {
    let shared = 0;
    let all = 0;
    for (const vector of asked) {
      const right = new Set(exact.nearest(vector, 10, filter).map(({ id }) => id));
      shared += index.nearest(vector, 10, filter).filter(({ id }) => right.has(id)).length;
      all += right.size;
    }
    return (shared / all).toFixed(3);
  };
  const took = async (index: VectorIndex): Promise<number[]> => timed(asked.length, find(index));
  const line = async (name: string, index: VectorIndex): Promise<readonly [string, string]> => [
    `ten nearest, ${name}: recall, p50 / p95`,
    `${recall(index)}, ${spread(await took(index))}`,
  ];
  return [await line("comparing with all", exact), await line("as it is opened", opened)];
}
