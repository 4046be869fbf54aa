import { readFileSync } from "node:fs";

const HUNDREDTHS = 100;

/** Weights by feature of whether a tie that was claimed is right: a logistic model. Features that it does not know count for nothing. */
export class Beliefs {
  readonly #weights: ReadonlyMap<string, number>;

  constructor(weights: ReadonlyMap<string, number>) {
    this.#weights = weights;
  }

  /** From 0 to 1. */
  likelihood(features: readonly string[]): number {
    let sum = 0;
    for (const feature of features) sum += this.#weights.get(feature) ?? 0;
    return 1 / (1 + Math.exp(-sum));
  }
}

let loaded: Beliefs | undefined;

/** As trained on annotated texts, a feature a line with a whole number of hundredths; read at first use. */
export function beliefs(): Beliefs {
  loaded ??= new Beliefs(read(readFileSync(new URL("../../../data/claims.txt", import.meta.url), "utf8")));
  return loaded;
}

const read = (text: string): Map<string, number> =>
  new Map(
    text
      .trim()
      .split("\n")
      .map((line) => line.split("\t"))
      .map(([feature = "", number]) => [feature, Number(number) / HUNDREDTHS]),
  );
