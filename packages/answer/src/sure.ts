import type { Evidence, Found } from "@kenniswijzer/query";
import { SURE } from "./ties.ts";

/** A sentence that says the act answers surely from this score: measured, one in eight below it names somebody else. */
const SAID = 0.72;

/** Names gathered from several sentences are sure from this score: measured, five such answers in twelve held a stranger. */
const GATHERED = 0.8;

/** A claim that was read with less confidence than this is shown, and not taken for sure: of the tie model's below it, near half are wrong on texts it was not trained on. */
const BELIEVED = 0.6;
const isBelieved = ({ assertion }: Found["units"][number]): boolean => (assertion?.confidence ?? 0) >= BELIEVED;

/** True when every item is sure: what is added to a sure one from other sentences is wrong most often. */
export function isSure(found: readonly Found[], evidence: Evidence): boolean {
  const { read, spoken } = evidence;
  if (read.denied || read.authors) return (found[0]?.score ?? 0) >= SURE;
  const said = found.some(({ units }) => units[0]?.assertion === undefined) ? spoken : [];
  const sentences = new Set(found.map(({ units: [first] }) => `${first?.passage}|${first?.start}`));
  const least = sentences.size > 1 ? GATHERED : 0;
  return found.every(({ node, score, units }) => {
    if (score < least) return false;
    if (units[0]?.assertion !== undefined) return score >= SURE && units.some(isBelieved);
    return score >= SAID && said.some((one) => one.node.id === node.id);
  });
}
