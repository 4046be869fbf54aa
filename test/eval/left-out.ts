import { Beliefs, EXTRACTORS, learnedBy, weighedBy } from "@kenniswijzer/ingest";
import { type ClaimExample, fitClaims } from "../training/claims.ts";
import { claimsOf, type Learnt, learnt, weightsOf } from "../training/learnt.ts";
import type { MeasuredUnit } from "./sets.ts";

export type Extractors = typeof EXTRACTORS;

/**
 * The extractors with ties learned, and weighed, by all annotated texts but the one that is read; as packaged where nothing was learned
 * from it. Trains once for each text.
 */
export function leftOut(): (unit: MeasuredUnit) => Extractors {
  const texts = learnt();
  const claims = claimsOf(texts);
  const known = new Map<string, Extractors>();
  return ({ set, doc }) => {
    const own = `${set}/${doc}`;
    const others = texts.filter((one) => one.doc !== own);
    if (others.length === texts.length) return EXTRACTORS;
    const ofOthers = claims.filter((one) => one.doc !== own);
    const extractors = known.get(own) ?? trainedOn(others, ofOthers);
    known.set(own, extractors);
    return extractors;
  };
}

/** The extractors with ties learned, and weighed, by the other sets alone, or by a share of their documents. */
export function withoutSet(set: string, share = 1): Extractors {
  const others = learnt().filter(({ text }) => text.set !== set);
  const part = others.filter((_, at) => Math.floor((at + 1) * share) > Math.floor(at * share));
  return trainedOn(part, claimsOf(part));
}

function trainedOn(texts: readonly Learnt[], claims: readonly ClaimExample[]): Extractors {
  const ties = weightsOf(texts);
  const believed = new Beliefs(new Map([...fitClaims(claims)].map(([feature, number]) => [feature, number / 100])));
  return EXTRACTORS.map((one) => {
    if (one.name === "learned") return learnedBy(() => ties);
    return one.name === "weighed" ? weighedBy(() => believed) : one;
  });
}
