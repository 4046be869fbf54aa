/**
 * Documents ranked from their passages: the words of all found passages counted together, because a subject is spread over a
 * document, and both the nearest passage and the passages as a whole by vector, because either alone ranks worse (measured).
 */
import type { CandidateItem } from "@kenniswijzer/graph";
import type { Asked } from "./asked.ts";
import { cosine } from "./exact.ts";
import { phraseFit, RERANKED } from "./rerank.ts";
import {
  DOCUMENT_WEIGHTS,
  keywordScorer,
  PASSAGE_WEIGHTS,
  type Parts,
  type ScoredItem,
  type ScoreRequest,
  scoreCandidates,
  sumOf,
  synonymScorer,
  type Weights,
} from "./score.ts";

export interface ScoredDocument {
  readonly document: string;
  readonly score: number;
  readonly parts: Parts;
  /** The passage that speaks for it. */
  readonly best: ScoredItem;
}

/** Documents of the candidate passages, best first, ties by id. */
export function scoreDocuments(
  request: ScoreRequest,
  asked?: Pick<Asked, "pairs">,
  weights: Weights = request.weights ?? DOCUMENT_WEIGHTS,
): ScoredDocument[] {
  const groups = new Map<string, ScoredItem[]>();
  for (const scored of scoreCandidates({ ...request, weights: PASSAGE_WEIGHTS })) {
    const document = scored.item.passage?.document;
    if (document !== undefined) groups.set(document, [...(groups.get(document) ?? []), scored]);
  }
  const texts = [...groups].map(([document, passages]) => ({ document, passages, ...wordsOf(passages) }));
  const average = texts.reduce((sum, { length }) => sum + length, 0) / (texts.length || 1);
  const keyword = keywordScorer(request, weights, average);
  const synonyms = synonymScorer(request);
  const scored = texts.map(({ document, passages, counts, length }) => {
    const near = request.vector ? nearness(request.vector, passages) : 0;
    const parts = {
      keyword: keyword(counts, length),
      vector: weights.vector * near,
      synonyms: weights.synonyms * synonyms(counts),
    };
    return { document, best: passages[0] as ScoredItem, ...sumOf(parts) };
  });
  const ranked = scored.sort(byScore);
  if (!asked || asked.pairs.length === 0) return ranked;
  const again = ranked.slice(0, RERANKED).map(({ document, best, parts }) => {
    const passages = (groups.get(document) ?? []).slice(0, READ_AGAIN);
    const phrase = phraseFit(
      asked,
      passages.map(({ item }) => item.passage?.text ?? ""),
    );
    return { document, best, ...sumOf({ ...parts, phrase: weights.phrase * phrase }) };
  });
  return [...again.sort(byScore), ...ranked.slice(RERANKED)];
}

/** Its best passages are read again. */
const READ_AGAIN = 4;

const byScore = (a: ScoredDocument, b: ScoredDocument): number =>
  b.score - a.score || (a.document < b.document ? -1 : 1);

/** The terms of a document as far as its found passages show them. Its length is estimated by where the last of them ends. */
function wordsOf(passages: readonly ScoredItem[]): { counts: Map<string, number>; length: number } {
  const counts = new Map<string, number>();
  let length = 0;
  for (const { item } of passages) {
    for (const [term, count] of item.counts) counts.set(term, (counts.get(term) ?? 0) + count);
    length = Math.max(length, item.passage?.end ?? 0);
  }
  return { counts, length };
}

/** Half the nearest passage, half their mean direction. */
function nearness(vector: Float32Array, passages: readonly ScoredItem[]): number {
  const vectors = passages.flatMap(({ item }: { item: CandidateItem }) => (item.vector ? [item.vector] : []));
  if (vectors.length === 0) return 0;
  const nearest = Math.max(...vectors.map((one) => cosine(vector, one)));
  const sum = new Float32Array(vector.length);
  for (const one of vectors) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (one[i] as number);
  const middle = cosine(vector, sum) / (Math.sqrt(cosine(sum, sum)) || 1);
  return Math.max(0, (nearest + middle) / 2);
}
