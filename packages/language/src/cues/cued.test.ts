import { describe, expect, it } from "vitest";
import { cued } from "./cued.ts";
import { foldedSign } from "./folded.ts";
import { requiredBy } from "./required.ts";

const cases = [
  { pattern: /\b(?:startsein|aftrap)\b[^.]{0,15}/i, needs: ["aftrap|startsein"], because: "one of its alternatives" },
  {
    pattern: /gezegd\s+(?:hierbij )?ingetrokken/,
    needs: ["ingetrokken", "gezegd"],
    because: "pieces with a gap between",
  },
  { pattern: /kick-?off/, needs: ["kick-off|kickoff"], because: "a sign that may be absent" },
  { pattern: /(?:19|20)\d{2}/, needs: ["0000"], because: "figures count as one sign" },
  { pattern: /(?<!niet )gratis (?!meer)/, needs: ["gratis "], because: "what may not stand there is not needed" },
  { pattern: /(?=\d)\b\p{L}*/u, needs: ["0"], because: "what is looked ahead to is in the text too" },
  { pattern: /(?:ab|cd){2,3}/, needs: ["abab|abcd|cdab|cdcd"], because: "as often as it must be repeated" },
  { pattern: /(?:thema|\p{L}+)s/u, needs: [], because: "an alternative that can be anything" },
  { pattern: /(?:thema)?x*/, needs: [], because: "nothing that must be there" },
  { pattern: /van (?:de|het) /, needs: [], because: "every text has such words" },
  { pattern: /\(€\)/, needs: ["(€)"], because: "escaped signs" },
  { pattern: /[bB]rug|[Mm]ei/, needs: ["brug|mei"], because: "small classes are alternatives" },
];

describe("requiredBy", () => {
  it.each(cases)("$pattern → $needs ($because)", ({ pattern, needs }) => {
    expect(requiredBy(pattern).map((clause) => clause.join("|"))).toEqual(needs);
  });

  it("folds to one sign whatever a pattern takes for it", () => {
    const all = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit));
    const alike = [..."abcdefghijklmnopqrstuvwxyzéëïöüóáèêçñßåæøœ’“€–"].flatMap((sign) => {
      const pattern = new RegExp(sign, "iu");
      return all.filter((other) => pattern.test(other) && foldedSign(other) !== foldedSign(sign));
    });
    expect(alike).toEqual([]);
  });
});

describe("cued", () => {
  const found = [
    {
      pattern: /\bK(?:elvin|ilo)s?/iu,
      text: "tien \u212ailo's",
      because: "the sign of Kelvin is a k to such a pattern",
    },
    { pattern: /bij\s+elkaar/, text: "bij\u00a0elkaar", because: "any blank" },
    { pattern: /ÉÉN/i, text: "één", because: "capitals with accents" },
    { pattern: /(?<n>aa|ab)\k<n>/, text: "abab", because: "a piece that returns" },
  ];

  it.each(found)("finds what the pattern finds: $because", ({ pattern, text }) => {
    expect(cued(pattern).exec(text)?.[0]).toBe(pattern.exec(text)?.[0]);
    expect(cued(pattern).test(text)).toBe(true);
  });

  it("tells texts apart, however many there are", () => {
    const pattern = cued(/trekker/i);
    const texts = Array.from({ length: 5_000 }, (_, at) => (at % 3 === 0 ? `De Trekker is ${at}` : `Niemand is ${at}`));
    expect(texts.filter((text) => pattern.may(text))).toEqual(texts.filter((_, at) => at % 3 === 0));
  });

  it("knows the cues of patterns that come later", () => {
    const text = "Het fonds betaalt.";
    expect(cued(/fonds/).may(text)).toBe(true);
    expect(cued(/betaal[td]/).may(text)).toBe(true);
    expect(cued(/subsidie/).may(text)).toBe(false);
  });
});
