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

/** Makes blocks of postings that come by ascending term, and by ascending item within a term; gives each when it is full. */
export class BlockWriter {
  readonly #give: (block: Block) => void;
  readonly #numbers = new NumberWriter();
  #firstTerm = 0;
  #firstItem = 0;
  #term = 0;
  #item = 0;

  constructor(give: (block: Block) => void) {
    this.#give = give;
  }

  add({ term, item, length, facet, count }: Posting): void {
    this.#put(term, item, length, facet, count);
  }

  addAll([term, postings]: OfTerm): void {
    for (let at = 0; at < postings.length; at += WIDTH)
      this.#put(term, itemAt(postings, at), lengthAt(postings, at), facetAt(postings, at), countAt(postings, at));
  }

  /** Gives what is left. */
  end(): void {
    if (this.#numbers.length === 0) return;
    this.#give({ term: this.#firstTerm, item: this.#firstItem, body: this.#numbers.take() });
  }

  #put(term: number, item: number, length: number, facet: number, count: number): void {
    const numbers = this.#numbers;
    if (numbers.length >= FULL) this.end();
    if (numbers.length === 0) {
      numbers.put(2 * term + 1);
      numbers.put(item);
      this.#firstTerm = term;
      this.#firstItem = item;
    } else if (term === this.#term) numbers.put(2 * (item - this.#item));
    else {
      numbers.put(2 * (term - this.#term) + 1);
      numbers.put(item);
    }
    numbers.put(length);
    numbers.put(facet * COUNTS + Math.min(count, COUNTS) - 1);
    if (count >= COUNTS) numbers.put(count - COUNTS);
    this.#term = term;
    this.#item = item;
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

/** Goes through blocks as through one. */
export class BlocksReader {
  readonly #bodies: Iterator<Uint8Array>;
  #block: BlockReader | undefined;

  constructor(bodies: Iterable<Uint8Array>) {
    this.#bodies = bodies[Symbol.iterator]();
    this.next();
  }

  /** The present posting, until the next one; undefined when there are no more. */
  get posting(): Readonly<Posting> | undefined {
    return this.#block;
  }

  next(): void {
    while (!this.#block?.next()) {
      const { value, done } = this.#bodies.next();
      this.#block = done ? undefined : new BlockReader(value);
      if (done) return;
    }
  }
}
