import type { Extracted } from "./readers.ts";

/** What was extracted, on its way from one thread to another: each term once, and where it stands as numbers. */
export interface PackedExtract extends Pick<Extracted, "reading"> {
  readonly words: readonly string[];
  /** By passage: indexes in `words`. */
  readonly at: readonly (readonly [passage: string, words: Uint32Array])[];
}

export function pack({ reading, terms }: Extracted): PackedExtract {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term) ?? numbers.size;
    numbers.set(term, known);
    return known;
  };
  const at = [...terms].map(([passage, own]) => [passage, Uint32Array.from(own, numberOf)] as const);
  return { reading, words: [...numbers.keys()], at };
}

export function unpack({ reading, words, at }: PackedExtract): Extracted {
  const terms = at.map(([passage, own]) => [passage, Array.from(own, (number) => words[number] ?? "")] as const);
  return { reading, terms: new Map(terms) };
}
