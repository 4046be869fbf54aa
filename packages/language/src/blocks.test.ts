import { describe, expect, it } from "vitest";
import { blocks } from "./blocks.ts";

const outline = (text: string): string[] =>
  blocks(text).map(({ kind, level, depth, contentStart, contentEnd }) => {
    const mark = { heading: `h${level}`, item: `i${depth}`, paragraph: "p", row: "r", quote: "q" }[kind];
    return `${mark} ${text.slice(contentStart, contentEnd).replace(/\s+/g, " ")}`;
  });

const sentence = "De gemeente werkt hier al jaren aan, samen met partners uit de hele regio.";

describe("blocks", () => {
  it.each([
    {
      text: `## **Punt 5:**\n\n${sentence}`,
      lines: ["h2 Punt 5:", `p ${sentence}`],
      because: "emphasis is no content",
    },
    {
      text: `### Artikel 1\n\n####: Algemeen\n${sentence}`,
      lines: ["h3 Artikel 1", "h4 Algemeen", `p ${sentence}`],
      because: "levels",
    },
    {
      text: `Inleiding\n\n${sentence}`,
      lines: ["h1 Inleiding", `p ${sentence}`],
      because: "a short line before a paragraph",
    },
    {
      text: `Titel\n\n${sentence}\n\nWie zijn wij?\n${sentence}`,
      lines: ["h1 Titel", `p ${sentence}`, "h4 Wie zijn wij?", `p ${sentence}`],
      because: "a question may head",
    },
    {
      text: `Titel\n\n${sentence}\n\nStichting Impuls trekt het. Doen jullie mee?\n\n> ${sentence}`,
      lines: ["h1 Titel", `p ${sentence}`, "p Stichting Impuls trekt het. Doen jullie mee?", `q ${sentence}`],
      because: "a question behind a sentence ends a text",
    },
    {
      text: `# Nota\n\nVersie 2, 3 mei 2023\n\n${sentence}`,
      lines: ["h1 Nota", "p Versie 2, 3 mei 2023", `p ${sentence}`],
      because: "a version heads nothing",
    },
    {
      text: `# Wonen\n\nLaatst gewijzigd: 3 mei 2023\n\n${sentence}`,
      lines: ["h1 Wonen", "p Laatst gewijzigd: 3 mei 2023", `p ${sentence}`],
      because: "neither does a date",
    },
    {
      text: `# Uitvoeringsplan\n\n${sentence}\n\n2\n\nUitvoeringsplan\n\n${sentence}`,
      lines: ["h1 Uitvoeringsplan", `p ${sentence}`, `p ${sentence}`],
      because: "the title returns beside a page number",
    },
    {
      text: `1. Opening\n${sentence}\n\n2. Geld\n${sentence}`,
      lines: ["h1 Opening", `p ${sentence}`, "h2 Geld", `p ${sentence}`].map((l, i) => (i === 0 ? "h2 Opening" : l)),
      because: "numbered headings",
    },
    {
      text: `ACTIES\n\n${sentence}\n\nBESLUITEN\n\n${sentence}`,
      lines: ["h1 ACTIES", `p ${sentence}`, "h2 BESLUITEN", `p ${sentence}`],
      because: "capitals",
    },
    {
      text: `VERSLAG stuurgroep\ndinsdag 14 mei 2024, 13.30 uur, Goes\n\n1. Geld\n${sentence}`,
      lines: ["h1 VERSLAG stuurgroep", "p dinsdag 14 mei 2024, 13.30 uur, Goes", "h2 Geld", `p ${sentence}`],
      because: "a date under a title",
    },
    {
      text: `1.  In deze regeling wordt verstaan onder:\n\na.  jeugdhulp: hulp;`,
      lines: ["i0 In deze regeling wordt verstaan onder:", "i1 jeugdhulp: hulp;"],
      because: "a lead is no heading",
    },
    {
      text: "- een\n - twee\n - drie\n- vier",
      lines: ["i0 een", "i1 twee", "i1 drie", "i0 vier"],
      because: "depth by indentation",
    },
    {
      text: "1. De taken:\n\na. eerste;\n\nb. tweede.\n2. Verder.",
      lines: ["i0 De taken:", "i1 eerste;", "i1 tweede.", "i0 Verder."],
      because: "depth by another marker",
    },
    {
      text: "a.minister: de Minister;\nb.bestuur: het college.",
      lines: ["i0 minister: de Minister;", "i0 bestuur: het college."],
      because: "a marker glued to its text",
    },
    {
      text: "Verstaan wordt onder:a.minister: de Minister;b.bestuur: het college;",
      lines: ["p Verstaan wordt onder:", "i0 minister: de Minister;", "i0 bestuur: het college;"],
      because: "items glued to each other",
    },
    {
      text: "(1) een\n(2) twee\n• drie\n– vier",
      lines: ["i0 een", "i0 twee", "i0 drie", "i0 vier"],
      because: "many kinds of marker",
    },
    {
      text: "Van: Jan\nAan: Piet\nOnderwerp: RE: plan",
      lines: ["r Jan", "r Piet", "r RE: plan"],
      because: "header lines stay apart",
    },
    {
      text: "nr  actie           wie      gereed\n1   Bellen          Goes     1 juni\n2   Schrijven       Veere    2 juni",
      lines: ["r nr actie wie gereed", "r 1 Bellen Goes 1 juni", "r 2 Schrijven Veere 2 juni"],
      because: "columns",
    },
    { text: "| a | b |\n|---|---|\n| c | d |", lines: ["r | a | b |", "r | c | d |"], because: "a Markdown table" },
    { text: "> Wij doen mee.\n> Graag.", lines: ["q Wij doen mee.", "q Graag."], because: "quoted mail" },
    {
      text: `${sentence.slice(0, -1)} en de verbinding zoeken met\n\nBurgers in het gebied.`,
      lines: [`p ${sentence.slice(0, -1)} en de verbinding zoeken met Burgers in het gebied.`],
      because: "a blank line cut the sentence",
    },
    {
      text: `${sentence.slice(0, -1)} en\n\n12\n\nhet gebied daaromheen.`,
      lines: [`p ${sentence.slice(0, -1)} en 12 het gebied daaromheen.`],
      because: "a page number stands between",
    },
    {
      text: `${sentence.slice(0, -1)}, implementatie en\n\nElke werkplaats heeft dat.`,
      lines: [`p ${sentence.slice(0, -1)}, implementatie en`, "p Elke werkplaats heeft dat."],
      because: "a new sentence is no continuation",
    },
    {
      text: "Amsterdam\n29 juli 2015\n\nB.J. Bruins\nVoorzitter",
      lines: ["p Amsterdam", "p 29 juli 2015", "p B.J. Bruins", "p Voorzitter"],
      because: "a signature has no headings",
    },
    {
      text: "De\nMinister van Financiën,\nJ. Jansen",
      lines: ["p De Minister van Financiën, J. Jansen"],
      because: "a comma or article goes on",
    },
    {
      text: "op 13.30 uur\n24-11-2015",
      lines: ["p op 13.30 uur", "p 24-11-2015"],
      because: "times and dates are no markers",
    },
    { text: "o.a. dit", lines: ["p o.a. dit"], because: "an abbreviation is no marker" },
  ])("$text ($because)", ({ text, lines }) => {
    expect(outline(text)).toEqual(lines);
  });

  it("reads the text of a PDF", () => {
    const page = `
                    Beleidsplan Sociaal Domein
                        Gemeente Voorbeeldstad

1      Inleiding

In dit plan leggen wij vast hoe de gemeente de komende jaren
samenwerkt met partners in zorg en welzijn. Het kwam tot stand
in overleg met de adviesraad, Stichting Welzijn Voorbeeldstad en
de huisartsen.

1.1    Leeswijzer

•    de inzet van het wijkteam, dat samen met de GGD en de
     woningcorporatie huisbezoeken doet
•    vroegsignalering:
     o    schulden
     o    eenzaamheid

De gemeente wil in de komende jaren samen met alle partners ook

                                                  3
Beleidsplan Sociaal Domein

de voedselbank helpen.
`;
    expect(outline(page)).toEqual([
      "p Beleidsplan Sociaal Domein",
      "p Gemeente Voorbeeldstad",
      "h2 Inleiding",
      "p In dit plan leggen wij vast hoe de gemeente de komende jaren samenwerkt met partners in zorg en welzijn. Het kwam tot stand in overleg met de adviesraad, Stichting Welzijn Voorbeeldstad en de huisartsen.",
      "h3 Leeswijzer",
      "i0 de inzet van het wijkteam, dat samen met de GGD en de woningcorporatie huisbezoeken doet",
      "i0 vroegsignalering:",
      "i1 schulden",
      "i1 eenzaamheid",
      "p De gemeente wil in de komende jaren samen met alle partners ook 3 Beleidsplan Sociaal Domein de voedselbank helpen.",
    ]);
  });

  it("joins the lines of hard-wrapped text", () => {
    const wrapped = Array.from({ length: 6 }, () => "Deze regel is steeds ongeveer even lang als de andere zes").join(
      "\n",
    );
    expect(blocks(wrapped)).toHaveLength(1);
  });
});
