import { KenniswijzerError } from "@kenniswijzer/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphChange } from "../change.ts";
import { applyAll, changes } from "../conformance/random.ts";
import { sampleReading, town, townParts } from "../conformance.ts";
import { dump } from "../dump.ts";
import type { GraphChange, GraphStore } from "../store.ts";
import { memoryStore } from "../stores/memory.ts";
import { sqliteStore } from "../stores/sqlite.ts";
import { copyStore } from "./index.ts";

const filled = async (): Promise<GraphStore> => {
  const store = memoryStore();
  await store.apply(graphChange(0, townParts));
  await store.configure(new Map([["embedder", "m"]]));
  return store;
};

async function vectorsOf(store: GraphStore): Promise<object[]> {
  const all: object[] = [];
  for await (const vector of store.vectors()) all.push(vector);
  return all;
}

/** The store, but every change after the first `n` fails. */
const breaking = (store: GraphStore, n: number): GraphStore => {
  let left = n;
  const apply = async (change: GraphChange): Promise<number> => {
    if (left-- === 0) throw new KenniswijzerError("unavailable", "stroom uit");
    return store.apply(change);
  };
  return { ...store, apply };
};

describe("copying a store", () => {
  it("gives one that knows the same, with the same words and vectors", async () => {
    const [from, to] = [await filled(), await sqliteStore({ path: ":memory:" })];
    const { records, written, digest } = await copyStore(from, to);
    expect([written, digest]).toEqual([records - 1, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(await dump(to)).toEqual(await dump(from));
    expect(await vectorsOf(to)).toEqual(await vectorsOf(from));
    const ids = town.items.map((item) => item.id);
    expect(await to.items(ids)).toEqual(await from.items(ids));
    expect((await copyStore(to, memoryStore())).digest).toBe(digest);
  });

  it("goes on where it broke off, and writes the rest only", async () => {
    const [from, to] = [await filled(), memoryStore()];
    await expect(copyStore(from, breaking(to, 1))).rejects.toMatchObject({ code: "unavailable" });
    const again = await copyStore(from, to);
    expect(again.written).toBeLessThan(again.records - Object.keys(town.nodes).length);
    expect(await dump(to)).toEqual(await dump(from));
    expect((await copyStore(from, to)).written).toBe(0);
  });

  it("refuses a target with something else in it, and leaves that as it is", async () => {
    const [from, to] = [await filled(), memoryStore()];
    await to.apply(graphChange(0, { put: { readings: [sampleReading("ander", ["iets anders"])] } }));
    const before = await dump(to);
    await expect(copyStore(from, to)).rejects.toMatchObject({ code: "invalid-input", message: /niet leeg/ });
    expect(await dump(to)).toEqual(before);
  });

  it("says that it must be done again when somebody wrote to the source meanwhile", async () => {
    const [from, to] = [await filled(), memoryStore()];
    const late = sampleReading("later", ["kwam later"]);
    const busy: GraphStore = {
      ...to,
      apply: async (change) => {
        if ((await from.revision()) === 1) await from.apply(graphChange(1, { put: { readings: [late] } }));
        return to.apply(change);
      },
    };
    await expect(copyStore(from, busy)).rejects.toMatchObject({ code: "conflict" });
    await copyStore(from, to);
    expect(await dump(to)).toEqual(await dump(from));
  });

  it("does not take another version of a record for the same", async () => {
    const [from, to] = [await filled(), await filled()];
    await to.apply(graphChange(1, { put: { nodes: [{ ...town.nodes.leiden, aliases: ["Sleutelstad"] }] } }));
    expect((await copyStore(from, to)).written).toBe(1);
    expect(await dump(to)).toEqual(await dump(from));
  });

  it("gives the same after any history", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (history) => {
        const [from, to] = [memoryStore(), await sqliteStore({ path: ":memory:" })];
        await applyAll(from, history);
        await copyStore(from, to);
        expect(await dump(to)).toEqual(await dump(from));
        await to.close();
      }),
      { numRuns: 40 },
    );
  });
});
