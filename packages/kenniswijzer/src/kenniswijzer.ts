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
  type ReserveOf,
  type ReviewService,
  type SearchHit,
  type SearchOptions,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import {
  cleaner,
  extract,
  type IngestDeps,
  ingest,
  mask,
  type Outcome,
  type PersonFile,
  type PersonRemoval,
  type Persons,
  type Progress,
  personFile,
  policyIn,
  refresh,
  reindex,
  removeDocument,
  removePerson,
  type Source,
  settingsOf,
  versionsNow,
} from "@kenniswijzer/ingest";
import { search } from "@kenniswijzer/search-index";
import { duplicatesIn } from "./duplicates.ts";
import type { Index } from "./index-of-store.ts";
import { type Moment, reservesNow, withReserves } from "./reserves.ts";
import { reviewOver } from "./review/review.ts";

export interface IngestOptions {
  /** Whether names of persons are stored. Holds for the whole store and stays; absent: as it was, and `named` for a new store. */
  readonly persons?: Persons;
  readonly onProgress?: (progress: Progress) => void;
}

/** The whole of Kenniswijzer on one store: what front ends ask of it, and what fills it. */
export interface Kenniswijzer extends KnowledgeService {
  readonly store: GraphStore;
  /** What may be one thing, and what people decide about it. */
  readonly review: ReviewService;
  /** Reads documents into the graph, each in one atomic write; a bad one is in the outcomes and stops nothing. */
  ingest(sources: AsyncIterable<Source>, options?: IngestOptions): Promise<Outcome[]>;
  /** Documents of the same text under other names, in groups: each group is one source. */
  duplicates(options: AskOptions): Promise<DocumentSummary[][]>;
  /** What is known now against documents that may be seen: outdated, no longer in force, superseded. */
  reserves(options: AskOptions): Promise<ReserveOf>;
  /** Takes a document out, as if it had never been read. Rejects with `not-found` for a stranger. */
  remove(document: string): Promise<void>;
  /** Reads stored documents again that an older extraction, list or analysis read. Gives how many. */
  refresh(onProgress?: (done: number, total: number) => void): Promise<number>;
  /** Analyses and embeds everything again, for a new analysis or model. Gives the number of documents. */
  reindex(onProgress?: (done: number, total: number) => void): Promise<number>;
  /** All that is stored about somebody, whatever its visibility. Rejects with `invalid-input` for what is no name. */
  person(name: string): Promise<PersonFile>;
  /** Takes somebody out for good: nothing of the name is left, and no document brings it back. A stranger is only kept from coming in. */
  removePerson(name: string, options?: { readonly reason?: string }): Promise<PersonRemoval>;
  /** Loads the model and the index now, so that the first question need not wait for them. */
  warmUp(): Promise<void>;
  /** Releases the store and the model. Safe to call twice. */
  close(): Promise<void>;
}

/** Ties the parts together over an open store and its index. */
export function kenniswijzerOver(store: GraphStore, index: Index, moment: Moment): Kenniswijzer {
  const visible = (options: AskOptions): readonly Visibility[] => visibleTo(options.clearance);
  const load = async (): Promise<IngestDeps> => {
    const policy = policyIn(await store.settings());
    const { persons } = policy;
    return {
      store,
      clean: cleaner(policy),
      extract: (document) => extract(document, { persons }),
      versions: versionsNow(persons),
      index: index.itemsOf,
    };
  };

  /** What stands under another setting is read again, so that nothing of it is left. */
  const keepPersons = async (persons: Persons): Promise<void> => {
    const policy = policyIn(await store.settings());
    if (policy.persons === persons) return;
    await store.configure(settingsOf({ ...policy, persons }));
    await refresh(await load());
    if (persons === "none") {
      await store.purge();
      await index.renewFiles();
    }
  };

  return {
    store,
    // A store whose first change is a decision must know its analysis and model too.
    review: reviewOver({ store, mask, load: () => index.look(load) }),
    ask: async (question: string, { clearance }: AskOptions): Promise<Answer> =>
      index.lookFor(clearance, (finders, standing) => {
        const reserveOf = reservesNow(moment, standing);
        return ask({ question: mask(question), clearance, store, reserveOf, ...finders });
      }),
    search: async (text: string, options: SearchOptions): Promise<SearchHit[]> => {
      const hits = await index.look((finders) =>
        search({
          text: mask(text),
          store,
          limit: options.limit ?? 10,
          filter: { visible: visible(options) },
          ...(options.types === undefined ? {} : { types: options.types }),
          ...finders,
        }),
      );
      return withReserves(hits, moment, await index.standing(options.clearance));
    },
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
    ingest: async (sources, { persons, onProgress } = {}) => {
      if (persons !== undefined) await keepPersons(persons);
      const outcomes = await ingest(sources, await load(), onProgress);
      if (outcomes.some((o) => o.outcome === "added" || o.outcome === "updated")) await index.build();
      return outcomes;
    },
    refresh: async (onProgress) => refresh(await load(), onProgress),
    remove: async (document) => void (await removeDocument(document, await load())),
    reindex: (onProgress) => index.renew(async () => reindex(await load(), onProgress)),
    duplicates: async (options) => duplicatesIn(await store.documents(visible(options))),
    reserves: async ({ clearance }) => reservesNow(moment, await index.standing(clearance)),
    person: (name) => personFile(name, store),
    removePerson: async (name, { reason } = {}) => {
      const at = moment.clock().toISOString().slice(0, 10);
      const removal = await removePerson(name, { at, reason }, await load());
      await index.renewFiles();
      return removal;
    },
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
