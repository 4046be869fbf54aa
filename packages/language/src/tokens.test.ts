import { describe, expect, it } from "vitest";
import { tokenize } from "./tokens.ts";

const cases = [
  { text: "Gemiva-SVG en S&O", tokens: ["Gemiva-SVG", "en", "S&O"], because: "hyphens and & bind" },
  {
    text: "o.a. bijv. gem. Leiden",
    tokens: ["o.a.", "bijv.", "gem.", "Leiden"],
    because: "an abbreviation keeps its dots",
  },
  {
    text: "zorg- en welzijn.",
    tokens: ["zorg-", "en", "welzijn", "."],
    because: "a hanging hyphen belongs to its word",
  },
  {
    text: "75-plussers, 4e ESF+",
    tokens: ["75-plussers", ",", "4e", "ESF+"],
    because: "words may begin with a figure",
  },
  { text: "!WOON", tokens: ["!", "WOON"], because: "a sign before a word stands alone" },
  {
    text: "in 's-Hertogenbosch en ’t Gooi",
    tokens: ["in", "'s-Hertogenbosch", "en", "’t", "Gooi"],
    because: "an apostrophe may begin a word",
  },
  { text: "pho's ‘vraag’", tokens: ["pho's", "‘", "vraag", "’"], because: "an apostrophe is no quote" },
  { text: "€ 317.646,15", tokens: ["€", "317.646,15"], because: "dots and commas of a number" },
  { text: "16-23 jaar", tokens: ["16", "-", "23", "jaar"], because: "two numbers" },
  { text: "M.J. (Marian) Kaljouw", tokens: ["M.J.", "(", "Marian", ")", "Kaljouw"], because: "initials" },
  {
    text: "Capelle a/d IJssel t/m",
    tokens: ["Capelle", "a/d", "IJssel", "t/m"],
    because: "lone letters around a slash",
  },
  { text: "zorg/welzijn", tokens: ["zorg", "/", "welzijn"], because: "two words" },
  { text: "gevoerd .en klaar.De", tokens: ["gevoerd", ".", "en", "klaar", ".", "De"], because: "a missing blank" },
  {
    text: "a.minister: de Minister",
    tokens: ["a", ".", "minister", ":", "de", "Minister"],
    because: "a letter glued to its item",
  },
  {
    text: "zie www.vng.nl/x, of zorgin2030.nl.",
    tokens: ["zie", "www.vng.nl/x", ",", "of", "zorgin2030.nl", "."],
    because: "addresses end before a comma or dot",
  },
  { text: "info@vng.nl", tokens: ["info@vng.nl"], because: "an address is one" },
  { text: "👍🏽 café", tokens: ["👍", "🏽", "café"], because: "no character is cut" },
];

describe("tokenize", () => {
  it.each(cases)("$text → $tokens ($because)", ({ text, tokens }) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(tokens);
  });

  it.each([
    { text: "O.a.", key: "oa", because: "dots don't count" },
    { text: "v.w.o.", key: "vwo", because: "as it is written today" },
    { text: "zorg-", key: "zorg", because: "nor does a hanging hyphen" },
    { text: "’s-Gravenhage", key: "s-gravenhage", because: "nor does an apostrophe before it" },
    { text: "Jašar", key: "jasar", because: "nor do diacritics" },
    { text: "co\u00adördinatie", key: "coordinatie", because: "nor do soft hyphens" },
  ])("$text has the key $key ($because)", ({ text, key }) => {
    expect(tokenize(text).map((token) => token.key)).toEqual([key]);
  });

  it("names the kinds", () => {
    expect(tokenize("in 2015: www.x.nl a@b.nl").map((token) => token.kind)).toEqual([
      "word",
      "number",
      "sign",
      "url",
      "email",
    ]);
  });

  it("reads a part with offsets into the whole", () => {
    const text = "gemeente Leiden en Den Haag";
    expect(tokenize(text, 9, 15)).toMatchObject([{ text: "Leiden", start: 9, end: 15, kind: "word", key: "leiden" }]);
  });
});
