import { describe, expect, it } from "vitest";
import { kindOf } from "./kind.ts";

describe("kindOf", () => {
  const cases = [
    {
      text: "NOTITIE\n\nAan: het bestuur\nVan: het bureau\nBetreft: stand van zaken",
      kind: "nota",
      because: "it says so",
    },
    { text: "# Kadernota wonen\n\nTekst.", kind: "nota", because: "a compound" },
    { text: "Kernteam West - verslag overleg 3 mei\n\nAanwezig: A", kind: "notulen", because: "the head word" },
    { text: "Stuurgroep\n\nAanwezig: Jan, Piet\n\n1. Opening", kind: "notulen", because: "who is present" },
    { text: "Jaarverslag 2023\n\nTekst", kind: "rapport", because: "no report of a meeting" },
    { text: "Concept agenda stuurgroep\n\n1. Opening\n2. Plan", kind: "agenda", because: "a list of items" },
    { text: "## **Agendapunt 5:**\n\n### **Onderwerp: Plan**", kind: "agendastuk", because: "a piece for a meeting" },
    {
      text: "##Besluit van de Minister van Justitie tot instelling\n\nGelet op de wet;",
      kind: "besluit",
      because: "its first word",
    },
    {
      text: "Instelling commissie\n\nDe Minister van Justitie,\nGelet op artikel 2;\nBesluit:\n\nArtikel 1",
      kind: "besluit",
      because: "its form",
    },
    {
      text: "Gemeente X\n\nOnderwerp   Beschikking subsidie\n\nGeachte heer,",
      kind: "besluit",
      because: "the letter that brings it is about it",
    },
    {
      text: "Verslag\n\n1. Opening\n\nBesluit: akkoord",
      kind: "notulen",
      because: "minutes have decisions in them",
    },
    { text: "# Samenwerkingsovereenkomst Jongerenpunt\n\n**Partijen**", kind: "overeenkomst", because: "a compound" },
    { text: "# Jongerenpunt\n\nOndergetekenden:\n\n1. A", kind: "overeenkomst", because: "who signs" },
    { text: "Notitie over het projectplan", kind: "nota", because: "the first of two words" },
    { text: "# Plan van aanpak schulden", kind: "plan", because: "three words" },
    { text: "RAADSINFORMATIEBRIEF\n\nGeachte leden,", kind: "brief", because: "a compound" },
    { text: "Bureau\n\nGeachte mevrouw De Vries,\n\nTekst", kind: "brief", because: "it greets" },
    { text: "Wijkkrant | nieuwsbrief juni", kind: "nieuwsbrief", because: "a letter of news is no letter" },
    { text: "Van: A\nAan: B\nVerzonden: nu\nOnderwerp: plan\n\nBeste B,", kind: "e-mail", because: "a mail as text" },
    { text: "Home > Onderzoek > Plan\n\nTekst", kind: "webpagina", because: "a trail of links" },
    { text: "De nota is vastgesteld.\n\nMeer tekst.", kind: undefined, because: "a sentence about another one" },
    { text: "Wonen in de wijk\n\nTekst.", kind: undefined, because: "nothing says so" },
  ];
  it.each(cases)("$text → $kind ($because)", ({ text, kind }) => {
    expect(kindOf(text)).toBe(kind);
  });
});
