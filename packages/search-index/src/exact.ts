import type { Filter, StoredVector } from "@kenniswijzer/graph";
import type { VectorIndex } from "./vector-index.ts";

/** An item as a filter sees it. */
export type Filterable = Pick<StoredVector, "type" | "document" | "visibility">;

/** True for items that the filter lets through; an item of no document is outside every choice of documents. */
export function passes(filter: Filter): (item: Filterable) => boolean {
  const visible = new Set<string>(filter.visible);
  const types = filter.types && new Set<string>(filter.types);
  const documents = filter.documents && new Set<string>(filter.documents);
  return (item) =>
    visible.has(item.visibility) &&
    (!types || types.has(item.type)) &&
    (!documents || (item.document !== undefined && documents.has(item.document)));
}

interface Found {
  readonly id: string;
  readonly similarity: number;
}

/** Best first, ties by id. */
export const byNearness = (a: Found, b: Found): number => b.similarity - a.similarity || (a.id < b.id ? -1 : 1);

/** Compares with every vector: misses nothing, and is the referee of the approximate index. */
export function exactIndex(vectors: readonly StoredVector[]): VectorIndex {
  const width = vectors[0]?.vector.length ?? 0;
  const all = new Float32Array(vectors.length * width);
  for (const [row, { vector }] of vectors.entries()) all.set(vector, row * width);
  const items = vectors.map(({ vector, ...item }) => item);

  return {
    exact: true,
    size: items.length,
    nearest(vector, limit, filter) {
      const allowed = passes(filter);
      const best: Found[] = [];
      let worst = Number.NEGATIVE_INFINITY;
      for (const [row, item] of items.entries()) {
        if (!allowed(item)) continue;
        const similarity = dot(all, row * width, vector);
        if (similarity < worst) continue;
        best.push({ id: item.id, similarity });
        // sorted now and then, not at every item: twice the limit is room enough for that
        if (best.length >= 2 * limit + 16)
          worst = best.sort(byNearness).splice(limit) && (best.at(-1)?.similarity ?? worst);
      }
      return best.sort(byNearness).slice(0, limit);
    },
  };
}

// four sums at once: twice as quick, for the processor need not wait for each addition
function dot(all: ArrayLike<number>, from: number, vector: ArrayLike<number>): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = vector.length - (vector.length % 4);
  for (let i = 0; i < whole; i += 4) {
    a += (all[from + i] as number) * (vector[i] as number);
    b += (all[from + i + 1] as number) * (vector[i + 1] as number);
    c += (all[from + i + 2] as number) * (vector[i + 2] as number);
    d += (all[from + i + 3] as number) * (vector[i + 3] as number);
  }
  for (let i = whole; i < vector.length; i++) a += (all[from + i] as number) * (vector[i] as number);
  return a + b + (c + d);
}

/** Cosine of two vectors of unit length. */
export const cosine = (a: ArrayLike<number>, b: ArrayLike<number>): number => dot(a, 0, b);
