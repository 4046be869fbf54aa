import type { Answer, Contradiction } from "@kenniswijzer/domain";
import type { Evidence, Found, Unit } from "@kenniswijzer/query";
import { citationOf, sentenceCitation } from "./citation.ts";
import { answerOf, type Composed, itemOf } from "./compose.ts";
import { byCurrency, isNewer } from "./currency.ts";
import { messages, proof } from "./messages.nl.ts";
import { sayFound } from "./say.ts";
import { settled } from "./settled.ts";

/** Yes, no or not decided, by the best claim about who the question names; undefined when there is none. */
export function yesOrNo(evidence: Evidence): Composed | undefined {
  const [fact] = evidence.found;
  const [other] = evidence.notFacts;
  const best = heavier(fact, other, evidence);
  if (best === undefined || denies(evidence, best))
    return bySaid(evidence) ?? askedBefore(evidence) ?? takenBack(evidence);
  const told = settled(best, evidence);
  const items = [itemOf(told, evidence)];
  const against = againstIt(best, best === fact ? other : fact, evidence);
  const verdict = verdictOf(best);
  return answerOf(evidence, {
    status: best.score >= SURE ? "answered" : "unsure",
    verdict,
    text: `${messages[verdict]}. ${sayFound([told], items, evidence)}`,
    items,
    contradictions: against === undefined ? [] : [against],
  });
}

// what is taken back or left open was often said before: the reservation counts, unless what is stated is of later
function heavier(fact: Found | undefined, other: Found | undefined, evidence: Evidence): Found | undefined {
  if (fact === undefined || other === undefined) return fact ?? other;
  const near = Math.min(fact.score, other.score) >= RESERVE * Math.max(fact.score, other.score);
  if (near && isNewer(newest(fact, evidence), newest(other, evidence), evidence)) return fact;
  return other.score >= RESERVE * fact.score ? other : fact;
}

const newest = ({ units }: Found, evidence: Evidence): Unit =>
  units.toSorted((a, b) => byCurrency(a, b, evidence))[0] as Unit;

// another document says the opposite, as surely
function againstIt(best: Found, against: Found | undefined, evidence: Evidence): Contradiction | undefined {
  if (against === undefined || against.score < RESERVE * best.score) return undefined;
  const own = new Set(best.units.map(({ document }) => document));
  const unit = newest(against, evidence);
  return own.has(unit.document) ? undefined : { kind: "otherwise", citations: [citationOf(unit, evidence)] };
}

// a sentence takes back what the graph has as stated
function denies(evidence: Evidence, best: Found): boolean {
  const { verdict } = evidence;
  if (verdict === undefined || verdict.says === "yes" || verdict.score < best.score) return false;
  return verdictOf(best) === "yes" && !isNewer(newest(best, evidence), verdict.scene.passage, evidence);
}

function bySaid(evidence: Evidence): Composed | undefined {
  const { verdict } = evidence;
  if (verdict === undefined) return undefined;
  const citation = sentenceCitation({ ...verdict.scene, score: verdict.score }, evidence);
  return answerOf(evidence, {
    status: verdict.score >= SURE ? "answered" : "unsure",
    verdict: verdict.says,
    text: `${messages[verdict.says]}. ${proof(citation)}`,
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
  const verdict = /^ja/i.test(sentence.text) ? "yes" : "no";
  return answerOf(evidence, {
    status: "answered",
    verdict,
    text: `${messages[verdict]}. ${proof(citation)}`,
    items: [],
    citations: [citation],
  });
}

const WHOLLY = 0.9;
const WRONG = /(?<!\p{L})(?:misverstand|klopt niet|niet juist|onjuist|niet waar|berust niet op waarheid)(?!\p{L})/iu;

// "dat A het vervoer zou regelen is een misverstand": a sentence that says all that is asked, and takes it back
function takenBack(evidence: Evidence): Composed | undefined {
  const [best] = evidence.sentences;
  if (best === undefined || best.score < WHOLLY || best.weakest < WHOLLY || !WRONG.test(best.text)) return undefined;
  const citation = sentenceCitation(best, evidence);
  return answerOf(evidence, {
    status: "answered",
    verdict: "no",
    text: `${messages.no}. ${proof(citation)}`,
    items: [],
    citations: [citation],
  });
}

const RESERVE = 0.75;

function verdictOf({ units }: Found): NonNullable<Answer["verdict"]> {
  const modality = units[0]?.assertion?.modality;
  if (modality === "ontkent") return "no";
  return modality === "onbeslist" ? "undecided" : "yes";
}
