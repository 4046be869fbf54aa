import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf, queriesOf, termOf, textOf, tokenOf, tokensOf } from "./terms.ts";

const term = fc.string({ unit: "grapheme", minLength: 1 });

describe("a term in Neo4j's full-text index", () => {
  it("comes back from its token, whatever it holds", () => {
    fc.assert(
      fc.property(term, (t) => {
        expect(termOf(tokenOf(t))).toBe(t);
      }),
    );
  });
  it("has a token without anything that means something to Lucene", () => {
    fc.assert(
      fc.property(term, (t) => {
        expect(tokenOf(t)).toMatch(/^[\p{L}\p{N}_]+$/u);
      }),
    );
  });
  it.each([
    { term: "schuldenproblematiek", token: "schuldenproblematiek", because: "a word stays readable" },
    { term: "énquête2", token: "énquête2", because: "letters of any kind and digits too" },
    { term: "a-b", token: "a_19_b", because: "a hyphen would be an operator" },
    { term: "_19_", token: "_2n_19_2n_", because: "the escape itself is escaped" },
  ])("$term is $token ($because)", ({ term: t, token }) => {
    expect(tokenOf(t)).toBe(token);
    expect(termOf(token)).toBe(t);
  });
  it("is found in its item's text as often as it is there, also beside itself", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "ab", "b")), (tokens) => {
        const text = textOf(tokens);
        expect(tokensOf(text)).toEqual(tokens);
        for (const t of ["a", "ab", "b"])
          expect(text.split(` ${t} `)).toHaveLength(1 + tokens.filter((other) => other === t).length);
      }),
    );
  });
});

describe("a query for many terms", () => {
  it("keeps within what Lucene takes, and asks for each once", () => {
    const tokens = Array.from({ length: 2500 }, (_, n) => `t${n}`);
    const queries = queriesOf(tokens);
    expect(queries.map((q) => q.split(" ").length)).toEqual([1000, 1000, 500]);
    expect(queries.join(" ")).toBe(tokens.map((t) => `"${t}"`).join(" "));
    expect(queriesOf([])).toEqual([]);
  });
});

describe("a key of an index", () => {
  it("is the text itself, unless that is too long, and differs where texts differ", () => {
    expect(keyOf("schulden")).toBe("schulden");
    const [long, longer] = ["x".repeat(9000), "x".repeat(9001)].map(keyOf);
    expect(long).not.toBe(longer);
    expect(Buffer.byteLength(keyOf("\u{1f600}".repeat(9000)))).toBeLessThan(8167);
  });
});
