import type { Answer, Citation } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { showAnswer, showHits, showTable } from "./show.ts";

const citation = (assertion: string, quote = "Zorg (gem Almelo,\nHengelo)"): Citation => ({
  assertion,
  document: "memo",
  title: "Memo",
  passage: "memo:1",
  quote,
  start: 0,
  end: quote.length,
  modality: "noemt",
  confidence: 1,
  source: "document",
});

const answer = (items: readonly Citation[], citations: readonly Citation[]): Answer => ({
  question: "wie?",
  status: "answered",
  text: "Twee gemeenten.",
  items: items.map((c) => ({
    id: c.assertion ?? "",
    type: "Actor",
    name: `partner ${c.assertion}`,
    why: "noemt zorg",
    citations: [c],
  })),
  citations: [...citations],
  plan: {
    words: "partners",
    asked: "partner",
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

describe("showAnswer", () => {
  it("gives two claims from one sentence the same number", () => {
    const shown = showAnswer(answer([citation("a"), citation("b")], [citation("a")]));
    expect(shown).toContain("• partner a: noemt zorg [1]");
    expect(shown).toContain("• partner b: noemt zorg [1]");
  });

  it("shows a quote on one line, without what a terminal would act on", () => {
    const [evil] = [citation("a", "rood\u001B[31m\tis\nhet")];
    expect(showAnswer(answer([evil as Citation], [evil as Citation]))).toContain(
      "[1] “rood [31m is het” (Memo, datum onbekend)",
    );
  });
});

describe("showTable", () => {
  it("aligns columns and survives an empty list", () => {
    expect(
      showTable([
        ["a", "bb"],
        ["ccc", "d"],
      ]),
    ).toBe("a    bb\nccc  d");
    expect(showTable([])).toBe("");
  });
});

it("says of a hit what its score is made of, and why in words, when asked", () => {
  const hit = { id: "theme:schulden", type: "Theme" as const, name: "schulden", score: 1.2 };
  const parts = { keyword: 0.8, synonyms: 0.4 };
  const shown = showHits([{ ...hit, parts, because: ["bedoeld: schulden (“rood staan”)"] }], true);
  expect(shown).toBe(
    "1.20 schulden (Theme)\n      waarom: woorden 0.80 + andere woorden 0.40; bedoeld: schulden (“rood staan”)",
  );
  expect(showHits([{ ...hit, parts }])).toBe("1.20 schulden (Theme)");
});
