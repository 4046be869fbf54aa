import { digest, dump, type GraphStore, graphChange } from "@kenniswijzer/graph";
import { EVERYTHING, town, townParts } from "@kenniswijzer/graph/conformance";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { wipe } from "./cypher.ts";
import { type BoltMessage, type BreakingProxy, startProxy } from "./proxy.ts";
import { refusal } from "./refusal.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

const lost: { message: BoltMessage; what: "request" | "reply" }[] = (
  ["LOGON", "BEGIN", "RUN", "PULL", "COMMIT"] as const
).flatMap((message) => (["request", "reply"] as const).map((what) => ({ message, what })));

describe.skipIf(!java())("a Neo4j store when its connection breaks", { timeout: 60_000 }, () => {
  let server: Neo4jServer;
  let proxy: BreakingProxy;
  const open: GraphStore[] = [];
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());
  beforeEach(async () => {
    await wipe(server);
    proxy = await startProxy(server.url);
  });
  afterEach(async () => {
    proxy.thaw();
    for (const store of open.splice(0)) await store.close();
    await proxy.close();
  });
  const opened = async (url = proxy.url): Promise<GraphStore> => {
    const store = await neo4jStore({ ...server, url });
    open.push(store);
    return store;
  };

  it.each(lost)("writes once when it loses the $what of $message", async ({ message, what }) => {
    const store = await opened();
    // a connection of its own, so that the phases of connecting are passed again
    if (message === "LOGON") proxy.reset();
    proxy.lose(message, what);
    expect(await store.apply(graphChange(0, townParts))).toBe(1);
    expect(proxy.lost).toBe(true);
    const memory = memoryStore();
    await memory.apply(graphChange(0, townParts));
    expect(await store.revision()).toBe(1);
    expect(digest(await dump(store))).toBe(digest(await dump(memory)));
    expect(await store.vocabulary(EVERYTHING)).toEqual(await memory.vocabulary(EVERYTHING));
  });

  it.each(lost.filter(({ message }) => message !== "BEGIN" && message !== "COMMIT"))(
    "reads on when it loses the $what of $message",
    async ({ message, what }) => {
      const store = await opened();
      await store.apply(graphChange(0, townParts));
      if (message === "LOGON") proxy.reset();
      proxy.lose(message, what);
      const around = await store.neighbourhood([town.nodes.leiden.id], { visible: EVERYTHING });
      expect(around.edges).toHaveLength(2);
      expect(proxy.lost).toBe(true);
    },
  );

  it("says that nothing answers when it stays away, and goes on when it is back", async () => {
    const store = await opened();
    const { port } = new URL(proxy.url);
    await proxy.close();
    expect(await refusal(store.revision())).toMatchObject({ code: "unavailable" });
    proxy = await startProxy(server.url, Number(port));
    expect(await store.revision()).toBe(0);
  });

  it.each([
    { what: "a question", call: (store: GraphStore) => store.revision() },
    { what: "a long reading", call: (store: GraphStore) => store.vocabulary(EVERYTHING) },
    { what: "a change", call: (store: GraphStore) => store.apply(graphChange(0, townParts)) },
  ])("ends $what within 10 s when the server hangs, and goes on when it lives again", async ({ call }) => {
    const store = await opened();
    proxy.freeze();
    const error = await refusal(call(store));
    expect(error).toMatchObject({ code: "unavailable", message: expect.stringContaining("does not answer in time") });
    proxy.thaw();
    await expect(store.settings()).resolves.toEqual(new Map());
  });

  it("says within 10 s that a server hangs which it has not met before", async () => {
    proxy.freeze();
    expect(await refusal(opened())).toMatchObject({ code: "unavailable" });
  });

  it("is right, if later, when everything takes long", async () => {
    const store = await opened();
    proxy.slow(60);
    expect(await store.apply(graphChange(0, townParts))).toBe(1);
    const found = await store.candidates({
      names: [],
      terms: ["horizon"],
      near: [],
      limit: 9,
      filter: { visible: EVERYTHING },
    });
    expect(found.items).toHaveLength(3);
  });

  it("loses nothing of a routed address either", async () => {
    const store = await opened(server.url.replace("bolt:", "neo4j:"));
    expect(await store.apply(graphChange(0, townParts))).toBe(1);
    expect((await store.nodes({ visible: EVERYTHING })).length).toBe(Object.keys(town.nodes).length);
  });
});
