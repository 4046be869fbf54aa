import type { Assertion, GraphNode, PathStep } from "@kenniswijzer/domain";
import type { Evidence, Unit } from "@kenniswijzer/query";

/** The ties that lead from what the question names to an answer; undefined where a sentence alone does. */
export function pathOf({ assertion, node, other }: Unit, evidence: Evidence): PathStep[] | undefined {
  if (assertion === undefined || other === undefined) return undefined;
  const last = stepOf(assertion, [node, other]);
  if (!evidence.read.shared) return [last];
  const ids = new Set(evidence.entities.map(({ id }) => id));
  const first = evidence.claims.find(
    ({ subject, object }) => (ids.has(subject) && object === other.id) || (ids.has(object) && subject === other.id),
  );
  return first === undefined ? [last] : [stepOf(first, [...evidence.entities, other]), last];
}

function stepOf({ subject, predicate, object, modality }: Assertion, nodes: readonly GraphNode[]): PathStep {
  const nameOf = (id: string): string => nodes.find((node) => node.id === id)?.name ?? id;
  return { subject: nameOf(subject), type: predicate, modality, object: nameOf(object) };
}
