import { describe, expect, it } from "vitest";
import { readDocument } from "./document.ts";
import { remarksOf } from "./remarks.ts";

describe("remarksOf", () => {
  const remarks = (input: object): string[] => remarksOf(readDocument({ source: "a.txt", text: "Tekst.", ...input }));
  const cases = [
    { input: {}, found: [], because: "a plain Dutch text" },
    {
      input: { language: "en" },
      found: ["is niet in het Nederlands (Engels): er wordt weinig of niets in gevonden"],
      because: "another language",
    },
    { input: { omitted: ["macros"] }, found: ["bevat macro's: die zijn niet uitgevoerd"], because: "macros" },
    {
      input: { columns: [{ name: "Wie", role: "actor" }, { name: "Wat", role: "ignore" }, { name: "Tel" }] },
      found: ["kolommen gelezen als Wie = partner, Wat = niet gelezen; 1 andere alleen als tekst"],
      because: "a table",
    },
    {
      input: { columns: [{ name: "Naam" }, { name: "Thema", role: "theme" }] },
      found: [
        'kolommen gelezen als Thema = thema; 1 andere alleen als tekst: zeg welke de partner is, met --columns "Naam=partner"',
      ],
      because: "a table of which nothing tells who its rows are about",
    },
    {
      input: { columns: [{ name: "A" }, { name: "B" }] },
      found: ["geen kolom herkend: zeg met --columns wat de kolommen zijn"],
      because: "a table whose headers say nothing",
    },
  ];
  it.each(cases)("$found ($because)", ({ input, found }) => {
    expect(remarks(input)).toEqual(found);
  });
});
