import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Connection } from "./connection.ts";
import { libsql, nodeSqlite } from "./driver.ts";

const REVISION = "SELECT revision FROM meta";

describe("work of reading", () => {
  let folder: string;
  let [here, there]: Connection[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "kenniswijzer-connection-"));
    const driver = nodeSqlite() ?? (await libsql());
    const open = (): Connection => new Connection("sqlite:x", driver.open(join(folder, "x.db")));
    [here, there] = [open(), open()];
    there?.all("PRAGMA journal_mode = WAL");
    there?.exec("CREATE TABLE meta (revision INTEGER); INSERT INTO meta VALUES (1)");
  });

  afterEach(() => {
    here?.close();
    there?.close();
    rmSync(folder, { recursive: true });
  });

  it("sees one state, though another process writes between its first look and the rest", () => {
    let written = false;
    const seen = here?.read(() => {
      const before = here?.firstOnce(REVISION)?.revision;
      if (!written) there?.run("UPDATE meta SET revision = 2");
      written = true;
      return [before, here?.first("SELECT revision AS now FROM meta")?.now];
    });
    expect(seen).toEqual([2, 2]);
  });

  it("goes on seeing that state when the other writes later", () => {
    const seen = here?.read(() => {
      const first = here?.first("SELECT revision AS now FROM meta")?.now;
      there?.run("UPDATE meta SET revision = 2");
      return [first, here?.firstOnce(REVISION)?.revision, here?.first("SELECT revision AS now FROM meta")?.now];
    });
    expect(seen).toEqual([1, 1, 1]);
  });

  it("looks anew the next time", () => {
    const look = (): unknown => here?.read(() => here?.firstOnce(REVISION)?.revision);
    const before = look();
    there?.run("UPDATE meta SET revision = 2");
    expect([before, look()]).toEqual([1, 2]);
  });
});
