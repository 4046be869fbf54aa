/**
 * What the graph says of hits: a passage that was found speaks for what it mentions, a concept that is meant for the themes under
 * it, and a node for its neighbours. One trip to the store.
 */
import { type GraphNode, nodeId } from "@kenniswijzer/domain";
import type { Filter, GraphStore, Neighbourhood } from "@kenniswijzer/graph";
import type { MeantConcept } from "./asked.ts";
import type { ScoredItem } from "./score.ts";

/** What the graph adds to a node or passage, 0 to 1, with the nodes that were only found this way. */
export interface Around {
  readonly gain: ReadonlyMap<string, number>;
  readonly nodes: ReadonlyMap<string, GraphNode>;
}

/** So many hits are looked around. */
const PASSAGES = 20;
const NODES = 6;
/** How much of a hit's own score goes on to what stands around it. */
const MENTIONED = 0.5;
const NEIGHBOUR = 0.3;
const MENTIONING = 0.3;

/** Looks around the best hits and the concepts that are meant. */
export async function around(
  store: GraphStore,
  best: readonly ScoredItem[],
  meant: readonly MeantConcept[],
  filter: Filter,
): Promise<Around> {
  const passages = best.filter(({ item }) => item.passage).slice(0, PASSAGES);
  const nodes = best.filter(({ item }) => item.node).slice(0, NODES);
  const concepts = new Map(meant.map(({ concept, weight }) => [nodeId("Concept", concept), weight]));
  const wide = await store.neighbourhood([...concepts.keys(), ...nodes.map(({ item }) => item.id)], {
    visible: filter.visible,
    passages: passages.map(({ item }) => item.id),
  });
  return spread(wide, new Map([...passages, ...nodes].map(({ item, score }) => [item.id, score])), concepts, filter);
}

function spread(
  wide: Neighbourhood,
  scores: ReadonlyMap<string, number>,
  concepts: ReadonlyMap<string, number>,
  filter: Filter,
): Around {
  const gain = new Map<string, number>();
  const raise = (id: string, by: number): void => void (by > (gain.get(id) ?? 0) && gain.set(id, Math.min(1, by)));
  for (const { from, to, type, status } of wide.edges) {
    if (status === "denied" || status === "undecided") continue;
    if (type === "BROADER") raise(from, concepts.get(to) ?? 0);
    else
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const)
        raise(other, NEIGHBOUR * (scores.get(one) ?? 0));
  }
  for (const { node, passage } of wide.mentions) {
    raise(node, MENTIONED * (scores.get(passage) ?? 0));
    raise(passage, MENTIONING * (scores.get(node) ?? 0));
  }
  const allowed = wide.nodes.filter((node) => isAllowed(node, filter));
  return { gain, nodes: new Map(allowed.map((node) => [node.id, node])) };
}

const isAllowed = (node: GraphNode, { types, documents, kinds }: Filter): boolean =>
  (!types || types.includes(node.type)) &&
  (!kinds || (node.kind !== undefined && kinds.includes(node.kind))) &&
  (!documents || node.documents.some((id) => documents.includes(id)));
