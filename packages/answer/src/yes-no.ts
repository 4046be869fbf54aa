import type { Evidence, Found } from "@kenniswijzer/query";
import { answerOf, type Composed, itemOf } from "./compose.ts";
import { messages } from "./messages.nl.ts";
import { sayFound } from "./say.ts";

/** Yes, no or not decided, by the best claim about who the question names; undefined when there is none. */
export function yesOrNo(evidence: Evidence): Composed | undefined {
  const [fact] = evidence.found;
  const [other] = evidence.notFacts;
  // what is taken back or left open was often said before: the reservation counts
  const best = (other?.score ?? 0) >= RESERVE * (fact?.score ?? 0) ? other : fact;
  if (best === undefined) return undefined;
  const items = [itemOf(best, evidence)];
  return answerOf(evidence, {
    status: best.score >= 0.66 ? "answered" : "unsure",
    text: `${verdict(best)}. ${sayFound([best], items)}`,
    items,
  });
}

const RESERVE = 0.75;

function verdict({ units }: Found): string {
  const modality = units[0]?.assertion?.modality;
  if (modality === "ontkent") return messages.no;
  return modality === "onbeslist" ? messages.undecided : messages.yes;
}
