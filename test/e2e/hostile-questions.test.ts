import { ask } from "@kenniswijzer/answer";
import { Answer } from "@kenniswijzer/domain";
import { extract } from "@kenniswijzer/ingest";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { type AskedStore, corpusStore } from "../eval/answers.ts";
import { hostileQuestions } from "../support/hostile-questions.ts";

// all 10,000 are asked by `npm run bench -- hostile`, which measures their time too
const QUESTIONS = 2_000;

let store: AskedStore;
beforeAll(async () => {
  store = await corpusStore(["seeds"], (document) => extract(document), undefined);
});

it("answers whatever is typed as any question, or does not know", async () => {
  const answers: Answer[] = [];
  await fc.assert(
    fc.asyncProperty(hostileQuestions, async (question) => {
      const answer = await ask({ question, clearance: "openbaar", ...store });
      answers.push(answer);
      expect(Answer.safeParse(answer).success).toBe(true);
      // what is given out stands in a document: nothing of the question comes back as a claim
      for (const { citations } of answer.items) expect(citations.length).toBeGreaterThan(0);
    }),
    { numRuns: QUESTIONS, endOnFailure: true },
  );
  expect(answers.length).toBeGreaterThanOrEqual(QUESTIONS);
}, 120_000);
