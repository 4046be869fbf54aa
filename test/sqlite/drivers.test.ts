import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newerNode } from "../support/newer-node.ts";
import { startWriter } from "./processes.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "..", "..");
const newer = await newerNode();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenniswijzer-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.skipIf(newer === undefined)("the two SQLite drivers", () => {
  it("both keep the contract on a Node that has SQLite of its own", async () => {
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const files = [
      "graph/src/stores/sqlite/sqlite.test.ts",
      "graph/src/stores/sqlite/equality.test.ts",
      "test/sqlite/erasing.test.ts",
    ];
    const args = [vitest, "run", ...files, "--reporter=json"];
    const { stdout } = await run(newer ?? "", args, { cwd: root, maxBuffer: 1e8 });
    const report = JSON.parse(stdout.slice(stdout.indexOf("{")));
    expect(report).toMatchObject({ success: true, numPendingTests: 0, numFailedTests: 0 });
    const titles: string[] = report.testResults.flatMap((file: { assertionResults: { fullName: string }[] }) =>
      file.assertionResults.map((test) => test.fullName),
    );
    for (const driver of ["libsql", "node:sqlite"]) {
      const own = titles.filter((title) => title.startsWith(`sqliteStore on ${driver} is a GraphStore`));
      expect(own.length, driver).toBeGreaterThan(70);
    }
  }, 120_000);

  const pairs = [
    { written: "libsql", read: "node:sqlite" },
    { written: "node:sqlite", read: "libsql" },
  ];
  it.each(pairs)("a file that $written wrote is the same to $read", async ({ written, read }) => {
    const path = join(folder, "store.db");
    const nodeFor = (driver: string): string => (driver === "libsql" ? process.execPath : (newer ?? ""));
    await startWriter(nodeFor(written), path, written, "w", 5).ended;
    const digestBy = async (driver: string): Promise<string> => {
      const flags = ["--import", "tsx", "--conditions=@kenniswijzer/source"];
      const script = join(import.meta.dirname, "digest.ts");
      return (await run(nodeFor(driver), [...flags, script, path, driver])).stdout.trim();
    };
    const [own, other] = [await digestBy(written), await digestBy(read)];
    expect(own).toMatch(/^[0-9a-f]{64}$/);
    expect(other).toBe(own);
    await startWriter(nodeFor(read), path, read, "x", 2).ended;
    expect(await digestBy(written)).toBe(await digestBy(read));
    expect(await digestBy(written)).not.toBe(own);
  });
});
