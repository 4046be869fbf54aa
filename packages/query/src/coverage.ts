import type { Candidates } from "@kenniswijzer/graph";
import { rarity } from "@kenniswijzer/search-index";
import type { ReadQuestion } from "./reading.ts";
import type { SearchToken, Wording } from "./subject.ts";

/** Terms of a text that may hold what a question asks, and how much finding a word there is worth. */
export interface Place {
  readonly terms: Terms;
  readonly worth: number;
}

/** The terms of a text; the same ones are the same object, so that they are looked through once for a question. */
export type Terms = ReadonlySet<string> | ReadonlyMap<string, number>;

/** How much of what the question speaks of a text holds. */
export interface Coverage {
  /** 0 to 1, weighed by how much each word says. */
  readonly share: number;
  /** 0 to 1: the least covered of the words that carry the subject. */
  readonly weakest: number;
}

/** Weighs the words of one question by how rare they are here, and measures what texts hold of them. */
export interface Meter {
  /** What these words are covered by in these places. `known` are words that are covered in full: a name that was recognised. */
  cover(words: readonly number[], places: readonly Place[], known?: ReadonlySet<number>): Coverage;
  /** True for a subject that no document has a word for, however it is said. */
  unheard(words: readonly number[]): boolean;
  /** How much a word says: 0 for one that says nothing. */
  readonly importance: readonly number[];
}

const COMMON = 0.35;
const UNSAID = 0.4;

/** A word that few passages have says more than one that all have; one that none has says most, and stays uncovered. */
export function meterOf(read: ReadQuestion, candidates: Candidates): Meter {
  const rarest = rarity("", { frequencies: new Map(), total: candidates.total });
  const importance = read.subjects.map(({ weight, wordings }) => {
    const own = wordings[0]?.tokens ?? [];
    if (weight === 0 || own.length === 0) return 0;
    const rare = Math.max(...own.map((token) => rarityOf(token, candidates)));
    return weight * (COMMON + (1 - COMMON) * (rarest > 0 ? Math.min(1, rare / rarest) : 1));
  });

  const heard = ({ term, parts }: SearchToken): boolean =>
    candidates.frequencies.has(term) || (parts.length > 0 && parts.every((part) => candidates.frequencies.has(part)));
  const covered = wordCoverage(read);
  return {
    importance,
    unheard: (words) =>
      words.some((index) => {
        const subject = read.subjects[index];
        return (
          subject !== undefined && subject.weight >= 1 && !subject.wordings.some(({ tokens }) => tokens.every(heard))
        );
      }),
    cover: (words, places, known) => coverAll({ read, importance, covered }, words, places, known),
  };
}

interface Measures {
  readonly read: ReadQuestion;
  readonly importance: readonly number[];
  readonly covered: (index: number, places: readonly Place[]) => number;
}

function coverAll(
  { read, importance, covered: coveredBy }: Measures,
  words: readonly number[],
  places: readonly Place[],
  known: ReadonlySet<number> | undefined,
): Coverage {
  let total = 0;
  let got = 0;
  let weakest = 1;
  for (const index of words) {
    const weight = importance[index] ?? 0;
    if (weight === 0) continue;
    const covered = known?.has(index) ? 1 : coveredBy(index, places);
    const subject = read.subjects[index]?.weight ?? 0;
    // another verb for the same is no miss
    total += subject >= 0.5 || covered > 0 ? weight : UNSAID * weight;
    got += weight * covered;
    if (subject >= 1) weakest = Math.min(weakest, covered);
  }
  return { share: total > 0 ? got / total : 0, weakest };
}

const NOT_YET = -1;

/** How much the best of these places holds of a word, by its index. The same terms return as the title, the list or the passage of many sentences. */
function wordCoverage({ subjects }: ReadQuestion): Measures["covered"] {
  const known = new Map<Terms, number[]>();
  const rowOf = (terms: Terms): number[] => {
    const row = new Array<number>(subjects.length).fill(NOT_YET);
    known.set(terms, row);
    return row;
  };
  return (index, places) => {
    let best = 0;
    for (const { terms, worth } of places) {
      if (worth <= best) continue;
      const row = known.get(terms) ?? rowOf(terms);
      let held = row[index] as number;
      if (held === NOT_YET) {
        held = bestShare(subjects[index]?.wordings ?? [], terms);
        row[index] = held;
      }
      if (worth * held > best) best = worth * held;
    }
    return best;
  };
}

function bestShare(wordings: readonly Wording[], terms: Terms): number {
  let best = 0;
  for (const { tokens, weight } of wordings) if (weight > best) best = Math.max(best, weight * shareOf(tokens, terms));
  return best;
}

// a compound that no text has whole is as rare as the rarest of its parts that are found, but never common
function rarityOf({ term, parts }: SearchToken, candidates: Candidates): number {
  if (candidates.frequencies.has(term) || parts.length === 0) return rarity(term, candidates);
  return Math.max(...parts.map((part) => rarity(part, candidates)));
}

const ALL_PARTS = 0.9;
const SOME_PARTS = 0.7;

/** How much of a wording these terms hold: a compound by its parts counts less than whole, by one of its parts much less. */
export function shareOf(tokens: readonly SearchToken[], held: Terms): number {
  let sum = 0;
  for (const { term, parts } of tokens) {
    if (held.has(term)) sum += 1;
    else if (parts.length > 0) {
      let found = 0;
      for (const part of parts) if (held.has(part)) found++;
      sum += found === parts.length ? ALL_PARTS : (found / parts.length) * SOME_PARTS;
    }
  }
  // half a phrase is another phrase: "mensen met schulden" is not said by "mensen"
  if (tokens.length > 1 && sum < 0.8 * tokens.length) return 0;
  return tokens.length > 0 ? sum / tokens.length : 0;
}

/** A place over a set of terms. */
export const placeOf = (terms: Terms, worth: number): Place => ({ terms, worth });
