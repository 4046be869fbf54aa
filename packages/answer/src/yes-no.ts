import type { Evidence, Found } from "@kenniswijzer/query";
import { sentenceCitation } from "./citation.ts";
import { answerOf, type Composed, itemOf } from "./compose.ts";
import { messages, proof } from "./messages.nl.ts";
import { sayFound } from "./say.ts";
import { settled } from "./settled.ts";

/** Yes, no or not decided, by the best claim about who the question names; undefined when there is none. */
export function yesOrNo(evidence: Evidence): Composed | undefined {
  const [fact] = evidence.found;
  const [other] = evidence.notFacts;
  // what is taken back or left open was often said before: the reservation counts
  const best = (other?.score ?? 0) >= RESERVE * (fact?.score ?? 0) ? other : fact;
  if (best === undefined || denies(evidence, best)) return bySaid(evidence) ?? askedBefore(evidence);
  const told = settled(best, evidence);
  const items = [itemOf(told, evidence)];
  return answerOf(evidence, {
    status: best.score >= SURE ? "answered" : "unsure",
    text: `${verdictOf(best)}. ${sayFound([told], items, evidence)}`,
    items,
  });
}

// a sentence takes back what the graph has as stated
const denies = ({ verdict }: Evidence, best: Found): boolean =>
  verdict !== undefined && verdict.says !== "yes" && verdict.score >= best.score && verdictOf(best) === messages.yes;

const SAID = { yes: messages.yes, no: messages.no, undecided: messages.undecided } as const;

function bySaid(evidence: Evidence): Composed | undefined {
  const { verdict } = evidence;
  if (verdict === undefined) return undefined;
  const citation = sentenceCitation({ ...verdict.scene, score: verdict.score }, evidence);
  return answerOf(evidence, {
    status: verdict.score >= SURE ? "answered" : "unsure",
    text: `${SAID[verdict.says]}. ${proof(citation)}`,
    items: [],
    citations: [citation],
  });
}

const SURE = 0.66;
const ASKED_BEFORE = 0.55;

// a page that answers frequent questions: "Is … ook partner? Nee."
function askedBefore(evidence: Evidence): Composed | undefined {
  const sentence = evidence.sentences.find(
    ({ text, setting, passage }) =>
      /^(ja|nee)\b/i.test(text) &&
      setting >= ASKED_BEFORE &&
      /\?\s*$/.test(passage.headings.at(-1) ?? passage.lead.at(-1) ?? ""),
  );
  if (sentence === undefined) return undefined;
  const { passage } = sentence;
  const citation = sentenceCitation(
    { ...sentence, text: passage.text, start: passage.start, end: passage.end },
    evidence,
  );
  const said = /^ja/i.test(sentence.text) ? messages.yes : messages.no;
  return answerOf(evidence, {
    status: "answered",
    text: `${said}. ${proof(citation)}`,
    items: [],
    citations: [citation],
  });
}

const RESERVE = 0.75;

function verdictOf({ units }: Found): string {
  const modality = units[0]?.assertion?.modality;
  if (modality === "ontkent") return messages.no;
  return modality === "onbeslist" ? messages.undecided : messages.yes;
}
