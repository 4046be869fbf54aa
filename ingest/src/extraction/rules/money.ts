import { IS, MONEY, type RuleRow } from "./rule.ts";

const PAID = "(?:ge(?:financierd|subsidieerd|sponsord)|betaald|bekostigd|mogelijk gemaakt|gefinancieerd)";
const PAYS =
  "(?:betaalt|betalen|betaalde|financiert|financieren|financierde|bekostigt|bekostigen|subsidieert|subsidiëren|sponsort)";

/** Who pays whom or what. */
export const MONEY_RULES: readonly RuleRow[] = [
  ["pays", "FUNDS", `<A:s>#${PAYS} #(?<!van )<X:o>`],
  [
    "pays-this",
    "FUNDS",
    `<A:s> ${PAYS} (?:ook )?(?:de basis|dit|deze|alles|het geheel|de kosten|de (?:uren|inzet))`,
    ["topic", "focus"],
    0.7,
  ],
  ["contributes-to", "FUNDS", `<A:s> dra(?:agt|gen) #(?:${MONEY}|\\d)#bij aan <X:o>`],
  [
    "contributes",
    "FUNDS",
    `<A:s> (?:legt|leggen|draagt|dragen|voegt|voegen)#(?:${MONEY}|uren|capaciteit|menskracht|\\d)~(?:bij|toe)(?! aan)`,
    ["topic", "focus"],
    0.6,
  ],
  ["makes-available", "FUNDS", `<A:s> stel(?:t|len)#${MONEY}~(?:ter )?beschikbaar~(?:voor|aan) <X:o>`],
  [
    "makes-available-here",
    "FUNDS",
    `<A:s> stel(?:t|len|de|den)#${MONEY}~(?:ter )?beschik(?:baar|king)`,
    ["topic", "focus"],
    0.7,
  ],
  [
    "is-funder",
    "FUNDS",
    `<A:s> ${IS} #(?:financiers?|subsidiegever|subsidieverstrekker|geldschieter|sponsor)(?: van <X:o>)?`,
    ["topic", "focus"],
  ],
  [
    "funder-is",
    "FUNDS",
    `(?:financier|subsidiegever|gefinancierd door|financiering)\\s*(?:${IS}|:)\\s*<A:s>`,
    ["topic", "focus"],
  ],
  ["is-paid-by", "FUNDS", `(?<!door )<X:o>~${PAID}~(?:door|vanuit|uit|met (?:geld|subsidie|middelen|steun) van) <A:s>`],
  ["is-paid-here", "FUNDS", `^[^\ue000-\uefff]*${PAID}~door <A:s>`, ["topic", "focus"], 0.6],
  ["paid-by-is", "FUNDS", `<X:o>~door <A:s> (?!en )#${PAID}`],
  ["and-paid-by", "FUNDS", `<X:o>~door [\ue000-\uefff](?:,| en)#${PAID}~door <A:s>`],
  [
    "and-led-by",
    "LEADS",
    `<X:o>~door [\ue000-\uefff](?:,| en)#(?:gecoördineerd|geleid|getrokken|aangestuurd|begeleid)~door <Y:s>`,
  ],
  ["and-done-by", "do", `<P:o>~door [\ue000-\uefff](?:,| en)#(?:uitgevoerd|ontwikkeld|opgezet|onderzocht)~door <A:s>`],
  ["receives", "FUNDS", `<X:o> (?:ontvang(?:t|en)|krijg(?:t|en)|kreeg|ontving)~${MONEY}~(?:van|vanuit|uit) <A:s>`],
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
  ["receives-from", "FUNDS", `<X:o> (?:ontvang(?:t|en)|krijg(?:t|en)|kreeg|ontving) van <A:s>~${MONEY}`],
  [
    "may-grant",
    "FUNDS",
    `<A:s>#\\b(?:kan|kunnen|zal|zullen)~${MONEY}#(?:verstrekken|verlenen|toekennen) aan <X:o>`,
    undefined,
    0.6,
  ],
  [
    "has-granted",
    "FUNDS",
    `<A:s> (?:heeft|hebben|had|kent|kende)~(?:${MONEY}|\\d)~\\btoe(?:gekend|gezegd)?\\b(?: aan <X:o>)?`,
    ["topic", "focus"],
  ],
  [
    "promised-to-pay",
    "FUNDS",
    `<A:s> (?:heeft|hebben)#toegezegd~(?:<X:o>#)?te (?:betalen|financieren|bekostigen)`,
    ["topic", "focus"],
  ],
  ["lays-on-table", "FUNDS", `<A:s> (?:legt|legde|leggen|legden)#(?:€|\\d|${MONEY})#op tafel`, ["topic", "focus"]],
  ["doubles", "FUNDS", `<A:s> (?:verdubbelt|verdubbelde|vult|vulde)#(?:bedrag|bijdrage)`, ["topic", "focus"], 0.7],
  [
    "bears",
    "FUNDS",
    `<A:s>#\\b(?:dra(?:agt|gen)|droeg|blijft|blijven|zal|zullen)#(?:de )?kosten\\b(?:#dragen)?(?! van [\ue000-\uefff])`,
    ["topic", "focus"],
  ],
  ["bears-part", "FUNDS", `<A:s> dra(?:agt|gen)~(?:\\d+%|procent|deel)#(?:de )?kosten`, ["topic", "focus"]],
  ["decided-to-grant", "FUNDS", `<A:s> (?:hebben|heeft) besloten~${MONEY}~te (?:verlenen|verstrekken)`, ["topic"]],
  [
    "decided-to-grant-you",
    "FUNDS",
    `<A:s> (?:hebben|heeft) besloten [\ue000-\ue3ff]~${MONEY}~te (?:verlenen|verstrekken)`,
    ["topic"],
  ],
  ["grants", "FUNDS", `<A:s> (?:verstrekt|verleent|kent|geeft|keert)#${MONEY}~aan <X:o>`],
  [
    "project-with-money",
    "FUNDS",
    `<P:o>~\\bmet (?:een |financiële )?(?:steun|ondersteuning|${MONEY})#(?:van|uit|vanuit) <A:s>`,
  ],
  [
    "rests-on-money",
    "FUNDS",
    `<X:o>#\\b(?:rust|draait|drijft|leunt|bestaat|loopt)#\\b(?:bijdrage|subsidie|geld|financiering|middelen) van <A:s>`,
  ],
  ["with-money-of", "FUNDS", `\\bmet (?:een )?${MONEY}#(?:van|uit|vanuit) <A:s>`, ["topic", "focus"], 0.6],
  ["costs-borne", "FUNDS", `kosten van <X:o>~(?:gedragen|betaald|vergoed) door <A:s>`],
  ["bears-costs", "FUNDS", `kosten van <X:o>~(?:voor rekening|ten laste) van <A:s>`],
  ["commissioned", "FUNDS", `<P:o>~in opdracht van <A:s>`, undefined, 0.6],
  ["commissioned-here", "FUNDS", `\\bin opdracht van <A:s>`, ["topic"], 0.5],
];
