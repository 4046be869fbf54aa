import { describe, expect, it } from "vitest";
import { sentences } from "./sentences.ts";

const cases = [
  { parts: ["Met gem. Arnhem en gem. Renkum.", "Dat is zo."], because: "an abbreviation ends nothing" },
  { parts: ["Hij keek om.", "Niemand zag dat, o.m. Piet niet."], because: "without dots inside it is a word" },
  { parts: ["Er zijn max. 10 leden.", "Dat volgt later."], because: "a number after an abbreviation" },
  { parts: ["Bijv. De Bilt, o.a. Zeist e.d.", "Daarna meer."], because: "`e.d.` may end a sentence" },
  { parts: ["Voorzitter is M.J. (Marian) Kaljouw."], because: "initials" },
  { parts: ["Lid is prof. dr. S. Klosse, lid is prof.dr. P. Ester."], because: "titles, also glued" },
  { parts: ["Volgens art. 3 en nr. 5 d.d. 1 mei."], because: "references" },
  { parts: ["Het kost € 185.000 per jaar.", "Gemeente Leiden betaalt."], because: "dots in amounts" },
  { parts: ["Gesprekken zijn gevoerd .en ook verder."], because: "a small letter begins no sentence" },
  {
    parts: ["De regeling werkt goed.", "De minister ziet dat."],
    glue: "",
    because: "the blank after the dot is missing",
  },
  { parts: ["Keuze: 1. Prioritering; 2. Volgorde; 3. Samenhang."], because: "a number that counts what follows" },
  { parts: ["Dat was in 2015.", "Nu niet meer."], because: "a year may end a sentence" },
  { parts: ["Kan dat?", "Ja!", "Nee."], because: "other signs" },
  { parts: ["Wat helpt.", "!WOON adviseert."], because: "a sign may begin a name" },
  { parts: ["Drie zaken; een is klaar: de rest niet."], because: "`;` and `:` end nothing" },
  { parts: ["Dit is vitamine B.", "Het is goed."], because: "a function word is no surname" },
  { parts: ["(Het is de fusie van Ubbergen.)", "Klaar."], because: "closing signs belong to the sentence" },
  { parts: ["Het ministerie van V.W.S. betaalt."], because: "dots inside a name" },
];

describe("sentences", () => {
  it.each(cases)("$parts ($because)", ({ parts, glue = " " }) => {
    const text = parts.join(glue);
    expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
  });

  it("stays between the offsets and leaves blanks out", () => {
    const text = "Een. \n Twee.  Drie. ";
    expect(sentences(text, 4, 13)).toEqual([{ start: 7, end: 12 }]);
  });
});
