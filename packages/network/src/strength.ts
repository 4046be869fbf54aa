import type { EdgeType, Modality } from "@kenniswijzer/domain";
import type { ProvenTie } from "./seen-network.ts";

/** How much a tie is worth, 0-1: what is done counts more than what is named or planned. */
const WORTH: Record<Modality, number> = {
  "voert-uit": 1,
  vraagt: 0.8,
  noemt: 0.6,
  "is-van-plan": 0.5,
  onbeslist: 0,
  ontkent: 0,
};
/** A mere mention in a tie that says itself what is done: "is partner in". */
const SAYS_ITSELF: ReadonlySet<EdgeType> = new Set([
  "PARTNER_IN",
  "LEADS",
  "FUNDS",
  "COOPERATES_WITH",
  "PART_OF",
  "MEMBER_OF",
  "SUCCEEDS",
]);
const STATED = 0.9;
/** Each doubling of evidence adds this much, up to three doublings. */
const MORE_EVIDENCE = 0.1;
const MOST_DOUBLINGS = 3;

export function worthOf({ edge }: Pick<ProvenTie, "edge">): number {
  const worth = edge.modality === "noemt" && SAYS_ITSELF.has(edge.type) ? STATED : WORTH[edge.modality];
  return worth * (1 + MORE_EVIDENCE * Math.min(MOST_DOUBLINGS, Math.log2(edge.evidence)));
}

export const rounded = (score: number): number => Math.round(score * 1000) / 1000;
