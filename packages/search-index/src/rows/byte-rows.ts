import { Memory, widthOf } from "./memory.ts";

/** Of eight bits with a sign, the same on both sides of 0. */
const MOST = 127;
/** Of 16 bits. */
const MOST_OF_QUERY = 32_767;

/** Vectors as numbers of eight bits, a quarter of their size, beside each other. Rows are added first, then compared with. */
export class ByteRows {
  readonly dimension: number;
  readonly #memory = new Memory();
  readonly #width: number;
  readonly #query: number;
  readonly #rows: number;
  /** What 1 stands for, by row. */
  readonly #units: number[] = [];
  #room: { readonly signs: number; readonly own: number; readonly picks: number; readonly out: number } | undefined;

  constructor(dimension: number) {
    this.dimension = dimension;
    this.#width = widthOf(dimension);
    this.#query = this.#memory.take(2 * this.#width);
    this.#rows = this.#memory.take(0);
  }

  get size(): number {
    return this.#units.length;
  }

  /** As exactly as eight bits can. */
  add(vector: Float32Array): void {
    const unit = largestOf(vector) / MOST || 1;
    const numbers = this.#added(unit);
    for (let at = 0; at < vector.length; at++) numbers[at] = Math.round((vector[at] as number) / unit);
  }

  /** Numbers that are eight bits already, with what 1 stands for. */
  addBytes(numbers: Int8Array, unit: number): void {
    this.#added(unit).set(numbers);
  }

  #added(unit: number): Int8Array {
    if (this.#room) throw new Error("ByteRows: no row is added once rows were compared");
    this.#units.push(unit);
    return this.#memory.bytes(this.#memory.take(this.#width), this.#width);
  }

  /** A row as it was added: a view of its numbers, and what 1 stands for. */
  row(row: number): { readonly numbers: Int8Array; readonly unit: number } {
    const numbers = this.#memory.bytes(this.#rows + row * this.#width, this.dimension);
    return { numbers, unit: this.#units[row] as number };
  }

  /** The products of a vector with these rows, by their numbers, in their order. */
  products(vector: Float32Array, rows: Uint32Array): Float32Array {
    const count = rows.length;
    if (count === 0) return new Float32Array(0);
    const { picks, out } = this.#working();
    // so that no sum leaves 32 bits, however large the dimension
    const most = Math.min(MOST_OF_QUERY, Math.floor(2 ** 31 / (MOST * this.#width)) - 1);
    const unit = largestOf(vector) / most || 1;
    const query = this.#memory.shorts(this.#query, this.#width);
    for (let at = 0; at < vector.length; at++) query[at] = Math.round((vector[at] as number) / unit);
    const fours = this.#memory.numbers(picks, 4 * Math.ceil(count / 4));
    fours.set(rows);
    fours.fill(0, count);
    this.#memory.run.bytes(this.#rows, picks, fours.length, this.#width, this.#query, out);
    const sums = this.#memory.sums(out, count);
    const products = new Float32Array(count);
    for (let at = 0; at < count; at++)
      products[at] = (sums[at] as number) * unit * (this.#units[rows[at] as number] as number);
    return products;
  }

  /** In how many signs each row differs from a vector: a view that holds until the next comparison. */
  differing(vector: Float32Array): Uint16Array {
    if (this.size === 0) return new Uint16Array(0);
    const { signs, own, out } = this.#working();
    const query = this.#memory.bytes(this.#query, this.#width).fill(0);
    for (let at = 0; at < vector.length; at++) query[at] = Math.sign(vector[at] as number);
    const { run } = this.#memory;
    run.signs(this.#query, this.#width, own);
    run.differing(signs, this.size, this.#width / 8, own, out);
    return new Uint16Array(run.memory.buffer, out, this.size);
  }

  #working() {
    if (this.#room) return this.#room;
    const width = this.#width;
    const room = {
      own: this.#memory.take(width / 8),
      signs: this.#memory.take((width / 8) * this.size),
      picks: this.#memory.take(4 * this.size),
      out: this.#memory.take(4 * this.size), // both have room for the last four: pieces are of 16 bytes
    };
    // row by row: what runs often is compiled well, what runs long is not
    for (let row = 0; row < this.size; row++)
      this.#memory.run.signs(this.#rows + row * width, width, room.signs + (row * width) / 8);
    this.#room = room;
    return room;
  }
}

function largestOf(vector: Float32Array): number {
  let largest = 0;
  for (let at = 0; at < vector.length; at++) largest = Math.max(largest, Math.abs(vector[at] as number));
  return largest;
}
