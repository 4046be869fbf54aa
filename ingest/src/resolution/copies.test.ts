import type { Document, Edge, Reading } from "@kenniswijzer/domain";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { extract } from "../extraction/extract.ts";
import { resolve } from "./resolve.ts";

const COPIED = [
  "Gemeente Gouda betaalt samen met anderen uit de regio het project Goed Begin voor gezinnen met jonge kinderen.",
  "Gemeente Gouda betaalt samen met anderen in de regio het project Goed Begin voor gezinnen met jonge kinderen.",
];
const OWN = "Het project Goed Begin wordt betaald door gemeente Gouda.";

const read = (id: string, sentence: string): Reading => {
  const document: Document = readDocument({ text: `Notitie ${id}\n\n${sentence}\n`, source: `${id}.txt`, id });
  return extract(document);
};
const paid = (edges: readonly Edge[]): number | undefined =>
  edges.find((edge) => edge.type === "FUNDS" && edge.from === "actor:gm0513")?.evidence;

it("counts near-copied sentences of several documents as one piece of evidence", () => {
  const [first, second] = COPIED.map((sentence, at) => read(`kopie-${at}`, sentence)) as [Reading, Reading];
  const own = read("eigen", OWN);
  expect(paid(resolve([first], []).edges)).toBe(1);
  expect(paid(resolve([first, second], []).edges)).toBe(1);
  expect(paid(resolve([first, second, own], []).edges)).toBe(2);
});

it("keeps the evidence of the other when one copy goes", () => {
  const [first, second] = COPIED.map((sentence, at) => read(`kopie-${at}`, sentence)) as [Reading, Reading];
  const { assertions, edges } = resolve([second], []);
  expect(paid(edges)).toBe(1);
  expect(resolve([first, second], []).assertions).toEqual(
    expect.arrayContaining(assertions.map((assertion) => expect.objectContaining({ id: assertion.id }))),
  );
});

it("gives the same graph whatever the order of the copies", () => {
  const readings = [...COPIED, OWN, ...COPIED].map((sentence, at) => read(`n${at}`, sentence));
  const whole = resolve(readings, []);
  fc.assert(
    fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (shuffled) => {
      expect(resolve(shuffled, [])).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});
