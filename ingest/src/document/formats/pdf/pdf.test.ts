import { readFileSync } from "node:fs";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import type { Content } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { column, type Drawn, pdfBombOf, pdfOf } from "../samples/make.ts";
import { pdf } from "./pdf.ts";

const read = (bytes: Uint8Array): Promise<Content> =>
  pdf.content?.({ name: "a.pdf", bytes }) ?? Promise.reject(new Error("no content"));
const text = async (...pages: readonly (readonly Drawn[])[]): Promise<string> => (await read(pdfOf(pages))).text;
const sample = (name: string): Buffer => readFileSync(new URL(`../samples/${name}`, import.meta.url));

const body = [
  "De gemeente werkt samen met de stichting aan een buurt",
  "waarin iedereen mee kan doen, ook wie weinig geld heeft.",
];

describe("a PDF becomes text", () => {
  it("joins the lines of a paragraph, and parts paragraphs by their distance", async () => {
    expect(await text([...column(body, 60, 120), ...column(body, 60, 160)])).toBe(
      `${body.join(" ")}\n\n${body.join(" ")}`,
    );
  });

  it("parts paragraphs by an indented line, and after a line that ends early", async () => {
    const lines = [...body, "Dat gaat goed.", ...body];
    expect(await text(column(lines, 60, 120))).toBe(`${body.join(" ")} Dat gaat goed.\n\n${body.join(" ")}`);
    const drawn = [
      ...column(body, 60, 120),
      { text: body[0] as string, x: 80, y: 144 },
      { text: body[1] as string, x: 60, y: 156 },
    ];
    expect(await text(drawn)).toBe(`${body.join(" ")}\n\n${body.join(" ")}`);
  });

  it("takes large letters for headings, the largest first, and bold lines for headings of what follows", async () => {
    const drawn: Drawn[] = [
      { text: "Notitie wonen", x: 60, y: 90, size: 20 },
      { text: "Aanleiding", x: 60, y: 120, size: 14 },
      ...column(body, 60, 140),
      { text: "Vervolg", x: 60, y: 175, bold: true },
      ...column(body, 60, 187),
    ];
    expect(await text(drawn)).toBe(
      `# Notitie wonen\n\n## Aanleiding\n\n${body.join(" ")}\n\n**Vervolg**\n\n${body.join(" ")}`,
    );
  });

  it("reads lists with their depth and the lines that hang in an item", async () => {
    const drawn: Drawn[] = [
      ...column(body, 60, 120),
      { text: "•", x: 70, y: 150 },
      { text: "schulden in gezinnen, en alles wat daar nog bij komt", x: 84, y: 150 },
      { text: "kijken", x: 84, y: 162 },
      { text: "-", x: 90, y: 174 },
      { text: "bij jongeren", x: 104, y: 174 },
      { text: "•", x: 70, y: 186 },
      { text: "wonen", x: 84, y: 186 },
      { text: "1. eerst dit", x: 70, y: 210 },
      { text: "2. dan dat", x: 70, y: 222 },
    ];
    expect(await text(drawn)).toBe(
      `${body.join(" ")}\n\n- schulden in gezinnen, en alles wat daar nog bij komt kijken\n  - bij jongeren\n- wonen\n1. eerst dit\n2. dan dat`,
    );
  });

  it("leaves out stamps that stand askew and the marks of notes", async () => {
    const drawn: Drawn[] = [
      { text: "CONCEPT", x: 200, y: 500, size: 60, turned: 45 },
      { text: "De gemeente werkt samen", x: 60, y: 120 },
      { text: "12", x: 60 + 23 * 6, y: 116, size: 6 },
      { text: " met de stichting.", x: 60 + 23 * 6 + 8, y: 120 },
    ];
    expect(await text(drawn)).toBe("De gemeente werkt samen met de stichting.");
  });

  it("leaves out a table of contents", async () => {
    const drawn: Drawn[] = [
      { text: "Inhoud", x: 60, y: 90, size: 16 },
      ...column(["1 Aanleiding ........................ 3", "2 Vervolg ........................... 4"], 60, 120),
      { text: "Aanleiding", x: 60, y: 180, size: 16 },
      ...column(body, 60, 200),
    ];
    expect(await text(drawn)).toBe(`# Aanleiding\n\n${body.join(" ")}`);
  });
});

describe("a PDF in columns", () => {
  const left = [
    "De gemeente werkt samen",
    "met de stichting aan een",
    "buurt waarin iedereen mee",
    "kan doen, ook wie weinig",
    "geld heeft en zich daarom",
    "vaak buitengesloten voelt",
  ];
  const right = [
    "door anderen. Het doel is",
    "dat bewoners elkaar weer",
    "vinden in het buurthuis.",
    "Het lectoraat onderzoekt",
    "wat daarvoor nodig is, en",
    "de provincie betaalt dat.",
  ];

  it("is read column by column, under a title across both, whatever the order of drawing", async () => {
    const title: Drawn = { text: "Samen leven in de wijken van de stad", x: 60, y: 80, size: 20 };
    const rows = left.flatMap((line, at) => [
      { text: line, x: 60, y: 120 + at * 12 },
      { text: right[at] ?? "", x: 250, y: 120 + at * 12 },
    ]);
    const expected = `# Samen leven in de wijken van de stad\n\n${[...left, ...right].join(" ")}`;
    expect(await text([title, ...column(left, 60, 120), ...column(right, 250, 120)])).toBe(expected);
    expect(await text([title, ...rows])).toBe(expected);
  });

  it("stays in columns on a page with little text, as the other pages are", async () => {
    const last = [
      ...column(["Leiden", "14 mei 2024"], 60, 120),
      ...column(["De voorzitter,", "de secretaris"], 250, 120),
    ];
    expect(await text([...column(left, 60, 120), ...column(right, 250, 120)], last)).toBe(
      `${[...left, ...right].join(" ")}\n\nLeiden\n14 mei 2024\n\nDe voorzitter, de secretaris`,
    );
  });

  it("reads what stands across both columns after them", async () => {
    const across = "Deze tekst staat onder de kolommen en loopt over de hele breedte.";
    const drawn = [...column(left, 60, 120), ...column(right, 250, 120), { text: across, x: 60, y: 230 }];
    expect(await text(drawn)).toBe(`${[...left, ...right].join(" ")}\n\n${across}`);
  });

  it("is no table, and a table is not read by column", async () => {
    const rows = [
      ["Partner", "Rol", "Bedrag"],
      ["gemeente Leiden", "trekker", "€ 100"],
      ["Stichting Radius", "uitvoerder", "€ 50"],
      ["GGD", "adviseur", "€ 0"],
      ["Hogeschool", "onderzoek", "€ 20"],
    ];
    const drawn = rows.flatMap((row, at) =>
      row.map((cell, place) => ({ text: cell.replace("€", "EUR"), x: 60 + place * 140, y: 120 + at * 14 })),
    );
    expect(await text(drawn)).toBe(rows.map((row) => `| ${row.join(" | ")} |`.replace("€", "EUR")).join("\n"));
  });

  it("puts the lines of a cell together", async () => {
    const drawn: Drawn[] = [
      ...column(["Partner"], 60, 120),
      ...column(["Rol"], 200, 120),
      ...column(["Leiden"], 60, 144),
      ...column(["voert uit, samen met", "de vrijwilligers"], 200, 144),
      ...column(["Radius"], 60, 180),
      ...column(["adviseert over de", "regeling"], 200, 180),
    ];
    expect(await text(drawn)).toBe(
      "| Partner | Rol |\n| Leiden | voert uit, samen met de vrijwilligers |\n| Radius | adviseert over de regeling |",
    );
  });

  it("reads labels with their values", async () => {
    const drawn = [
      ["Van:", "programmabureau"],
      ["Datum:", "14 mei 2024"],
    ].flatMap(([label = "", value = ""], at) => [
      { text: label, x: 60, y: 120 + at * 14 },
      { text: value, x: 160, y: 120 + at * 14 },
    ]);
    expect(await text(drawn)).toBe("Van: programmabureau\nDatum: 14 mei 2024");
  });

  it("reads the columns that a browser printed", async () => {
    const { text: printed } = await read(sample("chromium-columns.pdf"));
    expect(printed).toMatch(/^# Samen werken aan schulden\n\n## Aanleiding\n\nDe gemeente Leiden werkt al jaren samen/);
    expect(printed).toContain("maatschappelijke organisaties aan de schuldenproblematiek in gezinnen.");
    expect(printed.indexOf("alleenstaande ouders met jonge kinderen.")).toBeLessThan(printed.indexOf("## Partners"));
  });
});

describe("the pages of a PDF", () => {
  const page = (number: number, lines: readonly string[]): Drawn[] => [
    { text: "Beleidsplan wonen | gemeente Leiden", x: 60, y: 30, size: 8 },
    ...column(lines, 60, 120),
    { text: `Pagina ${number} van 3`, x: 260, y: 815, size: 8 },
  ];
  const first = [
    "De gemeente werkt samen met de stichting aan een buurt",
    "waarin iedereen mee kan doen, ook wie weinig geld en",
  ];
  const second = [
    "weinig vrienden heeft. Daar begint het nu ook echt mee.",
    "Het lectoraat onderzoekt in drie wijken hoe dat gaat.",
  ];
  const third = [
    "De provincie betaalt alle kosten van het onderzoek hier.",
    "Dat is in het voorjaar zo besloten door het college ook.",
  ];

  it("lose headers, footers and page numbers, and join the sentence that runs over", async () => {
    const content = await read(pdfOf([page(1, first), page(2, second), page(3, third)]));
    expect(content.text).toBe(`${[...first, ...second].join(" ")}\n\n${third.join(" ")}`);
    expect(content.pages?.map((start) => content.text.slice(start, start + 10))).toEqual([
      "De gemeent",
      "weinig vri",
      "De provinc",
    ]);
  });

  it("keep their notes, which don't part a sentence that runs over", async () => {
    const note: Drawn[] = [
      { text: "1 Zie het rapport van de raad,", x: 60, y: 700, size: 7 },
      { text: "bladzijde 12.", x: 60, y: 709, size: 7 },
      { text: "2 Ook in Goes.", x: 60, y: 718, size: 7 },
    ];
    const content = await read(pdfOf([[...page(1, first), ...note], page(2, second), page(3, third)]));
    expect(content.text).toBe(
      `1 Zie het rapport van de raad, bladzijde 12.\n\n2 Ook in Goes.\n\n${[...first, ...second].join(" ")}\n\n${third.join(" ")}`,
    );
    expect(content.text.slice(content.pages?.[1])).toMatch(/^weinig/);
    const ended = (await read(pdfOf([[...page(1, second), ...note], page(2, third)]))).text.split("\n\n");
    expect(ended.slice(-3)).toEqual([expect.stringMatching(/^1 Zie/), "2 Ook in Goes.", third.join(" ")]);
  });

  it("are read in time that grows with their number, even when a sentence never ends", async () => {
    const lines = Array.from({ length: 45 }, () => "en de gemeente werkt samen met de stichting aan een buurt");
    const began = performance.now();
    const content = await read(pdfOf(Array.from({ length: 200 }, () => column(lines, 60, 120, 14))));
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(content.pages).toHaveLength(200);
    expect(content.text).not.toContain("\n");
  });

  it("that are only a picture among those with text are reported, empty ones are not", async () => {
    const words = column(["De gemeente werkt samen met de stichting."], 60, 100);
    const picture = [{ text: "", x: 60, y: 500, picture: true }];
    expect(await read(pdfOf([words, picture, words]))).toMatchObject({ omitted: ["pages-without-text"] });
    expect(await read(pdfOf([words, [], [...picture, ...words]]))).not.toHaveProperty("omitted");
  });

  it("count those without text", async () => {
    const content = await read(pdfOf([page(1, first), [], page(3, third)]));
    expect(content.pages).toHaveLength(3);
    expect(content.text.slice(content.pages?.[2])).toMatch(/^De provincie/);
  });
});

describe("a PDF that cannot be read", () => {
  const cases = [
    {
      because: "only pictures of pages",
      bytes: () => pdfOf([[], []]),
      message: /^readDocument: a\.pdf is a scan: .*OCR/,
    },
    {
      because: "a page that unpacks to a hundred times the file",
      bytes: () => pdfBombOf(LIMITS.pdfPartBytes + 1),
      message: /a\.pdf unpacks to more than is safe/,
    },
    {
      because: "a page that is packed twice",
      bytes: () => pdfBombOf(4 * LIMITS.pdfPartBytes, 2),
      message: /a\.pdf unpacks to more than is safe/,
    },
    { because: "a password", bytes: () => sample("password.pdf"), message: /a\.pdf has a password; remove/ },
    {
      because: "cut off",
      bytes: () => Buffer.from("%PDF-1.7\n1 0 obj"),
      message: /a\.pdf is a broken PDF; save it again/,
    },
  ];
  it.each(cases)("is named: $because", async ({ bytes, message }) => {
    await expect(read(bytes())).rejects.toThrow(message);
    await expect(read(bytes())).rejects.toThrow(KenniswijzerError);
  });
});
