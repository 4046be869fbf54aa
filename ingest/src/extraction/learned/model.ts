import type { Features } from "./features.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Slot } from "./slots.ts";

/** What a pair may be tied by, as the model tells them apart; the first is no tie. */
export const LABELS = ["", "WORKS_ON", "PARTNER_IN", "PART_OF", "LEADS", "FUNDS", "LOCATED_IN"] as const;
export type Label = (typeof LABELS)[number];
export type Tied = Exclude<Label, "">;

/** A tie, from 0 to 1. */
export interface Likeliest {
  readonly label: Tied;
  readonly likelihood: number;
}

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

/** The first that no other has more of. */
function likeliestOf(sums: Float64Array): number {
  let best = 0;
  for (let label = 1; label < sums.length; label++) if ((sums[label] as number) > (sums[best] as number)) best = label;
  return best;
}

/** Words, signs for names, and the marks that part the name of a feature: what a feature has of a text. */
const PIECE = /<[a-z]>|[^:=|<> ]+|[:=|<>]/g;

/**
 * The same likelihoods, without making the name of each feature: the words that stand in features have numbers, and for each
 * slot a row of numbers tells which feature each word makes of it. There are hundreds of features to a pair.
 */
export class Judge implements Features {
  /** From 1. */
  readonly #features: ReadonlyMap<string, number>;
  /** By number of the feature, one for each label. */
  readonly #weights: Float64Array;
  /** By number of the feature: the pair that counted it last. */
  readonly #counted: Int32Array;
  /** Numbers of the words that stand in features, from 1; where a word fails, none stands there. */
  readonly #words = new Map([["", 1]]);
  /** By number of the slot: the feature that it is by itself. */
  readonly #alone: number[] = [];
  /** By number of the slot: features by what completes them. */
  readonly #texts: ReadonlyMap<string, number>[] = [];
  /** The same by the number of a word. */
  readonly #tables: Int32Array[] = [];
  readonly #begun = new Map<string, readonly string[]>();
  readonly #sums = new Float64Array(LABELS.length);
  #pair = 0;

  constructor(weights: Weights) {
    const names = [...weights.keys()];
    this.#features = new Map(names.map((name, at) => [name, at + 1]));
    this.#weights = new Float64Array((names.length + 1) * LABELS.length);
    this.#counted = new Int32Array(names.length + 1);
    for (const [name, feature] of this.#features) {
      this.#weights.set(Array.from(weights.get(name) ?? []), feature * LABELS.length);
      for (const piece of name.match(PIECE) ?? [])
        if (!this.#words.has(piece)) this.#words.set(piece, this.#words.size + 1);
    }
  }

  /** How likely each label is for the pair whose features are said. */
  likelihoods(say: (features: Features) => void): number[] {
    this.#read(say);
    return shares(this.#sums);
  }

  /** The tie that the pair may have; undefined where none at all is likelier. */
  likeliest(say: (features: Features) => void): Likeliest | undefined {
    this.#read(say);
    const label = likeliestOf(this.#sums);
    return label === 0 ? undefined : { label: LABELS[label] as Tied, likelihood: shares(this.#sums)[label] ?? 0 };
  }

  #read(say: (features: Features) => void): void {
    this.#pair += 1;
    this.#sums.fill(0);
    say(this);
  }

  add(slot: Slot): void {
    const { before, after, number } = slot;
    this.#alone[number] ??= this.#features.get(before + after) ?? 0;
    this.#count(this.#alone[number]);
  }

  word(slot: Slot, word: Lexeme): void {
    const number = this.#numberOf(word);
    if (number !== 0) this.#count((this.#tables[slot.number] ?? this.#tableOf(slot))[number] as number);
  }

  two(slot: Slot, first: Lexeme, second: Lexeme): void {
    if (this.#numberOf(first) !== 0 && this.#numberOf(second) !== 0) this.text(slot, `${first.text} ${second.text}`);
  }

  text(slot: Slot, text: string): void {
    this.#count((this.#texts[slot.number] ?? this.#textsOf(slot)).get(text) ?? 0);
  }

  #numberOf(word: Lexeme): number {
    if (word.model !== this) {
      word.model = this;
      word.number = this.#words.get(word.text) ?? 0;
    }
    return word.number;
  }

  #count(feature: number): void {
    if (feature === 0 || this.#counted[feature] === this.#pair) return;
    this.#counted[feature] = this.#pair;
    const from = feature * LABELS.length;
    for (let label = 0; label < LABELS.length; label++)
      this.#sums[label] = (this.#sums[label] as number) + (this.#weights[from + label] as number);
  }

  #tableOf(slot: Slot): Int32Array {
    const table = new Int32Array(this.#words.size + 1);
    for (const [text, feature] of this.#texts[slot.number] ?? this.#textsOf(slot)) {
      const word = this.#words.get(text);
      if (word !== undefined) table[word] = feature;
    }
    this.#tables[slot.number] = table;
    return table;
  }

  #textsOf({ before, after, number }: Slot): ReadonlyMap<string, number> {
    const texts = new Map<string, number>();
    for (const name of this.#begunBy(before))
      if (name.endsWith(after) && name.length >= before.length + after.length)
        texts.set(name.slice(before.length, name.length - after.length), this.#features.get(name) ?? 0);
    this.#texts[number] = texts;
    return texts;
  }

  #begunBy(before: string): readonly string[] {
    const known = this.#begun.get(before);
    if (known !== undefined) return known;
    const found = [...this.#features.keys()].filter((name) => name.startsWith(before));
    this.#begun.set(before, found);
    return found;
  }
}
