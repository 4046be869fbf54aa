import type { Weights } from "@kenniswijzer/ingest";
import { type ClaimExample, claimExamplesOf } from "./claims.ts";
import { type Example, examplesOf } from "./examples.ts";
import { type TrainingText, trainingTexts } from "./texts.ts";
import { fit, inHundredths } from "./train.ts";

/** A text with what it teaches the model of ties. */
export interface Learnt {
  readonly text: TrainingText;
  /** With its set. */
  readonly doc: string;
  readonly examples: readonly Example[];
}

let made: readonly Learnt[] | undefined;

/** All annotated texts that may be looked at; read once. */
export function learnt(): readonly Learnt[] {
  made ??= trainingTexts().map((text) => ({ text, doc: `${text.set}/${text.doc}`, examples: examplesOf(text) }));
  return made;
}

/** The weights that these texts teach, as the packaged ones are rounded. */
export const weightsOf = (texts: readonly Learnt[]): Weights =>
  new Map(
    [...inHundredths(fit(texts.flatMap(({ examples }) => examples)))].map(([feature, own]) => [
      feature,
      own.map((number) => number / 100),
    ]),
  );

/** What is claimed of these texts, with ties learned from the texts of the other sets among them: what one learned from oneself is always right. */
export function claimsOf(texts: readonly Learnt[]): ClaimExample[] {
  const sets = new Set(texts.map(({ text }) => text.set));
  return [...sets].flatMap((set) => {
    const weights = weightsOf(texts.filter(({ text }) => text.set !== set));
    return texts.filter(({ text }) => text.set === set).flatMap(({ text }) => claimExamplesOf(text, weights));
  });
}
