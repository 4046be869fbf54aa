import { claimed } from "../claimed.ts";
import { cued } from "../cues/cued.ts";
import { latin } from "../latin.ts";
import { matchesOf } from "../matches.ts";
import { addresses } from "./addresses.ts";
import { ages } from "./ages.ts";
import { amounts } from "./amounts.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";
import type { Value } from "./pattern.ts";
import { periods } from "./periods.ts";

export type { Value } from "./pattern.ts";

/** Earlier ones win where two overlap, unless the later is longer. */
const PATTERNS = [...dates, ...periods, ...ages, ...amounts, ...counts].map((own) => ({
  ...own,
  pattern: cued(own.pattern.ignoreCase ? latin(own.pattern) : own.pattern),
}));

/** The facts that are no edge, between two offsets: ages, periods, amounts, counts, dates, percentages, addresses. None overlap; in order. */
export function values(text: string, start = 0, end = text.length): Value[] {
  const slice = text.slice(start, end);
  const found: Value[] = addresses(text, start, end);
  for (const { pattern, read } of PATTERNS) {
    for (const match of matchesOf(slice, pattern)) {
      const value = read(match.groups ?? {}, match[0]);
      if (value === undefined) continue;
      const from = start + match.index;
      found.push({ ...value, text: match[0], start: from, end: from + match[0].length });
    }
  }
  return withoutOverlap(found);
}

function withoutOverlap(found: readonly Value[]): Value[] {
  if (found.length < 2) return [...found];
  const longestFirst = found.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  return claimed(longestFirst).sort((a, b) => a.start - b.start);
}
