import { describeGraphStore } from "@kenniswijzer/graph/conformance";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { afterAll, beforeAll, describe } from "vitest";
import { java } from "../support/available.ts";
import { wipe } from "./cypher.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

describe.skipIf(!java())("on a real Neo4j", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());

  describeGraphStore("neo4jStore", async () => {
    await wipe(server);
    return neo4jStore(server);
  });
});
