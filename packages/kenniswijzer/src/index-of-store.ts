import { type DocumentSummary, KenniswijzerError, type Visibility } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { GraphStore, IndexItem } from "@kenniswijzer/graph";
import type { LoadDeps } from "@kenniswijzer/ingest";
import { ANALYSIS_VERSION } from "@kenniswijzer/language";
import {
  checkSettings,
  indexItems,
  openVectorIndex,
  removeVectorIndex,
  settingsOf,
  type VectorIndex,
} from "@kenniswijzer/search-index";

import { withKnownVectors } from "./known-vectors.ts";
import { perReader } from "./per-reader.ts";
import { type Standing, standingOf } from "./reserves.ts";

export interface Finders {
  /** The revision they are of, for requests that must not mix two. Absent when the store moves faster than they do. */
  readonly base?: number;
  readonly embedder?: Embedder;
  readonly vectorIndex?: VectorIndex;
}

/** What became findable. */
export type Findable = Parameters<LoadDeps["index"]>[0];

/** What finds things in a store: its words, and its vectors where there is a model. */
export interface Index {
  /** Looks something up with the model and the vector index; neither when search is by words only. Again when that ends in `conflict`. */
  look<T>(up: (finders: Finders) => Promise<T>): Promise<T>;
  /** The same, with what this reader may see: every term, by which slips of spelling are read, and which documents are superseded. No trip to the store when nothing changed. */
  lookFor<T>(
    clearance: Visibility,
    up: (finders: Finders & { readonly vocabulary: ReadonlyMap<string, number> }, standing: Standing) => Promise<T>,
  ): Promise<T>;
  /** What documents that this reader may see say of each other and of their own end. */
  standing(clearance: Visibility): Promise<Standing>;
  /** Terms and vectors of what became findable. */
  itemsOf(what: Findable): Promise<IndexItem[]>;
  /** Runs work that makes all terms and vectors anew; when it breaks off, the store says that it must be done again. */
  renew<T>(work: () => Promise<T>): Promise<T>;
  /** Throws away what is kept beside the store and builds it anew, so that nothing is left in it of what was removed. */
  renewFiles(): Promise<void>;
  /** Makes the vector index that a large store is searched with, and keeps it beside the store; who asks first would else wait for that. */
  build(): Promise<void>;
  close(): Promise<void>;
}

export interface IndexOptions {
  readonly store: GraphStore;
  /** Opens the model, or gives undefined: then search is by words only. Called once, when first needed. */
  readonly openEmbedder: () => Promise<Embedder | undefined>;
  /** The file beside which a vector index may be kept; without it there is none on disk. */
  readonly file?: string;
  /** True: people ask while documents are read. */
  readonly serving?: boolean;
  /** Hears, in one line, of what works less well than it could. */
  readonly onNotice: (notice: string) => void;
}

const RARELY = 9;

/** The index of a store. Opens nothing until it is asked something, so that a list of documents costs no model. */
export function indexOf(options: IndexOptions): Index {
  const { store } = options;
  const opened = once(options.openEmbedder);
  const fit = once(async () => fitting(options, await opened()));
  const vectorIndex = vectorIndexOf(options);
  const vocabulary = perReader((visible) => store.vocabulary(visible));
  const standing = perReader(async (visible) => standingOf(await store.documents(visible)));
  const finders = async (revision: number): Promise<Finders> => {
    const embedder = await fit();
    const index = embedder && (await vectorIndex(embedder, revision));
    return { ...(embedder && { embedder }), ...(index && { vectorIndex: index }) };
  };
  const build = async (): Promise<void> => {
    const embedder = await fit();
    if (embedder) await vectorIndex(embedder, await store.revision(), true);
  };
  const current = currentOf(store);
  let renewing = false;
  return {
    look: (up) => current(async (revision, base) => up({ ...(await finders(revision)), ...base })),
    lookFor: (clearance, up) =>
      current(async (revision, base) => {
        const [found, words, known] = await Promise.all([
          finders(revision),
          vocabulary(clearance, revision),
          standing(clearance, revision),
        ]);
        return up({ ...found, ...base, vocabulary: words }, known);
      }),
    standing: async (clearance) => standing(clearance, await store.revision()),
    // the vectors that stand there while they are renewed may be of another model
    itemsOf: async (what) => itemsOf(what, fit, renewing ? undefined : store),
    build,
    renewFiles: async () => {
      if (options.file === undefined) return;
      await removeVectorIndex(options.file);
      await build();
    },
    renew: async (work) => {
      const embedder = await opened();
      const settings = settingsOf({ embedder, analysisVersion: ANALYSIS_VERSION });
      await store.configure(new Map([...settings, ["analysis", "reindexing"]]));
      fit.put(embedder);
      renewing = true;
      const result = await work().finally(() => {
        renewing = false;
      });
      await store.configure(settings);
      await build();
      return result;
    },
    close: async () => {
      const embedder = opened.started ? await opened().catch(() => undefined) : undefined;
      await embedder?.close();
      await store.close();
    },
  };
}

/** `known` has vectors that need not be made again. */
async function itemsOf(
  { readings, nodes, terms }: Findable,
  fit: () => Promise<Embedder | undefined>,
  known: GraphStore | undefined,
): Promise<IndexItem[]> {
  if (readings.length === 0 && nodes.length === 0) return [];
  const documents = readings.map((r): DocumentSummary => r.document);
  const model = await fit();
  const embedder = model && known ? await withKnownVectors(model, readings, known) : model;
  return indexItems({ passages: readings.flatMap((r) => r.passages), nodes, documents, terms }, embedder);
}

/** The model, where it is the one that the store's vectors were made with. */
async function fitting(
  { store, onNotice }: IndexOptions,
  embedder: Embedder | undefined,
): Promise<Embedder | undefined> {
  const { vectors, notice } = await checkSettings(store, { embedder, analysisVersion: ANALYSIS_VERSION });
  if (notice) onNotice(notice);
  return vectors ? embedder : undefined;
}

/**
 * Opens the vector index beside a store, once for all who ask meanwhile, and again when the store has moved on. Who serves people while
 * documents are read opens it for at most a tenth of the time: what is new is found by its words until then, and what is gone or closed
 * the store leaves out. A store with an index of its own has none beside it.
 */
function vectorIndexOf({ store, file, onNotice, serving = false }: IndexOptions) {
  let kept: { readonly revision: number; readonly index: Promise<VectorIndex>; until: number } | undefined;
  const open = (embedder: Embedder, revision: number): NonNullable<typeof kept> => {
    const started = performance.now();
    const index = openVectorIndex({ store, embedderId: embedder.id, onNotice, ...(file && { file }) });
    const opening = { revision, index, until: serving ? Number.POSITIVE_INFINITY : 0 };
    index.then(
      () => {
        const now = performance.now();
        opening.until = serving ? now + RARELY * (now - started) : 0;
      },
      () => {
        if (kept === opening) kept = undefined;
      },
    );
    return opening;
  };
  return async (embedder: Embedder, revision: number, anew = false): Promise<VectorIndex | undefined> => {
    if (store.indexesVectors) return undefined;
    const fits = kept !== undefined && (kept.revision === revision || performance.now() < kept.until);
    if (!fits || anew) kept = open(embedder, revision);
    return kept?.index;
  };
}

/** Works with what is kept of the store's last known revision, and anew when the store turns out to have moved on. */
function currentOf(store: GraphStore) {
  let known: number | undefined;
  return async <T>(work: (revision: number, base: Pick<Finders, "base">) => Promise<T>): Promise<T> => {
    known ??= await store.revision();
    try {
      return await work(known, { base: known });
    } catch (error) {
      if (!(error instanceof KenniswijzerError) || error.code !== "conflict") throw error;
      known = await store.revision();
      // no base: under a stream of changes a reader is answered from the moment before, not never
      return work(known, {});
    }
  };
}

/** Does a job at its first call and remembers what came of it; what failed is done again at the next call. */
function once<T>(job: () => Promise<T>): { (): Promise<T>; readonly started: boolean; put(value: T): void } {
  let result: Promise<T> | undefined;
  const call = (): Promise<T> => {
    result ??= job().catch((error: unknown) => {
      result = undefined;
      throw error;
    });
    return result;
  };
  return Object.defineProperties(call, {
    started: { get: () => result !== undefined },
    put: {
      value: (value: T) => {
        result = Promise.resolve(value);
      },
    },
  }) as ReturnType<typeof once<T>>;
}
