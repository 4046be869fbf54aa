import type { Edge, NodeLabel, Picture } from "@kenniswijzer/domain";

type Placed = Picture["nodes"][number];

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const RING = { first: 0.035, step: 0.006 };

/**
 * Places new nodes beside what they are tied to: in turning rings around the middle of their known neighbours, so that the
 * same nodes always come to stand at the same places. What is tied to nothing known comes to stand around the centre.
 */
export function placeAround(known: readonly Placed[], fresh: readonly NodeLabel[], edges: readonly Edge[]): Placed[] {
  const places = new Map(known.map((node) => [node.id, node]));
  return fresh.map((label, index) => {
    const neighbours = edges
      .filter(({ from, to }) => from === label.id || to === label.id)
      .map(({ from, to }) => places.get(from === label.id ? to : from))
      .filter((node) => node !== undefined);
    const middle = (axis: "x" | "y"): number =>
      neighbours.length === 0 ? 0.5 : neighbours.reduce((sum, node) => sum + node[axis], 0) / neighbours.length;
    const reach = RING.first + RING.step * Math.sqrt(index);
    const node: Placed = {
      id: label.id,
      type: label.type,
      ...(label.kind && { kind: label.kind }),
      name: label.name,
      x: middle("x") + Math.cos(index * GOLDEN_ANGLE) * reach,
      y: middle("y") + Math.sin(index * GOLDEN_ANGLE) * reach,
      weight: 0.05,
      community: neighbours[0]?.community ?? -1,
      documents: [],
    };
    places.set(node.id, node);
    return node;
  });
}
