import { ask } from "@kenniswijzer/answer";
import {
  type Answer,
  type AskOptions,
  type Document,
  type DocumentSummary,
  type EntityType,
  type EntityView,
  type GraphNode,
  type KnowledgeService,
  type Passage,
  type SearchHit,
  type SearchOptions,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import {
  extract,
  type IngestDeps,
  ingest,
  type Outcome,
  type Progress,
  refresh,
  reindex,
  removeDocument,
  type Source,
  versionsNow,
} from "@kenniswijzer/ingest";
import { search } from "@kenniswijzer/search-index";
import type { Index } from "./index-of-store.ts";

export interface IngestOptions {
  readonly onProgress?: (progress: Progress) => void;
}

/** The whole of Kenniswijzer on one store: what front ends ask of it, and what fills it. */
export interface Kenniswijzer extends KnowledgeService {
  readonly store: GraphStore;
  /** Reads documents into the graph, each in one atomic write; a bad one is in the outcomes and stops nothing. */
  ingest(sources: AsyncIterable<Source>, options?: IngestOptions): Promise<Outcome[]>;
  /** Takes a document out, as if it had never been read. Rejects with `not-found` for a stranger. */
  remove(document: string): Promise<void>;
  /** Reads stored documents again that an older extraction, list or analysis read. Gives how many. */
  refresh(onProgress?: (done: number, total: number) => void): Promise<number>;
  /** Analyses and embeds everything again, for a new analysis or model. Gives the number of documents. */
  reindex(onProgress?: (done: number, total: number) => void): Promise<number>;
  /** Loads the model and the index now, so that the first question need not wait for them. */
  warmUp(): Promise<void>;
  /** Releases the store and the model. Safe to call twice. */
  close(): Promise<void>;
}

/** Ties the parts together over an open store and its index. */
export function kenniswijzerOver(store: GraphStore, index: Index): Kenniswijzer {
  const visible = (options: AskOptions): readonly Visibility[] => visibleTo(options.clearance);
  const load: IngestDeps = { store, extract, versions: versionsNow(), index: index.itemsOf };

  return {
    store,
    ask: async (question: string, { clearance }: AskOptions): Promise<Answer> =>
      index.lookFor(clearance, (finders) => ask({ question, clearance, store, ...finders })),
    search: async (text: string, options: SearchOptions): Promise<SearchHit[]> =>
      index.look((finders) =>
        search({
          text,
          store,
          limit: options.limit ?? 10,
          filter: { visible: visible(options) },
          ...(options.types === undefined ? {} : { types: options.types }),
          ...finders,
        }),
      ),
    entity: (id, options) => entityView(store, id, visible(options)),
    entities: async (types: readonly EntityType[], options): Promise<GraphNode[]> => {
      const nodes = await store.nodes({ types, visible: visible(options) });
      return nodes.toSorted((a, b) => a.name.localeCompare(b.name, "nl") || (a.id < b.id ? -1 : 1));
    },
    documents: (options): Promise<DocumentSummary[]> => store.documents(visible(options)),
    document: (id, options) => documentView(store, id, visible(options)),
    healthy: () =>
      store.revision().then(
        () => true,
        () => false,
      ),
    ingest: async (sources, options = {}) => {
      const outcomes = await ingest(sources, load, options.onProgress);
      if (outcomes.some((o) => o.outcome === "added" || o.outcome === "updated")) await index.build();
      return outcomes;
    },
    refresh: (onProgress) => refresh(load, onProgress),
    remove: async (document) => void (await removeDocument(document, load)),
    reindex: (onProgress) => index.renew(() => reindex(load, onProgress)),
    warmUp: () => index.look(async () => {}),
    close: () => index.close(),
  };
}

async function entityView(
  store: GraphStore,
  id: string,
  visible: readonly Visibility[],
): Promise<EntityView | undefined> {
  const around = await store.neighbourhood([id], { visible });
  const node = around.nodes.find((n) => n.id === id);
  if (!node) return undefined;
  const { edges, assertions, documents } = around;
  return { node, neighbours: around.nodes.filter((n) => n.id !== id), edges, assertions, documents };
}

async function documentView(
  store: GraphStore,
  id: string,
  visible: readonly Visibility[],
): Promise<{ document: Document; passages: readonly Passage[] } | undefined> {
  const reading = (await store.readings([id])).get(id);
  if (!reading || !visible.includes(reading.document.visibility)) return undefined;
  return { document: reading.document, passages: reading.passages };
}
