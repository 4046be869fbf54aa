import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Content, Format } from "../format.ts";
import { zipOf } from "../samples/make.ts";
import { ods } from "./ods.ts";
import { xlsx } from "./xlsx.ts";

const sample = (name: string): Buffer => readFileSync(new URL(`../samples/${name}`, import.meta.url));
const content = (format: Format, bytes: Uint8Array, name = "map/Partners.xlsx"): Promise<Content> =>
  format.content?.({ name, bytes }) ?? Promise.reject(new Error("no content"));
const text = async (format: Format, bytes: Uint8Array): Promise<string> => (await content(format, bytes)).text;

async function othersIn(format: Format, bytes: Uint8Array): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const part of format.parts?.({ name: "a.xlsx", bytes }) ?? []) {
    found.push([part.name, Buffer.from(await part.bytes()).toString()]);
  }
  return found;
}

const rows = (third: string): string => `Partnerlijst werkplaats sociaal domein

Organisatie: Stichting Radius; Thema: eenzaamheid; Sinds: 24-11-2023; Bijdrage: € 1.250,50; Aandeel: 12,5%; Doet mee: ja

Organisatie: gemeente Leiden; Thema: eenzaamheid; Sinds: 01-01-2024; Bijdrage: € 5.000; Aandeel: 50%; Doet mee: nee

Organisatie: GGD Hollands Midden; Thema: schulden in gezinnen;${third} Aandeel: 37,5%; Doet mee: ja`;

describe("a workbook", () => {
  it.each([
    { name: "libreoffice.xlsx", format: xlsx, third: " Bijdrage: € 6.250,50;", because: "formulas by their value" },
    { name: "libreoffice.ods", format: ods, third: " Bijdrage: € 6.250,50;", because: "made for another country" },
    { name: "excel.xlsx", format: xlsx, third: "", because: "a formula that nobody worked out yet" },
  ])("is read by what its cells mean: $name ($because)", async ({ name, format, third }) => {
    const read = await content(format, sample(name));
    expect(read.text).toBe(rows(third));
    expect(read).toMatchObject({ title: "Partners", kind: "tabel" });
    expect(read.columns?.flatMap(({ role }) => role ?? [])).toEqual(["actor", "theme", "status"]);
    expect(await othersIn(format, sample(name))).toEqual([
      ["Projecten.csv", '"Project";"Trekker"\n"Buurtkamer Noord";"Stichting Radius"'],
    ]);
  });
});

const book = (sheets: string, parts: Readonly<Record<string, string>>): Uint8Array =>
  zipOf({
    "xl/workbook.xml": `<workbook><sheets>${sheets}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${[1, 2].map((at) => `<Relationship Id="r${at}" Type="x/worksheet" Target="worksheets/${at}.xml"/>`).join("")}</Relationships>`,
    ...parts,
  });
const one = (cells: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  book('<sheet name="Blad1" r:id="r1"/>', {
    "xl/worksheets/1.xml": `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    ...parts,
  });
const word = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const HEADERS = `<row r="1">${word("A1", "Wie")}${word("B1", "Wat")}</row>`;
const styled = (formats: string): string =>
  `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${formats}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;

describe("an Excel sheet", () => {
  const cases = [
    {
      because: "cells say where they stand, and empty ones are left out",
      file: one(`${HEADERS}<row r="4">${word("B4", "zorg")}</row>`),
      expected: "Wat: zorg",
    },
    {
      because: "text in several types is one, without how it is read out",
      file: one(`${HEADERS}<row><c t="s"><v>0</v></c></row>`, {
        "xl/sharedStrings.xml": "<sst><si><r><t>Rad</t></r><r><t>ius</t></r><rPh><t>ra</t></rPh></si></sst>",
      }),
      expected: "Wie: Radius",
    },
    {
      because: "what went wrong in a formula is no value",
      file: one(`${HEADERS}<row>${word("A2", "Radius")}<c r="B2" t="e"><v>#REF!</v></c></row>`),
      expected: "Wie: Radius",
    },
    {
      because: "letters between quotes make no date of a number",
      file: one(`${HEADERS}<row>${word("A2", "Radius")}<c r="B2" s="0"><v>12</v></c></row>`, {
        "xl/styles.xml": styled("0 &quot;deelnemers per dag&quot;"),
      }),
      expected: "Wie: Radius; Wat: 12",
    },
    {
      because: "a day of a date with its weekday",
      file: one(`${HEADERS}<row>${word("A2", "Radius")}<c r="B2" s="0"><v>42332.75</v></c></row>`, {
        "xl/styles.xml": styled("[$-413]dddd d mmmm yyyy"),
      }),
      expected: "Wie: Radius; Wat: 24-11-2015",
    },
    {
      because: "a hidden sheet is not read",
      file: book('<sheet name="a" state="hidden" r:id="r1"/><sheet name="b" r:id="r2"/>', {
        "xl/worksheets/1.xml": `<worksheet><row>${word("A1", "geheim")}</row></worksheet>`,
        "xl/worksheets/2.xml": `<worksheet><row>${word("A1", "open")}</row></worksheet>`,
      }),
      expected: "open",
    },
    { because: "nothing stands in it", file: one(""), expected: "" },
  ];
  it.each(cases)("$because", async ({ file, expected }) => {
    expect(await text(xlsx, file)).toBe(expected);
  });

  it("that claims more cells than a sheet has is refused, and not built", async () => {
    const merged = `<mergeCell ref="A1:A9999999"/>`.repeat(3);
    const file = one(`${HEADERS}<row r="9999999">${word("B9999999", "x")}</row></sheetData>${merged}<sheetData>`);
    await expect(text(xlsx, file)).rejects.toThrow("has too many cells; split it");
  });

  it("whose sheets lack is broken, in one line", async () => {
    await expect(text(xlsx, zipOf({ "xl/workbook.xml": "<x/>" }))).rejects.toThrow(/broken Excel file; save it again/);
    expect(await othersIn(xlsx, zipOf({ "xl/workbook.xml": "<x/>" }))).toEqual([]);
  });
});

describe("an OpenDocument sheet", () => {
  const sheet = (body: string, before = ""): Uint8Array =>
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": `<office:document-content>${before}<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    });
  const cell = (words: string, attributes = ""): string =>
    `<table:table-cell ${attributes}><text:p>${words}</text:p></table:table-cell>`;
  const row = (...cells: string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;
  const table = (...all: string[]): string => `<table:table table:name="a">${all.join("")}</table:table>`;

  const cases = [
    {
      because: "a remark at a cell is not its value",
      body: table(
        row(cell("Wie"), cell("Wat")),
        row(cell("Radius<office:annotation>geheim</office:annotation>"), cell("zorg")),
      ),
      expected: "Wie: Radius; Wat: zorg",
    },
    {
      because: "empty cells and rows up to the edge of the sheet are none",
      body: table(
        row(cell("Wie"), cell("Wat")),
        row('<table:table-cell table:number-columns-repeated="16384"/>').replace(
          ">",
          ' table:number-rows-repeated="1048000">',
        ),
        row(cell("Radius"), cell("zorg")),
      ),
      expected: "Wie: Radius; Wat: zorg",
    },
    {
      because: "a cell of several rows is said of each",
      body: table(
        row(cell("Thema"), cell("Wie")),
        row(cell("wonen", 'table:number-rows-spanned="2"'), cell("Radius")),
        row("<table:covered-table-cell/>", cell("Libertas")),
      ),
      expected: "Thema: wonen; Wie: Radius\n\nThema: wonen; Wie: Libertas",
    },
  ];
  it.each(cases)("$because", async ({ body, expected }) => {
    expect(await text(ods, sheet(body))).toBe(expected);
  });

  it("with a password is named as such", async () => {
    const locked = zipOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": "<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
      "content.xml": "geheim",
    });
    await expect(text(ods, locked)).rejects.toThrow("has a password; remove the password");
  });

  it("that repeats filled rows without end is refused, and not built", async () => {
    const repeated = row(cell("x", 'table:number-columns-repeated="100"')).replace(
      ">",
      ' table:number-rows-repeated="10000">',
    );
    await expect(text(ods, sheet(table(...Array<string>(30).fill(repeated))))).rejects.toThrow("has too many cells");
  });
});
