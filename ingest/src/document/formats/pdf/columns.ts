import { rowsOf, type Segment } from "./lines.ts";

/** A line as it is read: one stretch of a column, or several side by side, as in a table. */
export interface Line {
  readonly segments: readonly [Segment, ...Segment[]];
  readonly y: number;
  /** The edges of the column that it stands in. */
  readonly left: number;
  readonly right: number;
}

/** The lines in reading order: top to bottom, and within a part that is set in columns column by column. */
export function readingOrder(segments: readonly Segment[], depth = 0): Line[] {
  if (segments.length === 0) return [];
  const gutter = depth < 2 ? gutterOf(segments) : undefined;
  if (gutter === undefined) return plainLines(segments);
  const lines: Line[] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  const flush = (below: number | undefined): void => {
    const tail = tailOf(left, right, below);
    const upper = left.filter((one) => !tail.includes(one));
    lines.push(...readingOrder(upper, depth + 1), ...readingOrder(right, depth + 1), ...plainLines(tail));
    left = [];
    right = [];
  };
  for (const row of rowsOf(segments)) {
    if (row.some((one) => one.x < gutter - 2 && one.right > gutter + 2)) {
      flush(row[0]?.y);
      lines.push(...plainLines(row));
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

function plainLines(segments: readonly Segment[]): Line[] {
  const edges = edgesOf(segments);
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

/**
 * Where a strip without text parts two columns of running text: few lines cross it, and on both sides lines follow each
 * other without holes and mostly fill their column. Cells of a table leave holes or don't fill.
 */
function gutterOf(segments: readonly Segment[]): number | undefined {
  const { left, right } = edgesOf(segments);
  const width = right - left;
  let best: { x: number; score: number } | undefined;
  for (const x of emptyStrips(segments, left + width * 0.2, left + width * 0.8)) {
    const before = segments.filter((one) => one.right <= x);
    const after = segments.filter((one) => one.x >= x);
    const crossing = segments.length - before.length - after.length;
    if (before.length < FEWEST_LINES || after.length < FEWEST_LINES) continue;
    if (crossing > Math.min(before.length, after.length)) continue;
    if (!isTextColumn(before) || !isTextColumn(after) || !sideBySide(before, after)) continue;
    const score = Math.min(before.length, after.length) - crossing;
    if (best === undefined || score > best.score) best = { x, score };
  }
  return best?.x;
}

/** Middles of strips that hardly any stretch crosses. */
function emptyStrips(segments: readonly Segment[], from: number, to: number): number[] {
  const most = segments.length * 0.25;
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
