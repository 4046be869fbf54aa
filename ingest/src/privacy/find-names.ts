import type { Span } from "@kenniswijzer/domain";
import { givenName, isGivenName, nameWords } from "@kenniswijzer/gazetteer";
import { lexicon } from "@kenniswijzer/language";
import type { NameForm } from "./name-forms.ts";
import { type Hit, hitsIn, isParticle, type KnownForm, type KnownNames } from "./name-hits.ts";
import { keyOf, type Word, wordsOf } from "./words.ts";

export type { KnownNames } from "./name-hits.ts";

/** The names of these persons; of each all forms of all names. */
export function knownNames(persons: readonly (readonly NameForm[])[]): KnownNames {
  const known = new Map<string, KnownForm[]>();
  let longest = 0;
  for (const [person, forms] of persons.entries()) {
    for (const { kind, key } of forms) {
      known.set(key, [...(known.get(key) ?? []), { person, kind }]);
      longest = Math.max(longest, key.split(" ").length);
    }
  }
  const first = new Set([...known.keys()].map((key) => key.split(" ")[0]));
  return { longest, begins: (word) => first.has(word), lookUp: (key) => known.get(key) ?? [] };
}

/** Where these texts have one of the names; parts of a name count in texts of which one has it whole. Sorted, without overlap. */
export function findNames(texts: readonly string[], names: KnownNames): Span[][] {
  const read = texts.map((text) => {
    const words = wordsOf(text);
    return { text, words, hits: hitsIn(text, words, names) };
  });
  const told = new Set(
    read.flatMap(({ text, words, hits }) => hits.filter((hit) => isTold(hit, text, words)).map((hit) => hit.person)),
  );
  return read.map(({ text, words, hits }) =>
    withoutOverlap(
      hits.filter((hit) => isTold(hit, text, words) || (told.has(hit.person) && isPart(hit, text, words, names))),
    ),
  );
}

/** Tells by itself who is meant. */
function isTold(hit: Hit, text: string, words: readonly Word[]): boolean {
  if (hit.kind === "inverted") return !runsOn(hit, text, words);
  return hit.kind === "whole" && isName(words.slice(hit.from, hit.to), text) && !hasMoreInitials(hit, text, words);
}

/** "R.J. de Vries" is not J. de Vries. */
const hasMoreInitials = ({ from }: Hit, text: string, words: readonly Word[]): boolean => {
  const [before, first] = [words[from - 1], words[from]];
  return before?.key.length === 1 && first?.key.length === 1 && before.capital && adjacent(text, words, from - 1, from);
};

// "jan de vries" also in small letters; "de jong" only as a name is written, or in an id or address
const isName = (own: readonly Word[], text: string): boolean =>
  own.some((word) => word.capital) || own.filter((word) => !isParticle(word)).length > 1 || !/\s/.test(text);

/** "Piet de Vries, Jan de Boer" has no "Vries, Jan de". */
const runsOn = ({ to }: Hit, text: string, words: readonly Word[]): boolean => {
  const next = words[to];
  return (
    next !== undefined && (next.capital || isParticle(next)) && /^ ?$/.test(text.slice(words[to - 1]?.end, next.start))
  );
};

const titles: ReadonlySet<string> = new Set(
  nameWords()
    .filter(({ position, kind }) => position === "voor" && kind !== "voorvoegsel")
    .flatMap(({ text }) => keyOf(text).split(" ")),
);

/** A surname or given name alone, that is not part of somebody else's name and no ordinary word. */
function isPart(hit: Hit, text: string, words: readonly Word[], names: KnownNames): boolean {
  const own = words.slice(hit.from, hit.to);
  if (hit.kind === "whole" || hit.kind === "inverted" || !own.some((word) => word.capital)) return false;
  if (opensSentence(text, hit.start) && own.every((word) => isWord(word.key))) return false;
  if (hit.kind === "given") {
    if (!isTelling(text.slice(hit.start, hit.end))) return false;
    const after = adjacent(text, words, hit.to - 1, hit.to) ? words[hit.to] : undefined;
    return after === undefined || !(after.capital || isParticle(after)) || isOwn(after, hit, names);
  }
  const before = leaderOf(hit, text, words);
  if (!before?.capital || titles.has(before.key) || isOwn(before, hit, names)) return true;
  return before.key.length > 2 && !isGivenName(text.slice(before.start, before.end));
}

/** The word before a surname and its particles: a given name, an initial or a title. */
function leaderOf({ from }: Hit, text: string, words: readonly Word[]): Word | undefined {
  let at = from;
  while (adjacent(text, words, at - 1, at)) {
    at--;
    if (!isParticle(words[at] as Word)) return words[at];
  }
  return undefined;
}

// a given name of two letters, or one that is a word too, tells nobody by itself
const isTelling = (word: string): boolean => word.length > 2 && givenName(word)?.alsoWord !== true;
const isOwn = (word: Word, { person }: Hit, names: KnownNames): boolean =>
  names.lookUp(word.key).some((form) => form.person === person);

/** True when at most a full stop and a blank stand between two words. */
function adjacent(text: string, words: readonly Word[], one: number, other: number): boolean {
  const [before, after] = [words[one], words[other]];
  return before !== undefined && after !== undefined && /^\.? ?$/.test(text.slice(before.end, after.start));
}

const opensSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:\n•|-])\s*["'“‘(]*$/.test(text.slice(Math.max(0, at - 6), at));

const isWord = (key: string): boolean => {
  const form = lexicon().forms.get(key);
  return form !== undefined && form.kind !== "name";
};

/** Of those that overlap the one that begins first, the longest of them. */
function withoutOverlap(hits: readonly Hit[]): Span[] {
  const kept: Span[] = [];
  for (const { start, end } of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end });
  }
  return kept;
}
