import { graphChange } from "@kenniswijzer/graph";
import { townParts } from "@kenniswijzer/graph/conformance";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect, type Database } from "../../graph/src/stores/neo4j/driver.ts";
import { addressOf } from "../../graph/src/stores/neo4j/errors.ts";
import { MIGRATIONS, prepare } from "../../graph/src/stores/neo4j/schema.ts";
import { java } from "../support/available.ts";
import { cypher, wipe } from "./cypher.ts";
import { refusal } from "./refusal.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

/** As the next version would have it: every actor gets a mark, counted so that a step done twice shows. */
const next = [
  ...MIGRATIONS,
  ["MATCH (n:Actor) SET n.mark = coalesce(n.mark, 0) + 1", "MATCH (s:Store) SET s.news = true"],
];

describe.skipIf(!java())("the schema of a Neo4j store", () => {
  let server: Neo4jServer;
  const open: Database[] = [];
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());
  beforeEach(async () => {
    await wipe(server);
    const store = await neo4jStore(server);
    await store.apply(graphChange(0, townParts));
    await store.close();
  });
  afterEach(async () => {
    for (const db of open.splice(0)) await db.close();
  });
  const database = async (): Promise<Database> => {
    const db = await connect(addressOf(server));
    open.push(db);
    return db;
  };
  const state = () =>
    cypher(
      server,
      "MATCH (s:Store) MATCH (n:Actor) RETURN s.schema AS schema, s.news AS news, collect(DISTINCT n.mark) AS marks",
    );

  it("moves on from an older version, once, however many open it at the same time", async () => {
    const all = await Promise.all([database(), database(), database()]);
    await Promise.all(all.map((db) => prepare(db, next)));
    expect(await state()).toEqual([{ schema: next.length, news: true, marks: [1] }]);
    await prepare(await database(), next);
    expect(await state()).toEqual([{ schema: next.length, news: true, marks: [1] }]);
  });

  it("stays at the older version when a step fails, and moves on once it can", async () => {
    const broken = [...next.slice(0, -1), ["MATCH (n:Actor) SET n.mark = 1", "MATCH (n:Actor) SET n.id = 'dubbel'"]];
    await refusal(prepare(await database(), broken));
    expect(await state()).toEqual([{ schema: MIGRATIONS.length, news: null, marks: [] }]);
    await prepare(await database(), next);
    expect(await state()).toEqual([{ schema: next.length, news: true, marks: [1] }]);
  });

  it("of a newer version is refused and left as it is", async () => {
    await prepare(await database(), next);
    expect(await refusal(neo4jStore(server))).toMatchObject({ code: "incompatible" });
    expect(await state()).toEqual([{ schema: next.length, news: true, marks: [1] }]);
  });

  it("gets back an index that somebody dropped", async () => {
    const indexes = () =>
      cypher(server, "SHOW INDEXES YIELD name WHERE name STARTS WITH 'kenniswijzer_' RETURN name ORDER BY name");
    const before = await indexes();
    await cypher(server, "DROP INDEX kenniswijzer_item_terms");
    await cypher(server, "DROP INDEX kenniswijzer_item_vector");
    await cypher(server, "DROP CONSTRAINT kenniswijzer_entity_id");
    await (await neo4jStore(server)).close();
    expect(await indexes()).toEqual(before);
  });
});
