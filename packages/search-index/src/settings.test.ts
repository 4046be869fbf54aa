import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { beforeEach, describe, expect, it } from "vitest";
import { checkSettings, settingsOf } from "./settings.ts";

const embedder = { id: "use-nl@1 cls", dimension: 512 };
const now = { embedder, analysisVersion: "1" };

/** What a store holds does not matter here, only that it holds something. */
const fill = (store: GraphStore): Promise<number> => {
  const none = { readings: [], nodes: [], edges: [], assertions: [], items: [], corrections: [] };
  return store.apply({ base: 0, put: { ...none, links: [] }, remove: { ...none, documents: [] } });
};

describe("checkSettings", () => {
  let store: GraphStore;
  beforeEach(() => {
    store = memoryStore();
  });

  it("writes them for a new store, again as long as it is new", async () => {
    await checkSettings(store, { analysisVersion: "0" });
    expect(await checkSettings(store, now)).toEqual({ vectors: true });
    expect(await store.settings()).toEqual(settingsOf(now));
  });

  it("lets the same model and analysis in", async () => {
    await checkSettings(store, now);
    await fill(store);
    expect(await checkSettings(store, now)).toEqual({ vectors: true });
  });

  it.each([
    { what: "another model", next: { ...now, embedder: { id: "other@2 mean", dimension: 384 } }, says: "other@2 mean" },
    { what: "another analysis", next: { ...now, analysisVersion: "2" }, says: "text analysis 1" },
  ])("refuses $what, with the remedy", async ({ next, says }) => {
    await checkSettings(store, now);
    await fill(store);
    const error = await checkSettings(store, next).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "incompatible", message: expect.stringContaining("kenniswijzer reindex") });
    expect(error).toMatchObject({ message: expect.stringContaining(says) });
  });

  it("refuses a filled store that says nothing of its analysis", async () => {
    await fill(store);
    await expect(checkSettings(store, now)).rejects.toMatchObject({ code: "incompatible" });
  });

  it("says that search is by words only: without a model now, or filled without one", async () => {
    await checkSettings(store, { analysisVersion: "1" });
    await fill(store);
    for (const next of [{ analysisVersion: "1" }, now]) {
      const { vectors, notice } = await checkSettings(store, next);
      expect([vectors, notice]).toEqual([false, expect.stringContaining("by words only")]);
    }
    expect((await checkSettings(store, now)).notice).toContain("kenniswijzer reindex");
  });

  it("leaves the vectors of a store alone when there is no model now", async () => {
    await checkSettings(store, now);
    await fill(store);
    await checkSettings(store, { analysisVersion: "1" });
    expect(await checkSettings(store, now)).toEqual({ vectors: true });
  });
});
