import hnswlib from "hnswlib-node";
import { exactIndex } from "@kenniswijzer/search-index";
import { sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { seedQuestions } from "./support/corpus.ts";
const [file, m, efc] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])];
const store = await sqliteStore({ path: file, readonly: true });
const vectors = []; for await (const v of store.vectors()) vectors.push(v);
const e0 = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
const qs = await e0.embed((await seedQuestions()).map(q => q.question), "query");
const exact = exactIndex(vectors); const filter = { visible: ["openbaar"] } as const;
const g = new hnswlib.HierarchicalNSW("ip", 512); g.initIndex(vectors.length, m, efc, 100);
const t0 = process.cpuUsage();
for (const [i, v] of vectors.entries()) g.addPoint(Array.from(v.vector), i);
console.log("M", m, "efC", efc, "build cpu s", (process.cpuUsage(t0).user / 1e6).toFixed(0));
for (const k of [10, 116]) {
  const rights = qs.map(q => exact.nearest(q, k, filter)); const right = rights.map(r => new Set(r.map(x => x.id)));
  for (const ef of [300, 500, 750, 1000, 1500, 2000]) { g.setEf(ef); let hit = 0, tied = 0; const t = performance.now();
    for (const [i, q] of qs.entries()) { const r = g.searchKnn(Array.from(q), k); hit += r.neighbors.filter((n: number) => right[i]!.has(vectors[n]!.id)).length; tied += r.distances.filter((d: number) => 1 - d >= rights[i]!.at(-1)!.similarity - 1e-5).length; }
    const ms = (performance.now() - t) / qs.length; console.log("M", m, "k", k, "ef", ef, "recall", (hit / (k * qs.length)).toFixed(4), "tied", (tied / (k * qs.length)).toFixed(4), "ms", ms.toFixed(2)); }
}
