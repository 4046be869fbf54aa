import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoredVector } from "@kenniswijzer/graph";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openVectorIndex, type VectorIndexOptions } from "./open.ts";
import { clustered } from "./samples.test-support.ts";

const EXACT_BELOW = 600;
const { vectors } = clustered({ count: 800, dimension: 8 });
const EVERYTHING = { visible: ["openbaar", "intern"] } as const;

let folder: string;
let file: string;
let notices: string[];
/** How often the vectors were read. */
let reads: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vectors-"));
  file = join(folder, "kenniswijzer.db");
  notices = [];
  reads = 0;
});
afterEach(async () => rm(folder, { recursive: true }));

function storeWith(content: readonly StoredVector[], revision = 1): VectorIndexOptions["store"] {
  return {
    name: "test:",
    revision: async () => revision,
    async *vectors() {
      reads++;
      yield* content;
    },
  };
}

const open = (store: VectorIndexOptions["store"], more: Partial<VectorIndexOptions> = {}) =>
  openVectorIndex({
    store,
    embedderId: "use-nl@1 cls",
    file,
    exactBelow: EXACT_BELOW,
    onNotice: (notice) => notices.push(notice),
    ...more,
  });

const findsItself = async (index: Awaited<ReturnType<typeof open>>, item: StoredVector): Promise<boolean> =>
  index.nearest(item.vector, 1, EVERYTHING)[0]?.id === item.id;

describe("openVectorIndex", () => {
  it("compares with everything in a small store, and keeps no file", async () => {
    const index = await open(storeWith(vectors.slice(0, EXACT_BELOW - 1)));
    expect(index.exact).toBe(true);
    expect(await readdir(folder)).toEqual([]);
    expect(notices).toEqual([]);
  });

  it("builds once, and opens what it kept without reading the vectors again", async () => {
    const built = await open(storeWith(vectors), { build: true });
    expect([built.exact, built.size, reads]).toEqual([false, vectors.length, 1]);
    const kept = await open(storeWith(vectors));
    expect([kept.exact, kept.size, reads]).toEqual([false, vectors.length, 1]);
    expect(await findsItself(kept, vectors[77] as StoredVector)).toBe(true);
    expect(notices).toEqual([]);
  });

  it("tells how far building is", async () => {
    const steps: number[] = [];
    await open(storeWith(vectors), { build: true, onProgress: (done) => steps.push(done) });
    expect(steps.at(-1)).toBe(vectors.length);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it("takes in what changed since: added, changed and removed", async () => {
    await open(storeWith(vectors.slice(10)), { build: true });
    const [first, last] = [vectors[0], vectors.at(-1)] as [StoredVector, StoredVector];
    const changed = { ...(vectors[20] as StoredVector), vector: first.vector };
    const now = vectors.slice(1, -1).map((vector) => (vector.id === changed.id ? changed : vector));
    const index = await open(storeWith(now, 2));
    expect([index.exact, index.size]).toEqual([false, now.length]);
    expect(await findsItself(index, changed)).toBe(true);
    expect(await findsItself(index, vectors[5] as StoredVector)).toBe(true);
    expect(await findsItself(index, last)).toBe(false);
    expect((await open(storeWith(now, 2))).size).toBe(now.length);
    expect(reads).toBe(2);
  });

  it("hides at once what became less open", async () => {
    await open(storeWith(vectors), { build: true });
    const secret = { ...(vectors[3] as StoredVector), visibility: "vertrouwelijk" as const };
    const index = await open(storeWith(vectors.with(3, secret), 2));
    expect(await findsItself(index, secret)).toBe(false);
  });

  it("doesn't let a question wait for a long build: by signs, with a notice", async () => {
    const index = await open(storeWith(vectors));
    expect(index).toMatchObject({ exact: false, size: vectors.length });
    expect(notices).toEqual([expect.stringContaining("kenniswijzer reindex")]);
  });

  it("builds anew when much was forgotten", async () => {
    await open(storeWith(vectors), { build: true });
    const others = vectors.map((vector) => ({ ...vector, id: `q${vector.id}` }));
    const index = await open(storeWith(others, 2), { build: true });
    expect(index).toMatchObject({ exact: false, size: others.length, forgotten: 0 });
  });

  it("goes by signs, with a notice, where hnswlib-node is not installed", async () => {
    const index = await open(storeWith(vectors), { load: () => Promise.reject(new Error("Cannot find module")) });
    expect(index).toMatchObject({ exact: false, size: vectors.length });
    expect(notices).toEqual([expect.stringContaining("npm install hnswlib-node")]);
  });

  it("misses hnswlib-node in silence where a store is too small to need it", async () => {
    await open(storeWith(vectors.slice(0, 10)), { load: () => Promise.reject(new Error("Cannot find module")) });
    expect(notices).toEqual([]);
  });

  it("is exact for a store without a file", async () => {
    const { file: _, ...rest } = { file, store: storeWith(vectors), embedderId: "x", onNotice: () => {} };
    expect((await openVectorIndex(rest)).exact).toBe(true);
  });

  it("serves although nothing can be written beside the store, and says so", async () => {
    const index = await open(storeWith(vectors), { build: true, file: join(folder, "no", "such", "folder.db") });
    expect(index.exact).toBe(false);
    expect(notices).toEqual([expect.stringContaining("cannot be written")]);
  });

  it("leaves no drafts behind", async () => {
    await open(storeWith(vectors), { build: true });
    expect((await readdir(folder)).sort()).toEqual(["kenniswijzer.db.hnsw", "kenniswijzer.db.hnsw.json"]);
  });
});

describe("a kept file is built anew, never trusted,", () => {
  const cut = async (path: string) => writeFile(path, (await readFile(path)).subarray(0, -1000));
  const flip = async (path: string) => {
    const bytes = await readFile(path);
    bytes[5000] = (bytes[5000] as number) ^ 1;
    await writeFile(path, bytes);
  };
  it.each([
    { what: "cut off", spoil: () => cut(`${file}.hnsw`) },
    { what: "changed by one bit", spoil: () => flip(`${file}.hnsw`) },
    { what: "gone", spoil: () => rm(`${file}.hnsw`) },
    { what: "something else", spoil: () => writeFile(`${file}.hnsw`, "hallo") },
    { what: "without its labels", spoil: () => rm(`${file}.hnsw.json`) },
    { what: "with half its labels", spoil: () => cut(`${file}.hnsw.json`) },
    { what: "with labels that are none", spoil: () => writeFile(`${file}.hnsw.json`, "null") },
  ])("when it is $what", async ({ spoil }) => {
    await open(storeWith(vectors), { build: true });
    await spoil();
    const index = await open(storeWith(vectors), { build: true });
    expect([index.exact, index.size, reads]).toEqual([false, vectors.length, 2]);
    expect(await findsItself(index, vectors[123] as StoredVector)).toBe(true);
  });

  it("when it is of another model", async () => {
    await open(storeWith(vectors), { build: true });
    const longer = clustered({ count: vectors.length, dimension: 12 }).vectors;
    const index = await open(storeWith(longer), { build: true, embedderId: "other@2 mean" });
    expect(await findsItself(index, longer[9] as StoredVector)).toBe(true);
  });
});
