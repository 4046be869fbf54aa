let functions = 0;

/** A word as texts have it: one object for all its places, as long as it is remembered. */
export class Word {
  readonly text: string;
  /** As it is looked up. */
  readonly key: string;
  /** By function: what it gave for this word. */
  readonly known: unknown[] = new Array(functions).fill(undefined);

  constructor(text: string, key: string) {
    this.text = text;
    this.key = key;
  }

  /** Stands for itself: what takes a token takes a word. */
  get word(): this {
    return this;
  }
}

/** A place in a text, and the word that stands there; undefined for a sign, number or address. */
interface Placed {
  readonly text: string;
  readonly key: string;
  readonly word: Word | undefined;
}

/** The same function of a token's text and key, worked out once for a word as long as that is remembered: no look-up by letters. */
export function perWord<T>(of: (token: Placed) => T): (token: Placed) => T {
  const own = functions++;
  return (token) => {
    const { word } = token;
    if (word === undefined) return of(token);
    const found = word.known[own];
    if (found !== undefined) return (found === NOTHING ? undefined : found) as T;
    const value = of(word);
    word.known[own] = value ?? NOTHING;
    return value;
  };
}

const NOTHING = Symbol("nothing");
