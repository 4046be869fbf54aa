import type { Filter } from "@kenniswijzer/graph";
import { describe, expect, it } from "vitest";
import { exactIndex } from "./exact.ts";
import { HnswGraph, importHnswlib, loadHnswlib } from "./hnsw.ts";
import { clustered } from "./samples.test-support.ts";

const EVERYTHING: Filter = { visible: ["openbaar", "intern", "vertrouwelijk"] };
const DIMENSION = 64;

async function graphOf(count: number) {
  const { vectors, queries } = clustered({ count, dimension: DIMENSION });
  const graph = HnswGraph.empty(await loadHnswlib(importHnswlib), DIMENSION);
  for (const vector of vectors) graph.add(vector);
  return { graph, vectors, queries };
}

function recall(graph: HnswGraph, of: Awaited<ReturnType<typeof graphOf>>, filter: Filter, limit: number): number {
  const referee = exactIndex(of.vectors);
  let [found, all] = [0, 0];
  for (const query of of.queries) {
    const given = new Set(graph.nearest(query, limit, filter).map(({ id }) => id));
    const right = referee.nearest(query, limit, filter);
    all += right.length;
    found += right.filter(({ id }) => given.has(id)).length;
  }
  return all === 0 ? 1 : found / all;
}

describe("HnswGraph against exact search", async () => {
  const of = await graphOf(6000);

  it.each<{ filter: Filter; because: string }>([
    { filter: EVERYTHING, because: "no filter" },
    { filter: { visible: ["openbaar"] }, because: "four in five" },
    { filter: { visible: ["intern"] }, because: "one in five" },
    { filter: { ...EVERYTHING, types: ["Theme"] }, because: "one in seven" },
    { filter: { ...EVERYTHING, documents: ["d3"] }, because: "one in twenty" },
    { filter: { visible: ["intern"], documents: ["d5"] }, because: "few" },
    { filter: { visible: ["vertrouwelijk"] }, because: "none" },
  ])("finds at least 98 of the 100 nearest ($because)", ({ filter }) => {
    expect(recall(of.graph, of, filter, 10)).toBeGreaterThanOrEqual(0.98);
  });

  it("lets nothing through that the filter holds back", () => {
    const filter: Filter = { visible: ["intern"], types: ["Passage"] };
    const byId = new Map(of.vectors.map((vector) => [vector.id, vector]));
    for (const { id } of of.graph.nearest(of.queries[0] as Float32Array, 50, filter)) {
      expect(byId.get(id)).toMatchObject({ visibility: "intern", type: "Passage" });
    }
  });

  it("gives the exact similarity, best first", () => {
    const query = of.queries[1] as Float32Array;
    const [best, next] = of.graph.nearest(query, 2, EVERYTHING);
    expect(best?.similarity).toBeCloseTo(exactIndex(of.vectors).nearest(query, 1, EVERYTHING)[0]?.similarity ?? 0, 5);
    expect(best?.similarity).toBeGreaterThanOrEqual(next?.similarity ?? 1);
  });
});

describe("HnswGraph", () => {
  it("forgets", async () => {
    const of = await graphOf(500);
    const query = of.queries[0] as Float32Array;
    const gone = of.graph.nearest(query, 3, EVERYTHING).map(({ id }) => id);
    for (const [label, item] of of.graph.labels.entries()) if (item && gone.includes(item.id)) of.graph.forget(label);
    const left = of.vectors.filter(({ id }) => !gone.includes(id));
    expect(of.graph.size).toBe(497);
    expect(of.graph.forgotten).toBe(3);
    expect(recall(of.graph, { ...of, vectors: left }, EVERYTHING, 10)).toBeGreaterThanOrEqual(0.98);
  });

  it("gives all it has when asked for more", async () => {
    const { graph, queries } = await graphOf(20);
    expect(graph.nearest(queries[0] as Float32Array, 1000, EVERYTHING)).toHaveLength(20);
    expect(graph.nearest(queries[0] as Float32Array, 0, EVERYTHING)).toEqual([]);
  });
});
