import { describe, expect, it } from "vitest";
import { type TogetherLimits, together } from "./together.ts";

const limits = (of: Partial<TogetherLimits<number>> = {}): TogetherLimits<number> => ({
  most: () => 3,
  bytes: 100,
  bytesOf: (item) => item,
  ms: 60_000,
  ...of,
});

async function* items(...all: readonly number[]): AsyncGenerator<number> {
  yield* all;
}

async function groupsOf(all: AsyncIterable<number>, of?: Partial<TogetherLimits<number>>): Promise<number[][]> {
  const found: number[][] = [];
  for await (const group of together(all, limits(of))) found.push([...group]);
  return found;
}

describe("together", () => {
  it.each([
    { given: [], of: {}, groups: [], because: "nothing comes" },
    { given: [1, 2, 3, 4], of: {}, groups: [[1, 2, 3], [4]], because: "three is the most" },
    {
      given: [60, 60, 1, 1, 1],
      of: {},
      groups: [
        [60, 60],
        [1, 1, 1],
      ],
      because: "two are too large for a third",
    },
    { given: [500, 1], of: {}, groups: [[500], [1]], because: "one is too large by itself" },
    { given: [1, 2], of: { ms: 0 }, groups: [[1], [2]], because: "nobody waits" },
    { given: [1, 2], of: { most: () => 1 }, groups: [[1], [2]], because: "one at a time" },
  ])("makes $groups of $given ($because)", async ({ given, of, groups }) => {
    expect(await groupsOf(items(...given), of)).toEqual(groups);
  });

  it("gives what there is when the next takes long, and goes on with that next", async () => {
    let release = (): void => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await late;
      yield 2;
    }
    const found: number[][] = [];
    for await (const group of together(slow(), limits({ ms: 5 }))) {
      found.push([...group]);
      release();
    }
    expect(found).toEqual([[1], [2]]);
  });

  it("rejects where the items do, after those before", async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error("two");
    }
    const found: (readonly number[])[] = [];
    const reading = (async () => {
      for await (const group of together(broken(), limits())) found.push(group);
    })();
    await expect(reading).rejects.toThrow("two");
    expect(found).toEqual([[1]]);
  });

  it("waits for nothing that is still to come when somebody stops, and lets go of the items after that", async () => {
    let [release, ended] = [(): void => {}, false];
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* slow(): AsyncGenerator<number> {
      try {
        yield 1;
        await late;
        yield 2;
      } finally {
        ended = true;
      }
    }
    for await (const group of together(slow(), limits({ ms: 5 }))) {
      expect(group).toEqual([1]);
      break;
    }
    expect(ended).toBe(false);
    release();
    await new Promise(setImmediate);
    expect(ended).toBe(true);
  });
});
