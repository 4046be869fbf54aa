/**
 * One score for all stores: Okapi BM25 (Robertson and Zaragoza, 2009) over our own analysis plus exact cosine, fused by a
 * weighted sum. BM25 is scaled to its best in the result, so that its weight means the same for every question.
 */
import type { CandidateItem, Candidates } from "@kenniswijzer/graph";
import { cosine } from "./exact.ts";

/** A term of the question; one that the question itself doesn't hold (a synonym, a correction) weighs less than 1. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

export interface Weights {
  /** How soon a repeated term stops counting. */
  readonly k1: number;
  /** How much a long item is held back. */
  readonly b: number;
  /** Of the cosine, against 1 for the best BM25. */
  readonly vector: number;
  /** Of bearing a name that was asked for. */
  readonly name: number;
}

export const WEIGHTS: Weights = { k1: 1.2, b: 0.75, vector: 0.6, name: 1 };

export interface ScoreRequest {
  readonly candidates: Candidates;
  readonly terms: readonly WeightedTerm[];
  readonly vector?: Float32Array | undefined;
  readonly weights?: Partial<Weights>;
}

export interface ScoredItem {
  readonly item: CandidateItem;
  readonly score: number;
  /** What the score is the sum of; a part that adds nothing is absent. */
  readonly parts: { readonly keyword?: number; readonly vector?: number; readonly name?: number };
}

/** Inverse document frequency of a term; never negative, however common the term. */
export function rarity(term: string, candidates: Pick<Candidates, "frequencies" | "total">): number {
  const found = candidates.frequencies.get(term) ?? 0;
  return Math.log(1 + (Math.max(candidates.total, found) - found + 0.5) / (found + 0.5));
}

/** Plain BM25 of one item. */
export function bm25(item: Pick<CandidateItem, "counts" | "length">, request: ScoreRequest): number {
  const { k1, b } = { ...WEIGHTS, ...request.weights };
  const { averageLength } = request.candidates;
  const norm = k1 * (1 - b + (b * item.length) / (averageLength || 1));
  let sum = 0;
  for (const { term, weight } of request.terms) {
    const count = item.counts.get(term);
    if (count) sum += weight * rarity(term, request.candidates) * ((count * (k1 + 1)) / (count + norm));
  }
  return sum;
}

/** All candidates with their score, best first, ties by id. One without any part of a score scores 0 and is left out. */
export function scoreCandidates(request: ScoreRequest): ScoredItem[] {
  const weights = { ...WEIGHTS, ...request.weights };
  const { candidates, vector } = request;
  const named = new Set([...candidates.named.values()].flat().map((node) => node.id));
  const words = candidates.items.map((item) => bm25(item, request));
  const best = Math.max(0, ...words);
  const scored = candidates.items.map((item, at) => {
    const near = vector && item.vector ? Math.max(0, cosine(vector, item.vector)) : 0;
    const parts = {
      ...(best > 0 && (words[at] as number) > 0 && { keyword: (words[at] as number) / best }),
      ...(near > 0 && { vector: weights.vector * near }),
      ...(named.has(item.id) && { name: weights.name }),
    };
    return { item, score: Object.values(parts).reduce((sum, part) => sum + part, 0), parts };
  });
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1));
}
