import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { openKenniswijzer, sourcesAt } from "kenniswijzer";
import { seedQuestions, seeds } from "../support/corpus.ts";
import { ms, percentile, show, timed } from "./timing.ts";

const ROUNDS = 10;

/** A warm ask in the library, beside the embedding of its question alone: at most 3 times as long is the aim. */
export async function ask(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-bench-"));
  const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
  const kenniswijzer = await openKenniswijzer({ store: `sqlite:${join(folder, "kennis.db")}`, model: embedder });
  try {
    await kenniswijzer.ingest(sourcesAt([seeds], { visibility: "openbaar" }));
    const questions = (await seedQuestions()).map((q) => q.question);
    const question = (at: number): string => questions[at % questions.length] ?? "";
    const embed = (at: number): Promise<unknown> => embedder.embed([question(at)], "query");
    const whole = (at: number): Promise<unknown> => kenniswijzer.ask(question(at), { clearance: "openbaar" });
    await timed(questions.length, embed);
    await timed(questions.length, whole);
    const alone = await timed(ROUNDS * questions.length, embed);
    // Also in turn: alone in a tight loop the model runs from warm caches, as it does not inside an answer.
    const embedding: number[] = [];
    const asking: number[] = [];
    for (let at = 0; at < ROUNDS * questions.length; at++) {
      embedding.push(...(await timed(1, () => embed(at))));
      asking.push(...(await timed(1, () => whole(at))));
    }
    const median = percentile(asking, 0.5);
    const times = (took: readonly number[]): string => (median / percentile(took, 0.5)).toFixed(2);
    show(`ask: ${questions.length} seed questions, ${ROUNDS} rounds, SQLite`, [
      ["embedding alone, in a tight loop p50", ms(percentile(alone, 0.5))],
      [
        "embedding in turn with asks p50 / p95",
        `${ms(percentile(embedding, 0.5))} / ${ms(percentile(embedding, 0.95))}`,
      ],
      ["whole ask p50 / p95", `${ms(median)} / ${ms(percentile(asking, 0.95))}`],
      ["ask to embedding alone (aim: at most 3)", times(alone)],
      ["ask to embedding in turn", times(embedding)],
    ]);
  } finally {
    await kenniswijzer.close();
    await rm(folder, { recursive: true, force: true });
  }
}
