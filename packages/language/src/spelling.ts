import { fold } from "./fold.ts";

interface Candidate {
  readonly word: string;
  readonly weight: number;
}

const indexes = new WeakMap<ReadonlyMap<string, number>, ReadonlyMap<string, Candidate[]>>();
const SHORTEST = 4;

/**
 * The word of the vocabulary (word → frequency) that was probably meant; undefined when the word is known, short, or
 * nothing is near. One edit for up to 7 letters, two beyond; spelled as it sounds counts as nearer.
 */
export function correct(word: string, vocabulary: ReadonlyMap<string, number>): string | undefined {
  const key = fold(word);
  if (key.length < SHORTEST || vocabulary.has(key) || /\d/.test(key)) return undefined;
  const index = indexFor(vocabulary);
  let best: Candidate | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  const limit = key.length > 7 ? 2 : 1;
  const sound = soundOf(key);
  for (const bucket of bucketsOf(key, limit)) {
    for (const candidate of index.get(bucket) ?? []) {
      const score = scoreOf(key, sound, candidate, limit);
      if (score < bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
  }
  return best?.word;
}

function scoreOf(key: string, sound: string, candidate: Candidate, limit: number): number {
  const distance = editDistance(key, candidate.word, limit);
  const alike = soundOf(candidate.word) === sound;
  if (distance > limit && !alike) return Number.POSITIVE_INFINITY;
  return (alike ? 0.5 : distance) + (key[0] === candidate.word[0] ? 0 : 0.4) - Math.min(0.3, candidate.weight * 0.03);
}

/** Words by length and by one of two ends, so that few need to be compared. */
function indexFor(vocabulary: ReadonlyMap<string, number>): ReadonlyMap<string, Candidate[]> {
  const known = indexes.get(vocabulary);
  if (known !== undefined) return known;
  const index = new Map<string, Candidate[]>();
  for (const [word, frequency] of vocabulary) {
    if (word.length < SHORTEST - 1) continue;
    const candidate = { word, weight: Math.log1p(frequency) };
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

/** Dutch letters that sound alike become one. */
function soundOf(word: string): string {
  return word
    .replace(/sch(?=e?$)/g, "s")
    .replace(/ij|ei|y/g, "y")
    .replace(/ou|au/g, "au")
    .replace(/ie/g, "i")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/ck|c|q/g, "k")
    .replace(/ch/g, "g")
    .replace(/ph/g, "f")
    .replace(/d(?=$)|dt$/g, "t")
    .replace(/(.)\1+/g, "$1");
}

/** Damerau-Levenshtein (optimal string alignment); gives up above the limit. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[other.length] ?? limit + 1;
}
