import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesOf } from "./matches.ts";

const plain = (found: Iterable<RegExpExecArray>) =>
  [...found].map((match) => ({ all: [...match], index: match.index, groups: { ...match.groups } }));

describe("matchesOf", () => {
  it("gives what matchAll gives, whatever the text", () => {
    const patterns = [/a(?<b>b)?/g, /\p{Lu}\p{L}*/gu, /(?:)/g, /(?=x)/gu, /\s*/gu, /x|$/giu];
    fc.assert(
      fc.property(fc.constantFrom(...patterns), fc.string({ unit: "grapheme" }), (pattern, text) => {
        expect(plain(matchesOf(text, pattern))).toEqual(plain(text.matchAll(pattern)));
      }),
    );
  });

  it("begins at the start again, wherever the pattern was left", () => {
    const pattern = /a/g;
    pattern.test("aaa");
    expect(matchesOf("aa", pattern)).toHaveLength(2);
  });
});
