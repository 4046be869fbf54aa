import { Memory, widthOf } from "./memory.ts";

const SIZE = Float32Array.BYTES_PER_ELEMENT;

/** Vectors as they are, beside each other. */
export class FloatRows {
  readonly #memory = new Memory();
  readonly #width: number;
  readonly #places: { readonly query: number; readonly rows: number; readonly picks: number; readonly out: number };

  /** All of one dimension. */
  constructor(vectors: readonly Float32Array[]) {
    const width = widthOf(vectors[0]?.length ?? 0);
    const take = (count: number): number => this.#memory.take(count * SIZE);
    this.#width = width;
    this.#places = {
      query: take(width),
      rows: take(width * vectors.length),
      picks: take(vectors.length),
      out: take(vectors.length),
    };
    const all = this.#memory.floats(this.#places.rows, width * vectors.length);
    for (const [row, vector] of vectors.entries()) all.set(vector, row * width);
  }

  /** The products of a vector with these rows, by their numbers, in their order. */
  products(vector: Float32Array, rows: Uint32Array): Float32Array {
    const count = rows.length;
    if (count === 0) return new Float32Array(0);
    const { query, rows: first, picks, out } = this.#places;
    this.#memory.floats(query, this.#width).set(vector);
    this.#memory.numbers(picks, count).set(rows);
    this.#memory.run.floats(first, picks, count, this.#width * SIZE, query, out);
    return this.#memory.floats(out, count).slice();
  }
}
