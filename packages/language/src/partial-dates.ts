import { MONTH, monthNumber } from "./months.ts";

/** A date as exact as a text gives it: `2015`, `2015-11` or `2015-11-24`. */
export type PartialDate = string;

const YEAR = "(?:1[89]|20)\\d{2}";
/** A moment in a text, as one pattern without groups; the year may be lacking. */
export const MOMENT = `(?:${YEAR}-\\d{2}-\\d{2}|\\d{1,2}[-/.]\\d{1,2}[-/.]${YEAR}|(?:\\d{1,2}\\s{1,3})?${MONTH}(?:\\s{1,3}${YEAR})?|${YEAR})(?![\\p{L}\\d])`;

const ISO = new RegExp(`^(${YEAR})-(\\d{2})-(\\d{2})$`);
const FIGURES = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](${YEAR})$`);
const WORDS = new RegExp(`^(?:(\\d{1,2})\\s+)?(${MONTH})(?:\\s+(${YEAR}))?$`, "i");

/** The date that a moment stands for; `year` fills in one that is lacking. Undefined without a year, and for a day that does not exist. */
export function dateOf(moment: string, year?: string): PartialDate | undefined {
  if (/^\d{4}$/.test(moment)) return moment;
  const [, y, m, d] = ISO.exec(moment) ?? [];
  if (y !== undefined) return date(y, m, d);
  const [, day, month, fullYear] = FIGURES.exec(moment) ?? [];
  if (day !== undefined) return date(fullYear, month, day);
  const words = WORDS.exec(moment.trim());
  if (words === null) return undefined;
  return date(words[3] ?? year, String(monthNumber(words[2] ?? "")), words[1]);
}

function date(year: string | undefined, month: string | undefined, day: string | undefined): PartialDate | undefined {
  const m = Number(month);
  if (year === undefined || m < 1 || m > 12) return undefined;
  if (day === undefined) return `${year}-${two(m)}`;
  const exact = new Date(Date.UTC(Number(year), m - 1, Number(day)));
  return exact.getUTCMonth() === m - 1 && Number(day) > 0 ? exact.toISOString().slice(0, 10) : undefined;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** The day before a day. A month or a year stays what it is: "tot 2018" may well count 2018 in. */
export function eveOf(moment: PartialDate): PartialDate {
  if (moment.length < 10) return moment;
  return new Date(Date.parse(moment) - 86_400_000).toISOString().slice(0, 10);
}

/** The month that many months later, or earlier for less than zero. */
export function monthsLater(month: PartialDate, count: number): PartialDate {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const at = year * 12 + number - 1 + count;
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}`;
}
