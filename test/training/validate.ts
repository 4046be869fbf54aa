import { LABELS, likelihoods } from "@kenniswijzer/ingest";
import { table } from "../corpus/score.mjs";
import type { Example } from "./examples.ts";
import { fit } from "./train.ts";

const FOLDS = 6;
const LEVELS = [0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8];

interface Judgement {
  readonly set: string;
  readonly likely: number;
  readonly found: number;
  readonly label: number;
}

/** Prints how right the model is on documents that it was not trained on, by how sure it was and by the set of texts. */
export function crossValidate(examples: readonly Example[]): void {
  const docs = [...new Set(examples.map(({ doc }) => doc))];
  const foldOf = new Map(docs.map((doc, at) => [doc, at % FOLDS]));
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fit(examples.filter(({ doc }) => foldOf.get(doc) !== fold));
    return examples
      .filter(({ doc }) => foldOf.get(doc) === fold)
      .map(({ doc, features, label }): Judgement => {
        const likely = likelihoods(weights, features);
        const found = likely.indexOf(Math.max(...likely.slice(1)), 1);
        return { set: doc.split("/")[0] ?? "", likely: likely[found] ?? 0, found, label };
      });
  }).flat();
  const figure = (value: number): string => (Number.isNaN(value) ? "-" : value.toFixed(3));
  const rows = ["", ...new Set(judged.map(({ set }) => set))].flatMap((set) => {
    const own = judged.filter((one) => set === "" || one.set === set);
    const tied = own.filter(({ label }) => label !== 0).length;
    return LEVELS.map((level) => {
      const made = own.filter(({ likely }) => likely >= level);
      const right = made.filter(({ found, label }) => found === label).length;
      return [set || "all", level, tied, made.length, figure(right / made.length), figure(right / tied)];
    });
  });
  table(["texts", "from", "tied", "found", "P", "R"], rows);
  console.log(
    LABELS.slice(1)
      .map((label, at) => `${label} ${examples.filter((one) => one.label === at + 1).length}`)
      .join(", "),
  );
}
