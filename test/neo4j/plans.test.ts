import type { GraphStore } from "@kenniswijzer/graph";
import { EVERYTHING } from "@kenniswijzer/graph/conformance";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as assertions from "../../graph/src/stores/neo4j/cypher/assertions.ts";
import * as candidates from "../../graph/src/stores/neo4j/cypher/candidates.ts";
import * as documents from "../../graph/src/stores/neo4j/cypher/documents.ts";
import * as items from "../../graph/src/stores/neo4j/cypher/items.ts";
import * as lookups from "../../graph/src/stores/neo4j/cypher/lookups.ts";
import * as neighbourhoods from "../../graph/src/stores/neo4j/cypher/neighbourhood.ts";
import * as nodes from "../../graph/src/stores/neo4j/cypher/nodes.ts";
import * as store from "../../graph/src/stores/neo4j/cypher/store.ts";
import { java } from "../support/available.ts";
import { type Heard, listening } from "./listening.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

const { neighbourhood } = neighbourhoods;
const { forgetEdges, putEdges, EDGE_TYPES: _, ...ofNodes } = nodes;
const { HIDDEN: __, ...ofLookups } = lookups;
const statements = Object.entries({
  ...assertions,
  ...candidates,
  ...documents,
  ...items,
  ...ofLookups,
  ...ofNodes,
  ...store,
  neighbourhood: neighbourhood(["WORKS_ON", "FUNDS"]),
  forgetEdges: forgetEdges("WORKS_ON"),
  putEdges: putEdges("WORKS_ON"),
}).map(([name, statement]) => ({ name, statement }));

/** What reads a kind of node from end to end, because all of it was asked for. */
const WHOLE = ["SETTINGS", "ALL_DOCUMENTS", "ALL_NODES", "CORRECTIONS", "VOCABULARY"];

describe.skipIf(!java())("statements on a store of some size", () => {
  let server: Neo4jServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startNeo4j();
    const opened = await neo4jStore(server);
    await opened.close();
    driver = neo4j.driver(server.url, neo4j.auth.basic(server.user, server.password));
    await driver.executeQuery(GROW);
    await driver.executeQuery("CALL db.resampleOutdatedIndexes()");
  }, START_TIMEOUT);
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  it.each(statements)("$name finds what it needs by an index", async ({ name, statement }) => {
    const scans = operators(await planOf(driver, statement)).filter((operator) => /Scan/.test(operator));
    if (!WHOLE.includes(name)) expect(scans).toEqual([]);
    expect(scans.filter((operator) => operator.startsWith("AllNodesScan"))).toEqual([]);
  });
});

describe.skipIf(!java())("what an answer asks, on a store of some size", () => {
  const heard: Heard[] = [];
  let server: Neo4jServer;
  let store: GraphStore;
  let driver: Driver;
  beforeAll(async () => {
    server = await startNeo4j();
    store = await neo4jStore({ ...server, load: listening(heard) });
    driver = neo4j.driver(server.url, neo4j.auth.basic(server.user, server.password));
    await driver.executeQuery(GROW);
    await driver.executeQuery("MATCH (s:Store) SET s.items_openbaar = 2000, s.terms_openbaar = 2000");
    await driver.executeQuery("CALL db.resampleOutdatedIndexes()");
  }, START_TIMEOUT);
  afterAll(async () => {
    await store?.close();
    await driver?.close();
    await server?.stop();
  });

  const visible = EVERYTHING;
  const hot = [
    {
      what: "candidates",
      ask: () => store.candidates({ names: ["7"], terms: ["9", "11"], near: ["5"], limit: 50, filter: { visible } }),
    },
    { what: "a neighbourhood", ask: () => store.neighbourhood(["7", "8"], { visible, passages: ["1", "2", "3"] }) },
    { what: "passages", ask: () => store.passages(["1", "2", "3", "4"]) },
    { what: "the revision", ask: () => store.revision() },
  ];
  it.each(hot)("$what touch what they give, and no whole kind of node", async ({ ask }) => {
    heard.length = 0;
    await ask();
    const [{ statement, parameters } = { statement: "", parameters: {} }] = heard;
    const { summary } = await driver.executeQuery(`PROFILE ${statement}`, parameters);
    const profile = summary.profile as unknown as Plan;
    expect(operators(profile).filter((operator) => /AllNodesScan|NodeByLabelScan/.test(operator))).toEqual([]);
    // there are two thousand of each kind: a look at all of one would show
    expect(hits(profile)).toBeGreaterThan(0);
    expect(hits(profile)).toBeLessThan(1000);
  });
});

/** Two thousand of everything: the planner goes by what there is. */
const GROW = `
  UNWIND range(1, 2000) AS n
  WITH toString(n) AS id
  CREATE (d:Document { id: id }), (:Reading { id: id }), (:Setting { name: id }), (:Correction { id: id }),
    (p:Passage { id: id, document: id, visibility: 'openbaar' }),
    (t:Term { key: id, openbaar: 1, intern: 0, vertrouwelijk: 0 }), (x:Name { key: id }),
    (e:Entity:Actor { id: id, type: 'Actor', visibility: 'openbaar', documents: [id] }),
    (i:Item { id: id, type: 'Passage', terms: ' ' + id + ' ', length: 1, visibility: 'openbaar' }),
    (a:Assertion { id: id, edge: id, subject: id, object: id, document: id, passage: id }),
    (o:DocumentEntity { document: id, key: id, node: id }),
    (d)-[:CONTAINS]->(p), (p)-[:MENTIONS { key: id }]->(e), (e)-[:WORKS_ON { id: id }]->(e), (i)-[:INDEXES]->(p),
    (e)-[:NAMED]->(x), (o)-[:NAMED]->(x), (a)-[:SUBJECT]->(e), (a)-[:OBJECT]->(e), (a)-[:EVIDENCE]->(p)`;

interface Plan {
  readonly operatorType: string;
  readonly arguments: { readonly Details?: string };
  readonly children: readonly Plan[];
  /** Looks into the database, once it has run. */
  readonly dbHits?: number;
}

const hits = (plan: Plan): number => (plan.dbHits ?? 0) + plan.children.reduce((sum, child) => sum + hits(child), 0);

async function planOf(driver: Driver, statement: string): Promise<Plan> {
  const names = [...new Set([...statement.matchAll(/\$(\w+)/g)].map((match) => match[1] as string))];
  const { summary } = await driver.executeQuery(
    `EXPLAIN ${statement}`,
    Object.fromEntries(names.map((n) => [n, null])),
  );
  return summary.plan as unknown as Plan;
}

const operators = (plan: Plan): string[] => [
  `${plan.operatorType.replace(/@.*/, "")} ${plan.arguments.Details ?? ""}`,
  ...plan.children.flatMap(operators),
];
