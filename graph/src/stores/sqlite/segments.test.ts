import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libsql, nodeSqlite } from "./driver.ts";
import { open } from "./open.ts";
import type { OfTerm } from "./posting-blocks.ts";
import { itemAt, type Postings, setPosting, WIDTH } from "./postings.ts";
import { addSegment, postingsOf, removePostings } from "./segments.ts";

const driver = nodeSqlite() ?? (await libsql());
const inMemory = () => open({ path: ":memory:", driver, readonly: false }).connection;

/** For each step how many items come, and which of all items go after it. */
const steps = fc.array(
  fc.record({ items: fc.integer({ min: 1, max: 120 }), gone: fc.array(fc.nat(3000), { maxLength: 40 }) }),
  { minLength: 1, maxLength: 30 },
);
/** An item has the terms that divide its number. */
const TERMS = [1, 2, 3, 7, 50];
const termsOf = (item: number): number[] => TERMS.filter((term) => item % term === 0);

function postingsOfItems(items: readonly number[]): Postings {
  const postings = new Uint32Array(items.length * WIDTH);
  for (const [at, item] of items.entries())
    setPosting(postings, at * WIDTH, { item, length: 1 + (item % 300), facet: item % 3, count: 1 + (item % 11) });
  return postings;
}

describe("segments of postings", () => {
  it("give the postings of all items that came and didn't go, however they came", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const connection = inMemory();
        const present = new Set<number>();
        let last = 0;
        for (const { items, gone } of all) {
          const own = Array.from({ length: items }, (_, at) => last + 1 + at);
          last += items;
          const added = TERMS.map((term): OfTerm => [term, postingsOfItems(own.filter((item) => item % term === 0))]);
          addSegment(connection, last, added);
          for (const item of own) present.add(item);
          const going = [...new Set(gone)].filter((item) => present.delete(item));
          removePostings(
            connection,
            new Map(TERMS.map((term) => [term, going.filter((item) => termsOf(item).includes(term))])),
          );
        }
        for (const term of TERMS) {
          const expected = postingsOfItems([...present].filter((item) => item % term === 0).sort((a, b) => a - b));
          expect(postingsOf(connection, term)).toEqual(expected);
        }
        connection.close();
      }),
    );
  }, 60_000);

  it("stay few, however many small ones come, and are written few times", () => {
    const connection = inMemory();
    const most = { segments: 0 };
    for (let item = 1; item <= 600; item++) {
      addSegment(connection, item, [[1, postingsOfItems([item])]]);
      most.segments = Math.max(most.segments, Number(connection.first("SELECT count(*) AS n FROM segments")?.n));
    }
    expect(most.segments).toBeLessThan(30);
    expect(itemsOf(postingsOf(connection, 1))).toHaveLength(600);
    connection.close();
  });

  it("leave no block of what is gone", () => {
    const connection = inMemory();
    addSegment(connection, 2, [[1, postingsOfItems([1, 2])]]);
    removePostings(connection, new Map([[1, [1, 2]]]));
    expect(connection.first("SELECT count(*) AS n FROM postings")).toMatchObject({ n: 0 });
    expect(postingsOf(connection, 1)).toHaveLength(0);
    connection.close();
  });
});

const itemsOf = (postings: Postings): number[] =>
  Array.from({ length: postings.length / WIDTH }, (_, at) => itemAt(postings, at * WIDTH));
