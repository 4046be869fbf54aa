import { sampleEntity, sampleReading } from "@kenniswijzer/graph/conformance";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CSV_TABLES } from "../options.ts";
import { exported, rich, storeOf } from "../sample.test-support.ts";
import { lineOf } from "./cell.ts";

const rowsOf = (text: string, delimiter = ";"): Record<string, string>[] =>
  parse(text, { bom: true, delimiter, columns: true }) as Record<string, string>[];

describe("a cell", () => {
  it.each([
    { text: "=1+1", cell: "'=1+1" },
    { text: "+31 6", cell: "'+31 6" },
    { text: "-oud", cell: "'-oud" },
    { text: "@naam", cell: "'@naam" },
    { text: "\t=1", cell: '"\'\t=1"' },
    { text: "\rSOM", cell: '"\'\rSOM"' },
    { text: "  =1", cell: "'  =1" },
    { text: "\u200B\u00A0=1", cell: "'\u200B\u00A0=1" },
    { text: "＝1+1", cell: "'＝1+1" },
    { text: "−5", cell: "'−5" },
    { text: "＠x", cell: "'＠x" },
    { text: "|cmd", cell: "'|cmd" },
    { text: "%0A=1", cell: "'%0A=1" },
    { text: "'t Hart", cell: "''t Hart" },
    { text: 'a;"b"', cell: '"a;""b"""' },
    { text: "1,5 = veel", cell: '"1,5 = veel"' },
    { text: "gewoon", cell: "gewoon" },
  ])("$text stands as $cell", ({ text, cell }) => {
    expect(lineOf([text], ";")).toBe(`${cell}\r\n`);
  });

  it("gives back every text: without the apostrophe in front, if there is one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 4 }),
        fc.constantFrom(";", ","),
        (texts, delimiter) => {
          const [row = []] = parse(lineOf(texts, delimiter), { delimiter, record_delimiter: "\r\n" }) as string[][];
          expect(row.map((text) => text.replace(/^'/, ""))).toEqual(texts);
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        },
      ),
    );
  });

  it.each([
    { separator: ";", cell: "0,5\r\n" },
    { separator: ",", cell: "0.5\r\n" },
  ])("has numbers as a spreadsheet with $separator reads them", ({ separator, cell }) => {
    expect(lineOf([0.5], separator)).toBe(cell);
  });
});

describe("CSV", () => {
  it.each(CSV_TABLES)("of %s starts with a byte order mark and has a row a record", async (table) => {
    const text = await exported(await storeOf(rich), { format: "csv", table });
    expect(text.codePointAt(0)).toBe(0xfeff);
    const records = { nodes: 8, edges: 8, assertions: 9, documents: 2 };
    expect(rowsOf(text)).toHaveLength(records[table]);
  });

  it("names both ends of a tie and gives the sentence with its place", async () => {
    const store = await storeOf(rich);
    const [edge] = rowsOf(await exported(store, { format: "csv", table: "edges", separator: "," }), ",").filter(
      ({ stand }) => stand === "denied",
    );
    expect(edge).toMatchObject({
      "naam van": "gemeente Leiden",
      verband: "doet niet mee aan",
      "naam naar": "Grip 😀 op geld",
      bewijzen: "1",
    });
    const [proof] = rowsOf(await exported(store, { format: "csv", table: "assertions" })).filter(
      ({ periode }) => periode !== "",
    );
    expect(proof).toMatchObject({
      zin: 'gemeente Leiden werkt aan 😀 schuldhulp & "stress" <wijk>.',
      titel: "Document nota-2016",
      datum: "2016-03",
      begin: "0",
      bladzijde: "2",
      "geldig vanaf": "2016",
      "geldig tot en met": "2018-06",
      zekerheid: "0,123456",
    });
  });

  it("lets no name become a formula or a row of its own", async () => {
    const names = ['=HYPERLINK("http://x")', "@a", "naam\r\n=2;3;4", "\u202E=1"];
    const reading = sampleReading("nota", names, { entities: names.map((name) => sampleEntity("Theme", name)) });
    const rows = rowsOf(await exported(await storeOf([reading]), { format: "csv" }));
    expect(rows.map(({ naam }) => naam?.replace(/^'/, "")).sort()).toEqual(names.toSorted());
    for (const { naam = "" } of rows) expect(naam).not.toMatch(/^[\s\p{Cf}]*[=@]/u);
  });
});
