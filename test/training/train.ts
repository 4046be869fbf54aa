import { LABELS, likelihoods } from "@kenniswijzer/ingest";
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
export function fit(
  examples: readonly Example[],
  { rounds, rate, hold, least }: Training = TRAINING,
): Map<string, Float32Array> {
  const seen = new Map<string, Set<string>>();
  for (const { doc, features } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? new Set()).add(doc));
  const weights = new Map<string, Float32Array>();
  const squares = new Map<string, Float32Array>();
  for (const [feature, docs] of seen) {
    if (docs.size < least) continue;
    weights.set(feature, new Float32Array(LABELS.length));
    squares.set(feature, new Float32Array(LABELS.length).fill(1e-3));
  }
  const order = examples.map((example) => ({
    ...example,
    features: example.features.filter((one) => weights.has(one)),
  }));
  const random = randomFrom(7);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const { features, label, weight } of order) {
      const likely = likelihoods(weights, features);
      for (let at = 0; at < LABELS.length; at++) {
        const slope = weight * ((likely[at] as number) - (at === label ? 1 : 0));
        if (Math.abs(slope) < 1e-4) continue;
        for (const feature of features) {
          const own = weights.get(feature) as Float32Array;
          const sum = squares.get(feature) as Float32Array;
          const step = slope + hold * (own[at] as number) * examples.length * 0.01;
          sum[at] = (sum[at] as number) + step * step;
          own[at] = (own[at] as number) - (rate * step) / Math.sqrt(sum[at] as number);
        }
      }
    }
  }
  return weights;
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
