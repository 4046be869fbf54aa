import { edgeId, nameKey, summaryOf, type Visibility } from "@kenniswijzer/domain";
import { byText, checkChange } from "../change.ts";
import type { Contribution, GraphStore } from "../store.ts";
import { findCandidates } from "./memory/candidates.ts";
import { applyTo, checkEnds, emptyGraph, type Graph } from "./memory/graph.ts";
import { findNeighbourhood } from "./memory/neighbourhood.ts";
import { cut, edgeIdOf, sees, sortedById } from "./memory/view.ts";
import { closed, conflict } from "./refusal.ts";

const NAME = "memory:";

/** The simplest store: plain maps, searched from end to end. The referee of the others; all is gone when the process ends. */
export function memoryStore(): GraphStore {
  let graph: Graph | undefined = emptyGraph();
  const open = (): Graph => {
    if (graph) return graph;
    throw closed(NAME);
  };
  return {
    name: NAME,
    indexesVectors: false,
    revision: async () => open().revision,
    async apply(change) {
      const now = open();
      checkChange(NAME, change);
      if (change.base !== now.revision) throw conflict(NAME, change.base, now.revision);
      const next = applyTo(now, change);
      checkEnds(NAME, next);
      graph = next;
      return next.revision;
    },
    settings: async () => new Map(open().settings),
    async configure(settings) {
      for (const [name, value] of settings) open().settings.set(name, value);
    },
    ...lookups(open),
    candidates: async (request) => findCandidates(NAME, open(), request),
    neighbourhood: async (ids, of) => findNeighbourhood(open(), ids, of),
    async purge() {
      open();
      return [];
    },
    async close() {
      graph = undefined;
    },
  };
}

type Lookups = Omit<
  GraphStore,
  | "name"
  | "indexesVectors"
  | "revision"
  | "apply"
  | "settings"
  | "configure"
  | "candidates"
  | "neighbourhood"
  | "purge"
  | "close"
>;

function lookups(open: () => Graph): Lookups {
  return {
    async documents(visible, ids) {
      const { readings } = open();
      const wanted = ids && new Set(ids);
      const found = [...readings.values()].map((r) => r.document).filter((d) => sees(visible, d));
      return sortedById(found.filter((d) => !wanted || wanted.has(d.id)).map(summaryOf));
    },
    async readings(documents) {
      const { readings } = open();
      return pick(readings, documents);
    },
    async passages(ids) {
      const { passages } = open();
      return pick(passages, ids);
    },
    async contributions(of) {
      return contributionsOf(open(), of);
    },
    async nodes({ ids, types, visible }) {
      const graph = open();
      const wanted = ids && new Set(ids);
      const seen = [...graph.nodes.values()].filter((n) => sees(visible, n));
      const found = seen.filter((n) => (!wanted || wanted.has(n.id)) && (!types || types.some((t) => t === n.type)));
      return sortedById(found.map((n) => cut(graph, n, visible)));
    },
    async assertions({ edges = [], nodes = [], documents = [] }) {
      const { assertions } = open();
      const [byEdge, byNode, byDocument] = [new Set(edges.map(edgeId)), new Set(nodes), new Set(documents)];
      const found = [...assertions.values()].filter(
        (a) => byEdge.has(edgeIdOf(a)) || byNode.has(a.subject) || byNode.has(a.object) || byDocument.has(a.document),
      );
      return sortedById(found);
    },
    mentions: async (nodes, visible) => mentionsOf(open(), new Set(nodes), visible),
    async vocabulary(visible) {
      const { items } = open();
      const found = new Map<string, number>();
      for (const item of items.values()) {
        if (!sees(visible, item)) continue;
        for (const term of new Set(item.terms)) found.set(term, (found.get(term) ?? 0) + 1);
      }
      return found;
    },
    async *vectors() {
      const { items } = open();
      for (const { terms, vector, ...item } of sortedById([...items.values()])) if (vector) yield { ...item, vector };
    },
    async items(ids) {
      const found = [...pick(open().items, ids).values()];
      return sortedById(found.map((item) => ({ ...item, terms: item.terms.toSorted(byText) })));
    },
    corrections: async () => sortedById([...open().corrections.values()]),
  };
}

function pick<T>(from: ReadonlyMap<string, T>, ids: readonly string[]): Map<string, T> {
  return new Map(
    ids.flatMap((id) => {
      const found = from.get(id);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

function contributionsOf(graph: Graph, of: Parameters<GraphStore["contributions"]>[0]): Contribution[] {
  const [keys, nodes, names] = [new Set(of.keys), new Set(of.nodes), new Set(of.names)];
  const documents = new Set(of.documents);
  const all = [...graph.readings.values()].flatMap(({ document, entities }) =>
    entities.flatMap((entity) => {
      const node = graph.links.get(document.id)?.get(entity.key);
      return node === undefined ? [] : [{ document: document.id, visibility: document.visibility, entity, node }];
    }),
  );
  const wanted = all.filter(
    ({ document, entity, node }) =>
      documents.has(document) ||
      keys.has(entity.key) ||
      nodes.has(node) ||
      [entity.name, ...entity.aliases, ...entity.defined].some((name) => names.has(nameKey(name))),
  );
  return wanted.sort((a, b) => byText(a.document, b.document) || byText(a.entity.key, b.entity.key));
}

function mentionsOf(
  graph: Graph,
  nodes: ReadonlySet<string>,
  visible: readonly Visibility[],
): Map<string, { passage: string; start: number; end: number }[]> {
  const found = new Map<string, Map<string, { passage: string; start: number; end: number }>>();
  const ids = [...graph.readings].filter(([, reading]) => sees(visible, reading.document)).map(([id]) => id);
  for (const id of ids.sort(byText)) {
    const mentions = graph.readings.get(id)?.mentions ?? [];
    for (const { entity, passage, start, end } of mentions.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      const node = graph.links.get(id)?.get(entity);
      if (node === undefined || !nodes.has(node)) continue;
      const places = found.get(node) ?? new Map();
      found.set(node, places.set(JSON.stringify([passage, start, end]), { passage, start, end }));
    }
  }
  return new Map([...found].map(([node, places]) => [node, [...places.values()]]));
}
