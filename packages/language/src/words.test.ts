import { describe, expect, it } from "vitest";
import { expandAbbreviation, numberOf, shortFormOf } from "./index.ts";

describe("numberOf", () => {
  it.each([
    ["veertien", 14],
    ["zes", 6],
    ["tweeëntwintig", 22],
    ["één", 1],
    ["tweehonderd", 200],
    ["zestiende", undefined],
    ["derde", 3],
    ["14", 14],
    ["185.000", 185000],
    ["317.646,15", 317646.15],
    ["1,5", 1.5],
    ["een", undefined],
    ["gemeente", undefined],
  ])("%s → %s", (word, number) => {
    expect(numberOf(word)).toBe(number);
  });
});

describe("expandAbbreviation", () => {
  it.each([
    { word: "gem.", stands: "gemeente", because: "with its dot" },
    { word: "gem", stands: "gemeente", because: "and without" },
    { word: "vz", stands: "voorzitter", because: "as people type" },
    { word: "vd", stands: "van de", because: "as people type" },
    { word: "wnr", stands: "wanneer", because: "as people type" },
    { word: "o.a.", stands: "onder andere", because: "dots inside" },
    { word: "bijv.", stands: "bijvoorbeeld", because: "with its dot" },
    { word: "org.", stands: "organisatie", because: "with its dot" },
    { word: "min", stands: undefined, because: "without dot it is a word" },
    { word: "wo", stands: undefined, because: "without dots it is a kind of education" },
    { word: "gemeente", stands: undefined, because: "it is no abbreviation" },
  ])("$word → $stands ($because)", ({ word, stands }) => {
    expect(expandAbbreviation(word)).toBe(stands);
  });
});

describe("shortFormOf", () => {
  it.each([
    { short: "SWT", long: "sociale wijkteams", is: true, because: "letters inside a compound count" },
    { short: "SIO", long: "Sociale Innovatie en Ondernemerschap", is: true, because: "linking words may be skipped" },
    { short: "HvA", long: "Hogeschool van Amsterdam", is: true, because: "linking words may count" },
    { short: "KCZS", long: "Kenniscentrum Zeeuwse Samenleving", is: true, because: "two letters of one compound" },
    {
      short: "KCZS",
      long: "HZ Kenniscentrum Zeeuwse Samenleving",
      is: true,
      because: "an acronym before it is no part",
    },
    { short: "NVVG", long: "Nederlandse Vereniging voor Verzekeringsgeneeskunde", is: true, because: "both" },
    { short: "JIP", long: "Jongeren, Inclusie en Participatie", is: true, because: "commas don't count" },
    { short: "ESF+", long: "Europees Sociaal Fonds Plus", is: true, because: "+ is plus" },
    {
      short: "COA",
      long: "Centraal Orgaan opvang asielzoekers",
      is: true,
      because: "one word of four may give no letter",
    },
    { short: "HAN", long: "de Haagse Hogeschool", is: false, because: "the first letter must begin it" },
    { short: "SWT", long: "sociaal werk", is: false, because: "a letter is missing" },
    { short: "GGD", long: "gemeente Leiden", is: false, because: "letters are missing" },
    { short: "SVB", long: "svb", is: false, because: "it is the same word" },
  ])("$short of $long: $is ($because)", ({ short, long, is }) => {
    expect(shortFormOf(short, long)).toBe(is);
  });
});
