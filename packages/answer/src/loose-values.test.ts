import { describe, expect, it } from "vitest";
import { looseValues } from "./loose-values.nl.ts";

describe("what people write for a figure", () => {
  it.each([
    { text: "De gemeente trekt er vier ton voor uit.", kind: "amount", is: "vier ton", because: "a ton is money" },
    { text: "Er is 12.000,- per jaar.", kind: "amount", is: "12.000,-", because: "a dash stands for no cents" },
    {
      text: "Ruim vierhonderd dak- en thuislozen melden zich.",
      kind: "count",
      is: "vierhonderd dak- en thuislozen",
      because: "a number in one word, of two nouns",
    },
    {
      text: "Bij zes van de zeven huisartsen.",
      kind: "count",
      is: "zes van de zeven huisartsen",
      because: "a part of a whole",
    },
    {
      text: "We beginnen in het voorjaar van 2024.",
      kind: "date",
      is: "in het voorjaar van 2024",
      because: "a season is when",
    },
    {
      text: "Voor jongens van 12-16 met schulden.",
      kind: "age",
      is: "12-16",
      because: "people have ages without a year",
    },
    { text: "De start is eind 2025.", kind: "date", is: "eind 2025", because: "an end of a year too" },
  ])("$text: $is ($because)", ({ text, kind, is }) => {
    expect(looseValues(text).flatMap((value) => (value.kind === kind ? value.text : []))).toEqual([is]);
  });

  it.each(["het jaar 2013 van de aanvragende organisatie", "het tweede kwartaal"])("counts nothing in %s", (text) => {
    expect(looseValues(text).filter(({ kind }) => kind === "count")).toEqual([]);
  });
});
