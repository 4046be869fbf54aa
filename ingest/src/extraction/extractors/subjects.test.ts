import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";
import { predictions } from "../predictions.ts";

interface Case {
  readonly text: string;
  readonly projects?: readonly string[];
  readonly themes?: readonly string[];
  readonly questions?: readonly string[];
  readonly because: string;
}

const CASES: readonly Case[] = [
  {
    text: "Het netwerk richt zich op eenzaamheid onder ouderen, mantelzorg en dementie.",
    themes: ["eenzaamheid onder ouderen", "mantelzorg", "dementie"],
    because: "a row of subjects after one lead",
  },
  {
    text: "De middag staat in het teken van positieve gezondheid.",
    themes: ["positieve gezondheid"],
    because: "what a meeting is for",
  },
  {
    text: "Schoolverzuim bij kinderen, daar draait het hier om.",
    themes: ["Schoolverzuim bij kinderen"],
    because: "the subject comes first",
  },
  {
    text: "Wat de vervuilde woningen betreft: dat wacht op de raad.",
    themes: ["vervuilde woningen"],
    because: "a mail turns to a subject",
  },
  {
    text: "Onderwerp: voortgang dak- en thuisloze jongeren",
    themes: ["dak- en thuisloze jongeren"],
    because: "the subject line of a letter, without what is done with it",
  },
  { text: "Zij werken aan een handboek en aan een plan van aanpak.", themes: [], because: "papers are no subjects" },
  { text: "Er is geen aandacht voor laaggeletterdheid.", themes: [], because: "denied" },
  { text: "De gemeente is niet bezig met jeugdzorg.", themes: [], because: "denied by the verb" },
  {
    text: "Onder de naam Eerder Bellen begint een spreekuur.",
    projects: ["Eerder Bellen"],
    because: "a name that is said to be one",
  },
  { text: "Warm Wonen wordt verlengd tot 1 juli.", projects: ["Warm Wonen"], because: "only work is extended" },
  {
    text: "De wethouder licht Grenzeloos Actief toe. Het programma loopt door.",
    projects: ["Grenzeloos Actief"],
    because: "the next sentence says what it is",
  },
  {
    text: "Het Huiskamerproject gaat hard. Dan Schoon Schip. Daar is meer over te zeggen.",
    projects: ["Huiskamerproject", "Schoon Schip"],
    because: "a compound that says it, and a turn to the next one",
  },
  {
    text: "Dit volgt uit de evaluatie van het Beleidsplan Schuldhulpverlening.",
    projects: [],
    because: "a plan on paper is no project",
  },
  {
    text: "Een goed lopend project. 'Daar sluiten we op aan', zegt Jansen.",
    projects: [],
    because: "quotation marks around speech",
  },
  { text: "Het college kreeg geen geld voor een pilot. Het project start niet.", projects: [], because: "no name" },
  {
    text: "Hoe vinden we mensen die zich niet laten zien? Die vraag blijft liggen.",
    questions: ["Hoe vinden we mensen die zich niet laten zien?"],
    because: "taken up by the next sentence",
  },
  {
    text: "Het lectoraat onderzoekt dit jaar hoe pubers praten over groepsdruk.",
    questions: ["hoe pubers praten over groepsdruk"],
    because: "an object of research that is a question",
  },
  { text: "Fatima vraagt of er budget is.", questions: [], because: "a practical question" },
  { text: "Kunnen jullie ons op de lijst zetten?", questions: [], because: "a request" },
  {
    text: "# Verslag\n\nAanwezig: Anna de Boer\n\n1. Opening\nGeen mededelingen.\n\n2. Rouw en eenzaamheid\nGGD Drenthe maakt een plan.\n\n3. Rondvraag\nNiets.",
    themes: ["Rouw en eenzaamheid"],
    because: "numbered headings of minutes, not their formal parts",
  },
  {
    text: "# Onze onderzoeken\n\n**Krachtig Ouder** volgt tien jaar lang bewoners van de Veenkoloniën.\n\n**Vroeg Wijs** kijkt mee met huisartsen in de regio.",
    projects: ["Krachtig Ouder", "Vroeg Wijs"],
    because: "names in bold that do something",
  },
  {
    text: "# Nieuws\n\n## Den Haag\n\nHet project loopt nog. GGD Haaglanden helpt mee.",
    projects: [],
    because: "a place above what happens there",
  },
];

describe("subjects, projects and questions of a sentence or section", () => {
  it.each(CASES)("$because", ({ text, ...wanted }) => {
    const read = predictions(extract(readDocument({ source: "tekst.md", text })));
    for (const of of ["projects", "themes", "questions"] as const)
      if (wanted[of] !== undefined) expect(read[of]).toEqual(wanted[of]);
  });
});
