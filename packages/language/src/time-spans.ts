/**
 * Periods that a text speaks of, as dates: "van 2015 tot en met 2017", "schooljaar 2015-2016", "vorig jaar". What is relative is
 * reckoned from the document's own date, and left open when that is not known: never from today.
 */

import { latin } from "./latin.ts";
import { MONTH } from "./months.ts";
import { dateOf, eveOf, MOMENT, monthsLater, type PartialDate } from "./partial-dates.ts";

export interface TimeSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** First day, month or year; absent when open, or not to be told. */
  readonly from?: PartialDate;
  /** Last day, month or year, which belongs to it. */
  readonly until?: PartialDate;
}

type Bounds = Pick<TimeSpan, "from" | "until">;
type Groups = Readonly<Record<string, string | undefined>>;

interface Pattern {
  readonly pattern: RegExp;
  /** Undefined: is none after all. */
  readonly read: (groups: Groups, reference: PartialDate | undefined) => Bounds | undefined;
}

const GAP = "\\s{1,3}";
const INCLUSIVE = `(?:tot${GAP}en${GAP}met|t/m|t\\.?e\\.?m\\.?)`;
const BEFORE = "(?<![\\p{L}\\d/-])";
const YEAR = "(?:19|20)\\d{2}";
const words = (list: string): string => `(?:${list})(?!\\p{L})`;
const pattern = (source: string): RegExp => latin(new RegExp(BEFORE + source, "giu"));

const bounds = (from: PartialDate | undefined, until: PartialDate | undefined): Bounds => ({
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
});

/** "1 januari tot en met 31 december 2016": the year stands once. */
function range({ one = "", other = "", link = "" }: Groups): Bounds | undefined {
  const until = dateOf(other);
  const from = dateOf(one, until?.slice(0, 4));
  if (from === undefined || until === undefined || from.slice(0, until.length) > until) return undefined;
  return bounds(from, /^tot$/i.test(link) ? eveOf(until) : until);
}

const RANGES: readonly Pattern[] = [
  {
    pattern: pattern(
      `(?:(?:van|vanaf|tussen|in de periode(?: van)?|periode)${GAP})?(?<one>${MOMENT})(?:\\s{0,3}[-–—/]\\s{0,3}|${GAP}(?<link>${INCLUSIVE}|tot|en)${GAP})(?<other>${MOMENT})`,
    ),
    read: (groups) => range(groups),
  },
  {
    pattern: pattern(
      `(?<kind>school|studie|cursus|college)jaar${GAP}(?<one>${YEAR})\\s?[-–/]\\s?(?:${YEAR}|['’]?\\d{2})(?!\\d)`,
    ),
    read: ({ kind = "", one = "" }) => schoolYear(kind, Number(one)),
  },
];

const ORDINALS = ["eerste|1e|1ste|q1|i", "tweede|2e|2de|q2|ii", "derde|3e|3de|q3|iii", "vierde|4e|4de|q4|iv"];
const ordinalOf = (word: string): number => ORDINALS.findIndex((one) => one.split("|").includes(word.toLowerCase()));
const ORDINAL = ORDINALS.join("|");
const PARTS: Record<string, readonly [number, number]> = {
  voorjaar: [3, 6],
  lente: [3, 6],
  zomer: [6, 9],
  najaar: [9, 12],
  herfst: [9, 12],
};

const PARTS_OF_YEAR: readonly Pattern[] = [
  {
    pattern: pattern(
      `(?:het${GAP})?(?<nth>${ORDINAL})${GAP}(?<what>kwartaal|helft|halfjaar|half jaar)${GAP}(?:van${GAP})?(?<year>${YEAR})(?!\\d)`,
    ),
    read: ({ nth = "", what = "", year = "" }) => part(year, ordinalOf(nth), /^kwartaal/i.test(what) ? 3 : 6),
  },
  {
    pattern: pattern(`(?<nth>q[1-4])[ -]?(?<year>${YEAR})(?!\\d)`),
    read: ({ nth = "", year = "" }) => part(year, ordinalOf(nth), 3),
  },
  {
    pattern: pattern(
      `(?:het${GAP}|de${GAP})?(?<season>${Object.keys(PARTS).join("|")})${GAP}(?:van${GAP})?(?<year>${YEAR})(?!\\d)`,
    ),
    read: ({ season = "", year = "" }) => {
      const [first = 1, last = 12] = PARTS[season.toLowerCase()] ?? [];
      return bounds(monthOf(year, first), monthOf(year, last));
    },
  },
];

const monthOf = (year: string, month: number): PartialDate => `${year}-${String(month).padStart(2, "0")}`;

function part(year: string, nth: number, months: number): Bounds | undefined {
  const first = 1 + nth * months;
  return first > 12 ? undefined : bounds(monthOf(year, first), monthOf(year, first + months - 1));
}

/** Schools begin in August, universities in September. */
function schoolYear(kind: string, year: number): Bounds {
  const first = /^(?:studie|college)/i.test(kind) ? 9 : 8;
  return bounds(monthOf(String(year), first), monthsLater(monthOf(String(year + 1), first), -1));
}

const ONE_SIDED: readonly Pattern[] = [
  {
    pattern: pattern(
      `(?:met${GAP}ingang${GAP}van|vanaf|sinds|sedert|ingaande)${GAP}(?:begin${GAP}|medio${GAP}|eind${GAP})?(?<one>${MOMENT})`,
    ),
    read: ({ one = "" }) => open(dateOf(one), undefined),
  },
  {
    pattern: pattern(
      `(?<link>${INCLUSIVE}|tot|uiterlijk(?: op)?|v[oó]{2}r)${GAP}(?:begin${GAP}|medio${GAP}|eind${GAP})?(?<other>${MOMENT})`,
    ),
    read: ({ link = "", other = "" }) => {
      const until = dateOf(other);
      return until === undefined
        ? undefined
        : open(undefined, /^(?:tot|v[oó]{2}r)$/i.test(link) ? eveOf(until) : until);
    },
  },
  {
    pattern: pattern(
      `(?:in|gedurende|over|heel|eind|begin|medio)${GAP}(?:(?:het|de)${GAP})?(?:(?:begrotings|kalender|verslag)?jaar${GAP}|maand${GAP})?(?<one>(?:${MONTH}${GAP})?${YEAR})(?![\\d-])`,
    ),
    read: ({ one = "" }) => whole(dateOf(one)),
  },
  {
    pattern: pattern(`(?:(?:begrotings|kalender|verslag)jaar|jaar)${GAP}(?<one>${YEAR})(?!\\d)`),
    read: ({ one = "" }) => whole(one),
  },
  {
    pattern: pattern(
      `op${GAP}(?:\\p{L}+dag${GAP})?(?<one>\\d{1,2}${GAP}${MONTH}${GAP}${YEAR}|\\d{1,2}[-/.]\\d{1,2}[-/.]${YEAR})(?!\\d)`,
    ),
    read: ({ one = "" }) => whole(dateOf(one)),
  },
];

const open = (from: PartialDate | undefined, until: PartialDate | undefined): Bounds | undefined =>
  from === undefined && until === undefined ? undefined : bounds(from, until);
const whole = (moment: PartialDate | undefined): Bounds | undefined => open(moment, moment);

const STEPS: Record<string, number> = {
  vorig: -1,
  voorgaand: -1,
  verleden: -1,
  dit: 0,
  deze: 0,
  lopend: 0,
  komend: 1,
  volgend: 1,
  aankomend: 1,
  aanstaand: 1,
};
const STEP = words("vorige?|voorgaande?|verleden|dit|deze|lopende?|komende?|volgende?|aankomende?|aanstaande?");
const stepOf = (word: string): number => STEPS[word.toLowerCase()] ?? STEPS[word.toLowerCase().replace(/e$/, "")] ?? 0;

/** "sinds vorig jaar", "tot vorig jaar": one side of it. */
const LINK = `(?:(?<link>sinds|sedert|vanaf|tot(?:${GAP}en${GAP}met)?)${GAP})?`;

function linked(link: string | undefined, { from, until }: Bounds): Bounds {
  if (link === undefined) return bounds(from, until);
  return /^tot/i.test(link) ? bounds(undefined, until) : bounds(from, undefined);
}

const RELATIVE: readonly Pattern[] = [
  {
    pattern: pattern(`${LINK}(?:(?:het|in het|in)${GAP})?(?<step>${STEP})${GAP}(?:kalender)?jaar(?!\\p{L})`),
    read: ({ link, step = "" }, reference) => {
      if (reference === undefined) return {};
      const year = String(Number(reference.slice(0, 4)) + stepOf(step));
      return linked(link, { from: year, until: year });
    },
  },
  {
    pattern: pattern(`${LINK}(?:(?:de|in de)${GAP})?(?<step>${STEP})${GAP}maand(?!\\p{L})`),
    read: ({ link, step = "" }, reference) => {
      if (reference === undefined || reference.length < 7) return {};
      const month = monthsLater(reference.slice(0, 7), stepOf(step));
      return linked(link, { from: month, until: month });
    },
  },
  {
    pattern: pattern(
      `${LINK}(?:(?:het|in het|in)${GAP})?(?<step>${STEP})${GAP}(?<kind>school|studie|cursus)jaar(?!\\p{L})`,
    ),
    read: ({ link, step = "", kind = "" }, reference) => {
      if (reference === undefined || reference.length < 7) return {};
      const first = Number(schoolYear(kind, 2000).from?.slice(5));
      const began = Number(reference.slice(0, 4)) - (Number(reference.slice(5, 7)) < first ? 1 : 0);
      return linked(link, schoolYear(kind, began + stepOf(step)));
    },
  },
];

const PATTERNS = [...RANGES, ...PARTS_OF_YEAR, ...ONE_SIDED, ...RELATIVE];
/** No figure of a year and no word that reckons from now. */
const NONE = /(?:19|20)\d{2}|jaar|maand/i;

/** The periods in a text, in order, without overlap: the longest at each place. `reference` is the document's date. */
export function timeSpans(text: string, reference?: PartialDate): TimeSpan[] {
  if (!NONE.test(text)) return [];
  const found = PATTERNS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): TimeSpan[] => {
      const own = read(match.groups ?? {}, reference);
      return own === undefined
        ? []
        : [{ start: match.index, end: match.index + match[0].length, text: match[0], ...own }];
    }),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((span, at) => !found.slice(0, at).some((other) => other.end > span.start));
}
