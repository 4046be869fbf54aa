/** The concepts nearest by meaning: what nobody wrote down as words of a concept may still be near to some of its phrases. */
import { conceptVectors } from "@kenniswijzer/gazetteer";
import { ByteRows } from "./rows/byte-rows.ts";

/** A concept is as near as its best phrases are, the first above all. */
const BEST = [0.6, 0.25, 0.15] as const;

interface Phrases {
  readonly rows: ByteRows;
  /** Of all rows. */
  readonly numbers: Uint32Array;
  /** From which to which phrase a concept has. */
  readonly concepts: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}

const known = new Map<string, Phrases | undefined>();

/**
 * How near a text of this vector is to each concept of the packaged thesaurus, 0 to 1: absent for one that is no nearer than most.
 * Undefined for another model or thesaurus than the packaged vectors are of.
 */
export function nearConcepts(
  vector: Float32Array,
  embedder: string,
  thesaurus: string,
): ReadonlyMap<string, number> | undefined {
  const key = JSON.stringify([embedder, thesaurus]);
  if (!known.has(key)) known.set(key, phrasesOf(embedder, thesaurus));
  const phrases = known.get(key);
  return phrases && nearOf(vector, phrases);
}

function phrasesOf(embedder: string, thesaurus: string): Phrases | undefined {
  const packaged = conceptVectors(embedder, thesaurus);
  if (!packaged) return undefined;
  const { dimension, numbers, unit, concepts } = packaged;
  const rows = new ByteRows(dimension);
  const spans: { name: string; from: number; to: number }[] = [];
  for (const [row, name] of concepts.entries()) {
    rows.addBytes(numbers.subarray(row * dimension, (row + 1) * dimension), unit);
    const last = spans.at(-1);
    if (last?.name === name) last.to = row + 1;
    else spans.push({ name, from: row, to: row + 1 });
  }
  return { rows, numbers: Uint32Array.from(concepts.keys()), concepts: spans };
}

function nearOf(vector: Float32Array, { rows, numbers, concepts }: Phrases): Map<string, number> {
  const similarities = rows.products(vector, numbers);
  const all = concepts.map(({ name, from, to }) => [name, ofBest(similarities, from, to)] as const);
  const mean = all.reduce((sum, [, x]) => sum + x, 0) / (all.length || 1);
  return new Map(all.filter(([, x]) => x > mean).map(([name, x]) => [name, (x - mean) / (1 - mean)]));
}

/** The best three, where the first phrase, the name, stands for three. */
function ofBest(similarities: Float32Array, from: number, to: number): number {
  const name = similarities[from] as number;
  let [first, second, third] = [name, name, name];
  for (let at = from + 1; at < to; at++) {
    const similarity = similarities[at] as number;
    if (similarity > first) [first, second, third] = [similarity, first, second];
    else if (similarity > second) [second, third] = [similarity, second];
    else if (similarity > third) third = similarity;
  }
  return BEST[0] * first + BEST[1] * second + BEST[2] * third;
}
