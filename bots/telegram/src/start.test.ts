import type { KnowledgeService } from "@kenniswijzer/domain";
import { chatOver } from "kenniswijzer";
import { afterEach, describe, expect, it } from "vitest";
import { seen } from "../../../test/support/bot-api/chat.ts";
import { type BotApi, botApi, TOKEN } from "../../../test/support/bot-api/index.ts";
import { sampleService } from "../../../test/support/sample-knowledge.ts";
import { type RunningBot, startBot } from "./start.ts";

let telegram: BotApi;
let bot: RunningBot | undefined;

async function start(replace: Partial<KnowledgeService> = {}): Promise<void> {
  telegram = await botApi();
  const service = chatOver(sampleService(replace));
  bot = await startBot({ service, token: TOKEN, apiRoot: telegram.url, clearance: "openbaar" });
}

afterEach(async () => {
  await bot?.stop();
  await telegram.close();
  bot = undefined;
  expect(telegram.refused).toEqual([]);
});

describe("order and stopping", () => {
  it("answers a chat in the order of its questions, and lets no chat wait for another", async () => {
    const service = sampleService();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({
      ask: async (question, options) => {
        if (question.startsWith("traag")) await held;
        return service.ask(question, options);
      },
    });
    const [slow, quick] = [telegram.chat(), telegram.chat()];
    slow.say("traag: schulden");
    slow.say("informele zorg");
    quick.say("schulden");
    expect(seen(await quick.next())).toContain("gemeente Oosterwold");
    expect(slow.unread).toEqual([]);
    release();
    expect(seen(await slow.next())).toContain("schuldhulp");
    expect(seen(await slow.next())).toContain("informele zorg");
  });

  it("answers what it had begun before it stops, and leaves no update behind", async () => {
    const service = sampleService();
    let begun: () => void = () => undefined;
    let release: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({
      ask: async (question, options) => {
        begun();
        await held;
        return service.ask(question, options);
      },
    });
    const chat = telegram.chat();
    chat.say("schulden");
    await asked;
    const stopped = Promise.all([bot?.stop(), bot?.stop()]);
    release();
    await stopped;
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
    await bot?.done;
    expect(telegram.waiting()).toBe(0);
  });
});

describe("an update", () => {
  it("that comes twice is answered once", async () => {
    await start();
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.next();
    telegram.again();
    chat.say("mantelzorg");
    expect(seen(await chat.next())).toContain("Drie partners");
    expect(chat.unread).toEqual([]);
  });

  it("is not confirmed before it is answered, and others come in meanwhile", async () => {
    const service = sampleService();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({
      ask: async (question, options) => {
        if (question.startsWith("traag")) await held;
        return service.ask(question, options);
      },
    });
    const [slow, quick] = [telegram.chat(), telegram.chat()];
    slow.say("traag: schulden");
    quick.say("schulden");
    await quick.next();
    quick.say("mantelzorg");
    await quick.next();
    expect(telegram.waiting()).toBeGreaterThan(0);
    release();
    await slow.next();
    await expect.poll(() => telegram.waiting()).toBe(0);
  });

  it("of a chat that blocked the bot keeps no other waiting", async () => {
    await start();
    const [blocked, other] = [telegram.chat(), telegram.chat()];
    blocked.block();
    blocked.say("schulden");
    other.say("schulden");
    expect(seen(await other.next())).toContain("gemeente Oosterwold");
    await expect.poll(() => telegram.waiting()).toBe(0);
  });
});

describe("starting", () => {
  it.each([
    { token: "", because: "none" },
    { token: "geen token", because: "no token at all" },
  ])("without a usable token ($because) says where to get one", async ({ token }) => {
    telegram = await botApi();
    const started = startBot({
      service: chatOver(sampleService()),
      token,
      apiRoot: telegram.url,
      clearance: "openbaar",
    });
    await expect(started).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining("@BotFather"),
    });
  });

  it("with a token that Telegram refuses says so, without the token", async () => {
    telegram = await botApi();
    const token = "999:somebody-elses-secret";
    const error = await startBot({
      service: chatOver(sampleService()),
      token,
      apiRoot: telegram.url,
      clearance: "openbaar",
    }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "invalid-input", message: expect.stringContaining("refuses the token") });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("secret");
  });

  it("without Telegram says that it cannot be reached, without the token", async () => {
    telegram = await botApi();
    const error = await startBot({
      service: chatOver(sampleService()),
      token: TOKEN,
      apiRoot: "http://127.0.0.1:9/",
      clearance: "openbaar",
    }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "unavailable" });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(TOKEN);
  });

  it("twice with one token ends the first with what to do", async () => {
    await start();
    const first = bot;
    const second = await startBot({
      service: chatOver(sampleService()),
      token: TOKEN,
      apiRoot: telegram.url,
      clearance: "openbaar",
    });
    await expect(first?.done).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("stop it first"),
    });
    await second.stop();
  });
});
