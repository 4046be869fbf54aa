import type { LaidPage } from "./furniture.ts";
import { rowsOf, type Segment } from "./lines.ts";

/** A line as it is read: one stretch of a column, or several side by side, as in a table. */
export interface Line {
  readonly segments: readonly [Segment, ...Segment[]];
  readonly y: number;
  /** The edges of the column that it stands in. */
  readonly left: number;
  readonly right: number;
}

/** The lines of each page in reading order: top to bottom, and within a part that is set in columns column by column. */
export function readingOrder(pages: readonly LaidPage[]): Line[][] {
  const found = pages.map(({ segments }) => gutterOf(segments, []));
  // a page with little text is set as the others are
  const known = found.filter((x) => x !== undefined);
  const usual = known.length >= pages.length * USUAL ? known : [];
  const edges = new Map<number, number>();
  for (const { width } of pages) {
    if (edges.has(width)) continue;
    const alike = pages.filter((page) => page.width === width);
    edges.set(width, edgesOf(alike.flatMap(({ segments }) => segments)).right);
  }
  return pages.map(({ segments, width }) => linesOf(segments, usual, edges.get(width) ?? 0, 0));
}

/** `edge` is how far lines run here in the rest of the document. */
function linesOf(segments: readonly Segment[], usual: readonly number[], edge: number, depth: number): Line[] {
  if (segments.length === 0) return [];
  const gutter = depth < 2 ? gutterOf(segments, usual) : undefined;
  if (gutter === undefined) return plainLines(segments, edge);
  const lines: Line[] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  const flush = (below: number | undefined): void => {
    const tail = tailOf(left, right, below);
    const upper = left.filter((one) => !tail.includes(one));
    lines.push(...linesOf(upper, [], gutter - NARROWEST, depth + 1), ...linesOf(right, [], edge, depth + 1));
    lines.push(...plainLines(tail, edge));
    left = [];
    right = [];
  };
  for (const row of rowsOf(segments)) {
    if (row.some((one) => one.x < gutter - 2 && one.right > gutter + 2)) {
      flush(row[0]?.y);
      lines.push(...plainLines(row, edge));
    } else {
      left.push(...row.filter((one) => one.right <= gutter + 2));
      right.push(...row.filter((one) => one.right > gutter + 2));
    }
  }
  flush(undefined);
  return widened(lines, segments);
}

/** A line across the columns is as wide as all of them. */
function widened(lines: readonly Line[], segments: readonly Segment[]): Line[] {
  const { left, right } = edgesOf(segments);
  return lines.map((line) => {
    const own = line.segments[0];
    const across = own.right - own.x > (right - left) * 0.6;
    return across ? { ...line, left, right } : line;
  });
}

function plainLines(segments: readonly Segment[], edge: number): Line[] {
  const own = edgesOf(segments);
  const edges = { left: own.left, right: Math.max(own.right, edge) };
  return rowsOf(segments).flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ segments: [first, ...rest] as const, y: first.y, ...edges }],
  );
}

function edgesOf(segments: readonly Segment[]): { left: number; right: number } {
  const rights = segments.map((one) => one.right).toSorted((a, b) => a - b);
  return {
    left: segments.reduce((least, one) => Math.min(least, one.x), Number.POSITIVE_INFINITY),
    // one stretch that sticks out doesn't make the column wider
    right: rights[Math.floor((rights.length - 1) * 0.95)] ?? 0,
  };
}

/** A heading that stands in the left column's place, but over what comes below across both. */
function tailOf(left: readonly Segment[], right: readonly Segment[], below: number | undefined): Segment[] {
  const end = right.reduce((most, one) => Math.max(most, one.y), 0);
  const tail = left.filter((one) => one.y > end);
  const first = tail[0];
  const before = left.filter((one) => one.y <= end).at(-1);
  if (below === undefined || right.length === 0 || first === undefined || before === undefined || tail.length > 2)
    return [];
  return first.y - before.y > 1.6 * first.size && below - first.y < 4 * first.size ? tail : [];
}

const FEWEST_LINES = 4;
const NARROWEST = 8;
const STEP = 2;
/** On what part of its pages a document has columns before it counts as set in columns. */
const USUAL = 0.3;
/** The part of the lines that may cross a strip: titles, and what is set across the columns. */
const MOST_CROSSING = 0.25;

/**
 * Where a strip without text parts two columns of running text: few lines cross it, and on both sides lines follow each
 * other without holes and mostly fill their column, or stand at heights of their own. Cells of a table do neither.
 */
function gutterOf(segments: readonly Segment[], usual: readonly number[]): number | undefined {
  if (segments.length === 0) return undefined;
  const { left, right } = edgesOf(segments);
  const width = right - left;
  let best: { x: number; score: number } | undefined;
  const strips = emptyStrips(segments, left + width * 0.2, left + width * 0.8);
  for (const x of [...new Set(usual), ...strips]) {
    const before = segments.filter((one) => one.right <= x);
    const after = segments.filter((one) => one.x >= x);
    const crossing = segments.length - before.length - after.length;
    const least = Math.min(before.length, after.length);
    const isUsual = usual.includes(x) && least > 1 && crossing <= segments.length * MOST_CROSSING;
    if (!isUsual && (least < FEWEST_LINES || crossing > least || !areColumns(before, after))) continue;
    const score = least - crossing + (isUsual ? segments.length : 0);
    if (best === undefined || score > best.score) best = { x, score };
  }
  return best?.x;
}

function areColumns(before: readonly Segment[], after: readonly Segment[]): boolean {
  if (!sideBySide(before, after)) return false;
  return (isTextColumn(before) && isTextColumn(after)) || standApart(before, after);
}

/** Lines of one side hardly ever share a base line with lines of the other. */
function standApart(before: readonly Segment[], after: readonly Segment[]): boolean {
  const [few, many] = before.length < after.length ? [before, after] : [after, before];
  const heights = new Set(many.flatMap(({ y }) => [Math.round(y) - 1, Math.round(y), Math.round(y) + 1]));
  const shared = few.filter(({ y }) => heights.has(Math.round(y))).length;
  return few.length >= 2 * FEWEST_LINES && shared < few.length * 0.4;
}

/** Middles of strips that hardly any stretch crosses. */
function emptyStrips(segments: readonly Segment[], from: number, to: number): number[] {
  const most = segments.length * MOST_CROSSING;
  const counts = new Array<number>(Math.max(0, Math.ceil((to - from) / STEP)) + 2).fill(0);
  for (const one of segments) {
    const first = Math.max(0, Math.ceil((one.x - from) / STEP));
    const last = Math.min(counts.length - 1, Math.floor((one.right - from) / STEP));
    if (first > last) continue;
    counts[first] = (counts[first] ?? 0) + 1;
    if (last + 1 < counts.length) counts[last + 1] = (counts[last + 1] ?? 0) - 1;
  }
  const strips: number[] = [];
  let crossing = 0;
  let opened: { at: number; crossing: number } | undefined;
  for (const [at, change] of counts.entries()) {
    crossing += change;
    if (opened !== undefined && (crossing !== opened.crossing || at === counts.length - 1)) {
      if ((at - opened.at) * STEP >= NARROWEST) strips.push(from + ((opened.at + at - 1) / 2) * STEP);
      opened = undefined;
    }
    if (opened === undefined && crossing <= most) opened = { at, crossing };
  }
  return strips;
}

function isTextColumn(segments: readonly Segment[]): boolean {
  const rows = rowsOf(segments);
  const { left, right } = edgesOf(segments);
  const filled = rows.filter((row) => (row.at(-1)?.right ?? 0) - left > (right - left) * 0.6).length;
  const close = rows.filter((row, at) => {
    const next = rows[at + 1];
    return next !== undefined && (next[0]?.y ?? 0) - (row[0]?.y ?? 0) < 1.7 * (row[0]?.size ?? 0);
  }).length;
  const words = rows.flat().reduce((sum, one) => sum + one.text.split(/\s+/).length, 0);
  return filled >= rows.length * 0.5 && close >= (rows.length - 1) * 0.55 && words >= rows.length * 3;
}

/** They share most of the height of the shorter one. */
function sideBySide(one: readonly Segment[], other: readonly Segment[]): boolean {
  const span = (of: readonly Segment[]): [number, number] => [
    of.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY),
    of.reduce((most, { y }) => Math.max(most, y), 0),
  ];
  const [[a, b], [c, d]] = [span(one), span(other)];
  return Math.min(b, d) - Math.max(a, c) > Math.min(b - a, d - c) * 0.5;
}
