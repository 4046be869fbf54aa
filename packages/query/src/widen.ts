import { nameKey } from "@kenniswijzer/domain";
import {
  byName,
  expansions,
  matchTargetGroups,
  thesaurus as packaged,
  type Thesaurus,
  targetGroups,
} from "@kenniswijzer/gazetteer";
import { tokenize } from "@kenniswijzer/language";
import { touches } from "./ages.ts";
import type { Vocabulary } from "./correction.ts";
import { formalFor } from "./everyday.ts";
import { relativesOf } from "./relatives.ts";
import { type Subject, tokensOf, type Wording, wording } from "./subject.ts";
import type { Word } from "./words.ts";

const LONGEST = 6;
const DICTIONARY = 0.3;
const FORMAL = 0.5;
const FELLOW = 0.3;
const MOST = 12;
/** A list's own word for a subject counts nearly as the subject; a fellow of it less; a dictionary's synonym little. */
const WORTH: readonly (readonly [atLeast: number, worth: number])[] = [
  [1, 0.9],
  [0.5, 0.8],
  [0.3, 0.55],
  [0.1, 0.3],
];

/** The subjects with the other words that lists know for them, for phrases as for single words. */
export function widened(
  words: readonly Word[],
  subjects: readonly Subject[],
  { vocabulary, thesaurus = packaged() }: { vocabulary?: Vocabulary | undefined; thesaurus?: Thesaurus | undefined },
): Subject[] {
  const more: Wording[][] = subjects.map(() => []);
  const weights = subjects.map(({ weight }) => weight);
  const says = (index: number): boolean => (weights[index] ?? 0) > 0;
  for (let start = 0; start < words.length; start++) {
    if (!says(start)) continue;
    const formal = formalFor(words[start]?.text ?? "").length > 0;
    for (let end = Math.min(words.length, start + LONGEST); end > start; end--) {
      if (!says(end - 1) || !(formal || Math.max(...weights.slice(start, end)) >= 0.5)) continue;
      const unknown = end - start === 1 && !isKnown(subjects[start], vocabulary);
      for (const other of wordingsFor(words.slice(start, end), thesaurus)) {
        if (!unknown && other.weight <= DICTIONARY) continue;
        for (let index = start; index < end; index++) if (says(index)) more[index]?.push(other);
      }
    }
  }
  for (const [index, { text, capital }] of words.entries()) {
    if (capital || (subjects[index]?.weight ?? 0) === 0) continue;
    more[index]?.push(...relativesOf(text, vocabulary));
  }
  for (const { at, wordings } of meantBy(words, thesaurus)) {
    for (const index of at) if ((subjects[index]?.weight ?? 0) > 0) more[index]?.push(...wordings);
  }
  return subjects.map((subject, index) => ({ ...subject, wordings: [...subject.wordings, ...(more[index] ?? [])] }));
}

// a dictionary's synonyms are of all senses together: only for a word that no document has
const isKnown = (subject: Subject | undefined, vocabulary: Vocabulary | undefined): boolean =>
  vocabulary === undefined || vocabulary.has(subject?.wordings[0]?.tokens[0]?.term ?? "");

// "SCP" is written out where a list knows it, and a long name may be shortened in the text
function namesakes(phrase: string): { words: string; weight: number }[] {
  if (phrase.length < 2) return [];
  const listed = byName(phrase).flatMap((one) => [one.name, ...one.abbreviations]);
  const short = expansions(phrase).map((one) => one.expansion);
  return [...new Set([...listed, ...short])]
    .filter((words) => nameKey(words) !== nameKey(phrase))
    .map((words) => ({ words, weight: 1 }));
}

// "jongvolwassenen" are the "jongeren" of another text, where their ages touch
function groupsOfAge(phrase: string): string[] {
  const own = matchTargetGroups(tokenize(phrase)).flatMap(({ groups }) => groups.slice(0, 1));
  const ages = own.flatMap(({ ageFrom, ageTo }) =>
    ageFrom === undefined ? [] : [{ from: ageFrom, to: ageTo ?? OLDEST }],
  );
  if (ages.length === 0) return [];
  return targetGroups().flatMap(({ name, ageFrom, ageTo }) => {
    if (ageFrom === undefined || name.includes(" ")) return [];
    return ages.some((one) => touches(one, { from: ageFrom, to: ageTo ?? OLDEST })) ? [name] : [];
  });
}

/** So much of an everyday phrase must be said, and be meant so surely, before its concept stands for it. */
const WHOLE = 0.95;
const SURE = 0.3;
const NAME = 0.8;
const OTHER = 0.55;
const OTHERS = 6;

// "opa vergeet steeds meer" is said where documents have "dementie"; each word of it is covered by that
function meantBy(
  words: readonly Word[],
  thesaurus: Thesaurus,
): { readonly at: readonly number[]; readonly wordings: readonly Wording[] }[] {
  const starts = words.map((_, index) => words.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0));
  return thesaurus
    .meant(words.map(({ text }) => text).join(" "))
    .filter(({ said, weight, places }) => said >= WHOLE && weight >= SURE && places.length > 1)
    .slice(0, 1)
    .map(({ concept, places }) => ({
      at: places.map(({ start }) => starts.findLastIndex((from) => from <= start)),
      wordings: [
        wording(concept, NAME),
        ...(thesaurus.concept(concept)?.words ?? []).slice(0, OTHERS).map((other) => wording(other, OTHER)),
      ].filter(({ tokens }) => tokens.length > 0),
    }));
}

const OLDEST = 120;
const KNOWN = new Map<string, readonly Wording[]>();

function wordingsFor(words: readonly Word[], thesaurus: Thesaurus): readonly Wording[] {
  const phrase = words.map((word) => word.text).join(" ");
  const key = `${thesaurus.version} ${phrase}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const fellows = groupsOfAge(phrase).map((words) => ({ words, weight: FELLOW }));
  const formal = formalFor(phrase).map((words) => ({ words, weight: FORMAL }));
  const listed = tokensOf(phrase).length > 0 ? thesaurus.widen(phrase) : [];
  const found = [...namesakes(phrase), ...formal, ...fellows, ...listed]
    .slice(0, MOST)
    .map((one) => wording(one.words, WORTH.find(([atLeast]) => one.weight >= atLeast)?.[1] ?? 0))
    .filter((one) => one.weight > 0 && one.tokens.length > 0);
  if (KNOWN.size > 5000) KNOWN.clear();
  KNOWN.set(key, found);
  return found;
}
