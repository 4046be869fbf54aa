/** January first, in full and in small letters. */
export const MONTHS: readonly string[] =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** One of them, as a part of a pattern. */
export const MONTH_NAME = `(?:${MONTHS.join("|")})`;

/** One of them, or how it is shortened: `febr.`, `sept`. */
export const MONTH = `(?:${MONTHS.join("|")}|jan\\.?|febr?\\.?|mrt\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dec\\.?)`;

const NAMES: ReadonlySet<string> = new Set(MONTHS);

/** True for a name in full, in small letters. */
export const isMonth = (word: string): boolean => NAMES.has(word);

/** 1 for January, from a name or its short form in any case; 0 for what is none. */
export function monthNumber(name: string): number {
  const start = name.toLowerCase().replace("mrt", "maart").slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}
