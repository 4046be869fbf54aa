import type { Assertion, Correction, Edge, GraphNode, Reading } from "@kenniswijzer/domain";
import { edgeId } from "@kenniswijzer/domain";
import type { EntityLink } from "@kenniswijzer/graph";
import { assertionsOf, edgeOf } from "./assertion.ts";
import { inOrder, rejectedBy } from "./corrections.ts";
import { groupBy, redirectsOf } from "./group.ts";
import { nodeOf, type SeenContribution } from "./node.ts";

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
export function resolveEntities(
  contributions: readonly SeenContribution[],
  corrections: readonly Correction[],
): ResolvedEntities {
  const redirects = redirectsOf(contributions, corrections);
  const rejected = rejectedBy(corrections);
  const nodeIdOf = ({ entity }: SeenContribution): string => redirects.get(entity.key) ?? entity.key;
  const groups = groupBy(contributions, nodeIdOf);
  const links = [...groups].flatMap(([node, group]) =>
    group.map(({ document, entity }) => ({ document, key: entity.key, node })),
  );
  return {
    nodes: [...groups]
      .filter(([id]) => !rejected.has(id))
      .map(([id, group]) => nodeOf(id, group, corrections))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: links.sort((a, b) => (a.document < b.document || (a.document === b.document && a.key < b.key) ? -1 : 1)),
  };
}

/**
 * The whole graph at once: a pure function of all readings and people's corrections. The loader reaches the same
 * graph step by step; a test compares the two.
 */
export function resolve(readings: readonly Reading[], decided: readonly Correction[]): ResolvedGraph {
  const corrections = inOrder(decided);
  const contributions = readings.flatMap(contributionsOf);
  const { nodes, links } = resolveEntities(contributions, corrections);
  const assertions = readings.flatMap((reading) =>
    assertionsOf(reading, nodesByKey(links, reading.document.id), rejectedBy(corrections)),
  );
  return { nodes, links, assertions: assertions.sort((a, b) => (a.id < b.id ? -1 : 1)), edges: edgesOf(assertions) };
}

/** Edges of these assertions, sorted by `edgeId`. */
export function edgesOf(assertions: readonly Assertion[]): Edge[] {
  const groups = groupBy(assertions, (a) => edgeId({ from: a.subject, type: a.predicate, to: a.object }));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => edgeOf(group));
}

export function contributionsOf({ document, entities }: Reading): SeenContribution[] {
  return entities.map((entity) => ({ document: document.id, visibility: document.visibility, entity }));
}

export function nodesByKey(links: readonly EntityLink[], document: string): Map<string, string> {
  return new Map(links.filter((link) => link.document === document).map(({ key, node }) => [key, node]));
}
