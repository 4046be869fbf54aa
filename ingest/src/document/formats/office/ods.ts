import { unreadable } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { childNamed, childrenNamed, descendants, type Element, elements } from "../markup.ts";
import { shown } from "./cell-styles.ts";
import { openDocumentContent, openPackage } from "./package.ts";
import { Grid, workbook } from "./sheets.ts";

/** OpenDocument sheet, as LibreOffice writes it: what its cells show, without remarks. Hidden sheets are left out: they are not meant to be read. */
export const ods = workbook("OpenDocument sheet (.ods)", async (file) => {
  const office = await openPackage(file);
  const document = await openDocumentContent(office, file.name);
  const body = childNamed(childNamed(document, "office:body"), "office:spreadsheet");
  if (document === undefined || body === undefined) {
    throw unreadable(file.name, "is a broken OpenDocument sheet; save it again");
  }
  const hidden = hiddenStyles(document);
  return childrenNamed(body, "table:table")
    .filter(({ attributes }) => !hidden.has(attributes["table:style-name"] ?? ""))
    .map((table) => ({ name: table.attributes["table:name"] ?? "", rows: rowsOf(table, file.name) }));
});

const hiddenStyles = (document: Element): Set<string> =>
  new Set(
    descendants(document, "style:style")
      .filter((style) => childNamed(style, "style:table-properties")?.attributes["table:display"] === "false")
      .map((style) => style.attributes["style:name"] ?? ""),
  );

/** A row or cell that is said to come so often is mostly an empty one, up to the edge of the sheet. */
const MOST_ROWS = 10_000;
const timesOf = (element: Element, kind: "rows" | "columns", most: number): number =>
  Math.min(most, Math.max(1, Number(element.attributes[`table:number-${kind}-repeated`] ?? 1) || 1));

function rowsOf(table: Element, source: string): string[][] {
  const grid = new Grid(source);
  const spans: (() => void)[] = [];
  let row = 0;
  for (const element of descendants(table, "table:table-row")) {
    const cells = cellsOf(element);
    const times = timesOf(element, "rows", MOST_ROWS);
    for (let own = row; own < row + times; own += 1) {
      for (const { column, value, height } of cells) {
        grid.set(own, column, value);
        if (height > 1) spans.push(() => grid.spread(own, column, height));
      }
    }
    row += times;
  }
  for (const spread of spans) spread();
  return grid.rows();
}

interface Cell {
  readonly column: number;
  readonly value: string;
  readonly height: number;
}

function cellsOf(row: Element): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const cell of elements(row)) {
    if (!/^table:(?:covered-)?table-cell$/.test(cell.name)) continue;
    const times = timesOf(cell, "columns", LIMITS.tableColumns);
    const value = cellValue(cell);
    const height = Number(cell.attributes["table:number-rows-spanned"] ?? 1) || 1;
    if (value !== "") for (let at = 0; at < times; at += 1) cells.push({ column: column + at, value, height });
    column += times;
  }
  return cells;
}

/** By what it is rather than how it is shown, where that depends on the country that the sheet was made for: `12.5%`, `5,000`, `TRUE`. */
function cellValue(cell: Element): string {
  const { attributes } = cell;
  const words = childrenNamed(cell, "text:p").map(wordsOf).join("\n");
  const yes = YES_OR_NO[words];
  if (yes !== undefined && attributes["office:value-type"] !== "string") return yes;
  switch (attributes["office:value-type"]) {
    case "date":
      return attributes["office:date-value"]?.slice(0, 10).split("-").reverse().join("-") ?? words;
    case "percentage":
      return shown(attributes["office:value"] ?? words, "percentage");
    case "currency":
    case "float":
      return shown(attributes["office:value"] ?? words, words.includes("€") ? "euro" : "number");
    default:
      return words;
  }
}

const YES_OR_NO: Readonly<Record<string, string>> = { TRUE: "ja", WAAR: "ja", FALSE: "nee", ONWAAR: "nee" };

const wordsOf = (of: Element | string): string => {
  if (typeof of === "string") return of;
  if (of.name === "office:annotation") return "";
  return of.name === "text:s" || of.name === "text:tab" ? " " : of.children.map(wordsOf).join("");
};
