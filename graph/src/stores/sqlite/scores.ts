import { relevance } from "../relevance.ts";
import { countAt, facetAt, itemAt, lengthAt, type Postings, WIDTH } from "./postings.ts";

/** Scores by the number of an item: the same arrays for all requests, for among many items a map of them takes most of the time. */
export class Scores {
  #sums = new Float64Array(0);
  /** Those that have a score, as many as `#count`. */
  #items = new Uint32Array(0);
  #count = 0;
  #highest = 0;
  /** To look for the bar in. */
  #room = new Float64Array(0);

  /** Forgets all and makes room for numbers up to this one. */
  begin(most: number): void {
    for (let at = 0; at < this.#count; at++) this.#sums[this.#items[at] as number] = 0;
    this.#count = 0;
    this.#highest = 0;
    if (this.#sums.length > most) return;
    const size = Math.ceil(1.2 * most) + 1;
    [this.#sums, this.#items, this.#room] = [new Float64Array(size), new Uint32Array(size), new Float64Array(size)];
  }

  has(item: number): boolean {
    return (this.#sums[item] as number) > 0;
  }

  /** Adds what postings of a term of this rarity give to their items; of those that have nothing yet, only to those that are let in. */
  add(
    postings: Postings,
    rarity: number,
    averageLength: number,
    letsIn: ((item: number, facet: number) => boolean) | undefined,
  ): void {
    const [sums, items] = [this.#sums, this.#items];
    let count = this.#count;
    let highest = this.#highest;
    for (let at = 0; at < postings.length; at += WIDTH) {
      const item = itemAt(postings, at);
      const before = sums[item] as number;
      if (before === 0) {
        if (!letsIn?.(item, facetAt(postings, at))) continue;
        items[count++] = item;
      }
      const sum = before + relevance(rarity, countAt(postings, at), lengthAt(postings, at), averageLength);
      sums[item] = sum;
      if (sum > highest) highest = sum;
    }
    this.#count = count;
    this.#highest = highest;
  }

  /**
   * True when no item that has nothing yet can come among the best, of which there are so many, with what is to come: at most so
   * much, in so many postings. Those that have something and cannot either are then forgotten.
   */
  close(toCome: number, postings: number, limit: number): boolean {
    if (this.#count < limit || toCome >= this.#highest) return false;
    // the bar takes a look at all items: it must spare more than that
    if (postings < this.#count) return false;
    const bar = this.#bar(limit);
    if (toCome >= bar) return false;
    let kept = 0;
    for (let at = 0; at < this.#count; at++) {
      const item = this.#items[at] as number;
      if ((this.#sums[item] as number) + toCome >= bar) this.#items[kept++] = item;
      else this.#sums[item] = 0;
    }
    this.#count = kept;
    return true;
  }

  /** The best: those above the lowest score of so many, and all that have that score. */
  best(limit: number): { readonly above: number[]; readonly equal: number[] } {
    const bar = this.#count <= limit ? 0 : this.#bar(limit);
    const above: number[] = [];
    const equal: number[] = [];
    for (let at = 0; at < this.#count; at++) {
      const item = this.#items[at] as number;
      const sum = this.#sums[item] as number;
      if (sum > bar) above.push(item);
      else if (sum === bar) equal.push(item);
    }
    return { above, equal };
  }

  #bar(limit: number): number {
    const sums = this.#room.subarray(0, this.#count);
    for (let at = 0; at < sums.length; at++) sums[at] = this.#sums[this.#items[at] as number] as number;
    return selected(sums, sums.length - limit);
  }
}

/** What would stand at this place if the values were sorted (quickselect, Hoare, 1961). Reorders them. */
export function selected(values: Float64Array, place: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >>> 1] as number;
    let left = from;
    let right = to;
    while (left <= right) {
      while ((values[left] as number) < pivot) left++;
      while ((values[right] as number) > pivot) right--;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = swapped;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else break;
  }
  return values[place] as number;
}
