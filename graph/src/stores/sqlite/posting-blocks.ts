/**
 * Postings as they are stored: those of one term after those of another, each as the difference with the one before it. A block
 * begins anew, so that it can be read alone.
 */
import { NumberReader, NumberWriter } from "./numbers.ts";
import type { Postings } from "./postings.ts";
import { countAt, facetAt, itemAt, lengthAt, setPosting, WIDTH } from "./postings.ts";

/** The postings of one term. */
export type OfTerm = readonly [term: number, postings: Postings];

/** How often a term occurs in an item. */
export interface Posting {
  readonly term: number;
  readonly item: number;
  /** Of the item, in terms. */
  readonly length: number;
  readonly facet: number;
  readonly count: number;
}

/** A block by its first posting. */
export interface Block {
  readonly term: number;
  readonly item: number;
  readonly body: Uint8Array;
}

/** In bytes: more would not fit beside three others on a page, and SQLite then keeps it apart. */
const FULL = 940;
/** Counts below this share a number with the facet. */
const COUNTS = 8;

/** Blocks of postings that come by ascending term, and by ascending item within a term. */
export function* blocksOf(all: Iterable<Posting>): Generator<Block> {
  const block = new BlockWriter();
  for (const posting of all) {
    if (block.isFull) yield block.end();
    block.add(posting);
  }
  if (!block.isEmpty) yield block.end();
}

class BlockWriter {
  readonly #numbers = new NumberWriter();
  #first: { readonly term: number; readonly item: number } | undefined;
  #term = 0;
  #item = 0;

  get isEmpty(): boolean {
    return this.#first === undefined;
  }

  get isFull(): boolean {
    return this.#numbers.length >= FULL;
  }

  add({ term, item, length, facet, count }: Posting): void {
    const numbers = this.#numbers;
    const isSame = term === this.#term && !this.isEmpty;
    numbers.put(isSame ? 2 * (item - this.#item) : 2 * (term - this.#term) + 1);
    if (!isSame) numbers.put(item);
    numbers.put(length);
    numbers.put(facet * COUNTS + Math.min(count, COUNTS) - 1);
    if (count >= COUNTS) numbers.put(count - COUNTS);
    this.#first ??= { term, item };
    this.#term = term;
    this.#item = item;
  }

  /** What was added; begins anew. */
  end(): Block {
    const { term, item } = this.#first ?? { term: 0, item: 0 };
    this.#first = undefined;
    this.#term = 0;
    return { term, item, body: this.#numbers.take() };
  }
}

/** Goes through a block, posting by posting. */
export class BlockReader {
  term = 0;
  item = 0;
  length = 0;
  facet = 0;
  count = 0;
  readonly #numbers: NumberReader;

  constructor(body: Uint8Array) {
    this.#numbers = new NumberReader(body);
  }

  /** Moves on to the next posting; false when there is none. */
  next(): boolean {
    const numbers = this.#numbers;
    if (numbers.isAtEnd) return false;
    const head = numbers.take();
    if (head % 2 === 0) this.item += head >>> 1;
    else {
      this.term += head >>> 1;
      this.item = numbers.take();
    }
    this.length = numbers.take();
    const both = numbers.take();
    this.facet = Math.floor(both / COUNTS);
    this.count = (both % COUNTS) + 1;
    if (this.count === COUNTS) this.count += numbers.take();
    return true;
  }
}

/** Gathers postings; what it gives is a copy. */
export class Gathered {
  #numbers = new Uint32Array(256 * WIDTH);
  #end = 0;

  add(of: { readonly item: number; readonly length: number; readonly facet: number; readonly count: number }): void {
    if (this.#end === this.#numbers.length) {
      const more = new Uint32Array(2 * this.#end);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    setPosting(this.#numbers, this.#end, of);
    this.#end += WIDTH;
  }

  take(): Postings {
    const all = this.#numbers.slice(0, this.#end);
    this.#end = 0;
    return all;
  }
}

/** Postings of terms one by one. */
export function* oneByOne(all: Iterable<OfTerm>): Generator<Posting> {
  for (const [term, postings] of all) {
    for (let at = 0; at < postings.length; at += WIDTH) {
      yield {
        term,
        item: itemAt(postings, at),
        length: lengthAt(postings, at),
        facet: facetAt(postings, at),
        count: countAt(postings, at),
      };
    }
  }
}

/** What blocks hold, one by one: each is to be used before the next is asked for. */
export function* postingsIn(bodies: Iterable<Uint8Array>): Generator<Posting> {
  for (const body of bodies) {
    const reader = new BlockReader(body);
    while (reader.next()) yield reader;
  }
}
