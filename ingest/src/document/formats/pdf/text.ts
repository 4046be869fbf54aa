import { openEnded, wordsOf } from "../hyphens.ts";
import { PAGE_TURN, type TextWriter } from "../writer.ts";
import type { Line } from "./columns.ts";
import { isBullet } from "./lines.ts";
import { notesOf, partNotes } from "./notes.ts";
import { standsIn, tableRows } from "./tables.ts";
import { Typography } from "./typography.ts";

const NUMBERED = /^(\d{1,2}[.)]|[a-z][.)]|\([a-z\d]{1,2}\))\s+(?=\S)/;
const CONTENTS_LINE = /(?:\.\s?){4,}\s*\d{1,4}$/;
const CONTENTS = /^(?:inhoud|inhoudsopgave|inhoudsopgaaf)$/i;
const STARTS_SMALL = /^["'“‘(]?\p{Ll}/u;
const ENDED = /[.!?:;…]["'”’)\]]*$/;

/** A shorter line at the foot of a page is no sentence that goes on overleaf. */
const SHORTEST_CUT = 40;

type Kind = "heading" | "paragraph" | "item" | "table";

/** Lines that make one block of text. */
interface Open {
  readonly kind: Kind;
  readonly first: Line;
  readonly page: number;
  readonly marker: string;
  /** What was read of it, line by line. */
  readonly lines: string[];
  last: Line;
  lastPage: number;
  bold: boolean;
  readonly table: Line[];
}

/** Writes lines as headings, paragraphs, lists and tables; what a column or page cuts in two is joined. */
export function writeLines(pages: readonly (readonly Line[])[], writer: TextWriter): void {
  const assembly = new Assembly(pages, writer);
  for (const [page, lines] of pages.entries()) assembly.takePage(lines, page);
  assembly.close(pages.length - 1);
}

class Assembly {
  readonly #writer: TextWriter;
  readonly #type: Typography;
  readonly #words: ReadonlySet<string>;
  #open: Open | undefined;
  #page = 0;
  /** Where the markers of the list at hand stand, outermost first. */
  #depths: number[] = [];
  #inContents = false;
  /** Notes at the foot of pages that the open block began on. They stand before a sentence that goes on overleaf, so as to stay on their page. */
  #notes: { readonly page: number; readonly text: string }[] = [];

  constructor(pages: readonly (readonly Line[])[], writer: TextWriter) {
    this.#writer = writer;
    this.#type = new Typography(pages);
    this.#words = wordsOf(pages.flat().flatMap(({ segments }) => segments.map(({ text }) => text)));
  }

  takePage(lines: readonly Line[], page: number): void {
    const { text, notes } = partNotes(lines, this.#type);
    for (const line of text) this.#take(line, page);
    for (const note of notesOf(notes, this.#words)) this.#notes.push({ page, text: note });
  }

  #take(line: Line, page: number): void {
    const text = textOf(line);
    if (CONTENTS_LINE.test(text) || (this.#inContents && /\s\d{1,4}$/.test(text))) return;
    const kind = this.#kindOf(line);
    const open = this.#open;
    if (open !== undefined && this.#continues(open, line, kind, page)) this.#extend(open, line, text, page);
    else this.#begin(line, kind, text, page);
  }

  /** Writes what is open, and turns to the last page. */
  close(lastPage: number): void {
    this.#write();
    for (; this.#page < lastPage; this.#page += 1) this.#writer.turnPage();
  }

  #kindOf(line: Line): Kind {
    const [segment] = line.segments;
    if (markerOf(line) !== "" && !this.#type.isHeading(segment)) return "item";
    if (line.segments.length > 1) return "table";
    return this.#type.isHeading(segment) && !this.#goesOnInOpen(line) ? "heading" : "paragraph";
  }

  /** A large line that begins small, or stands in a table that is set as large, is no heading. */
  #goesOnInOpen(line: Line): boolean {
    const open = this.#open;
    const [own] = line.segments;
    if (open?.kind === "heading") return false;
    if (open?.kind === "table") return this.#type.alike(own, open.first.segments[0]) && standsIn(line, open.table);
    return STARTS_SMALL.test(own.text);
  }

  #begin(line: Line, kind: Kind, text: string, page: number): void {
    this.#write();
    const marker = kind === "item" ? markerOf(line) : "";
    this.#open = {
      kind,
      first: line,
      page,
      marker,
      lines: [marker === "" ? text : text.slice(marker.length).trim()],
      last: line,
      lastPage: page,
      bold: line.segments.every(({ bold }) => bold),
      table: [line],
    };
  }

  #extend(open: Open, line: Line, text: string, page: number): void {
    const turned = page > open.lastPage ? PAGE_TURN.repeat(page - open.lastPage) : "";
    const above = endOf(open);
    const end = this.#breaksLine(open, line) ? `${above}\n` : openEnded(above, text, this.#words);
    open.lines[open.lines.length - 1] = end;
    open.lines.push(turnedIn(text, turned, end));
    open.bold &&= line.segments.every(({ bold }) => bold);
    open.last = line;
    open.lastPage = page;
    open.table.push(line);
  }

  #continues(open: Open, line: Line, kind: Kind, page: number): boolean {
    const moved = page !== open.lastPage || line.y <= open.last.y || line.left !== open.last.left;
    if (open.kind === "table") return !moved && this.#continuesTable(open, line, kind);
    if (kind === "table" || kind === "item") return false;
    const [own] = line.segments;
    const [above] = open.last.segments;
    const gap = line.y - open.last.y;
    if (kind === "heading" || open.kind === "heading") {
      return kind === open.kind && !moved && this.#type.alike(own, above) && gap < 1.7 * own.size;
    }
    if (moved) return this.#goesOn(open, line);
    if (gap > this.#type.leading(own) * 1.3 || !this.#type.alike(own, above)) return false;
    if (own.bold !== above.bold && (own.bold || open.bold)) return false;
    return open.kind === "item" ? this.#continuesItem(open, line) : !this.#startsParagraph(open, line);
  }

  #continuesTable(open: Open, line: Line, kind: Kind): boolean {
    const gap = line.y - open.last.y;
    if (gap > 3.5 * line.segments[0].size) return false;
    return kind === "table" || (kind !== "heading" && standsIn(line, open.table));
  }

  /** In another column or on another page: only a sentence that has no end yet goes on there. */
  #goesOn(open: Open, line: Line): boolean {
    const [own] = line.segments;
    const end = endOf(open);
    if (ENDED.test(end) || !this.#type.alike(own, open.last.segments[0])) return false;
    if (/[-\u00ad]$/.test(end) || STARTS_SMALL.test(own.text)) return true;
    return !isShort(open.last) && (open.lines.length > 1 || end.length > SHORTEST_CUT);
  }

  #continuesItem(open: Open, line: Line): boolean {
    const hangs = line.segments[0].x > open.first.segments[0].x + 2;
    return hangs || (!ENDED.test(endOf(open)) && !isShort(open.last));
  }

  /** By an indented first line, or because the line above it was ended before the edge. */
  #startsParagraph(open: Open, line: Line): boolean {
    if (!ENDED.test(endOf(open))) return false;
    const [own] = line.segments;
    return isShort(open.last) || own.x > open.last.segments[0].x + 0.8 * own.size;
  }

  /** Lines of an address or a heading over a list: each was ended on purpose. */
  #breaksLine(open: Open, line: Line): boolean {
    const end = endOf(open);
    if (open.kind !== "paragraph" || ENDED.test(end)) return false;
    const [own] = line.segments;
    const [above] = open.last.segments;
    const room = open.last.right - above.right;
    const firstWord = own.text.split(/\s/, 1)[0]?.length ?? 0;
    return room > (firstWord + 3) * own.size * 0.6 && !STARTS_SMALL.test(own.text) && !end.endsWith(",");
  }

  #write(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    for (; this.#page < open.page; this.#page += 1) this.#writer.turnPage();
    this.#writeNotes(open.lastPage);
    this.#page = open.lastPage;
    if (open.kind !== "item") this.#depths = [];
    const text = open.lines.join("");
    if (open.kind === "heading") this.#heading(open.first, text);
    else if (open.kind === "item")
      this.#writer.item(this.#depthOf(open), text, isBullet(open.marker) ? "-" : open.marker);
    else if (open.kind === "table") this.#table(open.table);
    else this.#writer.paragraph(text, open.bold);
    this.#writeNotes(Number.POSITIVE_INFINITY);
  }

  #writeNotes(before: number): void {
    for (const { page, text } of this.#notes) if (page < before) this.#writer.paragraph(text);
    this.#notes = this.#notes.filter(({ page }) => page >= before);
  }

  #heading(first: Line, text: string): void {
    this.#inContents = CONTENTS.test(text.trim());
    if (!this.#inContents) this.#writer.heading(this.#type.levelOf(first.segments[0]), text);
  }

  #depthOf({ first }: Open): number {
    const { x, size } = first.segments[0];
    while (this.#depths.length > 0 && (this.#depths.at(-1) as number) > x + 0.5 * size) this.#depths.pop();
    const last = this.#depths.at(-1);
    if (last === undefined || x > last + 0.5 * size) this.#depths.push(x);
    return this.#depths.length - 1;
  }

  #table(lines: readonly Line[]): void {
    const rows = tableRows(lines);
    const labelled = rows.every((row) => row.length === 2 && /:$/.test(row[0] ?? ""));
    if (labelled) for (const [label = "", value = ""] of rows) this.#writer.label(label.replace(/\s*:$/, ""), value);
    else if (rows.length === 1) this.#writer.paragraph((rows[0] ?? []).join("\t"));
    else for (const row of rows) this.#writer.row(row);
  }
}

/** The last line that was read. */
const endOf = (open: Open): string => open.lines.at(-1) ?? "";

/** The turn of the page stands where the first word of the new page begins; a word that the page cuts in two stays whole before it. */
function turnedIn(text: string, turned: string, above: string): string {
  if (turned === "" || !/\p{L}$/u.test(above.slice(-2))) return turned + text;
  const rest = /^\S*\s*/.exec(text)?.[0].length ?? 0;
  return text.slice(0, rest) + turned + text.slice(rest);
}

const textOf = (line: Line): string => line.segments.map(({ text }) => text.trim()).join(" ");

function markerOf(line: Line): string {
  const { text } = line.segments[0];
  const [first = ""] = text.trim().split(/\s/, 1);
  if (isBullet(first) && text.trim().length > first.length) return first;
  return NUMBERED.exec(text.trim())?.[1] ?? "";
}

/** Ended well before the edge of its column. */
function isShort(line: Line): boolean {
  const end = line.segments.at(-1)?.right ?? 0;
  return end < line.right - (line.right - line.left) * 0.18;
}
