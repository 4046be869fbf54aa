import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dump, type GraphStore, graphChange } from "@kenniswijzer/graph";
import { sampleReading, town, townParts } from "@kenniswijzer/graph/conformance";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportStore, importStore } from "./file.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kenniswijzer-export-"));
  file = join(folder, "kennis.jsonl");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function filled(): Promise<GraphStore> {
  const store = memoryStore();
  const correction = {
    id: "c1",
    action: "reject" as const,
    target: town.assertions.care.id,
    by: "wij",
    at: "2026-01-01T00:00:00.000Z",
  };
  await store.apply(graphChange(0, { put: { ...townParts.put, corrections: [correction] } }));
  await store.configure(new Map([["embedder", "m"]]));
  return store;
}

describe("an export", () => {
  it("gives back everything, once imported", async () => {
    const [store, back] = [await filled(), memoryStore()];
    const out = await exportStore(store, file);
    const put = await importStore(file, back);
    expect(put.digest).toBe(out.digest);
    expect(await dump(back)).toEqual(await dump(store));
    expect(await back.corrections()).toEqual(await store.corrections());
    const ids = town.items.map((item) => item.id);
    expect(await back.items(ids)).toEqual(await store.items(ids));
  });

  it("is read by its owner only, and leaves nothing half done", async () => {
    await exportStore(await filled(), file);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readdir(folder)).toEqual(["kennis.jsonl"]);
    await expect(exportStore(await filled(), join(folder, "nergens", "kennis.jsonl"))).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringMatching(/kan niet geschreven worden/),
    });
  });

  it("can be imported again after an import that broke off", async () => {
    const [store, back] = [await filled(), memoryStore()];
    await exportStore(store, file);
    await back.apply(graphChange(0, { put: { nodes: [town.nodes.leiden] } }));
    await importStore(file, back);
    expect(await dump(back)).toEqual(await dump(store));
  });

  const broken = [
    { what: "half a file", change: (text: string) => text.slice(0, text.length / 2), says: /niet (compleet|te lezen)/ },
    {
      what: "a file without its last line",
      change: (text: string) => text.trimEnd().split("\n").slice(0, -1).join("\n"),
      says: /niet compleet/,
    },
    {
      what: "a changed letter",
      change: (text: string) => text.replace("schuldhulp", "schuldhulq"),
      says: /controlegetal/,
    },
    {
      what: "a line of a newer version",
      change: (text: string) => text.replace('{"node":', '{"gadget":'),
      says: /regel \d+ van .* niet te lezen/,
    },
    { what: "another file", change: () => '{"a": 1}\n', says: /geen export/ },
    { what: "an empty file", change: () => "", says: /niet compleet/ },
  ];
  it.each(broken)("is refused before anything is written: $what", async ({ change, says }) => {
    await exportStore(await filled(), file);
    await writeFile(file, change(await readFile(file, "utf8")));
    const back = memoryStore();
    await expect(importStore(file, back)).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringMatching(says),
    });
    expect(await back.revision()).toBe(0);
  });

  it("is refused for a store that has something else in it, and for a file that is not there", async () => {
    await exportStore(await filled(), file);
    const other = memoryStore();
    await other.apply(graphChange(0, { put: { readings: [sampleReading("ander", ["iets"])] } }));
    await expect(importStore(file, other)).rejects.toMatchObject({ message: expect.stringMatching(/niet leeg/) });
    await expect(importStore(join(folder, "weg.jsonl"), memoryStore())).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringMatching(/kan niet gelezen worden/),
    });
  });
});
