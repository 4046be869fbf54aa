import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ahead } from "./ahead.ts";

async function* from<T>(items: readonly T[], onTake: (item: T) => void = () => {}): AsyncGenerator<T> {
  for (const item of items) {
    onTake(item);
    yield item;
  }
}

describe("ahead", () => {
  it("gives everything in order and never holds more than it may, whatever becomes ready first", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ bytes: fc.nat(100), turns: fc.nat(5) }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 200 }),
        async (items, most, bytes) => {
          let [held, size] = [0, 0];
          const taken = from(items, (item) => {
            // it is held from now on; whoever is alone may be of any size
            if (held > 0) expect(size).toBeLessThan(bytes);
            held += 1;
            size += item.bytes;
            expect(held).toBeLessThanOrEqual(most);
          });
          const make = async ({ turns }: { turns: number }) => {
            for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
            return turns;
          };
          const given: unknown[] = [];
          for await (const { item, ready } of ahead(taken, make, () => [{ most, bytes }])) {
            given.push(item);
            expect(ready).toBe(item.turns);
            held -= 1;
            size -= item.bytes;
          }
          expect(given).toEqual(items);
        },
      ),
    );
  });

  it("takes nothing more when who takes stops, and lets the source clean up", async () => {
    let ended = false;
    const taken: number[] = [];
    async function* numbers() {
      try {
        for (let n = 0; n < 100; n++) {
          taken.push(n);
          yield { bytes: 1, n };
        }
      } finally {
        ended = true;
      }
    }
    for await (const { item } of ahead(
      numbers(),
      async () => {},
      () => [{ most: 3, bytes: 100 }],
    ))
      if (item.n === 1) break;
    expect(ended).toBe(true);
    expect(taken.length).toBeLessThanOrEqual(5);
  });

  it("rejects where making one ready does, after those before it", async () => {
    const given: number[] = [];
    const items = from([1, 2, 3].map((n) => ({ bytes: 1, n })));
    const make = async ({ n }: { n: number }) => {
      if (n === 2) throw new Error("two");
    };
    const reading = (async () => {
      for await (const { item } of ahead(items, make, () => [{ most: 3, bytes: 100 }])) given.push(item.n);
    })();
    await expect(reading).rejects.toThrow("two");
    expect(given).toEqual([1]);
  });
});
