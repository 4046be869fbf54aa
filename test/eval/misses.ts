import type { Composed } from "@kenniswijzer/answer";
import { nameKey } from "@kenniswijzer/domain";
import type { Evidence, Found } from "@kenniswijzer/query";
import { table } from "../corpus/score.mjs";
import type { CorpusQuestion } from "./answers.ts";

/** Where an answer that is not right went wrong. */
export const WHERE = [
  "not to be answered",
  "not retrieved",
  "no tie and no sentence taken",
  "tie there, not given",
  "sentence read, not given",
  "strangers among it",
  "incomplete",
  "another answer",
] as const;
export type Where = (typeof WHERE)[number];

/** A question that was not answered fully right. */
export interface Miss {
  readonly question: CorpusQuestion;
  readonly answer: Composed;
  readonly where: Where;
  readonly score: number;
}

const says = (text: string, wanted: string): boolean => {
  const said = nameKey(text);
  return wanted.split("|").some((one) => said.includes(nameKey(one)));
};

/** By what stands in the evidence: the first step of the way that the wanted answer did not pass. */
export function whereMissed(question: CorpusQuestion, answer: Composed, evidence: Evidence): Where {
  if (question.match === "abstain") return "not to be answered";
  const given = [answer.text, ...answer.items.map(({ name }) => name)].join(" . ");
  const missing = question.answers.filter((one) => !says(given, one));
  if (answer.status !== "unknown" && missing.length === 0) return "strangers among it";
  if (answer.status !== "unknown" && missing.length < question.answers.length) return "incomplete";
  const texts = [...evidence.passages.values()].map(({ text }) => text);
  if (!missing.some((one) => texts.some((text) => says(text, one)))) return "not retrieved";
  const has = (found: readonly Found[]): boolean =>
    found.some(({ node }) => missing.some((one) => says([node.name, ...node.aliases].join(" . "), one)));
  if (has(evidence.found.filter(({ units }) => units.some(({ assertion }) => assertion !== undefined))))
    return "tie there, not given";
  if (has(evidence.spoken) || evidence.told.some(({ text }) => missing.some((one) => says(text, one))))
    return "sentence read, not given";
  return answer.status === "unknown" ? "no tie and no sentence taken" : "another answer";
}

/** How often each happened, then the worst of them with their reading. */
export function printMisses(title: string, misses: readonly Miss[], most: number): void {
  const rows = WHERE.map((where) => {
    const own = misses.filter((miss) => miss.where === where);
    return [where, own.length, own.filter(({ answer }) => answer.status === "unknown").length];
  });
  table([`${title}: not fully right`, "n", "abstained"], rows);
  for (const { question, answer, where, score } of misses.toSorted((a, b) => a.score - b.score).slice(0, most)) {
    const given = answer.items.map(({ name }) => name).join("; ") || answer.text.replace(/\s+/g, " ").slice(0, 160);
    console.log(`${score.toFixed(2)} ${question.id} ${question.question}`);
    console.log(`     ${where}; read as: ${answer.plan.words}`);
    console.log(`     wanted ${question.answers.join("; ")}\n     given  ${answer.status}: ${given}`);
  }
  console.log();
}
