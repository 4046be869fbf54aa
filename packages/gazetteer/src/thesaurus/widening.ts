import { stem, stopWords, tokenize } from "@kenniswijzer/language";
import { targetGroups } from "../target-groups.ts";
import { wordnetSynonyms } from "../wordnet.ts";
import type { ThesaurusConcept } from "./concept.ts";

/** A word or phrase that may stand for another, and how much it may count beside it. */
export interface Widening {
  readonly words: string;
  readonly weight: number;
}

const OWN = 0.5;
const SIBLING = 0.3;
const WORDNET = 0.15;

interface Family {
  readonly head: string;
  readonly members: readonly string[];
}

/** Stems in order, function words left out: "hulp bij schulden" = "hulp met schuld". */
function phraseKey(phrase: string): string {
  return tokenize(phrase)
    .filter((token) => token.kind !== "sign" && !stopWords.has(token.key))
    .map((token) => stem(token.key))
    .join(" ");
}

/**
 * Finds other words for a word or phrase, best first: the concept or target group it belongs to (0.5), its fellows there (0.3),
 * and Open Dutch WordNet's synonyms (0.15). Empty when no list knows it.
 */
export function widener(concepts: readonly ThesaurusConcept[]): (phrase: string) => readonly Widening[] {
  const families = familiesOf(concepts);
  return (phrase) => {
    const key = phraseKey(phrase);
    const weights = new Map<string, number>();
    const put = (words: string, weight: number): void => {
      if (phraseKey(words) !== key) weights.set(words, Math.max(weight, weights.get(words) ?? 0));
    };
    for (const family of families.get(key) ?? []) {
      const isHead = phraseKey(family.head) === key;
      put(family.head, OWN);
      for (const words of family.members) put(words, isHead ? OWN : SIBLING);
    }
    for (const words of wordnetSynonyms(phrase)) put(words, WORDNET);
    return [...weights].map(([words, weight]) => ({ words, weight })).sort((a, b) => b.weight - a.weight);
  };
}

function familiesOf(concepts: readonly ThesaurusConcept[]): ReadonlyMap<string, readonly Family[]> {
  const found = new Map<string, Family[]>();
  const groups = targetGroups().map(({ name, words }): Family => ({ head: name, members: words }));
  const themes = concepts.map(({ name, words }): Family => ({ head: name, members: words }));
  for (const family of [...themes, ...groups]) {
    for (const words of new Set([family.head, ...family.members].map(phraseKey))) {
      found.set(words, [...(found.get(words) ?? []), family]);
    }
  }
  return found;
}
