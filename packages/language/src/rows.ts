import type { Line } from "./lines.ts";
import { matchesOf } from "./matches.ts";

const GAP = /\t+[ \t]*|[ \t]{2,}/g;

/** Lines whose words stand in columns, as their neighbour's do: a table that lost its rules. */
export function alignedRows(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  const rows = new Set<Line>();
  let before: { line: Line; gaps: readonly number[] } | undefined;
  for (const line of lines) {
    if (line.kind === "blank" || line.kind === "heading" || line.kind === "quote") {
      before = undefined;
      continue;
    }
    const now = { line, gaps: columnsOf(text, line) };
    if (before !== undefined && aligned(before.gaps, now.gaps)) rows.add(before.line).add(line);
    before = now;
  }
  return rows;
}

/** Columns at which a new cell begins; the blanks after an item's marker begin none. */
function columnsOf(text: string, line: Line): number[] {
  const from = line.kind === "item" ? line.contentStart : line.start;
  return matchesOf(text.slice(from, line.end), GAP).map(
    (gap) => gap.index + gap[0].length + from - line.start + line.indent,
  );
}

function aligned(one: readonly number[], other: readonly number[]): boolean {
  const shared = one.filter((column) => other.some((o) => Math.abs(o - column) <= 1)).length;
  return shared >= 2 || (shared === 1 && one.length === 1 && other.length === 1 && (one[0] as number) > 8);
}
