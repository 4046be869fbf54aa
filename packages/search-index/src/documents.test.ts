import type { Passage } from "@kenniswijzer/domain";
import type { CandidateItem, Candidates } from "@kenniswijzer/graph";
import { describe, expect, it } from "vitest";
import { scoreDocuments } from "./documents.ts";

const unit = (...numbers: number[]): Float32Array => Float32Array.from(numbers, (x) => x / Math.hypot(...numbers));

function passage(id: string, counts: Record<string, number>, vector?: Float32Array, end = 500): CandidateItem {
  const [document = "", ordinal = "0"] = id.split(":");
  const whole = { id, document, ordinal: Number(ordinal), text: "", start: 0, end } as Passage;
  const base = { id, type: "Passage" as const, passage: whole, length: 40, counts: new Map(Object.entries(counts)) };
  return vector ? { ...base, vector } : base;
}

const candidates = (items: readonly CandidateItem[]): Candidates => ({
  named: new Map(),
  items,
  frequencies: new Map([
    ["schuld", 10],
    ["gezin", 10],
  ]),
  total: 100,
  averageLength: 40,
  documents: [],
});

const order = (items: readonly CandidateItem[], vector?: Float32Array): string[] => {
  const terms = ["schuld", "gezin"].map((term) => ({ term, weight: 1 }));
  return scoreDocuments({ candidates: candidates(items), terms, vector }).map(({ document }) => document);
};

describe("scoreDocuments", () => {
  it.each([
    {
      because: "its passages together hold both words",
      items: [passage("spread:0", { schuld: 1 }), passage("spread:4", { gezin: 1 }), passage("one:0", { schuld: 3 })],
      first: "spread",
    },
    {
      because: "the same words in a shorter document",
      items: [passage("long:0", { schuld: 1 }, undefined, 90_000), passage("short:0", { schuld: 1 })],
      first: "short",
    },
    {
      because: "equal words, its passages as a whole are nearer",
      items: [
        passage("far:0", { schuld: 1 }, unit(1, 0.2)),
        passage("far:1", {}, unit(0.1, 1)),
        passage("near:0", { schuld: 1 }, unit(1, 0.2)),
        passage("near:1", {}, unit(1, 0.3)),
      ],
      first: "near",
    },
    {
      because: "equal in all, by id",
      items: [passage("b:0", { schuld: 1 }), passage("a:0", { schuld: 1 })],
      first: "a",
    },
  ])("$first first: $because", ({ items, first }) => {
    expect(order(items, unit(1, 0))[0]).toBe(first);
  });

  it("names the passage that speaks for the document", () => {
    const items = [passage("d:0", { schuld: 1 }), passage("d:1", { schuld: 1, gezin: 1 })];
    const terms = ["schuld", "gezin"].map((term) => ({ term, weight: 1 }));
    expect(scoreDocuments({ candidates: candidates(items), terms })[0]?.best.item.id).toBe("d:1");
  });

  it("ranks no nodes", () => {
    const node: CandidateItem = { id: "theme:x", type: "Theme", length: 1, counts: new Map([["schuld", 1]]) };
    expect(order([node])).toEqual([]);
  });
});
