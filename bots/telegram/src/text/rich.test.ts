import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../../../test/support/bot-api/html.ts";
import { clean, MESSAGE_LIMIT, type Rich, split, toHtml, toPlain } from "./rich.ts";

const HARD = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "<img src=x onerror=alert(1)>",
    "&amp;",
    "</b>",
    "\ud83d",
    "😀",
    "\u0000",
    "Zin een. Zin twee! ",
    "\n\n",
  ),
);
const rich: fc.Arbitrary<Rich> = fc.array(
  fc.record(
    {
      text: fc.array(HARD, { maxLength: 30 }).map((parts) => parts.join("")),
      mark: fc.constantFrom("bold", "italic", "quote", "copy"),
    },
    { requiredKeys: ["text"] },
  ) as fc.Arbitrary<Rich[number]>,
  { maxLength: 8 },
);
const solid = (text: string): string => text.replace(/\s/gu, "");

describe("text for a chat", () => {
  it("is HTML that Telegram takes, and reads as the text it was made of, whatever the text", () => {
    fc.assert(
      fc.property(rich, (given) => {
        expect(parseHtml(toHtml(given))).toEqual({ text: toPlain(given) });
      }),
    );
  });

  it("is split below the limit without losing, adding or breaking a sign", () => {
    fc.assert(
      fc.property(rich, fc.integer({ min: 40, max: 400 }), (given, limit) => {
        const parts = split(given, limit);
        for (const part of parts) {
          expect(toHtml(part).length).toBeLessThanOrEqual(limit);
          expect(parseHtml(toHtml(part))).toEqual({ text: toPlain(part) });
          expect(toPlain(part).trim()).not.toBe("");
        }
        expect(solid(parts.map(toPlain).join(""))).toBe(solid(toPlain(given)));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    {
      text: "Een zin. Nog een zin. En een derde zin.",
      limit: 24,
      first: "Een zin. Nog een zin.",
      because: "after a sentence",
    },
    { text: "eerste regel\ntweede regel. derde", limit: 28, first: "eerste regel", because: "rather after a line" },
    { text: "een twee drie vier vijf zes", limit: 15, first: "een twee drie", because: "else after a word" },
    { text: "😀".repeat(20), limit: 15, first: "😀".repeat(7), because: "else anywhere, but not in a character" },
    { text: "&".repeat(20), limit: 15, first: "&&&", because: "signs that need escaping count for more" },
  ])("ends its first message $because", ({ text, limit, first }) => {
    expect(toPlain(split([{ text }], limit)[0] ?? [])).toBe(first);
  });

  it("stays one message when it fits exactly", () => {
    expect(split([{ text: "a".repeat(MESSAGE_LIMIT) }])).toHaveLength(1);
    expect(split([{ text: "a".repeat(MESSAGE_LIMIT + 1) }])).toHaveLength(2);
  });

  it("keeps a name in bold whole when it fits the next message", () => {
    const parts = split([{ text: "a ".repeat(15) }, { text: "gemeente Oosterwold", mark: "bold" }], 40);
    expect(parts.map(toHtml).at(-1)).toBe("<b>gemeente Oosterwold</b>");
  });

  it("shows no control sign and no half character", () => {
    expect(clean("a\u0000b\ud83dc\td")).toBe("a b\ufffdc\td");
  });
});
