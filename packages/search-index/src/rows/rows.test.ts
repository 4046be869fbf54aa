import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteRows } from "./byte-rows.ts";
import { FloatRows } from "./float-rows.ts";

const vectorsOf = (dimension: number) =>
  fc.array(
    fc
      .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: dimension, maxLength: dimension })
      .map((numbers) => Float32Array.from(numbers)),
    { minLength: 1, maxLength: 12 },
  );
const dimensions = fc.constantFrom(1, 7, 128, 130, 512);
const samples = dimensions.chain((dimension) => fc.tuple(vectorsOf(dimension), vectorsOf(dimension)));

const product = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, x, at) => sum + x * (other[at] as number), 0);
const all = (vectors: readonly Float32Array[]): Uint32Array => Uint32Array.from(vectors.keys()).reverse();

describe("rows of vectors", () => {
  it("give the products with those that are picked, in the order of the picks", () => {
    fc.assert(
      fc.property(samples, ([vectors, [query]]) => {
        const asked = query as Float32Array;
        const picks = all(vectors);
        const right = [...picks].map((row) => product(asked, vectors[row] as Float32Array));
        const exact = new FloatRows(vectors).products(asked, picks);
        for (const [at, value] of exact.entries()) expect(value).toBeCloseTo(right[at] as number, 3);
      }),
    );
  });

  it("as bytes, differ from that by what eight bits leave out", () => {
    fc.assert(
      fc.property(samples, ([vectors, [query]]) => {
        const asked = query as Float32Array;
        const rows = new ByteRows(asked.length);
        for (const vector of vectors) rows.add(vector);
        const found = rows.products(asked, all(vectors));
        for (const [at, row] of [...all(vectors)].entries()) {
          const vector = vectors[row] as Float32Array;
          // of each number at most half of the last bit of a row and of the query is lost
          const lost = (Math.max(...vector.map(Math.abs)) / 250) * asked.reduce((sum, x) => sum + Math.abs(x), 0);
          expect(Math.abs((found[at] as number) - product(asked, vector))).toBeLessThanOrEqual(
            lost + asked.length / 1000,
          );
        }
      }),
    );
  });

  it("count the signs in which they differ from a vector", () => {
    fc.assert(
      fc.property(samples, ([vectors, [query]]) => {
        const asked = query as Float32Array;
        const rows = new ByteRows(asked.length);
        const bytes = vectors.map((vector) => Int8Array.from(vector, (x) => Math.trunc(127 * x)));
        for (const one of bytes) rows.addBytes(one, 1 / 127);
        const right = bytes.map((one) =>
          one.reduce((sum, x, at) => sum + Number(x < 0 !== (asked[at] as number) < 0), 0),
        );
        expect([...rows.differing(asked)]).toEqual(right);
      }),
    );
  });

  it("are as they were added, as many as there are", () => {
    const rows = new ByteRows(3);
    for (let at = 0; at < 2000; at++) rows.addBytes(Int8Array.of(at % 100, -1, 2), at);
    expect(rows.size).toBe(2000);
    expect(rows.row(1999)).toEqual({ numbers: Int8Array.of(99, -1, 2), unit: 1999 });
  });

  it("keep their sums within 32 bits whatever the dimension", () => {
    const dimension = 4096;
    const ones = new Float32Array(dimension).fill(1);
    const rows = new ByteRows(dimension);
    rows.add(ones);
    expect(rows.products(ones, Uint32Array.of(0))[0]).toBeCloseTo(dimension, 0);
  });

  it("find nothing among nothing", () => {
    expect(new ByteRows(4).products(new Float32Array(4), new Uint32Array(0))).toEqual(new Float32Array(0));
    expect(new ByteRows(4).differing(new Float32Array(4))).toEqual(new Uint16Array(0));
    expect(new FloatRows([]).products(new Float32Array(4), new Uint32Array(0))).toEqual(new Float32Array(0));
  });
});
