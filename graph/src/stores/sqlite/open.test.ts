import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { graphChange } from "../../change.ts";
import { applyAll, changes } from "../../conformance/random.ts";
import { EVERYTHING } from "../../conformance/samples.ts";
import { town } from "../../conformance/town.ts";
import { makeTown, townDigest } from "../../conformance/town-file.ts";
import { digest, dump } from "../../dump.ts";
import { sqliteStore } from "../sqlite.ts";
import { unpackCounts } from "./counts.ts";
import { libsql, nodeSqlite } from "./driver.ts";
import { open } from "./open.ts";
import { MIGRATIONS } from "./schema.ts";
import { bytesOf } from "./values.ts";

const driver = nodeSqlite() ?? (await libsql());
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenniswijzer-"));
  path = join(folder, "store.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs SQL on the file as another program would. */
function tamper(...sql: string[]): void {
  const database = driver.open(path);
  for (const statement of sql) database.exec(statement);
  database.close();
}

async function expectNotOpened(code: string, remedy: RegExp): Promise<void> {
  const error = await sqliteStore({ path }).catch((e: unknown) => e);
  expect(error).toMatchObject({ name: "KenniswijzerError", code });
  expect((error as Error).message).toMatch(remedy);
  expect((error as Error).message).not.toContain("\n");
}

describe("sqliteStore keeps one file", () => {
  it("makes the folder of a new store", async () => {
    path = join(folder, "a", "b", "store.db");
    await makeTown(path);
    expect(readdirSync(join(folder, "a", "b"))).toEqual(["store.db"]);
  });
  it.skipIf(process.platform === "win32")(
    "is its owner's alone, with its folder and log; one that was there keeps its rights",
    async () => {
      path = join(folder, "a", "store.db");
      const rightsIn = (): object =>
        Object.fromEntries(
          ["", ...readdirSync(join(folder, "a"))].map((name) => [name, statSync(join(folder, "a", name)).mode & 0o777]),
        );
      const store = await sqliteStore({ path });
      await store.apply(graphChange(0, { put: { nodes: [town.nodes.horizon] } }));
      expect(rightsIn()).toEqual({ "": 0o700, "store.db": 0o600, "store.db-shm": 0o600, "store.db-wal": 0o600 });
      await store.close();
      chmodSync(path, 0o640);
      await (await sqliteStore({ path })).close();
      expect(rightsIn()).toEqual({ "": 0o700, "store.db": 0o640 });
    },
  );
  it("knows the same when opened again", async () => {
    await makeTown(path);
    const store = await sqliteStore({ path });
    expect(digest(await dump(store))).toBe(await townDigest());
    expect(await store.revision()).toBe(1);
    await store.close();
  });
  it("leaves the file as it is when nothing was written", async () => {
    const before = await makeTown(path);
    const store = await sqliteStore({ path });
    await dump(store);
    await store.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["store.db"]);
  });
  it("keeps no trace of what was removed", async () => {
    const secret = await makeTown(path);
    expect(secret.includes("Stichting Horizon")).toBe(true);
    const store = await sqliteStore({ path });
    const { secret: edge } = town.edges;
    await store.apply(
      graphChange(1, {
        remove: {
          documents: ["memo"],
          nodes: [town.nodes.horizon.id],
          edges: [edge],
          assertions: [town.assertions.secret.id, town.assertions.hidden.id],
          items: ["memo:0", "memo:1", town.nodes.horizon.id],
        },
      }),
    );
    await store.close();
    const left = readFileSync(path).toString("latin1").toLowerCase();
    expect(left).toContain("leiden");
    expect(left).not.toContain("horizon");
  });
});

describe("sqliteStore refuses a file that is no store of its version, and leaves it as it is", () => {
  it("refuses a folder", async () => {
    path = folder;
    await expectNotOpened("invalid-input", /is a folder; name a file in it/);
  });
  it("refuses a path without a name", async () => {
    path = "";
    await expectNotOpened("invalid-input", /names no file/);
  });
  it("refuses a path through a file", async () => {
    writeFileSync(join(folder, "file"), "");
    path = join(folder, "file", "store.db");
    await expectNotOpened("invalid-input", /check (the path|its folders)/);
  });
  const strangers = [
    { content: "Notitie over schuldhulp.\n".repeat(200), because: "a text" },
    { content: "kort", because: "shorter than any header" },
    { content: `SQLite format 3\0${"\xff".repeat(5000)}`, because: "a header and rubbish" },
  ];
  it.each(strangers)("refuses $because", async ({ content }) => {
    writeFileSync(path, content, "latin1");
    await expectNotOpened("incompatible", /no store of Kenniswijzer|damaged/);
    expect(readFileSync(path, "latin1")).toBe(content);
    expect(readdirSync(folder)).toEqual(["store.db"]);
  });
  it("refuses the database of another program", async () => {
    tamper("CREATE TABLE bookmarks (url)");
    const before = readFileSync(path);
    await expectNotOpened("incompatible", /another program/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
  it("refuses a store of a newer version", async () => {
    await makeTown(path);
    tamper("PRAGMA user_version = 99");
    const before = readFileSync(path);
    await expectNotOpened("incompatible", /newer Kenniswijzer \(schema 99, this one knows \d+\); update/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["store.db"]);
  });
  it("takes an empty file for a new store", async () => {
    writeFileSync(path, "");
    await makeTown(path);
    const store = await sqliteStore({ path });
    expect(digest(await dump(store))).toBe(await townDigest());
    await store.close();
  });
  it("says that a file is damaged, wherever in it, and loses no more of it", async () => {
    const whole = await makeTown(path);
    const page = 4096;
    const told: string[] = [];
    for (let at = 1; at < whole.length / page; at++) {
      const damaged = Buffer.from(whole).fill("?", at * page, (at + 1) * page);
      writeFileSync(path, damaged);
      const outcome = await openAndDump().catch((e: { code?: string }) => e.code ?? String(e));
      told.push(outcome);
      expect(readFileSync(path).equals(damaged)).toBe(true);
    }
    expect(new Set(told)).toEqual(new Set(["whole", "incompatible"]));
  });
  it("says that a file that was cut off is damaged", async () => {
    const whole = await makeTown(path);
    writeFileSync(path, whole.subarray(0, whole.length / 2));
    expect(await openAndDump().catch((e: { code?: string }) => e.code)).toBe("incompatible");
  });

  async function openAndDump(): Promise<string> {
    const store = await sqliteStore({ path });
    try {
      // The last index of a table may be the damaged page: then a dump misses nothing.
      await dump(store);
      return "whole";
    } finally {
      await store.close();
    }
  }
});

describe("migration", () => {
  const second = "ALTER TABLE meta ADD COLUMN note TEXT; UPDATE meta SET note = 'migrated'";

  const OF_FOURTH_VERSION = `
    UPDATE passages SET body = json_set(body, '$.id', id, '$.document', document, '$.headings',
      (SELECT json(h.body) FROM headings h WHERE h.document = passages.document AND h.n = passages.body ->> 'headings'));
    DROP TABLE headings;
    CREATE INDEX node_documents_of_node ON node_documents (node);
    PRAGMA user_version = 4`;

  /** Makes the store what an older version wrote: of the fourth, and older by this SQL. */
  function age(older = ""): void {
    const { connection } = open({ path, driver, readonly: false });
    connection.exec(OF_FOURTH_VERSION);
    for (const { n, counts } of connection.all("SELECT n, counts FROM items"))
      connection.run("UPDATE items SET counts = ? WHERE n = ?", bytesOf(unpackCounts(counts)), Number(n));
    connection.exec(older);
    connection.close();
  }

  const OF_FIRST_VERSION = `
    DROP TABLE node_documents;
    ALTER TABLE meta DROP COLUMN indexed;
    DROP TABLE segments;
    DROP TABLE postings;
    CREATE TABLE postings (term INTEGER, item INTEGER, facet INTEGER, count INTEGER, length INTEGER, PRIMARY KEY (term, item));
    PRAGMA user_version = 1`;

  const OF_THIRD_VERSION = `
    DROP TABLE segments;
    DROP TABLE postings;
    CREATE TABLE postings (term INTEGER, first INTEGER, body BLOB, PRIMARY KEY (term, first)) WITHOUT ROWID;
    INSERT INTO postings SELECT n, 1, x'010000000100000001000001' FROM terms;
    PRAGMA user_version = 3`;

  const filter = { visible: EVERYTHING, documents: ["memo"], types: ["Actor" as const] };
  async function found() {
    const store = await sqliteStore({ path });
    const all = await store.candidates({ names: [], terms: ["horizon"], near: [], limit: 9, filter });
    await store.close();
    return all;
  }

  it("brings an older file up to date and keeps what it knows", async () => {
    await makeTown(path);
    const { connection } = open({ path, driver, readonly: false, migrations: [...MIGRATIONS, second] });
    expect(connection.first("SELECT revision, note FROM meta")).toMatchObject({ revision: 1, note: "migrated" });
    expect(connection.first("PRAGMA user_version")).toMatchObject({ user_version: MIGRATIONS.length + 1 });
    expect(connection.first("SELECT count(*) AS n FROM documents")).toMatchObject({ n: 2 });
    connection.close();
    const again = open({ path, driver, readonly: false, migrations: [...MIGRATIONS, second] });
    again.connection.close();
  });
  it("finds in a file of the first version what it found when that was new", async () => {
    await makeTown(path);
    const before = await found();
    age(OF_FIRST_VERSION);
    expect(await found()).toEqual(before);
    expect(before.items.map(({ id }) => id)).toEqual(["actor:stichting-horizon"]);
  });
  it("finds in a file of the version before segments what it found when that was new", async () => {
    await makeTown(path);
    const before = await found();
    age(OF_THIRD_VERSION);
    expect(await found()).toEqual(before);
    const again = open({ path, driver, readonly: false }).connection;
    expect(again.first("SELECT indexed = (SELECT max(n) FROM items) AS all_of_them FROM meta")).toMatchObject({
      all_of_them: 1,
    });
    again.close();
  });
  it("loses nothing of a file in which each passage had its headings", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const store = await sqliteStore({ path });
        await applyAll(store, all);
        const before = await dump(store);
        await store.close();
        age();
        const again = await sqliteStore({ path });
        expect(await dump(again)).toEqual(before);
        await again.close();
        rmSync(path);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
  it("leaves an older file as it is when a step fails", async () => {
    await makeTown(path);
    const broken = [...MIGRATIONS, "ALTER TABLE meta ADD COLUMN note TEXT; INSERT INTO nowhere VALUES (1)"];
    expect(() => open({ path, driver, readonly: false, migrations: broken })).toThrow(/sqlite:/);
    const store = await sqliteStore({ path });
    expect(digest(await dump(store))).toBe(await townDigest());
    await store.close();
  });
  it("refuses to bring a file up to date that may only be read", async () => {
    const before = await makeTown(path);
    const migrations = [...MIGRATIONS, second];
    expect(() => open({ path, driver, readonly: true, migrations })).toThrow(
      /older version; open it once where it may be written/,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
