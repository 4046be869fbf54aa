import { join } from "node:path";
import { dump } from "@kenniswijzer/graph";
import fc from "fast-check";
import { type Kenniswijzer, openKenniswijzer } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { emptyFolder } from "../support/folder.ts";
import { histories, live, wholeOf } from "../support/histories.ts";
import { wipe } from "./cypher.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

const quiet = { model: "none", onNotice: () => {} };

describe("a store after any history of reading, taking out and deciding", () => {
  it("knows the same on SQLite as in memory", async () => {
    const folder = await emptyFolder();
    let n = 0;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const sqlite = await openKenniswijzer({ store: `sqlite:${join(folder, `${n++}.db`)}`, ...quiet });
        await expectSame(await openKenniswijzer({ store: "memory:", ...quiet }), sqlite, history);
      }),
      { numRuns: 15 },
    );
  }, 240_000);

  describe.skipIf(!java())("with a Neo4j server", () => {
    let server: Neo4jServer;
    beforeAll(async () => {
      server = await startNeo4j();
    }, START_TIMEOUT);
    afterAll(() => server?.stop());

    it("knows the same on Neo4j as in memory", async () => {
      const { url, user, password } = server;
      await fc.assert(
        fc.asyncProperty(histories, async (history) => {
          await wipe(server);
          const neo4j = await openKenniswijzer({ store: url, user, password, ...quiet });
          await expectSame(await openKenniswijzer({ store: "memory:", ...quiet }), neo4j, history);
        }),
        { numRuns: 6 },
      );
    }, 300_000);
  });
});

async function expectSame(
  memory: Kenniswijzer,
  other: Kenniswijzer,
  history: Parameters<typeof live>[1],
): Promise<void> {
  try {
    expect(await live(other, history)).toEqual(await live(memory, history));
    expect(await dump(other.store)).toEqual(await dump(memory.store));
    expect(await wholeOf(other)).toBe(await wholeOf(memory));
  } finally {
    await memory.close();
    await other.close();
  }
}
