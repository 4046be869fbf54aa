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
  [
    "to-work-inverted",
    "do",
    `\\b(?:gaan|gaat|zijn|is|werken|werkt) <A:s>#\\b(?:mee aan de slag|mee bezig|aan de slag|aan het werk)`,
    ["topic"],
  ],
  [
    "taken-up-by",
    "do",
    `(?:^|[:;,.] ?)(?:wordt |is |worden )?(?:opgepakt|uitgevoerd|opgezet|gedaan|verzorgd|ontwikkeld) door <A:s>`,
    ["topic"],
  ],
  ["as-executor", "do", `\\bmet <A:s> als (?:uitvoerder|uitvoerende partij|onderzoeker)`, ["topic"]],
  [
    "works-here",
    "do",
    `<A:s>#\\b(?:werk(?:t|en)|doe[tn]|pak(?:t|ken)|ga(?:at|an)|is|zijn|onderzoek(?:t|en)|voer(?:t|en)|neem(?:t|en)|buig(?:t|en) zich)#\\b${HERE}\\b(?!#(?:mee|niet))`,
    ["topic"],
  ],
  [
    "takes-up",
    "do",
    `<A:s>#\\b(?:pak(?:t|ken)|neem(?:t|en)|voer(?:t|en)|werk(?:t|en))#<P:o>?#\\b(?:op|uit|ter hand|voor (?:haar|zijn|hun) rekening)\\b`,
    ["topic"],
  ],
  ["carries-out", "do", `<A:s>#\\b(?:voer(?:t|en)|voerde|voerden)(?: het| dit| deze| de|#<P:o>)?#\\buit\\b`, ["topic"]],
  [
    "does-research",
    "do",
    `<A:s> (?:doe[tn]|verzorg(?:t|en)|lever(?:t|en)) (?:het|dit|de) (?:onderzoek|evaluatie|monitor|monitoring|uitvoering)`,
    ["topic"],
  ],
  ["does-it", "do", `<A:s> (?:doe[tn]|verricht(?:en)?|verzorg(?:t|en))#<P:o>`],
  [
    "tries",
    "do",
    `<A:s>#\\b(?:prober(?:t|en)|probeert|experimenteer(?:t|en)|ontwikkel(?:t|en)|start(?:en)?|test(?:en)?|onderzoek(?:t|en)|werk(?:t|en))#\\b(?:in|met|aan|binnen)? ?<P:o>`,
  ],
  [
    "tries-here",
    "do",
    `<Y:s> (?:onderzoek(?:t|en)|ontwikkel(?:t|en)|test(?:en)?|verken(?:t|nen)|inventariseer(?:t|en)|vertelt|vertellen|volgt|volgen|evalueert|evalueren|monitort|presenteert|presenteren|rapporteert|licht|bericht)\\b`,
    ["topic"],
    0.6,
  ],
  [
    "compiled-by",
    "do",
    `<P:o>,? (?:die|dat) door <A:s>#(?:samengesteld|gemaakt|uitgevoerd|uitgegeven|verzorgd|opgesteld|gedaan|ontwikkeld)`,
  ],
  [
    "is-done-by",
    "do",
    `<P:o>~(?:uitgevoerd|opgepakt|ontwikkeld|gedaan|onderzocht|opgezet|geïnitieerd|gestart)(?: en [\\p{L}]+)?(?: wordt| worden| is| zijn)?(?: samen| gezamenlijk| mede)? door <A:s>`,
  ],
  [
    "done-here-by",
    "do",
    `(?:onderzoek|project|pilot|uitvoering|studie|evaluatie|dit|deze vraag)~(?:uitgevoerd|opgepakt|ontwikkeld|gedaan|onderzocht|opgezet|verricht)(?: en [\\p{L}]+)?(?: wordt| worden| is| zijn)? door <A:s>`,
    ["topic"],
  ],
  [
    "that-does",
    "do",
    `<P:o>,? (?:die|dat) (?:door )?<A:s>#(?:uitvoert|uitvoeren|doet|ontwikkelt|uitgevoerd|opzet|onderzoekt)`,
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
  ["recruits-for", "do", `<A:s> (?:zoekt|zoeken|werft|werven|organiseert|organiseren)#<P:o>`],
  ["helps-research", "do", `<A:s>#\\bwerk(?:t|en)#mee aan#onderzoek naar <np>`],
  [
    "organises-inverted",
    "do",
    `^Met (?:de|het|deze|dit|een) [^.;:\ue000-\uefff]{3,40} (?:organiseert|verzorgt|biedt|realiseert|ontwikkelt) <A:s> <np>`,
  ],
  [
    "research-into",
    "do",
    `<A:s>,? (?:dat|die|doet|doen|verricht|verrichten)?#\\bonderzoek(?: doet| doen| verricht)?,?(?: onder meer| onder andere| o\\.a\\.| vooral| ook)? naar <np>`,
  ],
];
