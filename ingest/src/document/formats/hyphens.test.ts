import { describe, expect, it } from "vitest";
import { openEnded, wordsOf } from "./hyphens.ts";

describe("a word that a line divides", () => {
  const cases = [
    { lines: ["Zij werken aan samen-", "werking."], joined: "Zij werken aan samenwerking.", because: "a divided word" },
    {
      lines: ["Dit is een Wmo-werkplaats. Een Wmo-", "werkplaats leert."],
      joined: "Een Wmo-werkplaats leert.",
      because: "it is written so elsewhere",
    },
    { lines: ["De GGD-", "arts komt."], joined: "De GGD-arts komt.", because: "an abbreviation keeps its hyphen" },
    { lines: ["In Midden-", "Holland gaat het zo."], joined: "In Midden-Holland gaat het zo.", because: "a name" },
    { lines: ["Over zorg-", "en welzijn."], joined: "Over zorg- en welzijn.", because: "a part is left out" },
    { lines: ["Voor 75-", "plussers is dat zo."], joined: "Voor 75-plussers is dat zo.", because: "a number" },
    {
      lines: ["Zij helpen zelfstandige or -", "ganisaties hier."],
      joined: "zelfstandige organisaties",
      because: "justified text moved the hyphen",
    },
    {
      lines: ["Voor de wijk -", "en dat is nieuw - is er geld."],
      joined: "Voor de wijk - en dat",
      because: "a dash is no hyphen",
    },
    {
      lines: ["Het is een niet-", "onbelangrijk punt."],
      joined: "een niet-onbelangrijk punt",
      because: "a prefix that always has one",
    },
    {
      lines: ["Aan alle gemeent-", "en in het land."],
      joined: "Aan alle gemeenten in",
      because: "no sharing word, but an ending",
    },
    { lines: ["In 2020-", "2024 ook."], joined: "In 2020-2024 ook.", because: "a period" },
    { lines: ["Vroegsignale-", "ring helpt."], joined: "Vroegsignalering helpt.", because: "at a syllable" },
  ];
  it.each(cases)("$joined ($because)", ({ lines, joined }) => {
    const words = wordsOf(lines);
    const whole = lines.reduce((above, below) => openEnded(above, below, words) + below);
    expect(whole).toContain(joined);
  });
});
