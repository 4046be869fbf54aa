import type { ExportService, NetworkService, ReviewService } from "@kenniswijzer/domain";
import type { DatasetInfo } from "@kenniswijzer/exchange";
import { byKey, type ThesaurusConcept } from "@kenniswijzer/gazetteer";
import type { GraphStore } from "@kenniswijzer/graph";
import {
  mask,
  type OwnExtractor,
  policyIn,
  type ReadBy,
  type RememberedAnswers,
  readFunctions,
  reindex,
  removeDocument,
} from "@kenniswijzer/ingest";
import { networkOver } from "@kenniswijzer/network";
import { type AskingService, askingOf } from "./asking.ts";
import { exportsOver } from "./exporting.ts";
import type { Index } from "./index-of-store.ts";
import { type Ingesting, ingestingInto, type LoadedDeps } from "./ingesting.ts";
import { knownLists } from "./known-lists.ts";
import { keepPersons, type PersonService, personsOver } from "./persons.ts";
import { type Moment, reservesNow } from "./reserves.ts";
import { reviewOver } from "./review/review.ts";

/** The whole of Kenniswijzer on one store: what front ends ask of it, and what fills it. */
export interface Kenniswijzer extends AskingService, PersonService, Ingesting {
  readonly store: GraphStore;
  /** What may be one thing, and what people decide about it. */
  readonly review: ReviewService;
  /** How partners, themes and projects hang together. */
  readonly network: NetworkService;
  /** The graph for other programs. */
  readonly exports: ExportService;
  /** Takes a document out, as if it had never been read. Rejects with `not-found` for a stranger. */
  remove(document: string): Promise<void>;
  /** Analyses and embeds everything again, for a new analysis or model. Gives the number of documents. */
  reindex(onProgress?: (done: number, total: number) => void): Promise<number>;
  /** Loads the model and the index now, so that the first question need not wait for them. */
  warmUp(): Promise<void>;
  /** Releases the store and the model. Safe to call twice. */
  close(): Promise<void>;
}

/** Ties the parts together over an open store and its index; `own` concepts come beside those of the store's own lists. */
export function kenniswijzerOver(
  store: GraphStore,
  index: Index,
  moment: Moment,
  own: {
    readonly concepts: readonly ThesaurusConcept[];
    readonly extractors: readonly OwnExtractor[];
    readonly dataset: DatasetInfo;
  },
  answers: () => Promise<RememberedAnswers>,
): Kenniswijzer {
  const lists = knownLists(store, own.concepts);
  const load = async (): Promise<LoadedDeps> => {
    const settings = await store.settings();
    const { thesaurus, organisations } = lists.asOf(settings);
    const by: ReadBy = {
      policy: policyIn(settings),
      concepts: thesaurus.own,
      organisations,
      extractors: own.extractors,
    };
    return { store, by, index: index.itemsOf, answers: await answers(), ...readFunctions(by) };
  };

  const ingesting = ingestingInto(store, index, load);
  const network = networkOver({
    store,
    reservesFor: async (clearance) => reservesNow(moment, await index.standing(clearance)),
    membersOf: (region) => byKey(region)?.members ?? [],
  });

  return {
    store,
    // A store whose first change is a decision must know its analysis and model too.
    review: reviewOver({ store, mask, load: () => index.look(load) }),
    network,
    exports: exportsOver(store, moment.clock, own.dataset),
    ...askingOf(store, index, moment, lists.thesaurus, network),
    ...personsOver({ store, index, load, clock: moment.clock, answers }),
    ...ingesting,
    ingest: async (sources, options = {}) => {
      if (options.persons !== undefined)
        await keepPersons(options.persons, { store, index, answers, refresh: ingesting.refresh });
      return ingesting.ingest(sources, options);
    },
    remove: async (document) => void (await removeDocument(document, await load())),
    reindex: (onProgress) => index.renew(async () => reindex(await load(), onProgress)),
    warmUp: () => index.look(async () => {}),
    close: () => index.close(),
  };
}
