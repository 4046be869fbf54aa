import { describe, expect, it } from "vitest";
import { verbForm } from "./verb-forms.ts";

describe("verbForm", () => {
  it.each([
    { word: "schoof", lemma: "schuiven", kind: "finite", because: "a strong past" },
    { word: "aangeschoven", lemma: "aanschuiven", kind: "participle", because: "particle, ge and stem" },
    { word: "opgezegd", lemma: "opzeggen", kind: "participle", because: "in the dictionary with its particle" },
    { word: "ontving", lemma: "ontvangen", kind: "finite", because: "a prefix before a strong past" },
    { word: "besloten", lemma: "besluiten", kind: "either", because: "past plural and participle are alike" },
    { word: "subsidieert", lemma: "subsidiëren", kind: "finite", because: "a verb in -eren that no list has" },
    { word: "gefinancierd", lemma: "financieren", kind: "participle", because: "ge before a verb in -eren" },
    { word: "verleend", lemma: "verlenen", kind: "participle", because: "a prefix takes no ge" },
    { word: "werken", lemma: "werken", kind: "plural", because: "infinitive or plural" },
  ])("reads $word: $because", ({ word, lemma, kind }) => expect(verbForm(word)).toEqual({ lemma, kind }));

  it.each(["zorg", "geweld", "gemeente", "tafel", "tien"])("takes %s for no verb", (word) =>
    expect(verbForm(word)).toBeUndefined(),
  );
});
