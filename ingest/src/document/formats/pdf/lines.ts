import type { DrawnPage, Fragment } from "./library.ts";

/** A stretch of text on one base line that no wide gap cuts: a line of a column, or a cell of a table. */
export interface Segment {
  text: string;
  readonly x: number;
  right: number;
  readonly y: number;
  size: number;
  /** True when all of it is. */
  bold: boolean;
  /** When it was drawn, in the count of all stretches. */
  order: number;
}

/** Wider than most blanks, and wider than any blank of a justified line, in times the size of the letters. */
const WIDE = 1;
const WIDEST_BLANK = 2.5;
const BLANK = 0.2;
const SAME_LINE = 0.35;
/** A mark that refers to a note: small, raised, digits. */
const NOTE_SIZE = 0.8;

/** The stretches of a page, in the order in which they are drawn. */
export function segmentsOf(page: DrawnPage): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  let blank = false;
  let part = 0;
  for (const fragment of page.fragments) {
    if (fragment.text.trim() === "") {
      blank = true;
      continue;
    }
    if (open !== undefined && isNoteMark(open, fragment)) continue;
    if (open !== undefined && part === fragment.part && follows(open, fragment)) append(open, fragment, blank);
    else {
      open = start(fragment, segments.length);
      segments.push(open);
    }
    part = fragment.part;
    blank = /\s$/.test(fragment.text);
  }
  return joined(segments.filter((one) => one.text.trim() !== ""));
}

const start = ({ text, x, y, width, size, bold }: Fragment, order: number): Segment => ({
  ...{ text, x, y, size, bold, order },
  right: x + width,
});

function follows(open: Segment, { x, y, size }: Fragment): boolean {
  const letter = Math.max(open.size, size);
  const gap = x - open.right;
  return Math.abs(y - open.y) < SAME_LINE * letter && gap > -letter && gap < WIDE * letter;
}

function isNoteMark(open: Segment, { text, y, size }: Fragment): boolean {
  return (
    size < NOTE_SIZE * open.size &&
    y < open.y - 0.15 * open.size &&
    y > open.y - open.size &&
    /^\s*\d{1,3}\s*$/.test(text)
  );
}

function append(open: Segment, { text, x, width, size, bold }: Fragment, blank: boolean): void {
  const apart = blank || x - open.right > BLANK * size;
  open.text +=
    apart && !/^\s|\s$/.test(text.charAt(0) + open.text.slice(-1)) && !open.text.endsWith(" ") ? ` ${text}` : text;
  open.right = Math.max(open.right, x + width);
  open.bold &&= bold;
  open.size = Math.max(open.size, size);
}

/**
 * Puts together what was drawn apart and touches, what a wide blank parts in a line that was drawn at once, and a bullet
 * with the text that it marks. What begins right under or above something else in the middle of a line is a table's cell.
 */
function joined(segments: readonly Segment[]): Segment[] {
  const rows = rowsOf(segments);
  return rows.flatMap((row, at) => {
    const near = [rows[at - 2], rows[at - 1], rows[at + 1], rows[at + 2]].flatMap((other) => other?.slice(1) ?? []);
    const found: Segment[] = [];
    for (const segment of row) {
      const open = found.at(-1);
      if (open !== undefined && belongs(open, segment, near)) join(open, segment);
      else found.push({ ...segment });
    }
    return found;
  });
}

function belongs(open: Segment, segment: Segment, near: readonly Segment[]): boolean {
  const gap = (segment.x - open.right) / segment.size;
  if (isBullet(open.text)) return gap < 6;
  if (gap < -1 || gap > WIDEST_BLANK || (gap > 0.6 && segment.order !== open.order + 1)) return false;
  return !near.some(({ x, y }) => Math.abs(x - segment.x) < 1.5 && Math.abs(y - segment.y) < 5 * segment.size);
}

function join(open: Segment, { x, text, right, size, bold, order }: Segment): void {
  open.text = x - open.right > BLANK * size || isBullet(open.text) ? `${open.text} ${text}` : open.text + text;
  open.right = Math.max(open.right, right);
  open.bold &&= bold;
  open.order = order;
}

const BULLET =
  /^[\u2022\u00b7\u25aa\u25ab\u25e6\u2023\u25cf\u25cb\u25a0\u25a1\u25ba\u25b6\u27a2\u27a4\u2713\u2714\u2212\u2013\u2014\u2043\u2219\uf000-\uf0ff*-]$/;

export const isBullet = (text: string): boolean => BULLET.test(text.trim()) || text.trim() === "o";

/** Stretches that share a base line, from left to right; lines from top to bottom. */
export function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row !== undefined &&
      first !== undefined &&
      segment.y - first.y < SAME_LINE * Math.min(first.size, segment.size)
    ) {
      row.push(segment);
    } else rows.push([segment]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}
