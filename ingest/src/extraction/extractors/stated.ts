import type { EdgeType, Modality } from "@kenniswijzer/domain";
import type { Tie } from "../entities.ts";

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

/** Whether it says that something is not so, or may not be. */
export const isNoFact = ({ modality }: Tie): boolean => NO_FACT.has(modality);

/** Whether a text states it as a fact, of the kinds that annotated texts judge. */
export const isStated = (tie: Tie): boolean => JUDGED.has(tie.predicate) && !isNoFact(tie);
