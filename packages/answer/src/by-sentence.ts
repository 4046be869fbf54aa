import { terms } from "@kenniswijzer/language";
import type { Evidence } from "@kenniswijzer/query";
import { FACT } from "./by-facts.ts";
import { sentenceCitation } from "./citation.ts";
import { answerOf, type Composed } from "./compose.ts";
import { holds } from "./currency.ts";
import { saysMust } from "./facts.ts";
import { proof } from "./messages.nl.ts";
import { SURE } from "./ties.ts";

// a sentence that only names the thing says nothing of what was asked about it
function saysMore({ text, passage }: Evidence["sentences"][number], { read, entities }: Evidence): boolean {
  const names = new Set(entities.flatMap(({ name, aliases }) => terms([name, ...aliases].join(" . "))));
  const said = new Set(terms([text, ...passage.lead, ...passage.headings].join(" . ")));
  const more = read.subjects.filter(
    ({ weight, wordings }) => weight > 0 && !wordings[0]?.tokens.every(({ term }) => names.has(term)),
  );
  const heard = more.some(({ wordings }) => wordings.some(({ tokens }) => tokens.some(({ term }) => said.has(term))));
  return more.length === 0 || heard;
}

// "wat waren de uitkomsten van …": a sentence about it that names no outcome does not answer
function saysHead({ text, passage }: Evidence["sentences"][number], { read }: Evidence): boolean {
  const said = new Set(terms([text, ...passage.lead, ...passage.headings].join(" . ")));
  return read.head.every(
    ({ term, parts }) => said.has(term) || (parts.length > 0 && parts.every((part) => said.has(part))),
  );
}

const NEARLY = 0.9;

// what was replaced or repealed leads no answer where what holds says nearly as much
function standing(
  [best, ...rest]: Evidence["sentences"],
  evidence: Evidence,
): Evidence["sentences"][number] | undefined {
  if (best === undefined || holds(best.passage, evidence)) return best;
  return rest.find(({ score, passage }) => score >= NEARLY * best.score && holds(passage, evidence)) ?? best;
}

// "Wie haar rol overneemt, wordt in maart besproken." asks the same, and does not answer it
const isAsking = (text: string): boolean =>
  /\?[*_"'”’\s]*$/.test(text) ||
  /^[^\p{L}]*(?:wie|welke?|wanneer|hoeveel|waar|waarom|of)\s[^,.;]{3,90},\s(?:is|wordt|zijn|moet|blijft|weet|hangt|staat)(?!\p{L})/iu.test(
    text,
  );

/** The best of these sentences as the answer; undefined when none says enough. */
export function bySentence(evidence: Evidence, sentences = evidence.sentences): Composed | undefined {
  const best = standing(
    sentences.filter((sentence) => saysMust(sentence, evidence) && !isAsking(sentence.text)),
    evidence,
  );
  if (
    best === undefined ||
    best.score < FACT ||
    best.weakest < 0.3 ||
    !saysHead(best, evidence) ||
    !saysMore(best, evidence)
  )
    return undefined;
  const citation = sentenceCitation(best, evidence);
  return answerOf(evidence, {
    status: best.score >= SURE ? "answered" : "unsure",
    text: proof(citation),
    items: [],
    citations: [citation],
  });
}
