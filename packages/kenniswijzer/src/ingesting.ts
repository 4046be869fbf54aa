import type { DocumentSummary } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import {
  goneFrom,
  type IngestDeps,
  ingest,
  type Outcome,
  type Persons,
  type Preview,
  type Progress,
  preview,
  type ReadBy,
  type Readers,
  refresh,
  type Source,
  startReaders,
} from "@kenniswijzer/ingest";
import type { Index } from "./index-of-store.ts";

/** How the work of reading is done. */
export interface WorkOptions {
  /** Threads that read; 0 for none. Absent: one for each core but one as soon as the job proves large. */
  readonly workers?: number | undefined;
  /** What one document may take to be read, and again to be understood, in milliseconds; two minutes unless told. Only threads can be ended while they are busy. */
  readonly timeoutMs?: number | undefined;
  /** Ends the work after the document at hand. */
  readonly signal?: AbortSignal | undefined;
}

export interface IngestOptions extends WorkOptions {
  /** Whether names of persons are stored. Holds for the whole store and stays; absent: as it was, and `named` for a new store. */
  readonly persons?: Persons;
  readonly onProgress?: (progress: Progress) => void;
}

export interface PreviewOptions extends WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Files and folders that the sources are all of: what is gone from them is found. */
  readonly paths?: readonly string[];
  /** Takes along what taking out that which is gone would change. */
  readonly prune?: boolean;
}

export interface RefreshOptions extends WorkOptions {
  readonly onProgress?: (done: number, total: number) => void;
}

/** What fills a store and keeps it up to date. */
export interface Ingesting {
  /** Reads documents into the graph, each in one atomic write; a bad one is in the outcomes and stops nothing. */
  ingest(sources: AsyncIterable<Source>, options?: IngestOptions): Promise<Outcome[]>;
  /** What `ingest` of these sources would change. Writes nothing. */
  preview(sources: AsyncIterable<Source>, options?: PreviewOptions): Promise<Preview>;
  /** Stored documents that came from these files and folders and are no longer there, by the outcomes of reading them all. */
  gone(paths: readonly string[], outcomes: readonly Outcome[]): Promise<DocumentSummary[]>;
  /** Reads stored documents again that an older extraction, list or analysis read. Gives how many. */
  refresh(options?: RefreshOptions): Promise<number>;
}

/** What ingest needs of a store, as its settings are now. */
export interface LoadedDeps extends IngestDeps {
  readonly by: ReadBy;
}

export function ingestingInto(store: GraphStore, index: Index, load: () => Promise<LoadedDeps>): Ingesting {
  const work = async <T>(
    { workers, timeoutMs, signal }: WorkOptions,
    run: (deps: IngestDeps, by: { readonly readers: Readers; readonly signal?: AbortSignal }) => Promise<T>,
  ): Promise<T> => {
    const deps = await load();
    const readers = await startReaders({ by: deps.by, workers, timeoutMs });
    try {
      return await run(deps, { readers, ...(signal === undefined ? {} : { signal }) });
    } finally {
      await readers.close();
    }
  };
  return {
    ingest: (sources, { onProgress, ...options } = {}) =>
      work(options, async (deps, by) => {
        const outcomes = await ingest(sources, deps, { ...by, ...(onProgress && { onProgress }) });
        if (outcomes.some((o) => o.outcome === "added" || o.outcome === "updated")) await index.build();
        return outcomes;
      }),
    preview: (sources, { onProgress, paths, prune, ...options } = {}) =>
      work(options, (deps, by) =>
        preview(sources, deps, {
          ...by,
          ...(onProgress && { onProgress }),
          ...(paths && { paths }),
          ...(prune === undefined ? {} : { prune }),
        }),
      ),
    gone: (paths, outcomes) => goneFrom(paths, outcomes, store),
    refresh: ({ onProgress, ...options } = {}) =>
      work(options, (deps, by) => refresh(deps, { ...by, ...(onProgress && { onProgress }) })),
  };
}
