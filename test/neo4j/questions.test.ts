import { digest, dump, type GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { startBot } from "@kenniswijzer/telegram";
import { chatOver, type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { labels, seen } from "../support/bot-api/chat.ts";
import { botApi, TOKEN } from "../support/bot-api/index.ts";
import { botCommand } from "../support/bot-command.ts";
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

  it("is what `kenniswijzer bot` answers from when the environment says so", async () => {
    const telegram = await botApi();
    const { url = "", user = "", password = "" } = server ?? {};
    const env = { KENNISWIJZER_STORE: url, NEO4J_USER: user, NEO4J_PASSWORD: password };
    const command = await botCommand(telegram, ["--model", "none"], env);
    const chat = telegram.chat();
    chat.say("wie doet er iets met schulden in gezinnen?");
    const answer = await chat.next();
    expect(seen(answer)).toContain("Leiderdorp");
    expect(labels(answer)[0]).toMatch(/^Bron 1: .* 2015$/);
    expect(await command.end("SIGTERM")).toBe(0);
    expect(command.out()).not.toContain(password);
    await telegram.close();
    expect(telegram.refused).toEqual([]);
  }, 60_000);

  it("answers in Telegram as the library does on it, with the sources in their documents", async () => {
    const telegram = await botApi();
    const clearance = "openbaar";
    const bot = await startBot({ service: chatOver(neo4j), token: TOKEN, apiRoot: telegram.url, clearance });
    const chat = telegram.chat();
    for (const { question } of promised) {
      const answer = await neo4j.ask(question, { clearance });
      chat.say("/opnieuw");
      await chat.next();
      chat.say(question);
      const message = await chat.next();
      for (const { name } of answer.items.slice(0, 10))
        expect(seen(message).toLowerCase(), question).toContain(name.toLowerCase());
      if (!labels(message).some((label) => label.startsWith("Bron 1"))) continue;
      await chat.tap(message, /^Bron 1/);
      const source = seen(await chat.next()).replace(/\s+/g, " ");
      expect(
        answer.citations.some(({ quote }) => source.includes(quote.replace(/\s+/g, " "))),
        question,
      ).toBe(true);
    }
    await bot.stop();
    await telegram.close();
    expect(telegram.refused).toEqual([]);
  }, 120_000);
});
