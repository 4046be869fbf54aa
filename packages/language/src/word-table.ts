import { withNext } from "./letters.ts";
import { Word } from "./words.ts";

/** Some 25 MB with what is found out about them: more than nearly all collections of documents have. */
const MOST = 50_000;
const PLACES = 1 << 17;
const SPREAD = 0x9e3779b1;
const SHIFT = 15;
/** Words whose numbers meet are looked for no further: whoever writes such words on purpose only makes them slow. */
const FARTHEST = 16;
const LONGEST = 100;

/**
 * The words of late, found by the units of a text without cutting them out: by a number of those units, then unit by unit (open
 * addressing). When it is full it begins anew: what is usual is soon back.
 */
export class WordTable {
  /** The word at each place, plus 1. */
  readonly #places = new Uint16Array(PLACES);
  readonly #numbers = new Int32Array(MOST);
  /** The units of all words, one behind the other, and where each begins. */
  #units = new Uint16Array(1 << 16);
  readonly #begins = new Int32Array(MOST + 1);
  #words: Word[] = [];
  readonly #keyOf: (text: string) => string;

  constructor(keyOf: (text: string) => string) {
    this.#keyOf = keyOf;
  }

  /** The word that these units are; `text` has them from `at`. */
  of(units: Uint16Array, from: number, to: number, text: string, at: number): Word {
    let number = 0;
    for (let unit = from; unit < to; unit++) number = withNext(number, units[unit] as number);
    const first = Math.imul(number, SPREAD) >>> SHIFT;
    for (let step = 0; step < FARTHEST; step++) {
      const place = (first + step) & (PLACES - 1);
      const known = (this.#places[place] as number) - 1;
      if (known === -1) return this.#add(place, number, units.subarray(from, to), text.slice(at, at + to - from));
      if (this.#numbers[known] === number && this.#is(known, units, from, to)) return this.#words[known] as Word;
    }
    return this.#make(text.slice(at, at + to - from));
  }

  #is(known: number, units: Uint16Array, from: number, to: number): boolean {
    const begin = this.#begins[known] as number;
    if ((this.#begins[known + 1] as number) - begin !== to - from) return false;
    for (let at = from; at < to; at++) if (this.#units[begin + at - from] !== units[at]) return false;
    return true;
  }

  #make(text: string): Word {
    const own = detached(text);
    return new Word(own, this.#keyOf(own));
  }

  #add(place: number, number: number, units: Uint16Array, text: string): Word {
    const word = this.#make(text);
    if (units.length > LONGEST) return word;
    if (this.#words.length === MOST) {
      this.#words = [];
      this.#places.fill(0);
    }
    const own = this.#words.length;
    this.#places[place] = own + 1;
    this.#numbers[own] = number;
    this.#keep(units, this.#begins[own] as number);
    this.#begins[own + 1] = (this.#begins[own] as number) + units.length;
    this.#words.push(word);
    return word;
  }

  #keep(units: Uint16Array, begin: number): void {
    if (begin + units.length > this.#units.length) {
      const more = new Uint16Array(2 * this.#units.length);
      more.set(this.#units);
      this.#units = more;
    }
    this.#units.set(units, begin);
  }
}

// A piece of a text holds on to the whole of it: a word that is kept must not keep its document.
const detached = (text: string): string => ` ${text}`.slice(1);
