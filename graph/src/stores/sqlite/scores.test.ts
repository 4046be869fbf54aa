import { describe, expect, it } from "vitest";
import { type Postings, setPosting, WIDTH } from "./postings.ts";
import { Scores, selected } from "./scores.ts";

describe("selected", () => {
  it("gives what would stand there if they were sorted, also among equals", () => {
    let seed = 7;
    const random = (): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed % 50;
    };
    for (let length = 1; length < 60; length++) {
      const values = Array.from({ length }, random);
      const sorted = values.toSorted((a, b) => a - b);
      const found = sorted.map((_, place) => selected(Float64Array.from(values), place));
      expect(found).toEqual(sorted);
    }
  });
});

describe("scores", () => {
  const LENGTH = 9;
  const postingsOf = (items: readonly number[], count = 1): Postings => {
    const postings = new Uint32Array(items.length * WIDTH);
    for (const [at, item] of items.entries())
      setPosting(postings, at * WIDTH, { item, length: LENGTH, facet: 7, count });
    return postings;
  };
  /** What occurs once in an item of the usual length gives as much as it is rare. */
  const filled = (sums: Readonly<Record<number, number>>): Scores => {
    const scores = new Scores();
    scores.begin(10);
    for (const [item, sum] of Object.entries(sums)) scores.add(postingsOf([Number(item)]), sum, LENGTH, () => true);
    return scores;
  };

  it("adds to new items only where they are let in", () => {
    const scores = filled({ 1: 3 });
    scores.add(postingsOf([1, 2, 3]), 1, LENGTH, (item, facet) => item === 3 && facet === 7);
    scores.add(postingsOf([1, 4]), 1, LENGTH, undefined);
    expect([1, 2, 3, 4].map((item) => scores.has(item))).toEqual([true, false, true, false]);
    expect(scores.best(1)).toEqual({ above: [], equal: [1] });
  });

  it("gives more to what occurs more often", () => {
    const scores = filled({ 1: 1.2 });
    scores.add(postingsOf([2], 5), 1, LENGTH, () => true);
    expect(scores.best(1)).toEqual({ above: [], equal: [2] });
  });

  it("gives the best, and apart from them those that are equal to the last of them", () => {
    expect(filled({ 1: 3, 2: 1, 3: 1, 4: 5 }).best(3)).toEqual({ above: [1, 4], equal: [2, 3] });
    expect(filled({ 1: 3, 2: 1 }).best(3)).toEqual({ above: [1, 2], equal: [] });
  });

  it("stays open while a new item can come among the best, and then forgets who cannot", () => {
    const scores = filled({ 1: 3, 2: 2, 3: 0.5, 4: 1.5 });
    expect([scores.close(2, 99, 2), scores.has(3)]).toEqual([false, true]);
    expect([scores.close(1, 99, 2), scores.has(3), scores.has(4)]).toEqual([true, false, true]);
  });

  it("doesn't look who can still come among the best when fewer postings are left than there are items", () => {
    expect(filled({ 1: 3, 2: 2, 3: 0.5, 4: 1.5 }).close(1, 3, 2)).toBe(false);
  });

  it("begins anew with nothing, also for higher numbers", () => {
    const scores = filled({ 1: 3 });
    scores.begin(1000);
    scores.add(postingsOf([1000]), 1, LENGTH, () => true);
    expect([scores.has(1), scores.best(5).above]).toEqual([false, [1000]]);
  });
});
