import type { Edge, Surroundings } from "@kenniswijzer/domain";
import { type DrawnEdge, type Network, tieId } from "./network.ts";
import { placeAround } from "./placement.ts";

type Folds = ReadonlyMap<string, readonly string[]>;

/**
 * Adds what lies around a node, at most so many steps, beside what it is tied to. What the picture has already stays where it
 * is, and themes of a concept are that concept here too; for that the surroundings must reach one step further.
 */
export function withSurroundings(network: Network, around: Surroundings, steps: number): Network {
  const folds = foldsIn(around);
  const drawn = (id: string): readonly string[] => folds.get(id) ?? [id];
  const near = new Set(around.nodes.filter((node) => node.steps <= steps).flatMap(({ id }) => drawn(id)));
  const known = new Set(network.nodes.map(({ id }) => id));
  const fresh = around.nodes.filter(({ id }) => near.has(id) && !known.has(id) && !folds.has(id));
  const placed = placeAround(network.nodes, fresh, foldedEdges(around.edges, folds));
  const here = new Set([...known, ...placed.map(({ id }) => id)]);
  const ties = new Set(network.edges.map(tieId));
  const edges = foldedEdges(around.edges, folds).filter(
    (edge) => !ties.has(tieId(edge)) && here.has(edge.from) && here.has(edge.to),
  );
  return {
    ...network,
    nodes: [...network.nodes, ...placed],
    edges: [...network.edges, ...edges.map((edge): DrawnEdge => ({ ...edge, documents: [] }))],
    standIns: new Map([...network.standIns, ...folds]),
  };
}

function foldsIn({ nodes, edges }: Surroundings): Folds {
  const themes = new Set(nodes.filter(({ type }) => type === "Theme").map(({ id }) => id));
  const folds = new Map<string, string[]>();
  for (const { from, type, to } of edges) {
    if (type === "BROADER" && themes.has(from)) folds.set(from, [...(folds.get(from) ?? []), to]);
  }
  return folds;
}

/** The same ties between what is drawn, each once. */
function foldedEdges(edges: readonly Edge[], folds: Folds): Edge[] {
  const drawn = (id: string): readonly string[] => folds.get(id) ?? [id];
  const found = new Map<string, Edge>();
  for (const edge of edges) {
    for (const from of drawn(edge.from)) {
      for (const to of drawn(edge.to)) {
        const tie = { ...edge, from, to };
        if (from !== to) found.set(tieId(tie), found.get(tieId(tie)) ?? tie);
      }
    }
  }
  return [...found.values()];
}
