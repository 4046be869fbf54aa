import { IS, type RuleRow } from "./rule.ts";

const LEADER =
  "programmamanager|projectmanager|programmadirecteur|(?:kar)?trekker|trekkers|penvoerder|projectleider|programmaleider|coördinator|coordinator|voorzitter|initiatiefnemer|regisseur|lector|directeur|kwartiermaker|procesbegeleider|regievoerder|hoofdaannemer|projectleider";

/** Who leads, and what is part of what. */
export const LEADING_RULES: readonly RuleRow[] = [
  [
    "is-lector",
    "LEADS",
    `<Y:s> (?:is|wordt|was) #(?:lector|associate lector|hoogleraar)(?! [\ue000-\uefff]| van)`,
    ["research-group", "focus"],
  ],
  [
    "is-leader",
    "LEADS",
    `<Y:s> ${IS} #(?:${LEADER})(?! van| voor| [\ue000-\uefff])(?:, (?:samen )?met <A:t2>)?`,
    ["topic", "focus"],
  ],
  [
    "led-here-by",
    "LEADS",
    `(?:^|[.,;:(–] ?)(?:getrokken|geleid|gecoördineerd|georganiseerd) door <Y:s>`,
    ["topic", "focus"],
  ],
  [
    "led-by-is",
    "LEADS",
    `<X:o>~door <Y:s> (?!en )#(?:gecoördineerd|geleid|getrokken|aangestuurd|voorgezeten|georganiseerd)`,
  ],
  ["leader-named", "LEADS", `(?:^|[,;:.] |[\\s(])(?:${LEADER})\\s*(?:${IS}|:)\\s*<Y:s>`, ["topic", "focus"]],
  [
    "secretariat-at",
    "join",
    `(?:secretariaat|penvoerderschap|voorzitterschap|regie|coördinatie)(?: van <X:o>)?\\s+(?:ligt|berust|is belegd|komt te liggen)#bij <A:s>`,
    ["topic", "focus"],
    0.6,
  ],
  ["is-part-of", "PART_OF", `<A:s>~(?:onderdeel|deel uit|deel) van <A:o>`],
  ["falls-inverted", "PART_OF", `\\b(?:valt|vallen|hoort|horen|ressorteert) <A:s> (?:onder|bij|tot) <A:o>`],
  ["parts-are", "PART_OF", `(?:onderdeel|onderdelen|deel) van <A:o> (?:is|zijn)(?: ook)? <A:s>`],
  ["owns", "PART_OF", `<A:o> en (?:haar|zijn|hun) <A:s>`],
];
