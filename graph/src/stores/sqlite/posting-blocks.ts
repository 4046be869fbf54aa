/**
 * Postings as they are stored: those of one term after those of another, each as the difference with the one before it, in numbers
 * of as few bytes as they need (7 bits a byte, lowest first). A block begins anew, so that it can be read alone.
 */
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
const MOST_OF_ONE = 32;
/** Counts below this share a number with the facet. */
const COUNTS = 8;

/** Blocks of postings that come by ascending term, and by ascending item within a term. */
export function* blocksOf(all: Iterable<Posting>): Generator<Block> {
  let block = new BlockWriter();
  for (const posting of all) {
    if (block.isFull) {
      yield block.end();
      block = new BlockWriter();
    }
    block.add(posting);
  }
  if (!block.isEmpty) yield block.end();
}

class BlockWriter {
  readonly #bytes = new Uint8Array(FULL + MOST_OF_ONE);
  #end = 0;
  #first: { readonly term: number; readonly item: number } | undefined;
  #term = 0;
  #item = 0;

  get isEmpty(): boolean {
    return this.#first === undefined;
  }

  get isFull(): boolean {
    return this.#end >= FULL;
  }

  add({ term, item, length, facet, count }: Posting): void {
    const isSame = term === this.#term && !this.isEmpty;
    this.#put(isSame ? 2 * (item - this.#item) : 2 * (term - this.#term) + 1);
    if (!isSame) this.#put(item);
    this.#put(length);
    this.#put(facet * COUNTS + Math.min(count, COUNTS) - 1);
    if (count >= COUNTS) this.#put(count - COUNTS);
    this.#first ??= { term, item };
    [this.#term, this.#item] = [term, item];
  }

  end(): Block {
    const { term, item } = this.#first ?? { term: 0, item: 0 };
    return { term, item, body: this.#bytes.slice(0, this.#end) };
  }

  #put(number: number): void {
    let left = number;
    while (left > 127) {
      this.#bytes[this.#end++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.#bytes[this.#end++] = left;
  }
}

/** Goes through a block, posting by posting. */
export class BlockReader {
  term = 0;
  item = 0;
  length = 0;
  facet = 0;
  count = 0;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(body: Uint8Array) {
    this.#bytes = body;
  }

  /** Moves on to the next posting; false when there is none. */
  next(): boolean {
    if (this.#at >= this.#bytes.length) return false;
    const head = this.#take();
    if (head % 2 === 0) this.item += head >>> 1;
    else {
      this.term += head >>> 1;
      this.item = this.#take();
    }
    this.length = this.#take();
    const both = this.#take();
    this.facet = Math.floor(both / COUNTS);
    this.count = (both % COUNTS) + 1;
    if (this.count === COUNTS) this.count += this.#take();
    return true;
  }

  #take(): number {
    let byte = this.#bytes[this.#at++] as number;
    let number = byte & 127;
    for (let bits = 7; byte > 127; bits += 7) {
      byte = this.#bytes[this.#at++] as number;
      number |= (byte & 127) << bits;
    }
    return number >>> 0;
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
