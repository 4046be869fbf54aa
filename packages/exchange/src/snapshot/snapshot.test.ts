import { createHash } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { graphChange } from "@kenniswijzer/graph";
import { sampleReading, townParts } from "@kenniswijzer/graph/conformance";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { parse } from "oxigraph";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOW, rich, storeOf } from "../sample.test-support.ts";
import { snapshotsOver } from "./folder.ts";
import { citationOf } from "./snapshot.ts";
import { takeSnapshot, verifySnapshot, withdrawSnapshot } from "./take.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kenniswijzer-snapshot-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const versions = { software: "1.2.3", extraction: "x" };
const take = async (more: Partial<Parameters<typeof takeSnapshot>[1]> = {}, store = storeOf(rich)) =>
  takeSnapshot(await store, { folder, now: NOW, versions, ...more });

describe("a snapshot", () => {
  it("goes by the SHA-256 of its own graph, which anybody can check", async () => {
    const { digest, files, counts } = await take();
    const bytes = await readFile(join(folder, digest, "graaf.jsonl"));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
    expect(counts).toEqual({ documents: 2, nodes: 8, edges: 8, assertions: 9 });
    expect(bytes.toString("utf8").trimEnd().split("\n")).toHaveLength(1 + 2 + 8 + 8 + 9);
    expect(files.map(({ name }) => name)).toEqual(["graaf.jsonl", "graaf.ttl"]);
    expect(await verifySnapshot(folder, digest)).toEqual([]);
  });

  it("says in its Turtle by what it is cited", async () => {
    const { digest, address } = await take({ site: "https://kennis.example.nl/" });
    expect(address).toBe(`https://kennis.example.nl/v1/snapshots/${digest}`);
    const quads = parse(await readFile(join(folder, digest, "graaf.ttl"), "utf8"), { format: "text/turtle" });
    expect(quads.some(({ object }) => object.value === address)).toBe(true);
  });

  it("has one digest for one graph, on every store and at any time, and then stays the first that was taken", async () => {
    const store = await sqliteStore({ path: ":memory:" });
    const memory = memoryStore();
    for (const one of [store, memory]) await one.apply(graphChange(0, townParts));
    const first = await takeSnapshot(memory, { folder, now: NOW, versions });
    const later = await takeSnapshot(store, { folder, now: new Date("2030-01-01"), versions });
    expect(later).toEqual(first);
    expect(await readdir(folder)).toEqual([first.digest]);
    await store.close();
  });

  it("holds what is open only, and keeps what is closed from who may not see it", async () => {
    const store = memoryStore();
    await store.apply(graphChange(0, townParts));
    const open = await take({}, Promise.resolve(store));
    const closed = await take({ clearance: "vertrouwelijk" }, Promise.resolve(store));
    for (const file of ["graaf.jsonl", "graaf.ttl", "snapshot.json"]) {
      expect(await readFile(join(folder, open.digest, file), "utf8")).not.toMatch(/horizon|memo|geheim/i);
    }
    expect((await snapshotsOver(folder).list({ clearance: "openbaar" })).map(({ digest }) => digest)).toEqual([
      open.digest,
    ]);
    expect(await snapshotsOver(folder).get(closed.digest, { clearance: "intern" })).toBeUndefined();
    expect(await snapshotsOver(folder).open(closed.digest, "graaf.ttl", { clearance: "intern" })).toBeUndefined();
    expect(await snapshotsOver(folder).list({ clearance: "vertrouwelijk" })).toHaveLength(2);
    expect((await stat(join(folder, closed.digest, "graaf.jsonl"))).mode & 0o077).toBe(0);
  });

  it("is not there at all when somebody writes to the store meanwhile", async () => {
    const store = await storeOf(rich);
    const busy = {
      ...store,
      readings: async (ids: readonly string[]) => {
        const base = await store.revision();
        await store.apply(graphChange(base, { put: { readings: [sampleReading(`later-${base}`, ["later"])] } }));
        return store.readings(ids);
      },
    };
    await expect(take({}, Promise.resolve(busy))).rejects.toMatchObject({ code: "conflict" });
    expect(await readdir(folder)).toEqual([]);
  });

  it("gives its files as they are, and none for a stranger or a path", async () => {
    const { digest } = await take();
    const parts: Uint8Array[] = [];
    for await (const part of (await snapshotsOver(folder).open(digest, "graaf.jsonl", { clearance: "openbaar" })) ?? [])
      parts.push(part);
    expect(Buffer.concat(parts)).toEqual(await readFile(join(folder, digest, "graaf.jsonl")));
    for (const stranger of ["0".repeat(64), "..", `../${digest}`, digest.toUpperCase(), ""]) {
      expect(await snapshotsOver(folder).get(stranger, { clearance: "vertrouwelijk" })).toBeUndefined();
      await expect(verifySnapshot(folder, stranger)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await snapshotsOver(join(folder, "nergens")).list({ clearance: "openbaar" })).toEqual([]);
  });

  it("cannot be written to by accident, and says so when it was changed all the same", async () => {
    const { digest } = await take();
    const file = join(folder, digest, "graaf.ttl");
    expect((await stat(file)).mode & 0o222).toBe(0);
    await chmod(file, 0o644);
    await writeFile(file, "# leeg");
    expect(await verifySnapshot(folder, digest)).toEqual(["graaf.ttl is veranderd"]);
    await rm(join(folder, digest, "graaf.jsonl"), { force: true });
    expect(await verifySnapshot(folder, digest)).toEqual([
      "graaf.jsonl ontbreekt of kan niet gelezen worden",
      "graaf.ttl is veranderd",
    ]);
  });

  it("can be withdrawn: its address says why, its contents are gone for good", async () => {
    const { digest, citation } = await take();
    await withdrawSnapshot(folder, digest, "verzoek van een betrokkene", NOW);
    expect(await readdir(join(folder, digest))).toEqual(["snapshot.json"]);
    expect(await snapshotsOver(folder).get(digest, { clearance: "openbaar" })).toMatchObject({
      citation,
      withdrawn: { on: "2026-03-01" },
    });
    expect(await snapshotsOver(folder).open(digest, "graaf.ttl", { clearance: "openbaar" })).toBeUndefined();
    expect(await verifySnapshot(folder, digest)).toEqual(["ingetrokken op 2026-03-01: verzoek van een betrokkene"]);
    expect(await take()).toMatchObject({ withdrawn: { reason: "verzoek van een betrokkene" } });
  });

  it("refuses a folder that cannot be one, in one line", async () => {
    await writeFile(join(folder, "bestand"), "");
    await expect(take({ folder: join(folder, "bestand") })).rejects.toMatchObject({ code: "invalid-input" });
  });
});

describe("its citation", () => {
  const of = { title: "Kennisgraaf Zuid", created: NOW.toISOString(), digest: "0123456789abcdef", address: "urn:x" };
  it.each([
    {
      publisher: "Lectoraat SIO",
      line: "Lectoraat SIO. (2026, 1 maart). Kennisgraaf Zuid (momentopname 0123456789ab) [dataset]. Kenniswijzer. urn:x",
    },
    {
      publisher: undefined,
      line: "Kennisgraaf Zuid (momentopname 0123456789ab) [dataset]. (2026, 1 maart). Kenniswijzer. urn:x",
    },
  ])("is $line", ({ publisher, line }) => {
    expect(citationOf({ ...of, publisher })).toBe(line);
  });
});
