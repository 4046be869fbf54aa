import { type Document, type Passage, passageId, type Span } from "@kenniswijzer/domain";
import { type Block, blocks, matchesOf, sentences } from "@kenniswijzer/language";

/** A passage holds at least so much before it is cut at a sentence, and at most so much where sentences allow: it embeds best so. */
const ENOUGH = 350;
const MOST = 600;
const LEAD_LENGTH = 300;
/** All but the single blank, which nearly all are. */
const BLANKS = /\s{2,}|[^\S ]/g;

/** The document in pieces that are read, indexed and cited as one, in order, each with the page on which it begins. White space and rules are in none. */
export function passagesOf(document: Document): Passage[] {
  const outline = new Outline(document.text);
  const passages: Passage[] = [];
  for (const block of document.columns === undefined ? blocks(document.text) : rows(document.text)) {
    const place = outline.place(block);
    for (const span of piecesOf(document, block)) {
      const ordinal = passages.length;
      passages.push({
        id: passageId(document.id, ordinal),
        document: document.id,
        ordinal,
        kind: block.kind,
        text: document.text.slice(span.start, span.end),
        start: span.start,
        end: span.end,
        headings: place.headings,
        lead: place.lead,
        depth: block.depth,
        ...(document.pages === undefined ? {} : { page: pageAt(document.pages, span.start) }),
      });
    }
  }
  return passages;
}

/** A table that was written row by row: none heads another, whatever it looks like. */
const rows = (text: string): Block[] =>
  matchesOf(text, /\S.*/g).map(({ 0: row, index: start }) => {
    const end = start + row.trimEnd().length;
    return { kind: "paragraph", level: 0, depth: 0, start, end, contentStart: start, contentEnd: end };
  });

/** Pages count from 1. */
function pageAt(pages: readonly number[], offset: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

/** Bullets, numbers and emphasis at the edge are left out; a row keeps its label, which is part of what it says. */
function piecesOf({ text, pages = [] }: Document, block: Block): Span[] {
  const start = block.kind === "row" ? block.start : block.contentStart;
  const end = block.kind === "row" ? block.end : block.contentEnd;
  if (end <= start) return [];
  if (end - start <= MOST && pageAt(pages, start) === pageAt(pages, end)) return [{ start, end }];
  const pieces: Span[] = [];
  for (const sentence of sentences(text, start, end)) {
    const open = pieces.at(-1);
    const fits = open !== undefined && sentence.end - open.start <= MOST && open.end - open.start < ENOUGH;
    // what begins on the next page is cited with that page
    const turned = open !== undefined && pageAt(pages, open.start) !== pageAt(pages, sentence.start);
    if (open !== undefined && !turned && (fits || sentence.end - open.start <= ENOUGH)) open.end = sentence.end;
    else pieces.push({ ...sentence });
  }
  return pieces;
}

interface Place {
  readonly headings: string[];
  readonly lead: string[];
}

/** Follows headings and list items through the document. */
class Outline {
  readonly #text: string;
  #headings: { level: number; text: string }[] = [];
  /** Their texts: one list for all that stands under them. */
  #section: string[] = [];
  #items: { depth: number; text: string }[] = [];
  /** What the list at hand hangs under. */
  #announcement: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  place(block: Block): Place {
    const content = this.#text.slice(block.contentStart, block.contentEnd).replace(BLANKS, " ").trim();
    if (block.kind === "heading") return this.#heading(block, content);
    const headings = this.#section;
    if (block.kind !== "item") {
      this.#items = [];
      this.#announcement = block.kind === "paragraph" || block.kind === "row" ? announcement(content) : undefined;
      return { headings, lead: [] };
    }
    this.#items = this.#items.filter((item) => item.depth < block.depth);
    const lead = this.#items.map((item) => item.text);
    if (this.#announcement !== undefined) lead.unshift(this.#announcement);
    this.#items.push({ depth: block.depth, text: content.slice(0, LEAD_LENGTH) });
    return { headings, lead };
  }

  #heading(block: Block, content: string): Place {
    this.#headings = this.#headings.filter((heading) => heading.level < block.level);
    const headings = this.#headings.map((heading) => heading.text);
    this.#headings.push({ level: block.level, text: content });
    this.#section = [...headings, content];
    this.#items = [];
    this.#announcement = undefined;
    return { headings, lead: [] };
  }
}

/** The last sentence of a block that leaves something open: `De regio zet in op:`. */
function announcement(content: string): string | undefined {
  if (!/[:,;–-]["'”’)*_]*$/.test(content)) return undefined;
  const last = sentences(content).at(-1);
  return last === undefined ? undefined : content.slice(last.start, last.end).slice(-LEAD_LENGTH);
}
