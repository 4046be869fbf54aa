import fc from "fast-check";
import { expect, it } from "vitest";
import { batchesByLength } from "./batches.ts";

const textsOf = fc.array(
  fc.integer({ min: 0, max: 40_000 }).map((length) => "x".repeat(length)),
  { maxLength: 80 },
);

it("puts every text in exactly one run", () => {
  fc.assert(
    fc.property(textsOf, (texts) => {
      const all = batchesByLength(texts).flat();
      expect(all.sort((a, b) => a - b)).toEqual([...texts.keys()]);
    }),
  );
});

it("keeps a run small, padding counted, unless a single text is too long for that", () => {
  fc.assert(
    fc.property(textsOf, (texts) => {
      for (const batch of batchesByLength(texts)) {
        const longest = Math.max(...batch.map((at) => texts[at]?.length ?? 0));
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(32);
        if (batch.length > 1) expect(batch.length * longest).toBeLessThanOrEqual(65_536);
      }
    }),
  );
});

it("keeps one very long text from widening the others", () => {
  const batches = batchesByLength(["kort", "x".repeat(60_000), "ook kort"]);
  expect(batches).toEqual([[0, 2], [1]]);
});
