import { describe, expect, it } from "vitest";
import { exactIndex } from "./exact.ts";
import { clustered } from "./samples.test-support.ts";
import { signIndex } from "./signs.ts";

const { vectors, queries } = clustered({ count: 3000, dimension: 96 });
const [exact, signs] = [exactIndex(vectors), signIndex(vectors)];

describe("signIndex", () => {
  it.each([
    { filter: { visible: ["openbaar", "intern"] as const }, because: "everything" },
    { filter: { visible: ["openbaar"] as const, types: ["Theme"] as const }, because: "one type, public" },
    { filter: { visible: ["openbaar"] as const, documents: ["d3", "d5"] }, because: "two documents" },
  ])("finds what comparing with all finds: $because", ({ filter }) => {
    let shared = 0;
    let all = 0;
    for (const query of queries) {
      const right = new Set(exact.nearest(query, 10, filter).map(({ id }) => id));
      all += right.size;
      shared += signs.nearest(query, 10, filter).filter(({ id }) => right.has(id)).length;
    }
    expect(shared / all).toBeGreaterThanOrEqual(0.98);
  });

  it("gives the similarity exactly, best first", () => {
    const query = queries[0] as Float32Array;
    const filter = { visible: ["openbaar"] as const };
    expect(signs.nearest(query, 1, filter)).toEqual(exact.nearest(query, 1, filter));
  });

  it("finds nothing among nothing", () => {
    expect(signIndex([]).nearest(Float32Array.of(1), 3, { visible: ["openbaar"] })).toEqual([]);
  });
});
