import { decode } from "../decode.ts";
import { columnsOf } from "./csv-columns.ts";
import { type Format, unreadable } from "./format.ts";
import { LIMITS } from "./limits.ts";
import { oneLine, TextWriter } from "./writer.ts";

/** A table as text: each row a passage of `column: value`, so that a row can be read, found and cited by itself. */
export const csv: Format = {
  name: "table (CSV)",
  async content({ name, bytes }, settings = {}) {
    const text = decode(bytes, name);
    const [first = [], ...rest] = await rowsOf(text, name);
    const headed = rest.length > 0 && isHeader(first);
    const rows = headed ? rest : [first, ...rest];
    const columns = columnsOf(headed ? headersOf(first, rows) : [], settings.columns, name);
    const inValue = columns.map((column) => [`; ${column.name}: `, `, ${column.name}: `] as const);
    const writer = new TextWriter();
    for (const row of rows) {
      const cells = row.map((cell, at) => {
        const [column, value] = [columns[at]?.name, oneLine(cell)];
        if (value === "" || column === undefined) return value;
        // a value that looks like the next column would be taken for it
        return `${column}: ${inValue.reduce((text, [label, plain]) => text.replaceAll(label, plain), value)}`;
      });
      writer.paragraph(cells.filter((cell) => cell !== "").join("; "));
    }
    const title = (name.split(/[\\/]/).at(-1) ?? name).replace(/\.[^.]*$/, "");
    return { ...writer.content(), title, kind: "tabel", columns };
  },
};

async function rowsOf(text: string, name: string): Promise<string[][]> {
  const { parse } = await import("csv-parse/sync");
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return rows.map((row) => row.slice(0, LIMITS.tableColumns));
  } catch (cause) {
    throw unreadable(name, "is a broken CSV table; a quote is opened and not closed", cause);
  }
}

const SAMPLE = 20;

/** The sign that divides the first lines most evenly; Dutch spreadsheets write `;`. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n|\r/)
    .filter(Boolean)
    .slice(0, SAMPLE);
  const scored = [";", "\t", ",", "|"].map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const first = counts[0] ?? 0;
    return { sign, score: first > 0 && counts.every((count) => count === first) ? 1_000 + first : first };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best), { sign: ",", score: 0 }).sign;
}

/** The names of all columns, also of those that have none. */
function headersOf(first: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const length = rows.reduce((most, row) => Math.max(most, row.length), first.length);
  return Array.from({ length }, (_, at) => oneLine(first[at] ?? "") || `kolom ${at + 1}`);
}

/** Names of columns: all filled, all different, none a number, a date or a sentence. */
function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(oneLine);
  while (names.at(-1) === "") names.pop();
  return (
    names.length > 0 &&
    new Set(names).size === names.length &&
    names.every((name) => name !== "" && name.length < 60 && !/^[\d\s.,/€%-]+$/.test(name))
  );
}
