import { countAt, facetAt, itemAt, lengthAt, type Postings, WIDTH } from "./postings.ts";

/** Scores by the number of an item: one array for all requests, for among many items a map of them takes most of the time. */
export class Scores {
  #sums = new Float64Array(0);
  #items: number[] = [];
  #highest = 0;

  /** Forgets all and makes room for numbers up to this one. */
  begin(most: number): void {
    for (const item of this.#items) this.#sums[item] = 0;
    this.#items = [];
    this.#highest = 0;
    if (this.#sums.length <= most) this.#sums = new Float64Array(Math.ceil(1.2 * most) + 1);
  }

  has(item: number): boolean {
    return (this.#sums[item] as number) > 0;
  }

  /** Adds what a posting gives, above 0, to its item; of those that have nothing yet, only to those that are let in. */
  add(
    postings: Postings,
    gainOf: (count: number, length: number) => number,
    letsIn: ((item: number, facet: number) => boolean) | undefined,
  ): void {
    const sums = this.#sums;
    for (let at = 0; at < postings.length; at += WIDTH) {
      const item = itemAt(postings, at);
      const before = sums[item] as number;
      if (before === 0) {
        if (!letsIn?.(item, facetAt(postings, at))) continue;
        this.#items.push(item);
      }
      const sum = before + gainOf(countAt(postings, at), lengthAt(postings, at));
      sums[item] = sum;
      if (sum > this.#highest) this.#highest = sum;
    }
  }

  /**
   * True when no item that has nothing yet can come among the best, of which there are so many, with what is to come: at most so
   * much, in so many postings. Those that have something and cannot either are then forgotten.
   */
  close(toCome: number, postings: number, limit: number): boolean {
    if (this.#items.length < limit || toCome >= this.#highest) return false;
    // the bar takes a look at all items: it must spare more than that
    if (postings < this.#items.length) return false;
    const bar = this.#bar(limit);
    if (toCome >= bar) return false;
    this.#items = this.#items.filter((item) => {
      const kept = (this.#sums[item] as number) + toCome >= bar;
      if (!kept) this.#sums[item] = 0;
      return kept;
    });
    return true;
  }

  /** The best: those above the lowest score of so many, and all that have that score. */
  best(limit: number): { readonly above: number[]; readonly equal: number[] } {
    if (this.#items.length <= limit) return { above: [...this.#items], equal: [] };
    const bar = this.#bar(limit);
    return {
      above: this.#items.filter((item) => (this.#sums[item] as number) > bar),
      equal: this.#items.filter((item) => this.#sums[item] === bar),
    };
  }

  #bar(limit: number): number {
    const sums = new Float64Array(this.#items.length);
    for (let at = 0; at < sums.length; at++) sums[at] = this.#sums[this.#items[at] as number] as number;
    return selected(sums, sums.length - limit);
  }
}

/** What would stand at this place if the values were sorted (quickselect, Hoare, 1961). Reorders them. */
export function selected(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >>> 1] as number;
    let [left, right] = [from, to];
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
