import { join } from "node:path";
import { digest, dump } from "@kenniswijzer/graph";
import { sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { describe, expect, it } from "vitest";
import { notes, seeds } from "../support/corpus.ts";
import { emptyFolder } from "../support/folder.ts";
import { random, runUntil } from "../support/interrupted-run.ts";

const KILLS = 20;

async function newStore(): Promise<{ file: string; args: (workers: number) => string[] }> {
  const file = join(await emptyFolder(), "kennis.db");
  return {
    file,
    args: (workers) => [
      "ingest",
      seeds,
      notes,
      "--store",
      `sqlite:${file}`,
      "--model",
      "none",
      "--workers",
      `${workers}`,
    ],
  };
}

async function digestOf(file: string): Promise<string> {
  const store = await sqliteStore({ path: file });
  try {
    return digest(await dump(store));
  } finally {
    await store.close();
  }
}

describe("an ingest that breaks off", () => {
  it(`goes on where it was, killed at ${KILLS} moments whichever, and ends as if nothing had happened`, async () => {
    const whole = await newStore();
    const { writes, code } = await runUntil(whole.args(0), whole.file);
    expect(code).toBe(0);
    const expected = await digestOf(whole.file);

    let store = await newStore();
    let kills = 0;
    for (let round = 1; kills < KILLS; round++) {
      const after = 1 + Math.floor(random(round) * writes * 0.3);
      const run = await runUntil(store.args(round % 4 === 0 ? 2 : 0), store.file, { after, with: "SIGKILL" });
      if (run.signal === "SIGKILL") {
        kills += 1;
        continue;
      }
      // it was done before its moment came: the next is killed in a new store
      expect(run.code, run.stderr).toBe(0);
      expect(await digestOf(store.file)).toBe(expected);
      store = await newStore();
    }
    expect((await runUntil(store.args(2), store.file)).code).toBe(0);
    expect(await digestOf(store.file)).toBe(expected);
  }, 300_000);

  it("finishes the document at hand on Ctrl-C, says what it read, and goes on the next time", async () => {
    const store = await newStore();
    const { writes } = await runUntil(store.args(0), store.file);
    const expected = await digestOf(store.file);
    const other = await newStore();
    const stopped = await runUntil(other.args(0), other.file, { after: Math.floor(writes / 4), with: "SIGINT" });
    expect(stopped.code).toBe(1);
    expect(stopped.stdout).toMatch(/^nieuw .*\d s \(/m);
    expect(stopped.stdout).toMatch(/Onderbroken/);
    const again = await runUntil(other.args(0), other.file);
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/nieuw, \d+ ongewijzigd/);
    expect(await digestOf(other.file)).toBe(expected);
  }, 60_000);
});
