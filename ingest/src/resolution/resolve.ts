import type { Assertion, Correction, Edge, GraphNode, Reading } from "@kenniswijzer/domain";
import { composeEdges, type EntityLink, type Said } from "@kenniswijzer/graph";
import { assertionsOf } from "./assertion.ts";
import { type Decided, decide } from "./corrections.ts";
import { nodesOf } from "./group.ts";
import { groupBy } from "./group-by.ts";
import { nodeOf } from "./node.ts";

export interface ResolvedEntities {
  /** Sorted by id. */
  readonly nodes: readonly GraphNode[];
  /** Sorted by document, then key. */
  readonly links: readonly EntityLink[];
}

/** The graph that readings and corrections amount to. */
export interface ResolvedGraph extends ResolvedEntities {
  readonly assertions: readonly Assertion[];
  readonly edges: readonly Edge[];
}

/** Nodes from all that documents say of them. A rejected node is left out; links to it stay, so that a confirm can bring it back. */
export function resolveEntities(contributions: readonly Said[], decided: Decided): ResolvedEntities {
  const groups = groupBy(contributions, nodesOf(contributions, decided));
  const links = [...groups].flatMap(([node, group]) =>
    group.map(({ document, entity }) => ({ document, key: entity.key, node })),
  );
  return {
    nodes: [...groups]
      .filter(([id]) => !decided.rejected.has(id))
      .map(([id, group]) => nodeOf(id, group, decided.holding))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: links.sort((a, b) => (a.document < b.document || (a.document === b.document && a.key < b.key) ? -1 : 1)),
  };
}

/**
 * The whole graph at once: a pure function of all readings and people's corrections. The loader reaches the same
 * graph step by step; a test compares the two.
 */
export function resolve(readings: readonly Reading[], corrections: readonly Correction[]): ResolvedGraph {
  const decided = decide(corrections);
  const contributions = readings.flatMap(contributionsOf);
  const { nodes, links } = resolveEntities(contributions, decided);
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
