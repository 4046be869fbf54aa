import { dump } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answers, applyAll, changes, questions } from "../../graph/src/conformance/random.ts";
import { java } from "../support/available.ts";
import { wipe } from "./cypher.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

describe.skipIf(!java())("neo4jStore against memoryStore", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());

  it("takes and refuses the same changes, knows the same after them and answers the same", async () => {
    await fc.assert(
      fc.asyncProperty(changes, fc.array(questions, { minLength: 1, maxLength: 4 }), async (all, asked) => {
        await wipe(server);
        const [memory, neo4j] = [memoryStore(), await neo4jStore(server)];
        try {
          expect(await applyAll(neo4j, all)).toEqual(await applyAll(memory, all));
          expect(await dump(neo4j)).toEqual(await dump(memory));
          for (const question of asked) expect(await answers(neo4j, question)).toEqual(await answers(memory, question));
        } finally {
          await neo4j.close();
        }
      }),
      { numRuns: 10 },
    );
  }, 300_000);
});
