import { fold } from "./fold.ts";

/** How a line looks by itself, before its neighbours are considered. */
export type LineKind = "blank" | "heading" | "bold" | "item" | "quote" | "row" | "label" | "page" | "text";

/** One line without its outer white space, with what its beginning tells. */
export interface Line {
  readonly kind: LineKind;
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** Marker of a heading, item, quote or label, verbatim. */
  readonly marker: string;
  readonly contentStart: number;
  readonly contentEnd: number;
}

const HEADING = /^#{1,6}(?=[^#])[ \t]*:?[ \t]*/;
const BOLD = /^(\*\*|__)(?=\S)[^*_]{1,200}\1:?$/;
const BULLET =
  /^(?:[-–—−*+](?=[ \t])|[•·▪▫◦‣●○■□►▶➢➤✓✔](?=.)|o(?=[ \t]{2,}\S|\t)|§(?=[ \t]))[ \t]*|^[-–—](?=\p{L}{2})|^o(?=[ \t]+\p{Ll})[ \t]*/u;
const NUMBER = /^(?:\(\d{1,2}\)|\d{1,3}(?:[.)]|°\.?))(?=[^\d.,])[ \t]*/;
const LETTER =
  /^(?:\([a-z]{1,2}\)|[a-z]{1,2}\)|[a-z]\.(?!\p{L}?\.)|[ivx]{2,4}\.|[IVX]{2,4}\.(?=[ \t])|[A-Z]\))[ \t]*(?=\S)/u;
const SECTION = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]+|\d{1,2}[ \t]{2,}(?!.*[ \t]{2}))(?=\p{Lu}[^;]*[^.;:,]$)/u;
const QUOTE = /^(?:>[ \t]?)+/;
const RULE = /^(?:[-=_*–—]\s?){3,}$|^\|?[\s:|-]*-{2,}[\s:|-]*\|?$/;
const PAGE = /^(?:(?:pagina|blz\.?|p\.)\s*)?\d{1,3}(?:\s*(?:van|\/)\s*\d{1,3})?$/i;
const LABEL = /^(?:\*\*)?(\p{L}[\p{L} ()/]{1,28}):(?:\*\*)?[ \t]+(?=\S)/u;
const LABELS = new Set(
  `van aan cc bcc verzonden datum onderwerp betreft kenmerk bijlage bijlagen aanwezig afwezig afwezig met bericht
plaats locatie tijd tijdstip verslag notulist voorzitter notulen auteur auteurs opsteller steller status versie
van toepassing op portefeuillehouder from to sent subject date`
    .split(/\s+/)
    .concat("afwezig met bericht", "met kennisgeving afwezig", "uw kenmerk", "ons kenmerk", "aanwezig met bericht"),
);

/** Splits into lines and names each. Form feeds and line separators end a line as well; a header that returns beside page numbers is part of the page. */
export function linesOf(text: string): Line[] {
  return withoutRunningHeaders(text, readLines(text));
}

const LONGEST_HEADER = 100;

function withoutRunningHeaders(text: string, lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  const filled = lines.filter((line) => line.kind !== "blank");
  const running = new Set<Line>();
  for (const [at, line] of filled.entries()) {
    if (line.end - line.start > LONGEST_HEADER) continue;
    const words = text.slice(line.contentStart, line.contentEnd);
    if (line.kind === "heading") seen.add(words);
    if (line.kind !== "text") continue;
    const beside = filled[at - 1]?.kind === "page" || filled[at + 1]?.kind === "page";
    if (seen.has(words) && beside) running.add(line);
    seen.add(words);
  }
  return lines.map((line) => (running.has(line) ? { ...line, kind: "page" } : line));
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\f\u0085\u2028\u2029]|$/g;
  for (let from = 0; from <= text.length; ) {
    ends.lastIndex = from;
    const found = ends.exec(text);
    const to = found?.index ?? text.length;
    lines.push(lineAt(text, from, to));
    from = to + Math.max(1, found?.[0].length ?? 1);
  }
  return lines;
}

function lineAt(text: string, from: number, to: number): Line {
  const whole = text.slice(from, to);
  const trimmed = whole.trim();
  const indent = whole.length - whole.trimStart().length;
  const start = from + indent;
  const end = start + trimmed.length;
  const line = (kind: LineKind, marker = "", contentEnd = end): Line => ({
    kind,
    start,
    end,
    indent: columns(whole.slice(0, indent)),
    marker: marker.trim(),
    contentStart: start + marker.length,
    contentEnd,
  });
  if (trimmed === "" || RULE.test(trimmed)) return line("blank");
  return readLine(trimmed, line, end);
}

function readLine(trimmed: string, line: (kind: LineKind, marker?: string, end?: number) => Line, end: number): Line {
  const heading = HEADING.exec(trimmed)?.[0];
  if (heading !== undefined) return emphasised(trimmed, heading, (m, stop) => line("heading", m, end - stop));
  if (BOLD.test(trimmed)) return emphasised(trimmed, "", (m, stop) => line("bold", m, end - stop));
  const quote = QUOTE.exec(trimmed)?.[0];
  if (quote !== undefined) return line("quote", quote);
  if (trimmed.startsWith("|") && trimmed.indexOf("|", 1) > 0) return line("row");
  if (PAGE.test(trimmed)) return line("page");
  const section = SECTION.exec(trimmed)?.[0];
  if (section !== undefined && trimmed.length < 100) return line("bold", section);
  const item = markerOf(trimmed);
  if (item !== undefined) return line("item", item);
  const label = LABEL.exec(trimmed);
  if (label !== null && LABELS.has(fold(label[1] as string).trim())) return line("label", label[0]);
  return line("text");
}

/** Leaves `**` and the like out of a heading's content. */
function emphasised<T>(trimmed: string, marker: string, make: (marker: string, stop: number) => T): T {
  const rest = trimmed.slice(marker.length);
  const open = /^[*_]{1,3}/.exec(rest)?.[0] ?? "";
  const close = open === "" ? 0 : (/[*_]{1,3}(:?)$/.exec(rest)?.[0].length ?? 0);
  return make(marker + open, rest.length > open.length + close ? close : 0);
}

function markerOf(trimmed: string): string | undefined {
  return (BULLET.exec(trimmed) ?? NUMBER.exec(trimmed) ?? LETTER.exec(trimmed))?.[0];
}

function columns(blank: string): number {
  let at = 0;
  for (const sign of blank) at += sign === "\t" ? 4 - (at % 4) : 1;
  return at;
}
