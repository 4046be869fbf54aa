import { compoundParts, stem, stopWords, tokenize } from "@kenniswijzer/language";
import { once } from "./table.ts";
import { themeSynonyms } from "./themes.ts";

/** A place in a phrase that falls under a concept of the thesaurus. */
export interface ConceptMatch {
  /** The concept's name: a theme of the list. */
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

/** A concept and the stems that stand for it. */
interface Entry {
  readonly concept: string;
  readonly stems: readonly string[];
}

/** Concepts that say nothing of a theme in this domain, because all of it is about them. */
const TOO_WIDE = new Set([
  "zorg",
  "samenwerking",
  "kwaliteit van zorg",
  "wonen",
  "werk",
  "begeleiding",
  "dienstverlening",
]);

interface Word {
  readonly stem: string;
  /** Stems of the parts of a compound. */
  readonly parts: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Entries by their first stem: themes by name, and by synonyms of more than one word. A phrase that several themes share decides for none. */
const entries = once((): ReadonlyMap<string, readonly Entry[]> => {
  const themes = new Map<string, Set<string>>();
  for (const { theme, words } of themeSynonyms()) {
    if (TOO_WIDE.has(theme)) continue;
    for (const phrase of [theme, ...words]) {
      const key = wordsOf(phrase)
        .map((w) => w.stem)
        .join(" ");
      // A single word of the list is related, not the same: "transitie" also stands beside decentralisatie.
      if (key !== "" && (phrase === theme || key.includes(" ")))
        themes.set(key, (themes.get(key) ?? new Set()).add(theme));
    }
  }
  const byFirst = new Map<string, Entry[]>();
  for (const [key, of] of themes) {
    const [concept] = of;
    if (concept === undefined || of.size > 1) continue;
    const stems = key.split(" ");
    const first = stems[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { concept, stems }]);
  }
  return byFirst;
});

/**
 * Concepts under which a wording falls, in order, each once: `schuldenproblematiek in gezinnen` → schulden. Found by name or
 * phrase, by name also inside a compound; where one match holds another, the longer counts.
 */
export function conceptsIn(phrase: string): readonly ConceptMatch[] {
  const words = wordsOf(phrase);
  const found = new Map<string, ConceptMatch>();
  for (let at = 0; at < words.length; ) {
    const best = longestAt(words, at);
    const taken = best?.stems.length ?? 1;
    const names = best ? [best.concept] : partConcepts(words[at] as Word);
    const start = (words[at] as Word).start;
    const end = (words[at + taken - 1] as Word).end;
    for (const concept of names) if (!found.has(concept)) found.set(concept, { concept, start, end });
    at += taken;
  }
  return [...found.values()];
}

function longestAt(words: readonly Word[], at: number): Entry | undefined {
  let best: Entry | undefined;
  for (const entry of entries().get((words[at] as Word).stem) ?? []) {
    const fits = entry.stems.every((stem, offset) => words[at + offset]?.stem === stem);
    if (fits && entry.stems.length > (best?.stems.length ?? 0)) best = entry;
  }
  return best;
}

function partConcepts(word: Word): string[] {
  return word.parts.flatMap((part) =>
    (entries().get(part) ?? []).filter((e) => e.stems.length === 1).map((e) => e.concept),
  );
}

function wordsOf(phrase: string): Word[] {
  return tokenize(phrase)
    .filter((token) => token.kind !== "sign" && !stopWords.has(token.key))
    .map(({ key, start, end }) => ({ stem: stem(key), parts: compoundParts(key).map(stem), start, end }));
}
