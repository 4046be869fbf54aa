import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { libsql, nodeSqlite, sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectConsistent, startWriter } from "./processes.ts";

const driver = nodeSqlite() ?? (await libsql());
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenniswijzer-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Seeded (mulberry32, public domain), so that a round can be run again. */
function random(seed: number): number {
  let t = (seed * 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), 1 | t);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

describe("a writer that is killed", () => {
  it("loses nothing that it acknowledged and leaves nothing half, whenever it happens", async () => {
    const path = join(folder, "store.db");
    const acknowledged = new Map<string, number>();
    for (let round = 1; round <= 8; round++) {
      const writer = startWriter(process.execPath, path, driver.name, `r${round}`, 10_000);
      let count = 0;
      const patience = 1 + Math.floor(random(round) * 12);
      for await (const _ of writer.acknowledged) {
        count++;
        if (count !== patience) continue;
        // Not at the moment of an acknowledgement but somewhere in the writes that follow.
        await wait(random(round + 100) * 15);
        writer.process.kill("SIGKILL");
      }
      await writer.ended;
      expect(writer.process.signalCode).toBe("SIGKILL");
      acknowledged.set(`r${round}`, count);

      const store = await sqliteStore({ path, driver });
      const ids = await expectConsistent(store);
      await store.close();
      for (const [name, least] of acknowledged) {
        const own = ids.filter((id) => id.startsWith(`${name}-`));
        expect(own.length - least, `${name}: acknowledged, or just not yet`).toBeOneOf([0, 1]);
        expect(new Set(own)).toEqual(new Set(own.map((_, n) => `${name}-${n}`)));
      }
      const database = driver.open(path);
      expect(database.prepare("PRAGMA integrity_check").all([])).toMatchObject([{ integrity_check: "ok" }]);
      expect(database.prepare("PRAGMA foreign_key_check").all([])).toEqual([]);
      database.close();
    }
  }, 120_000);
});
