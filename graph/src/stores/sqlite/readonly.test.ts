import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { graphChange } from "../../change.ts";
import { expectRefusal } from "../../conformance/rule.ts";
import { makeTown, townDigest } from "../../conformance/town-file.ts";
import { digest, dump } from "../../dump.ts";
import { sqliteStore } from "../sqlite.ts";

const run = promisify(execFile);
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenniswijzer-"));
  path = join(folder, "store.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("sqliteStore without leave to write", () => {
  it("answers but takes nothing when opened for reading", async () => {
    const before = await makeTown(path);
    const store = await sqliteStore({ path, readonly: true });
    expect(digest(await dump(store))).toBe(await townDigest());
    await expectRefusal(store, store.apply(graphChange(1)), "read-only");
    await expectRefusal(store, store.configure(new Map([["a", "b"]])), "read-only");
    await store.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });
  it("makes no store when opened for reading", async () => {
    const error = await sqliteStore({ path, readonly: true }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: "not-found" });
    expect(readdirSync(folder)).toEqual([]);
  });

  // Who is root may write anywhere, so the program becomes somebody else once all is loaded.
  const script = `
    const { libsql, nodeSqlite, sqliteStore } = await import(process.argv[1] + "/sqlite.ts");
    const { graphChange } = await import(process.argv[1] + "/../change.ts");
    const driver = nodeSqlite() ?? (await libsql());
    if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
    const outcome = {};
    try {
      const store = await sqliteStore({ path: process.argv[2], driver });
      outcome.documents = (await store.documents(["openbaar", "intern", "vertrouwelijk"])).length;
      await store.apply(graphChange(1)).catch((error) => (outcome.apply = error.code));
      await store.close();
    } catch (error) { outcome.open = error.code ?? String(error); }
    console.log(JSON.stringify(outcome));`;
  async function asAnother(file: string): Promise<unknown> {
    const stores = join(import.meta.dirname, "..");
    const flags = ["--import", "tsx", "--conditions=@kenniswijzer/source", "--input-type=module"];
    return JSON.parse((await run(process.execPath, [...flags, "-e", script, stores, file], { cwd: stores })).stdout);
  }
  const cases = [
    { file: 0o444, parent: 0o777, because: "a file that may not be written" },
    { file: 0o666, parent: 0o555, because: "a folder that may not be written" },
    { file: 0o444, parent: 0o555, because: "neither" },
  ];
  it.each(cases)("answers from $because, and says so when asked to write", async ({ file, parent }) => {
    await makeTown(path);
    chmodSync(path, file);
    chmodSync(folder, parent);
    expect(await asAnother(path)).toEqual({ documents: 2, apply: "read-only" });
    chmodSync(folder, 0o777);
  });
  it("says that no store can be made where nothing may be written", async () => {
    const locked = join(folder, "locked");
    mkdirSync(locked);
    chmodSync(folder, 0o755);
    chmodSync(locked, 0o555);
    expect(await asAnother(join(locked, "store.db"))).toEqual({ open: "read-only" });
    expect(await asAnother(join(locked, "new", "store.db"))).toEqual({ open: "read-only" });
    chmodSync(locked, 0o777);
  });
});
