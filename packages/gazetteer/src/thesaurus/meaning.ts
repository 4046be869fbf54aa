/**
 * What somebody means: every concept is a bag of the phrases in which people speak of it, and the concepts whose phrases an
 * utterance holds best are meant. A phrase counts by how rare its words are among the concepts and by how much of it is
 * said, in whatever order and with whatever between: "de huur deze maand echt niet kunnen betalen" holds "huur niet betalen".
 */
import type { ThesaurusConcept } from "./concept.ts";
import { isCommon, saidWords } from "./said-words.ts";

/** A concept that an utterance may mean. */
export interface Meaning {
  /** The concept's name. */
  readonly concept: string;
  /** 0 to 1: how much of the utterance speaks for it. */
  readonly weight: number;
  /** 0 to 1: how much of its best phrase is said. Below 1, words of that phrase are missing. */
  readonly said: number;
  /** Its best phrase. */
  readonly phrase: string;
  /** Where the words of that phrase stand in the utterance, in order. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

interface Phrase {
  readonly concept: string;
  readonly text: string;
  readonly words: ReadonlyMap<string, number>;
}

const SECOND = 0.3;
const BAG = 0.3;
const COMMON_WORTH = 0.35;
/** How sure nearness by meaning alone can be; what words say adds to it. */
const BY_NEARNESS = 0.6;
/** A word that the thesaurus has nowhere may change what is meant. */
const UNKNOWN = 0.5;
/** Concepts that are told less than this apart from the best are not meant. */
const LEAST = 0.05;
/** More words are no utterance. */
const LONGEST = 2_000;

/** Finds what is meant, best first; empty when no concept has any of the words. */
export function meaningFinder(concepts: readonly ThesaurusConcept[]): (text: string) => readonly Meaning[] {
  const index = indexOf(concepts);
  return (text) => {
    const said = strongest(saidWords(text.slice(0, LONGEST)));
    let known = 0;
    for (const [word, weight] of said) known += (index.byWord.has(word) ? 1 : UNKNOWN) * weight * index.worth(word);
    if (known === 0) return [];
    const touched = new Set([...said.keys()].flatMap((word) => index.byWord.get(word) ?? []));
    return [...byConcept(touched)]
      .map(([concept, phrases]) => meaningOf(concept, phrases, said, { text, known, index }))
      .filter(({ weight }) => weight >= LEAST)
      .sort(bySureness);
  };
}

/** Together with how near each concept is by meaning; one of which no word is said comes by that alone. */
export function withNear(meanings: readonly Meaning[], near: ReadonlyMap<string, number>): Meaning[] {
  const known = new Map(meanings.map((meaning) => [meaning.concept, meaning]));
  const found = [...new Set([...known.keys(), ...near.keys()])].map((concept): Meaning => {
    const own = known.get(concept) ?? { concept, weight: 0, said: 0, phrase: concept, places: [] };
    return { ...own, weight: 1 - (1 - own.weight) * (1 - BY_NEARNESS * (near.get(concept) ?? 0)) };
  });
  return found.filter(({ weight }) => weight >= LEAST).sort(bySureness);
}

const bySureness = (a: Meaning, b: Meaning): number => b.weight - a.weight || (a.concept < b.concept ? -1 : 1);

function byConcept(phrases: Iterable<Phrase>): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases) put(found, phrase.concept, phrase);
  return found;
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

interface PhraseIndex {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  /** How often a concept's phrases have a word. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly worth: (word: string) => number;
}

function indexOf(concepts: readonly ThesaurusConcept[]): PhraseIndex {
  const byWord = new Map<string, Phrase[]>();
  const counts = new Map<string, Map<string, number>>();
  const holders = new Map<string, Set<string>>();
  for (const { name, words, everyday } of concepts) {
    const own = new Map<string, number>();
    for (const text of [name, ...words, ...everyday]) {
      const phrase: Phrase = { concept: name, text, words: strongest(saidWords(text)) };
      for (const [word, weight] of phrase.words) {
        put(byWord, word, phrase);
        holders.set(word, (holders.get(word) ?? new Set()).add(name));
        own.set(word, (own.get(word) ?? 0) + weight);
      }
    }
    counts.set(name, own);
  }
  const worth = (word: string): number => {
    const held = holders.get(word)?.size ?? 0;
    const rarity = Math.log(1 + (concepts.length - held + 0.5) / (held + 0.5));
    return isCommon(word) ? COMMON_WORTH * rarity : rarity;
  };
  return { byWord, counts, worth };
}

function meaningOf(
  concept: string,
  phrases: readonly Phrase[],
  said: ReadonlyMap<string, number>,
  { text, known, index }: { readonly text: string; readonly known: number; readonly index: PhraseIndex },
): Meaning {
  const fits = phrases.map((phrase) => ({ phrase, ...fitOf(phrase, said, index) })).sort((a, b) => b.score - a.score);
  const [best, second] = fits;
  let bag = 0;
  for (const [word, weight] of said) {
    const count = index.counts.get(concept)?.get(word) ?? 0;
    bag += weight * index.worth(word) * (count / (count + 1));
  }
  const score = (best?.score ?? 0) + SECOND * (second?.score ?? 0) + BAG * bag;
  return {
    concept,
    weight: Math.min(1, score / known),
    said: best?.share ?? 0,
    phrase: best?.phrase.text ?? concept,
    places: best ? placesOf(best.phrase, text) : [],
  };
}

function fitOf(
  { words }: Phrase,
  said: ReadonlyMap<string, number>,
  { worth }: PhraseIndex,
): { score: number; share: number } {
  let got = 0;
  let all = 0;
  for (const [word, weight] of words) {
    const value = weight * worth(word);
    all += value;
    got += value * (said.get(word) ?? 0);
  }
  const share = all === 0 ? 0 : got / all;
  return { score: got * share ** 2, share };
}

function placesOf({ words }: Phrase, text: string): Meaning["places"] {
  const places = new Map<number, { start: number; end: number }>();
  for (const { stem, start, end } of saidWords(text)) if (words.has(stem)) places.set(start, { start, end });
  return [...places.values()];
}

/** Each stem once, as strong as it is said. */
function strongest(words: readonly { readonly stem: string; readonly weight: number }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { stem, weight } of words) found.set(stem, Math.max(weight, found.get(stem) ?? 0));
  return found;
}
