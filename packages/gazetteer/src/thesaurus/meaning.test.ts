import { describe, expect, it } from "vitest";
import { thesaurus, thesaurusWith } from "./thesaurus.ts";

const { meant } = thesaurus();

describe("meant", () => {
  it.each([
    { said: "we staan rood", concept: "schulden", because: "an idiom, in other forms and another order" },
    { said: "met een deurwaarder te maken", concept: "incasso", because: "one telling word" },
    {
      said: "kan de huur deze maand echt niet betalen",
      concept: "huurachterstand",
      because: "words may stand between",
    },
    { said: "opa vergeet steeds meer", concept: "dementie", because: "a verb of that concept" },
    { said: "schuldenproblematiek", concept: "schulden", because: "a part of a compound" },
    { said: "ondersteuning van mantelzorgers", concept: "mantelzorgondersteuning", because: "policy words count too" },
  ])("$said → $concept ($because)", ({ said, concept }) => {
    expect(meant(said)[0]?.concept).toBe(concept);
  });

  it("tells what is said from what is denied", () => {
    const weightOf = (said: string): number =>
      meant(said).find(({ concept }) => concept === "eenzaamheid")?.weight ?? 0;
    expect(weightOf("geen vrienden in Zwammerdam")).toBeGreaterThan(weightOf("vrienden in Zwammerdam"));
  });

  it("is less sure the more is said that no concept knows", () => {
    const [sure] = meant("rood staan");
    const [unsure] = meant("rood staan op het xylofoonorkest in Zwammerdam");
    expect(unsure?.weight).toBeLessThan(sure?.weight ?? 0);
  });

  it("says by which phrase and where", () => {
    const text = "mijn broer staat alweer rood";
    const [meaning] = meant(text);
    expect(meaning?.phrase).toBe("rood staan");
    expect(meaning?.places.map(({ start, end }) => text.slice(start, end))).toEqual(["staat", "rood"]);
  });

  it.each(["", "de het een", "?!", "xyzzy"])("means nothing by %j", (text) => {
    expect(meant(text)).toEqual([]);
  });

  it("weighs nearness by meaning beside words, also for what no word says", () => {
    const near = new Map([["rouw en verlies", 0.8]]);
    expect(thesaurus().meant("xyzzy", near)).toMatchObject([{ concept: "rouw en verlies", weight: 0.48 }]);
    expect(thesaurus().meant("rood staan", near)[0]?.concept).toBe("schulden");
  });
});

describe("thesaurusWith", () => {
  const own = { name: "schulden", words: [], everyday: ["op de pof leven"], broader: [], related: [] };

  it("adds words to a concept that is there, under another version", () => {
    const more = thesaurusWith([own]);
    expect(more.meant("hij leeft op de pof")[0]?.concept).toBe("schulden");
    expect(more.concept("Schulden")?.everyday).toContain("op de pof leven");
    expect(more.version).not.toBe(thesaurus().version);
  });

  it("is the packaged one without concepts of one's own", () => {
    expect(thesaurusWith([])).toBe(thesaurus());
  });
});
