import type { Assertion, Correction, Edge, GraphNode, Reading } from "@kenniswijzer/domain";
import { composeEdges, type EntityLink, type Said } from "@kenniswijzer/graph";
import { assertionsOf } from "./assertion.ts";
import { type Decided, decide } from "./corrections.ts";
import { type NodeOf, nodesOf } from "./group.ts";
import { groupBy } from "./group-by.ts";
import { nodeOf as composed } from "./node.ts";

export interface ResolvedEntities {
  /** Sorted by id. */
  readonly nodes: readonly GraphNode[];
  /** Tells where an entity leads of which this was resolved. */
  readonly nodeOf: NodeOf;
}

/** The graph that readings and corrections amount to. */
export interface ResolvedGraph {
  /** Sorted by id. */
  readonly nodes: readonly GraphNode[];
  /** Sorted by document, then key. */
  readonly links: readonly EntityLink[];
  readonly assertions: readonly Assertion[];
  readonly edges: readonly Edge[];
}

/** Nodes from all that documents say of them. A rejected node is left out; links to it stay, so that a confirm can bring it back. */
export function resolveEntities(contributions: readonly Said[], decided: Decided): ResolvedEntities {
  const nodeOf = nodesOf(contributions, decided);
  const nodes = [...groupBy(contributions, nodeOf)]
    .filter(([id]) => !decided.rejected.has(id))
    .map(([id, group]) => composed(id, group, decided.holding));
  return { nodes: nodes.sort((a, b) => (a.id < b.id ? -1 : 1)), nodeOf };
}

/** Sorted by document, then key. */
export function linksOf(contributions: readonly Said[], nodeOf: NodeOf): EntityLink[] {
  const links = contributions.map((one) => ({ document: one.document, key: one.entity.key, node: nodeOf(one) }));
  return links.sort((a, b) => (a.document < b.document || (a.document === b.document && a.key < b.key) ? -1 : 1));
}

/**
 * The whole graph at once: a pure function of all readings and people's corrections. The loader reaches the same
 * graph step by step; a test compares the two.
 */
export function resolve(readings: readonly Reading[], corrections: readonly Correction[]): ResolvedGraph {
  const decided = decide(corrections);
  const contributions = readings.flatMap(contributionsOf);
  const { nodes, nodeOf } = resolveEntities(contributions, decided);
  const links = linksOf(contributions, nodeOf);
  const assertions = readings.flatMap((reading) =>
    assertionsOf(reading, nodesByKey(links, reading.document.id), decided.rejected),
  );
  return {
    nodes,
    links,
    assertions: assertions.sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: composeEdges(assertions),
  };
}

export function contributionsOf({ document, entities }: Reading): Said[] {
  return entities.map((entity) => ({ document: document.id, visibility: document.visibility, entity }));
}

export function nodesByKey(links: readonly EntityLink[], document: string): Map<string, string> {
  return new Map(links.filter((link) => link.document === document).map(({ key, node }) => [key, node]));
}
