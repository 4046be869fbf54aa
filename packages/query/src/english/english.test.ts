import { describe, expect, it } from "vitest";
import { fromEnglish } from "./english.ts";

describe("an English question", () => {
  it.each([
    { asked: "Who works on loneliness among the elderly?", dutch: "wie werkt aan eenzaamheid onder ouderen?" },
    { asked: "which municipalities work on debt relief", dutch: "welke gemeenten werken aan schuldhulpverlening?" },
    { asked: "Who leads the steering group Samen Eten?", dutch: "wie leidt stuurgroep Samen Eten?" },
    { asked: "What does Hogeschool Leiden work on?", dutch: "waar werkt Hogeschool Leiden aan?" },
    {
      asked: "How is Leiden connected to GGD Hollands Midden?",
      dutch: "hoe hangt Leiden samen met GGD Hollands Midden?",
    },
    { asked: "Which municipalities mention informal care?", dutch: "welke gemeenten noemen informele zorg?" },
    { asked: "How many municipalities are there?", dutch: "hoeveel gemeenten zijn er?" },
    { asked: "Who pays for the project Samen Sterk?", dutch: "wie betaalt project Samen Sterk?" },
    { asked: "With whom does Kwadraad cooperate?", dutch: "met wie werkt Kwadraad samen?" },
  ])("$asked is read as $dutch", ({ asked, dutch }) => {
    expect(fromEnglish(asked)).toBe(dutch);
  });

  it.each([
    "wie werkt er met jongeren in Alphen aan den Rijn?",
    "en in Leiderdorp?",
    "schulden",
    "What's cooking",
    "welke partners doen mee aan The Next Step for Work?",
  ])("is not seen in %s", (asked) => {
    expect(fromEnglish(asked)).toBeUndefined();
  });
});
