import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPaths, type Way } from "./best-paths.ts";

type Edge = readonly [a: string, b: string, cost: number];

const graphOf = (edges: readonly Edge[]) => {
  const ways = new Map<string, Way<string>[]>();
  for (const [a, b, cost] of edges) {
    ways.set(a, [...(ways.get(a) ?? []), { to: b, tie: `${a}${b}`, cost }]);
    ways.set(b, [...(ways.get(b) ?? []), { to: a, tie: `${a}${b}`, cost }]);
  }
  return (node: string): readonly Way<string>[] => ways.get(node) ?? [];
};

/** Every path without circles, the dull way. */
function allPaths(
  from: string,
  to: string,
  steps: number,
  waysFrom: (node: string) => readonly Way<string>[],
  through: (node: string) => number,
) {
  const found: { nodes: string[]; cost: number }[] = [];
  const walk = (nodes: string[], cost: number): void => {
    const at = nodes.at(-1) as string;
    if (at === to) return void found.push({ nodes, cost });
    if (nodes.length > steps) return;
    for (const way of waysFrom(at)) {
      if (nodes.includes(way.to)) continue;
      walk([...nodes, way.to], cost + way.cost + (at === from ? 0 : through(at)));
    }
  };
  walk([from], 0);
  return found.sort((a, b) => a.cost - b.cost);
}

const node = fc.constantFrom(..."abcdefg");
const edges = fc.uniqueArray(
  fc.tuple(node, node, fc.integer({ min: 1, max: 9 })).filter(([a, b]) => a < b),
  { maxLength: 16, selector: ([a, b]) => a + b },
);

describe("bestPaths", () => {
  it("gives the cheapest paths of all, in order, for any graph", () => {
    fc.assert(
      fc.property(edges, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }), (all, steps, limit) => {
        const waysFrom = graphOf(all as Edge[]);
        const through = (id: string): number => waysFrom(id).length;
        const found = bestPaths({ from: "a", to: "g", steps, limit, waysFrom, through });
        const expected = allPaths("a", "g", steps, waysFrom, through).slice(0, limit);
        expect(found.map(({ cost }) => cost)).toEqual(expected.map(({ cost }) => cost));
        for (const { nodes, ties } of found) {
          expect(new Set(nodes).size).toBe(nodes.length);
          expect(ties).toHaveLength(nodes.length - 1);
          expect(ties.length).toBeLessThanOrEqual(steps);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("finds nothing from a node to itself, nor where no way leads", () => {
    const query = { steps: 4, limit: 3, waysFrom: graphOf([["a", "b", 1]]), through: () => 0 };
    expect(bestPaths({ ...query, from: "a", to: "a" })).toEqual([]);
    expect(bestPaths({ ...query, from: "a", to: "z" })).toEqual([]);
  });
});
