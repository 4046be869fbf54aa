import { describe, expect, it } from "vitest";
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
  const filled = (sums: Readonly<Record<number, number>>): Scores => {
    const scores = new Scores();
    scores.begin(10);
    for (const [item, sum] of Object.entries(sums)) scores.add(Number(item), sum);
    return scores;
  };

  it("gives the best, and apart from them those that are equal to the last of them", () => {
    expect(filled({ 1: 3, 2: 1, 3: 1, 4: 5 }).best(3)).toEqual({ above: [1, 4], equal: [2, 3] });
    expect(filled({ 1: 3, 2: 1 }).best(3)).toEqual({ above: [1, 2], equal: [] });
  });

  it("stays open while a new item can come among the best, and then forgets who cannot", () => {
    const scores = filled({ 1: 3, 2: 2, 3: 0.5, 4: 1.5 });
    expect([scores.close(2, 2), scores.has(3)]).toEqual([false, true]);
    expect([scores.close(1, 2), scores.has(3), scores.has(4)]).toEqual([true, false, true]);
  });

  it("begins anew with nothing, also for higher numbers", () => {
    const scores = filled({ 1: 3 });
    scores.begin(1000);
    scores.add(1000, 1);
    expect([scores.has(1), scores.best(5).above]).toEqual([false, [1000]]);
  });
});
