/** All of many words found in one walk over a text (Aho and Corasick, Efficient String Matching, 1975), whatever their case. */
import { foldedSign } from "./folded.ts";

const UNITS = 0x10000;
/** Above these only some signs fold to another: that of Kelvin, of Ångström, the capital of ß, and blanks. */
const PLAIN_UNITS = 0x250;
const OTHERS =
  "\u1e9e\u212a\u212b\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** Words by number; folded sign by sign, none empty. */
export class Automaton {
  /** Signs that words have, numbered from 1; all others are 0. */
  readonly #signs = new Uint8Array(UNITS);
  readonly #width: number;
  /** Where each sign leads from each state. */
  readonly #next: Uint16Array;
  /** The word that ends in a state, plus 1. */
  readonly #word: Int32Array;
  /** The longest other end of a state in which a word ends; 0 for none. */
  readonly #shorter: Int32Array;

  constructor(words: readonly string[]) {
    const signs = [...new Set(words.join(""))].sort();
    for (let unit = 0; unit < PLAIN_UNITS; unit++) this.#number(String.fromCharCode(unit), signs);
    for (const sign of [...OTHERS, ...signs]) this.#number(sign, signs);
    this.#width = signs.length + 1;
    const most = 1 + words.reduce((sum, { length }) => sum + length, 0);
    this.#next = new Uint16Array(most * this.#width);
    this.#word = new Int32Array(most);
    this.#shorter = new Int32Array(most);
    this.#link(this.#grow(words));
  }

  #number(sign: string, signs: readonly string[]): void {
    this.#signs[sign.charCodeAt(0)] = signs.indexOf(foldedSign(sign)) + 1;
  }

  /** The states of all beginnings of words; how many there are. */
  #grow(words: readonly string[]): number {
    let states = 1;
    for (const [number, word] of words.entries()) {
      let state = 0;
      for (const sign of word) {
        const step = state * this.#width + (this.#signs[sign.charCodeAt(0)] as number);
        if (this.#next[step] === 0) this.#next[step] = states++;
        state = this.#next[step] as number;
      }
      this.#word[state] = number + 1;
    }
    return states;
  }

  /** Where no word goes on: to the state of the longest end that another word begins with. */
  #link(states: number): void {
    const ends = new Int32Array(states);
    const rest: number[] = [0];
    for (let state = rest.pop(); state !== undefined; state = rest.shift()) {
      const end = ends[state] as number;
      this.#shorter[state] = this.#word[end] === 0 ? (this.#shorter[end] as number) : end;
      for (let sign = 0; sign < this.#width; sign++) {
        const step = state * this.#width + sign;
        const to = this.#next[step] as number;
        const otherwise = state === 0 ? 0 : (this.#next[end * this.#width + sign] as number);
        if (to === 0) this.#next[step] = otherwise;
        else {
          ends[to] = otherwise;
          rest.push(to);
        }
      }
    }
  }

  /** Calls back with the number of each word in the text, as often as it stands there. */
  find(text: string, found: (word: number) => void): void {
    const [signs, next, words, width] = [this.#signs, this.#next, this.#word, this.#width];
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = next[state * width + (signs[text.charCodeAt(at)] as number)] as number;
      for (let own = state; own !== 0; own = this.#shorter[own] as number) {
        const word = words[own] as number;
        if (word !== 0) found(word - 1);
      }
    }
  }
}
