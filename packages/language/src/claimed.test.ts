import fc from "fast-check";
import { expect, it } from "vitest";
import { claimed } from "./claimed.ts";

it("keeps what overlaps none that was kept before it, whatever the spans", () => {
  const span = fc
    .record({ start: fc.nat(30), length: fc.nat(8) })
    .map(({ start, length }) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const taken = new Set<number>();
      const expected = spans.filter(({ start, end }) => {
        const own = Array.from({ length: end - start }, (_, at) => start + at);
        if (own.some((at) => taken.has(at))) return false;
        for (const at of own) taken.add(at);
        return true;
      });
      expect(claimed(spans)).toEqual(expected);
    }),
  );
});
