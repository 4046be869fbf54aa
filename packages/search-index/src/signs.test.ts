import { describe, expect, it } from "vitest";
import { exactIndex } from "./exact.ts";
import { clustered } from "./samples.test-support.ts";
import { signIndex } from "./signs.ts";

const { vectors, queries } = clustered({ count: 3000, dimension: 96 });
const [exact, signs] = [exactIndex(vectors), signIndex(vectors)];

describe("signIndex", () => {
  it.each([
    { filter: { visible: ["openbaar", "intern"] as const }, because: "everything" },
    { filter: { visible: ["intern"] as const }, because: "one in five" },
    { filter: { visible: ["vertrouwelijk"] as const }, because: "nothing" },
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
    expect(shared).toBeGreaterThanOrEqual(0.98 * all);
  });

  it("gives the similarity as nearly as eight bits can, best first", () => {
    const query = queries[0] as Float32Array;
    const filter = { visible: ["openbaar"] as const };
    const [best, next] = signs.nearest(query, 2, filter);
    const [right] = exact.nearest(query, 1, filter);
    expect(best?.similarity).toBeCloseTo(right?.similarity ?? 0, 2);
    expect(best?.similarity).toBeGreaterThanOrEqual(next?.similarity ?? 1);
  });

  it("lets nothing through that the filter holds back", () => {
    const filter = { visible: ["intern"] as const, types: ["Passage"] as const };
    const byId = new Map(vectors.map((vector) => [vector.id, vector]));
    const found = signs.nearest(queries[0] as Float32Array, 50, filter);
    expect(found).toHaveLength(50);
    for (const { id } of found) expect(byId.get(id)).toMatchObject({ visibility: "intern", type: "Passage" });
  });

  it.each([
    { limit: 5_000, found: vectors.length, because: "more than there are" },
    { limit: 0, found: 0, because: "none wanted" },
  ])("gives $found of the $limit wanted ($because)", ({ limit, found }) => {
    expect(signs.nearest(queries[0] as Float32Array, limit, { visible: ["openbaar", "intern"] })).toHaveLength(found);
  });

  it("finds nothing among nothing", () => {
    expect(signIndex([]).nearest(Float32Array.of(1), 3, { visible: ["openbaar"] })).toEqual([]);
  });
});
