import { afterEach, describe, expect, it } from "vitest";
import { type TestBot, testBot } from "../../../../test/support/bot.ts";
import { type Chat, seen } from "../../../../test/support/bot-api/chat.ts";
import { botApi } from "../../../../test/support/bot-api/index.ts";
import { sampleService } from "../../../../test/support/sample-knowledge.ts";

const SECRET = "a-secret-of-telegram-alone";
const URL_OUTSIDE = "https://bot.example.nl/telegram";
const webhook = { url: URL_OUTSIDE, secret: SECRET, port: 0 };

let started: TestBot | undefined;
afterEach(async () => {
  expect((await started?.stop()) ?? []).toEqual([]);
  started = undefined;
});

/** Brings an update as a reverse proxy would hand it on. */
const bring = (
  { bot }: TestBot,
  update: unknown,
  { path = "/telegram", secret = SECRET, method = "POST" }: { path?: string; secret?: string; method?: string } = {},
): Promise<Response> =>
  fetch(`http://127.0.0.1:${bot.port}${path}`, {
    method,
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
    ...(method === "POST" && { body: typeof update === "string" ? update : JSON.stringify(update) }),
  });

const question = (chat: Chat, update_id: number, text = "schulden") => ({
  update_id,
  message: {
    message_id: update_id,
    date: 1,
    chat: { id: chat.id, type: "private" },
    from: { id: chat.id, is_bot: false },
    text,
  },
});

describe("updates that Telegram brings", () => {
  it("are told to come with the secret, and answered", async () => {
    started = await testBot({}, { webhook });
    expect(started.telegram.webhook()).toMatchObject({ url: URL_OUTSIDE, secret_token: SECRET });
    expect(started.telegram.calls.map(({ method }) => method)).not.toContain("deleteWebhook");
    const chat = started.telegram.chat();
    expect((await bring(started, question(chat, 1))).status).toBe(200);
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
  });

  it("are acknowledged before they are answered", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const service = sampleService();
    started = await testBot(
      {
        ask: async (text, options) => {
          await held;
          return service.ask(text, options);
        },
      },
      { webhook },
    );
    const chat = started.telegram.chat();
    expect((await bring(started, question(chat, 1))).status).toBe(200);
    expect(chat.unread).toEqual([]);
    release();
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
  });

  it("are answered once, however often they are brought", async () => {
    started = await testBot({}, { webhook });
    const chat = started.telegram.chat();
    const update = question(chat, 1);
    const statuses = await Promise.all([1, 2, 3].map(() => bring(started as TestBot, update)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
    await chat.next();
    await bring(started, question(chat, 2, "mantelzorg"));
    expect(seen(await chat.next())).toContain("Drie partners");
    expect(chat.unread).toEqual([]);
  });

  it.each([
    { because: "without the secret", given: { secret: "" }, update: "{}", status: 401 },
    { because: "with another secret", given: { secret: "a-secret-of-telegram-alonE" }, update: "{}", status: 401 },
    { because: "elsewhere", given: { path: "/" }, update: "{}", status: 404 },
    { because: "by another method", given: { method: "GET" }, update: "", status: 405 },
    { because: "that are no JSON", given: {}, update: "geen json", status: 400 },
    { because: "that are no update", given: {}, update: '{"update_id":"1"}', status: 400 },
    { because: "that are too large", given: {}, update: `"${"a".repeat(1024 * 1024)}"`, status: 413 },
  ])("$because are refused with $status", async ({ given, update, status }) => {
    started = await testBot({}, { webhook });
    expect((await bring(started, update, given)).status).toBe(status);
    expect(started.telegram.calls.map(({ method }) => method)).not.toContain("sendMessage");
  });

  it.each([
    { because: "no https", of: { url: "http://bot.example.nl/" } },
    { because: "no secret", of: { secret: "" } },
    { because: "a secret with other signs", of: { secret: "geheim geheim geheim" } },
  ])("are not begun with $because", async ({ of }) => {
    const telegram = await botApi();
    await expect(testBot({}, { webhook: { ...webhook, ...of } }, telegram)).rejects.toMatchObject({
      code: "invalid-input",
    });
    await telegram.close();
  });

  it("are answered to the last before the bot stops", async () => {
    let begun: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const service = sampleService();
    started = await testBot(
      {
        ask: async (text, options) => {
          begun();
          return service.ask(text, options);
        },
      },
      { webhook },
    );
    const chat = started.telegram.chat();
    await bring(started, question(chat, 1));
    await asked;
    await started.bot.stop();
    await started.bot.done;
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
  });
});
