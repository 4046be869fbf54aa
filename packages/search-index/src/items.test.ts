import type { Embedder } from "@kenniswijzer/embedding";
import { extract, readDocument } from "@kenniswijzer/ingest";
import { termsOf } from "@kenniswijzer/language";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexItems } from "./items.ts";

const ENDS = [
  "enz",
  "o.a.",
  "R.J",
  "B.V.",
  "zorg-",
  "12",
  "€ 1.250,50",
  "www.leiden.nl",
  "a@b.nl",
  "e.d.",
  "(SIO)",
  "'s",
];
const words = fc.array(fc.constantFrom("Leiden", "zorg- en welzijn", "de gemeente", "AOW'er", "75-plus", ...ENDS), {
  minLength: 1,
  maxLength: 6,
});
const line = fc.tuple(fc.constantFrom("", "- ", "# ", "1. "), words).map(([mark, own]) => mark + own.join(" "));
const texts = fc.array(fc.oneof(line, fc.string({ maxLength: 20 })), { minLength: 1, maxLength: 6 });

describe("items of passages", () => {
  it("have the same terms when these were made as the document was read", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (lines) => {
        const document = readDocument({ source: "notitie", text: `Leiden\n\n${lines.join("\n\n")}` });
        const terms = new Map<string, readonly string[]>();
        const { passages } = extract(document, { onTokens: (passage, tokens) => terms.set(passage, termsOf(tokens)) });
        const of = { passages, nodes: [], documents: [document] };
        expect(await indexItems({ ...of, terms }, undefined)).toEqual(await indexItems(of, undefined));
        expect(terms.size).toBe(passages.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe("vectors of items", () => {
  it("are made a document and a node at a time, so that they don't tell what came together with it", async () => {
    const runs: (readonly string[])[] = [];
    const embedder: Embedder = {
      id: "double",
      dimension: 1,
      close: async () => {},
      embed: async (texts) => {
        runs.push(texts);
        return texts.map((text) => Float32Array.of(text.length));
      },
    };
    const readings = ["Radius", "Libertas"].map((name) =>
      extract(readDocument({ source: name, text: `De stichting ${name} helpt.\n\nZij helpt ouderen.` })),
    );
    const node = { type: "Theme" as const, aliases: [], visibility: "intern" as const, documents: [], attributes: {} };
    const nodes = ["wonen", "zorg"].map((name) => ({ ...node, id: `theme:${name}`, name }));
    const of = {
      passages: readings.flatMap(({ passages }) => passages),
      documents: readings.map(({ document }) => document),
      nodes,
    };
    const items = await indexItems(of, embedder);
    expect(runs.map((texts) => texts.length)).toEqual([2, 2, 1, 1]);
    expect(items.map(({ vector }) => vector?.[0])).toEqual(runs.flat().map((text) => text.length));
  });
});
