import { describe, expect, it } from "vitest";
import { csv } from "./csv.ts";
import { type ColumnRoles, columnRoles } from "./csv-columns.ts";

const text = async (content: string): Promise<string | undefined> =>
  (await csv.content?.({ name: "map/Partners.csv", bytes: new TextEncoder().encode(content) }))?.text;

describe("a CSV table", () => {
  const cases = [
    {
      because: "a row is a passage of column and value; what is empty is left out",
      content: "Partner;Rol;Bedrag\r\nLeiden;trekker;€ 1.000,50\r\nRadius;;0\r\n",
      expected: "Partner: Leiden; Rol: trekker; Bedrag: € 1.000,50\n\nPartner: Radius; Bedrag: 0",
    },
    {
      because: "commas, quotes and lines inside a value",
      content: 'naam,wat\n"Radius, Leiden","zegt ""ja""\nen doet mee"\n',
      expected: 'naam: Radius, Leiden; wat: zegt "ja" en doet mee',
    },
    {
      because: "the names of columns may stand below a title",
      content: "Partners 2024;;\n;;\nStand: 3 mei 2024;;\nWie;Wat;Rol\nLeiden;wonen;\nGoes;zorg;lid\n",
      expected: "Partners 2024\n\nStand: 3 mei 2024\n\nWie: Leiden; Wat: wonen\n\nWie: Goes; Wat: zorg; Rol: lid",
    },
    {
      because: "a spreadsheet says how the table is parted",
      content: "\uFEFFsep=|\r\nWie|Wat\r\nLeiden; Goes|wonen\r\n",
      expected: "Wie: Leiden; Goes; Wat: wonen",
    },
    {
      because: "a value that looks like a column is none",
      content: 'Wie;Thema\n"Radius; Thema: geheim";wonen\n',
      expected: "Wie: Radius, Thema: geheim; Thema: wonen",
    },
    { because: "tabs", content: "a\tb\n1\t2\n", expected: "a: 1; b: 2" },
    {
      because: "without a header the values stand alone",
      content: "Leiden;2024\nGoes;2025\n",
      expected: "Leiden; 2024\n\nGoes; 2025",
    },
    {
      because: "rows of other lengths are kept",
      content: "a;b\n1\n2;3;4\n",
      expected: "a: 1\n\na: 2; b: 3; kolom 3: 4",
    },
  ];
  it.each(cases)("$because", async ({ content, expected }) => {
    expect(await text(content)).toBe(expected);
  });

  it("is called as its file", async () => {
    const read = await csv.content?.({ name: "map/Partners.csv", bytes: new TextEncoder().encode("a;b\n1;2") });
    expect(read?.title).toBe("Partners");
  });

  it("says that a quote is open", async () => {
    await expect(text('a;b\n"1;2\n')).rejects.toThrow(/broken CSV table/);
  });
});

describe("the columns of a table", () => {
  const columns = async (content: string, given?: ColumnRoles): Promise<unknown> =>
    (await csv.content?.({ name: "a.csv", bytes: Buffer.from(content) }, given === undefined ? {} : { columns: given }))
      ?.columns;

  it("are known by the headers that people write", async () => {
    expect(
      await columns("Naam organisatie;Thema's;Project (naam);Gemeente;Contactpersoon*;Opmerking\n1;2;3;4;5;6"),
    ).toEqual([
      { name: "Naam organisatie", role: "actor" },
      { name: "Thema's", role: "theme" },
      { name: "Project (naam)", role: "project" },
      { name: "Gemeente", role: "municipality" },
      { name: "Contactpersoon*", role: "contact" },
      { name: "Opmerking" },
    ]);
  });

  it("are what a person says that they are", async () => {
    expect(await columns("Wie;Thema\n1;2", columnRoles("wie=partner, Thema=negeer"))).toEqual([
      { name: "Wie", role: "actor" },
      { name: "Thema", role: "ignore" },
    ]);
  });

  it("hold no parties where only a place is known: who is in Leiden is not Leiden", async () => {
    expect(await columns("Naam;Plaats;Contactpersoon\n1;2;3")).toEqual([
      { name: "Naam" },
      { name: "Plaats" },
      { name: "Contactpersoon", role: "contact" },
    ]);
    const gemeente = { name: "Gemeente", role: "municipality" };
    const thema = { name: "Thema", role: "theme" };
    expect(await columns("Gemeente;Thema\n1;2")).toEqual([gemeente, thema]);
    const plaats = { name: "Plaats", role: "municipality" };
    expect(await columns("Plaats;Thema\n1;2", columnRoles("Plaats=gemeente"))).toEqual([plaats, thema]);
    expect(await columns("Partner;Plaats\n1;2")).toEqual([{ name: "Partner", role: "actor" }, plaats]);
  });

  it("are named when a person asks for one that isn't there", async () => {
    await expect(columns("Wie;Thema\n1;2", { Wei: "actor" })).rejects.toThrow(
      'a.csv has no column "Wei"; its columns are Wie, Thema',
    );
  });

  it.each(["Wie", "Wie=", "Wie=koning", "=actor"])("are not described by %s", (text) => {
    expect(() => columnRoles(text)).toThrow(/says nothing of a column; write header=role/);
  });
});
