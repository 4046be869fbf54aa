import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Content, Format } from "../format.ts";
import { docxOf, odtOf, zipOf } from "../samples/make.ts";
import { docx } from "./docx.ts";
import { odt } from "./odt.ts";
import { pptx } from "./pptx.ts";

const sample = (name: string): Buffer => readFileSync(new URL(`../samples/${name}`, import.meta.url));
const content = (format: Format, bytes: Uint8Array): Promise<Content> =>
  format.content?.({ name: "a.office", bytes }) ?? Promise.reject(new Error("no content"));
const text = async (format: Format, bytes: Uint8Array): Promise<string> => (await content(format, bytes)).text;

const p = (words: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;

const NOTE = `# Notitie werkplaats sociaal domein

Datum: 14 mei 2024

## Aanleiding

De gemeente Leiden werkt samen met Stichting Radius aan eenzaamheid onder ouderen. Coöperatie één doet ook mee.

## Opgaven

- schulden:
  - in gezinnen
  - bij jongeren
- wonen met zorg
1. eerste stap
2. tweede stap

### Afspraken

| Actie | Wie | Gereed |
| Huisbezoeken plannen | gemeente Leiden | 1 juni 2024 |
| Onderzoek opzetten | Hogeschool Leiden | 1 september 2024 |

**Vervolg**

De werkgroep komt in het najaar weer bijeen.`;

describe("what LibreOffice wrote", () => {
  it("reads alike as OpenDocument text and as Word document", async () => {
    expect(await text(odt, sample("libreoffice.odt"))).toBe(NOTE);
    expect(await text(docx, sample("libreoffice.docx"))).toBe(NOTE);
  });
});

describe("a Word document", () => {
  it("reads the styles of Word's own template: a title above headings, lists by style", async () => {
    expect(await text(docx, sample("word.docx"))).toBe(
      "# Notitie jeugd\n\n## Aanleiding\n\nDe gemeente Leiden werkt samen met Stichting Radius.\n\n- schulden\n  - in gezinnen\n1. eerste\n2. tweede\n\n| Partner | Rol |\n| gemeente Leiden | voert uit |\n\n### Vervolg\n\nEinde.",
    );
  });

  const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const cases = [
    {
      because: "deleted text is left out, inserted text is kept",
      body: `<w:p>${run("Wij doen ")}<w:del><w:r><w:delText>niet </w:delText></w:r></w:del><w:ins>${run("graag ")}</w:ins>${run("mee.")}</w:p>`,
      expected: "Wij doen graag mee.",
    },
    {
      because: "text that was moved stands where it was moved to",
      body: `<w:p><w:moveFrom>${run("Eerst.")}</w:moveFrom>${run("Dan. ")}<w:moveTo>${run("Eerst.")}</w:moveTo></w:p>`,
      expected: "Dan. Eerst.",
    },
    {
      because: "comments are left out",
      body: `<w:p>${run("Wij doen mee.")}<w:r><w:commentReference w:id="1"/></w:r></w:p>`,
      expected: "Wij doen mee.",
    },
    {
      because: "a field shows its result, not its code",
      body: `<w:p><w:r><w:instrText>PAGEREF x</w:instrText></w:r>${run("Zie verder.")}</w:p>`,
      expected: "Zie verder.",
    },
    {
      because: "hidden text is left out",
      body: `<w:p>${run("Open.")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>Geheim</w:t></w:r></w:p>`,
      expected: "Open.",
    },
    {
      because: "a text box is read once, after its paragraph",
      body: `<w:p>${run("Naast het kader.")}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p("In het kader.")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p("In het kader.")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      expected: "Naast het kader.\n\nIn het kader.",
    },
    {
      because: "a table of one column lays out text",
      body: `<w:tbl><w:tr><w:tc>${p("Eerste alinea.")}${p("Tweede alinea.")}</w:tc></w:tr></w:tbl>`,
      expected: "Eerste alinea.\n\nTweede alinea.",
    },
    {
      because: "a cell across columns keeps the others in place",
      body: `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p("Partner")}</w:tc><w:tc>${p("Rol")}</w:tc></w:tr></w:tbl>`,
      expected: "| Partner |  | Rol |",
    },
    {
      because: "a cell that spans rows is said of each of them",
      body: `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p("Radius")}</w:tc><w:tc>${p("maatjes")}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p("")}</w:tc><w:tc>${p("zorg")}</w:tc></w:tr></w:tbl>`,
      expected: "| Radius | maatjes |\n| Radius | zorg |",
    },
    {
      because: "a small table in a cell leaves the row whole",
      body: `<w:tbl><w:tr><w:tc>${p("Radius")}</w:tc><w:tc><w:tbl><w:tr><w:tc>${p("Contact")}</w:tc><w:tc>${p("Els")}</w:tc></w:tr></w:tbl>${p("")}</w:tc></w:tr></w:tbl>`,
      expected: "| Radius | Contact Els |",
    },
    {
      because: "content controls and links hold text like any other",
      body: `<w:sdt><w:sdtContent><w:p><w:hyperlink>${run("Stichting Radius")}</w:hyperlink>${run(" doet mee.")}</w:p></w:sdtContent></w:sdt>`,
      expected: "Stichting Radius doet mee.",
    },
    {
      because: "entities that a document type declares are not followed",
      body: `${p("Voor &xxe; na")}`,
      expected: "Voor &xxe; na",
    },
  ];
  it.each(cases)("$because", async ({ body, expected }) => {
    expect(await text(docx, docxOf(body))).toBe(expected);
  });

  it("numbers lists as Word does, and says what a numbered heading calls itself", async () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Artikel %1"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const list = (id: number, depth: number): string =>
      `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;
    const heading = `<w:outlineLvl w:val="0"/>${list(1, 0)}`;
    const body = [
      p("Begrippen", heading),
      p("de raad", list(2, 0)),
      p("het college", list(2, 1)),
      p("de griffier", list(2, 1)),
      p("de minister", list(2, 0)),
      p("Taken", heading),
    ].join("");
    const relations =
      '<Relationships><Relationship Id="r1" Type="x/numbering" Target="numbering.xml"/></Relationships>';
    const bytes = docxOf(body, { "word/numbering.xml": numbering, "word/_rels/document.xml.rels": relations });
    expect(await text(docx, bytes)).toBe(
      "# Artikel 1 Begrippen\n\n1. de raad\n  a) het college\n  b) de griffier\n2. de minister\n\n# Artikel 2 Taken",
    );
  });

  it("knows its pages when Word noted where they end", async () => {
    const turn = "<w:r><w:lastRenderedPageBreak/><w:t>tweede.</w:t></w:r>";
    const body = `<w:p><w:r><w:t xml:space="preserve">Op de eerste, en op de </w:t></w:r>${turn}</w:p>`;
    const read = await content(docx, docxOf(body, { "docProps/app.xml": "<Properties><Pages>2</Pages></Properties>" }));
    expect(read.text.slice(read.pages?.[1])).toBe("tweede.");
    const unsure = docxOf(body, { "docProps/app.xml": "<Properties><Pages>7</Pages></Properties>" });
    expect((await content(docx, unsure)).pages).toBeUndefined();
  });

  it("refuses what is broken", async () => {
    await expect(content(docx, zipOf({ "word/document.xml": "<w:document>" }))).rejects.toThrow(
      /is a broken Word document/,
    );
    await expect(content(docx, sample("word.docx").subarray(0, 20_000))).rejects.toThrow(/broken or incomplete/);
  });
});

describe("an OpenDocument text", () => {
  const cases = [
    {
      because: "deleted text and comments are left out",
      body: "<text:tracked-changes><text:p>Weg</text:p></text:tracked-changes><text:p>Wij doen<office:annotation><text:p>Zeker?</text:p></office:annotation><text:s/>mee.</text:p>",
      expected: "Wij doen mee.",
    },
    {
      because: "a note follows its paragraph",
      body: "<text:p>De raad<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Gekozen.</text:p></text:note-body></text:note> besluit.</text:p>",
      expected: "De raad besluit.\n\nGekozen.",
    },
    {
      because: "a table of contents is left out",
      body: "<text:table-of-content><text:index-body><text:p>Inleiding 3</text:p></text:index-body></text:table-of-content><text:h text:outline-level='1'>Inleiding</text:h>",
      expected: "# Inleiding",
    },
    {
      because: "a cell that spans rows is said of each of them, one that spans columns leaves its place",
      body: "<table:table><table:table-row><table:table-cell table:number-rows-spanned='2'><text:p>Radius</text:p></table:table-cell><table:table-cell table:number-columns-spanned='2'><text:p>a</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>",
      expected: "| Radius | a |  |\n| Radius | b | c |",
    },
    {
      because: "a cell that is repeated a million times costs nothing",
      body: "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated='1000000'/></table:table-row></table:table>",
      expected: `| a |${"  |".repeat(99)}`,
    },
  ];
  it.each(cases)("$because", async ({ body, expected }) => {
    expect(await text(odt, odtOf(body))).toBe(expected);
  });

  it("says that it has a password", async () => {
    const manifest =
      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    const bytes = odtOf("", { "META-INF/manifest.xml": manifest });
    await expect(content(odt, bytes)).rejects.toThrow(/has a password; remove/);
  });
});

describe("a PowerPoint presentation", () => {
  it("gives each slide its page, without notes and hidden slides", async () => {
    const read = await content(pptx, sample("powerpoint.pptx"));
    expect(read.text).toBe(
      "# Kenniswerkplaats sociaal domein\n\nStartbijeenkomst, 14 mei 2024\n\n## Opgaven\n\n- schulden:\n  - in gezinnen\n- eenzaamheid onder ouderen\n\n## Wie doet wat?\n\n| Partner | Rol |\n| gemeente Leiden | voert uit |\n\nStichting Radius werkt samen met gemeente Leiden.",
    );
    expect(read.pages?.map((start) => read.text.slice(start, start + 12))).toEqual([
      "# Kenniswerk",
      "## Opgaven\n\n",
      "## Wie doet ",
      "",
    ]);
  });
});

describe("what is left out", () => {
  it("of a file that another program wrote: remarks, what was deleted, headers and footers", async () => {
    expect(await content(docx, sample("changes.docx"))).toEqual({
      text: "# Notitie laaggeletterdheid\n\n## Aanleiding\n\nDe gemeente Goes werkt sinds 2023 samen met Stichting Radius.\n\nVastgesteld op 3 mei 2024.\n\n| Partner | Rol |\n| Stichting Radius | trekker |\n\nEinde.",
      omitted: ["comments", "tracked-changes"],
    });
  });

  const remark = '<w:comments><w:comment w:id="1"><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment></w:comments>';
  const relations = '<Relationships><Relationship Id="a" Type="x/comments" Target="comments.xml"/></Relationships>';
  const cases = [
    { because: "nothing", format: docx, bytes: docxOf(p("Tekst.")), omitted: [] },
    {
      because: "macros, remarks and changes of Word",
      format: docx,
      bytes: docxOf(`${p("Tekst.")}<w:p><w:del><w:r><w:delText>Weg.</w:delText></w:r></w:del></w:p>`, {
        "word/vbaProject.bin": "x",
        "word/comments.xml": remark,
        "word/_rels/document.xml.rels": relations,
      }),
      omitted: ["macros", "comments", "tracked-changes"],
    },
    {
      because: "macros, remarks and changes of LibreOffice",
      format: odt,
      bytes: odtOf(
        "<text:tracked-changes><text:changed-region/></text:tracked-changes><text:p>Tekst.<office:annotation><text:p>Klopt dit?</text:p></office:annotation></text:p>",
        { "Basic/Standard/Module1.xml": "x" },
      ),
      omitted: ["macros", "comments", "tracked-changes"],
    },
  ];
  it.each(cases)("is named: $because", async ({ format, bytes, omitted }) => {
    expect(await content(format, bytes)).toMatchObject({ text: "Tekst.", omitted });
  });
});
