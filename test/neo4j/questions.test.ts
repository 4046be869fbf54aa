import { digest, dump, type GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { seedQuestions, seeds } from "../support/corpus.ts";
import { expectPromised, promised } from "../support/promised.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

describe.skipIf(!java())("on the example documents, Neo4j", () => {
  let server: Neo4jServer | undefined;
  let neo4j: Kenniswijzer;
  let memory: Kenniswijzer;
  const filled = async (store: GraphStore): Promise<Kenniswijzer> => {
    const opened = await openKenniswijzer({ store });
    const outcomes = await opened.ingest(sourcesAt([seeds], { visibility: "openbaar" }));
    expect(outcomes.map((o) => o.outcome)).toEqual(["added", "added"]);
    return opened;
  };
  beforeAll(async () => {
    server = await startNeo4j();
    neo4j = await filled(await neo4jStore(server));
    memory = await filled(memoryStore());
  }, START_TIMEOUT);
  afterAll(async () => {
    await neo4j?.close();
    await memory?.close();
    await server?.stop();
  });

  it("holds the same graph as the memory store", async () => {
    expect(digest(await dump(neo4j.store))).toBe(digest(await dump(memory.store)));
  });

  it.each(promised)("answers $question ($because)", async (expected) => {
    await expectPromised(await neo4j.ask(expected.question, { clearance: "openbaar" }), expected);
  });

  it("answers every question on them as the memory store does", async () => {
    const questions = [...promised, ...(await seedQuestions())].map(({ question }) => question);
    for (const question of questions) {
      const [one, other] = await Promise.all([memory, neo4j].map((k) => k.ask(question, { clearance: "openbaar" })));
      expect({ ...other, tookMs: 0 }, question).toEqual({ ...one, tookMs: 0 });
    }
  }, 120_000);
});
