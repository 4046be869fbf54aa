import { describe, expect, it } from "vitest";
import { passagesOf } from "../../passage/passage.ts";
import { readDocumentBytes } from "../document.ts";
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
      because: "a title above the columns that isn't parted as they are",
      content:
        "Netwerkkaart sociaal domein\nStand per 1 oktober 2023\n\nWie;Wat\nLeiden, Goes;wonen\nVeere;zorg, jeugd\n",
      expected:
        "Netwerkkaart sociaal domein\n\nStand per 1 oktober 2023\n\nWie: Leiden, Goes; Wat: wonen\n\nWie: Veere; Wat: zorg, jeugd",
    },
    {
      because: "names of columns in two rows, with cells that span them",
      content: "Wie;Inzet;;Waar\nWie;Thema;Doelgroep;Waar\nRadius;wonen;ouderen;Goes\n",
      expected: "Wie: Radius; Thema: wonen; Doelgroep: ouderen; Waar: Goes",
    },
    {
      because: "the same, where a cell stands in its first row alone",
      content: "Wie;Inzet;;Waar\n;Thema;Doelgroep;\nRadius;wonen;ouderen;Goes\n",
      expected: "Wie: Radius; Thema: wonen; Doelgroep: ouderen; Waar: Goes",
    },
    {
      because: "a column without a name makes no second row of names",
      content: "Wie;Inzet;\nRadius;wonen;ouderen\n",
      expected: "Wie: Radius; Inzet: wonen; kolom 3: ouderen",
    },
    {
      because: "a date names no column",
      content: "1 mei 2023;Leiden\n2 mei 2023;Goes\n",
      expected: "1 mei 2023; Leiden\n\n2 mei 2023; Goes",
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

  const wholes = [
    {
      because: "what a row says of a day, a sender or a period is of that row",
      content:
        "Ingangsdatum;Van;Organisatie;Datum\n01-01-2019;Jan Vis;Radius;3 mei 2019\n01-03-2022;Els de Wit;Impuls;4 mei 2020\n",
      whole: { date: undefined, validFrom: undefined, authors: undefined, organisation: undefined },
    },
    {
      because: "the first column names no organisation of the whole",
      content: "Organisatie;Thema\nRadius;wonen\nImpuls;zorg\n",
      whole: { date: undefined, organisation: undefined },
    },
    {
      because: "what stands above the columns is of the whole",
      content: "Partners;\nStand: 3 mei 2024;\nWie;Sinds\nLeiden;1 mei 2019\n",
      whole: { date: "2024-05-03" },
    },
  ];
  it.each(wholes)("knows of the whole what is said of it: $because", async ({ content, whole }) => {
    const document = await readDocumentBytes({ source: "partners.csv", bytes: new TextEncoder().encode(content) });
    const { kind, date, validFrom, authors, organisation } = document;
    expect({ kind, date, validFrom, authors, organisation }).toEqual({ kind: "tabel", ...whole });
  });

  it("has no row that heads the others", async () => {
    const content =
      "Organisatie;Thema;Datum\nRadius;wonen;03-05-2019\nStichting Impuls;schulden en armoede onder gezinnen;12-11-2021\n";
    const document = await readDocumentBytes({ source: "partners.csv", bytes: new TextEncoder().encode(content) });
    expect(passagesOf(document).map(({ kind, headings }) => [kind, headings])).toEqual([
      ["paragraph", []],
      ["paragraph", []],
    ]);
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
