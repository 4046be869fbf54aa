/** Text to vectors of one model. Comparable only with vectors of the same `id`. */
export interface Embedder {
  /** Model name, hash of its weights, pooling and prefixes, in one line: `use-nl@3f2a… cls`. */
  readonly id: string;
  readonly dimension: number;
  /** One vector of unit length per text, in order. The kind matters to models with prefixes. */
  embed(texts: readonly string[], kind: "query" | "passage"): Promise<Float32Array[]>;
  /** Frees the model. Safe to call twice. */
  close(): Promise<void>;
}
