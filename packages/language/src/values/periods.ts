import { COUNT_WORDS, MONTH, type ValuePattern } from "./pattern.ts";

const YEAR = "(?:19|20)\\d{2}";
const WHEN = `(?:(?:begin|medio|eind|einde|voorjaar|zomer|najaar|herfst)\\s+)?(?:\\d{1,2}\\s+)?(?:${MONTH}\\s+)?`;

const years = (from: string | undefined, to: string | undefined) => ({
  kind: "period" as const,
  ...(from === undefined ? {} : { number: Number(from) }),
  ...(to === undefined ? {} : { upTo: Number(to) }),
});

/** Spans of years and durations: first year in `number`, last in `upTo`; a duration has its length in `unit`. */
export const periods: readonly ValuePattern[] = [
  {
    pattern: new RegExp(`\\b(?<from>${YEAR})\\s*[-–—/]\\s*(?<to>${YEAR})\\b`, "gu"),
    read: (g) => (Number(g.from) <= Number(g.to) ? years(g.from, g.to) : undefined),
  },
  {
    pattern: new RegExp(
      `\\b(?:van|vanaf|tussen|in)\\s+${WHEN}(?<from>${YEAR})\\s+(?:tot\\s+en\\s+met|t/m|tot|en|naar)\\s+${WHEN}(?<to>${YEAR})\\b`,
      "giu",
    ),
    read: (g) => (Number(g.from) <= Number(g.to) ? years(g.from, g.to) : undefined),
  },
  {
    pattern: new RegExp(`\\b(?:sinds|vanaf|sedert|met\\s+ingang\\s+van)\\s+${WHEN}(?<from>${YEAR})\\b`, "giu"),
    read: (g) => years(g.from, undefined),
  },
  {
    pattern: new RegExp(`\\b(?:tot(?:\\s+en\\s+met)?|t/m)\\s+${WHEN}(?<to>${YEAR})\\b`, "giu"),
    read: (g) => years(undefined, g.to),
  },
  {
    pattern: new RegExp(
      `\\b(?:voor\\s+de\\s+duur\\s+van|voor\\s+een\\s+periode\\s+van|de\\s+periode\\s+van|gedurende|binnen|voor)\\s+(?:ten\\s+hoogste\\s+|maximaal\\s+)?(?<unit>(?:\\d{1,3}|[eé][eé]n|${COUNT_WORDS})\\s+(?:jaar|jaren|maanden|maand|weken|week|dagen))\\b`,
      "giu",
    ),
    read: (g) => ({ kind: "period", ...(g.unit === undefined ? {} : { unit: g.unit }) }),
  },
];
