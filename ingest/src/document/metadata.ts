import type { PartialDate } from "@kenniswijzer/domain";
import { MONTH, monthNumber } from "@kenniswijzer/language";

const HEAD_LINES = 30;
const TITLE_LENGTH = 240;

const SUBJECT = /^(?:onderwerp|betreft|betreffende|subject|titel)\s*:\s*(.+)$/i;
const MAIL_PREFIX = /^(?:(?:re|fw|fwd|antw|doorst)\s*:\s*)+/i;
/** A line of a letter head or a trail of links is no title. */
const NO_TITLE = /^(?:van|aan|cc|bcc|verzonden|datum|date|from|to|sent)\s*:|^\S[^.]{0,40}\s(?:>|›|»)\s|^[-=_*\s]*$|^>/i;

const CITED_AS = /\b(?:wordt|worden|kan worden) aangehaald als\s*:?\s*[‘“"']?(\S[^\n]{3,300}?)[’”"']?\.?\s*(?:\n|$)/i;

/** The short title by which a regulation is cited, the subject line of a mail or agenda item, else the first heading or line; empty when there is no text. */
export function titleOf(text: string): string {
  const lines = headLines(text);
  const cited = LEGAL_START.test(lines[0]?.plain ?? "") ? CITED_AS.exec(text)?.[1] : undefined;
  const subject = lines.map((line) => SUBJECT.exec(line.plain)?.[1]).find((found) => found !== undefined);
  const heading = lines.find((line) => line.heading && !NO_TITLE.test(line.plain) && !/:$/.test(line.plain));
  const first = lines.find((line) => !NO_TITLE.test(line.plain)) ?? lines[0];
  // a heading far below the first line is a section's, not the document's
  const own = heading !== undefined && lines.indexOf(heading) <= 3 ? heading : first;
  const title = (cited ?? subject ?? own?.plain ?? "").replace(MAIL_PREFIX, "").trim();
  return title.length <= TITLE_LENGTH ? title : `${title.slice(0, title.lastIndexOf(" ", TITLE_LENGTH))} …`;
}

/** A line without the signs of Markdown. */
export interface HeadLine {
  readonly plain: string;
  readonly heading: boolean;
}

/** The first lines that have words in them. */
export function headLines(text: string): readonly HeadLine[] {
  if (text !== last?.text) last = { text, lines: readHead(text) };
  return last.lines;
}

/** Title, kind, date and author are all looked for in them. */
let last: { readonly text: string; readonly lines: readonly HeadLine[] } | undefined;

function readHead(text: string): HeadLine[] {
  const lines: HeadLine[] = [];
  const head = text.slice(0, HEAD_LENGTH);
  for (let from = 0; from < head.length && lines.length < HEAD_LINES; ) {
    const to = lineEnd(head, from);
    const line = head.slice(from, to);
    from = to + 1;
    const plain = line
      .replace(/^\s*#+\s*/, "")
      .replace(/\*\*|__/g, "")
      .replace(BLANKS, " ")
      .trim();
    if (plain !== "") lines.push({ plain, heading: /^\s*#/.test(line) });
  }
  return lines;
}

const HEAD_LENGTH = 20_000;
/** All but the single blank, which nearly all are. */
const BLANKS = /\s{2,}|[^\S ]/g;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

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
  /(?:^|[\s|(])(?:datum|date|verzonden|sent|d\.d\.|dd\.|gepubliceerd(?: op)?|laatst gewijzigd)\s*:?\s*(.{4,40})/i;
const LEGAL_START = /^(?:\p{Lu}\p{L}*)?(?:besluit|regeling|beschikking|beleidsregels?|verordening|wet)\b/iu;
const LEGAL =
  /^(?:besluit|regeling|beschikking|beleidsregels?|verordening|wet)\b.{0,400}?\bvan (\d{1,2} \p{L}+ \d{4})/iu;
const ONLY_DATE = /^(?:[\p{Lu}’'][\p{L}\s’'-]{1,40},?\s+)?(?:\p{L}+dag,?\s+)?(?=\d)[\d\s\p{L}./-]{8,20}\.?$/u;
const HEAD_DATE_LENGTH = 120;

/**
 * The document's own date: a labelled one in its head, that of a decision's title, a full date in one of its first short
 * lines, or a line that is a date alone, as under a decision. Absent means "datum onbekend".
 */
export function dateOf(text: string): PartialDate | undefined {
  const head = headLines(text);
  const top = head.slice(0, 12);
  const found =
    first(top, (line) => labelledDate(LABEL.exec(line.plain)?.[1] ?? "")) ??
    first(top.slice(0, 3), (line) => fullDate(LEGAL.exec(line.plain)?.[1] ?? "")) ??
    first(top.slice(0, 5), (line) => (line.plain.length <= HEAD_DATE_LENGTH ? fullDate(line.plain) : undefined));
  return found ?? standaloneDate(text);
}

/** The first line that is a date alone. */
function standaloneDate(text: string): PartialDate | undefined {
  for (let from = 0; from < text.length; ) {
    const to = lineEnd(text, from);
    const line = text.slice(from, Math.min(to, from + LONGEST_DATE_LINE)).trim();
    from = to + 1;
    const date = ONLY_DATE.test(line) ? fullDate(line) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}

const LONGEST_DATE_LINE = 80;

function first(lines: readonly HeadLine[], read: (line: HeadLine) => PartialDate | undefined): PartialDate | undefined {
  for (const line of lines) {
    const date = read(line);
    if (date !== undefined) return date;
  }
  return undefined;
}
