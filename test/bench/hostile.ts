import { ask } from "@kenniswijzer/answer";
import { extract } from "@kenniswijzer/ingest";
import fc from "fast-check";
import { corpusStore } from "../eval/answers.ts";
import { hostileQuestions } from "../support/hostile-questions.ts";

const QUESTIONS = 10_000;
const SLOWEST = 5;

/** The time that hostile questions take: none may take over a second. */
export async function hostile(): Promise<void> {
  const store = await corpusStore(["seeds"], (document) => extract(document), undefined);
  const took: { ms: number; question: string }[] = [];
  for (const question of fc.sample(hostileQuestions, QUESTIONS)) {
    const began = performance.now();
    await ask({ question, clearance: "openbaar", ...store });
    took.push({ ms: performance.now() - began, question });
  }
  took.sort((a, b) => b.ms - a.ms);
  const mean = took.reduce((sum, { ms }) => sum + ms, 0) / took.length;
  console.log(
    `hostile: ${QUESTIONS} questions, mean ${mean.toFixed(1)} ms, over 1 s: ${took.filter(({ ms }) => ms > 1000).length}`,
  );
  for (const { ms, question } of took.slice(0, SLOWEST))
    console.log(`  ${ms.toFixed(0)} ms  ${question.length} characters: ${JSON.stringify(question.slice(0, 60))}`);
}
