import { matchesOf } from "../matches.ts";
import { MONTH, monthNumber } from "../months.ts";
import type { ValuePattern } from "./pattern.ts";

const two = (n: number | string): string => String(n).padStart(2, "0");

function calendar(year: string | undefined, month: number, day: string | undefined): { date?: string } | undefined {
  if (month < 1 || month > 12 || (day !== undefined && (Number(day) < 1 || Number(day) > 31))) return undefined;
  if (year === undefined) return {};
  return { date: day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}` };
}

/** `24-11-2015`, `24 november 2015`, `november 2015`, `1 juni`, `2015-11-24`. A day without a year has no `date`. */
export const dates: readonly ValuePattern[] = [
  {
    pattern: /\b(?<day>\d{1,2})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2})\b/gu,
    read: (g) => {
      const found = calendar(g.year, Number(g.month), g.day);
      return found && { kind: "date", ...found };
    },
  },
  {
    pattern: /\b(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})\b/gu,
    read: (g) => {
      const found = calendar(g.year, Number(g.month), g.day);
      return found && { kind: "date", ...found };
    },
  },
  {
    pattern: new RegExp(
      `\\b(?<day>\\d{1,2})\\s{1,9}(?<month>${MONTH})(?:\\s{1,9}(?<year>(?:19|20)\\d{2}))?(?![\\p{L}\\d])`,
      "giu",
    ),
    read: (g) => {
      const found = calendar(g.year, monthNumber(g.month as string), g.day);
      return found && { kind: "date", ...found };
    },
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(?<month>${MONTH})\\s{1,9}(?<year>(?:19|20)\\d{2})(?!\\d)`, "giu"),
    read: (g) => ({ kind: "date", ...calendar(g.year, monthNumber(g.month as string), undefined) }),
  },
];

/** The first date in a few words, as exact as they give it; a year alone is none. */
export function dateIn(text: string): { date?: string } {
  for (const { pattern, read } of dates.slice(2)) {
    for (const match of matchesOf(text, pattern)) {
      const date = read(match.groups ?? {}, match[0])?.date;
      if (date !== undefined) return { date };
    }
  }
  return {};
}
