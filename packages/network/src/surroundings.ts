import type { Edge, Surroundings } from "@kenniswijzer/domain";
import { labelOf, type View } from "./view.ts";

/** Nodes around these, nearest first, then those with most evidence; at most `limit`, those asked for included. */
export function surroundingsOf(
  ids: readonly string[],
  view: View,
  { depth, limit }: { readonly depth: number; readonly limit: number },
): Surroundings {
  const steps = stepsTo(ids, view, depth);
  const weight = (id: string): number => (view.around.get(id) ?? []).reduce((sum, { edge }) => sum + edge.evidence, 0);
  const ordered = [...steps]
    .map(([id, step]) => ({ id, step, weight: weight(id) }))
    .sort((a, b) => a.step - b.step || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const nodes = ordered.slice(0, limit).flatMap(({ id, step }) => {
    const node = view.nodes.get(id) ?? view.whole.nodes.get(id);
    return node === undefined ? [] : [{ ...labelOf(node), steps: step }];
  });
  const kept = new Set(nodes.map(({ id }) => id));
  const edges: Edge[] = view.ties.map(({ edge }) => edge).filter(({ from, to }) => kept.has(from) && kept.has(to));
  return { nodes, edges, leftOut: ordered.length - nodes.length };
}

function stepsTo(ids: readonly string[], view: View, depth: number): Map<string, number> {
  const steps = new Map(ids.map((id) => [id, 0]));
  let level: readonly string[] = [...steps.keys()];
  for (let step = 1; step <= depth; step++) {
    const next = new Set<string>();
    for (const id of level) {
      for (const { edge } of view.around.get(id) ?? []) {
        const other = edge.from === id ? edge.to : edge.from;
        if (!steps.has(other) && passes(other, view)) next.add(other);
      }
    }
    for (const id of next) steps.set(id, step);
    level = [...next];
  }
  return steps;
}

const passes = (id: string, view: View): boolean => view.nodes.get(id)?.type !== "Actor" || view.partners.has(id);
