import { compoundParts, stem, stopWords, tokenize } from "@kenniswijzer/language";
import type { ThesaurusConcept } from "./concept.ts";

/** A place in a phrase that falls under a concept of the thesaurus. */
export interface ConceptMatch {
  /** The concept's name. */
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

/** A concept and the stems that stand for it. */
interface Entry {
  readonly concept: string;
  readonly stems: readonly string[];
}

/** Entries by their first stem. */
type Entries = ReadonlyMap<string, readonly Entry[]>;

/** Concepts that say nothing of a theme in this domain, because all of it is about them, or that are people instead of themes. */
const TOO_WIDE = new Set([
  "zorg",
  "samenwerking",
  "kwaliteit van zorg",
  "wonen",
  "werk",
  "begeleiding",
  "dienstverlening",
  "ouderen",
  "jeugd",
  "jonge kinderen",
  "gezin",
  "vluchtelingen",
  "onderwijs",
  "beperking",
]);

interface Word {
  readonly stem: string;
  /** Stems of the parts of a compound. */
  readonly parts: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Finds concepts under which a wording falls, in order, each once: `schuldenproblematiek in gezinnen` → schulden. Found by name or
 * phrase, by name also inside a compound; where one match holds another, the longer counts.
 */
export function conceptFinder(concepts: readonly ThesaurusConcept[]): (phrase: string) => readonly ConceptMatch[] {
  const entries = entriesOf(concepts);
  return (phrase) => {
    const words = wordsOf(phrase);
    const found = new Map<string, ConceptMatch>();
    for (let at = 0; at < words.length; ) {
      const best = longestAt(entries, words, at);
      const taken = best?.stems.length ?? 1;
      const names = best ? [best.concept] : partConcepts(entries, words[at] as Word);
      const start = (words[at] as Word).start;
      const end = (words[at + taken - 1] as Word).end;
      for (const concept of names) if (!found.has(concept)) found.set(concept, { concept, start, end });
      at += taken;
    }
    return [...found.values()];
  };
}

/** Concepts by name, and by other names of more than one word. A phrase that several concepts share decides for none. */
function entriesOf(concepts: readonly ThesaurusConcept[]): Entries {
  const named = new Map<string, Set<string>>();
  for (const { name, words } of concepts) {
    if (TOO_WIDE.has(name)) continue;
    for (const phrase of [name, ...words]) {
      const key = wordsOf(phrase)
        .map((w) => w.stem)
        .join(" ");
      // A single word of the list is related, not the same: "transitie" also stands beside decentralisatie.
      if (key !== "" && (phrase === name || key.includes(" "))) named.set(key, (named.get(key) ?? new Set()).add(name));
    }
  }
  const byFirst = new Map<string, Entry[]>();
  for (const [key, of] of named) {
    const [concept] = of;
    if (concept === undefined || of.size > 1) continue;
    const stems = key.split(" ");
    const first = stems[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { concept, stems }]);
  }
  return byFirst;
}

function longestAt(entries: Entries, words: readonly Word[], at: number): Entry | undefined {
  let best: Entry | undefined;
  for (const entry of entries.get((words[at] as Word).stem) ?? []) {
    const fits = entry.stems.every((stem, offset) => words[at + offset]?.stem === stem);
    if (fits && entry.stems.length > (best?.stems.length ?? 0)) best = entry;
  }
  return best;
}

function partConcepts(entries: Entries, word: Word): string[] {
  return word.parts.flatMap((part) =>
    (entries.get(part) ?? []).filter((e) => e.stems.length === 1).map((e) => e.concept),
  );
}

function wordsOf(phrase: string): Word[] {
  return tokenize(phrase)
    .filter((token) => token.kind !== "sign" && !stopWords.has(token.key))
    .map(({ key, start, end }) => ({ stem: stem(key), parts: compoundParts(key).map(stem), start, end }));
}
