import { correct, lexicon, stem } from "@kenniswijzer/language";
import { isActWord } from "./extractive/act-hits.ts";
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
  if (
    text.length < SHORTEST ||
    /\d/.test(text) ||
    bearing(text) < 0.5 ||
    askedByNoun(text) !== undefined ||
    isActWord(text)
  )
    return undefined;
  if (/^\p{Lu}/u.test(typed) && /\p{Lu}.*\p{Lu}/u.test(typed)) return undefined;
  const [token] = tokensOf(text);
  if (token === undefined || vocabulary.has(token.term)) return undefined;
  // a compound of known words or a word that a dictionary has is no slip, even if no document has it
  if (lexicon().forms.has(text) || lexicon().verbs.has(text) || isActWord(text)) return undefined;
  if (token.parts.length > 0) return swapped(text, token.term, vocabulary);
  return nearest(text, token.term, vocabulary);
}

function nearest(text: string, term: string, vocabulary: Vocabulary): string | undefined {
  const direct = correct(text, vocabulary) ?? (term.length >= LONG ? correct(term, vocabulary) : undefined);
  return direct ?? correct(text, formsIn(vocabulary));
}

const FORMS = new WeakMap<Vocabulary, Vocabulary>();

// the index has stems, people type words: those words of the dictionary whose stem the index has
function formsIn(vocabulary: Vocabulary): Vocabulary {
  const known = FORMS.get(vocabulary);
  if (known !== undefined) return known;
  const forms = new Map<string, number>();
  for (const [form, term] of stems()) {
    const frequency = vocabulary.get(term);
    if (frequency !== undefined) forms.set(form, frequency);
  }
  FORMS.set(vocabulary, forms);
  return forms;
}

// two letters changed places: the one slip that a compound of known words may hold all the same
function swapped(text: string, term: string, vocabulary: Vocabulary): string | undefined {
  const meant = nearest(text, term, vocabulary);
  const letters = (word: string): string => [...word].toSorted().join("");
  return meant !== undefined && (letters(meant) === letters(text) || letters(meant) === letters(term))
    ? meant
    : undefined;
}

let stemmed: readonly (readonly [form: string, term: string])[] | undefined;

function stems(): NonNullable<typeof stemmed> {
  stemmed ??= [...lexicon().forms.keys()].flatMap((form) =>
    form.length >= SHORTEST ? [[form, stem(form)] as const] : [],
  );
  return stemmed;
}
