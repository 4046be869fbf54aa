import type { DocumentSummary, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import {
  deepen,
  goneFrom,
  type IngestDeps,
  ingest,
  type Llm,
  type LlmEstimate,
  type LlmReport,
  type LlmSettings,
  llmOf,
  type Outcome,
  type Persons,
  type Preview,
  type Progress,
  preview,
  type ReadBy,
  type Readers,
  type RememberedAnswers,
  refresh,
  type Source,
  startReaders,
  type Write,
} from "@kenniswijzer/ingest";
import type { Index } from "./index-of-store.ts";
import { withSameContent } from "./same-content.ts";

/** How the work of reading is done. */
export interface WorkOptions {
  /** Threads that read; 0 for none. Absent: one for each core but one as soon as the job proves large. */
  readonly workers?: number | undefined;
  /** What one document may take to be read, and again to be understood, in milliseconds; two minutes unless told. Only threads can be ended while they are busy. */
  readonly timeoutMs?: number | undefined;
  /** Ends the work after the document at hand. */
  readonly signal?: AbortSignal | undefined;
}

/** A language model that reads documents after the rules. Off unless given; nothing is sent anywhere without it. */
export interface LlmOptions extends LlmSettings {
  /** Hears what will be asked, before anything is sent. */
  readonly onEstimate?: (estimate: LlmEstimate) => void;
  readonly onProgress?: (done: number, total: number) => void;
  /** Hears what came of it. */
  readonly onReport?: (report: LlmReport) => void;
}

export interface IngestOptions extends WorkOptions {
  /** Reads what was given after the rules did, also what did not change since a run that broke off. What it gave of a document is in its outcome; where it failed, a remark says so. */
  readonly llm?: LlmOptions;
  /** Whether names of persons are stored. Holds for the whole store and stays; absent: as it was, and `named` for a new store. */
  readonly persons?: Persons;
  /** What whoever gave the documents may see; what stands in the store beyond it is not replaced. Absent: all may be. */
  readonly clearance?: Visibility;
  /** Hears of a document before it is written, the sources in order; the writing waits for it. */
  readonly onWrite?: (write: Write) => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
}

export interface PreviewOptions extends WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Files and folders that the sources are all of: what is gone from them is found. */
  readonly paths?: readonly string[];
  /** Takes along what taking out that which is gone would change. */
  readonly prune?: boolean;
  /** Works out what this model would be asked; it is asked nothing. */
  readonly llm?: LlmSettings;
}

export interface RefreshOptions extends WorkOptions {
  readonly onProgress?: (done: number, total: number) => void;
}

/** What fills a store and keeps it up to date. */
export interface Ingesting {
  /** Reads documents into the graph, each whole or not at all, and reported when it stands; a bad one is in the outcomes and stops nothing. */
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
  readonly answers: RememberedAnswers;
}

export function ingestingInto(store: GraphStore, index: Index, load: () => Promise<LoadedDeps>): Ingesting {
  const work = async <T>(
    { workers, timeoutMs, signal }: WorkOptions,
    run: (deps: LoadedDeps, by: { readonly readers: Readers; readonly signal?: AbortSignal }) => Promise<T>,
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
    ingest: (sources, { onProgress, onWrite, llm, clearance, ...options } = {}) =>
      work(options, async (deps, by) => {
        const model = llm && llmOf(llm);
        const hears = { ...(onProgress && { onProgress }), ...(onWrite && { onWrite }) };
        const read = await ingest(sources, deps, { ...by, ...hears, ...(clearance && { clearance }) });
        const outcomes = model ? await withModel(read, model, llm, deps, by.signal) : read;
        if (!outcomes.some((o) => o.outcome === "added" || o.outcome === "updated")) return outcomes;
        await index.build();
        return withSameContent(outcomes, store, clearance);
      }),
    preview: (sources, { onProgress, paths, prune, llm, ...options } = {}) =>
      work(options, (deps, by) =>
        preview(sources, deps, {
          ...by,
          ...(onProgress && { onProgress }),
          ...(paths && { paths }),
          ...(llm && { llm: llmOf(llm) }),
          ...(prune === undefined ? {} : { prune }),
        }),
      ),
    gone: (paths, outcomes) => goneFrom(paths, outcomes, store),
    refresh: ({ onProgress, ...options } = {}) =>
      work(options, (deps, by) => refresh(deps, { ...by, ...(onProgress && { onProgress }) })),
  };
}

/** Lets a model read what was given; the outcomes say what it gave, or why it gave nothing. */
async function withModel(
  outcomes: readonly Outcome[],
  llm: Llm,
  { onEstimate, onProgress, onReport }: LlmOptions,
  deps: LoadedDeps,
  signal: AbortSignal | undefined,
): Promise<Outcome[]> {
  if (signal?.aborted) return [...outcomes];
  const ids = outcomes.flatMap(({ document }) => document ?? []);
  const report = await deepen(ids, llm, deps, { signal, onEstimate, onProgress });
  onReport?.(report);
  const found = new Map(report.documents.map((one) => [one.document, one]));
  return outcomes.map((outcome) => {
    const own = found.get(outcome.document ?? "");
    if (own === undefined) return outcome;
    if (own.fault) {
      const remark = `is alleen met de regels gelezen: het taalmodel gaf geen antwoord (${own.fault.message.replace(/^llm: /, "")})`;
      return { ...outcome, remarks: [...(outcome.remarks ?? []), remark] };
    }
    return {
      ...outcome,
      outcome: outcome.outcome === "unchanged" ? "updated" : outcome.outcome,
      entities: outcome.entities + own.entities,
      relations: outcome.relations + own.relations,
    };
  });
}
