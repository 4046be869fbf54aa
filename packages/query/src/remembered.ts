import { sentences, terms, type Value, values } from "@kenniswijzer/language";

const MOST = 20_000;

/** A sentence of a text; each time the same string, so that what is remembered of it is quickly found. */
export interface SentenceIn {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Passages, quotes and names return in question after question, and analysing one takes longer than all the rest of weighing it:
 * what was found is kept, by the text itself, until there is too much of it.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const made = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}

/** The same of an object, as long as it is at hand: a store gives what it keeps as the same object again. */
export function rememberedOf<Of extends object, T>(work: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, T>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = work(of);
    known.set(of, made);
    return made;
  };
}

/** The terms of a text. */
export const analysed = remembered((text): ReadonlySet<string> => new Set(terms(text)));
/** The sentences of a text, by its own offsets. */
export const sentencesIn = remembered((text): readonly SentenceIn[] =>
  sentences(text).map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
);
/** The typed values in a text, by its own offsets. */
export const valuesIn = remembered((text): readonly Value[] => values(text));
