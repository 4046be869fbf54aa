import { perWord, type Token } from "@kenniswijzer/language";

/** A bit for words that somebody looks for, told by the word alone. */
export type WordClass = number;

const MOST = 31;
/** A token, but for its place. */
export type Wordlike = Pick<Token, "text" | "key" | "word">;
const tests: ((word: Wordlike) => boolean)[] = [];

/** A class of words. To be made when its module loads: words are told apart once. */
export function wordClass(belongs: (word: Wordlike) => boolean): WordClass {
  if (tests.length === MOST)
    throw new RangeError(`word-classes: more than ${MOST} classes of words do not fit in one number`);
  tests.push(belongs);
  return 1 << (tests.length - 1);
}

const classesOfWord = perWord((word): number => {
  let classes = 0;
  for (let at = 0; at < tests.length; at++) if (tests[at]?.(word) === true) classes |= 1 << at;
  return classes;
});

/** The classes of a word or address; none of a sign or number. */
const classesOf = (token: Token): number =>
  token.kind === "sign" || token.kind === "number" ? 0 : classesOfWord(token);

/** Which classes of words a passage has, and where. */
export class WordClasses {
  readonly #classes: readonly number[];
  /** Those of all words together. */
  readonly #all: number;

  constructor(tokens: readonly Token[]) {
    const classes: number[] = [];
    let all = 0;
    for (const token of tokens) {
      const own = classesOf(token);
      classes.push(own);
      all |= own;
    }
    this.#classes = classes;
    this.#all = all;
  }

  /** True when it has a word of one of these classes. */
  has(classes: WordClass): boolean {
    return (this.#all & classes) !== 0;
  }

  /** Indexes of the tokens of one of these classes, in order. */
  at(classes: WordClass): readonly number[] {
    if (!this.has(classes)) return NOWHERE;
    const found: number[] = [];
    for (let at = 0; at < this.#classes.length; at++)
      if (((this.#classes[at] as number) & classes) !== 0) found.push(at);
    return found;
  }
}

const NOWHERE: readonly number[] = [];
