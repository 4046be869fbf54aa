import { readFileSync } from "node:fs";

export type Row = Readonly<Record<string, string>>;

const folder = new URL("../data/", import.meta.url);
const tables = new Map<string, readonly Row[]>();

/** The rows of one packaged list, by column name; read at first use and kept. */
export function table(file: string): readonly Row[] {
  const known = tables.get(file);
  if (known !== undefined) return known;
  const [header = "", ...lines] = rawTable(file).trimEnd().split("\n");
  const columns = header.split("\t");
  const rows = lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
  tables.set(file, rows);
  return rows;
}

export function rawTable(file: string): string {
  return readFileSync(new URL(file, folder), "utf8");
}

/** A cell that holds a list. */
export function listIn(cell: string | undefined): string[] {
  return cell === undefined || cell === "" ? [] : cell.split(";");
}

/** Runs once, at first use. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
