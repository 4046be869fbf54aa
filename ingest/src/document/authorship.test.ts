import { describe, expect, it } from "vitest";
import { authorshipOf } from "./authorship.ts";

describe("authorshipOf", () => {
  const cases = [
    {
      text: "# Plan\n\nAuteurs: dr. Jantje Wester (lector), Koen Timmer MSc (promovendus)",
      found: { authors: ["dr. Jantje Wester", "Koen Timmer MSc"] },
      because: "what stands in brackets in small letters is a role",
    },
    {
      text: "**Van:** Els van der Pas en Bert-Jan Kor (Hogeschool West)",
      found: { authors: ["Els van der Pas", "Bert-Jan Kor"], organisation: "Hogeschool West" },
      because: "their organisation in brackets",
    },
    {
      text: "Van: programmabureau WSD West\nAan: allen",
      found: { organisation: "programmabureau WSD West" },
      because: "no person writes",
    },
    {
      text: "Opgesteld door: drs. J. Terpstra, beleidsadviseur gemeente Ede",
      found: { authors: ["drs. J. Terpstra"] },
      because: "an office behind a comma is no person",
    },
    { text: "Van: █████████████", found: {}, because: "what was masked is nobody" },
    { text: "Gemeente Hilversum\n\nBRIEF", found: { organisation: "Gemeente Hilversum" }, because: "a letterhead" },
    { text: "Gemeente Hilversum gaat bouwen.", found: {}, because: "a sentence is no letterhead" },
    {
      text: "Organisatie: Stichting X\nVan: Piet Vis (Bureau Y)",
      found: { authors: ["Piet Vis"], organisation: "Stichting X" },
      because: "a label goes before",
    },
    { text: "Wij doen mee.", found: {}, because: "nobody is named" },
  ];
  it.each(cases)("$text ($because)", ({ text, found }) => {
    expect(authorshipOf(text)).toEqual(found);
  });

  const decisions = [
    [
      "##Besluit van de Minister van Volksgezondheid, Welzijn en Sport van 3 mei",
      "Minister van Volksgezondheid, Welzijn en Sport",
    ],
    ["Instelling\n\nDe Minister van Justitie, Gelet op artikel 2 en artikel 3;", "Minister van Justitie"],
    ["Verordening\n\nDe raad van de gemeente Ede;", "raad van de gemeente Ede"],
  ] as const;
  it.each(decisions)("%s comes from %s", (text, organisation) => {
    expect(authorshipOf(text, true)).toEqual({ organisation });
  });
});
