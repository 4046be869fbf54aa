import { MONTHS } from "../months.ts";
import { numberOf } from "../numbers.ts";
import { stopWords } from "../stop-words.ts";
import { COUNT_WORDS, type ValuePattern } from "./pattern.ts";

const NO_UNIT = new Set([
  ...MONTHS,
  ..."uur jaar maanden maand weken week dagen dag euro procent miljoen miljard duizend honderd lid artikel artikelen t/m mln".split(
    " ",
  ),
]);

/** What is counted, and how many: `14 Wmo-werkplaatsen`, `zes programma's`. Years, hours and lengths of time are no counts. */
export const counts: readonly ValuePattern[] = [
  {
    pattern: new RegExp(
      `(?=[\\dadehntvz])(?<![\\p{L}\\d.,€/%-])(?<![Aa]rtikel(?:en)?[ \\d,]{1,12}(?:en )?)(?<figure>\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,6}|${COUNT_WORDS})[ \\u00a0\\n](?:(?:andere|overige)\\s{1,2})?(?<unit>(?:\\p{Ll}{3,}(?:e|de|te|se)\\s{1,2})?\\p{L}[\\p{L}'’&-]*(?:en|s|['’]s|es|n|ers))(?![\\p{L}\\d])`,
      "giu",
    ),
    read: (g) => {
      const number = numberOf((g.figure as string).toLowerCase());
      const words = (g.unit as string).split(/\s+/);
      const strange = words.some((word) => stopWords.has(word.toLowerCase()) || NO_UNIT.has(word.toLowerCase()));
      if (number === undefined || strange) return undefined;
      return { kind: "count", number, unit: g.unit as string };
    },
  },
];
