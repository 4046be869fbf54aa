import { endsOpen, startsSmall } from "./joining.ts";
import type { Line } from "./lines.ts";

const LONGEST_HEADING = 100;
const LONG_LINE = 80;
const SENTENCE_END = /[.!;,:…]["'”’)\]]*$/;
const TEXT_END = /[.!?:;]["'”’)\]]*$/;
const STARTS = /^["'“‘(]?(?:\p{Lu}|\d|!\p{Lu})/u;
const DATE_LINE =
  /^(?:(?:ma|di|wo|do|vr|za|zo)\p{L}*\s+)?\d{1,2}[\s-](?:\p{L}+|\d{1,2})[\s-]\d{4}|@|^Bijlage \d+ bij|^(?:Datum|Laatst (?:gewijzigd|bijgewerkt)|Gepubliceerd|Publicatiedatum)(?: op)?[ :]+.{0,20}\d{4}$|^(?:Concept)?[Vv]ersie \d/u;
/** A question heads a text; one behind a sentence ends it. */
const SENTENCE_AND_QUESTION = /[.!?]\s+\p{Lu}.*\?$/u;
const NAMES = /^(?:\p{Lu}[\p{L}.-]*\s(?:(?:van|de|der|den|ten|ter|te|'t|’t)\s)*\p{Lu}[\p{L}.-]+(?:,\s|\sen\s|$)){2,}$/u;

/** The lines that are headings, with their level: marked ones as marked, plain ones by where they stand. */
export function headingLevels(
  text: string,
  lines: readonly Line[],
  rows: ReadonlySet<Line>,
): ReadonlyMap<Line, number> {
  const marked = lines.some((line) => line.kind === "heading");
  const plain = plainHeadings(text, lines, rows, marked);
  const levels = new Map<Line, number>();
  for (const [at, line] of lines.entries()) {
    const level = levelOf(text, lines, at, marked, plain);
    if (level !== undefined) levels.set(line, levels.size === 0 && !marked && line.kind === "text" ? 1 : level);
  }
  return levels;
}

function levelOf(
  text: string,
  lines: readonly Line[],
  at: number,
  marked: boolean,
  plain: ReadonlySet<Line>,
): number | undefined {
  const line = lines[at] as Line;
  if (line.kind === "heading") return line.marker.replace(/[^#]/g, "").length;
  if (line.kind === "bold") return (marked ? 6 : 1) + Math.max(1, line.marker.split(".").filter(Boolean).length);
  if (!plain.has(line)) return undefined;
  if (marked) return 8;
  const words = text.slice(line.start, line.end);
  if (line.kind === "item" || words === words.toUpperCase()) return 2;
  return lines[at + 1]?.kind === "blank" ? 3 : 4;
}

/** Read from the end, since a line heads what follows it. */
function plainHeadings(
  text: string,
  lines: readonly Line[],
  rows: ReadonlySet<Line>,
  marked: boolean,
): ReadonlySet<Line> {
  const headings = new Set<Line>();
  let below: Line | undefined;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] as Line;
    if (line.kind === "blank" || line.kind === "page") continue;
    const attached = lines[at + 1] === below;
    const free = at === 0 || isFree(text, lines, at);
    if (
      below !== undefined &&
      free &&
      !rows.has(line) &&
      looksLikeHeading(text, line) &&
      !(marked && below.kind === "heading")
    ) {
      if (
        line.kind === "item"
          ? headsNumbered(text, lines, at, below)
          : heads(text, line, below, attached, headings, rows)
      ) {
        headings.add(line);
      }
    }
    below = line;
  }
  return headings;
}

/** Nothing runs on into the line: above it is a blank, or something that ended. */
function isFree(text: string, lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1] as Line;
  if (above.kind === "blank" || above.kind === "heading" || above.kind === "page") return true;
  return above.kind !== "row" && /[.!?]["'”’)\]]*$/.test(text.slice(above.start, above.end));
}

function looksLikeHeading(text: string, line: Line): boolean {
  if (line.kind !== "text" && line.kind !== "item") return false;
  if (line.kind === "item" && !/^(?:\d|[IVX]{1,4}\.)/.test(line.marker)) return false;
  const length = line.end - line.contentStart;
  if (length > LONGEST_HEADING || length < 2) return false;
  const words = text.slice(line.contentStart, line.end);
  if (endsOpen(words)) return false;
  return (
    STARTS.test(words) &&
    !SENTENCE_END.test(words) &&
    !DATE_LINE.test(words) &&
    !SENTENCE_AND_QUESTION.test(words) &&
    !NAMES.test(words) &&
    !words.includes(" > ")
  );
}

function heads(
  text: string,
  line: Line,
  below: Line,
  attached: boolean,
  headings: ReadonlySet<Line>,
  rows: ReadonlySet<Line>,
): boolean {
  if (headings.has(below)) return !attached;
  if (rows.has(below) || below.kind === "row") return attached || text.slice(line.start, line.end).length < 50;
  if (below.kind === "bold" || below.kind === "label" || below.kind === "heading") return !attached;
  if (below.kind === "item") return true;
  const length = below.end - below.start;
  const own = line.end - line.start;
  const words = text.slice(below.start, below.end);
  if (DATE_LINE.test(words)) return attached && headings.size > 0;
  if (startsSmall(text, below)) return false;
  // a wrapped line of a paragraph is about as long as the one under it
  if (attached && own > 50 && length < own * 1.6) return false;
  return TEXT_END.test(words) ? length > 20 : length > LONG_LINE;
}

/** `1. Opening` heads a paragraph when it doesn't stand in a row of items. */
function headsNumbered(text: string, lines: readonly Line[], at: number, below: Line): boolean {
  if (below.kind !== "text" && below.kind !== "bold") return false;
  if (lines[at - 1]?.kind === "item") return false;
  const words = text.slice(below.start, below.end);
  return /^["'“‘(]?(?:\p{Lu}|!)/u.test(words) && (TEXT_END.test(words) || words.length > LONG_LINE);
}
