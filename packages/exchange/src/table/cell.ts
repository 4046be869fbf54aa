/** What a cell may hold; absent is an empty cell. */
export type Cell = string | number | undefined;

/**
 * What spreadsheets take for the start of a formula, also behind blanks and signs without width, and in the wide and small forms that
 * some of them fold. An apostrophe is guarded too, so that leaving out one at the start gives back every text.
 */
const FORMULA =
  /^[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@|%\u2212\u207A\u208A\u207B\u208B\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20\uFF5C\uFF05]|^[\t\r\n']/u;

/** A cell as it stands in the file: text that a spreadsheet might calculate gets an apostrophe in front. */
export function cellOf(value: Cell, separator: string): string {
  if (value === undefined) return "";
  // a Dutch spreadsheet, which reads semicolons, reads decimal commas too
  if (typeof value === "number") return separator === ";" ? String(value).replace(".", ",") : String(value);
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /["\r\n;,\t]/.test(guarded) || guarded.includes(separator) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A line of the file, with the line end that RFC 4180 asks for. */
export const lineOf = (cells: readonly Cell[], separator: string): string =>
  `${cells.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`;
