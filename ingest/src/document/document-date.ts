import type { DocumentKind, PartialDate } from "@kenniswijzer/domain";
import { MONTH, monthNumber } from "@kenniswijzer/language";
import { type HeadLine, headLines, lineEnd } from "./metadata.ts";

const FULL = new RegExp(
  `(?<!\\d)(?:(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})|(?<d>\\d{1,2})[-/.](?<m>\\d{1,2})[-/.](?<y>\\d{4})|(?<dd>\\d{1,2})\\s+(?<name>${MONTH}),?\\s+(?<yyyy>\\d{4}))(?!\\d)`,
  "i",
);
const MONTH_ONLY = new RegExp(`(?<![\\p{L}\\d])(?<name>${MONTH})\\s+(?<year>\\d{4})(?!\\d)`, "iu");

/** The first date in the text that is exact to the day; absent for none, or for a day that does not exist. */
export function fullDate(text: string): PartialDate | undefined {
  const groups = FULL.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const year = groups.year ?? groups.y ?? groups.yyyy ?? "";
  const month = groups.month ?? groups.m ?? monthNumber(groups.name ?? "");
  const day = groups.day ?? groups.d ?? groups.dd ?? "";
  return isoDate(Number(year), Number(month), Number(day));
}

function isoDate(year: number, month: number, day: number): PartialDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1800 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

function labelledDate(value: string): PartialDate | undefined {
  const full = fullDate(value);
  if (full !== undefined) return full;
  const month = MONTH_ONLY.exec(value)?.groups;
  if (month?.name !== undefined) return `${month.year}-${String(monthNumber(month.name)).padStart(2, "0")}`;
  return /^\s*(\d{4})\s*$/.exec(value)?.[1];
}

const LABEL =
  /(?:^|[\s|(])(?:datum|date|verzonden|sent|gepubliceerd(?: op)?|laatst gewijzigd|peildatum|bijgewerkt op|stand per|stand(?=:))\s*:?\s*(.{4,40})/i;
const LEGAL =
  /^(?:besluit|regeling|beschikking|beleidsregels?|verordening|wet)\b.{0,400}?(?:\bvan|\bd\.d\.) (\d{1,2} \p{L}+ \d{4}|\d{1,2}-\d{1,2}-\d{4})/iu;
const ONLY_DATE = /^(?<place>[\p{Lu}’'][\p{L}\s’'-]{1,40},?\s+)?(?:\p{L}+dag,?\s+)?(?=\d)[\d\s\p{L}./-]{8,20}\.?$/u;
/** `Maandag 3 mei`, `Treedt in werking per 3 mei`: no place stands before it. */
const NO_PLACE = /^$|(?:dag|\s(?:per|op|tot|van|vanaf|sinds|met)),?\s*$/i;
const HEAD_DATE_LENGTH = 120;

export interface Dated {
  readonly kind?: DocumentKind | undefined;
  /** The day that a file gives beside its text. */
  readonly dated?: PartialDate | undefined;
}

/**
 * The document's own date: a labelled one in its head, that of a decision's title, the one that its file gives, a full date in
 * one of its first short lines, or a line that is a date alone, as under a decision. Rows of a table and entries of a list of
 * dates say when something else is, and what a mail says is of its own only in its head. Absent means "datum onbekend".
 */
export function dateOf(text: string, { kind, dated }: Dated = {}): PartialDate | undefined {
  if (kind === "tabel") return dated;
  const head = headLines(text);
  const top = kind === "e-mail" ? mailHead(head) : head.slice(0, 12);
  const stated =
    first(top, (line) => labelledDate(LABEL.exec(line.plain)?.[1] ?? "")) ??
    first(top.slice(0, 3), (line) => fullDate(LEGAL.exec(line.plain)?.[1] ?? "")) ??
    dated;
  if (stated !== undefined || kind === "e-mail") return stated;
  const short = head.filter((line, at) => at < 5 && isShort(line) && !isListed(head, at));
  return first(short, (line) => fullDate(line.plain)) ?? standaloneDate(text);
}

/** A sentence says on what day something is, or was. */
const isShort = ({ plain }: HeadLine): boolean =>
  plain.length <= HEAD_DATE_LENGTH && !(/[.!?]["”’)]?$/.test(plain) && plain.split(" ").length > MOST_WORDS);

const MOST_WORDS = 6;

/** The lines above a mail: `Van: …`. */
function mailHead(lines: readonly HeadLine[]): readonly HeadLine[] {
  const end = lines.findIndex(({ plain }) => !/^\p{L}[\p{L} -]{1,20}:/u.test(plain));
  return end < 0 ? lines : lines.slice(0, end);
}

/** So many lines away is the next entry of a list of dates. */
const NEAR = 4;

/** True for a row, an item or a line with its date in front, when one of its kind near it has another date. */
function isListed(lines: readonly HeadLine[], at: number): boolean {
  const line = lines[at] as HeadLine;
  const entry = entryOf(line);
  const date = fullDate(line.plain);
  if (entry === undefined || date === undefined) return false;
  return lines.slice(Math.max(0, at - NEAR), at + 1 + NEAR).some((other) => {
    const beside = entryOf(other) === entry ? fullDate(other.plain) : undefined;
    return beside !== undefined && beside !== date;
  });
}

function entryOf({ plain }: HeadLine): "row" | "item" | "date" | undefined {
  if (plain.startsWith("|")) return "row";
  if (/^(?:[-–•*]|\d{1,2}[.)])\s/.test(plain)) return "item";
  return /^(?:\p{L}+dag,?\s+)?\d{1,4}[\s/.-]/u.test(plain) ? "date" : undefined;
}

interface Standalone {
  readonly date: PartialDate;
  /** How many lines with words stand before it. */
  readonly at: number;
  readonly placed: boolean;
}

/** The first line that is a date alone: one with a place, or else one that no other stands near. */
function standaloneDate(text: string): PartialDate | undefined {
  const all = standaloneDates(text);
  const own = all.find(({ placed }) => placed) ?? all.find((one) => !all.some((other) => isNext(one, other)));
  return own?.date;
}

const isNext = (one: Standalone, other: Standalone): boolean =>
  one.date !== other.date && Math.abs(one.at - other.at) <= NEAR;

function standaloneDates(text: string): Standalone[] {
  const found: Standalone[] = [];
  let at = 0;
  for (let from = 0; from < text.length; ) {
    const to = lineEnd(text, from);
    const line = text.slice(from, Math.min(to, from + LONGEST_DATE_LINE)).trim();
    from = to + 1;
    if (line === "") continue;
    at++;
    const alone = ONLY_DATE.exec(line)?.groups;
    const date = alone === undefined ? undefined : fullDate(line);
    if (date !== undefined) found.push({ date, at, placed: !NO_PLACE.test(alone?.place ?? "") });
  }
  return found;
}

const LONGEST_DATE_LINE = 80;

function first(lines: readonly HeadLine[], read: (line: HeadLine) => PartialDate | undefined): PartialDate | undefined {
  for (const line of lines) {
    const date = read(line);
    if (date !== undefined) return date;
  }
  return undefined;
}
