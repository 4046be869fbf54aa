import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, blocks, compoundParts, correct, sentences, shortFormOf, stem, tokenize, values } from "./index.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text of the signs that decide, words of documents, and anything at all. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\n",
        "\r\n",
        "\n\n",
        "\f",
        " ",
        "  ",
        "\t",
        ". ",
        "- ",
        "1. ",
        "a.",
        "(1) ",
        "## ",
        "**",
        "> ",
        "| ",
        "• ",
        ":",
        ";",
      ),
      fc.constantFrom(
        "gem.",
        "Leiden",
        "o.a.",
        "€ 185.000",
        "17-27 jaar",
        "24-11-2015",
        "M.J.",
        "www.x.nl",
        "a@b.nl",
        "zorg-",
        "'s-Hage",
        "ESF+",
        "Van: ",
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

function expectInOrder(spans: readonly Span[], from: number, to: number): void {
  let at = from;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(at).toBeLessThanOrEqual(to);
}

const RUNS = { numRuns: 400 };

describe("whatever the text", () => {
  it("tokens are in order, never overlap, and hold all but blanks", () => {
    fc.assert(
      fc.property(text, (input) => {
        const tokens = tokenize(input);
        expectInOrder(tokens, 0, input.length);
        for (const token of tokens) expect(input.slice(token.start, token.end)).toBe(token.text);
        const letters = (s: string): string => s.replace(/[^\p{L}\p{N}]/gu, "");
        expect(tokens.map((token) => letters(token.text)).join("")).toBe(letters(input));
      }),
      RUNS,
    );
  });

  it("blocks are in order, never overlap, and hold their content", () => {
    fc.assert(
      fc.property(text, (input) => {
        const found = blocks(input);
        expectInOrder(found, 0, input.length);
        for (const { start, end, contentStart, contentEnd } of found) {
          expect(start <= contentStart && contentStart <= contentEnd && contentEnd <= end).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("sentences are in order, never overlap, and hold all but blanks", () => {
    fc.assert(
      fc.property(text, (input) => {
        const found = sentences(input);
        expectInOrder(found, 0, input.length);
        const joined = found.map(({ start, end }) => input.slice(start, end)).join("");
        expect(joined.replace(/[\s\u0085]/g, "")).toBe(input.replace(/[\s\u0085]/g, ""));
      }),
      RUNS,
    );
  });

  it("values are in order, never overlap, and slice to their text", () => {
    fc.assert(
      fc.property(text, (input) => {
        const found = values(input);
        expectInOrder(found, 0, input.length);
        for (const value of found) expect(input.slice(value.start, value.end)).toBe(value.text);
      }),
      RUNS,
    );
  });

  it("a part between two offsets is read without a look outside", () => {
    fc.assert(
      fc.property(text, text, text, (before, input, after) => {
        const whole = `${before}\n${input}\n${after}`;
        const from = before.length + 1;
        const shift = ({ start, end }: Span): Span => ({ start: start + from, end: end + from });
        expect(tokenize(whole, from, from + input.length).map(({ start, end }) => ({ start, end }))).toEqual(
          tokenize(input).map(shift),
        );
        expect(sentences(whole, from, from + input.length)).toEqual(sentences(input).map(shift));
      }),
      RUNS,
    );
  });

  it("words are read without an error, the same each time", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(stem(one)).toBe(stem(one));
        expect(analyse(one)).toEqual(analyse(one));
        compoundParts(one);
        shortFormOf(one, other);
        correct(one, new Map([[other, 1]]));
      }),
      RUNS,
    );
  });
});

describe("hostile text", () => {
  const signs = [
    "a",
    "1",
    ".",
    "-",
    " ",
    "\n",
    "(",
    "'",
    "@",
    "a.",
    "1-",
    "€",
    "A ",
    "**",
    "> ",
    "é",
    "  a",
    "1 ",
    "a@",
    "www.",
    "van 1 ",
    "Aa: ",
    "a.a",
    "x  y\n",
  ];

  it.each(signs)("%j many times costs no more than its length", (sign) => {
    const cost = (length: number): number => {
      const hostile = sign.repeat(Math.ceil(length / sign.length));
      const start = process.cpuUsage();
      tokenize(hostile);
      blocks(hostile);
      sentences(hostile);
      values(hostile);
      analyse(hostile);
      const { user } = process.cpuUsage(start);
      return user / 1000;
    };
    cost(1000);
    // eight times the text: quadratic work would take 64 times as long
    const small = Math.max(5, cost(12_500));
    expect(cost(100_000) / small).toBeLessThan(40);
  });
});
