import type { RuleRow } from "./rule.ts";

const HERE =
  "(?:hieraan|hierin|hiermee|hierbij|daaraan|daarin|daarmee|eraan|ermee|erin|hier|daar|dit|deze lijn|dit thema|deze vraag|dit onderwerp)";

/** Who does what, named or in words. */
export const WORK_RULES: readonly RuleRow[] = [
  [
    "does-fragment",
    "do",
    `(?:^|^[^\ue000-\uefff:]{3,80}: )<A:s>(?:,? (?:samen )?(?:met|i\\.s\\.m\\.) <A:s2>)?[.;]?$`,
    ["topic"],
    0.7,
  ],
  [
    "works-here-with",
    "do",
    `<A:s>#\\b(?:werk(?:t|en)|doe[tn]|pak(?:t|ken)|ga(?:at|an))#${HERE}#(?:samen )?met <A:s2>`,
    ["topic"],
  ],
  ["as-executor", "do", `\\bmet <A:s> als (?:uitvoerder|uitvoerende partij|onderzoeker)`, ["topic"]],
  [
    "tries-here",
    "do",
    `<Y:s> (?:onderzoek(?:t|en)|ontwikkel(?:t|en)|test(?:en)?|verken(?:t|nen)|inventariseer(?:t|en)|vertelt|vertellen|volgt|volgen|evalueert|evalueren|monitort|presenteert|presenteren|rapporteert|licht|bericht)\\b`,
    ["topic"],
    0.6,
  ],
  ["works-on", "do", `<A:s>#\\bwerk(?:t|en)\\b#\\b(?:samen )?met <A:s2> aan <np>`],
  ["together-on", "do", `werk(?:t|en) <A:s> samen met <A:s2> aan <np>`],
  ["work-inverted", "do", `\\bwerk(?:t|en) <A:s>#(?:samen )?aan <np>`],
  ["goes-to-work", "do", `<A:s>#\\b(?:gaat|gaan|wil|willen|zal|zullen)#(?:samen )?met <A:s2>#werken aan <np>`],
  ["works-at", "do", `<A:s>#\\bwerk(?:t|en)\\b#\\baan (?!#${HERE})<np>`],
  [
    "busy-with",
    "do",
    `<A:s>#\\b(?:houd(?:t|en) zich#bezig met|richt(?:en)? zich#op|zet(?:ten)?(?: zich)?#in (?:op|voor)|is#bezig met|zijn#bezig met|is#actief op het gebied van|zijn#actief op het gebied van) <np>`,
  ],
  ["bends-over", "do", `<A:s>#\\bbui(?:gt|gen) zich#\\bover <np>`],
  ["bends-also-over", "do", `<A:s>#\\bbui(?:gt|gen) zich#\\bover [^.;\ue000-\uefff]{4,90} en over <np>`],
  ["is-responsible", "do", `<A:s>,?#\\b(?:is|zijn|blijft|blijven|wordt|worden)#verantwoordelijk voor <np>`],
  ["maps", "do", `\\b(?:brengt|brengen) <A:s> <np> in (?:kaart|beeld)`],
  ["maps-direct", "do", `<A:s> (?:brengt|brengen) <np> in (?:kaart|beeld)`],
  ["has-mapped", "ASKS", `\\bin opdracht van <A:s> (?:brengt|brengen) [\ue000-\ue3ff] <np> in (?:kaart|beeld)`],
  ["helps-research", "do", `<A:s>#\\bwerk(?:t|en)#mee aan#onderzoek naar <np>`],
  [
    "research-into",
    "do",
    `<A:s>,? (?:dat|die|doet|doen|verricht|verrichten)?#\\bonderzoek(?: doet| doen| verricht)?,?(?: onder meer| onder andere| o\\.a\\.| vooral| ook)? naar <np>`,
  ],
];
