/** Numbers in as few bytes as they need: 7 bits a byte, lowest first; the highest bit says that more follows. Below 2 ** 32. */

/** So many bytes a number takes at most. */
export const MOST_BYTES = 5;

export class NumberWriter {
  #bytes = new Uint8Array(1024);
  #end = 0;

  /** In bytes. */
  get length(): number {
    return this.#end;
  }

  put(number: number): void {
    if (this.#end + MOST_BYTES > this.#bytes.length) this.#grow();
    let left = number;
    while (left > 127) {
      this.#bytes[this.#end++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.#bytes[this.#end++] = left;
  }

  /** A copy of what was put since it was last taken. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#end);
    this.#end = 0;
    return taken;
  }

  #grow(): void {
    const more = new Uint8Array(2 * this.#bytes.length);
    more.set(this.#bytes);
    this.#bytes = more;
  }
}

export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  take(): number {
    let byte = this.#bytes[this.#at++] as number;
    if (byte < 128) return byte;
    let number = byte & 127;
    for (let bits = 7; byte > 127; bits += 7) {
      byte = this.#bytes[this.#at++] as number;
      number |= (byte & 127) << bits;
    }
    return number >>> 0;
  }
}
