import { KenniswijzerError, type KnowledgeService } from "@kenniswijzer/domain";
import { chatOver } from "kenniswijzer";
import { afterEach, describe, expect, it } from "vitest";
import { labels, seen } from "../../../test/support/bot-api/chat.ts";
import { type BotApi, botApi, TOKEN, USERNAME } from "../../../test/support/bot-api/index.ts";
import { agenda, cite, HOSTILE_NAME, sampleAnswer, sampleService } from "../../../test/support/sample-knowledge.ts";
import type { BotOptions, BotRecord } from "./options.ts";
import { type RunningBot, startBot } from "./start.ts";
import { nl as messages } from "./wording/nl.ts";

let telegram: BotApi;
let bot: RunningBot | undefined;

async function start(replace: Partial<KnowledgeService> = {}, more: Partial<BotOptions> = {}): Promise<void> {
  telegram = await botApi();
  bot = await startBot({
    service: chatOver(sampleService(replace)),
    token: TOKEN,
    apiRoot: telegram.url,
    clearance: "openbaar",
    ...more,
  });
}

afterEach(async () => {
  await bot?.stop();
  await telegram.close();
  bot = undefined;
  expect(telegram.refused).toEqual([]);
});

describe("a question in a private chat", () => {
  it("is answered with the partner in bold, why, and a numbered source", async () => {
    await start();
    const chat = telegram.chat();
    chat.say("wie doet er iets met schulden?");
    const answer = await chat.next();
    expect(answer.parse_mode).toBe("HTML");
    expect(answer.text).toContain("<b>gemeente Oosterwold</b> noemt schuldhulp aan gezinnen (2015). [1]");
    expect(labels(answer)).toEqual([
      "Bron 1: Agenda wijkteams <concept> 2015",
      "Wie nog meer?",
      "Waarom dit antwoord?",
      "Verwante thema's",
      "Doorsturen",
      "👍 Goed",
      "👎 Niet goed",
    ]);
    expect(telegram.calls.map(({ method }) => method)).toEqual([
      "getMe",
      "deleteWebhook",
      "setMyCommands",
      "setMyDescription",
      "setMyCommands",
      "setMyDescription",
      "sendChatAction",
      "sendMessage",
    ]);
  });

  it("gets the sentence in its context at a tap on a source", async () => {
    await start();
    const chat = telegram.chat();
    chat.say("wie doet er iets met schulden?");
    const shown = chat.tap(await chat.next(), /^Bron 1/);
    expect((await shown).show_alert).toBeUndefined();
    const source = await chat.next();
    expect(source.text).toContain("<b>Schuldhulp aan gezinnen (gemeente Oosterwold)</b>;");
    expect(seen(source)).toContain("24 november 2015 · bladzijde 1");
    expect(labels(source)).toEqual([]);
  });

  it("shows a hostile name as text", async () => {
    await start();
    const chat = telegram.chat();
    chat.say("wie noemt informele zorg?");
    expect(seen(await chat.next())).toContain(`• ${HOSTILE_NAME} – noemt`);
  });

  it("that the documents don't answer is told so, with suggestions", async () => {
    await start();
    const chat = telegram.chat();
    chat.say("wie weet alles van laaggeletterdheid?");
    const answer = await chat.next();
    expect(seen(answer)).toMatch(/^Dat weet ik niet[\s\S]*• informele zorg/);
    expect(labels(answer)).toEqual(["Waarom dit antwoord?"]);
  });

  it("is asked with what strangers may see", async () => {
    const clearances: string[] = [];
    const service = sampleService();
    await start({
      ask: (question, options) => {
        clearances.push(options.clearance);
        return service.ask(question, options);
      },
    });
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.next();
    expect(clearances).toEqual(["openbaar"]);
  });

  it("that is too long is refused kindly", async () => {
    await start();
    const chat = telegram.chat();
    chat.say("a".repeat(1001));
    expect(seen(await chat.next())).toBe(messages.questionTooLong(1000));
  });

  it("is answered over several messages when the answer is long, the sources under the last", async () => {
    const items = Array.from({ length: 10 }, (_, index) => ({
      id: `actor:${index}`,
      type: "Actor" as const,
      name: `Stichting ${index} & <co> 😀`,
      why: "noemt een heel lang verhaal. ".repeat(40),
      citations: [cite(agenda, "Schuldhulp aan gezinnen")],
    }));
    await start({ ask: async (question) => sampleAnswer(question, { items, text: "Tien partners." }) });
    const chat = telegram.chat();
    chat.say("wie?");
    const parts = [await chat.next(), await chat.next(), await chat.next()];
    expect(parts.map((part) => labels(part).length > 0)).toEqual([false, false, true]);
    for (const { text } of parts) expect(text.length).toBeLessThanOrEqual(4096);
    expect(chat.unread).toEqual([]);
  });
});

describe("source buttons", () => {
  it("from before a restart are answered kindly", async () => {
    await start();
    const chat = telegram.chat();
    const old = { inline_keyboard: [[{ text: "Bron 1", callback_data: "bron:AAAAAAAAAAAA:1" }]] };
    const answer = await chat.tap({ chat_id: chat.id, message_id: 1, text: "x", reply_markup: old }, /Bron 1/);
    expect(answer).toMatchObject({ text: messages.oldButton, show_alert: true });
    expect(chat.unread).toEqual([]);
  });

  it("to a document that is gone say so", async () => {
    await start({ document: async () => undefined });
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.tap(await chat.next(), /Bron 1/);
    expect(seen(await chat.next())).toBe(messages.goneDocument);
  });

  it("link to the page when it has a public address", async () => {
    await start({}, { pageUrl: "https://kennis.example.nl/" });
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.tap(await chat.next(), /Bron 1/);
    const [button] = (await chat.next()).reply_markup?.inline_keyboard.flat() ?? [];
    expect(button?.url).toMatch(/^https:\/\/kennis\.example\.nl\/#document=agenda-wijkteams&van=\d+&tot=\d+$/);
  });

  it("don't link to a page that only this machine knows", async () => {
    await start({}, { pageUrl: "http://127.0.0.1:8080" });
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.tap(await chat.next(), /Bron 1/);
    expect(labels(await chat.next())).toEqual([]);
  });
});

describe("other messages", () => {
  it("/start first says that Telegram reads along and what not to type", async () => {
    await start();
    const chat = telegram.chat();
    chat.say("/start");
    expect(seen(await chat.next())).toMatch(/^Telegram kan elk bericht in deze chat lezen\. Typ daarom nooit/);
    chat.say("/help");
    expect(seen(await chat.next())).toBe(messages.help);
    chat.say("/onzin");
    expect(seen(await chat.next())).toBe(messages.unknownCommand);
    chat.say("/vraag");
    expect(seen(await chat.next())).toBe(messages.emptyQuestion);
    chat.say("/vraag wie doet iets met schulden?");
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
  });

  it.each([
    { content: { voice: { file_id: "x", file_unique_id: "x", duration: 1 } } },
    { content: { photo: [], caption: "wie is dit?" } },
    { content: { sticker: { file_id: "x" } } },
    { content: { document: { file_id: "x" } } },
  ])("are told what the bot can do: %#", async ({ content }) => {
    await start();
    const chat = telegram.chat();
    chat.send(content);
    expect(seen(await chat.next())).toBe(messages.onlyText);
  });
});

describe("in a group", () => {
  it("answers /vraag, a mention and a reply to it, and nothing else", async () => {
    await start();
    const chat = telegram.chat({ group: true });
    chat.say("wie doet er iets met schulden?");
    chat.say("/start@another_bot");
    chat.say("/onzin");
    chat.send({ sticker: { file_id: "x" } });
    const asked: [string, object?][] = [
      ["/vraag wie doet er iets met schulden?"],
      [`/vraag@${USERNAME} schulden`],
      [`@${USERNAME} wie doet iets met schulden?`],
      [
        "en met schulden?",
        { reply_to_message: { message_id: 5, date: 0, chat: {}, from: { id: 123456, is_bot: true } } },
      ],
    ];
    for (const [text, more] of asked) {
      chat.say(text, more);
      const answer = await chat.next();
      expect(seen(answer)).toContain("gemeente Oosterwold");
      expect(answer.reply_parameters?.allow_sending_without_reply).toBe(true);
    }
    expect(chat.unread).toEqual([]);
  });
});

describe("when something fails", () => {
  it.each([
    { error: new KenniswijzerError("unavailable", "neo4j weg"), says: /^Ik kan nu niet bij de gegevens/ },
    { error: new KenniswijzerError("invalid-input", "no"), says: /^Deze vraag kan ik niet lezen/ },
    { error: new TypeError("x is undefined"), says: /^Er ging iets mis/ },
  ])("in the library ($error.name $error.code), says so in Dutch and answers the next", async ({ error, says }) => {
    const service = sampleService();
    let first = true;
    await start({
      ask: (question, options) => {
        if (!first) return service.ask(question, options);
        first = false;
        return Promise.reject(error);
      },
    });
    const chat = telegram.chat();
    chat.say("schulden");
    expect(seen(await chat.next())).toMatch(says);
    chat.say("schulden");
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
  });

  it("in Telegram for a moment (429, 502, a cut line), answers all the same", async () => {
    await start();
    telegram.fail(
      "sendMessage",
      { error_code: 429, description: "Too Many Requests: retry after 1", parameters: { retry_after: 1 } },
      { error_code: 502, description: "Bad Gateway" },
      "cut-before",
    );
    const chat = telegram.chat();
    chat.say("schulden");
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
    expect(telegram.calls.filter(({ method }) => method === "sendMessage")).toHaveLength(4);
    expect(chat.unread).toEqual([]);
  });

  it("in Telegram's reading of the HTML, sends plain text", async () => {
    await start();
    telegram.fail("sendMessage", { error_code: 400, description: "Bad Request: can't parse entities: x" });
    const chat = telegram.chat();
    chat.say("schulden");
    const answer = await chat.next();
    expect(answer.parse_mode).toBeUndefined();
    expect(answer.text).toContain("gemeente Oosterwold noemt");
    expect(labels(answer)).toHaveLength(7);
  });

  it("in showing that it types, answers all the same", async () => {
    await start();
    telegram.fail("sendChatAction", { error_code: 400, description: "Bad Request: no" });
    const chat = telegram.chat();
    chat.say("schulden");
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
  });

  it("because one chat blocked the bot, serves the others", async () => {
    const records: BotRecord[] = [];
    await start({}, { log: (record) => records.push(record) });
    telegram.fail("sendMessage", { error_code: 403, description: "Forbidden: bot was blocked by the user" });
    const [blocked, other] = [telegram.chat(), telegram.chat()];
    blocked.say("schulden");
    await expect.poll(() => records.at(0)?.event).toBe("failed");
    other.say("schulden");
    expect(seen(await other.next())).toContain("gemeente Oosterwold");
  });

  it("in polling, comes back by itself", async () => {
    const records: BotRecord[] = [];
    await start({}, { log: (record) => records.push(record) });
    telegram.fail("getUpdates", { error_code: 500, description: "Internal Server Error" });
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.next();
    chat.say("schulden");
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
    expect(records.filter(({ event }) => event === "polling").map(({ outcome }) => outcome)).toEqual([
      "unavailable",
      "reachable",
    ]);
  });
});

describe("the log", () => {
  it("holds no question, name, chat or user", async () => {
    const records: BotRecord[] = [];
    await start({}, { log: (record) => records.push(record) });
    const chat = telegram.chat();
    chat.say("wie helpt bij schulden in Oosterwold?");
    await chat.tap(await chat.next(), /Bron 1/);
    await chat.next();
    await expect.poll(() => records.length).toBe(3);
    const [first, second, third] = records;
    expect(first).toEqual({ level: "info", event: "answered", outcome: "answered", ms: expect.any(Number) });
    expect(second).toEqual({ level: "info", event: "source", outcome: "shown" });
    expect(third).toEqual({ level: "info", event: "button", outcome: "bron" });
    expect(JSON.stringify(records)).not.toMatch(new RegExp(`Oosterwold|schulden|${chat.id}`));
  });
});
