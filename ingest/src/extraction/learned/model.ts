import type { Features } from "./features.ts";
import type { Slot } from "./slots.ts";

/** What a pair may be tied by, as the model tells them apart; the first is no tie. */
export const LABELS = ["", "WORKS_ON", "PARTNER_IN", "PART_OF", "LEADS", "FUNDS", "LOCATED_IN"] as const;
export type Label = (typeof LABELS)[number];

/** Weights per feature, one for each label. */
export type Weights = ReadonlyMap<string, ArrayLike<number>>;

/** How likely each label is, given the features: a log-linear model. Features that it does not know count for nothing. */
export function likelihoods(weights: Weights, features: readonly string[]): number[] {
  const sums = new Float64Array(LABELS.length);
  for (const feature of features) {
    const own = weights.get(feature);
    if (own !== undefined) count(sums, own);
  }
  return shares(sums);
}

function count(sums: Float64Array, own: ArrayLike<number>): void {
  for (let label = 0; label < sums.length; label++) sums[label] = (sums[label] as number) + (own[label] as number);
}

/** How likely each label is, by the sums of its weights. */
export function shares(sums: Float64Array | readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = Array.from(sums, (sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

interface Row {
  readonly weights: ArrayLike<number>;
  /** The pair that counted it last. */
  pair: number;
}

/**
 * The same likelihoods, without making the name of each feature: a word is looked up among the words that have a weight between
 * the same two parts of a name. There are thousands of those, and hundreds of features to a pair.
 */
export class Judge implements Features {
  readonly #rows: ReadonlyMap<string, Row>;
  /** By number of the slot. */
  readonly #tables: ReadonlyMap<string, Row>[] = [];
  readonly #begun = new Map<string, readonly (readonly [rest: string, row: Row])[]>();
  readonly #sums = new Float64Array(LABELS.length);
  #pair = 0;

  constructor(weights: Weights) {
    this.#rows = new Map([...weights].map(([name, own]) => [name, { weights: own, pair: 0 }]));
  }

  /** How likely each label is for the pair whose features are said. */
  likelihoods(say: (features: Features) => void): number[] {
    this.#pair += 1;
    this.#sums.fill(0);
    say(this);
    return shares(this.#sums);
  }

  add(name: string): void {
    this.#count(this.#rows.get(name));
  }

  word(slot: Slot, word: string): void {
    this.#count((this.#tables[slot.number] ?? this.#tableOf(slot)).get(word));
  }

  #count(row: Row | undefined): void {
    if (row === undefined || row.pair === this.#pair) return;
    row.pair = this.#pair;
    count(this.#sums, row.weights);
  }

  #tableOf({ before, after, number }: Slot): ReadonlyMap<string, Row> {
    const table = new Map<string, Row>();
    for (const [rest, row] of this.#behind(before))
      if (rest.endsWith(after)) table.set(rest.slice(0, rest.length - after.length), row);
    this.#tables[number] = table;
    return table;
  }

  /** What follows it in the names of features that begin so. */
  #behind(before: string): readonly (readonly [rest: string, row: Row])[] {
    const known = this.#begun.get(before);
    if (known !== undefined) return known;
    const found: [rest: string, row: Row][] = [];
    for (const [name, row] of this.#rows) if (name.startsWith(before)) found.push([name.slice(before.length), row]);
    this.#begun.set(before, found);
    return found;
  }
}
