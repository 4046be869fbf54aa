import { decode } from "../decode.ts";
import { dateOf } from "../document-date.ts";
import { columnsOf } from "./csv-columns.ts";
import { headed } from "./csv-header.ts";
import { type Format, unreadable } from "./format.ts";
import { LIMITS } from "./limits.ts";
import { oneLine, TextWriter } from "./writer.ts";

/** A table as text: each row a passage of `column: value`, so that a row can be read, found and cited by itself. */
export const csv: Format = {
  name: "table (CSV)",
  async content({ name, bytes }, settings = {}) {
    const text = decode(bytes, name);
    const { above, names, rows } = headed(await rowsOf(text, name));
    const columns = columnsOf(names, settings.columns, name);
    const inValue = columns.map((column) => [`; ${column.name}: `, `, ${column.name}: `] as const);
    const writer = new TextWriter();
    for (const row of above) writer.paragraph(row.map(oneLine).filter(Boolean).join("; "));
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
    const date = dateOf(above.map((row) => row.join(" ")).join("\n"));
    return { ...writer.content(), title, kind: "tabel", columns, ...(date === undefined ? {} : { date }) };
  },
};

/** What spreadsheets write above a table to say how it is parted. */
const PARTED_BY = /^\uFEFF?sep=(.)\r?\n/;

async function rowsOf(text: string, name: string): Promise<string[][]> {
  const { parse } = await import("csv-parse/sync");
  try {
    const [told, parted] = PARTED_BY.exec(text) ?? ["", undefined];
    const rows: string[][] = parse(text.slice(told.length), {
      delimiter: parted ?? delimiterOf(text),
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

/** The sign that divides most of the first lines alike; Dutch spreadsheets write `;`. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n|\r/)
    .filter(Boolean)
    .slice(0, SAMPLE);
  const scored = [";", "\t", ",", "|"].map((sign) => ({
    sign,
    ...mostAlike(lines.map((line) => line.split(sign).length - 1)),
  }));
  const best = scored.reduce((a, b) => (b.lines > a.lines || (b.lines === a.lines && b.count > a.count) ? b : a));
  return best.lines === 0 ? "," : best.sign;
}

/** How often it stands in most lines that have it, and in how many. */
function mostAlike(counts: readonly number[]): { lines: number; count: number } {
  const alike = [...new Set(counts)].flatMap((count) =>
    count === 0 ? [] : [{ count, lines: counts.filter((other) => other === count).length }],
  );
  return alike.reduce((a, b) => (b.lines > a.lines ? b : a), { count: 0, lines: 0 });
}
