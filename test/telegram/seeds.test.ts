import { readFileSync } from "node:fs";
import { type RunningBot, startBot } from "@kenniswijzer/telegram";
import { chatOver, type Kenniswijzer } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labels, type Sent, seen } from "../support/bot-api/chat.ts";
import { type BotApi, botApi, TOKEN } from "../support/bot-api/index.ts";
import { questions, seededKenniswijzer } from "../support/seeds.ts";

const asked = readFileSync(new URL("../corpus/seeds-questions.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => (JSON.parse(line) as { question: string }).question);

const sourcesUnder = (message: Sent): string[] => labels(message).filter((label) => label.startsWith("Bron "));

describe("the bot on the example documents", () => {
  let kenniswijzer: Kenniswijzer;
  let telegram: BotApi;
  let bot: RunningBot;
  beforeAll(async () => {
    kenniswijzer = await seededKenniswijzer();
    telegram = await botApi();
    bot = await startBot({
      service: chatOver(kenniswijzer),
      token: TOKEN,
      apiRoot: telegram.url,
      clearance: "openbaar",
    });
  });
  afterAll(async () => {
    await bot.stop();
    await telegram.close();
    await kenniswijzer.close();
  });

  it("gives the library's answer to every question: same partners, sources and admission of not knowing", async () => {
    const chat = telegram.chat();
    for (const question of [...asked, ...questions.known, questions.unknown]) {
      const answer = await kenniswijzer.ask(question, { clearance: "openbaar" });
      chat.say(question);
      const message = await chat.next();
      for (const item of answer.items.slice(0, 10))
        expect(seen(message).toLowerCase()).toContain(item.name.toLowerCase());
      const places = new Set(answer.citations.map(({ document, start, end }) => `${document}:${start}:${end}`));
      const expected = answer.status === "unknown" ? 0 : places.size;
      if (answer.items.length <= 10) expect(sourcesUnder(message).length, question).toBe(Math.min(expected, 12));
      expect(chat.unread).toEqual([]);
    }
    expect(telegram.refused).toEqual([]);
  });

  it("shows every source of an answer verbatim, in its context", async () => {
    const chat = telegram.chat();
    const question = "Welke gemeenten noemen informele zorg?";
    const answer = await kenniswijzer.ask(question, { clearance: "openbaar" });
    chat.say(question);
    const message = await chat.next();
    expect(sourcesUnder(message).length).toBeGreaterThan(0);
    for (const label of sourcesUnder(message)) {
      await chat.tap(message, new RegExp(`^${label.slice(0, 6)}`));
      const source = seen(await chat.next()).replace(/\s+/g, " ");
      expect(answer.citations.some(({ quote }) => source.includes(quote.replace(/\s+/g, " ")))).toBe(true);
      expect(source).toMatch(/\d{4}|datum onbekend/);
    }
  });
});
