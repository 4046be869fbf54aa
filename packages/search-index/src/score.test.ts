import type { CandidateItem, Candidates } from "@kenniswijzer/graph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keywordScorer, PASSAGE_WEIGHTS, rarity, scoreCandidates } from "./score.ts";

const unit = (...numbers: number[]): Float32Array => Float32Array.from(numbers, (x) => x / Math.hypot(...numbers));

function item(id: string, counts: Record<string, number>, vector?: Float32Array): CandidateItem {
  const length = Object.values(counts).reduce((sum, count) => sum + count, 5);
  return { id, type: "Passage", length, counts: new Map(Object.entries(counts)), ...(vector && { vector }) };
}

function candidates(items: readonly CandidateItem[], more: Partial<Candidates> = {}): Candidates {
  const frequencies = new Map<string, number>();
  for (const { counts } of items)
    for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return { named: new Map(), items, frequencies, total: 100, averageLength: 8, documents: [], ...more };
}

const words = (...terms: string[]) => terms.map((term) => ({ term, weight: 1 }));

describe("scoreCandidates", () => {
  it.each([
    {
      because: "both words beat one word often",
      items: [item("often", { schuld: 9 }), item("both", { schuld: 1, gezin: 1 })],
      first: "both",
    },
    {
      because: "a rare word says more than a common one",
      items: [item("common", { gezin: 1 }), item("rare", { schuld: 1 })],
      frequencies: new Map([
        ["gezin", 60],
        ["schuld", 2],
      ]),
      first: "rare",
    },
    {
      because: "equal words, the nearer one",
      items: [item("far", { schuld: 1 }, unit(0, 1)), item("near", { schuld: 1 }, unit(1, 0))],
      first: "near",
    },
    {
      because: "no word in common, yet near in meaning",
      items: [item("none", { kaas: 1 }), item("near", {}, unit(1, 0.1))],
      first: "near",
    },
    {
      because: "the same words in a shorter text",
      items: [{ ...item("long", { schuld: 1 }), length: 200 }, item("short", { schuld: 1 })],
      first: "short",
    },
    { because: "equal in all, by id", items: [item("b", { schuld: 1 }), item("a", { schuld: 1 })], first: "a" },
  ])("$first first: $because", ({ items, first, frequencies }) => {
    const found = scoreCandidates({
      candidates: candidates(items, frequencies && { frequencies }),
      terms: words("schuld", "gezin"),
      vector: unit(1, 0),
    });
    expect(found[0]?.item.id).toBe(first);
  });

  it("explains a score by parts that add up to it", () => {
    const named = new Map([["x", [{ id: "x" }]]]) as unknown as Candidates["named"];
    const [best] = scoreCandidates({
      candidates: candidates([item("x", { schuld: 1 }, unit(1, 1))], { named }),
      terms: words("schuld"),
      vector: unit(1, 0),
    });
    const { keyword = 0, vector = 0, name = 0 } = best?.parts ?? {};
    expect(vector).toBeCloseTo(PASSAGE_WEIGHTS.vector * Math.SQRT1_2, 5);
    expect(name).toBe(PASSAGE_WEIGHTS.name);
    expect(keyword).toBeGreaterThan(0);
    expect(best?.score).toBeCloseTo(keyword + vector + name, 12);
  });

  it("is the same to the last bit in whatever order a store counts the terms of a text", () => {
    const terms = ["a", "b", "c", "d", "e"];
    const frequencies = new Map(terms.map((term, at) => [term, 3 + 7 * at]));
    const scoreOf = (order: readonly string[]): number | undefined => {
      const counts = Object.fromEntries(order.map((term) => [term, 1 + terms.indexOf(term)]));
      const of = candidates([item("x", counts)], { frequencies });
      return scoreCandidates({ candidates: of, terms: words(...terms) })[0]?.score;
    };
    const shuffled = fc.shuffledSubarray(terms, { minLength: terms.length });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(scoreOf(order)).toBe(scoreOf(terms));
      }),
    );
  });

  it("leaves out what has no part of a score", () => {
    expect(scoreCandidates({ candidates: candidates([item("x", {})]), terms: words("schuld") })).toEqual([]);
  });

  it("weighs a widened term less than the question's own", () => {
    const own = candidates([item("own", { schuld: 1 }), item("wide", { lening: 1 })]);
    const terms = [...words("schuld"), { term: "lening", weight: 0.4 }];
    expect(scoreCandidates({ candidates: own, terms }).map(({ item }) => item.id)).toEqual(["own", "wide"]);
  });
});

describe("keywordScorer", () => {
  const counted = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 50 }), {
    noNullPrototype: true,
  });

  it("is BM25, as a share of the most that a text could get", () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 100 }), (counts, length, df) => {
        const terms = words("a", "b", "d");
        const request = { candidates: candidates([], { frequencies: new Map([["a", df]]) }), terms };
        const { k1, b } = PASSAGE_WEIGHTS;
        const idf = (n: number): number => Math.log(1 + (100 - n + 0.5) / (n + 0.5));
        const part = (n: number, tf: number): number =>
          (idf(n) * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / 8));
        const most = (idf(df) + 2 * idf(0)) * (k1 + 1);
        const expected = (part(df, counts.a ?? 0) + part(0, counts.b ?? 0)) / most;
        const score = keywordScorer(request, PASSAGE_WEIGHTS, 8)(new Map(Object.entries(counts)), length);
        expect(score).toBeCloseTo(expected, 10);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is 0 for a question without words", () => {
    expect(keywordScorer({ candidates: candidates([]), terms: [] }, PASSAGE_WEIGHTS, 0)(new Map(), 0)).toBe(0);
  });
});

it("takes a term for rarer the fewer items have it, and never for less than nothing", () => {
  const of = (found: number): number => rarity("x", { frequencies: new Map([["x", found]]), total: 10 });
  expect([of(0), of(1), of(5), of(10)]).toEqual([of(0), of(1), of(5), of(10)].sort((a, b) => b - a));
  expect(of(10)).toBeGreaterThan(0);
  expect(of(12)).toBeGreaterThan(0);
});
