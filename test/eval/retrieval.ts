/** Search quality: regulations without their title, asked by their title, through the product's own passages, index and search. */
import { readFileSync } from "node:fs";
import type { Reading } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { passagesOf, readDocument } from "@kenniswijzer/ingest";
import { indexItems, type SearchPart, searchDocuments } from "@kenniswijzer/search-index";

export interface RetrievalQuery {
  readonly id: string;
  readonly query: string;
  readonly relevant: readonly string[];
}

export interface RetrievalText {
  readonly id: string;
  readonly text: string;
}

const CORPUS = new URL("../corpus/retrieval/", import.meta.url);

function lines<T>(file: string): T[] {
  return readFileSync(new URL(file, CORPUS), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

export const retrievalTexts = (): RetrievalText[] => lines("docs.jsonl");
export const retrievalQueries = (): RetrievalQuery[] => lines("queries.jsonl");

/** A reading without extraction: what search needs of a document. */
function readingOf({ id, text }: RetrievalText): Reading {
  const document = readDocument({ source: id, id, text, visibility: "openbaar" });
  const versions = { extraction: "none", gazetteer: "none", analysis: "none", persons: "none" as const };
  return { document, versions, passages: passagesOf(document), entities: [], mentions: [], claims: [], values: [] };
}

/** A store that holds the texts as passages and nothing else. */
export async function storeOf(texts: readonly RetrievalText[], embedder: Embedder | undefined): Promise<GraphStore> {
  const store = memoryStore();
  const readings = texts.map(readingOf);
  const passages = readings.flatMap((reading) => reading.passages);
  const documents = readings.map((reading) => reading.document);
  const items = await indexItems({ passages, nodes: [], documents }, embedder);
  const none = { readings: [], links: [], nodes: [], edges: [], assertions: [], items: [], corrections: [] };
  await store.apply({
    base: await store.revision(),
    put: { ...none, readings, items },
    remove: { documents: [], nodes: [], edges: [], assertions: [], items: [], corrections: [] },
  });
  return store;
}

/** What the scorer reads: document ids per query, best first. */
export async function retrievalPredictions(
  queries: readonly RetrievalQuery[],
  inside: Pick<Parameters<typeof searchDocuments>[0], "store" | "embedder" | "vectorIndex">,
  without: readonly SearchPart[] = [],
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { id, query } of queries) {
    const hits = await searchDocuments({
      ...inside,
      text: query,
      limit: 20,
      filter: { visible: ["openbaar"] },
      without,
    });
    found[id] = hits.map((hit) => hit.id);
  }
  return found;
}
