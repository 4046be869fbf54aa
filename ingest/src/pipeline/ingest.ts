import { isDeepStrictEqual } from "node:util";
import { type Document, KenniswijzerError, type Reading, Visibility } from "@kenniswijzer/domain";
import { remarksOf } from "../document/remarks.ts";
import { type LoadDeps, loadReading, removeDocument } from "../load/load.ts";
import type { Skipped, Source } from "./source.ts";

/** What became of one source. */
export interface Outcome {
  readonly source: string;
  /** The file that it was found in; absent for what comes from elsewhere. */
  readonly file?: string;
  readonly outcome: "added" | "updated" | "unchanged" | "failed" | "skipped";
  readonly document?: string;
  readonly title?: string;
  /** Entities and relations that the document gave. */
  readonly entities: number;
  readonly relations: number;
  /** What who gave it should know of how it was read, in Dutch: another language, macros, columns. Absent for nothing. */
  readonly remarks?: readonly string[];
  readonly error?: KenniswijzerError;
  /** Why it was passed over. */
  readonly skipped?: Skipped;
}

export interface Progress {
  readonly bytes: number;
  readonly outcome: Outcome;
}

export interface IngestDeps extends LoadDeps {
  /** Takes out of a document what may not be stored; `cleaner` makes it. Pure. */
  readonly clean: (document: Document) => Document;
  /** Reads the facts from a document; pure. */
  readonly extract: (document: Document) => Reading;
  /** Versions that `extract` writes into a reading made now. */
  readonly versions: Reading["versions"];
}

/** Reads documents into the graph, each in one atomic write. A bad one is reported and stops nothing. */
export async function ingest(
  sources: AsyncIterable<Source>,
  deps: IngestDeps,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const source of sources) {
    const outcome = { ...(await ingestOne(source, deps)), ...(source.file === undefined ? {} : { file: source.file }) };
    outcomes.push(outcome);
    onProgress({ bytes: source.bytes, outcome });
  }
  return outcomes;
}

async function ingestOne(source: Source, deps: IngestDeps): Promise<Outcome> {
  const { skipped } = source;
  if (skipped) return { source: source.name, outcome: "skipped", skipped, entities: 0, relations: 0 };
  try {
    const document = deps.clean(await source.read());
    const old = (await deps.store.readings([document.id])).get(document.id);
    if (old && isDeepStrictEqual(old.document, document) && isDeepStrictEqual(old.versions, deps.versions)) {
      return outcomeOf(source.name, "unchanged", old);
    }
    const reading = deps.extract(document);
    await loadReading(reading, deps);
    return outcomeOf(source.name, old ? "updated" : "added", reading);
  } catch (error) {
    // A store that fails will fail for every document: only the document's own faults are passed by.
    if (!(error instanceof KenniswijzerError) || error.code !== "invalid-input") throw error;
    return { source: source.name, outcome: "failed", entities: 0, relations: 0, error };
  }
}

function outcomeOf(source: string, outcome: Outcome["outcome"], { document, entities, claims }: Reading): Outcome {
  const remarks = remarksOf(document);
  return {
    source,
    outcome,
    document: document.id,
    title: document.title,
    entities: entities.length,
    relations: claims.length,
    ...(remarks.length === 0 ? {} : { remarks }),
  };
}

/** Reads stored documents again that an older extractor, list or analysis read. Gives how many. */
export async function refresh(
  deps: IngestDeps,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const documents = await deps.store.documents(Visibility.options);
  let refreshed = 0;
  for (const [at, { id }] of documents.entries()) {
    const reading = (await deps.store.readings([id])).get(id);
    if (reading && !isDeepStrictEqual(reading.versions, deps.versions)) {
      const document = deps.clean(reading.document);
      await loadReading(deps.extract(document), deps);
      // its id may have held a name
      if (document.id !== id) await removeDocument(id, deps);
      refreshed += 1;
    }
    onProgress(at + 1, documents.length);
  }
  return refreshed;
}
