import { IS, MONEY, type RuleRow } from "./rule.ts";

/** Who pays whom or what. */
export const MONEY_RULES: readonly RuleRow[] = [
  [
    "makes-available-here",
    "FUNDS",
    `<A:s> stel(?:t|len|de|den)#${MONEY}~(?:ter )?beschik(?:baar|king)`,
    ["topic", "focus"],
    0.7,
  ],
  [
    "funder-is",
    "FUNDS",
    `(?:financier|subsidiegever|gefinancierd door|financiering)\\s*(?:${IS}|:)\\s*<A:s>`,
    ["topic", "focus"],
  ],
  [
    "receives-by-rule",
    "FUNDS",
    `(?:ontvang(?:t|en)|krijg(?:t|en)) <A:o>~(?:bijdrage|bedrag|subsidie|uitkering)\\b(?!~ van <A:x>)`,
    ["issuer"],
    0.7,
  ],
  [
    "rule-receives",
    "FUNDS",
    `<A:o> (?:ontvang(?:t|en)|krijg(?:t|en))~(?:bijdrage|bedrag|subsidie|uitkering)\\b(?!~ van <A:x>)`,
    ["issuer"],
    0.7,
  ],
  [
    "may-grant",
    "FUNDS",
    `<A:s>#\\b(?:kan|kunnen|zal|zullen)~${MONEY}#(?:verstrekken|verlenen|toekennen) aan <X:o>`,
    undefined,
    0.6,
  ],
  [
    "decided-to-grant-you",
    "FUNDS",
    `<A:s> (?:hebben|heeft) besloten [\ue000-\ue3ff]~${MONEY}~te (?:verlenen|verstrekken)`,
    ["topic"],
  ],
  ["costs-borne", "FUNDS", `kosten van <X:o>~(?:gedragen|betaald|vergoed) door <A:s>`],
  ["bears-costs", "FUNDS", `kosten van <X:o>~(?:voor rekening|ten laste) van <A:s>`],
  ["commissioned", "FUNDS", `<P:o>~in opdracht van <A:s>`, undefined, 0.6],
];
