import { describe, expect, it } from "vitest";
import { COLUMN, costOf, excerpt, fitting, flowing, roomUnder, within } from "./paper.ts";

const few = (n: number, cost = 2): number[] => Array.from({ length: n }, () => cost);

describe("a column of paper", () => {
  it.each([
    { lists: [few(3), few(2)], counts: [3, 2], because: "there is room for all" },
    { lists: [few(100)], counts: [29], because: "the rest is told in names, for which lines are kept" },
    { lists: [few(100), few(1)], counts: [27, 1], because: "a long list leaves room for a short one" },
    { lists: [few(100), few(100)], counts: [13, 13], because: "long lists share the column" },
    { lists: [[], few(2)], counts: [0, 2], because: "an empty list says so in words" },
  ])("takes $counts ($because)", ({ lists, counts }) => {
    expect(fitting(lists)).toEqual(counts);
  });

  it("goes on in the next column where that has room", () => {
    expect(flowing(few(100), 30)).toEqual([31, 11]);
    expect(flowing(few(100), 3)).toEqual([29, 0]);
    expect(flowing(few(5), 30)).toEqual([5, 0]);
    expect(roomUnder([few(100, 4), few(3)], [4, 3])).toBeCloseTo(COLUMN.lines - 4.8 - 16 - 6 - 4);
  });

  it("takes the first of each list before the second of any", () => {
    expect(fitting([few(9, 8), few(9, 8), few(9, 8)], 40)).toEqual([1, 1, 0]);
  });

  it("counts the lines of an item and of its smaller quote", () => {
    expect(costOf("x".repeat(COLUMN.letters + 1), "x".repeat(COLUMN.small))).toBeCloseTo(3.4);
  });

  it("names as many as stand within the letters, and at least one", () => {
    const names = ["gemeente Leiden", "GGD", "Stichting De Brug"].map((name) => ({ name }));
    expect(within(names, 25).map(({ name }) => name)).toEqual(["gemeente Leiden", "GGD"]);
    expect(within(names, 3).map(({ name }) => name)).toEqual(["gemeente Leiden"]);
  });
});

describe("an excerpt", () => {
  const sentence = "In de regio werken veel partijen samen, en gemeente Leiden doet iets aan schulden in gezinnen.";

  it.each([
    { about: "regio", most: 200, text: sentence, because: "it is short enough" },
    { about: "regio", most: 40, text: "In de regio werken veel partijen samen …", because: "that stands at the start" },
    { about: "schulden", most: 40, text: "… Leiden doet iets aan schulden in …", because: "the middle holds it" },
    { about: "gezinnen", most: 40, text: "… aan schulden in gezinnen.", because: "it goes to the end" },
    { about: "niets", most: 30, text: "In de regio werken veel …", because: "what isn't in it leads nowhere" },
  ])("about $about: $text ($because)", ({ about, most, text }) => {
    expect(excerpt(sentence, about, most)).toBe(text);
  });
});
