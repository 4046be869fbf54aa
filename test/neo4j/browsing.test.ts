import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ChangeParts, type GraphStore, graphChange } from "@kenniswijzer/graph";
import { sampleAssertion, sampleEdge, sampleNode, town, townParts } from "@kenniswijzer/graph/conformance";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { cypher, wipe } from "./cypher.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

const { nodes, edges, assertions, links, items, notitie, memo } = town;

describe.skipIf(!java())("what a coordinator sees in Neo4j's own tools", () => {
  let server: Neo4jServer;
  let store: GraphStore;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());
  beforeEach(async () => {
    await wipe(server);
    store = await neo4jStore(server);
  });
  afterEach(() => store.close());

  const write = async (parts: ChangeParts): Promise<number> => store.apply(graphChange(await store.revision(), parts));
  const ask = (statement: string): Promise<object[]> => cypher(server, statement);

  /** Everything that people follow from node to node, as text. */
  const RELATIONS = `
    MATCH (a)-[r]->(b)
    WHERE NOT type(r) IN ['NAMED', 'INDEXES']
    RETURN a.name + ' ' + type(r) + ' ' + b.name AS relation ORDER BY relation`;

  it("has nodes by type, edges by type, and evidence that leads to its sentence", async () => {
    await write(townParts);
    expect(
      await ask(
        "MATCH (a:Actor)-[:WORKS_ON]->(t:Theme { name: 'informele zorg' }) RETURN a.name AS name ORDER BY name",
      ),
    ).toEqual([{ name: "gemeente Leiden" }, { name: "gemeente Oegstgeest" }]);
    const proof = `
      MATCH (a:Assertion)-[:SUBJECT]->(:Actor { name: 'Stichting Horizon' }), (a)-[:OBJECT]->(t:Theme),
        (a)-[:EVIDENCE]->(p:Passage)<-[:CONTAINS]-(d:Document)
      RETURN t.name AS theme, a.quote AS quote, p.text AS text, d.title AS title`;
    const quote = "Stichting Horizon werkt geheim aan schuldhulp.";
    expect(await ask(proof)).toEqual([{ theme: "schuldhulp", quote, text: quote, title: "Document memo" }]);
    const mentioned = "MATCH (:Passage { id: 'notitie:1' })-[:MENTIONS]->(n) RETURN n.name AS name ORDER BY name";
    expect(await ask(mentioned)).toEqual([
      { name: "gemeente Leiden" },
      { name: "gemeente Oegstgeest" },
      { name: "informele zorg" },
    ]);
  });
  it("sees the same relations whatever came first", async () => {
    await write(townParts);
    const whole = await ask(RELATIONS);
    await wipe(server);
    await store.close();
    store = await neo4jStore(server);
    await write({ put: { items } });
    await write({ put: { assertions: Object.values(assertions) } });
    await write({ put: { readings: [memo, notitie], links } });
    await write({ put: { nodes: Object.values(nodes), edges: Object.values(edges) } });
    expect(await ask(RELATIONS)).toEqual(whole);
    expect(await ask("MATCH (i:Item) WHERE NOT (i)-[:INDEXES]->() RETURN i.id")).toEqual([]);
  });
  it("sees each relation once when the same is put twice", async () => {
    await write(townParts);
    const once = await ask(RELATIONS);
    await write(townParts);
    expect(await ask(RELATIONS)).toEqual(once);
  });
  it("has a name on every node, to show", async () => {
    const correction = {
      id: "c",
      action: "rename" as const,
      target: nodes.leiden.id,
      name: "Leiden",
      by: "an",
      at: "2026-01-01T00:00:00.000Z",
    };
    await write({ put: { ...townParts.put, corrections: [correction] } });
    await store.configure(new Map([["dimension", "2"]]));
    expect(await ask("MATCH (n) WHERE coalesce(n.name, '') = '' RETURN DISTINCT labels(n) AS labels")).toEqual([]);
    expect(await store.corrections()).toEqual([correction]);
  });

  const asked = { naam: "Gemeente Leiden", titel: "document", een: "gemeente Leiden", ander: "Stichting Horizon" };
  const folder = fileURLToPath(new URL("../../graph/neo4j/queries/", import.meta.url));
  it.each(readdirSync(folder))("can ask %s as it is saved, and reads in its first line what for", async (file) => {
    const question = sampleNode("Question", "Hoe bereiken we ouderen?", [notitie]);
    const concept = sampleNode("Concept", "zorg", [notitie]);
    const tie = sampleEdge(nodes.care.id, "BROADER", concept.id);
    const doubt = sampleEdge(nodes.oegstgeest.id, "ASKS", question.id, { status: "undecided" });
    const proof = sampleAssertion(notitie, [nodes.oegstgeest.id, "ASKS", question.id, 1]);
    await write({
      put: {
        ...townParts.put,
        nodes: [...Object.values(nodes), question, concept],
        edges: [...Object.values(edges), tie, doubt],
        assertions: [...Object.values(assertions), proof],
      },
    });
    const text = readFileSync(join(folder, file), "utf8");
    expect(text).toMatch(/^\/\/ [A-Z].{20,}\n/);
    expect(await cypher(server, text, asked)).not.toEqual([]);
  });

  it("sees nothing of what was removed, no name and no word", async () => {
    await write(townParts);
    const all = Object.values(nodes).map((node) => node.id);
    await write({
      remove: {
        documents: ["notitie", "memo"],
        nodes: all,
        edges: Object.values(edges),
        assertions: Object.values(assertions).map((a) => a.id),
        items: items.map((item) => item.id),
      },
    });
    expect(await ask("MATCH (n) RETURN labels(n) AS labels")).toEqual([{ labels: ["Store"] }]);
  });
});
