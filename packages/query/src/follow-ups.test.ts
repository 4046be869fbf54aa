import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followUp } from "./follow-ups.ts";

const SCHULDEN = {
  question: "Wie werkt er aan schulden in Leiden?",
  items: ["GGD Zeeland", "Geldwijs"],
  about: ["schulden", "gemeente Leiden"],
};
const LOKET = { question: "Wie leidt het Geldloket?", items: ["Ank Berg"], about: ["Geldloket"] };

describe("a follow-up in full", () => {
  it.each([
    {
      says: "en in Leiderdorp?",
      after: SCHULDEN,
      is: "Wie werkt er aan schulden in Leiderdorp?",
      because: "a place takes the place of a place",
    },
    {
      says: "En Gouda?",
      after: SCHULDEN,
      is: "Wie werkt er aan schulden in Gouda?",
      because: "a bare name of a place too",
    },
    {
      says: "en aan eenzaamheid?",
      after: SCHULDEN,
      is: "Wie werkt er aan eenzaamheid in Leiden?",
      because: "the phrase with the same preposition",
    },
    {
      says: "hoe zit het met Zwolle?",
      after: SCHULDEN,
      is: "Wie werkt er aan schulden in Zwolle?",
      because: "another way to say en",
    },
    {
      says: "wie nog meer?",
      after: SCHULDEN,
      is: "Wie werkt er aan schulden in Leiden, behalve GGD Zeeland, Geldwijs?",
      because: "who was named is set apart",
    },
    {
      says: "en voor ouderen?",
      after: SCHULDEN,
      is: "Wie werkt er aan schulden in Leiden voor ouderen?",
      because: "a phrase that the question had none of comes on top",
    },
    {
      says: "wie betaalt dat?",
      after: LOKET,
      is: "wie betaalt Geldloket?",
      because: "dat is what the question was about",
    },
    { says: "waar werkt zij?", after: LOKET, is: "waar werkt Ank Berg?", because: "zij is who answered" },
    {
      says: "wie werkt daaraan?",
      after: LOKET,
      is: "wie werkt aan Geldloket?",
      because: "an adverb holds its preposition",
    },
    {
      says: "Wie doet iets met dementie?",
      after: LOKET,
      is: "Wie doet iets met dementie?",
      because: "it refers to nothing",
    },
  ])("$says → $is ($because)", ({ says, after, is }) => {
    expect(followUp(says, [after])).toEqual({ question: is, sources: false });
  });

  it.each(["welke bron?", "waar staat dat?", "Hoe weet je dat?"])("asks for the sources: %s", (says) => {
    expect(followUp(says, [LOKET])).toEqual({ question: LOKET.question, sources: true });
  });

  it("sets apart all that was named to one question, however often more was asked", () => {
    const more = {
      ...SCHULDEN,
      question: `${SCHULDEN.question.slice(0, -1)}, behalve GGD Zeeland?`,
      items: ["Buurtzorgen"],
    };
    expect(followUp("wie nog meer?", [SCHULDEN, more]).question).toContain(
      "behalve GGD Zeeland, Geldwijs, Buurtzorgen",
    );
  });

  it("leaves a first question as it is, whatever it holds", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => followUp(text, []).question === text));
  });

  it("always gives a question, whatever is asked after whatever", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.string()), (text, question, items) => {
        expect(typeof followUp(text, [{ question, items, about: items }]).question).toBe("string");
      }),
    );
  });
});
