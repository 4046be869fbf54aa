import { Automaton } from "./automaton.ts";
import { type Clause, requiredBy } from "./required.ts";

/**
 * A pattern that is tried only on texts that have its cues: the letters without which it cannot match. All cues of all patterns
 * are looked for in one walk over a text, so that the patterns that say nothing of it, nearly all, cost next to nothing.
 */
export class Cued {
  readonly pattern: RegExp;
  /** Numbers of the clauses that its texts satisfy. */
  #clauses: readonly number[] | undefined;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    CUES.expect(this);
  }

  /** False when the pattern certainly has no match in the text. */
  may(text: string): boolean {
    const cues = CUES.in(text);
    for (const clause of this.#clauses ?? []) if (!cues.has(clause)) return false;
    return true;
  }

  /** Is told once, before the first text. */
  learn(clauses: readonly number[]): void {
    this.#clauses = clauses;
  }

  test(text: string): boolean {
    return this.may(text) && this.pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.may(text) ? this.pattern.exec(text) : null;
  }
}

/** The same pattern with its cues, worked out from its source at first use. */
export const cued = (pattern: RegExp): Cued => new Cued(pattern);

const MOST_TEXTS = 2_000;
const BITS = 32;
/** The beginning of a cue tells as much, and keeps the tables small. */
const ENOUGH = 7;

/** The cues of all patterns, and which of them the texts of late have. */
class Cues {
  #waiting: Cued[] = [];
  readonly #clauses = new Map<string, number>();
  /** By word: the clauses that it satisfies. */
  readonly #words = new Map<string, number[]>();
  #automaton = new Automaton([]);
  #byWord: readonly (readonly number[])[] = [];
  #width = 0;
  /** Where the bits of a text begin. */
  readonly #begins = new Map<string, number>();
  #bits = new Int32Array(0);
  #text: string | undefined;
  #begin = 0;

  /** A pattern whose cues are asked for later. */
  expect(pattern: Cued): void {
    this.#waiting.push(pattern);
  }

  /** Holds until the next text is given. */
  in(text: string): this {
    if (this.#waiting.length > 0) this.#learn();
    else if (text === this.#text) return this;
    this.#begin = this.#begins.get(text) ?? this.#read(text);
    this.#text = text;
    return this;
  }

  has(clause: number): boolean {
    return ((this.#bits[this.#begin + (clause >>> 5)] as number) & (1 << (clause & 31))) !== 0;
  }

  #learn(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const pattern of waiting) pattern.learn(requiredBy(pattern.pattern).map((clause) => this.#numberOf(clause)));
    this.#automaton = new Automaton([...this.#words.keys()]);
    this.#byWord = [...this.#words.values()];
    this.#width = Math.ceil(this.#clauses.size / BITS);
    this.#bits = new Int32Array(this.#width * MOST_TEXTS);
    this.#begins.clear();
  }

  #numberOf(clause: Clause): number {
    const name = clause.join("|");
    const known = this.#clauses.get(name);
    if (known !== undefined) return known;
    const number = this.#clauses.size;
    this.#clauses.set(name, number);
    for (const word of new Set(clause.map((piece) => piece.slice(0, ENOUGH)))) {
      const own = this.#words.get(word);
      if (own === undefined) this.#words.set(word, [number]);
      else own.push(number);
    }
    return number;
  }

  #read(text: string): number {
    if (this.#begins.size === MOST_TEXTS) {
      this.#begins.clear();
      this.#bits.fill(0);
    }
    const begin = this.#begins.size * this.#width;
    this.#begins.set(text, begin);
    const bits = this.#bits;
    this.#automaton.find(text, (word) => {
      for (const clause of this.#byWord[word] as readonly number[]) {
        const at = begin + (clause >>> 5);
        bits[at] = (bits[at] as number) | (1 << (clause & 31));
      }
    });
    return begin;
  }
}

const CUES = new Cues();
