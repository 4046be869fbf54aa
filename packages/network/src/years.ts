import type { Assertion, PartialDate } from "@kenniswijzer/domain";

export type Years = readonly [first: number, last: number];

const year = (date: PartialDate): number => Number(date.slice(0, 4));

/** First and last year that a claim speaks of, or else that it is from; undefined when no date is known. An open period reaches to the document's year. */
export function yearsOf({ validFrom, validUntil, date }: Assertion): Years | undefined {
  const told = [validFrom, validUntil].flatMap((moment) => (moment === undefined ? [] : [year(moment)]));
  const open = (validFrom === undefined) !== (validUntil === undefined);
  const all = told.length === 0 || open ? [...told, ...(date === undefined ? [] : [year(date)])] : told;
  return all.length === 0 ? undefined : [Math.min(...all), Math.max(...all)];
}

/** From the first to the last of these; undefined when none of them is known. */
export function spanOf(all: readonly Assertion[]): [number, number] | undefined {
  let span: [number, number] | undefined;
  for (const one of all) {
    const years = yearsOf(one);
    if (years === undefined) continue;
    span = span === undefined ? [...years] : [Math.min(span[0], years[0]), Math.max(span[1], years[1])];
  }
  return span;
}
