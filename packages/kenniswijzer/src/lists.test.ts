import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportGraph } from "@kenniswijzer/exchange";
import { type OwnOrganisation, readLists } from "@kenniswijzer/gazetteer";
import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocument } from "@kenniswijzer/ingest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Kenniswijzer, openKenniswijzer, type Source } from "./index.ts";
import { forgetList, keepList, listsIn } from "./lists.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const NOTE = `Notitie Bollenstreek

Datum: 12 maart 2024

Zorgster werkt aan wanbetaling bij jongeren. SZB en de Sleutelstad werken samen aan betalingsverzuim.`;

const organisations: OwnOrganisation[] = [
  { name: "Stichting Zorgster Bollenstreek", aliases: ["Zorgster", "SZB"], kind: "organisation" },
  { name: "Stad Leiden", aliases: ["Sleutelstad"], kind: "organisation", code: "GM0546" },
];
const concepts = [{ name: "wanbetaling", words: ["betalingsverzuim"], everyday: [], broader: [], related: [] }];

let store: GraphStore;
let folder: string;
beforeEach(async () => {
  store = { ...memoryStore(), close: async () => {} };
  folder = await mkdtemp(join(tmpdir(), "kenniswijzer-lists-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (): Promise<Kenniswijzer> => openKenniswijzer({ store, model: "none", onNotice: () => {} });

async function read(text: string): Promise<void> {
  async function* sources(): AsyncGenerator<Source> {
    const reading = async () => readDocument({ text, source: "nota.txt", visibility: "openbaar" });
    yield { name: "nota.txt", bytes: text.length, read: reading };
  }
  await (await open()).ingest(sources());
}

async function namesOf(kenniswijzer: Kenniswijzer): Promise<string[]> {
  const nodes = await kenniswijzer.entities(["Actor", "Concept"], { clearance: "openbaar" });
  return nodes.map(({ id, name, aliases }) => [id, name, ...aliases].join(" | ")).sort();
}

describe("an own list", () => {
  it("makes one thing of what documents call by its names, and brings themes under its concepts", async () => {
    await read(NOTE);
    await keepList(store, "partners.ttl", { concepts, organisations }, NOW);
    const kenniswijzer = await open();
    expect(await kenniswijzer.refresh()).toBe(1);
    const names = await namesOf(kenniswijzer);
    expect(names).toContainEqual(expect.stringMatching(/^actor:zorgster-bollenstreek \| Zorgster \| .*SZB/));
    expect(names).toContainEqual(expect.stringMatching(/^actor:gm0546 \| gemeente Leiden \| .*Sleutelstad/));
    expect(names.filter((one) => /^actor:(szb|zorgster|sleutelstad) /.test(one))).toEqual([]);
    const { edges, assertions } = (await kenniswijzer.entity("concept:wanbetaling", { clearance: "openbaar" })) ?? {};
    expect(edges).toMatchObject([{ type: "BROADER" }]);
    expect(assertions).toMatchObject([{ source: "list", quote: expect.stringContaining("wanbetaling") }]);
  });

  it("leaves no trace when it is taken out", async () => {
    await read(NOTE);
    const before = await namesOf(await open());
    await keepList(store, "partners.ttl", { concepts, organisations }, NOW);
    await (await open()).refresh();
    await forgetList(store, "partners.ttl");
    expect(await (await open()).refresh()).toBe(1);
    expect(await namesOf(await open())).toEqual(before);
  });

  it.each([
    { names: ["zorg"], text: "De gemeente Leiden werkt aan zorg.", because: "a small word names nobody" },
    { names: ["Leiden"], text: "De gemeente Leiden werkt aan zorg.", because: "our lists give the name to another" },
    { names: ["XY"], text: "Volgens xy werkt gemeente Leiden aan zorg.", because: "two letters, written small" },
  ])("does not take $names in “$text” for its organisation ($because)", async ({ names, text }) => {
    await keepList(
      store,
      "p.ttl",
      { concepts: [], organisations: [{ name: "Stichting Ver Weg", aliases: names, kind: "organisation" }] },
      NOW,
    );
    await read(text);
    expect((await namesOf(await open())).join()).not.toMatch(/ver-weg/);
  });

  it("decides nothing by a name that two of its organisations bear", async () => {
    const two = ["Stichting Ster Noord", "Stichting Ster Zuid"].map((name) => ({
      name,
      aliases: ["De Ster"],
      kind: "organisation" as const,
    }));
    await keepList(store, "p.ttl", { concepts: [], organisations: two }, NOW);
    await read("De Ster werkt samen met Stichting Ster Zuid aan schulden.");
    const names = await namesOf(await open());
    expect(names.some((one) => one.startsWith("actor:ster-zuid |") && one.includes("De Ster"))).toBe(false);
    expect(names.join()).not.toContain("noord");
  });

  it("takes the place of one with the same name, and tells its own date or that of today", async () => {
    await keepList(store, "b.ttl", { concepts, organisations: [], date: "2024" }, NOW);
    await keepList(store, "a.ttl", { concepts: [], organisations }, NOW);
    await keepList(store, "b.ttl", { concepts: [], organisations: [], date: "2025-01" }, NOW);
    const kept = listsIn(await store.settings());
    expect(kept.map(({ name, date, concepts: own }) => [name, date, own.length])).toEqual([
      ["a.ttl", "2026-03-01", 0],
      ["b.ttl", "2025-01", 0],
    ]);
    await expect(forgetList(store, "c.ttl")).rejects.toMatchObject({ code: "not-found" });
  });

  it("can be an export of ours: its themes and organisations come along, its persons don't", async () => {
    await read(
      "De gemeente Leiden en Stichting Zorgster Bollenstreek werken aan schulden bij jongeren. Jan Jansen is lid van Stichting Zorgster Bollenstreek.",
    );
    const parts: string[] = [];
    for await (const part of exportGraph(store, { format: "turtle", clearance: "openbaar", now: NOW }))
      parts.push(part);
    const file = join(folder, "graaf.ttl");
    await writeFile(file, parts.join(""));
    const lists = await readLists(file);
    expect(lists.date).toBe("2026-03-01");
    expect(lists.organisations).toMatchObject([
      { name: "Stichting Zorgster Bollenstreek", kind: "organisation" },
      { name: "gemeente Leiden", kind: "municipality", code: "GM0546" },
    ]);
    expect(JSON.stringify(lists)).not.toMatch(/Jansen/);
  });
});
