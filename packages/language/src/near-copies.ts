/**
 * Which texts are copies of each other but for some words: by the share of their runs of words (shingles; Broder, 1997). Exact, for
 * sketches would save nothing at the numbers of sentences that prove one tie; runs that are common to many are what groups are met by.
 */
import { fold } from "./fold.ts";

/** Copies share this much of their runs. */
const ALIKE = 0.6;
const RUN = 3;
/** Shorter texts are alike by chance: those are copies when all their words are the same. */
const FEWEST_WORDS = 8;

/**
 * Groups of copies, by their places in the list: each text in exactly one, groups and places in order. The same groups whatever the
 * order of the texts. What differs in a figure or a denial is no copy: it says something else.
 */
export function nearCopies(texts: readonly string[]): number[][] {
  if (texts.length < 2) return texts.map((_, at) => [at]);
  const read = texts.map(shinglesOf);
  const group = texts.map((_, at) => at);
  const find = (at: number): number => (group[at] === at ? at : find(group[at] as number));
  const meets = new Map<string, number>();
  for (const [at, { same }] of read.entries()) {
    const first = meets.get(same);
    if (first === undefined) meets.set(same, at);
    else group[at] = find(first);
  }
  for (const [one, other] of pairsOf(read, [...meets.values()])) {
    const [a, b] = [find(one), find(other)];
    if (a !== b && areAlike(read[one] as Shingles, read[other] as Shingles)) group[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, number[]>();
  for (const at of texts.keys()) groups.set(find(at), [...(groups.get(find(at)) ?? []), at]);
  return [...groups.values()];
}

interface Shingles {
  /** All words, for texts that are the same but for signs. */
  readonly same: string;
  /** What must be equal. */
  readonly facts: string;
  readonly runs: ReadonlySet<string>;
}

const DENIAL = /^(?:niet|geen|nooit|noch|zonder)$/;

function shinglesOf(text: string): Shingles {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const facts = words.filter((word) => /\p{N}/u.test(word) || DENIAL.test(word)).sort();
  const runs =
    words.length < FEWEST_WORDS ? [] : words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" "));
  return { same: words.join(" "), facts: facts.join(" "), runs: new Set(runs) };
}

/** Pairs that share a run, each once. */
function* pairsOf(read: readonly Shingles[], places: readonly number[]): Iterable<[number, number]> {
  const byRun = new Map<string, number[]>();
  for (const at of places) for (const run of read[at]?.runs ?? []) byRun.set(run, [...(byRun.get(run) ?? []), at]);
  const seen = new Set<string>();
  for (const sharing of byRun.values()) {
    for (const [i, one] of sharing.entries()) {
      for (const other of sharing.slice(i + 1)) {
        const pair = `${one} ${other}`;
        if (!seen.has(pair)) yield [one, other];
        seen.add(pair);
      }
    }
  }
}

function areAlike(one: Shingles, other: Shingles): boolean {
  if (one.facts !== other.facts) return false;
  const [small, large] = one.runs.size < other.runs.size ? [one.runs, other.runs] : [other.runs, one.runs];
  if (small.size < ALIKE * large.size) return false;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared >= ALIKE * (one.runs.size + other.runs.size - shared);
}
