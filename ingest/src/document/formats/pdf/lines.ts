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
}

/** Wider than the blanks of a justified line, in times the size of the letters. */
const BREAK = 2.5;
const BLANK = 0.2;
const SAME_LINE = 0.35;
/** A mark that refers to a note: small, raised, digits. */
const NOTE_SIZE = 0.8;

/** The stretches of a page, in the order in which they are drawn. */
export function segmentsOf(page: DrawnPage): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  let blank = false;
  for (const fragment of page.fragments) {
    if (fragment.text.trim() === "") {
      blank = true;
      continue;
    }
    if (open !== undefined && isNoteMark(open, fragment)) continue;
    if (open !== undefined && follows(open, fragment)) append(open, fragment, blank);
    else {
      open = { ...start(fragment) };
      segments.push(open);
    }
    blank = /\s$/.test(fragment.text);
  }
  return joined(segments.filter((one) => one.text.trim() !== ""));
}

const start = ({ text, x, y, width, size, bold }: Fragment): Segment => ({ text, x, right: x + width, y, size, bold });

function follows(open: Segment, { x, y, size }: Fragment): boolean {
  const letter = Math.max(open.size, size);
  const gap = x - open.right;
  return Math.abs(y - open.y) < SAME_LINE * letter && gap > -letter && gap < BREAK * letter;
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

/** Stretches that were drawn apart and touch each other; a bullet and the text that it marks, however far that is. */
function joined(segments: readonly Segment[]): Segment[] {
  const found: Segment[] = [];
  for (const row of rowsOf(segments)) {
    let open: Segment | undefined;
    for (const segment of row) {
      const gap = open === undefined ? 0 : segment.x - open.right;
      const touches = open !== undefined && gap > -segment.size && gap < 0.6 * segment.size;
      if (open !== undefined && (touches || (isBullet(open.text) && gap < 6 * segment.size))) {
        open.text =
          gap > BLANK * segment.size || isBullet(open.text) ? `${open.text} ${segment.text}` : open.text + segment.text;
        open.right = Math.max(open.right, segment.right);
        open.bold &&= segment.bold;
      } else {
        open = { ...segment };
        found.push(open);
      }
    }
  }
  return found;
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
