import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AuditRecord, findKey } from "@kenniswijzer/api";
import { copyStore, type GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditLogIn } from "./audit.ts";
import { keysIn } from "./keys.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "access-"));
});
afterEach(() => rm(folder, { recursive: true }));

const START = Date.parse("2026-01-15T12:00:00Z");
const wanted = { name: "lectoraat", role: "read", clearance: "intern" } as const;

describe.each([
  { name: "memory", open: async (): Promise<GraphStore> => memoryStore() },
  { name: "sqlite", open: async () => sqliteStore({ path: join(folder, "kennis.db") }) },
])("keys in a $name store", ({ open }) => {
  it("open by the key that was shown, and the store has only its hash", async () => {
    const store = await open();
    const keys = keysIn(store);
    const { token, key } = await keys.create(wanted);
    expect(findKey(token, await keys.keys(), new Date())).toEqual(key);
    expect(JSON.stringify([...(await store.settings())])).not.toContain(token.slice(3));
    await store.close();
  });

  it("hold on another node that serves the store, and end there within five seconds", async () => {
    const store = await open();
    let now = START;
    const clock = () => new Date(now);
    const [here, there] = [keysIn(store, clock), keysIn(store, clock)];
    const { token, key } = await here.create(wanted);
    expect(findKey(token, await there.keys(), clock())?.id).toBe(key.id);
    await here.revoke("lectoraat");
    expect(findKey(token, await here.keys(), clock())).toBeUndefined();
    now += 5_000;
    expect(findKey(token, await there.keys(), clock())).toBeUndefined();
    await store.close();
  });
});

it("refuses a second valid key of one name, and takes the name again once it is revoked", async () => {
  const keys = keysIn(memoryStore());
  await keys.create(wanted);
  await expect(keys.create(wanted)).rejects.toMatchObject({ code: "conflict" });
  await keys.revoke("lectoraat");
  await keys.create(wanted);
  await expect(keys.revoke("niemand")).rejects.toMatchObject({ code: "not-found" });
});

it("keeps keys where they were made: a copy of the store opens to nobody", async () => {
  const [from, to] = [memoryStore(), memoryStore()];
  await from.configure(new Map([["analysis", "1"]]));
  await keysIn(from).create(wanted);
  await copyStore(from, to);
  expect([...(await to.settings())]).toEqual([["analysis", "1"]]);
});

describe("the audit log", () => {
  const record = (at: string, who = "an"): AuditRecord => ({ at, who, action: "POST /v1/jobs", outcome: "202" });

  it("keeps lines in the order in which they came, also of many at once, for its owner alone", async () => {
    const log = auditLogIn(join(folder, "audit"));
    const records = Array.from({ length: 200 }, (_, at) =>
      record(`2026-01-15T12:00:00.${String(at).padStart(3, "0")}Z`),
    );
    await Promise.all(records.map(log.keep));
    expect(await log.read()).toEqual(records);
    expect((await stat(join(folder, "audit", "2026-01.jsonl"))).mode & 0o777).toBe(0o600);
  });

  it("begins a file each month and lets go of those that are too old", async () => {
    const log = auditLogIn(folder, 2);
    for (const month of ["01", "02", "03", "04"]) await log.keep(record(`2026-${month}-01T00:00:00Z`));
    expect(await readdir(folder)).toEqual(["2026-02.jsonl", "2026-03.jsonl", "2026-04.jsonl"]);
  });

  it("is read by time and by who, past a line that broke off", async () => {
    const log = auditLogIn(folder);
    const [one, two] = [record("2026-01-15T12:00:00Z"), record("2026-02-15T12:00:00Z", "bob")];
    await log.keep(one);
    await log.keep(two);
    const file = join(folder, "2026-01.jsonl");
    await writeFile(file, `${await readFile(file, "utf8")}{"at":"2026-01-`);
    expect(await log.read()).toEqual([one, two]);
    expect(await log.read({ who: "bob" })).toEqual([two]);
    expect(await log.read({ from: "2026-02" })).toEqual([two]);
    expect(await log.read({ until: "2026-01-15" })).toEqual([one]);
    expect(await log.read({ from: "2026-01-16", until: "2026-01" })).toEqual([]);
  });

  it("tells what was done once, as it ended, and what the process was gone from before as begun", async () => {
    const log = auditLogIn(folder);
    const [one, two] = [
      { ...record("2026-01-31T23:59:59Z"), requestId: "1" },
      { ...record("2026-01-31T23:59:58Z"), requestId: "2" },
    ];
    const begun = { ...two, outcome: "begun" };
    for (const line of [{ ...one, outcome: "begun" }, begun, one]) await log.keep(line);
    expect(await log.read()).toEqual([begun, one]);
    await log.keep(two);
    expect(await log.read({ until: "2026-01" })).toEqual([two, one]);
  });

  it("goes on after a line that broke off with the process that wrote it", async () => {
    await writeFile(join(folder, "2026-01.jsonl"), '{"at":"2026-01-');
    const log = auditLogIn(folder);
    await log.keep(record("2026-01-15T12:00:00Z"));
    expect(await log.read()).toEqual([record("2026-01-15T12:00:00Z")]);
  });

  it("says so when it cannot be written: what is not noted is not done in silence", async () => {
    await writeFile(join(folder, "taken"), "");
    await expect(auditLogIn(join(folder, "taken")).keep(record("2026-01-15T12:00:00Z"))).rejects.toMatchObject({
      code: "unavailable",
    });
  });
});
