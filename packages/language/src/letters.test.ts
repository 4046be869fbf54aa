import fc from "fast-check";
import { expect, it } from "vitest";
import { WordFilter, weightAfter, withBefore, withNext } from "./letters.ts";

const numberOf = (word: string): number =>
  Array.from(word, (letter) => letter.charCodeAt(0)).reduce((number, unit) => withNext(number, unit), 0);

it("gives letters the same number from the front and from behind", () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      let [number, weight] = [0, 1];
      for (let at = word.length - 1; at >= 0; at--) {
        number = withBefore(number, word.charCodeAt(at), weight);
        weight = weightAfter(weight);
      }
      expect(number).toBe([...word.split("")].reduce((sum, unit) => withNext(sum, unit.charCodeAt(0)), 0));
    }),
  );
});

it("lets every word of its list through, and hardly any other", () => {
  const filter = new WordFilter();
  const words = Array.from({ length: 50_000 }, (_, at) => `woord${at * 7}`);
  for (const word of words) filter.add(word);
  expect(words.every((word) => filter.may(numberOf(word)))).toBe(true);
  const others = words.map((word) => `ander${word}`).filter((word) => filter.may(numberOf(word)));
  expect(others.length).toBeLessThan(words.length / 10);
});
