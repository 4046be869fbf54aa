import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { EXTRACTORS, extract, readerOf } from "../extract.ts";
import { featuresOf } from "../learned/features.ts";
import { pairsOf } from "../learned/pairs.ts";

const documentOf = (text: string) => readDocument({ source: "notitie.md", bytes: Buffer.from(text) });
const learnedIn = (text: string) => extract(documentOf(text)).claims.filter(({ extractor }) => extractor === "learned");
const featuresIn = (text: string): string[][] => {
  const reader = readerOf(documentOf(text), EXTRACTORS);
  return pairsOf(reader).map((pair) => featuresOf(reader, pair));
};

describe("learned ties", () => {
  it("are proved by the sentence that they stand in, and are less than certain", () => {
    const text = "Zij komen vaak. Naast de gemeente Gouda draait ook Kwadraad mee in het project Samen Sterk.";
    const claims = learnedIn(text);
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      expect(text.slice(claim.start, claim.end)).toBe(text.slice(text.indexOf("Naast")));
      expect(claim.confidence).toBeGreaterThanOrEqual(0.7);
      expect(claim.confidence).toBeLessThan(1);
    }
  });

  it.each([
    "De gemeente Gouda neemt niet deel aan het project Samen Sterk.",
    "De gemeente Gouda overweegt om mee te doen aan het project Samen Sterk.",
    "Alle gemeenten in Flevoland behalve Urk nemen deel aan het project Samen Sterk.",
    "De gemeente Lelystad ontvangt € 12.000 voor het project Samen Sterk.",
    "Misschien sluit GGD Hollands Midden aan bij het netwerk Gezonde Wijk.",
  ])("are never made of what is denied, open, left out or received: %s", (text) => {
    expect(learnedIn(text)).toEqual([]);
  });

  it("are of what the sentence itself names, not of what the one before did", () => {
    const text =
      "GGZ Rivierduinen en Cardea werken samen aan jeugdhulp.\n\nDe gemeente Zoeterwoude werkt met Kwadraad samen op het gebied van eenzaamheid.\n";
    for (const { object } of learnedIn(text)) expect(object).not.toContain("jeugdhulp");
  });

  it("are judged by words and grammar, never by the names themselves", () => {
    const of = (name: string): string[][] =>
      featuresIn(`${name} werkt samen met de gemeente Gouda aan het project Samen Sterk.`);
    const [one, other] = [of("GGD Hollands Midden"), of("GGD Zaanstreek-Waterland")];
    expect(one.length).toBeGreaterThan(0);
    expect(other).toEqual(one);
  });

  it("come after those of the patterns: a pair is tied once", () => {
    const { claims } = extract(documentOf("De gemeente Gouda financiert het project Samen Sterk."));
    const pairs = claims.map(({ subject, object }) => `${subject} ${object}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
