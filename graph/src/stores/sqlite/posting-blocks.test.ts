import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, BlockReader, BlocksReader, BlockWriter, type OfTerm } from "./posting-blocks.ts";
import { countAt, facetAt, itemAt, lengthAt, setPosting, WIDTH } from "./postings.ts";

const posting = fc.record({
  item: fc.integer({ min: 1, max: 2 ** 30 }),
  length: fc.oneof(fc.nat(200), fc.nat(2 ** 31)),
  facet: fc.nat(255),
  count: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 2 ** 24 - 1 })),
});
const ofTerm = fc.tuple(
  fc.integer({ min: 1, max: 2 ** 30 }),
  fc.uniqueArray(posting, { selector: ({ item }) => item, minLength: 1, maxLength: 200 }),
);
const all = fc.uniqueArray(ofTerm, { selector: ([term]) => term, maxLength: 20 }).map((terms) =>
  terms
    .sort(([a], [b]) => a - b)
    .map(([term, own]): OfTerm => {
      const postings = new Uint32Array(own.length * WIDTH);
      for (const [at, one] of own.sort((a, b) => a.item - b.item).entries()) setPosting(postings, at * WIDTH, one);
      return [term, postings];
    }),
);

function blocksOf(terms: readonly OfTerm[]): Block[] {
  const blocks: Block[] = [];
  const writer = new BlockWriter((block) => blocks.push(block));
  for (const own of terms) writer.addAll(own);
  writer.end();
  return blocks;
}

describe("blocks of postings", () => {
  it("hold what was put in them, in its order, whatever its numbers", () => {
    fc.assert(
      fc.property(all, (terms) => {
        const found: number[][] = [];
        const reader = new BlocksReader(blocksOf(terms).map(({ body }) => body));
        for (; reader.posting; reader.next()) {
          const { term, item, length, facet, count } = reader.posting;
          found.push([term, item, length, facet, count]);
        }
        const expected = terms.flatMap(([term, own]) =>
          Array.from({ length: own.length / WIDTH }, (_, n) => n * WIDTH).map((at) => [
            term,
            itemAt(own, at),
            lengthAt(own, at),
            facetAt(own, at),
            countAt(own, at),
          ]),
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it("can each be read alone, begin where they say and fit four on a page", () => {
    fc.assert(
      fc.property(all, (terms) => {
        for (const { term, item, body } of blocksOf(terms)) {
          const reader = new BlockReader(body);
          expect([reader.next(), reader.term, reader.item]).toEqual([true, term, item]);
          expect(body.length).toBeLessThan(980);
        }
      }),
    );
  });

  it("are none for nothing", () => {
    expect([...blocksOf([]), ...blocksOf([[1, new Uint32Array(0)]])]).toEqual([]);
  });
});
