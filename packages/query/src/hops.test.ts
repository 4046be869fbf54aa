import { describe, expect, it } from "vitest";
import { stepped } from "./hops.ts";

describe("a step beyond the question", () => {
  it.each([
    {
      question: "Wie is projectleider van Goed Begin en bij welke organisatie hoort zij?",
      asks: "Wie is projectleider van Goed Begin",
      alone: false,
      because: "the second half asks where the first one's answer works",
    },
    {
      question: "wie leidt het loket en waar werkt hij?",
      asks: "wie leidt het loket",
      alone: false,
      because: "waar werkt hij is for whom",
    },
    {
      question: "Bij welke organisatie werkt degene die het loket leidt?",
      asks: "wie het loket leidt?",
      alone: true,
      because: "only the organisation is asked",
    },
    {
      question: "Voor wie werkt de voorzitter van de stuurgroep?",
      asks: "wie is de voorzitter van de stuurgroep",
      alone: true,
      because: "an office stands for who holds it",
    },
  ])("$question: $because", ({ question, asks, alone }) => {
    expect(stepped(question)).toEqual({ question: asks, hop: { to: "employer", alone } });
  });

  it.each(["Wie werkt bij GGD Zeeland?", "Waar werkt GGD Zeeland aan?", "Bij welke organisatie werkt Ank Berg?"])(
    "leaves alone %s",
    (question) => {
      expect(stepped(question)).toEqual({ question, hop: undefined });
    },
  );
});
