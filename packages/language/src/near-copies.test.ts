import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearCopies } from "./near-copies.ts";

const SENTENCE =
  "De gemeente Gouda werkt samen met Stichting Horizon aan schuldhulp voor gezinnen met jonge kinderen in de stad.";

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
