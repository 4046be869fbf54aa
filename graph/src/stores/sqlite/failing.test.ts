import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { graphChange } from "../../change.ts";
import { expectRefusal } from "../../conformance/rule.ts";
import { EVERYTHING, town, townParts } from "../../conformance.ts";
import { digest, dump } from "../../dump.ts";
import { sqliteStore } from "../sqlite.ts";
import { type Database, libsql, nodeSqlite, type SqliteDriver } from "./driver.ts";

const driver = nodeSqlite() ?? (await libsql());
let folder: string;
let path: string;
let opened: Database[];
/** The real driver, of which the test holds on to what it opens. */
const spying: SqliteDriver = {
  name: driver.name,
  open(file) {
    const database = driver.open(file);
    opened.push(database);
    return database;
  },
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenniswijzer-"));
  path = join(folder, "store.db");
  opened = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a write that fails", () => {
  const node = { ...town.nodes.debt, name: "x".repeat(500_000) };
  const parts = { put: { nodes: [node] }, remove: { assertions: [town.assertions.debt.id] } };
  const cases = [
    {
      begin: "PRAGMA max_page_count = 60",
      end: "PRAGMA max_page_count = 1000000",
      code: "unavailable",
      because: "the disk is full",
    },
    {
      begin: "PRAGMA query_only = ON",
      end: "PRAGMA query_only = OFF",
      code: "read-only",
      because: "writing is taken away",
    },
  ];
  it.each(cases)("writes nothing when $because, and works again afterwards", async ({ begin, end, code }) => {
    const store = await sqliteStore({ path, driver: spying });
    await store.apply(graphChange(0, townParts));
    const before = digest(await dump(store));
    opened[0]?.exec(begin);
    await expectRefusal(store, store.apply(graphChange(1, parts)), code);
    expect(digest(await dump(store))).toBe(before);
    expect(await store.revision()).toBe(1);
    opened[0]?.exec(end);
    expect(await store.apply(graphChange(1, parts))).toBe(2);
    expect(await store.nodes({ ids: [node.id], visible: EVERYTHING })).toEqual([node]);
    await store.close();
  });
  it("says that another process keeps writing, and works again afterwards", async () => {
    const store = await sqliteStore({ path, driver: spying });
    await store.apply(graphChange(0, townParts));
    opened[0]?.exec("PRAGMA busy_timeout = 20");
    const other = driver.open(path);
    other.exec("BEGIN IMMEDIATE");
    await expectRefusal(store, store.apply(graphChange(1, parts)), "unavailable");
    expect(await store.revision()).toBe(1);
    other.exec("ROLLBACK");
    other.close();
    expect(await store.apply(graphChange(1, parts))).toBe(2);
    await store.close();
  });
});
