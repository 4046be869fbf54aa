import { correct, lexicon } from "@kenniswijzer/language";
import { bearing } from "./generic.ts";
import { askedByNoun } from "./nouns.ts";
import { tokensOf } from "./subject.ts";
import type { Word } from "./words.ts";

/** Every term of the index that the asker may see, with the number of items that have it. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The words with those replaced that neither the index nor a list knows and that are a small slip from one that the index has. */
export function corrected(
  words: readonly Word[],
  vocabulary: Vocabulary,
): { words: Word[]; corrections: { from: string; to: string }[] } {
  const corrections: { from: string; to: string }[] = [];
  const read = words.map((word) => {
    const meant = meantBy(word, vocabulary);
    if (meant === undefined) return word;
    corrections.push({ from: word.typed, to: meant });
    return { ...word, text: meant };
  });
  return { words: read, corrections };
}

const SHORTEST = 5;
const LONG = 7;

function meantBy({ text, typed }: Word, vocabulary: Vocabulary): string | undefined {
  if (text.length < SHORTEST || /\d/.test(text) || bearing(text) < 0.5 || askedByNoun(text) !== undefined)
    return undefined;
  if (/^\p{Lu}/u.test(typed) && /\p{Lu}.*\p{Lu}/u.test(typed)) return undefined;
  const [token] = tokensOf(text);
  if (token === undefined || vocabulary.has(token.term)) return undefined;
  // a compound of known words or a word that a dictionary has is no slip, even if no document has it
  if (token.parts.length > 0 || lexicon().forms.has(text) || lexicon().verbs.has(text)) return undefined;
  return correct(text, vocabulary) ?? (token.term.length >= LONG ? correct(token.term, vocabulary) : undefined);
}
