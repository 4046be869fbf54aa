import type { UndirectedGraph } from "graphology";

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Body {
  readonly id: string;
  /** Radius. */
  readonly size: number;
}

/** How strongly two bodies hang together; several between the same two add up. */
export interface Spring {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

export interface Room {
  /** Kept free around each body. */
  readonly margin: number;
  /** How strongly all is drawn to the middle. */
  readonly gravity: number;
}

/** What graphology does for a picture. The same input in the same order gives the same output. */
export interface GraphTools {
  /** Parts a graph in groups that hang together more than with others (Louvain): per body the number of its group. */
  groups(ids: readonly string[], springs: readonly Spring[]): ReadonlyMap<string, number>;
  /** Draws bodies together by their springs (ForceAtlas2), then apart where they overlap (Noverlap). */
  spread(bodies: readonly (Body & Place)[], springs: readonly Spring[], room: Room): readonly (Body & Place)[];
}

const SEED = 20151124;
/** Many nodes get fewer rounds: a layout costs about as much whatever its size. */
const ROUNDS = { work: 40_000, least: 30, most: 500 };
const NOVERLAP_ROUNDS = { work: 150_000, least: 60, most: 600 };
const MANY = 150;
const MOST_CELLS = 40;

/** Loads graphology when a picture is first asked for. */
export async function graphTools(): Promise<GraphTools> {
  const { UndirectedGraph } = await import("graphology");
  const louvain = callable(await import("graphology-communities-louvain"));
  const forceAtlas2 = callable(await import("graphology-layout-forceatlas2"));
  const noverlap = callable(await import("graphology-layout-noverlap"));
  const graphOf = (nodes: readonly { readonly id: string }[], springs: readonly Spring[]): UndirectedGraph => {
    const graph = new UndirectedGraph();
    for (const { id, ...attributes } of nodes) graph.addNode(id, attributes);
    for (const { from, to, weight } of springs) {
      graph.updateEdge(from, to, ({ weight: known = 0 }) => ({ weight: known + weight }));
    }
    return graph;
  };
  return {
    groups(ids, springs) {
      const graph = graphOf(
        ids.map((id) => ({ id })),
        springs,
      );
      return new Map(Object.entries(louvain(graph, { rng: randomFrom(SEED), getEdgeWeight: "weight" })));
    },
    spread(bodies, springs, { margin, gravity }) {
      const graph = graphOf(bodies, springs);
      const { order } = graph;
      if (graph.size > 0) {
        forceAtlas2.assign(graph, {
          iterations: roundsFor(order, ROUNDS),
          getEdgeWeight: "weight",
          settings: { ...forces(order), gravity },
        });
      }
      if (order > 1) {
        const settings = { margin, ratio: 1, speed: 3, expansion: 1.1, gridSize: cellsFor(order) };
        noverlap.assign(graph, { maxIterations: roundsFor(order, NOVERLAP_ROUNDS), settings });
      }
      return graph.mapNodes((id, { x, y, size }) => ({ id, x: Number(x), y: Number(y), size: Number(size) }));
    },
  };
}

const forces = (order: number) => ({
  adjustSizes: order <= MANY,
  barnesHutOptimize: order > MANY,
  scalingRatio: 4,
  slowDown: 2 + Math.log(1 + order),
  edgeWeightInfluence: 0.5,
});

const roundsFor = (order: number, { work, least, most }: typeof ROUNDS): number =>
  Math.round(Math.min(most, Math.max(least, work / order)));

const cellsFor = (order: number): number => Math.max(1, Math.min(MOST_CELLS, Math.round(Math.sqrt(order))));

/** These libraries are CommonJS: what their types call the default within the default is the module itself. */
const callable = <T>(module: { readonly default: { readonly default: T } }): T => module.default as unknown as T;

/** Numbers that look like chance and are the same every time (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
