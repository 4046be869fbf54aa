import { readdirSync, readFileSync } from "node:fs";
import { KenniswijzerError } from "@kenniswijzer/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passagesOf } from "../../passage/passage.ts";
import { readDocumentBytes } from "../document.ts";
import { column, pdfOf, zipOf } from "./samples/make.ts";

const folder = new URL("./samples/", import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => !name.endsWith(".ts"))
  .map((source) => ({ source, bytes: readFileSync(new URL(source, folder)) }));

describe.each(samples)("$source", ({ source, bytes }) => {
  it("damaged in any place gives a document or one line that says so", async () => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        damage,
        fc.integer({ min: 1, max: bytes.length }),
        fc.boolean(),
        async (changes, length, cut) => {
          const damaged = Buffer.from(bytes);
          for (const [at, byte] of changes) damaged[at] = byte;
          const read = readDocumentBytes({ source, bytes: cut ? damaged.subarray(0, length) : damaged });
          const outcome = await read.catch((error: unknown) => error);
          if (!(outcome instanceof KenniswijzerError)) expect(outcome).toHaveProperty("text");
          else expect(outcome.message).toMatch(/^readDocument: [^\n]+$/);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a document with pages", () => {
  it("has its pages in order, and each passage on the page where it begins", async () => {
    const sentence = "De gemeente werkt samen met de stichting aan een buurt voor allen.";
    const bytes = pdfOf(
      Array.from({ length: 5 }, (_, at) => column([`${at + 1}e deel. ${sentence}`, sentence], 60, 200)),
    );
    const document = await readDocumentBytes({ source: "a.pdf", bytes });
    const passages = passagesOf(document);
    for (const { text, start, end, page } of passages) {
      expect(document.text.slice(start, end)).toBe(text);
      expect(text.startsWith(`${page}e deel.`)).toBe(true);
    }
    expect(passages.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("entities of an XML file", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from("bcdefgh", (name, at) => `<!ENTITY ${name} "${`&${"abcdefg"[at]};`.repeat(10)}">`).join("")}<!ENTITY file SYSTEM "file:///etc/hostname">]>`;
  it("are neither multiplied nor fetched", async () => {
    const xml = `<?xml version="1.0"?>${bomb}<w:document><w:body><w:p><w:r><w:t>Voor &h; en &file; na</w:t></w:r></w:p></w:body></w:document>`;
    const { text } = await readDocumentBytes({ source: "a.docx", bytes: zipOf({ "word/document.xml": xml }) });
    expect(text).toBe("Voor &h; en &file; na");
  });
});
