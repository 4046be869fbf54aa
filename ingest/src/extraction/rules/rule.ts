import type { EdgeType } from "@kenniswijzer/domain";

/** What a rule of the tables holds: name, tie, construction, where a missing object is, confidence. */
export type RuleRow = readonly [
  name: string,
  tie: Tie,
  construction: string,
  without?: readonly Place[] | undefined,
  confidence?: number,
];

/** `join` and `do` depend on what the object is: a party, a project or a theme. */
export type Tie = Exclude<EdgeType, "WORKS_ON" | "PARTNER_IN"> | "join" | "do";

/** Where the object is when the sentence doesn't name it. */
export type Place = "topic" | "focus" | "research-group" | "issuer";

/** Forms of "to be" and "to become". */
export const IS = "(?:is|zijn|blijft|blijven|was|waren|wordt|worden|werd|werden)";
export const MONEY =
  "(?:subsidie|basissubsidie|bijdrage|budget|geld|middelen|financiering|euro|€|bedrag|uitkering|impuls)";
