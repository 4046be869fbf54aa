import { tokenize } from "@kenniswijzer/language";
import { describe, expect, it } from "vitest";
import {
  abbreviationsOf,
  designations,
  expansions,
  givenName,
  isGivenName,
  matchTargetGroups,
  nameWords,
  surnamePrefixes,
  targetGroups,
  thesaurus,
} from "./index.ts";

describe("matchTargetGroups", () => {
  it.each([
    { text: "voor jongeren en een jongere", groups: ["jongeren", "jongeren"], because: "plural and singular" },
    { text: "een oudere, de ouderen", groups: ["ouderen", "ouderen"], because: "they are no parents" },
    { text: "de ouders", groups: ["ouders"], because: "they are no elderly" },
    { text: "jonge mantelzorgers", groups: ["jonge mantelzorgers"], because: "the longest name wins" },
    { text: "verwarde personen", groups: ["mensen met verward gedrag"], because: "people say so" },
    { text: "Naast de projecten", groups: [], because: "a preposition is no one" },
    { text: "een student en een vrijwilliger", groups: ["studenten", "vrijwilligers"], because: "singular" },
  ])("$text → $groups ($because)", ({ text, groups }) => {
    expect(matchTargetGroups(tokenize(text)).map((match) => match.groups[0]?.name)).toEqual(groups);
  });

  it("knows the usual ages", () => {
    expect(targetGroups().find(({ name }) => name === "jongvolwassenen")).toMatchObject({ ageFrom: 18, ageTo: 27 });
  });
});

describe("widen", () => {
  const { widen } = thesaurus();

  it.each([
    { phrase: "schulden", gives: "geldzorgen", weight: 0.5, because: "it is a word of that theme" },
    { phrase: "rood staan", gives: "schulden", weight: 0.5, because: "the theme of that word" },
    { phrase: "rood staan", gives: "geldzorgen", weight: 0.3, because: "its fellow under that theme" },
    { phrase: "senioren", gives: "ouderen", weight: 0.5, because: "target groups count as well" },
  ])("$phrase → $gives at $weight ($because)", ({ phrase, gives, weight }) => {
    expect(widen(phrase).find(({ words }) => words === gives)?.weight).toBe(weight);
  });

  it("gives the wordnet's synonyms the least weight", () => {
    expect(widen("fiets").every(({ weight }) => weight === 0.15)).toBe(true);
    expect(widen("fiets").length).toBeGreaterThan(0);
  });

  it("never gives the phrase itself, and nothing for a stranger", () => {
    for (const phrase of ["schulden", "armoede", "ouderen"])
      expect(widen(phrase).map(({ words }) => words)).not.toContain(phrase);
    expect(widen("xyzzy")).toEqual([]);
  });
});

describe("abbreviations", () => {
  it("are found as written, else whatever their capitals", () => {
    expect(expansions("Wmo")[0]?.expansion).toMatch(/^Wet maatschappelijke ondersteuning/);
    expect(expansions("bzk")[0]?.expansion).toBe("Ministerie van Binnenlandse Zaken en Koninkrijksrelaties");
    expect(expansions("SO").map(({ ambiguous }) => ambiguous)).toEqual([true, true]);
    expect(expansions("QQQ")).toEqual([]);
  });

  it("are found by what they stand for", () => {
    expect(abbreviationsOf("portefeuillehoudersoverleg")).toContain("pho");
  });
});

describe("names of persons", () => {
  it.each([
    { word: "Suzan", known: true, because: "it is listed" },
    { word: "Gert-Jan", known: true, because: "it is listed whole or by its first part" },
    { word: "suzan", known: false, because: "names have a capital" },
    { word: "Gemeente", known: false, because: "it is a noun" },
  ])("$word: $known ($because)", ({ word, known }) => {
    expect(isGivenName(word)).toBe(known);
  });

  it("tell which are words as well", () => {
    expect(givenName("Roos")?.alsoWord).toBe(true);
    expect(givenName("Suzan")?.alsoWord).toBe(false);
  });

  it("come with particles and titles", () => {
    expect(surnamePrefixes().has("van der")).toBe(true);
    expect(nameWords().find(({ text }) => text === "dr.")?.kind).toBe("titel");
  });
});

it("designations say where the name stands, and give an actor's kind only to actors", () => {
  const of = (noun: string) => designations().find((designation) => designation.noun === noun);
  expect(of("gemeente")).toMatchObject({ actorKind: "municipality" });
  expect(of("gemeente")?.positions).toContain("follows");
  expect(of("rapport")?.actorKind).toBeUndefined();
});
