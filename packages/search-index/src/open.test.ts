import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
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

  it("is made once, and opens what it kept without reading the vectors again", async () => {
    const made = await open(storeWith(vectors));
    expect([made.exact, made.size, reads]).toEqual([false, vectors.length, 1]);
    const kept = await open(storeWith(vectors));
    expect([kept.exact, kept.size, reads]).toEqual([false, vectors.length, 1]);
    for (const { vector } of vectors.slice(0, 50))
      expect(kept.nearest(vector, 5, EVERYTHING)).toEqual(made.nearest(vector, 5, EVERYTHING));
    expect(notices).toEqual([]);
  });

  it("takes in what changed since: added, changed and removed", async () => {
    await open(storeWith(vectors.slice(10)));
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
    await open(storeWith(vectors));
    const secret = { ...(vectors[3] as StoredVector), visibility: "vertrouwelijk" as const };
    const index = await open(storeWith(vectors.with(3, secret), 2));
    expect(await findsItself(index, secret)).toBe(false);
  });

  it("is exact for a store without a file", async () => {
    const { file: _, ...rest } = { file, store: storeWith(vectors), embedderId: "x", onNotice: () => {} };
    expect((await openVectorIndex(rest)).exact).toBe(true);
  });

  it("serves although nothing can be written beside the store, and says so", async () => {
    const index = await open(storeWith(vectors), { file: join(folder, "no", "such", "folder.db") });
    expect(index.exact).toBe(false);
    expect(notices).toEqual([expect.stringContaining("cannot be written")]);
  });

  it("keeps what it made for whom the store's file is", async () => {
    await writeFile(file, "", { mode: 0o640 });
    await open(storeWith(vectors));
    for (const name of [`${file}.vectors`, `${file}.vectors.json`])
      expect((await stat(name)).mode & 0o777 & ~0o640).toBe(0);
  });

  it("leaves no drafts behind", async () => {
    await open(storeWith(vectors));
    expect((await readdir(folder)).sort()).toEqual(["kenniswijzer.db.vectors", "kenniswijzer.db.vectors.json"]);
  });
});

describe("a kept file is made anew, never trusted,", () => {
  const cut = async (path: string) => writeFile(path, (await readFile(path)).subarray(0, -1000));
  const flip = async (path: string) => {
    const bytes = await readFile(path);
    bytes[5000] = (bytes[5000] as number) ^ 1;
    await writeFile(path, bytes);
  };
  it.each([
    { what: "cut off", spoil: () => cut(`${file}.vectors`) },
    { what: "changed by one bit", spoil: () => flip(`${file}.vectors`) },
    { what: "gone", spoil: () => rm(`${file}.vectors`) },
    { what: "something else", spoil: () => writeFile(`${file}.vectors`, "hallo") },
    { what: "without its labels", spoil: () => rm(`${file}.vectors.json`) },
    { what: "with half its labels", spoil: () => cut(`${file}.vectors.json`) },
    { what: "with labels that are none", spoil: () => writeFile(`${file}.vectors.json`, "null") },
  ])("when it is $what", async ({ spoil }) => {
    await open(storeWith(vectors));
    await spoil();
    const index = await open(storeWith(vectors));
    expect([index.exact, index.size, reads]).toEqual([false, vectors.length, 2]);
    expect(await findsItself(index, vectors[123] as StoredVector)).toBe(true);
  });

  it("when it is of another model", async () => {
    await open(storeWith(vectors));
    const longer = clustered({ count: vectors.length, dimension: 12 }).vectors;
    const index = await open(storeWith(longer), { embedderId: "other@2 mean" });
    expect(await findsItself(index, longer[9] as StoredVector)).toBe(true);
  });
});
