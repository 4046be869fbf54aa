import { type Assertion, edgeId, type GraphNode, type Visibility } from "@kenniswijzer/domain";
import { byText } from "../../change.ts";
import { seenAs } from "../../composing/index.ts";
import type { Graph } from "./graph.ts";

export const sees = (visible: readonly Visibility[], of: { readonly visibility: Visibility }): boolean =>
  visible.includes(of.visibility);

export const sortedById = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => byText(a.id, b.id));

/** The node with only those of its documents that may be seen, and what they make of it. */
export function cut(graph: Graph, node: GraphNode, visible: readonly Visibility[]): GraphNode {
  const documents = node.documents.filter((id) => {
    const reading = graph.readings.get(id);
    return reading === undefined || sees(visible, reading.document);
  });
  return { ...seenAs(node, visible), documents };
}

/** The id of the edge that an assertion is evidence of. */
export const edgeIdOf = (a: Assertion): string => edgeId({ from: a.subject, type: a.predicate, to: a.object });
