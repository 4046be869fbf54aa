import { type ChangeParts, type GraphStore, graphChange } from "@kenniswijzer/graph";
import { EVERYTHING, passageItem, sampleNode, sampleReading, town, townParts } from "@kenniswijzer/graph/conformance";
import { type Neo4jOptions, neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { cypher, wipe } from "./cypher.ts";
import { freePort } from "./java.ts";
import { refusal } from "./refusal.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

const write = async (store: GraphStore, parts: ChangeParts): Promise<number> =>
  store.apply(graphChange(await store.revision(), parts));

describe.skipIf(!java())("a Neo4j store when something is wrong", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());
  beforeEach(() => wipe(server));

  const open: GraphStore[] = [];
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  const opened = async (options: Partial<Neo4jOptions> = {}): Promise<GraphStore> => {
    const store = await neo4jStore({ ...server, ...options });
    open.push(store);
    return store;
  };

  describe("on the way to it", () => {
    it("says that the password is wrong, and does not say which", async () => {
      const error = await refusal(opened({ password: "geheim-wachtwoord" }));
      expect(error).toMatchObject({ code: "invalid-input" });
      expect(error.message).toContain("wrong user or password");
      expect(JSON.stringify([error.message, String(error)])).not.toContain("geheim-wachtwoord");
    });
    it("says within 10 s that nothing answers, and what to do", async () => {
      const error = await refusal(opened({ url: `bolt://127.0.0.1:${await freePort()}` }));
      expect(error).toMatchObject({ code: "unavailable", retriable: true });
      expect(error.message).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+: .*start it, or check KENNISWIJZER_STORE$/);
    }, 10_000);
    it("says that there is no such database", async () => {
      const error = await refusal(opened({ database: "nergens" }));
      expect(error).toMatchObject({ code: "invalid-input" });
      expect(error.message).toContain("no such database");
    });
    it("takes user, password and database from the address, and keeps the first two out of its name", async () => {
      const url = server.url.replace("//", `//${server.user}:${server.password}@`);
      const store = await neo4jStore({ url: `${url}/neo4j` });
      open.push(store);
      expect(store.name).toBe(`${server.url}/neo4j`);
      expect(await store.revision()).toBe(0);
    });
    it("refuses a store that a newer version wrote, and leaves it as it is", async () => {
      await write(await opened(), townParts);
      await cypher(server, "MATCH (s:Store) SET s.schema = 99");
      const error = await refusal(opened());
      expect(error).toMatchObject({ code: "incompatible" });
      expect(error.message).toContain("newer");
      expect(await cypher(server, "MATCH (s:Store) RETURN s.schema AS schema")).toEqual([{ schema: 99 }]);
    });
    it("refuses to write where a newer version has taken over meanwhile", async () => {
      const store = await opened();
      await cypher(server, "MATCH (s:Store) SET s.schema = 99");
      expect(await refusal(write(store, townParts))).toMatchObject({ code: "incompatible" });
    });
    it("may be opened by several at once", async () => {
      const stores = await Promise.all([opened(), opened(), opened()]);
      expect(await Promise.all(stores.map((store) => store.revision()))).toEqual([0, 0, 0]);
    });
  });

  describe("when names are hostile", () => {
    const names = [
      "') DETACH DELETE n //",
      "` }) MATCH (n) DELETE n //",
      "$rows",
      "\\u0027 OR 1=1",
      '"}]-()-[',
      "{ .* }",
    ];

    it("keeps them as they are", async () => {
      const store = await opened();
      const reading = sampleReading(names[0] as string, names);
      const nodes = names.map((name, n) => sampleNode("Actor", name, [reading], { id: `actor:${n} ${name}` }));
      const items = reading.passages.map((_, n) => ({ ...passageItem(reading, n), terms: [names[n] ?? ""] }));
      await write(store, { ...townParts, put: { readings: [reading], nodes, items } });
      expect(await store.nodes({ ids: nodes.map((node) => node.id), visible: EVERYTHING })).toEqual(nodes);
      const request = { names: [], terms: names, near: [], limit: 10, filter: { visible: EVERYTHING } };
      expect((await store.candidates(request)).items).toHaveLength(names.length);
    });
    it("takes a type of edge for one of the domain's or for none", async () => {
      const store = await opened();
      await write(store, townParts);
      const type = "WORKS_ON]->() MATCH (n) DETACH DELETE n //" as "WORKS_ON";
      const edges = [{ ...town.edges.debt, type }];
      expect(await refusal(write(store, { put: { edges } }))).toMatchObject({ code: "invalid-input" });
      const around = await store.neighbourhood([town.nodes.leiden.id], { visible: EVERYTHING, types: [type] });
      expect(around.edges).toEqual([]);
      expect(await store.revision()).toBe(1);
    });
  });

  describe("when vectors have another length", () => {
    const reading = sampleReading("v", ["een", "twee"]);
    const item = (n: number, ...numbers: number[]) => passageItem(reading, n, Float32Array.from(numbers));
    const near = async (store: GraphStore, ...numbers: number[]): Promise<string[]> => {
      const like = { vector: Float32Array.from(numbers), limit: 5 };
      const filter = { visible: EVERYTHING };
      const found = await store.candidates({ names: [], terms: [], near: like, limit: 0, filter });
      return found.items.map(({ id }) => id).sort();
    };

    it("refuses what the settings do not say", async () => {
      const store = await opened();
      await store.configure(new Map([["dimension", "2"]]));
      await write(store, { put: { readings: [reading], items: [item(0, 1, 0)] } });
      const error = await refusal(write(store, { put: { items: [item(1, 1, 0, 0)] } }));
      expect(error).toMatchObject({ code: "invalid-input" });
      expect(error.message).toContain("3 numbers does not fit an index of 2");
    });
    it("moves to the length of another model when the settings do", async () => {
      const store = await opened();
      await store.configure(new Map([["dimension", "2"]]));
      await write(store, { put: { readings: [reading], items: [item(0, 1, 0), item(1, 0, 1)] } });
      expect(await near(store, 1, 0)).toEqual(["v:0", "v:1"]);
      await store.configure(new Map([["dimension", "3"]]));
      await write(store, { put: { items: [item(1, 0, 0, 1)] } });
      expect(await near(store, 0, 0, 1)).toEqual(["v:1"]);
      expect(await near(store, 1, 0)).toEqual([]);
    });
  });

  it("keeps names and terms that are too long for an index", async () => {
    const store = await opened();
    const [long, longer] = ["x".repeat(30_000), "x".repeat(30_001)];
    const reading = sampleReading("lang", [long, longer]);
    const nodes = [sampleNode("Actor", long, [reading]), sampleNode("Actor", longer, [reading])];
    await write(store, { put: { readings: [reading], nodes, items: [passageItem(reading, 0)] } });
    const request = { names: [long], terms: [long, longer], near: [], limit: 9, filter: { visible: EVERYTHING } };
    const found = await store.candidates(request);
    expect(found.named).toEqual(new Map([[long, [nodes[0]]]]));
    expect(found.frequencies).toEqual(new Map([[long, 1]]));
    expect(found.items.map((i) => i.id)).toEqual(["lang:0"]);
  });
});
