import { type Kernels, kernels } from "./kernels.ts";

const PAGE = 65_536;
const ALIGNED = 16;
/** Of what there is. */
const AHEAD = 0.25;

/** Memory on which the kernels work, taken piece by piece and never given back. A view of it holds until more is taken. */
export class Memory {
  readonly run: Kernels = kernels();
  #used = 0;

  /** The place of so many bytes, all 0. */
  take(bytes: number): number {
    const at = this.#used;
    this.#used += Math.ceil(bytes / ALIGNED) * ALIGNED;
    const size = this.run.memory.buffer.byteLength;
    // more than is needed now: each time it grows, the engine may clean up. What is never touched costs nothing
    if (this.#used > size) this.run.memory.grow(Math.ceil(Math.max(this.#used - size, size * AHEAD) / PAGE));
    return at;
  }

  bytes = (at: number, count: number): Int8Array => new Int8Array(this.run.memory.buffer, at, count);
  shorts = (at: number, count: number): Int16Array => new Int16Array(this.run.memory.buffer, at, count);
  numbers = (at: number, count: number): Uint32Array => new Uint32Array(this.run.memory.buffer, at, count);
  sums = (at: number, count: number): Int32Array => new Int32Array(this.run.memory.buffer, at, count);
  floats = (at: number, count: number): Float32Array => new Float32Array(this.run.memory.buffer, at, count);
}

/** A row has so many numbers more than its vector that the kernels can take sixteen bytes of any sort, also of its signs, at once. */
export const widthOf = (dimension: number): number => Math.ceil(dimension / 128) * 128;
