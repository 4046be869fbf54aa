import { fullDate } from "../document-date.ts";
import { columnsOf } from "./csv-columns.ts";
import { oneLine } from "./writer.ts";

type Row = readonly string[];

/** A table as what stands above it, the names of its columns, and its rows; without names where it has no header. */
export interface Headed {
  readonly above: readonly Row[];
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

export function headed(all: readonly Row[]): Headed {
  const at = headerAt(all);
  const first = all[at];
  if (first === undefined) return { above: [], names: [], rows: all };
  const both = twoRowed(first, all[at + 1] ?? []);
  const rows = all.slice(at + (both === undefined ? 1 : 2));
  return { above: all.slice(0, at), names: headersOf(both ?? first, rows), rows };
}

/**
 * The names of columns of which some stand together under one heading: those of the second row, which repeats what spans both,
 * as a sheet's merged cell does, or has none but names that are known.
 */
function twoRowed(first: Row, second: Row): string[] | undefined {
  const [above, below] = [first.map(oneLine), second.map(oneLine)];
  const under = below.some((name, at) => name !== "" && (above[at] ?? "") === "");
  if (!under || !isHeader(below)) return undefined;
  const repeats = below.some((name, at) => name !== "" && name === above[at]);
  const known = columnsOf(below.filter(Boolean)).every(({ role }) => role !== undefined);
  if (!repeats && !known) return undefined;
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => below[at] || above[at] || "");
}

/** The names of all columns, also of those that have none. */
function headersOf(first: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const length = rows.reduce((most, row) => Math.max(most, row.length), first.length);
  return Array.from({ length }, (_, at) => oneLine(first[at] ?? "") || `kolom ${at + 1}`);
}

const PREAMBLE = 10;

/** Where the names of the columns stand: mostly first, or below a title and a date; -1 for nowhere. */
function headerAt(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]): number => row.filter((cell) => oneLine(cell) !== "").length;
  const width = Math.max(...rows.slice(0, 2 * PREAMBLE).map(filled));
  const at = rows.slice(0, PREAMBLE).findIndex((row) => filled(row) > width / 2);
  return at >= 0 && at < rows.length - 1 && isHeader(rows[at] ?? []) ? at : -1;
}

/** Names of columns: all different, none a number, a date or a sentence. */
function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(oneLine).filter((name) => name !== "");
  return (
    names.length > 0 &&
    new Set(names).size === names.length &&
    names.every((name) => name.length < 60 && !/^[\d\s.,/€%-]+$/.test(name) && fullDate(name) === undefined)
  );
}
