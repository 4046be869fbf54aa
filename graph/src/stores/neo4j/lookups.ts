import {
  type Assertion,
  type DocumentEntity,
  edgeId,
  type GraphNode,
  type Passage,
  Visibility,
} from "@kenniswijzer/domain";
import { byText, isStorable } from "../../change.ts";
import type { Contribution, GraphStore, IndexItem, StoredVector } from "../../store.ts";
import { ITEMS, VECTORS, VOCABULARY } from "./cypher/candidates.ts";
import * as cypher from "./cypher/lookups.ts";
import type { Database } from "./driver.ts";
import {
  integer,
  type Properties,
  toAssertion,
  toCorrection,
  toDocument,
  toNode,
  toPassage,
  unpackReading,
  unpackVector,
} from "./records.ts";
import { keyOf, termOf, tokensOf } from "./terms.ts";

type Lookups = Pick<
  GraphStore,
  | "documents"
  | "readings"
  | "passages"
  | "contributions"
  | "nodes"
  | "assertions"
  | "mentions"
  | "vocabulary"
  | "vectors"
  | "items"
  | "corrections"
>;

const VECTOR_PAGE = 1000;

/** What is asked by id, key or name. */
export function lookups(db: Database): Lookups {
  return {
    async documents(visible, ids) {
      const statement = ids ? cypher.DOCUMENTS : cypher.ALL_DOCUMENTS;
      const rows = await db.readAll<{ document: Properties }>(statement, { visible, ids: sound(ids ?? []) });
      return sortedById(rows.map((row) => toDocument(row.document)));
    },
    async readings(documents) {
      const rows = await db.readAll<{ id: string; packed: string }>(cypher.READINGS, { ids: sound(documents) });
      return new Map(rows.map((row) => [row.id, unpackReading(row.packed)]));
    },
    async passages(ids) {
      const rows = await db.read<{ passage: Properties }>(cypher.PASSAGES, { ids: sound(ids) });
      return new Map(rows.map(({ passage }): [string, Passage] => [passage.id as string, toPassage(passage)]));
    },
    contributions: (of) => contributions(db, of),
    nodes: (of) => nodes(db, of),
    async assertions({ edges = [], nodes = [], documents = [] }) {
      const of = { edges: sound(edges.map(edgeId)), nodes: sound(nodes), documents: sound(documents) };
      const rows = await db.readAll<{ assertion: Properties }>(cypher.ASSERTIONS, of);
      return sortedById(rows.map((row): Assertion => toAssertion(row.assertion)));
    },
    mentions: (nodes, visible) => mentions(db, nodes, visible),
    async vocabulary(visible) {
      const rows = await db.readAll<{ term: string; frequency: number }>(VOCABULARY, { visible });
      return new Map(rows.map((row) => [row.term, row.frequency]));
    },
    vectors: () => vectors(db),
    items: (ids) => items(db, ids),
    async corrections() {
      const rows = await db.read<{ correction: Properties }>(cypher.CORRECTIONS);
      return sortedById(rows.map((row) => toCorrection(row.correction)));
    },
  };
}

async function contributions(db: Database, of: Parameters<GraphStore["contributions"]>[0]): Promise<Contribution[]> {
  type Row = Omit<Contribution, "entity"> & { readonly entity: string };
  const rows = await db.readAll<Row>(cypher.CONTRIBUTIONS, {
    keys: sound(of.keys),
    nodes: sound(of.nodes),
    names: sound(of.names).map(keyOf),
    documents: sound(of.documents ?? []),
  });
  const found = rows.map(({ document, visibility, entity, node }) => {
    return { document, visibility, entity: JSON.parse(entity) as DocumentEntity, node };
  });
  return found.sort((a, b) => byText(a.document, b.document) || byText(a.entity.key, b.entity.key));
}

async function nodes(db: Database, { ids, types, visible }: Parameters<GraphStore["nodes"]>[0]): Promise<GraphNode[]> {
  const statement = ids ? cypher.NODES_BY_ID : types ? cypher.NODES_BY_TYPE : cypher.ALL_NODES;
  const [found] = await db.readAll<{ nodes: Properties[]; hidden: string[] }>(statement, {
    ids: sound(ids ?? []),
    types: types ? [...new Set(types)] : null,
    visible,
    all: seesAll(visible),
  });
  const hidden = new Set(found?.hidden);
  return sortedById((found?.nodes ?? []).map((row) => toNode(row, hidden, visible)));
}

type Places = Awaited<ReturnType<GraphStore["mentions"]>>;

async function mentions(db: Database, nodes: readonly string[], visible: readonly Visibility[]): Promise<Places> {
  interface Row {
    readonly node: string;
    readonly document: string;
    readonly passages: string[];
    readonly starts: number[];
    readonly ends: number[];
  }
  const rows = await db.read<Row>(cypher.MENTIONS, { nodes: sound(nodes), visible });
  const places = rows.flatMap(({ node, document, passages, starts, ends }) =>
    passages.map((passage, i) => ({ node, document, passage, start: starts[i] ?? 0, end: ends[i] ?? 0 })),
  );
  places.sort((a, b) => byText(a.document, b.document) || a.start - b.start || a.end - b.end);
  const found: Places = new Map();
  for (const { node, passage, start, end } of places) {
    const own = found.get(node) ?? [];
    found.set(node, own);
    if (!own.some((p) => p.passage === passage && p.start === start && p.end === end))
      own.push({ passage, start, end });
  }
  return found;
}

async function* vectors(db: Database): AsyncIterable<StoredVector> {
  type Row = {
    readonly item: Omit<StoredVector, "vector"> & { readonly document: string | null; readonly packed: string };
  };
  for (let after = "", more = true; more; ) {
    const rows = await db.readAll<Row>(VECTORS, { after, page: integer(VECTOR_PAGE) });
    for (const { item } of rows) {
      const { id, type, document, visibility, packed } = item;
      yield { id, type, ...(document === null ? {} : { document }), visibility, vector: unpackVector(packed) };
    }
    after = rows.at(-1)?.item.id ?? after;
    more = rows.length === VECTOR_PAGE;
  }
}

async function items(db: Database, ids: readonly string[]): Promise<IndexItem[]> {
  type Row = {
    readonly item: Omit<IndexItem, "terms" | "document"> & {
      readonly document: string | null;
      readonly terms: string;
      readonly packed: string | null;
    };
  };
  const rows = await db.readAll<Row>(ITEMS, { ids: sound(ids) });
  const found = rows.map(({ item: { id, type, document, visibility, terms, packed } }) => ({
    id,
    type,
    visibility,
    terms: tokensOf(terms).map(termOf).sort(byText),
    ...(document === null ? {} : { document }),
    ...(packed === null ? {} : { vector: unpackVector(packed) }),
  }));
  return sortedById(found);
}

/** Ids and names that can be in a store at all, each once: the others would be changed on their way there. */
export const sound = (all: readonly string[]): string[] => [...new Set(all)].filter(isStorable);

export const sortedById = <T extends { readonly id: string }>(all: T[]): T[] => all.sort((a, b) => byText(a.id, b.id));

/** True for who sees everything: then nothing has to be looked up to be left out. */
export const seesAll = (visible: readonly Visibility[]): boolean =>
  Visibility.options.every((v) => visible.includes(v));
