import { claimedTies, readDocument, type Weights } from "@kenniswijzer/ingest";
import { matchRelations } from "../corpus/score.mjs";
import { type TrainingText, worthOf } from "./texts.ts";

/** A tie that was claimed, and whether the gold has it. */
export interface ClaimExample {
  readonly doc: string;
  readonly features: readonly string[];
  readonly right: boolean;
  readonly weight: number;
}

/** All ties claimed of a text, learned ones by these weights; those that need not be there and may are left out. */
export function claimExamplesOf(of: TrainingText, weights: Weights): ClaimExample[] {
  const { doc, text, gold, set } = of;
  const things = [...gold.actors, ...gold.projects.filter((one) => typeof one === "object")];
  return claimedTies(readDocument({ source: doc, bytes: Buffer.from(text) }), weights).flatMap(
    ({ subject, predicate, object, features }): ClaimExample[] => {
      const relation = { subject: subject.name, predicate, object: object.name };
      const { tp, fp } = matchRelations([relation], gold.relations, things);
      return tp + fp === 0 ? [] : [{ doc: `${set}/${doc}`, features, right: tp > 0, weight: worthOf(of) }];
    },
  );
}

/** How strongly weights are held to nothing, and from how many documents a feature counts. */
const HOLD = 6;
const LEAST = 3;
const ROUNDS = 300;

/** Fits a logistic model by Adagrad over all examples at once. */
export function fitClaims(examples: readonly ClaimExample[]): Map<string, number> {
  const docs = new Map<string, Set<string>>();
  for (const { doc, features } of examples)
    for (const feature of features) docs.set(feature, (docs.get(feature) ?? new Set()).add(doc));
  const names = [...docs].filter(([, own]) => own.size >= LEAST).map(([name]) => name);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const rows = examples.map(({ features, right, weight }) => ({
    right: right ? 1 : 0,
    weight,
    own: features.flatMap((name) => numbers.get(name) ?? []),
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-3);
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((weight, at) => (names[at] === "any" ? 0 : HOLD * weight));
    for (const { right, weight, own } of rows) {
      const sum = own.reduce((all, at) => all + (weights[at] as number), 0);
      const off = weight * (1 / (1 + Math.exp(-sum)) - right);
      for (const at of own) slopes[at] = (slopes[at] as number) + off;
    }
    for (const [at, slope] of slopes.entries()) {
      squares[at] = (squares[at] as number) + slope * slope;
      weights[at] = (weights[at] as number) - (0.5 * slope) / Math.sqrt(squares[at] as number);
    }
  }
  return new Map(names.map((name, at) => [name, Math.round((weights[at] as number) * 100)]));
}
