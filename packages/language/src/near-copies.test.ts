import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearCopies } from "./near-copies.ts";

const SENTENCE =
  "De gemeente Gouda werkt samen met Stichting Horizon aan schuldhulp voor gezinnen met jonge kinderen in de stad.";

const letters = (number: number): string => String(number).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
const othersThan = (number: number): string => [..."klmnop"].map((letter) => letter + letters(number)).join(" ");

describe("nearCopies", () => {
  it.each([
    { other: SENTENCE.toUpperCase(), copies: true, because: "capitals" },
    { other: SENTENCE.replace("stad.", "stad!  "), copies: true, because: "signs and blanks" },
    { other: SENTENCE.replace("schuldhulp", "schuldhulpverlening"), copies: true, because: "one word of eighteen" },
    { other: `${SENTENCE.slice(0, -1)} en de regio.`, copies: true, because: "some words more" },
    { other: SENTENCE.replace("werkt samen", "werkt niet samen"), copies: false, because: "a denial" },
    { other: `In 2016: ${SENTENCE}`, copies: false, because: "a figure" },
    { other: "De gemeente Gouda praat met Stichting Horizon over schuldhulp.", copies: false, because: "other words" },
    { other: "", copies: false, because: "nothing" },
  ])("$other is a copy: $copies ($because)", ({ other, copies }) => {
    expect(nearCopies([SENTENCE, other])).toEqual(copies ? [[0, 1]] : [[0], [1]]);
  });

  it("takes short texts for copies only when all their words are the same", () => {
    const texts = ["Schuldhulp (gemeente Gouda)", "schuldhulp, gemeente Gouda", "Schuldhulp (gemeente Delft)"];
    expect(nearCopies(texts)).toEqual([[0, 1], [2]]);
  });

  it.each([
    { name: "that say something else each", many: 30_000, text: (at: number) => `${SENTENCE} Dit is stuk ${at}.` },
    { name: "that begin alike", many: 30_000, text: (at: number) => `De gemeente Gouda werkt ${othersThan(at)}` },
    { name: "that copy one", many: 30_000, text: () => SENTENCE, groups: 1 },
    {
      name: "that copy one but for a word",
      many: 1_000,
      text: (at: number) => `${SENTENCE} ${letters(at)}`,
      groups: 1,
    },
  ])("groups $many texts $name", ({ many, text, groups = many }) => {
    const texts = Array.from({ length: many }, (_, at) => text(at));
    expect(nearCopies(texts)).toHaveLength(groups);
  });

  const word = fc.constantFrom(
    ..."de gemeente werkt aan schuldhulp zorg voor gezinnen niet 2015 in wijk samen met".split(" "),
  );
  const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(" "));

  it("gives the same groups whatever the order", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.infiniteStream(fc.nat(1000)), (texts, keys) => {
        const order = texts.map((_, at) => ({ at, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const named = (groups: number[][], name: (at: number) => number): string =>
          JSON.stringify(
            groups.map((group) => group.map(name).sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
          );
        const shuffled = nearCopies(order.map(({ at }) => texts[at] ?? ""));
        expect(named(shuffled, (place) => order[place]?.at ?? -1)).toBe(named(nearCopies(texts), (at) => at));
      }),
    );
  });

  it("misses no pair that a look at each pair finds", () => {
    const runsOf = (words: readonly string[]): Set<string> =>
      new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(" ")));
    fc.assert(
      fc.property(fc.array(word, { minLength: 8, maxLength: 14 }), fc.nat(13), word, (words, at, other) => {
        const changed = words.with(at % words.length, other);
        const [one, two] = [runsOf(words), runsOf(changed)];
        const shared = [...one].filter((run) => two.has(run)).length;
        const facts = (own: readonly string[]): string =>
          own
            .filter((own) => /2015|niet/.test(own))
            .sort()
            .join();
        const alike = facts(words) === facts(changed) && shared >= 0.6 * (one.size + two.size - shared);
        const same = words.join() === changed.join();
        expect(nearCopies([words.join(" "), changed.join(" ")])).toHaveLength(alike || same ? 1 : 2);
      }),
    );
  });

  it("puts each text in one group, equal texts in the same", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const groups = nearCopies([...texts, ...texts]);
        expect(groups.flat().sort((a, b) => a - b)).toEqual([...texts, ...texts].map((_, at) => at));
        for (const at of texts.keys()) expect(groups.find((group) => group.includes(at))).toContain(at + texts.length);
      }),
    );
  });
});
