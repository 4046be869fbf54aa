import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libsql, nodeSqlite, sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newerNode } from "../support/newer-node.ts";
import { expectConsistent, expectWhole, startWriter } from "./processes.ts";

const driver = nodeSqlite() ?? (await libsql());
const second = await newerNode();
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenniswijzer-"));
  path = join(folder, "store.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a store that several processes use", () => {
  it("shows a reader whole changes only, while another process writes", async () => {
    const store = await sqliteStore({ path, driver });
    const writer = startWriter(process.execPath, path, driver.name, "w", 40);
    const seen = new Set<number>();
    for await (const _ of writer.acknowledged) {
      seen.add((await expectWhole(store)).length);
    }
    await writer.ended;
    expect(await expectConsistent(store)).toHaveLength(40);
    expect(seen.size).toBeGreaterThan(1);
    await store.close();
  });
  it("loses nothing of two writers that make it at the same time", async () => {
    const writers = ["a", "b"].map((name) => startWriter(process.execPath, path, driver.name, name, 30));
    await Promise.all(writers.map((writer) => writer.ended));
    await expectAll(60);
  });
  it.skipIf(second === undefined)("loses nothing of two writers with different drivers", async () => {
    const writers = [
      startWriter(process.execPath, path, "libsql", "a", 30),
      startWriter(second ?? "", path, "node:sqlite", "b", 30),
    ];
    await Promise.all(writers.map((writer) => writer.ended));
    await expectAll(60);
  });
  it("is one file again when the last process has closed it", async () => {
    const writers = ["a", "b"].map((name) => startWriter(process.execPath, path, driver.name, name, 5));
    await Promise.all(writers.map((writer) => writer.ended));
    await startWriter(process.execPath, path, driver.name, "last", 1).ended;
    expect(readdirSync(folder)).toEqual(["store.db"]);
    await expectAll(11);
  });

  async function expectAll(count: number): Promise<void> {
    const store = await sqliteStore({ path, driver });
    expect(await expectConsistent(store)).toHaveLength(count);
    await store.close();
  }
});
