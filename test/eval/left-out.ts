import { EXTRACTORS, learnedBy, type Weights } from "@kenniswijzer/ingest";
import { type Example, examplesOf } from "../training/examples.ts";
import { trainingTexts } from "../training/texts.ts";
import { fit, inHundredths } from "../training/train.ts";
import type { MeasuredUnit } from "./sets.ts";

export type Extractors = typeof EXTRACTORS;

/**
 * The extractors with ties learned from all annotated texts but the one that is read; as packaged where nothing was learned from it.
 * Trains once for each text.
 */
export function leftOut(): (unit: MeasuredUnit) => Extractors {
  const examples = trainingTexts().flatMap(examplesOf);
  const made = new Map<string, Extractors>();
  return ({ set, doc }) => {
    const own = `${set}/${doc}`;
    const known = made.get(own);
    if (known) return known;
    const others = examples.filter((one) => one.doc !== own);
    const extractors = others.length === examples.length ? EXTRACTORS : withTies(weightsOf(others));
    made.set(own, extractors);
    return extractors;
  };
}

const withTies = (trained: Weights): Extractors =>
  EXTRACTORS.map((one) => (one.name === "learned" ? learnedBy(() => trained) : one));

/** As the packaged weights are rounded. */
const weightsOf = (examples: readonly Example[]): Weights =>
  new Map([...inHundredths(fit(examples))].map(([feature, own]) => [feature, own.map((number) => number / 100)]));
