import { KenniswijzerError } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { documentId, MAX_BYTES, readDocument } from "./document.ts";

const bytes = (...units: number[]): Uint8Array => Uint8Array.from(units);
const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from([...text].flatMap((sign) => (big ? [0, sign.charCodeAt(0)] : [sign.charCodeAt(0), 0])));

describe("readDocument decodes", () => {
  const cases = [
    { because: "UTF-8", input: new TextEncoder().encode("Coöperatie één"), text: "Coöperatie één" },
    { because: "a byte order mark is dropped", input: bytes(0xef, 0xbb, 0xbf, 0x41), text: "A" },
    {
      because: "Windows-1252 when it is no UTF-8",
      input: bytes(0x43, 0x6f, 0xf6, 0x70, 0x20, 0x91, 0x61, 0x92),
      text: "Coöp ‘a’",
    },
    { because: "UTF-16 with a mark", input: bytes(0xff, 0xfe, 0x41, 0, 0x42, 0), text: "AB" },
    {
      because: "UTF-16 little endian without a mark",
      input: utf16("De gemeente Leiden", false),
      text: "De gemeente Leiden",
    },
    {
      because: "UTF-16 big endian without a mark",
      input: utf16("De gemeente Leiden", true),
      text: "De gemeente Leiden",
    },
    { because: "line ends become one kind", input: new TextEncoder().encode("a\r\nb\rc"), text: "a\nb\nc" },
    { because: "signs are composed", input: new TextEncoder().encode("e\u0301"), text: "é" },
  ];
  it.each(cases)("$because", ({ input, text }) => {
    expect(readDocument({ source: "a.txt", bytes: input }).text).toBe(text);
  });
});

it("replaces the signs of Windows in a text of any length", () => {
  const text = `${"a\u0085b".repeat(300_000)}`;
  const { text: read } = readDocument({ source: "a.txt", bytes: Buffer.from(text, "latin1") });
  expect(read).toBe("a…b".repeat(300_000));
});

describe("readDocument refuses", () => {
  const cases = [
    { because: "nothing in it", input: bytes(), message: /a\.txt is empty/ },
    { because: "only white space", input: new TextEncoder().encode(" \n\t\n"), message: /a\.txt is empty/ },
    { because: "a PDF", input: new TextEncoder().encode("%PDF-1.7 …"), message: /a\.txt is binary \(PDF\)/ },
    {
      because: "random bytes",
      input: bytes(1, 0, 3, 200, 0, 5, 6, 7, 0, 9),
      message: /a\.txt is binary .*it is broken/,
    },
    { because: "above the limit", input: new Uint8Array(MAX_BYTES + 1), message: /limit is 20 MB/ },
  ];
  it.each(cases)("$because", ({ input, message }) => {
    expect(() => readDocument({ source: "a.txt", bytes: input })).toThrow(message);
    expect(() => readDocument({ source: "a.txt", bytes: input })).toThrow(KenniswijzerError);
  });
  it("says it on one line", () => {
    const message = (): unknown => readDocument({ source: "a.txt", bytes: bytes(0, 1, 2) });
    expect(message).toThrow(/^[^\n]+$/);
  });
});

describe("readDocument finds the title", () => {
  const cases = [
    {
      text: "## **Agendapunt 3:**\n\n### **Onderwerp: Plan voor de wijk**\n",
      title: "Plan voor de wijk",
      because: "a subject line",
    },
    {
      text: "Van: A\nVerzonden: 3 mei 2021\nOnderwerp: RE: FW: schulden\n\nBeste",
      title: "schulden",
      because: "a mail",
    },
    {
      text: "Home > Nieuws > Pilot\n\nPilot gestart\n\nTekst.",
      title: "Pilot gestart",
      because: "a trail of links is none",
    },
    { text: "\n\n# Notitie jeugd\ntekst", title: "Notitie jeugd", because: "the heading" },
    {
      text: "##Besluit van de Minister van Defensie van 3 mei 2004 houdende instelling\n\nDit besluit wordt aangehaald als: Instellingsbesluit raad.\n",
      title: "Instellingsbesluit raad",
      because: "a decision is cited by its short title",
    },
  ];
  it.each(cases)("$title ($because)", ({ text, title }) => {
    expect(readDocument({ source: "a.txt", text }).title).toBe(title);
  });
  it("prefers the one that it is given", () => {
    expect(readDocument({ source: "a.txt", text: "# Kop", title: "Eigen titel" }).title).toBe("Eigen titel");
  });
});

describe("readDocument finds the date", () => {
  const cases = [
    { text: "Notitie\nDatum: 24-11-2015, Leiden", date: "2015-11-24", because: "a label" },
    { text: "Notitie\nDatum: maart 2019", date: "2019-03", because: "a label with a month" },
    { text: "Van: x\nVerzonden: maandag 6 februari 2023 16:42\nOnderwerp: y", date: "2023-02-06", because: "a mail" },
    {
      text: "Besluit van de Minister van Justitie van 11 maart 2005 tot instelling\n",
      date: "2005-03-11",
      because: "a decision's title",
    },
    {
      text: "Regeling X\n\nDe minister besluit per 1 januari 2015 dat lange regel volgt, en verder gaat de zin nog een heel eind door tot hij voorbij de grens is.\n\nDen Haag, 29 juli 2014\n",
      date: "2014-07-29",
      because: "a dated signature",
    },
    { text: "Verslag\ndinsdag 14 mei 2024, 13.30 uur, Goes", date: "2024-05-14", because: "a short line in the head" },
    {
      text: "VERSLAG WIJKTEAMS      Leiden, 5 maart 2024\n\n1. Opening\n2. Verslag vorige keer d.d. 6 februari 2024\nVastgesteld.",
      date: "2024-03-05",
      because: "another document's date, behind its name",
    },
    {
      text: "Mandaatbesluit opvang\n\nDe colleges besluiten als volgt over de opvang in de regio.\n\nDit besluit treedt in werking op 1 januari 2024.\n\nGoes, 12 december 2023\n",
      date: "2023-12-12",
      because: "it is signed on another day than it enters into force",
    },
    {
      text: "Verordening d.d. 13 november 2002 van het Productschap\n\nUitgewerkt per 30-12-2004\n",
      date: "2002-11-13",
      because: "a decision's title",
    },
    {
      text: "Wie doet wat\n\nStand: 1 januari 2024. Vraag na wie er nu bij de partner werkt.\n\nDe raad kwam tot stand op 3 mei 2019.",
      date: "2024-01-01",
      because: "as of when it is so",
    },
    {
      text: "# Agenda netwerk\n\n| Datum | Wat |\n|---|---|\n| 12 januari 2024 | Thema |\n| 3 maart 2024 | Bestuur |",
      date: undefined,
      because: "rows of a table say when something else is",
    },
    {
      text: "Jaarplanning 2024\n\n- 12-01-2024 Thema\n- 03-03-2024 Bestuur\n- 14-05-2024 Netwerkdag",
      date: undefined,
      because: "a list of dates",
    },
    {
      text: "Bijeenkomsten\n\n12 januari 2024\nThema, Leiden\n\n3 maart 2024\nBestuur, Katwijk",
      date: undefined,
      because: "dates that head what happens on them",
    },
    {
      text: "Nieuws\n\nNieuw wijkteam\n12 januari 2024\nIn Katwijk begint een team.\n\nSubsidie\n3 maart 2024\nDe raad stemt in.",
      date: undefined,
      because: "dates of other articles",
    },
    {
      text: "Geschiedenis\n\n1 januari 2009\nDe werkplaats begint.\n\n1 mei 2015\nLeiden sluit aan.\n\nLeiden, 3 juni 2021",
      date: "2021-06-03",
      because: "a place and a date sign a text, whatever dates it lists",
    },
    {
      text: `Nieuwsbrief\n12 januari 2024\n\n${"De wijkteams werken aan schulden.\n\n".repeat(5)}Agenda\n\n3 maart 2024\nBestuur`,
      date: "2024-01-12",
      because: "the head has its own date, far above the agenda's",
    },
    {
      text: "Van: Jan Vis\nAan: Els de Wit\nOnderwerp: overleg\n\nOp 12 januari 2024 is het overleg.\n\n> Datum: 3 mei 2019\n> Tekst",
      date: undefined,
      because: "a mail without a date; what it speaks of and what it answers have theirs",
    },
    { text: "Notitie over de periode 2016-2018", date: undefined, because: "a period is no date" },
    { text: "Notitie van 31 februari 2020", date: undefined, because: "that day does not exist" },
  ];
  it.each(cases)("$date ($because)", ({ text, date }) => {
    expect(readDocument({ source: "a.txt", text }).date).toBe(date);
  });
});

describe("documentId", () => {
  it("is readable and stable", () => {
    expect(documentId("Notitie Wmo.txt", "/x/Notitie Wmo.txt")).toMatch(/^notitie-wmo-[a-z0-9]{6}$/);
    expect(documentId("a.txt", "/x/a.txt")).toBe(documentId("a.txt", "/x/a.txt"));
  });
  it("is called after the page of a web address, or its host", () => {
    expect(documentId("https://www.example.org/nieuws/wonen.html?x=1#y")).toMatch(/^wonen-/);
    expect(documentId("https://www.example.org/")).toMatch(/^example-/);
  });
  it("tells two files of one name apart", () => {
    expect(documentId("a.txt", "/x/a.txt")).not.toBe(documentId("a.txt", "/y/a.txt"));
  });
});

describe("readDocument knows of a document", () => {
  it("what kind it is, who wrote it and for whom", () => {
    const text = "Projectplan\n\nAuteur: Els de Wit (Hogeschool West)\n\nTekst.";
    expect(readDocument({ source: "a.txt", text })).toMatchObject({
      kind: "plan",
      authors: ["Els de Wit"],
      organisation: "Hogeschool West",
      language: "nl",
    });
  });
  it("what it is told before what the text says", () => {
    const told = { kind: "nota", authors: ["Jan Vis"], organisation: "Bureau", language: "fr" } as const;
    expect(readDocument({ source: "a.txt", text: "Projectplan\n\nAuteur: Els de Wit", ...told })).toMatchObject(told);
  });
  it("nothing that it doesn't say", () => {
    const document = readDocument({ source: "a.txt", text: "Tekst." });
    for (const field of ["kind", "authors", "organisation", "date", "omitted", "columns"]) {
      expect(document).not.toHaveProperty(field);
    }
  });
  it("no personal data in its title, its name or its identity", () => {
    const { title, source, id } = readDocument({ source: "123456782.txt", text: "Tekst.", title: "Bel 06-12345678" });
    expect(`${title} ${source} ${id}`).not.toMatch(/\d{6}/);
  });
  it.each([
    { location: "map/a.txt", found: true, because: "a file lies in folders, which tell what is gone from them" },
    { location: "https://example.org/map/a.txt", found: false, because: "an address lies in none" },
    { location: "upload:intern:9f8e", found: false, because: "nor does what was handed in: no folder may prune it" },
  ])("in which folders $location lies: $because", ({ location, found }) => {
    expect(readDocument({ source: "a.txt", text: "Tekst.", location }).places !== undefined).toBe(found);
  });
});
