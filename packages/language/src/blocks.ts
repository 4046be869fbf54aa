import { splitGlued } from "./glued-items.ts";
import { headingLevels } from "./headings.ts";
import { itemDepths } from "./item-depths.ts";
import { continuesAcross, continuesLine, wrapWidth } from "./joining.ts";
import { type Line, linesOf } from "./lines.ts";
import { alignedRows } from "./rows.ts";

/** A piece of a document's structure; `text.slice(start, end)` is verbatim, markers included. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "row" | "quote";
  /** 1 for the outermost heading; 0 for anything that is no heading. */
  readonly level: number;
  /** Depth of a list item, 0 for the outermost and for anything that is no item. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  /** Bullet, number or letter of an item, `#` of a heading, `>` of a quote, label of a row such as `Van:`. */
  readonly marker?: string;
  /** Where the words begin and end, without marker and emphasis signs. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** A run of lines that belong together. */
export interface Piece {
  readonly first: Line;
  last: Line;
  kind: Block["kind"];
}

/** The structure of Markdown, plain text and text made from PDF. Blocks don't overlap, are in order, and hold all but white space, rules, page numbers and running headers. */
export function blocks(text: string): Block[] {
  const lines = linesOf(text);
  const rows = alignedRows(text, lines);
  const levels = headingLevels(text, lines, rows);
  const pieces = gather(text, lines, rows, levels);
  const depths = itemDepths(text, pieces);
  return pieces.flatMap((piece, at) => splitGlued(text, blockOf(piece, levels, depths[at] ?? 0)));
}

function gather(
  text: string,
  lines: readonly Line[],
  rows: ReadonlySet<Line>,
  levels: ReadonlyMap<Line, number>,
): Piece[] {
  const pieces: Piece[] = [];
  const width = wrapWidth(lines);
  let gap = 0;
  for (const line of lines) {
    if (line.kind === "blank" || line.kind === "page") {
      gap++;
      continue;
    }
    const kind = kindOf(line, rows, levels);
    const open = pieces.at(-1);
    const joins =
      open !== undefined &&
      (gap === 0 ? continuesLine(text, open, line, kind, width) : continuesAcross(text, open, line, kind));
    if (joins) open.last = line;
    else pieces.push({ first: line, last: line, kind });
    gap = 0;
  }
  return pieces;
}

function kindOf(line: Line, rows: ReadonlySet<Line>, levels: ReadonlyMap<Line, number>): Block["kind"] {
  if (levels.has(line)) return "heading";
  if (line.kind === "quote" || line.kind === "item") return rows.has(line) ? "row" : line.kind;
  return line.kind === "row" || line.kind === "label" || rows.has(line) ? "row" : "paragraph";
}

function blockOf(piece: Piece, levels: ReadonlyMap<Line, number>, depth: number): Block {
  const { first, last, kind } = piece;
  return {
    kind,
    level: levels.get(first) ?? 0,
    depth,
    start: first.start,
    end: last.end,
    ...(first.marker === "" ? {} : { marker: first.marker }),
    contentStart: first.contentStart,
    contentEnd: first === last ? first.contentEnd : last.end,
  };
}
