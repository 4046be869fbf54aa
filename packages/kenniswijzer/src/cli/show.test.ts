import type { Answer, AnswerItem, Citation } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { showAnswer } from "./show.ts";

const citation = (more: Partial<Citation> = {}): Citation => ({
  document: "notitie",
  title: "Notitie",
  passage: "notitie:3",
  quote: "Informele zorg (gem Oegstgeest, gem Leiden)",
  start: 10,
  end: 53,
  modality: "noemt",
  confidence: 0.9,
  source: "document",
  ...more,
});

const item = (name: string, citations: Citation[]): AnswerItem => {
  return { id: `actor:${name}`, type: "Actor", name, why: "noemt informele zorg", citations };
};

const answer = (items: AnswerItem[], citations: Citation[]): Answer => ({
  question: "wie?",
  status: "answered",
  text: "Leiden en Oegstgeest.",
  items,
  citations,
  plan: {
    words: "gemeenten",
    asked: "municipality",
    kinds: [],
    relations: [],
    entities: [],
    topics: [],
    join: "all",
    corrected: [],
  },
  suggestions: [],
  tookMs: 1,
});

describe("an answer in a terminal", () => {
  it("gives items that one sentence proves the same number", () => {
    // two claims on one sentence: `citations` has the sentence once, with one of the two
    const of = (assertion: string): Citation => citation({ assertion });
    const shown = showAnswer(answer([item("Leiden", [of("a1")]), item("Oegstgeest", [of("a2")])], [of("a2")]));
    expect(shown).toContain("• Leiden: noemt informele zorg [1]");
    expect(shown).toContain("• Oegstgeest: noemt informele zorg [1]");
  });

  it("numbers sentences in the order of the sources below", () => {
    const second = citation({ start: 60, end: 90, quote: "Later (gem Leiden)" });
    const shown = showAnswer(answer([item("Leiden", [citation(), second])], [citation(), second]));
    expect(shown).toContain("[1][2]");
    expect(shown).toMatch(/\[1\] “Informele zorg.*\n(.*\n)*\[2\] “Later/);
  });

  it("lets a document's control characters do nothing", () => {
    const hostile = citation({ quote: "rood \u001b[31m en verder" });
    expect(showAnswer(answer([item("Leiden", [hostile])], [hostile]))).not.toContain("\u001b");
  });
});
