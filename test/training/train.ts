import { LABELS, shares } from "@kenniswijzer/ingest";
import type { Example } from "./examples.ts";

export interface Training {
  readonly rounds: number;
  readonly rate: number;
  /** How strongly weights are held to nothing. */
  readonly hold: number;
  /** A feature counts from so many documents. */
  readonly least: number;
}

export const TRAINING: Training = { rounds: 12, rate: 0.03, hold: 1e-4, least: 3 };

/** Fits the log-linear model by stochastic descent with a rate per weight (Adagrad). The same examples give the same weights. */
export function fit(examples: readonly Example[], training: Training = TRAINING): Map<string, Float32Array> {
  const known = numbered(examples, training.least);
  const weights = new Float32Array(known.size * LABELS.length);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const order = examples.map(({ features, label, weight }) => ({
    label,
    weight,
    rows: features.flatMap((one) => known.get(one) ?? []).map((number) => number * LABELS.length),
  }));
  const random = randomFrom(7);
  for (let round = 0; round < training.rounds; round++) {
    shuffle(order, random);
    for (const one of order) step(weights, squares, one, training, examples.length);
  }
  return new Map(
    [...known].map(([feature, number]) => {
      const from = number * LABELS.length;
      return [feature, weights.slice(from, from + LABELS.length)];
    }),
  );
}

/** The features that stand in enough documents, each with its number. */
function numbered(examples: readonly Example[], least: number): Map<string, number> {
  const seen = new Map<string, Set<string>>();
  for (const { doc, features } of examples)
    for (const feature of features) {
      const docs = seen.get(feature);
      if (docs === undefined) seen.set(feature, new Set([doc]));
      else docs.add(doc);
    }
  const known = [...seen].filter(([, docs]) => docs.size >= least);
  return new Map(known.map(([feature], number) => [feature, number]));
}

interface Step {
  readonly rows: readonly number[];
  readonly label: number;
  readonly weight: number;
}

function step(
  weights: Float32Array,
  squares: Float32Array,
  { rows, label, weight }: Step,
  { rate, hold }: Training,
  count: number,
): void {
  const sums = LABELS.map((_, at) => rows.reduce((sum, row) => sum + (weights[row + at] as number), 0));
  const likely = shares(sums);
  for (let at = 0; at < LABELS.length; at++) {
    const slope = weight * ((likely[at] as number) - (at === label ? 1 : 0));
    if (Math.abs(slope) < 1e-4) continue;
    for (const row of rows) {
      const own = weights[row + at] as number;
      const down = slope + hold * own * count * 0.01;
      squares[row + at] = (squares[row + at] as number) + down * down;
      weights[row + at] = own - (rate * down) / Math.sqrt(squares[row + at] as number);
    }
  }
}

/** Less than this, in hundredths, changes no outcome. */
const LEAST = 4;

/** The weights as they are kept: whole numbers of hundredths, without what weighs nothing. */
export function inHundredths(weights: ReadonlyMap<string, Float32Array>): Map<string, number[]> {
  const kept = new Map<string, number[]>();
  for (const [feature, own] of weights) {
    const numbers = [...own].map((weight) => Math.round(weight * 100));
    if (numbers.some((number) => Math.abs(number) >= LEAST)) kept.set(feature, numbers);
  }
  return kept;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function shuffle<T>(all: T[], random: () => number): void {
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
}
