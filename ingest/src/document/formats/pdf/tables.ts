import type { Line } from "./columns.ts";
import type { Segment } from "./lines.ts";

interface Column {
  left: number;
  right: number;
}

/** A table's rows as cells; lines of one row are put together. */
export function tableRows(lines: readonly Line[]): string[][] {
  const columns = columnsOf(lines);
  const tight = tightGap(lines);
  const rows: string[][] = [];
  let above: Line | undefined;
  for (const line of lines) {
    const cells = cellsOf(line, columns);
    const row = rows.at(-1);
    const gap = above === undefined ? Number.POSITIVE_INFINITY : line.y - above.y;
    if (row !== undefined && (gap <= tight || (cells[0] === "" && gap < 2 * line.segments[0].size))) {
      for (const [at, cell] of cells.entries()) row[at] = `${row[at] ?? ""} ${cell}`.trim();
    } else rows.push(cells);
    above = line;
  }
  return rows;
}

/** Stretches that stand above each other share a column, whether they are set left, right or centred. */
function columnsOf(lines: readonly Line[]): Column[] {
  const columns: Column[] = [];
  const spans = lines
    .filter(({ segments }) => segments.length > 1)
    .flatMap(({ segments }) => segments)
    .toSorted((a, b) => a.x - b.x);
  for (const { x, right } of spans) {
    const last = columns.at(-1);
    if (last !== undefined && x < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left: x, right });
  }
  return columns;
}

function cellsOf({ segments }: Line, columns: readonly Column[]): string[] {
  const cells = columns.map(() => "");
  for (const segment of segments) {
    const at = columnOf(segment, columns);
    cells[at] = `${cells[at] ?? ""} ${segment.text}`.trim();
  }
  return cells;
}

export function columnOf({ x, right }: Segment, columns: readonly Column[]): number {
  const shared = columns.map((column) => Math.min(right, column.right) - Math.max(x, column.left));
  return Math.max(0, shared.indexOf(Math.max(...shared)));
}

/** Up to this gap a line goes on with its row: where rows stand wider apart than lines. */
function tightGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const least = Math.min(...gaps);
  const most = Math.max(...gaps);
  return gaps.length > 1 && most > least * 1.25 ? least * 1.12 : 0;
}

/** True when a line with one stretch stands in one of the table's columns: the rest of a cell above it. */
export function standsIn(line: Line, table: readonly Line[]): boolean {
  const [segment] = line.segments;
  const columns = columnsOf(table);
  const within = columns.filter(({ left, right }) => segment.x < right && segment.right > left);
  const [column] = within;
  const above = table.at(-1);
  if (column === undefined || within.length > 1 || above === undefined) return false;
  const gap = line.y - above.y;
  return (
    segment.x > column.left - 3 &&
    gap > 0 &&
    gap < 1.6 * segment.size &&
    (columns.indexOf(column) > 0 || gap < 1.3 * segment.size)
  );
}
