import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ask, type Prediction, predictionOf } from "@kenniswijzer/answer";
import type { Answer, Document, Reading } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { loadReading, readDocument } from "@kenniswijzer/ingest";
import { exactIndex, indexItems, type VectorIndex } from "@kenniswijzer/search-index";

/** A question of the corpus. */
export interface CorpusQuestion {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly match: string;
  readonly answers: readonly string[];
  readonly optional?: readonly string[];
  /** Of a set that is split: may be looked at, or only be measured. */
  readonly half?: "look" | "measure";
  /** The document that the question is about, also where it has no answer. */
  readonly aboutDoc?: string;
}

export const CORPUS = new URL("../corpus/", import.meta.url).pathname;

/** A store that can be asked. */
export interface AskedStore {
  readonly store: GraphStore;
  readonly vectorIndex: VectorIndex | undefined;
  readonly vocabulary: ReadonlyMap<string, number>;
}

/** Reads all texts of these folders of the corpus into a fresh store. */
export async function corpusStore(
  folders: readonly string[],
  readingOf: (document: Document, file: string) => Reading,
  embedder: Embedder | undefined,
): Promise<AskedStore> {
  const store = memoryStore();
  const index = ({ readings, nodes }: Parameters<Parameters<typeof loadReading>[1]["index"]>[0]) =>
    indexItems(
      { passages: readings.flatMap((one) => one.passages), nodes, documents: readings.map((one) => one.document) },
      embedder,
    );
  for (const folder of folders) {
    for (const file of readdirSync(join(CORPUS, folder)).toSorted()) {
      const bytes = readFileSync(join(CORPUS, folder, file));
      await loadReading(readingOf(readDocument({ source: file, bytes, visibility: "openbaar" }), file), {
        store,
        index,
      });
    }
  }
  const vectors = [];
  for await (const vector of store.vectors()) vectors.push(vector);
  const vocabulary = await store.vocabulary(["openbaar"]);
  return { store, vocabulary, vectorIndex: embedder === undefined ? undefined : exactIndex(vectors) };
}

/** The questions of one file of the corpus. */
export function questionsOf(file: string): CorpusQuestion[] {
  return readFileSync(join(CORPUS, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** All answers by question id. */
export async function answersTo(
  questions: readonly CorpusQuestion[],
  asked: AskedStore,
  embedder: Embedder | undefined,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const { id, question } of questions) {
    answers.set(id, await ask({ question, clearance: "openbaar", embedder, ...asked }));
  }
  return answers;
}

/** Answers as the scorer takes them. */
export const predictionsOf = (answers: ReadonlyMap<string, Answer>): Record<string, Prediction> =>
  Object.fromEntries([...answers].map(([id, answer]) => [id, predictionOf(answer)]));
