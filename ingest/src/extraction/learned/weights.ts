import { readFileSync } from "node:fs";
import { LABELS, type Weights } from "./model.ts";

const HUNDREDTHS = 100;
let loaded: Weights | undefined;

/** The trained weights, a feature a line with a whole number of hundredths for each label; read at first use. */
export function weights(): Weights {
  loaded ??= read(readFileSync(new URL("../../../data/ties.txt", import.meta.url), "utf8"));
  return loaded;
}

function read(text: string): Weights {
  const all = new Map<string, Float32Array>();
  for (const line of text.split("\n")) {
    const [feature = "", numbers = ""] = line.split("\t");
    if (numbers === "") continue;
    const own = new Float32Array(LABELS.length);
    for (const [at, number] of numbers.split(" ").entries()) own[at] = Number(number) / HUNDREDTHS;
    all.set(feature, own);
  }
  return all;
}
