import { fold } from "./fold.ts";

interface Candidate {
  readonly word: string;
  readonly sound: string;
  /** One bit for each letter that occurs: two words that differ in many letters need no comparing. */
  readonly letters: number;
  /** 0 for a word seen once, towards 0.3 for a frequent one. */
  readonly weight: number;
}

type Index = ReadonlyMap<string, readonly Candidate[]>;

const indexes = new WeakMap<ReadonlyMap<string, number>, Index>();
const SHORTEST = 4;
const LONGEST = 40;

/**
 * The word of the vocabulary (folded word → frequency) that was probably meant; undefined when the word is known, short,
 * or nothing is near. One edit for up to 7 letters, two beyond; spelled as it sounds counts as nearer. The map is indexed
 * at its first use, so a grown vocabulary must come as a new map.
 */
export function correct(word: string, vocabulary: ReadonlyMap<string, number>): string | undefined {
  const key = fold(word);
  if (key.length < SHORTEST || key.length > LONGEST || vocabulary.has(key) || /\d/.test(key)) return undefined;
  const limit = key.length > 7 ? 2 : 1;
  const own = { key, sound: soundOf(key), letters: lettersOf(key), limit };
  const index = indexOf(vocabulary);
  let best: Candidate | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const bucket of bucketsOf(key, limit)) {
    for (const candidate of index.get(bucket) ?? []) {
      const score = scoreOf(own, candidate);
      if (score > bestScore || (score === bestScore && candidate.word >= (best?.word ?? ""))) continue;
      best = candidate;
      bestScore = score;
    }
  }
  return bestScore === Number.POSITIVE_INFINITY ? undefined : best?.word;
}

interface Misspelled {
  readonly key: string;
  readonly sound: string;
  readonly letters: number;
  readonly limit: number;
}

function scoreOf({ key, sound, letters, limit }: Misspelled, candidate: Candidate): number {
  const alike = candidate.sound === sound;
  if (!alike && bits(letters ^ candidate.letters) > 2 * limit) return Number.POSITIVE_INFINITY;
  const distance = alike ? 0.5 : editDistance(key, candidate.word, limit);
  if (distance > limit) return Number.POSITIVE_INFINITY;
  const ends = (key[0] === candidate.word[0] ? 0 : 0.4) + (key.at(-1) === candidate.word.at(-1) ? 0 : 0.2);
  return distance + ends - candidate.weight;
}

/** Words by length and by each of their ends, so that few need to be compared. */
function indexOf(vocabulary: ReadonlyMap<string, number>): Index {
  const known = indexes.get(vocabulary);
  if (known !== undefined) return known;
  const index = new Map<string, Candidate[]>();
  for (const [word, frequency] of vocabulary) {
    if (word.length < SHORTEST - 1 || word.length > LONGEST + 2) continue;
    const weight = Math.min(0.3, Math.log10(1 + frequency) * 0.1);
    const candidate = { word, sound: soundOf(word), letters: lettersOf(word), weight };
    for (const bucket of [`^${word.slice(0, 2)}${word.length}`, `${word.slice(-2)}$${word.length}`]) {
      const list = index.get(bucket);
      if (list === undefined) index.set(bucket, [candidate]);
      else list.push(candidate);
    }
  }
  indexes.set(vocabulary, index);
  return index;
}

function bucketsOf(key: string, limit: number): string[] {
  const buckets: string[] = [];
  for (let length = key.length - limit; length <= key.length + limit; length++) {
    buckets.push(`^${key.slice(0, 2)}${length}`, `${key.slice(-2)}$${length}`);
  }
  return buckets;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const SOUNDS: readonly [RegExp, string][] = [
  [/sch(?=e?$)/g, "s"],
  [/ij|ei|y/g, "y"],
  [/ou|au/g, "au"],
  [/ie/g, "i"],
  [/c(?=[eiy])/g, "s"],
  [/ck|c|q/g, "k"],
  [/ch/g, "g"],
  [/ph/g, "f"],
  [/z/g, "s"],
  [/v/g, "f"],
  [/d(?=$)|dt$/g, "t"],
  [/(.)\1+/g, "$1"],
];

/** Dutch letters that sound alike become one. */
function soundOf(word: string): string {
  return SOUNDS.reduce((sound, [pattern, letter]) => sound.replace(pattern, letter), word);
}

/** Edits between two words, a swap of neighbours counting one (Damerau-Levenshtein, optimal string alignment); `limit + 1` when there are more. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = nextRow(one, other, i, above, before);
    if (Math.min(...row) > limit) return limit + 1;
    before = above;
    above = row;
  }
  return Math.min(above[other.length] ?? limit + 1, limit + 1);
}

function nextRow(one: string, other: string, i: number, above: readonly number[], before: readonly number[]): number[] {
  const row = [i];
  for (let j = 1; j <= other.length; j++) {
    const same = one[i - 1] === other[j - 1];
    const cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
    const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    row.push(swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost);
  }
  return row;
}
