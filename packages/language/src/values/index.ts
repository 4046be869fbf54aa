import { addresses } from "./addresses.ts";
import { ages } from "./ages.ts";
import { amounts } from "./amounts.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";
import type { Value, ValuePattern } from "./pattern.ts";
import { periods } from "./periods.ts";

export type { Value } from "./pattern.ts";

/** Earlier ones win where two overlap, unless the later is longer. */
const PATTERNS: readonly ValuePattern[] = [...dates, ...periods, ...ages, ...amounts, ...counts];

/** The facts that are no edge, between two offsets: ages, periods, amounts, counts, dates, percentages, addresses. None overlap; in order. */
export function values(text: string, start = 0, end = text.length): Value[] {
  const slice = text.slice(start, end);
  const found: Value[] = addresses(text, start, end);
  for (const { pattern, read } of PATTERNS) {
    for (const match of slice.matchAll(pattern)) {
      const value = read(match.groups ?? {}, match[0]);
      if (value === undefined) continue;
      const from = start + match.index;
      found.push({ ...value, text: match[0], start: from, end: from + match[0].length });
    }
  }
  return withoutOverlap(found);
}

function withoutOverlap(found: readonly Value[]): Value[] {
  const kept: Value[] = [];
  const longestFirst = found
    .map((value, order) => ({ value, order }))
    .sort((a, b) => b.value.end - b.value.start - (a.value.end - a.value.start) || a.order - b.order);
  const taken = new Set<number>();
  for (const { value } of longestFirst) {
    let free = true;
    for (let at = value.start; at < value.end && free; at++) free = !taken.has(at);
    if (!free) continue;
    for (let at = value.start; at < value.end; at++) taken.add(at);
    kept.push(value);
  }
  return kept.sort((a, b) => a.start - b.start);
}
