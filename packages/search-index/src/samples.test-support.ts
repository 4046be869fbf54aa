import type { StoredVector } from "@kenniswijzer/graph";

/** Repeatable numbers between 0 and 1 (a linear congruence; Numerical Recipes). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

/** Vectors in clusters of about ten, as texts about one subject are, and questions near some of the clusters. */
export function clustered({ count, dimension, seed = 1 }: { count: number; dimension: number; seed?: number }) {
  const random = numbers(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const centres = Array.from({ length: Math.ceil(count / 10) }, () =>
    unit(Float32Array.from({ length: dimension }, normal)),
  );
  const spread = 0.8 / Math.sqrt(dimension);
  const near = (at: number): Float32Array =>
    unit((centres[at % centres.length] as Float32Array).map((x) => x + spread * normal()));
  const vectors = Array.from({ length: count }, (_, at): StoredVector => {
    const id = `p${String(at).padStart(6, "0")}`;
    const visibility = at % 5 === 0 ? "intern" : "openbaar";
    if (at % 7 === 0) return { id, type: "Theme", visibility, vector: near(at) };
    return { id, type: "Passage", document: `d${at % 20}`, visibility, vector: near(at) };
  });
  return { vectors, queries: Array.from({ length: 30 }, (_, at) => near(at * 3)) };
}
