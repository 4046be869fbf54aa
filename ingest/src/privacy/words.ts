import type { Span } from "@kenniswijzer/domain";
import { fold } from "@kenniswijzer/language";

/** A run of letters and digits, as names are compared by it: small letters without accents. */
export interface Word extends Span {
  readonly key: string;
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The words of a text, a file name or an id, whatever stands between them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: fold(word),
    capital: /^\p{Lu}/u.test(word),
  }));
}

/** The words of a name in one string: what forms of names are compared by. */
export const keyOf = (name: string): string =>
  wordsOf(name)
    .map((word) => word.key)
    .join(" ");
