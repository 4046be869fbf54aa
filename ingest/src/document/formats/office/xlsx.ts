import { unreadable } from "../format.ts";
import { childNamed, childrenNamed, descendants, type Element, elements, textOf } from "../markup.ts";
import { type CellStyle, shown, stylesOf } from "./cell-styles.ts";
import { type OfficePackage, openPackage } from "./package.ts";
import { Grid, type Sheet, workbook } from "./sheets.ts";

/** Excel: what its cells show, formulas by the value that was last worked out. Hidden sheets are left out: they are not meant to be read. */
export const xlsx = workbook("Excel workbook (.xlsx)", async (file) => {
  const office = await openPackage(file);
  const book = childNamed(await office.part("xl/workbook.xml"), "workbook");
  if (book === undefined) throw unreadable(file.name, "is a broken Excel file; save it again");
  const relations = await office.relations("xl/workbook.xml");
  const properties = childNamed(book, "workbookPr")?.attributes.date1904;
  const read = {
    source: file.name,
    words: await sharedWords(office),
    styles: stylesOf(await office.part("xl/styles.xml"), properties === "1" || properties === "true"),
  };
  const sheets: Sheet[] = [];
  for (const { attributes } of descendants(book, "sheet")) {
    if (attributes.state === "hidden" || attributes.state === "veryHidden") continue;
    const sheet = childNamed(await office.part(relations.get(attributes["r:id"] ?? "")?.target ?? ""), "worksheet");
    if (sheet !== undefined) sheets.push({ name: attributes.name ?? "", rows: rowsOf(sheet, read) });
  }
  return sheets;
});

interface Read {
  readonly source: string;
  /** Texts that cells refer to by their place. */
  readonly words: readonly string[];
  readonly styles: readonly CellStyle[];
}

async function sharedWords(office: OfficePackage): Promise<string[]> {
  const table = childNamed(await office.part("xl/sharedStrings.xml"), "sst");
  return table === undefined ? [] : childrenNamed(table, "si").map(richText);
}

/** Runs in their own type, without how an Asian word is to be read out. */
const richText = (of: Element): string =>
  elements(of)
    .map((part) => (part.name === "t" ? textOf(part) : part.name === "r" ? richText(part) : ""))
    .join("");

function rowsOf(sheet: Element, read: Read): string[][] {
  const grid = new Grid(read.source);
  let row = -1;
  for (const element of descendants(sheet, "row")) {
    row = placeOf(element.attributes.r)?.row ?? row + 1;
    let column = -1;
    for (const cell of childrenNamed(element, "c")) {
      column = placeOf(cell.attributes.r)?.column ?? column + 1;
      grid.set(row, column, cellValue(cell, read));
    }
  }
  for (const { attributes } of descendants(sheet, "mergeCell")) {
    const [from, to] = (attributes.ref ?? "").split(":").map(placeOf);
    if (from && to) grid.spread(from.row, from.column ?? 0, to.row - from.row + 1);
  }
  return grid.rows();
}

/** `B5` or `5`, counted from 0. */
function placeOf(reference = ""): { readonly row: number; readonly column?: number } | undefined {
  const [, letters = "", digits] = /^([A-Z]{0,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (digits === undefined) return undefined;
  const row = Number(digits) - 1;
  if (letters === "") return { row };
  return { row, column: [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1 };
}

function cellValue(cell: Element, { words, styles }: Read): string {
  const written = childNamed(cell, "v");
  const value = written === undefined ? "" : textOf(written);
  switch (cell.attributes.t) {
    case "s":
      return words[Number(value)] ?? "";
    case "inlineStr":
      return childrenNamed(cell, "is").map(richText).join("");
    case "b":
      return value === "1" ? "ja" : "nee";
    case "e":
      return "";
    case "str":
    case "d":
      return value;
    default:
      return shown(value, styles[Number(cell.attributes.s ?? 0)]);
  }
}
