import { describe, expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { extract } from "./extract.ts";

/** Texts of all places where the document speaks of the actor of this full name. */
function saidOf(name: string, text: string): string[] {
  const reading = extract(readDocument({ text, source: "verslag.txt" }));
  const entity = reading.entities.find((one) => one.name === name);
  return reading.mentions.flatMap((m) =>
    m.entity === entity?.key ? [reading.document.text.slice(m.start, m.end)] : [],
  );
}

const PRESENT = "Aanwezig: Samira Haddou (Lefier), Bert Oldengarm (gemeente Emmen)\n\n";

const linked = [
  {
    name: "Samira Haddou",
    text: `${PRESENT}Volgens Samira gaat het goed.`,
    last: "Samira",
    because: "one person has that given name",
  },
  {
    name: "Bert Oldengarm",
    text: `${PRESENT}- Bert: afspraak maken met GKB Drenthe`,
    last: "Bert",
    because: "the owner of an action",
  },
  {
    name: "Kees ter Braak",
    text: "Kees ter Braak (Movisie) komt. Daarna spreekt Ter Braak met Vilans.",
    last: "Ter Braak",
    because: "the surname with its prefix",
  },
  {
    name: "Amaryllis",
    text: "Wij praten met welzijnsorganisatie Amaryllis. De inloop van Amaryllis is open.",
    last: "Amaryllis",
    because: "the noun that describes it is no part of the name",
  },
  {
    name: "Groninger Huis",
    text: "Wij praten met woningcorporatie Groninger Huis. De flat van Groninger Huis staat leeg.",
    last: "Groninger Huis",
    because: "two words, as they are written",
  },
];

const left = [
  { name: "Samira Haddou", text: `${PRESENT}Samira Bakker komt later.`, because: "another surname follows" },
  {
    name: "Samira Haddou",
    text: "Aanwezig: Samira Haddou (Lefier), Samira Bakker (Sedna)\n\nVolgens Samira gaat het goed.",
    because: "two persons have that given name",
  },
  {
    name: "Roos Smit",
    text: "Roos Smit (Movisie) komt. De werkgroep plant een Roos in de tuin.",
    because: "a given name that is also a word",
  },
  {
    name: "Koen Timmerman",
    text: "Koen Timmerman (Movisie) komt. De buurt zoekt een timmerman.",
    because: "a surname that is also a word",
  },
  {
    name: "oudervereniging Regenboog",
    text: "Wij praten met oudervereniging Regenboog. Regenboog boven de wijk.",
    because: "any word has a capital at the start of a sentence",
  },
  {
    name: "Kees ter Braak",
    text: "Kees ter Braak (Movisie) komt. De straat heet Menno ter Braak-laan.",
    because: "a piece of another name",
  },
];

describe("parts of names that a document gave before", () => {
  it.each(linked)("“$last” is $name ($because)", ({ name, text, last }) => {
    expect(saidOf(name, text).at(-1)).toBe(last);
  });

  it.each(left)("leaves alone what may not be $name: $because", ({ name, text }) => {
    expect(new Set(saidOf(name, text))).toEqual(new Set([name]));
  });
});
