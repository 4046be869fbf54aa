import { type Citation, type DocumentSummary, nameKey, type Passage, type SearchHit } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { CandidateRequest, Candidates, Filter, GraphStore } from "@kenniswijzer/graph";
import { terms } from "@kenniswijzer/language";
import { scoreDocuments } from "./documents.ts";
import { type ScoredItem, scoreCandidates, type WeightedTerm } from "./score.ts";
import type { VectorIndex } from "./vector-index.ts";

/** Where to search: the index beside the store is left out where the store keeps its own, or search is by words only. */
export interface SearchIn {
  readonly store: GraphStore;
  readonly embedder?: Embedder | undefined;
  readonly vectorIndex?: VectorIndex | undefined;
  /** The revision that the index beside the store is of: `conflict` when the store has moved on. */
  readonly base?: number | undefined;
}

export interface SearchRequest extends SearchIn {
  readonly text: string;
  /** What may be found; all but documents when absent. */
  readonly types?: readonly SearchHit["type"][] | undefined;
  readonly limit: number;
  readonly filter: Pick<Filter, "visible" | "documents">;
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

/** What the text says and where that leads: the candidates of a store for it, with what scoring needs. */
async function look(request: SearchRequest, filter: Filter, limit: number) {
  const words: WeightedTerm[] = [...new Set(terms(request.text))].map((term) => ({ term, weight: 1 }));
  const vector = words.length > 0 ? (await request.embedder?.embed([request.text], "query"))?.[0] : undefined;
  const candidates: Candidates = await request.store.candidates({
    base: request.base,
    names: [nameKey(request.text)],
    terms: words.map(({ term }) => term),
    near: nearest(request, vector, NEAR + request.limit, filter),
    limit,
    filter,
  });
  return { candidates, terms: words, vector };
}

/** Passages and nodes for a text, best first, each with the parts of its score. A text without terms finds nothing. */
export async function search(request: SearchRequest): Promise<SearchHit[]> {
  const types = request.types?.filter((type) => type !== "Document");
  const documents = request.types?.includes("Document") ? await searchDocuments(request) : [];
  if (types?.length === 0) return documents;
  const filter: Filter = { ...request.filter, ...(types && { types }) };
  const found = await look(request, filter, Math.max(FEWEST, PER_HIT * request.limit));
  const titles = new Map(found.candidates.documents.map((document) => [document.id, document]));
  const hits = scoreCandidates(found).map((scored) => hit(scored, titles));
  return [...documents, ...hits].sort((a, b) => b.score - a.score).slice(0, request.limit);
}

/** Documents for a text, best first, each with its best passage as the citation. */
export async function searchDocuments(request: SearchRequest): Promise<SearchHit[]> {
  const found = await look(request, { ...request.filter, types: ["Passage"] }, FOR_DOCUMENTS);
  const documents = new Map(found.candidates.documents.map((document) => [document.id, document]));
  return scoreDocuments(found)
    .slice(0, request.limit)
    .map(({ document, best, score, parts }) => ({
      ...hit({ ...best, score, parts }, documents),
      id: document,
      type: "Document" as const,
      name: documents.get(document)?.title ?? document,
    }));
}

function hit(scored: ScoredItem, documents: ReadonlyMap<string, DocumentSummary>): SearchHit {
  const { item, score, parts } = scored;
  const given = Object.fromEntries(Object.entries(parts));
  const { passage } = item;
  if (!passage)
    return { id: item.id, type: item.type as SearchHit["type"], name: item.node?.name ?? item.id, score, parts: given };
  const document = documents.get(passage.document);
  const citation = document && cite(passage, document);
  return { id: item.id, type: "Passage", name: headline(passage), score, parts: given, ...(citation && { citation }) };
}

/** The passage as its own evidence. */
function cite(passage: Passage, document: DocumentSummary): Citation {
  return {
    document: document.id,
    title: document.title,
    passage: passage.id,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    ...(passage.page !== undefined && { page: passage.page }),
    ...(document.date !== undefined && { date: document.date }),
    modality: "noemt",
    confidence: 1,
    source: "document",
  };
}

const HEADLINE = 120;

function headline({ text }: Passage): string {
  if (text.length <= HEADLINE) return text;
  return `${text.slice(0, text.lastIndexOf(" ", HEADLINE) > 0 ? text.lastIndexOf(" ", HEADLINE) : HEADLINE)} …`;
}
