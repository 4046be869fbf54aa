import { describe, expect, it } from "vitest";
import { thesaurus } from "./thesaurus.ts";

const { conceptsIn } = thesaurus();

describe("conceptsIn", () => {
  it.each([
    { phrase: "schuldenproblematiek in gezinnen", concepts: ["schulden"], because: "a compound holds the concept" },
    {
      phrase: "Ontwikkelingen rond informele zorg: inzet vrijwilligers en mantelzorgondersteuning",
      concepts: ["informele zorg", "mantelzorgondersteuning"],
      because: "both are named",
    },
    {
      phrase: "Vroegsignalering van schulden",
      concepts: ["vroegsignalering van schulden"],
      because: "the longer concept holds the shorter",
    },
    {
      phrase: "Eenzaamheid onder alleenstaande ouderen",
      concepts: ["eenzaamheid"],
      because: "target groups are no concepts",
    },
    { phrase: "betere samenwerking in de zorg", concepts: [], because: "the whole domain is about that" },
    { phrase: "parkeerbeleid in de binnenstad", concepts: [], because: "the thesaurus is about the social domain" },
    { phrase: "", concepts: [], because: "nothing is said" },
  ])("$phrase → $concepts ($because)", ({ phrase, concepts }) => {
    expect(conceptsIn(phrase).map((match) => match.concept)).toEqual(concepts);
  });

  it("says where", () => {
    const phrase = "aanpak van dementie thuis";
    const [match] = conceptsIn(phrase);
    expect(phrase.slice(match?.start, match?.end)).toBe("dementie");
  });
});
