import type { Evidence, Found } from "@kenniswijzer/query";
import { answerOf, type Composed, itemOf } from "./compose.ts";
import { messages } from "./messages.nl.ts";
import { sayFound } from "./say.ts";

/** Yes, no or not decided, by the best claim about who the question names; undefined when there is none. */
export function yesOrNo(evidence: Evidence): Composed | undefined {
  const [fact] = evidence.found;
  const [other] = evidence.notFacts;
  const best = (other?.score ?? 0) >= (fact?.score ?? 0) ? other : fact;
  if (best === undefined) return undefined;
  const items = [itemOf(best, evidence)];
  return answerOf(evidence, {
    status: best.score >= 0.66 ? "answered" : "unsure",
    text: `${verdict(best)}. ${sayFound([best], items)}`,
    items,
  });
}

function verdict({ units }: Found): string {
  const status = units[0]?.edge?.status;
  if (status === "denied") return messages.no;
  return status === "undecided" ? messages.undecided : messages.yes;
}
