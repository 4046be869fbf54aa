import { type Document, KenniswijzerError } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocument } from "@kenniswijzer/ingest";
import { describe, expect, it } from "vitest";
import { type Kenniswijzer, openKenniswijzer, type Source } from "./index.ts";

const NOTE =
  "Notitie\n\nOnderwerpen:\n\n- Schuldhulp aan gezinnen (gemeente Gouda);\n- Eenzaamheid onder ouderen (gemeente Delft).\n";

async function* sources(...texts: readonly string[]): AsyncGenerator<Source> {
  for (const [at, text] of texts.entries()) {
    const read = async (): Promise<Document> =>
      readDocument({ text, source: `notitie-${at}.txt`, visibility: "openbaar" });
    yield { name: `notitie-${at}.txt`, bytes: text.length, read };
  }
}

/** Vectors by letters: no meaning, but equal texts are equal and it needs no model. */
const letters = (id: string, dimension: number): Embedder => ({
  id,
  dimension,
  embed: async (texts) =>
    texts.map((text) => {
      const vector = new Float32Array(dimension).fill(0.01);
      for (const letter of text)
        vector[letter.charCodeAt(0) % dimension] = (vector[letter.charCodeAt(0) % dimension] ?? 0) + 1;
      const length = Math.hypot(...vector);
      return vector.map((x) => x / length);
    }),
  close: async () => {},
});

/** Each over the same store; closing one would close the store of the other. */
const over = (store: GraphStore, model: Embedder | "none", notices: string[] = []): Promise<Kenniswijzer> =>
  openKenniswijzer({ store, model, onNotice: (notice) => notices.push(notice) });

const ask = (kenniswijzer: Kenniswijzer) =>
  kenniswijzer.ask("Welke gemeente noemt schuldhulp?", { clearance: "openbaar" });

describe("openKenniswijzer", () => {
  it("answers by words only without a model, and says so once", async () => {
    const notices: string[] = [];
    const kenniswijzer = await over(memoryStore(), "none", notices);
    await kenniswijzer.ingest(sources(NOTE));
    expect((await ask(kenniswijzer)).items.map((item) => item.name)).toEqual(["gemeente Gouda"]);
    await ask(kenniswijzer);
    expect(notices).toEqual([expect.stringMatching(/by words only/)]);
  });

  it("refuses a store that another model indexed, until it is indexed anew", async () => {
    const store = memoryStore();
    await (await over(store, letters("een", 8))).ingest(sources(NOTE));
    const other = await over(store, letters("twee", 16));
    await expect(ask(other)).rejects.toMatchObject({
      code: "incompatible",
      message: expect.stringMatching(/kenniswijzer reindex/),
    });
    expect(await other.reindex()).toBe(1);
    expect((await ask(other)).status).toBe("answered");
    for await (const { vector } of store.vectors()) expect(vector).toHaveLength(16);
  });

  it("says after a reindex that broke off that it must be done again", async () => {
    const store = memoryStore();
    await (await over(store, letters("een", 8))).ingest(sources(NOTE));
    const broken: Embedder = { ...letters("twee", 16), embed: () => Promise.reject(new Error("stroom uit")) };
    await expect((await over(store, broken)).reindex()).rejects.toThrow("stroom uit");
    await expect(ask(await over(store, letters("twee", 16)))).rejects.toMatchObject({ code: "incompatible" });
    await expect(ask(await over(store, letters("een", 8)))).rejects.toMatchObject({ code: "incompatible" });
  });

  it("reads stored documents again that an older extraction read", async () => {
    const store = memoryStore();
    const kenniswijzer = await over(store, "none");
    await kenniswijzer.ingest(sources(NOTE, NOTE.replace("Gouda", "Zwolle")));
    const [first] = await kenniswijzer.documents({ clearance: "openbaar" });
    const reading = (await store.readings([first?.id ?? ""])).get(first?.id ?? "");
    if (!reading) throw new Error("no reading");
    const aged = { ...reading, versions: { ...reading.versions, extraction: "0" } };
    const none = { readings: [], links: [], nodes: [], edges: [], assertions: [], items: [], corrections: [] };
    const nothing = { documents: [], nodes: [], edges: [], assertions: [], items: [], corrections: [] };
    await store.apply({ base: await store.revision(), put: { ...none, readings: [aged] }, remove: nothing });
    expect(await kenniswijzer.refresh()).toBe(1);
    expect((await store.readings([aged.document.id])).get(aged.document.id)).toEqual(reading);
    expect(await kenniswijzer.refresh()).toBe(0);
  });

  it("knows at once what another process wrote, and costs no trip when nothing was written", async () => {
    const store = memoryStore();
    const [one, other] = [await over(store, letters("een", 8)), await over(store, letters("een", 8))];
    await one.ingest(sources(NOTE));
    expect((await ask(other)).items.map((item) => item.name)).toEqual(["gemeente Gouda"]);
    await one.ingest(sources(NOTE, NOTE.replace("Gouda", "Zwolle")));
    expect((await ask(other)).items.map((item) => item.name).sort()).toEqual(["gemeente Gouda", "gemeente Zwolle"]);
    const trips: string[] = [];
    const counted = new Proxy(store, {
      get: (target, name: keyof GraphStore) => {
        if (typeof target[name] === "function") trips.push(name);
        return target[name];
      },
    });
    const third = await over(counted, letters("een", 8));
    await ask(third);
    trips.length = 0;
    await ask(third);
    expect(trips.length).toBeLessThanOrEqual(3);
    trips.length = 0;
    await third.search("schuldhulp", { clearance: "openbaar" });
    expect(trips).toEqual(["candidates", "neighbourhood"]);
  });

  it("answers by itself again after a store that was away at the first question", async () => {
    const store = memoryStore();
    await (await over(store, letters("een", 8))).ingest(sources(NOTE));
    let away = true;
    const shaky = new Proxy(store, {
      get: (target, name: keyof GraphStore) => {
        if (!away || typeof target[name] !== "function") return target[name];
        return () => Promise.reject(new KenniswijzerError("unavailable", "memory: weg"));
      },
    });
    const kenniswijzer = await over(shaky, letters("een", 8));
    await expect(ask(kenniswijzer)).rejects.toMatchObject({ code: "unavailable" });
    // the revision first, then all else: whatever fails is tried anew
    const { revision } = store;
    const half = await over(
      new Proxy(shaky, { get: (target, name: keyof GraphStore) => (name === "revision" ? revision : target[name]) }),
      letters("een", 8),
    );
    await expect(ask(half)).rejects.toMatchObject({ code: "unavailable" });
    away = false;
    for (const one of [kenniswijzer, half]) expect((await ask(one)).status).toBe("answered");
  });

  it("shows a stranger nothing of a closed document", async () => {
    const kenniswijzer = await over(memoryStore(), "none");
    const read = async (): Promise<Document> =>
      readDocument({ text: NOTE, source: "geheim.txt", visibility: "vertrouwelijk" });
    async function* closed(): AsyncGenerator<Source> {
      yield { name: "geheim.txt", bytes: 1, read };
    }
    await kenniswijzer.ingest(closed());
    const answer = await ask(kenniswijzer);
    expect(answer).toMatchObject({ status: "unknown", items: [], citations: [] });
    expect(JSON.stringify(answer)).not.toMatch(/Gouda|gezinnen|geheim/);
    expect(await kenniswijzer.documents({ clearance: "openbaar" })).toEqual([]);
    expect(await kenniswijzer.entities(["Actor", "Theme"], { clearance: "openbaar" })).toEqual([]);
    expect(await kenniswijzer.search("schuldhulp", { clearance: "openbaar" })).toEqual([]);
  });
});
