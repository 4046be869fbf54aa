import { sentences, terms, type Value, values } from "@kenniswijzer/language";

const MOST = 20_000;

/**
 * Passages, quotes and names return in question after question, and analysing one takes longer than all the rest of weighing it:
 * what was found is kept, by the text itself, until there is too much of it.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}

/** The terms of a text. */
export const analysed = remembered((text): ReadonlySet<string> => new Set(terms(text)));
/** The sentences of a text, by its own offsets. */
export const sentencesIn = remembered((text): readonly { readonly start: number; readonly end: number }[] =>
  sentences(text),
);
/** The typed values in a text, by its own offsets. */
export const valuesIn = remembered((text): readonly Value[] => values(text));
