import type { Span } from "@kenniswijzer/domain";
import type { NameForm } from "./name-forms.ts";
import type { Word } from "./words.ts";

/** Somebody's name form: `person` tells whose, within one list. */
export interface KnownForm {
  readonly person: number;
  readonly kind: NameForm["kind"];
}

/** Names to look for. */
export interface KnownNames {
  /** Words of the longest form. */
  readonly longest: number;
  /** False when no form begins with this word: quick, and may be true of words that none begins with. */
  begins(word: string): boolean;
  /** Who may be meant by these words (`keyOf`); empty for nobody. */
  lookUp(key: string): readonly KnownForm[];
}

/** A place where a text has a form of somebody's name. */
export interface Hit extends Span, KnownForm {
  /** Indexes of its first word and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** All forms in a text, also those with an initial or a second given name in between. */
export function hitsIn(text: string, words: readonly Word[], names: KnownNames): Hit[] {
  const hits: Hit[] = [];
  for (const [from, first] of words.entries()) {
    if (!names.begins(first.key) && !(first.key.endsWith("s") && names.begins(first.key.slice(0, -1)))) continue;
    let key = "";
    // "q j zwartbol" is "q zwartbol", too
    let short = "";
    for (let to = from + 1; to <= Math.min(words.length, from + names.longest + 1); to++) {
      const word = words[to - 1] as Word;
      if (to > from + 1 && !goesOn(text, words[to - 2] as Word, word)) break;
      key = key === "" ? word.key : `${key} ${word.key}`;
      short = short === "" ? word.key : word.key.length === 1 ? short : `${short} ${word.key}`;
      const end = word.end + doubleName(text, word.end);
      for (const form of lookedUp(key, short, names)) {
        const start = form.kind === "whole" || form.kind === "given" ? first.start : withParticles(text, words, from);
        hits.push({ ...form, from, to, start, end });
      }
    }
  }
  return [...hits, ...bridged(hits, text, words)];
}

/** "van der Zwartbol": where the particles before a surname begin. */
function withParticles(text: string, words: readonly Word[], surname: number): number {
  let at = surname;
  const before = (): Word | undefined => words[at - 1];
  while (before() !== undefined && isParticle(before() as Word) && goesOn(text, before() as Word, words[at] as Word))
    at--;
  return words[at]?.start ?? 0;
}

// "Bakkers plan"
const lookedUp = (key: string, short: string, names: KnownNames): KnownForm[] => {
  const keys = key === short ? [key] : [key, short];
  return keys.flatMap((one) => [...names.lookUp(one), ...(/..s$/.test(one) ? names.lookUp(one.slice(0, -1)) : [])]);
};

/** "Bakker-Smit": what follows is of the same name. */
const doubleName = (text: string, end: number): number =>
  /^-\p{Lu}[\p{L}\p{M}]+/u.exec(text.slice(end, end + 40))?.[0].length ?? 0;

const MOST_BETWEEN = 2;

/** "Quirijn Johannes Zwartbol": given and surname of one person, with other given names in between. */
function bridged(hits: readonly Hit[], text: string, words: readonly Word[]): Hit[] {
  const surnames = new Map<number, Hit[]>();
  for (const hit of hits) if (hit.kind === "surname") surnames.set(hit.from, [...(surnames.get(hit.from) ?? []), hit]);
  if (surnames.size === 0) return [];
  return hits
    .filter((hit) => hit.kind === "given")
    .flatMap((given) => {
      let between = 0;
      for (let at = given.to; at < words.length && between <= MOST_BETWEEN; at++) {
        const word = words[at] as Word;
        const before = words[at - 1] as Word;
        if (!goesOn(text, before, word) || /,/.test(text.slice(before.end, word.start))) return [];
        const own = surnames.get(at)?.filter(({ person }) => person === given.person) ?? [];
        if (own.length > 0)
          return own.map((hit): Hit => ({ ...hit, kind: "whole", from: given.from, start: given.start }));
        if (isParticle(word)) continue;
        if (!word.capital) return [];
        between++;
      }
      return [];
    });
}

// a blank line parts two words, and so does the end of a sentence, which no abbreviated given name is
const BETWEEN = /^(?:[^\p{L}\p{N}\n]{0,3}\n?[^\p{L}\p{N}\n]{0,3})$/u;
const LONGEST_INITIAL = 3;

function goesOn(text: string, before: Word, word: Word): boolean {
  const between = text.slice(before.end, word.start);
  return BETWEEN.test(between) && !(/[.!?]\s/.test(between) && before.end - before.start > LONGEST_INITIAL);
}

const PARTICLES = new Set("van de der den het ter ten te in op t".split(" "));

/** True for a word that may stand between given name and surname. */
export const isParticle = (word: Word): boolean => PARTICLES.has(word.key);
