import { IS, type RuleRow } from "./rule.ts";

const LEADER =
  "programmamanager|projectmanager|programmadirecteur|(?:kar)?trekker|trekkers|penvoerder|projectleider|programmaleider|coördinator|coordinator|voorzitter|initiatiefnemer|regisseur|lector|directeur|kwartiermaker|procesbegeleider|regievoerder|hoofdaannemer|projectleider";

/** Who leads, and what is part of what. */
export const LEADING_RULES: readonly RuleRow[] = [
  ["is-leader-of", "LEADS", `<Y:s> ${IS} #(?:${LEADER})(?: van| voor| bij| in)? <X:o>`],
  [
    "is-lector",
    "LEADS",
    `<Y:s> (?:is|wordt|was) #(?:lector|associate lector|hoogleraar)(?! [\ue000-\uefff]| van)`,
    ["research-group", "focus"],
  ],
  [
    "has-lead",
    "LEADS",
    `<Y:s> (?:heeft|hebben|krijgt|houdt)#(?:leiding|regie|coördinatie|voortouw)(?: over <X:o>)?`,
    ["topic", "focus"],
  ],
  [
    "takes-lead",
    "LEADS",
    `<Y:s>#(?:neemt|nemen|nam)#(?:voorzitterschap|leiding|coördinatie|regie|penvoerderschap)(?: van <X:o>)?#\\bover\\b`,
    ["topic", "focus"],
  ],
  [
    "just-leads",
    "LEADS",
    `<Y:s> (?:coördineert|coördineren|leidt|leiden|trekt|trekken)(?=[,.;]|$)`,
    ["topic", "focus"],
  ],
  [
    "is-leader",
    "LEADS",
    `<Y:s> ${IS} #(?:${LEADER})(?! van| voor| [\ue000-\uefff])(?:, (?:samen )?met <A:t2>)?`,
    ["topic", "focus"],
  ],
  [
    "leads",
    "LEADS",
    `<Y:s> (?:trekt|trekken|leidt|leiden|coördineert|coördineren|organiseert|organiseren|voorzit|bestuurt|regisseert)#<X:o>`,
  ],
  [
    "leads-this",
    "LEADS",
    `<Y:s> (?:trekt|trekken|leidt|leiden|coördineert|coördineren|organiseert) (?:dit|deze|het|de)\\b(?!#[\ue000-\uefff])`,
    ["topic"],
  ],
  ["also-leader", "LEADS", `<Y:s>~<X:o> en is (?:${LEADER})\\b(?! van| voor)`],
  [
    "led-here-by",
    "LEADS",
    `(?:^|[.,;:(–] ?)(?:getrokken|geleid|gecoördineerd|georganiseerd) door <Y:s>`,
    ["topic", "focus"],
  ],
  [
    "is-led-by",
    "LEADS",
    `<X:o>~(?:gecoördineerd|geleid|getrokken|aangestuurd|voorgezeten|georganiseerd|begeleid en gecoördineerd)~door <Y:s>`,
  ],
  [
    "led-by-is",
    "LEADS",
    `<X:o>~door <Y:s> (?!en )#(?:gecoördineerd|geleid|getrokken|aangestuurd|voorgezeten|georganiseerd)`,
  ],
  [
    "under-leadership-here",
    "LEADS",
    `(?:^|[,;:] ?)onder (?:leiding|voorzitterschap|regie|aanvoering) van <Y:s>`,
    ["topic", "focus"],
  ],
  ["under-leadership", "LEADS", `<X:o>~onder (?:leiding|voorzitterschap|regie|aanvoering) van <Y:s>`],
  ["leader-named", "LEADS", `(?:^|[,;:.] |[\\s(])(?:${LEADER})\\s*(?:${IS}|:)\\s*<Y:s>`, ["topic", "focus"]],
  ["initiative-of", "LEADS", `<X:o>#\\b(?:is|was) (?:een )?initiatief van <A:s>`, undefined, 0.6],
  [
    "secretariat-at",
    "join",
    `(?:secretariaat|penvoerderschap|voorzitterschap|regie|coördinatie)(?: van <X:o>)?\\s+(?:ligt|berust|is belegd|komt te liggen)#bij <A:s>`,
    ["topic", "focus"],
    0.6,
  ],
  ["is-part-of", "PART_OF", `<A:s>~(?:onderdeel|deel uit|deel) van <A:o>`],
  [
    "falls-under",
    "PART_OF",
    `<A:s> (?:valt|vallen|ressorteert|ressorteren|hoort|horen|behoort|behoren|is|zijn|wordt|worden)#(?:onder|bij|tot|ondergebracht bij|verbonden aan|gevestigd bij|ingebed in) <A:o>`,
  ],
  [
    "is-union-of",
    "PART_OF",
    `<X:o> (?:is|vormt|zijn)#\\b(?:samenwerking|samenwerkingsverband|netwerk|alliantie|coalitie|verband|consortium|bundeling) van(?:[^.;:\ue000-\uefff]{0,40},)? ?<A:s>`,
  ],
  ["falls-inverted", "PART_OF", `\\b(?:valt|vallen|hoort|horen|ressorteert) <A:s> (?:onder|bij|tot) <A:o>`],
  ["parts-are", "PART_OF", `(?:onderdeel|onderdelen|deel) van <A:o> (?:is|zijn)(?: ook)? <A:s>`],
  ["owns", "PART_OF", `<A:o> en (?:haar|zijn|hun) <A:s>`],
  ["municipalities-that-form", "PART_OF", `<A:s> vorm(?:t|en)(?: samen)? <A:o>`],
];
