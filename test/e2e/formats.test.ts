import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  column,
  docxOf,
  odsOf,
  odtOf,
  pdfOf,
  pptxOf,
  xlsxOf,
  zipOf,
} from "../../ingest/src/document/formats/samples/make.ts";
import { openKenniswijzer } from "../../packages/kenniswijzer/src/index.ts";
import { cli, root } from "../support/cli.ts";
import { keptFolder } from "../support/folder.ts";

const SAMPLES = join(root, "ingest/src/document/formats/samples");

/** What each readable file says, of a partner that only that file names. */
const says = (partner: string): string =>
  `De gemeente Goes werkt samen met Stichting ${partner} aan laaggeletterdheid.`;
const record = (partner: string): string[][] => [
  ["Organisatie", "Thema"],
  [`Stichting ${partner}`, "laaggeletterdheid"],
];
const word = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const mail = (text: string): string => `From: bureau <a@example.org>\nSubject: plan\nMIME-Version: 1.0\n\n${text}\n`;
const pages = (text: string) => [column(["Een beleidsplan van de gemeente."], 60, 200), column([text], 60, 200)];

/** A page of running text with a header, a footer and the number of the page. */
const page = (at: number, text: string) => [
  { text: "Beleidsplan gemeente Goes", x: 60, y: 40 },
  ...column([`Dit is het ${at + 1}e deel van het plan.`, text], 60, 200, 40),
  { text: `pagina ${at + 1} van 200`, x: 250, y: 810 },
];
const LONG = Array.from({ length: 200 }, (_, at) =>
  page(at, at === 136 ? says("Kompas") : "Hier staat niets van belang."),
);

const GOOD: Readonly<Record<string, string | Uint8Array>> = {
  "plan.pdf": pdfOf(pages(says("Anker"))),
  "brief.docx": docxOf(word(says("Baken"))),
  "macro.docm": docxOf(word(says("Cirkel")), { "word/vbaProject.bin": "x" }),
  "nota.odt": odtOf(`<text:p>${says("Dijk")}</text:p>`),
  "dia.pptx": pptxOf(["Een presentatie.", says("Eiland")]),
  "pagina.html": `<!doctype html><nav>Menu</nav><main><p>${says("Fontein")}</p></main>`,
  "bericht.eml": mail(says("Golf")),
  "tekst.txt": says("Haven"),
  "nota.md": `# Nota\n\n## Partners\n\n${says("Ijzer")}`,
  "tabel.csv": "Gemeente;Samen met\nGoes;Stichting Zeil\n",
  "lijst.xlsx": xlsxOf(record("Noordster")),
  "lijst.ods": odsOf(record("Oever")),
  "regels.jsonl": `${JSON.stringify({ id: "regel", text: says("Juweel") })}\n`,
  "archief.zip": zipOf({
    "map/diep.txt": says("Lantaarn"),
    "foto.png": "x",
    "nog.zip": zipOf({ "a.txt": says("Molen") }),
  }),
  "lang.pdf": pdfOf(LONG),
  "plan-kopie.pdf": pdfOf(pages(says("Anker"))),
};
const PARTNERS = "Anker Baken Cirkel Dijk Eiland Fontein Golf Haven Ijzer Juweel Kompas Lantaarn Molen".split(" ");

const BAD: Readonly<Record<string, readonly [content: string | Uint8Array, says: RegExp]>> = {
  "bom.zip": [zipOf({ "a.txt": "0".repeat(20_000_000) }), /bom\.zip unpacks to more than is safe/],
  "kapot.pdf": ["%PDF-1.7\nniets", /kapot\.pdf is a broken PDF/],
  "kapot.docx": [docxOf("").subarray(0, 200), /kapot\.docx is a broken or incomplete archive/],
  "kapot.odt": [odtOf("").subarray(0, 200), /kapot\.odt is a broken or incomplete archive/],
  "kapot.xlsx": [zipOf({ "xl/workbook.xml": "<x/>" }), /kapot\.xlsx is a broken Excel file/],
  "kapot.ods": [odsOf([]).subarray(0, 200), /kapot\.ods is a broken or incomplete archive/],
  "kapot.pptx": [zipOf({ "ppt/presentation.xml": "<x/>" }), /kapot\.pptx is a broken PowerPoint file/],
  "kapot.html": [`<main>${"<div>".repeat(5_000)}`, /kapot\.html is nested too deep/],
  "kapot.eml": [
    `MIME-Version: 1.0\n${Array.from({ length: 60 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join("")}`,
    /kapot\.eml is a broken e-mail/,
  ],
  "kapot.txt": [Buffer.from([1, 2, 0, 3, 0, 4, 200, 0]), /kapot\.txt is binary/],
  "kapot.md": ["", /kapot\.md is empty/],
  "kapot.csv": ['a;b\n"1;2\n', /kapot\.csv is a broken CSV table/],
  "kapot.jsonl": ["{", /kapot\.jsonl:1 is no document/],
  "kapot.zip": [zipOf({ "a.txt": "x" }).subarray(0, 60), /kapot\.zip is a broken or incomplete archive/],
  "entiteit.docx": [
    zipOf({
      "word/document.xml": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>',
    }),
    /entiteit\.docx is a broken Word document/,
  ],
  "oud.doc": [Buffer.from("\u00d0\u00cf\u0011\u00e0", "latin1"), /oud\.doc is an old Office file/],
  "pad.zip": [zipOf({ "../../uit.txt": "x" }), /pad\.zip holds a file that would land outside its folder/],
  "scan.pdf": [pdfOf([[], []]), /scan\.pdf is a scan/],
  "slot.docx": [
    Buffer.concat([Buffer.from("\u00d0\u00cf\u0011\u00e0", "latin1"), Buffer.from("EncryptedPackage", "utf16le")]),
    /slot\.docx is an Office document with a password/,
  ],
  "slot.zip": [zipOf({ "a.txt": "x" }, { encrypted: true }), /slot\.zip has a password/],
};

interface Told {
  readonly source: string;
  readonly outcome: string;
  readonly remarks?: readonly string[];
  readonly error?: { readonly message: string };
}

describe("a folder of all kinds, good and bad", () => {
  const folder = keptFolder();
  let store: string[] = [];
  let file = "";
  let code = 0;
  let told: readonly Told[] = [];

  beforeAll(async () => {
    const map = join(await folder(), "map");
    await mkdir(map);
    for (const [name, content] of Object.entries(GOOD)) await writeFile(join(map, name), content);
    for (const [name, [content]] of Object.entries(BAD)) await writeFile(join(map, name), content);
    await copyFile(join(SAMPLES, "password.pdf"), join(map, "slot.pdf"));
    file = join(map, "..", "kennis.db");
    store = ["--store", `sqlite:${file}`, "--model", "none"];
    const ran = await cli(["ingest", map, "--json", ...store]);
    code = ran.code;
    told = (JSON.parse(ran.stdout) as { documents: Told[] }).documents;
  });

  const named = (outcome: string): string[] =>
    told.filter((one) => one.outcome === outcome).map(({ source }) => source.split("/map/").at(-1) ?? source);

  it("ends with exit code 1, with every fault by name", () => {
    expect(code).toBe(1);
    const faults = told.flatMap(({ error }) => error?.message ?? []);
    for (const says of [...Object.values(BAD).map(([, says]) => says), /slot\.pdf has a password/]) {
      expect(faults.filter((message) => says.test(message))).toHaveLength(1);
    }
    expect(faults).toHaveLength(Object.keys(BAD).length + 1);
    for (const message of faults) expect(message).toMatch(/^[^\n]+$/);
  });

  it("reads all the rest, each once", () => {
    // a line of `regels.jsonl` and the files in the archive stand for what holds them
    expect(named("added")).toHaveLength(Object.keys(GOOD).length + 1);
    expect(named("skipped")).toEqual([expect.stringMatching(/foto\.png$/)]);
  });

  it("says what it left out of a file", () => {
    expect(told.find(({ source }) => source.endsWith("macro.docm"))?.remarks).toEqual([
      "bevat macro's: die zijn niet uitgevoerd",
    ]);
  });

  it("gives the graph of the files that could be read, and a copy proves nothing twice", async () => {
    const kenniswijzer = await openKenniswijzer({ store: `sqlite:${file}`, model: "none", onNotice: () => {} });
    const view = await kenniswijzer.entity("actor:gm0664", { clearance: "intern" });
    await kenniswijzer.close();
    const edges = view?.edges.filter(({ type }) => type === "COOPERATES_WITH") ?? [];
    const partners = edges.map(({ from, to }) => {
      const id = from === view?.node.id ? to : from;
      return view?.neighbours.find((node) => node.id === id)?.name.replace("Stichting ", "");
    });
    expect(partners.sort()).toEqual(PARTNERS);
    expect(edges.map(({ evidence }) => evidence)).toEqual(PARTNERS.map(() => 1));
  });

  it("has a row of a sheet for its source", async () => {
    const asked = await cli(["ask", "Wie werkt aan laaggeletterdheid?", "--json", ...store]);
    const { citations } = JSON.parse(asked.stdout) as { citations: { quote: string }[] };
    const quotes = citations.map(({ quote }) => quote);
    for (const partner of ["Noordster", "Oever"])
      expect(quotes).toContain(`Organisatie: Stichting ${partner}; Thema: laaggeletterdheid`);
  });

  it.each([
    { partner: "Anker", page: 2, because: "a page of a PDF" },
    { partner: "Eiland", page: 2, because: "a slide" },
    { partner: "Kompas", page: 137, because: "deep in a long PDF" },
    { partner: "Haven", page: undefined, because: "a text has no pages" },
    { partner: "Ijzer", page: undefined, headings: ["Nota", "Partners"], because: "a text with headings" },
  ])("answers of Stichting $partner with its place ($because)", async ({ partner, page, headings }) => {
    const asked = await cli(["ask", `Met wie werkt Stichting ${partner} samen?`, "--json", ...store]);
    const { citations } = JSON.parse(asked.stdout) as {
      citations: { quote: string; page?: number; headings?: string[] }[];
    };
    const own = citations.find(({ quote }) => quote === says(partner));
    expect(own).toBeDefined();
    expect({ page: own?.page, headings: own?.headings }).toEqual({ page, headings });
  });

  it("changes nothing when it is read again", async () => {
    const ran = await cli(["ingest", join(await folder(), "map"), "--json", ...store]);
    const again = (JSON.parse(ran.stdout) as { documents: Told[] }).documents;
    expect(again.map(({ outcome }) => outcome.replace("added", "unchanged"))).toEqual(
      told.map(({ outcome }) => outcome.replace("added", "unchanged")),
    );
  });
});
