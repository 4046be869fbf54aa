/**
 * One score for all stores: Okapi BM25 (Robertson and Zaragoza, 2009) over our own analysis plus exact cosine, fused by a
 * weighted sum. BM25 is scaled to what a text could get that has every term of the question at full strength, so that both
 * parts lie between 0 and 1 and mean the same for every question. Scaled to the best of the result instead, it ranks worse
 * (measured) and hides that even the best may cover little.
 */
import type { CandidateItem, Candidates } from "@kenniswijzer/graph";
import type { MeantConcept } from "./asked.ts";
import { cosine } from "./exact.ts";

/** A term of the question; one that the question itself doesn't hold (a synonym, a correction) weighs less than 1. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

export interface Weights {
  /** How soon a repeated term stops counting. */
  readonly k1: number;
  /** How much a long text is held back. */
  readonly b: number;
  /** Of the cosine, against 1 for the words. */
  readonly vector: number;
  /** Of bearing a name that was asked for. */
  readonly name: number;
  /** Of words that documents have for what is meant. */
  readonly synonyms: number;
  /** Of a node's name that falls under what is meant. */
  readonly concept: number;
  /** Of what the graph ties to the best. */
  readonly graph: number;
  /** Of words of the question that follow each other in the text too. */
  readonly phrase: number;
}

/** For passages and nodes. Found by measuring, and flat around: half or double changes little. */
export const PASSAGE_WEIGHTS: Weights = {
  k1: 0.5,
  b: 0.3,
  vector: 0.4,
  name: 1,
  synonyms: 0.4,
  concept: 0.8,
  graph: 0.3,
  phrase: 0.2,
};
/** For whole documents: their words are spread thin, so nearness says more. */
export const DOCUMENT_WEIGHTS: Weights = {
  k1: 0.5,
  b: 0.4,
  vector: 0.9,
  name: 0,
  synonyms: 0.1,
  concept: 0,
  graph: 0,
  phrase: 0.2,
};

export interface ScoreRequest {
  readonly candidates: Candidates;
  readonly terms: readonly WeightedTerm[];
  readonly vector?: Float32Array | undefined;
  /** Concepts that the question may mean; none when absent. */
  readonly meant?: readonly MeantConcept[] | undefined;
  /** How far a name falls under what is meant, 0 to 1; nothing does when absent. */
  readonly conceptFit?: ((name: string) => number) | undefined;
  /** Replaces the measured ones. */
  readonly weights?: Weights;
}

/** What a score is the sum of; a part that adds nothing is absent. */
export interface Parts {
  readonly keyword?: number;
  readonly vector?: number;
  readonly name?: number;
  readonly synonyms?: number;
  readonly concept?: number;
  /** What surrounds it in the graph. */
  readonly graph?: number;
  /** Words of the question that follow each other here too. */
  readonly phrase?: number;
}

export interface ScoredItem {
  readonly item: CandidateItem;
  readonly score: number;
  readonly parts: Parts;
}

/** Inverse document frequency of a term; never negative, however common the term. */
export function rarity(term: string, candidates: Pick<Candidates, "frequencies" | "total">): number {
  const found = candidates.frequencies.get(term) ?? 0;
  return Math.log(1 + (Math.max(candidates.total, found) - found + 0.5) / (found + 0.5));
}

/** How well counted words cover a question: BM25 as a share of the most that any text could get, 0 to 1. */
export type KeywordScorer = (counts: ReadonlyMap<string, number>, length: number) => number;

/** The scorer of one question. `averageLength` is that of the texts to be scored: passages and whole documents differ in it. */
export function keywordScorer(request: ScoreRequest, { k1, b }: Weights, averageLength: number): KeywordScorer {
  const worth = new Map<string, number>();
  for (const { term, weight } of request.terms)
    worth.set(term, (worth.get(term) ?? 0) + weight * rarity(term, request.candidates));
  const terms = [...worth].map(([term, value]) => ({ term, value }));
  const most = terms.reduce((sum, { value }) => sum + value, 0) * (k1 + 1);
  return (counts, length) => {
    if (most === 0) return 0;
    const norm = k1 * (1 - b + (b * length) / (averageLength || 1));
    let sum = 0;
    // in the order of the question: stores give the terms of a text in an order of their own, and sums depend on it
    for (const { term, value } of terms) {
      const count = counts.get(term);
      if (count !== undefined) sum += (value * count * (k1 + 1)) / (count + norm);
    }
    return sum / most;
  };
}

/** How well counted words cover what is meant: the best wording of the surest concept, 0 to 1. Half a wording is another wording. */
export function synonymScorer({
  meant = [],
  candidates,
}: ScoreRequest): (counts: ReadonlyMap<string, number>) => number {
  const holders = new Map<string, Wording[]>();
  for (const { weight, wordings } of meant)
    for (const names of wordings) {
      const terms = names.map((term) => ({ term, worth: rarity(term, candidates) }));
      const wording = { weight, terms, all: terms.reduce((sum, { worth }) => sum + worth, 0) || 1 };
      for (const term of new Set(names)) holders.set(term, [...(holders.get(term) ?? []), wording]);
    }
  return (counts) => {
    let best = 0;
    // most texts have hardly any of all these words
    for (const term of counts.keys())
      for (const wording of holders.get(term) ?? NONE) best = Math.max(best, coverOf(wording, counts, best));
    return best;
  };
}

interface Wording {
  readonly weight: number;
  readonly terms: readonly { readonly term: string; readonly worth: number }[];
  /** What its terms are worth together. */
  readonly all: number;
}

const NONE: readonly Wording[] = [];

/** 0 where it cannot be above the best so far. */
function coverOf({ weight, terms, all }: Wording, counts: ReadonlyMap<string, number>, best: number): number {
  if (weight <= best) return 0;
  let got = 0;
  for (const { term, worth } of terms) if (counts.has(term)) got += worth;
  return weight * (got / all) ** 2;
}

const PARTS: readonly (keyof Parts)[] = ["keyword", "vector", "name", "synonyms", "concept", "graph", "phrase"];

/** The sum of the parts that add something. */
export function sumOf(all: Parts): { score: number; parts: Parts } {
  const parts: Partial<Record<keyof Parts, number>> = {};
  let score = 0;
  for (const name of PARTS) {
    const part = all[name] ?? 0;
    if (part <= 0) continue;
    parts[name] = part;
    score += part;
  }
  return { score, parts };
}

/** All candidates with their score, best first, ties by id; one that scores nothing is left out. */
export function scoreCandidates(request: ScoreRequest): ScoredItem[] {
  const { candidates, vector, weights = PASSAGE_WEIGHTS } = request;
  const keyword = keywordScorer(request, weights, candidates.averageLength);
  const synonyms = synonymScorer(request);
  const named = new Set([...candidates.named.values()].flat().map((node) => node.id));
  const scored = candidates.items.map((item) => {
    const near = vector && item.vector ? Math.max(0, cosine(vector, item.vector)) : 0;
    const parts = {
      keyword: keyword(item.counts, item.length),
      vector: weights.vector * near,
      name: named.has(item.id) ? weights.name : 0,
      synonyms: weights.synonyms * synonyms(item.counts),
      concept: item.node && request.conceptFit ? weights.concept * request.conceptFit(item.node.name) : 0,
    };
    return { item, ...sumOf(parts) };
  });
  return scored.filter(({ score }) => score > 0).sort(byScore);
}

/** Best first, ties by id. */
export function byScore(a: ScoredItem, b: ScoredItem): number {
  if (a.score === b.score) return a.item.id < b.item.id ? -1 : 1;
  // no difference: each would be a number on the heap
  return b.score > a.score ? 1 : -1;
}
