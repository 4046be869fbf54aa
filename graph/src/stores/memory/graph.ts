import {
  type Assertion,
  type Correction,
  type Edge,
  edgeId,
  type GraphNode,
  KenniswijzerError,
  type Passage,
  type Reading,
} from "@kenniswijzer/domain";
import type { GraphChange, IndexItem } from "../../store.ts";

/** A whole store. `links` leads from document and entity key to a node. */
export interface Graph {
  readonly revision: number;
  readonly settings: Map<string, string>;
  readonly readings: Map<string, Reading>;
  readonly passages: Map<string, Passage>;
  readonly links: Map<string, Map<string, string>>;
  readonly nodes: Map<string, GraphNode>;
  readonly edges: Map<string, Edge>;
  readonly assertions: Map<string, Assertion>;
  readonly items: Map<string, IndexItem>;
  readonly corrections: Map<string, Correction>;
}

export function emptyGraph(): Graph {
  return {
    revision: 0,
    settings: new Map(),
    readings: new Map(),
    passages: new Map(),
    links: new Map(),
    nodes: new Map(),
    edges: new Map(),
    assertions: new Map(),
    items: new Map(),
    corrections: new Map(),
  };
}

/** The graph after the change; the one before stays as it is. */
export function applyTo(graph: Graph, { put, remove }: GraphChange): Graph {
  const next: Graph = {
    revision: graph.revision + 1,
    settings: graph.settings,
    readings: new Map(graph.readings),
    passages: new Map(graph.passages),
    links: new Map([...graph.links].map(([document, links]) => [document, new Map(links)])),
    nodes: new Map(graph.nodes),
    edges: new Map(graph.edges),
    assertions: new Map(graph.assertions),
    items: new Map(graph.items),
    corrections: new Map(graph.corrections),
  };
  for (const id of remove.documents) {
    dropReading(next, id);
    next.links.delete(id);
  }
  for (const id of remove.nodes) next.nodes.delete(id);
  for (const edge of remove.edges) next.edges.delete(edgeId(edge));
  for (const id of remove.assertions) next.assertions.delete(id);
  for (const id of remove.items) next.items.delete(id);
  for (const id of remove.corrections) next.corrections.delete(id);

  for (const reading of put.readings) putReading(next, frozen(reading));
  for (const { document, key, node } of put.links) {
    const links = next.links.get(document) ?? new Map<string, string>();
    next.links.set(document, links.set(key, node));
  }
  for (const node of put.nodes) next.nodes.set(node.id, frozen(node));
  for (const edge of put.edges) next.edges.set(edgeId(edge), frozen(edge));
  for (const assertion of put.assertions) next.assertions.set(assertion.id, frozen(assertion));
  for (const item of put.items) next.items.set(item.id, frozen(item));
  for (const correction of put.corrections) next.corrections.set(correction.id, frozen(correction));
  return next;
}

function dropReading(graph: Graph, document: string): void {
  for (const passage of graph.readings.get(document)?.passages ?? []) graph.passages.delete(passage.id);
  graph.readings.delete(document);
}

function putReading(graph: Graph, reading: Reading): void {
  const { id } = reading.document;
  dropReading(graph, id);
  graph.readings.set(id, reading);
  for (const passage of reading.passages) graph.passages.set(passage.id, passage);
  const keys = new Set(reading.entities.map((e) => e.key));
  for (const key of graph.links.get(id)?.keys() ?? []) if (!keys.has(key)) graph.links.get(id)?.delete(key);
}

/** Throws `invalid-input` where an edge lacks a node, or a link its entity. */
export function checkEnds(store: string, graph: Graph): void {
  for (const edge of graph.edges.values()) {
    if (graph.nodes.has(edge.from) && graph.nodes.has(edge.to)) continue;
    throw new KenniswijzerError(
      "invalid-input",
      `${store}: edge ${edgeId(edge)} lacks a node; put both, or remove the edge too`,
    );
  }
  for (const [document, links] of graph.links) {
    const known = new Set(graph.readings.get(document)?.entities.map((e) => e.key));
    for (const key of links.keys()) {
      if (known.has(key)) continue;
      throw new KenniswijzerError(
        "invalid-input",
        `${store}: no reading of "${document}" has the entity "${key}" that a link names`,
      );
    }
  }
}

/** A copy that neither the giver nor a reader can change behind the store's back. */
function frozen<T>(value: T): T {
  return freeze(structuredClone(value));
}

function freeze<T>(value: T): T {
  // A view on a buffer cannot be frozen.
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
