import { readFileSync } from "node:fs";
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { extract } from "@kenniswijzer/ingest";
import { beforeAll, describe, expect, it } from "vitest";
import { scoreAnswers } from "../corpus/score.mjs";
import { answersTo, type CorpusQuestion, corpusStore, predictionsOf } from "../eval/answers.ts";

describe("answers from the sentences of invented texts", () => {
  const questions: CorpusQuestion[] = readFileSync(new URL("questions.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  let groups: Record<string, { score: number; n: number }>;

  beforeAll(async () => {
    const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
    const asked = await corpusStore(["../invented/docs"], (document) => extract(document), embedder);
    groups = scoreAnswers(predictionsOf(await answersTo(questions, asked, embedder)), questions).groups;
    await embedder.close();
  }, 120_000);

  it.each([
    { group: "answerable", least: 0.75, because: "the sentence that says it is found and read" },
    { group: "unanswerable", least: 0.9, because: "what stands near is no answer" },
  ])("of those $group at least $least: $because", ({ group, least }) => {
    const of = groups[group];
    expect((of?.score ?? 0) / (of?.n ?? 1)).toBeGreaterThanOrEqual(least);
  });
});
