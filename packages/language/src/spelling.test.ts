import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correct, editDistance } from "./spelling.ts";

const vocabulary = new Map(
  Object.entries({
    jongeren: 500,
    jonger: 90,
    jongen: 40,
    mantelzorg: 50,
    subsidieregeling: 20,
    protocollen: 5,
    samenwerking: 300,
    gemeente: 900,
    laaggeletterdheid: 10,
    politie: 80,
    partij: 60,
    goud: 9,
  }),
);

describe("correct", () => {
  it.each([
    { word: "jongern", meant: "jongeren", because: "a letter is missing; the more frequent wins" },
    { word: "mantelsorg", meant: "mantelzorg", because: "s and z sound alike" },
    { word: "subsidiergeling", meant: "subsidieregeling", because: "letters swapped and lost" },
    { word: "protocolen", meant: "protocollen", because: "a single consonant" },
    { word: "samenwerkign", meant: "samenwerking", because: "letters swapped" },
    { word: "gemeente", meant: undefined, because: "it is known" },
    { word: "laaggeleterdheit", meant: "laaggeletterdheid", because: "two small errors in a long word" },
    { word: "politei", meant: "politie", because: "letters swapped" },
    { word: "partei", meant: "partij", because: "ei and ij sound alike" },
    { word: "gout", meant: "goud", because: "d and t sound alike at the end" },
    { word: "wet", meant: undefined, because: "short words have too many neighbours" },
    { word: "bibliotheek", meant: undefined, because: "nothing is near" },
    { word: "2015-2016", meant: undefined, because: "numbers are not spelled" },
  ])("$word → $meant ($because)", ({ word, meant }) => {
    expect(correct(word, vocabulary)).toBe(meant);
  });
});

describe("editDistance", () => {
  /** The same by its definition, without bounds or tricks. */
  function plain(one: string, other: string): number {
    if (one === "" || other === "") return one.length + other.length;
    const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
    const change = plain(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1);
    const best = Math.min(plain(a, other) + 1, plain(one, b) + 1, change);
    const swapped = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
    return swapped ? Math.min(best, plain(one.slice(0, -2), other.slice(0, -2)) + 1) : best;
  }

  it("equals the plain definition, cut off above its limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, limit) => {
        expect(editDistance(one, other, limit)).toBe(Math.min(plain(one, other), limit + 1));
      }),
    );
  });
});
