import { MONTH } from "../months.ts";
import { dateIn } from "./dates.ts";
import { COUNT_WORDS, type ValuePattern, YEAR } from "./pattern.ts";

const WHEN = `(?:(?:begin|medio|eind|einde|voorjaar|zomer|najaar|herfst)\\s{1,9})?(?:\\d{1,2}\\s{1,9})?(?:${MONTH}\\s{1,9})?`;

const years = (from: string | undefined, to: string | undefined) => ({
  kind: "period" as const,
  ...(from === undefined ? {} : { number: Number(from) }),
  ...(to === undefined ? {} : { upTo: Number(to) }),
});

/** Spans of years and durations: first year in `number`, last in `upTo`, a day that bounds it in `date`; a duration has its length in `unit`. */
export const periods: readonly ValuePattern[] = [
  {
    pattern: new RegExp(`\\b(?<from>${YEAR.source})\\s{0,9}[-–—/]\\s{0,9}(?<to>${YEAR.source})\\b`, "gu"),
    read: (g) => (Number(g.from) <= Number(g.to) ? years(g.from, g.to) : undefined),
  },
  {
    pattern: new RegExp(
      `\\b(?:van|vanaf|tussen|in)\\s{1,9}${WHEN}(?<from>${YEAR.source})\\s{1,9}(?:tot\\s{1,9}en\\s{1,9}met|t/m|tot|en|naar)\\s{1,9}${WHEN}(?<to>${YEAR.source})\\b`,
      "giu",
    ),
    read: (g) => (Number(g.from) <= Number(g.to) ? years(g.from, g.to) : undefined),
  },
  {
    pattern: new RegExp(
      `\\b(?:sinds|vanaf|sedert|met\\s{1,9}ingang\\s{1,9}van)\\s{1,9}${WHEN}(?<from>${YEAR.source})\\b`,
      "giu",
    ),
    read: (g, text) => ({ ...years(g.from, undefined), ...dateIn(text) }),
  },
  {
    pattern: new RegExp(`\\b(?:tot(?:\\s{1,9}en\\s{1,9}met)?|t/m)\\s{1,9}${WHEN}(?<to>${YEAR.source})\\b`, "giu"),
    read: (g, text) => ({ ...years(undefined, g.to), ...dateIn(text) }),
  },
  {
    pattern: new RegExp(
      `\\b(?:voor\\s{1,9}de\\s{1,9}duur\\s{1,9}van|voor\\s{1,9}een\\s{1,9}periode\\s{1,9}van|de\\s{1,9}periode\\s{1,9}van|gedurende|binnen|voor)\\s{1,9}(?:ten\\s{1,9}hoogste\\s{1,9}|maximaal\\s{1,9})?(?<unit>(?:\\d{1,3}|[eé][eé]n|${COUNT_WORDS})\\s{1,9}(?:jaar|jaren|maanden|maand|weken|week|dagen))\\b`,
      "giu",
    ),
    read: (g) => ({ kind: "period", ...(g.unit === undefined ? {} : { unit: g.unit }) }),
  },
];
