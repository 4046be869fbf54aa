import type { AnswerItem, Contradiction } from "@kenniswijzer/domain";
import type { Evidence } from "@kenniswijzer/query";
import { sentenceCitation } from "./citation.ts";
import { answerOf, type Composed } from "./compose.ts";
import type { Fact } from "./facts.ts";
import { inBrackets, listed, proof } from "./messages.nl.ts";
import { SURE } from "./ties.ts";

/** From this score a sentence may answer. */
export const FACT = 0.5;
const MOST_OTHERS = 3;

/** The fact as an answer; undefined when there is none, or none that is sure enough. */
export const byFact = (evidence: Evidence, fact: Fact | undefined): Composed | undefined =>
  byFacts(evidence, fact === undefined ? [] : [fact]);

/** Facts of one sentence as an answer, with what other documents say instead. */
export function byFacts(evidence: Evidence, facts: readonly Fact[]): Composed | undefined {
  const [first] = facts;
  if (first === undefined || first.score < FACT) return undefined;
  const citation = sentenceCitation(first.sentence, evidence);
  const items = facts.map(
    ({ text }, at): AnswerItem => ({
      id: `value:${citation.passage}:${citation.start}${at === 0 ? "" : `:${at}`}`,
      type: "Value",
      name: text,
      why: `${citation.title}${inBrackets(citation)}`,
      citations: [citation],
    }),
  );
  const names = listed(facts.map(({ text }) => text));
  const contradictions = (first.others ?? []).slice(0, MOST_OTHERS).map(
    ({ text, sentence }): Contradiction => ({
      kind: "otherwise",
      value: text,
      citations: [sentenceCitation(sentence, evidence)],
    }),
  );
  return answerOf(evidence, {
    status: first.score >= SURE ? "answered" : "unsure",
    text: `${names}. ${proof(citation)}`,
    items,
    contradictions,
  });
}
