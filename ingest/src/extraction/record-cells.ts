import type { ColumnRole, Span, TableColumn } from "@kenniswijzer/domain";

/** The extractor that reads rows by their columns. */
export const RECORDS = "records";

/** A value of a row of a table, where it stands. */
export interface Cell extends Span {
  readonly role: ColumnRole;
  readonly text: string;
}

/** What people write where they have nothing to say. */
const EMPTY =
  /^(?:[-–—?.x]|n\.?v\.?t\.?|onbekend|geen|niet bekend|nog niet bekend|divers(?:e|en)?|overige?|alle(?:n|maal)?|ja|nee|\d+)$/i;

/** The values of a row, for the columns that say something. */
export function recordCells(text: string, row: Span, columns: readonly TableColumn[]): Cell[] {
  return rowCells(text, row, columns).flatMap(({ column: { role }, ...cell }) =>
    role === undefined || role === "ignore" ? [] : [{ role, ...cell }],
  );
}

/** A value of a row, whatever its column says. */
export interface RowCell extends Span {
  readonly column: TableColumn;
  readonly text: string;
}

/**
 * The values of a row that was written as `Organisatie: Radius; Thema: wonen`. None for a passage that doesn't begin a row, so
 * that no value is taken for another's.
 */
export function rowCells(text: string, row: Span, columns: readonly TableColumn[]): RowCell[] {
  const content = text.slice(row.start, row.end);
  const found: { readonly column: TableColumn; readonly from: number; readonly start: number }[] = [];
  let at = 0;
  for (const column of columns) {
    const label = `${column.name}: `;
    const from = found.length === 0 ? (content.startsWith(label) ? 0 : -1) : content.indexOf(`; ${label}`, at);
    if (from < 0) continue;
    const start = from + (found.length === 0 ? 0 : 2) + label.length;
    found.push({ column, from, start });
    at = start;
  }
  return found.map(({ column, start }, index) => {
    const end = found[index + 1]?.from ?? content.length;
    return { column, text: content.slice(start, end), start: row.start + start, end: row.start + end };
  });
}

const SEPARATOR: Readonly<Record<"each" | "few", RegExp>> = { each: /\s*[;|,]\s*|\s\/\s/g, few: /\s*[;|]\s*|\s\/\s/g };

/** The parts of a cell that lists several things; commas part short subjects, and belong to names. */
export function partsOf(cell: Cell, by: keyof typeof SEPARATOR): Cell[] {
  const parts: Cell[] = [];
  let from = 0;
  const push = (to: number): void => {
    const text = cell.text.slice(from, to).trim();
    const start = cell.start + from + (cell.text.slice(from, to).length - cell.text.slice(from, to).trimStart().length);
    if (text.length > 1 && !EMPTY.test(text)) parts.push({ role: cell.role, text, start, end: start + text.length });
  };
  for (const match of cell.text.matchAll(SEPARATOR[by])) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(cell.text.length);
  return parts;
}
