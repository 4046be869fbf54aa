import { nameKey, type SearchHit } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import { thesaurus as packaged, type Thesaurus } from "@kenniswijzer/gazetteer";
import type { CandidateRequest, Candidates, Filter, GraphStore } from "@kenniswijzer/graph";
import { terms } from "@kenniswijzer/language";
import { around } from "./around.ts";
import { type Asked, askedOf, conceptFit } from "./asked.ts";
import { scoreDocuments } from "./documents.ts";
import { folded } from "./fold.ts";
import { hitOf } from "./hit.ts";
import { nearConcepts } from "./near-concepts.ts";
import { phraseFit, RERANKED } from "./rerank.ts";
import { byScore, DOCUMENT_WEIGHTS, PASSAGE_WEIGHTS, type ScoredItem, scoreCandidates, sumOf } from "./score.ts";
import type { VectorIndex } from "./vector-index.ts";

/** Where to search: the index beside the store is left out where the store keeps its own, or search is by words only. */
export interface SearchIn {
  readonly store: GraphStore;
  readonly embedder?: Embedder | undefined;
  readonly vectorIndex?: VectorIndex | undefined;
  /** The revision that the index beside the store is of: `conflict` when the store has moved on. */
  readonly base?: number | undefined;
  /** What people mean by what they say; the packaged one when absent. */
  readonly thesaurus?: Thesaurus | undefined;
}

/** Parts of the search that can be left out, to measure what each is worth. */
export const SEARCH_PARTS = ["keyword", "compounds", "vector", "graph", "synonyms", "rerank"] as const;
export type SearchPart = (typeof SEARCH_PARTS)[number];

export interface SearchRequest extends SearchIn {
  readonly text: string;
  /** What may be found; all but documents when absent. */
  readonly types?: readonly SearchHit["type"][] | undefined;
  readonly limit: number;
  readonly filter: Pick<Filter, "visible" | "documents" | "kinds">;
  readonly without?: readonly SearchPart[] | undefined;
}

/** What is near a vector, as a store's candidates take it: found by the index beside the store, or to be found by its own; nothing without either. */
export function nearest(
  { store, vectorIndex }: SearchIn,
  vector: Float32Array | undefined,
  limit: number,
  filter: Filter,
): CandidateRequest["near"] {
  if (!vector) return [];
  if (store.indexesVectors) return { vector, limit };
  return vectorIndex?.nearest(vector, limit, filter).map(({ id }) => id) ?? [];
}

/** So many items are looked up by vector, and so many for each wanted hit by words: enough that fusion can lift one from far. */
const NEAR = 100;
const PER_HIT = 10;
const FEWEST = 200;
/** Passages looked up by words to rank documents by: all of a document that speak of the subject should be among them. */
const FOR_DOCUMENTS = 1000;
/** Copies are folded, so that more is ranked than is shown. */
const SPARE = 3;

/** What a text asks and where that leads: the candidates of a store for it, with what scoring needs. */
interface Found {
  readonly asked: Asked;
  readonly candidates: Candidates;
  readonly terms: Asked["terms"];
  readonly meant: Asked["meant"];
  readonly vector: Float32Array | undefined;
  readonly conceptFit: (name: string) => number;
}

async function look(request: SearchRequest, filter: Filter, limit: number): Promise<Found> {
  const { without = [], thesaurus = packaged() } = request;
  const embedder = without.includes("vector") ? undefined : request.embedder;
  const vector = saysSomething(request.text) ? (await embedder?.embed([request.text], "query"))?.[0] : undefined;
  const near = vector && embedder && nearConcepts(vector, embedder.id, thesaurus.version);
  const asked = reduced(askedOf(request.text, thesaurus, near), without);
  const wide = asked.meant.flatMap(({ wordings }) => wordings.flat());
  const candidates = await request.store.candidates({
    base: request.base,
    names: [nameKey(request.text)],
    terms: [...new Set([...asked.terms.map(({ term }) => term), ...wide])],
    near: nearest(request, vector, NEAR + request.limit, filter),
    limit: wide.length > 0 ? 2 * limit : limit,
    filter,
  });
  return {
    asked,
    candidates,
    terms: asked.terms,
    meant: asked.meant,
    vector,
    conceptFit: conceptFit(asked.meant, thesaurus),
  };
}

/** A text of function words alone may still be an idiom; one of signs is nothing. */
const saysSomething = (text: string): boolean =>
  /\p{L}{2,}/u.test(text) && (terms(text).length > 0 || IDIOM.test(text));
/** So many words in a row may say something together. */
const IDIOM = /\p{L}+(?:\s+\p{L}+){3,}/u;

function reduced(asked: Asked, without: readonly SearchPart[]): Asked {
  return {
    terms: without.includes("keyword")
      ? []
      : asked.terms.filter(({ weight }) => weight === 1 || !without.includes("compounds")),
    pairs: without.includes("rerank") ? [] : asked.pairs,
    meant: without.includes("synonyms") ? [] : asked.meant,
  };
}

/** Passages and nodes for a text, best first, each with the parts of its score. Copies of a passage are one hit. A text without terms finds nothing. */
export async function search(request: SearchRequest): Promise<SearchHit[]> {
  const types = request.types?.filter((type) => type !== "Document");
  const documents = request.types?.includes("Document") ? await searchDocuments(request) : [];
  if (types?.length === 0) return documents;
  const filter: Filter = { ...request.filter, ...(types && { types }) };
  const found = await look(request, filter, Math.max(FEWEST, PER_HIT * request.limit));
  const titles = new Map(found.candidates.documents.map((document) => [document.id, document]));
  const ranked = reranked(await withGraph(request, scoreCandidates(found), found, filter), found.asked);
  const hits = ranked.slice(0, SPARE * request.limit).map((scored) => hitOf(scored, titles, found.asked));
  return folded(
    [...documents, ...hits].sort((a, b) => b.score - a.score),
    request.limit,
  );
}

/** Lifts what the graph ties to the best, and adds nodes that only the graph has. */
async function withGraph(
  request: SearchRequest,
  scored: readonly ScoredItem[],
  { meant }: Found,
  filter: Filter,
): Promise<ScoredItem[]> {
  if (request.without?.includes("graph") || (scored.length === 0 && meant.length === 0)) return [...scored];
  const { gain, nodes } = await around(request.store, scored, meant, filter);
  const known = new Set(scored.map(({ item }) => item.id));
  const lifted = scored.map((one) => {
    const graph = PASSAGE_WEIGHTS.graph * (gain.get(one.item.id) ?? 0);
    return graph === 0 ? one : { item: one.item, ...sumOf({ ...one.parts, graph }) };
  });
  const added = [...nodes.values()].flatMap((node) => {
    const graph = PASSAGE_WEIGHTS.graph * (gain.get(node.id) ?? 0);
    if (known.has(node.id) || graph === 0) return [];
    return [{ item: { id: node.id, type: node.type, node, length: 0, counts: new Map() }, ...sumOf({ graph }) }];
  });
  return [...lifted, ...added].sort(byScore);
}

function reranked(scored: readonly ScoredItem[], asked: Asked): ScoredItem[] {
  if (asked.pairs.length === 0) return [...scored];
  const again = scored.slice(0, RERANKED).map(({ item, parts }) => {
    const phrase = PASSAGE_WEIGHTS.phrase * phraseFit(asked, [item.passage?.text ?? item.node?.name ?? ""]);
    return { item, ...sumOf({ ...parts, phrase }) };
  });
  return [...again.sort(byScore), ...scored.slice(RERANKED)];
}

/** Documents for a text, best first, each with its best passage as the citation. */
export async function searchDocuments(request: SearchRequest): Promise<SearchHit[]> {
  const found = await look(request, { ...request.filter, types: ["Passage"] }, FOR_DOCUMENTS);
  const documents = new Map(found.candidates.documents.map((document) => [document.id, document]));
  return scoreDocuments(found, found.asked, DOCUMENT_WEIGHTS)
    .slice(0, request.limit)
    .map(({ document, best, score, parts }) => ({
      ...hitOf({ ...best, score, parts }, documents, found.asked),
      id: document,
      type: "Document" as const,
      name: documents.get(document)?.title ?? document,
    }));
}
