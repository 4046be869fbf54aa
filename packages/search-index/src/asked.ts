import type { Meaning, Thesaurus } from "@kenniswijzer/gazetteer";
import { analyse, terms } from "@kenniswijzer/language";
import type { WeightedTerm } from "./score.ts";

/** A text that is searched for, as it was read. */
export interface Asked {
  /** Its own terms, each once: words, and parts of compounds at a lower weight. */
  readonly terms: readonly WeightedTerm[];
  /** Pairs of words that follow each other, as terms. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Concepts that it may mean, surest first. */
  readonly meant: readonly MeantConcept[];
}

/** A concept that the text may mean, with other words under which documents have it. */
export interface MeantConcept {
  readonly concept: string;
  /** 0 to 1: how sure that is. */
  readonly weight: number;
  /** The words of the thesaurus by which it was recognised. */
  readonly phrase: string;
  /** Terms of its name, then of its other names. */
  readonly wordings: readonly (readonly string[])[];
}

const PART = 0.8;
/** What is less sure than this is a guess; so is what is much less sure than the best. */
const LEAST = 0.15;
const BESIDE_BEST = 0.5;
/** "Leiden" is no "niemand neemt de leiding": about half of a phrase must be said, or be near by meaning. */
const HALF_SAID = 0.5;
const NEAR_ENOUGH = 0.3;
const CONCEPTS = 4;
/** More other words for one concept find more strangers than friends, and take longer. */
const WORDINGS = 6;

/** Reads a text to search for; `near` says how near each concept is by meaning. Pure; a text without terms asks nothing. */
export function askedOf(text: string, thesaurus: Thesaurus, near?: ReadonlyMap<string, number>): Asked {
  const own = new Map<string, number>();
  const words: string[] = [];
  for (const { term, of } of analyse(text)) {
    if (of === "word") words.push(term);
    own.set(term, Math.max(own.get(term) ?? 0, of === "word" ? 1 : PART));
  }
  const all = words.length > 0 || near ? thesaurus.meant(text, near) : [];
  const [best] = all;
  const meant = all
    .filter(({ concept, weight, said }) => {
      const enough = said >= HALF_SAID || (near?.get(concept) ?? 0) >= NEAR_ENOUGH;
      return enough && weight >= Math.max(LEAST, BESIDE_BEST * (best?.weight ?? 0));
    })
    .slice(0, CONCEPTS);
  return {
    terms: [...own].map(([term, weight]) => ({ term, weight })),
    pairs: words.slice(1).map((word, at) => [words[at] as string, word] as const),
    meant: meant.map((meaning) => meantConcept(meaning, thesaurus)),
  };
}

function meantConcept({ concept, weight, phrase }: Meaning, thesaurus: Thesaurus): MeantConcept {
  const names = [concept, ...(thesaurus.concept(concept)?.words ?? [])];
  const wordings = names.map((name) => [...new Set(terms(name))]).filter((wording) => wording.length > 0);
  return { concept, weight, phrase, wordings: wordings.slice(0, WORDINGS) };
}

/** Names that fall this far under a concept are taken to be of it. */
const OF_CONCEPT = 0.3;
const NARROWER = 0.6;
const BROADER = 0.4;

/**
 * How far a name falls under what is meant, 0 to 1: a wording of one document rarely returns in another or in a question, by their
 * concepts they meet. A narrower or wider concept counts for part.
 */
export function conceptFit(meant: readonly MeantConcept[], thesaurus: Thesaurus): (name: string) => number {
  const weights = new Map<string, number>();
  const raise = (concept: string, weight: number): void =>
    void weights.set(concept, Math.max(weight, weights.get(concept) ?? 0));
  for (const { concept, weight } of meant) {
    raise(concept, weight);
    for (const wider of thesaurus.concept(concept)?.broader ?? []) raise(wider, NARROWER * weight);
  }
  return (name) => {
    if (weights.size === 0) return 0;
    const of = thesaurus.meant(name).filter(({ weight }) => weight >= OF_CONCEPT);
    let sum = 0;
    let all = 0;
    for (const { concept, weight } of of) {
      all += weight;
      const wider = (thesaurus.concept(concept)?.broader ?? []).map((one) => BROADER * (weights.get(one) ?? 0));
      sum += weight * Math.max(weights.get(concept) ?? 0, ...wider, 0);
    }
    return all === 0 ? 0 : (sum / all) * Math.min(1, all);
  };
}
