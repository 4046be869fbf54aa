/** A spreadsheet takes these at the start of a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One line per row, as spreadsheets in the Netherlands read it: `;` between, quotes doubled, no cell that is run as a formula. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
