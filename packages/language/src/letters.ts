const SIZE_BITS = 21;
const SPREAD = 0x9e3779b1;
const BASE = 31;

/** The number of some letters with this one behind them; that of none is 0. */
export const withNext = (number: number, unit: number): number => (Math.imul(number, BASE) + unit) | 0;

/** The number of some letters with this one before them; `weight` is `weightAfter` of that of the letter behind it, 1 for the last. */
export const withBefore = (number: number, unit: number, weight: number): number =>
  (number + Math.imul(unit, weight)) | 0;

export const weightAfter = (weight: number): number => Math.imul(weight, BASE);

/**
 * Tells of most rows of letters that they are no word of a list (Bloom, Space/Time Trade-offs in Hash Coding, 1970), by a number
 * that grows letter by letter: the pieces of a word are asked for without being cut out of it.
 */
export class WordFilter {
  readonly #bits = new Uint8Array(1 << (SIZE_BITS - 3));

  add(word: string): void {
    let number = 0;
    for (let at = 0; at < word.length; at++) number = withNext(number, word.charCodeAt(at));
    const place = placeOf(number);
    this.#bits[place >>> 3] = (this.#bits[place >>> 3] as number) | (1 << (place & 7));
  }

  /** False for the letters of this number: they are certainly no word. */
  may(number: number): boolean {
    const place = placeOf(number);
    return ((this.#bits[place >>> 3] as number) & (1 << (place & 7))) !== 0;
  }
}

const placeOf = (number: number): number => Math.imul(number, SPREAD) >>> (32 - SIZE_BITS);
