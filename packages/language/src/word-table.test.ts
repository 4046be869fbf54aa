import fc from "fast-check";
import { expect, it } from "vitest";
import { WordTable } from "./word-table.ts";

const unitsOf = (text: string): Uint16Array => Uint16Array.from(text.split(""), (unit) => unit.charCodeAt(0));
const asked = (table: WordTable, text: string, from = 0, to = text.length) =>
  table.of(unitsOf(text), from, to, text, from);

it("finds each word by its units, wherever they stand", () => {
  const table = new WordTable((text) => text.toUpperCase());
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, word, after) => {
      const found = asked(table, before + word + after, before.length, before.length + word.length);
      expect([found.text, found.key]).toEqual([word, word.toUpperCase()]);
    }),
  );
});

it("gives a word that it remembers as the same object, and words beyond count as they are", () => {
  const table = new WordTable((text) => text);
  const first = asked(table, "gemeente");
  for (let at = 0; at < 10_000; at++) asked(table, `woord-${at}`);
  expect(asked(table, "de gemeente", 3)).toBe(first);
  for (let at = 0; at < 120_000; at++) expect(asked(table, `ander-${at}`).text).toBe(`ander-${at}`);
  expect(asked(table, "gemeente").text).toBe("gemeente");
});

it("tells words apart whose numbers are the same", () => {
  const table = new WordTable((text) => text);
  // of base 31 "Aa" and "BB" are one number, and so are all rows of them
  const rows = Array.from({ length: 64 }, (_, at) =>
    [...at.toString(2).padStart(6, "0")].map((bit) => (bit === "0" ? "Aa" : "BB")).join(""),
  );
  for (const row of [...rows, ...rows]) expect(asked(table, row).text).toBe(row);
});
