import { describe, expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { extract } from "./extract.ts";

/** What a text of one claim says of its time. */
function timeOf(sentence: string, about: { readonly date?: string } = { date: "2015-11-24" }) {
  const text = `Notitie\n\n${sentence}\n`;
  const { claims } = extract(readDocument({ text, source: "n.txt", ...about }));
  const [claim] = claims;
  if (claim === undefined) throw new Error(`no claim in: ${sentence}`);
  return { period: claim.period, validFrom: claim.validFrom, validUntil: claim.validUntil };
}

describe("the period of a claim", () => {
  it.each([
    {
      sentence: "Gemeente Gouda betaalt het project Goed Begin in 2015-2017.",
      time: { period: "2015-2017", validFrom: "2015", validUntil: "2017" },
      because: "its sentence has one",
    },
    {
      sentence: "Gemeente Gouda betaalt het project Goed Begin vanaf 1 januari 2016.",
      time: { period: "vanaf 1 januari 2016", validFrom: "2016-01-01", validUntil: undefined },
      because: "it has no end",
    },
    {
      sentence: "Gemeente Gouda betaalt het project Goed Begin volgend jaar.",
      time: { period: "volgend jaar", validFrom: "2016", validUntil: "2016" },
      because: "it is reckoned from the document's date",
    },
    {
      sentence: "Gemeente Gouda is in 2014 begonnen met het project Goed Begin.",
      time: { period: "in 2014", validFrom: "2014", validUntil: undefined },
      because: "what began goes on",
    },
    {
      sentence: "Gemeente Gouda betaalt het project Goed Begin, dat eind 2021 is afgerond.",
      time: { period: "eind 2021", validFrom: undefined, validUntil: "2021" },
      because: "it ended then",
    },
    {
      sentence: "Gemeente Gouda betaalt uiterlijk 1 april 2016 het project Goed Begin.",
      time: { period: undefined, validFrom: undefined, validUntil: undefined },
      because: "a day by which it must be done is no period",
    },
    {
      sentence: "Gemeente Gouda betaalt het project Goed Begin.",
      time: { period: undefined, validFrom: undefined, validUntil: undefined },
      because: "its sentence has none",
    },
    {
      sentence: "Stichting Horizon, opgericht in 1998, betaalt het project Goed Begin.",
      time: { period: undefined, validFrom: undefined, validUntil: undefined },
      because: "it is of the party, not of what it pays",
    },
    {
      sentence: "Gemeente Gouda betaalt het project Goed Begin in 2015, en deed dat ook in 2012.",
      time: { period: undefined, validFrom: undefined, validUntil: undefined },
      because: "its sentence has two",
    },
  ])("of $sentence is $time.period ($because)", ({ sentence, time }) => {
    expect(timeOf(sentence)).toEqual(time);
  });

  it("stays words alone where the document has no date", () => {
    expect(timeOf("Gemeente Gouda betaalt het project Goed Begin volgend jaar.", {})).toEqual({
      period: "volgend jaar",
      validFrom: undefined,
      validUntil: undefined,
    });
  });
});
