import type { RuleRow } from "./rule.ts";

/** Who does what, named or in words. */
export const WORK_RULES: readonly RuleRow[] = [
  [
    "does-fragment",
    "do",
    `(?:^|^[^\ue000-\uefff:]{3,80}: )<A:s>(?:,? (?:samen )?(?:met|i\\.s\\.m\\.) <A:s2>)?[.;]?$`,
    ["topic"],
    0.7,
  ],
  ["as-executor", "do", `\\bmet <A:s> als (?:uitvoerder|uitvoerende partij|onderzoeker)`, ["topic"]],
  ["maps", "do", `\\b(?:brengt|brengen) <A:s> <np> in (?:kaart|beeld)`],
  ["has-mapped", "ASKS", `\\bin opdracht van <A:s> (?:brengt|brengen) [\ue000-\ue3ff] <np> in (?:kaart|beeld)`],
  [
    "research-into",
    "do",
    `<A:s>,? (?:dat|die|doet|doen|verricht|verrichten)?#\\bonderzoek(?: doet| doen| verricht)?,?(?: onder meer| onder andere| o\\.a\\.| vooral| ook)? naar <np>`,
  ],
];
