import { describe, expect, it } from "vitest";
import { placesOf } from "./places.ts";
import { relativesOf } from "./relatives.ts";

const vocabulary = new Map(
  ["achterstand", "achterstandswijk", "netwerk", "noaber", "arbeidsmarkt", "tekort", "agrarier", "autism", "schol"].map(
    (term) => [term, 1],
  ),
);

describe("relativesOf", () => {
  it.each([
    { word: "achterstallige", kin: "achterstand", because: "both are derived from one root" },
    { word: "noabernetwerk", kin: "noaber netwerk", because: "no dictionary has it, the documents have its parts" },
    { word: "personeelsgebrek", kin: "arbeidsmarkt tekort", because: "each part has another word" },
    { word: "boeren", kin: "agrariër", because: "documents use the formal word" },
  ])("$word is said as $kin: $because", ({ word, kin }) => {
    expect(relativesOf(word, vocabulary).map(({ text }) => text)).toContain(kin);
  });

  it("takes no longer compound for kin", () => {
    expect(relativesOf("achterstand", vocabulary).map(({ text }) => text)).not.toContain("achterstandswijk");
  });
});

describe("placesOf", () => {
  it.each([
    { word: "Almeerse", place: "almere" },
    { word: "twentse", place: "twente" },
    { word: "Groningse", place: "groningen" },
    { word: "Zwolse", place: "zwolle" },
    { word: "Flevolandse", place: "flevoland" },
  ])("$word is of $place", ({ word, place }) => {
    expect(placesOf({ text: word.toLowerCase(), typed: word, capital: /^\p{Lu}/u.test(word), pause: false })).toContain(
      place,
    );
  });

  it.each(["landelijke", "ondernemers", "wijkteams"])("%s is of no place", (word) => {
    expect(placesOf({ text: word, typed: word, capital: false, pause: false })).toEqual([]);
  });
});
