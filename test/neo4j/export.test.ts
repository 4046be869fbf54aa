import type { Assertion, ExportFormat, Reading } from "@kenniswijzer/domain";
import { EXPORT_FORMATS, exportGraph } from "@kenniswijzer/exchange";
import { type GraphStore, graphChange, seenGraph } from "@kenniswijzer/graph";
import { sampleEntity, sampleReading, townParts } from "@kenniswijzer/graph/conformance";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { resolve } from "@kenniswijzer/ingest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { cypher, wipe } from "./cypher.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

/** Names that would end a text, a statement or a comment if they could, and signs that shells and Java read as something else. */
const HOSTILE = [
  "' }) DETACH DELETE n //",
  "\\' OR 1=1; MATCH (n) DETACH DELETE n;",
  "\\u0027 + 'x",
  "\\\\u0027; DROP CONSTRAINT export_entity_id;",
  "`label`) /* */ $param {map: 'x'}",
  "regel\neen\r\n:exit\n; regel\u2028twee\u0085drie\ttab",
  "😀 \u0000nul \u202Eomgekeerd \uFEFFbom \u0027apostrof",
  "// geen commentaar",
];

const entities = HOSTILE.map((name) => sampleEntity("Theme", name, { aliases: [`ook ${name}`] }));
const leiden = sampleEntity("Actor", "gemeente Leiden", { kind: "municipality", attributes: { code: "GM0546" } });
const reading: Reading = sampleReading(
  "nota",
  HOSTILE.map((name) => `gemeente Leiden werkt aan ${name}`.replace(/\n/g, " ")),
  {
    date: "2024-03",
    entities: [leiden, ...entities],
    claims: entities.map(({ key }, line) => [leiden.key, "WORKS_ON", key, line] as const),
  },
);

async function storeOf(readings: readonly Reading[]): Promise<GraphStore> {
  const store = memoryStore();
  const { nodes, links, assertions, edges } = resolve(readings, []);
  await store.apply(graphChange(0, { put: { readings, links, nodes, edges, assertions } }));
  return store;
}

async function textOf(store: GraphStore, format: ExportFormat = "cypher"): Promise<string> {
  const parts: string[] = [];
  for await (const part of exportGraph(store, { format, clearance: "openbaar", now: new Date(0) })) parts.push(part);
  return parts.join("");
}

describe.skipIf(!java())("the Cypher of an export", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());

  it("puts the same graph into a real server, whatever the names hold, also when run again", async () => {
    const store = await storeOf([reading]);
    const statements = (await textOf(store))
      .replace(/^\/\/.*\n/, "")
      .split(";\n")
      .filter((one) => one !== "");
    for (const statement of [...statements, ...statements]) await cypher(server, statement);
    const seen = await seenGraph(store, { visible: ["openbaar"] });
    const found = await cypher(
      server,
      "MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.code AS code, labels(n) AS labels ORDER BY id",
    );
    expect(found).toEqual(
      seen.nodes.map(({ id, name, aliases, attributes, type }) => ({
        ...{ id, name, aliases },
        code: attributes.code ?? null,
        labels: ["Entity", type],
      })),
    );
    const assertions: Assertion[] = [];
    for await (const part of seen.evidence()) assertions.push(...part);
    expect(
      await cypher(
        server,
        "MATCH (s)<-[:SUBJECT]-(a:Assertion)-[:OBJECT]->(o), (a)-[:DERIVED_FROM]->(d:Document) RETURN a.id AS id, a.quote AS quote, s.id AS subject, o.id AS object, d.date AS date ORDER BY id",
      ),
    ).toEqual(assertions.map(({ id, quote, subject, object, date }) => ({ id, quote, subject, object, date })));
    expect(
      await cypher(
        server,
        "MATCH (:Actor)-[r:WORKS_ON]->(:Theme) RETURN count(r) AS ties, sum(r.evidence) AS evidence",
      ),
    ).toEqual([{ ties: HOSTILE.length, evidence: HOSTILE.length }]);
    expect(await cypher(server, "MATCH (n) RETURN count(n) AS all")).toEqual([
      { all: seen.nodes.length + assertions.length + 1 },
    ]);
  });

  it.each(EXPORT_FORMATS)("gives the same %s from Neo4j as from memory, letter for letter", async (format) => {
    await wipe(server);
    const [neo4j, memory] = [await neo4jStore(server), memoryStore()];
    for (const store of [neo4j, memory]) await store.apply(graphChange(await store.revision(), townParts));
    expect(await textOf(neo4j, format)).toBe(await textOf(memory, format));
    expect(await textOf(memory, format)).toContain("gemeente Oegstgeest");
    await neo4j.close();
  });
});
