import { type RunningBot, startBot } from "@kenniswijzer/telegram";
import { chatOver, type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chat, labels, type Sent, seen } from "../support/bot-api/chat.ts";
import { type BotApi, botApi, type Fault, TOKEN } from "../support/bot-api/index.ts";
import { docs, notes, otherQuestions, seedQuestions, seeds } from "../support/corpus.ts";

const FAULTS: readonly Fault[] = [
  { error_code: 429, description: "Too Many Requests: retry after 0", parameters: { retry_after: 0 } },
  { error_code: 400, description: "Bad Request: can't parse entities: unsupported start tag" },
  { error_code: 502, description: "Bad Gateway" },
  "cut-before",
  "cut-after",
];
const clearance = "openbaar";

/** Warnings, which come before an answer when a question names a person whom no document knows. */
const isAnswer = (message: Sent): boolean => !seen(message).startsWith("In uw bericht staat iets");

describe("every question of the corpus, asked in Telegram", () => {
  let kenniswijzer: Kenniswijzer;
  let telegram: BotApi;
  let bot: RunningBot;
  beforeAll(async () => {
    kenniswijzer = await openKenniswijzer({ store: "memory:", model: "none", onNotice: () => {} });
    await kenniswijzer.ingest(sourcesAt([seeds, docs, notes], { visibility: clearance }));
    telegram = await botApi();
    bot = await startBot({ service: chatOver(kenniswijzer), token: TOKEN, apiRoot: telegram.url, clearance });
  }, 120_000);
  afterAll(async () => {
    await bot.stop();
    await telegram.close();
    await kenniswijzer.close();
  });

  /** All parts of the next answer, which ends with its buttons. */
  async function answerIn(chat: Chat): Promise<{ text: string; labels: string[]; sent: Sent[] }> {
    const sent: Sent[] = [];
    while (labels(sent.at(-1) ?? ({} as Sent)).length === 0) {
      const message = await chat.next();
      if (isAnswer(message)) sent.push(message);
    }
    return { text: sent.map(seen).join("\n"), labels: labels(sent.at(-1) as Sent), sent };
  }

  it("gets the library's answer: the same partners, sources and admission of not knowing", async () => {
    const chat = telegram.chat();
    const service = chatOver(kenniswijzer);
    const asked = [...(await seedQuestions()), ...(await otherQuestions())];
    expect(asked.length).toBeGreaterThan(100);
    for (const { question } of asked) {
      const personal = await service.personalData(question, { clearance });
      const answer = await kenniswijzer.ask(personal?.masked ?? question, { clearance });
      chat.say("/opnieuw");
      await chat.next();
      chat.say(question);
      const shown = await answerIn(chat);
      const flat = shown.text.replace(/\s+/g, " ").toLowerCase();
      for (const { name } of answer.items.slice(0, 10))
        expect(flat, question).toContain(name.replace(/\s+/g, " ").toLowerCase());
      const sources = shown.labels.filter((label) => label.startsWith("Bron "));
      const places =
        answer.items.length === 0 ? answer.citations : answer.items.slice(0, 10).flatMap((i) => i.citations);
      const expected = new Set(places.map(({ document, start, end }) => `${document}:${start}:${end}`)).size;
      expect(sources.length, question).toBe(answer.status === "unknown" ? 0 : Math.min(12, expected));
    }
    expect(telegram.refused).toEqual([]);
  }, 120_000);

  it("says partner, tie and year in the first 300 characters of every answer that has them", async () => {
    const chat = telegram.chat();
    for (const { question } of await seedQuestions()) {
      const answer = await kenniswijzer.ask(question, { clearance });
      const [first] = answer.items;
      if (answer.status === "unknown" || first?.type !== "Actor") continue;
      chat.say("/opnieuw");
      await chat.next();
      chat.say(question);
      const head = (await answerIn(chat)).text.slice(0, 300).toLowerCase();
      expect(head, question).toContain(first.name.toLowerCase());
      const year = first.citations[0]?.date?.slice(0, 4);
      if (year !== undefined && first.why.includes(year)) expect(head, question).toContain(year);
    }
  }, 60_000);

  it("gets it, and loses none, when a fifth of the calls fails", async () => {
    const chat = telegram.chat();
    let failed = 0;
    let lost = 0;
    telegram.failEach("sendMessage", (call) => {
      if (call % 5 !== 2) return undefined;
      const fault = FAULTS[failed++ % FAULTS.length];
      if (fault === "cut-after") lost++;
      return fault;
    });
    const asked = (await seedQuestions()).map(({ question }) => question);
    const heads: string[] = [];
    for (const question of asked) {
      chat.say(`/vraag ${question}`);
      heads.push((await answerIn(chat)).text.slice(0, 40));
      // a message whose reply got lost came twice: the second is the same
      const doubled = chat.unread.length;
      for (let at = 0; at < doubled; at++) await chat.next();
    }
    telegram.failEach("sendMessage", () => undefined);
    expect(heads).toHaveLength(asked.length);
    expect([failed > 5, lost > 0]).toEqual([true, true]);
  }, 120_000);
});
