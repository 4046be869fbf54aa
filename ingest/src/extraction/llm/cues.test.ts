import { describe, expect, it } from "vitest";
import { carries, isPlain } from "./cues.ts";

describe("words that carry a tie", () => {
  it.each([
    {
      words: "Het project wordt geleid door Anna Zwartbol",
      predicate: "LEADS",
      yes: true,
      because: "it says who leads",
    },
    { words: "De gemeente Leiden praat mee", predicate: "LEADS", yes: false, because: "a town is no verb" },
    { words: "De kosten draagt de provincie", predicate: "FUNDS", yes: true, because: "it speaks of money" },
    { words: "De provincie kwam kijken", predicate: "FUNDS", yes: false, because: "nothing of money" },
    { words: "Partners\nMovisie", predicate: "PARTNER_IN", yes: true, because: "the heading says so" },
    { words: "Movisie schreef erover", predicate: "PARTNER_IN", yes: false, because: "who writes takes no part" },
    { words: "Movisie, mantelzorg", predicate: "WORKS_ON", yes: true, because: "to name is enough" },
  ] as const)("$words: $predicate $yes ($because)", ({ words, predicate, yes }) => {
    expect(carries(words, predicate)).toBe(yes);
  });
});

describe("a plain sentence", () => {
  it.each([
    { sentence: "Movisie doet mee aan het project.", plain: true, because: "nothing is held back" },
    { sentence: "Of Movisie ook meedoet, wordt in januari bekeken.", plain: false, because: "it asks whether" },
    { sentence: "Movisie heeft slechts gereedschap geschonken.", plain: false, because: "less than it seems" },
    { sentence: "Alle partijen doen mee, met uitzondering van Movisie.", plain: false, because: "an exception" },
    { sentence: "Het begint zodra het fonds groen licht geeft.", plain: false, because: "on a condition" },
    { sentence: "| 4 | Offerte onderzoek | Movisie | vervallen |", plain: false, because: "it was dropped" },
  ])("$sentence: $plain ($because)", ({ sentence, plain }) => {
    expect(isPlain(sentence)).toBe(plain);
  });
});
