import type { Span } from "@kenniswijzer/domain";
import { cells } from "./cells.ts";
import { type Column, columnOf, isHeader } from "./extractors/tables.ts";
import type { Sheet } from "./sheet.ts";

const PARTIES: ReadonlySet<Column> = new Set(["partner", "leader", "funder"]);

/** By passage, the cells of tables whose column holds parties: there an unknown name is one. */
export function partyCells(sheets: readonly Sheet[]): ReadonlyMap<number, readonly Span[]> {
  const found = new Map<number, Span[]>();
  let columns: readonly Column[] = [];
  for (const [at, { passage, text }] of sheets.entries()) {
    if (passage.kind !== "row") {
      columns = [];
      continue;
    }
    const own = cells(text, passage);
    const header = own.map((cell) => columnOf(text.slice(cell.start, cell.end).trim()));
    if (isHeader(header)) columns = header;
    else
      found.set(
        at,
        own.filter((_, index) => PARTIES.has(columns[index] ?? "")),
      );
  }
  return found;
}
