import type { Filter } from "@kenniswijzer/graph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosine, exactIndex } from "./exact.ts";
import { passes } from "./filtered.ts";
import { clustered } from "./samples.test-support.ts";

const EVERYTHING: Filter = { visible: ["openbaar", "intern", "vertrouwelijk"] };

describe("exactIndex", () => {
  const { vectors, queries } = clustered({ count: 300, dimension: 30 });
  const index = exactIndex(vectors);

  it.each<{ filter: Filter; because: string }>([
    { filter: EVERYTHING, because: "no filter" },
    { filter: { visible: ["openbaar"] }, because: "what may be seen" },
    { filter: { ...EVERYTHING, types: ["Theme"] }, because: "one type" },
    { filter: { ...EVERYTHING, documents: ["d1", "d2"] }, because: "two documents" },
    { filter: { visible: [] }, because: "nothing may be seen" },
  ])("gives what sorting everything gives, the filter before the limit ($because)", ({ filter }) => {
    const allowed = vectors.filter(passes(filter));
    for (const query of queries) {
      for (const limit of [0, 1, 10, 1000]) {
        const sorted = allowed
          .map(({ id, vector }) => ({ id, similarity: cosine(query, vector) }))
          .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
        const found = index.nearest(query, limit, filter);
        expect(found.map(({ id }) => id)).toEqual(sorted.slice(0, limit).map(({ id }) => id));
        for (const [at, { similarity }] of found.entries())
          expect(similarity).toBeCloseTo(sorted[at]?.similarity ?? 0, 6);
      }
    }
  });

  it("orders equals by id", () => {
    const vector = Float32Array.of(1, 0);
    const same = ["c", "a", "b"].map((id) => ({ id, type: "Theme" as const, visibility: "openbaar" as const, vector }));
    expect(
      exactIndex(same)
        .nearest(vector, 2, EVERYTHING)
        .map(({ id }) => id),
    ).toEqual(["a", "b"]);
  });

  it("is empty without vectors", () => {
    expect(exactIndex([]).nearest(Float32Array.of(1), 5, EVERYTHING)).toEqual([]);
  });
});

it("takes the cosine of vectors of any length", () => {
  const number = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 20 }), (pairs) => {
      const naive = pairs.reduce((sum, [a, b]) => sum + a * b, 0);
      expect(
        cosine(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        ),
      ).toBeCloseTo(naive, 9);
    }),
  );
});
