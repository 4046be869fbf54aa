import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, KenniswijzerError } from "@kenniswijzer/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { column, docxOf, odtOf, pdfOf, zipOf } from "../document/formats/samples/make.ts";
import { extract } from "../extraction/extract.ts";
import { sourcesAt } from "./sources.ts";

// Files of every kind, damaged in ways that disks, networks and people who mean harm damage them.

const SENTENCE = "De gemeente Goes werkt samen met Stichting Radius aan laaggeletterdheid.";
const MAIL = [
  "From: bureau <a@example.org>",
  "Subject: =?utf-8?q?plan_co=C3=B6peratie?=",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="x"',
  "",
  "--x",
  "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  `<p>${SENTENCE}</p>`,
  "--x",
  'Content-Disposition: attachment; filename="notitie.md"',
  "",
  `# Bijgevoegd\n\n${SENTENCE}`,
  "--x--",
].join("\r\n");

const FILES: Readonly<Record<string, Uint8Array>> = {
  "a.pdf": pdfOf([column([SENTENCE, "Een tweede zin."], 60, 200), column([SENTENCE], 60, 200)]),
  "a.docx": docxOf(`<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`),
  "a.odt": odtOf(`<text:h text:outline-level="1">Plan</text:h><text:p>${SENTENCE}</text:p>`),
  "a.pptx": readFileSync(new URL("../document/formats/samples/powerpoint.pptx", import.meta.url)),
  "a.html": Buffer.from(
    `<!doctype html><title>Plan</title><nav>Menu</nav><main><h1>Plan</h1><p>${SENTENCE}</p></main>`,
  ),
  "a.eml": Buffer.from(MAIL),
  "a.csv": Buffer.from('Organisatie;Thema;Rol\n"Radius; Leiden";wonen;trekker\nXyloom;"zorg, welzijn";\n'),
  "a.jsonl": Buffer.from(`{"id":"een","text":"${SENTENCE}"}\n{"title":"Twee","text":"Tekst.","date":"2024-05"}\n`),
  "a.zip": zipOf({ "a.txt": SENTENCE, "b.eml": MAIL, "c.zip": zipOf({ "d.md": `# Diep\n\n${SENTENCE}` }) }),
  "a.md": Buffer.from(`# Notitie\n\nDatum: 3 mei 2024\n\n- ${SENTENCE}\n\n| Thema | Wie |\n| wonen | Radius |\n`),
};

/** Office files whose XML is damaged before it is packed: damage from outside mostly ends at the checksum of the archive. */
const INSIDE: Readonly<Record<string, readonly [inner: string, pack: (inner: Uint8Array) => Uint8Array]>> = {
  "binnen.docx": [
    `<w:document><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${SENTENCE}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Cel</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    (inner) => zipOf({ "word/document.xml": inner }),
  ],
  "binnen.odt": [
    `<office:document-content><office:body><office:text><text:h text:outline-level="1">Plan</text:h><text:list><text:list-item><text:p>${SENTENCE}</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="3"><text:p>Cel</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`,
    (inner) => zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": inner }),
  ],
};

type Damage = (bytes: Buffer) => Buffer;

/** One place of harm; places are given as shares, so that they fit a file of any length. */
const damage: fc.Arbitrary<Damage> = fc
  .record({
    how: fc.constantFrom("flip", "byte", "cut", "drop", "repeat", "insert" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 64 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
  })
  .map(({ how, at, length, bytes }) => (whole) => {
    const place = Math.floor(at * whole.length);
    const piece = whole.subarray(place, place + length);
    const [before, after] = [whole.subarray(0, place), whole.subarray(place + piece.length)];
    if (how === "cut") return before;
    if (how === "drop") return Buffer.concat([before, after]);
    if (how === "repeat") return Buffer.concat([before, piece, piece, piece, after]);
    if (how === "insert") return Buffer.concat([before, bytes, piece, after]);
    const changed = Buffer.from(whole);
    if (place < changed.length)
      changed[place] = how === "flip" ? (changed[place] ?? 0) ^ (1 << (length % 8)) : (bytes[0] ?? 0);
    return changed;
  });

function damaged(name: string, harms: readonly Damage[]): Uint8Array {
  const [inner, pack] = INSIDE[name] ?? [FILES[name] ?? "", (bytes: Uint8Array) => bytes];
  return pack(harms.reduce<Buffer>((bytes, harm) => harm(bytes), Buffer.from(inner as Uint8Array)));
}

describe("a damaged file", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "fuzz-"));
  });
  afterAll(async () => rm(folder, { recursive: true }));

  it.each([...Object.keys(FILES), ...Object.keys(INSIDE)])(
    "%s gives documents that hold, or one line that says what is wrong",
    async (name) => {
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 5 }), async (harms) => {
          const path = join(folder, name);
          await writeFile(path, damaged(name, harms));
          let outcomes = 0;
          for await (const source of sourcesAt([path], { visibility: "intern" })) {
            outcomes += 1;
            if (source.skipped !== undefined) continue;
            check(await source.read().catch((error: unknown) => error));
          }
          // a file of lines may have lost all of them
          if (!name.endsWith(".jsonl")) expect(outcomes).toBeGreaterThan(0);
        }),
        { numRuns: 50, seed: 20_241_124 },
      );
    },
  );
});

function check(outcome: unknown): void {
  if (outcome instanceof KenniswijzerError) {
    expect(outcome.code).toBe("invalid-input");
    expect(outcome.message).toMatch(/^[^\n]+$/);
    return;
  }
  const document = Document.parse(outcome);
  const reading = extract(document);
  for (const { text, start, end } of reading.passages) expect(document.text.slice(start, end)).toBe(text);
  for (const { start, end } of [...reading.claims, ...reading.mentions]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(document.text.length);
  }
}
