import type { Filter, StoredVector } from "@kenniswijzer/graph";

/** Nearest items by cosine. The exact index is the referee of the approximate one. */
export interface VectorIndex {
  /** True when `nearest` misses nothing. */
  readonly exact: boolean;
  readonly size: number;
  /** Best first, ties by id. */
  nearest(vector: Float32Array, limit: number, filter: Filter): { id: string; similarity: number }[];
}

export type { StoredVector };
