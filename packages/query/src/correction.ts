import { correct, editDistance, lexicon, stem } from "@kenniswijzer/language";
import { isActForm } from "./extractive/act-hits.ts";
import { bearing } from "./generic.ts";
import { isMade, lemmaOf } from "./lemmas.ts";
import { questionWords } from "./question-words.nl.ts";
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
  if (text.length < SHORTEST || /\d/.test(text) || bearing(text) < 0.5) return undefined;
  if (/\p{Lu}.*\p{Lu}/u.test(typed)) return undefined;
  const [token] = tokensOf(text);
  if (token === undefined || vocabulary.has(token.term) || isKnown(text)) return undefined;
  const other = text.replace(/[dt]$/, (last) => (last === "d" ? "t" : "d"));
  if (other !== text && (isKnown(other) || vocabulary.has(stem(other)))) return other;
  // a compound of known words is no slip, unless it is one letter off what the index has
  const indexed =
    token.parts.length > 0 ? nearCompound(text, token.term, vocabulary) : nearest(text, token.term, vocabulary);
  return nearer(text, indexed, correct(text, questionWords()));
}

const isKnown = (text: string): boolean =>
  lexicon().forms.has(text) ||
  (/^\p{L}{3,}[dt]en?$/u.test(text) && lemmaOf(text) !== undefined) ||
  lexicon().verbs.has(text) ||
  questionWords().has(text) ||
  isActForm(text) ||
  isMade(text);

// of what the index has and what questions are asked in: what is nearer, and of equals what is asked
function nearer(text: string, indexed: string | undefined, asked: string | undefined): string | undefined {
  if (indexed === undefined || asked === undefined) return indexed ?? asked;
  const away = (one: string): number => Math.min(editDistance(text, one, FAR), editDistance(stem(text), one, FAR));
  return away(indexed) < away(asked) ? indexed : asked;
}

const FAR = 3;

function nearest(text: string, term: string, vocabulary: Vocabulary): string | undefined {
  const direct = correct(text, vocabulary) ?? (term.length >= LONG ? correct(term, vocabulary) : undefined);
  const bare = text.replace(/(?:en|s|e)$/, "");
  return direct ?? correct(text, formsIn(vocabulary)) ?? (bare.length >= LONG ? correct(bare, vocabulary) : undefined);
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

// a compound may be a word that the index happens to lack: only one letter, in a long word, is a slip
function nearCompound(text: string, term: string, vocabulary: Vocabulary): string | undefined {
  const meant = nearest(text, term, vocabulary);
  if (meant === undefined) return undefined;
  const letters = (word: string): string => [...word].toSorted().join("");
  const swapped = [text, term].some((one) => letters(meant) === letters(one));
  const slip = term.length >= LONG_COMPOUND && [text, term].some((one) => editDistance(one, meant, 1) <= 1);
  return swapped || slip ? meant : undefined;
}

const LONG_COMPOUND = 9;

let stemmed: readonly (readonly [form: string, term: string])[] | undefined;

function stems(): NonNullable<typeof stemmed> {
  stemmed ??= [...lexicon().forms.keys()].flatMap((form) =>
    form.length >= SHORTEST ? [[form, stem(form)] as const] : [],
  );
  return stemmed;
}
