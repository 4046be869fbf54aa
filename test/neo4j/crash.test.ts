import { createApi } from "@kenniswijzer/api";
import { digest, dump } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { startBot } from "@kenniswijzer/telegram";
import { chatOver, type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { seen } from "../support/bot-api/chat.ts";
import { botApi, TOKEN } from "../support/bot-api/index.ts";
import { filesIn, notes, seeds } from "../support/corpus.ts";
import { wipe } from "./cypher.ts";
import { smallDisk } from "./disk.ts";
import { refusal } from "./refusal.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

const open = (server: Neo4jServer): Promise<Kenniswijzer> => {
  const { url, user, password } = server;
  return openKenniswijzer({ store: url, user, password, model: "none", onNotice: () => {} });
};
const read = (kenniswijzer: Kenniswijzer, files: readonly string[]) =>
  kenniswijzer.ingest(sourcesAt(files, { visibility: "openbaar" }));

/** What a store holds after reading these files in peace. */
async function inPeace(files: readonly string[]): Promise<string> {
  const kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
  await read(kenniswijzer, files);
  return digest(await dump(kenniswijzer.store));
}

describe.skipIf(!java())("when Neo4j itself goes down", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());

  it("loses nothing and has nothing twice after a kill amid reading, once it is read on", async () => {
    const files = await filesIn(seeds, notes);
    const kenniswijzer = await open(server);
    const seenOf: string[] = [];
    const reading = kenniswijzer.ingest(sourcesAt(files, { visibility: "openbaar" }), {
      onProgress: ({ outcome }) => {
        seenOf.push(outcome.outcome);
        if (seenOf.length === 2) void server.kill();
      },
    });
    expect(await refusal(reading)).toMatchObject({ code: "unavailable" });
    expect(seenOf.slice(0, 2)).toEqual(["added", "added"]);
    await server.restart();
    await read(kenniswijzer, files);
    expect(digest(await dump(kenniswijzer.store))).toBe(await inPeace(files));
    await kenniswijzer.close();
  }, 240_000);

  it("answers 503 with when to come back, in the API and in Dutch in Telegram, and by itself again once it runs", async () => {
    const kenniswijzer = await open(server);
    const api = createApi({ service: kenniswijzer, clearance: "openbaar", log: () => {} });
    const telegram = await botApi();
    const bot = await startBot({
      service: chatOver(kenniswijzer),
      token: TOKEN,
      apiRoot: telegram.url,
      clearance: "openbaar",
    });
    const get = () => api.request("http://localhost/v1/documents");
    try {
      expect((await get()).status).toBe(200);
      await server.kill();
      for (const path of ["/v1/documents", "/healthz"]) {
        const response = await api.request(`http://localhost${path}`);
        expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "5"]);
        expect(await response.json()).toMatchObject({ title: "Even niet bereikbaar" });
      }
      const chat = telegram.chat();
      chat.say("Wie werkt aan schulden?");
      expect(seen(await chat.next())).toMatch(/^Ik kan nu niet bij de gegevens/);
      await server.restart();
      expect((await get()).status).toBe(200);
      chat.say("Wie werkt aan schulden?");
      expect(seen(await chat.next())).not.toMatch(/^Ik kan nu niet bij/);
    } finally {
      await bot.stop();
      await telegram.close();
      await kenniswijzer.close();
    }
  }, 240_000);

  it("answers from a database that may only be read, and says that nothing can be written there", async () => {
    const [file = ""] = await filesIn(seeds);
    await server.restart();
    await wipe(server);
    const writing = await open(server);
    await read(writing, [file]);
    await writing.close();
    await server.restart({ "server.databases.read_only": "neo4j" });
    const kenniswijzer = await open(server);
    expect(await kenniswijzer.documents({ clearance: "openbaar" })).toHaveLength(1);
    const error = await refusal(read(kenniswijzer, (await filesIn(notes)).slice(0, 1)));
    expect(error).toMatchObject({ code: "read-only", message: expect.stringContaining("use another database") });
    await kenniswijzer.close();
    await server.restart();
    await wipe(server);
    await server.restart({ "server.databases.read_only": "neo4j" });
    expect(await refusal(open(server))).toMatchObject({ code: "read-only" });
    await server.restart();
  }, 240_000);
});

const disk = java() ? smallDisk(64) : undefined;
afterAll(() => disk?.remove());

if (disk)
  describe("when Neo4j's disk is full", () => {
    let server: Neo4jServer;
    beforeAll(async () => {
      server = await startNeo4j({ folder: disk.folder });
    }, START_TIMEOUT);
    afterAll(() => server?.stop());

    it("says so, keeps what it had, and goes on once there is room", async () => {
      const [first = "", ...others] = await filesIn(seeds, notes);
      const kenniswijzer = await open(server);
      await read(kenniswijzer, [first]);
      disk.fill(200_000);
      const error = await refusal(read(kenniswijzer, others));
      expect(error).toMatchObject({ code: "unavailable", message: expect.stringMatching(/disk is full: make room/) });
      disk.free();
      // half a transaction stands at the end of its log: Neo4j takes that for damage unless it is told to cut it off
      await server.restart({ "internal.dbms.tx_log.fail_on_corrupted_log_files": "false" });
      expect((await kenniswijzer.documents({ clearance: "openbaar" })).length).toBeGreaterThan(0);
      await read(kenniswijzer, [first, ...others]);
      expect(digest(await dump(kenniswijzer.store))).toBe(await inPeace([first, ...others]));
      await kenniswijzer.close();
    }, 240_000);
  });
