import type { Claim, EdgeType, Modality } from "@kenniswijzer/domain";

/** What annotated texts judge. */
const JUDGED: ReadonlySet<EdgeType> = new Set([
  "WORKS_ON",
  "ASKS",
  "PARTNER_IN",
  "LEADS",
  "FUNDS",
  "PART_OF",
  "LOCATED_IN",
  "MEMBER_OF",
]);
const NO_FACT: ReadonlySet<Modality> = new Set(["ontkent", "onbeslist"]);

type Said = Pick<Claim, "predicate" | "modality">;

/** Whether it says that something is not so, or may not be. */
export const isNoFact = ({ modality }: Said): boolean => NO_FACT.has(modality);

/** Whether a text states it as a fact, of the kinds that annotated texts judge. */
export const isStated = (said: Said): boolean => JUDGED.has(said.predicate) && !isNoFact(said);
