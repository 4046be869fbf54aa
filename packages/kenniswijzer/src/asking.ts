import { ask, inEnglish } from "@kenniswijzer/answer";
import {
  type AskOptions,
  type Document,
  type DocumentSummary,
  type EntityView,
  type KnowledgeService,
  type ListedDocument,
  type NetworkService,
  type Passage,
  type Turn,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import type { Thesaurus } from "@kenniswijzer/gazetteer";
import type { GraphStore } from "@kenniswijzer/graph";
import { mask } from "@kenniswijzer/ingest";
import { search } from "@kenniswijzer/search-index";
import { duplicatesIn } from "./duplicates.ts";
import { evidenceAbout } from "./evidence.ts";
import type { Index } from "./index-of-store.ts";
import { mentionsIn } from "./mentions.ts";
import { namesIn } from "./names.ts";
import { narrowed, only } from "./narrowing.ts";
import { type Moment, reservesNow, withReserves } from "./reserves.ts";
import { isNodeSeen, readingSeen } from "./seen.ts";
import { statsOf } from "./stats.ts";

/** What is asked of a store, by front ends and by who manages it. */
export interface AskingService extends KnowledgeService {
  /** Documents of the same text under other names, in groups: each group is one source. */
  duplicates(options: AskOptions): Promise<DocumentSummary[][]>;
}

const masked = ({ question, items, about }: Turn): Turn => ({
  question: mask(question),
  items: items.map(mask),
  about: about.map(mask),
});

const visible = ({ clearance }: AskOptions): readonly Visibility[] => visibleTo(clearance);

/** Answers from a store and its index. Personal data in a question is masked before anything is done with it. */
export function askingOf(
  store: GraphStore,
  index: Index,
  moment: Moment,
  thesaurus: () => Promise<Thesaurus>,
  network: NetworkService,
): AskingService {
  const listed = async (all: readonly DocumentSummary[], { clearance }: AskOptions): Promise<ListedDocument[]> => {
    const reserveOf = reservesNow(moment, await index.standing(clearance));
    return all.map((document) => ({ ...document, ...reserveOf(document) }));
  };
  const names = namesIn(store);
  return {
    ask: async (question, { turns, ...options }) => {
      const { clearance, kinds, language } = options;
      const { documents } = await narrowed(store, options);
      return index.lookFor(clearance, async (finders, standing) => {
        const reserveOf = reservesNow(moment, standing);
        const answer = await ask({
          question: mask(question),
          turns: turns?.map(masked),
          clearance,
          kinds,
          store: only(documents, store),
          network,
          documents,
          reserveOf,
          thesaurus: await thesaurus(),
          ...finders,
        });
        return language === "en" ? inEnglish(answer) : answer;
      });
    },
    search: async (text, { types, limit = 10, ...options }) => {
      const filter = await narrowed(store, options);
      const asked = { text: mask(text), store, thesaurus: await thesaurus(), limit, filter, types };
      return index.lookFor(options.clearance, async (finders, standing) =>
        withReserves(await search({ ...asked, ...finders }), moment, standing),
      );
    },
    entity: async (id, options) => {
      const view = await entityView(store, id, visible(options));
      return view && { ...view, documents: await listed(view.documents, options) };
    },
    entities: names.entities,
    evidence: async (id, options) => {
      const reserveOf = reservesNow(moment, await index.standing(options.clearance));
      return evidenceAbout(id, store, visible(options), reserveOf);
    },
    suggest: names.suggest,
    stats: statsOf(store),
    documents: async (options) => listed(await store.documents(visible(options)), options),
    document: (id, options) => documentView(store, id, visible(options)),
    mentions: (id, options) => mentionsIn(id, store, visible(options)),
    duplicates: async (options) => duplicatesIn(await store.documents(visible(options))),
    revision: () => store.revision(),
    healthy: () => answersNow(store),
  };
}

const answersNow = (store: GraphStore): Promise<boolean> =>
  store.revision().then(
    () => true,
    () => false,
  );

async function entityView(
  store: GraphStore,
  id: string,
  visible: readonly Visibility[],
): Promise<EntityView | undefined> {
  if (!(await isNodeSeen(id, store, visible))) return undefined;
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
  const reading = await readingSeen(id, store, visible);
  return reading && { document: reading.document, passages: reading.passages };
}
