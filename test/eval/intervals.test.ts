import { describe, expect, it } from "vitest";
import { intervalOf } from "./intervals.ts";
import { f1, KINDS, scoreOf, summed, unitsOf } from "./sets.ts";

describe("an interval over documents", () => {
  const mean = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0) / some.length;

  it.each([
    { units: [3, 3, 3], interval: [3, 3], because: "documents that are alike leave no doubt" },
    { units: [1], interval: [1, 1], because: "one document tells nothing of others" },
  ])("of $units is $interval ($because)", ({ units, interval }) => {
    expect(intervalOf(units, mean)).toEqual(interval);
  });

  it("covers nineteen in twenty of what the mean of a fair coin would be, and is the same each time", () => {
    const coins = Array.from({ length: 100 }, (_, at) => at % 2);
    const [low, high] = intervalOf(coins, mean);
    // normal approximation: 0.5 ± 1.96 × 0.05
    expect(low).toBeCloseTo(0.4, 1);
    expect(high).toBeCloseTo(0.6, 1);
    expect(intervalOf(coins, mean)).toEqual([low, high]);
  });

  it("is nothing where there was nothing to find", () => {
    expect(intervalOf([{ tp: 0, fp: 0, fn: 0 }], (some) => f1(some[0] ?? { tp: 0, fp: 0, fn: 0 }))).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe("the score of a unit", () => {
  it("is that of nothing read when nothing was read: all of its gold is missed", () => {
    const [unit] = unitsOf("dev");
    if (unit === undefined) throw new Error("no texts");
    const { counts } = scoreOf(unit, []);
    for (const kind of KINDS) expect(counts[kind]).toMatchObject({ tp: 0, fp: 0 });
    expect(summed([counts, counts], "actors").fn).toBe(2 * unit.gold.actors.length);
  });

  it.each(["corpus", "dev", "fresh", "learn", "train-a"] as const)("has the text of every gold of %s", (set) => {
    const units = unitsOf(set);
    expect(units.length).toBeGreaterThan(0);
    expect(units.filter(({ documents }) => documents.length === 0)).toEqual([]);
  });
});
