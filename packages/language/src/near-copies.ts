/**
 * Which texts are copies of each other but for some words: by the share of their runs of words (shingles; Broder, 1997). Exact: texts
 * are met by their rarest runs only, of which copies must share one (prefix filtering; Chaudhuri, Ganti and Kaushik, 2006), so that
 * what thousands of texts have in common compares none of them.
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
  const groups = new Groups(texts.length);
  const meets = new Map<string, number>();
  for (const [at, { same }] of read.entries()) {
    const first = meets.get(same);
    if (first === undefined) meets.set(same, at);
    else groups.join(first, at);
  }
  for (const [one, other] of meetings(read, [...meets.values()])) {
    if (!groups.joined(one, other) && areAlike(read[one] as Shingles, read[other] as Shingles)) groups.join(one, other);
  }
  return groups.all();
}

/** Places that were joined, each group under its first (disjoint sets). */
class Groups {
  readonly #above: number[];

  constructor(size: number) {
    this.#above = Array.from({ length: size }, (_, at) => at);
  }

  #first(place: number): number {
    const above = this.#above;
    let at = place;
    while (above[at] !== at) {
      above[at] = above[above[at] as number] as number;
      at = above[at] as number;
    }
    return at;
  }

  joined(one: number, other: number): boolean {
    return this.#first(one) === this.#first(other);
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#first(one), this.#first(other)];
    this.#above[Math.max(a, b)] = Math.min(a, b);
  }

  all(): number[][] {
    const groups = new Map<number, number[]>();
    for (const at of this.#above.keys()) collect(groups, this.#first(at), at);
    return [...groups.values()];
  }
}

function collect<Key>(into: Map<Key, number[]>, key: Key, place: number): void {
  const places = into.get(key);
  if (places === undefined) into.set(key, [place]);
  else places.push(place);
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

/** Pairs that may be alike, each once: with the same facts, and one of their rarest runs shared. */
function* meetings(read: readonly Shingles[], places: readonly number[]): Iterable<[number, number]> {
  const count = new Map<string, number>();
  for (const at of places) for (const run of read[at]?.runs ?? []) count.set(run, (count.get(run) ?? 0) + 1);
  const byRun = new Map<string, number[]>();
  for (const at of places) {
    const { runs, facts } = read[at] as Shingles;
    const met = rarest(runs, count).map((run) => `${facts}|${run}`);
    for (const other of new Set(met.flatMap((key) => byRun.get(key) ?? []))) yield [other, at];
    for (const key of met) collect(byRun, key, at);
  }
}

/** So many that the others are too few for a copy. */
function rarest(runs: ReadonlySet<string>, count: ReadonlyMap<string, number>): string[] {
  const rare = (run: string): number => count.get(run) ?? 0;
  const ordered = [...runs].sort((a, b) => rare(a) - rare(b) || (a < b ? -1 : 1));
  return ordered.slice(0, runs.size - Math.ceil(ALIKE * runs.size - ROUNDING) + 1);
}

const ROUNDING = 1e-9;

function areAlike(one: Shingles, other: Shingles): boolean {
  if (one.facts !== other.facts) return false;
  const [small, large] = one.runs.size < other.runs.size ? [one.runs, other.runs] : [other.runs, one.runs];
  if (small.size < ALIKE * large.size) return false;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared >= ALIKE * (one.runs.size + other.runs.size - shared);
}
