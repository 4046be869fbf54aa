import { checksum } from "@kenniswijzer/domain";
import { once } from "../table.ts";
import { packagedConcepts, type ThesaurusConcept } from "./concept.ts";
import { type ConceptMatch, conceptFinder } from "./concepts.ts";
import { type Meaning, meaningFinder, withNear } from "./meaning.ts";
import { type Widening, widener } from "./widening.ts";

/** Concepts of the domain, what they are called, and what people say who mean them. */
export interface Thesaurus {
  /** Tells two thesauri apart. */
  readonly version: string;
  /** Those beside the packaged ones, as plain data: `thesaurusWith` makes the same of them in another thread. */
  readonly own: readonly ThesaurusConcept[];
  /** By name; undefined for a stranger. */
  concept(name: string): ThesaurusConcept | undefined;
  /** Concepts under which a wording of a document falls, in order, each once; only by their names, for what a document says must be certain. */
  conceptsIn(phrase: string): readonly ConceptMatch[];
  /**
   * Concepts that somebody may mean who says this, best first; empty when no concept has any of the words. `near` says how near
   * each concept is by meaning, where vectors can tell.
   */
  meant(text: string, near?: ReadonlyMap<string, number>): readonly Meaning[];
  /** Other words for a word or phrase, best first; empty when no list knows it. */
  widen(phrase: string): readonly Widening[];
}

/** The packaged thesaurus. */
export const thesaurus = once(() => thesaurusOf(packagedConcepts()));

/** The packaged thesaurus with these concepts: one that it has already gains their words. */
export function thesaurusWith(concepts: readonly ThesaurusConcept[]): Thesaurus {
  return concepts.length === 0 ? thesaurus() : thesaurusOf(joined([...packagedConcepts(), ...concepts]), concepts);
}

function thesaurusOf(concepts: readonly ThesaurusConcept[], own: readonly ThesaurusConcept[] = []): Thesaurus {
  const byName = new Map(concepts.map((one) => [one.name.toLowerCase(), one]));
  const conceptsIn = once(() => conceptFinder(concepts));
  const find = once(() => meaningFinder(concepts));
  const meant = remembered((text) => find()(text));
  const widen = once(() => widener(concepts));
  return {
    version: checksum(JSON.stringify(concepts)),
    own,
    concept: (name) => byName.get(name.toLowerCase()),
    conceptsIn: (phrase) => conceptsIn()(phrase),
    meant: (text, near) => (near ? withNear(meant(text), near) : meant(text)),
    widen: (phrase) => widen()(phrase),
  };
}

function joined(concepts: readonly ThesaurusConcept[]): ThesaurusConcept[] {
  const found = new Map<string, ThesaurusConcept>();
  const both = (one: readonly string[], two: readonly string[]): string[] => [...new Set([...one, ...two])];
  for (const concept of concepts) {
    const key = concept.name.toLowerCase();
    const known = found.get(key);
    found.set(
      key,
      known === undefined
        ? concept
        : {
            name: known.name,
            words: both(known.words, concept.words),
            everyday: both(known.everyday, concept.everyday),
            broader: both(known.broader, concept.broader),
            related: both(known.related, concept.related),
          },
    );
  }
  return [...found.values()];
}

const KEPT = 5_000;

/** The names of themes come back in every search. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size >= KEPT) kept.clear();
    kept.set(text, made);
    return made;
  };
}
