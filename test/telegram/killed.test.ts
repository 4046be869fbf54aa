// The command itself, as an operator starts it: on a file, with only a token, and killed amid an answer.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labels, seen } from "../support/bot-api/chat.ts";
import { type BotApi, botApi, TOKEN } from "../support/bot-api/index.ts";
import { botCommand } from "../support/bot-command.ts";
import { cli } from "../support/cli.ts";
import { seeds } from "../support/corpus.ts";
import { keptFolder } from "../support/folder.ts";

const QUESTION = "wie doet er iets met schulden in gezinnen?";

const folder = keptFolder();

describe("kenniswijzer bot", () => {
  let store: string;
  let telegram: BotApi;
  beforeAll(async () => {
    store = `sqlite:${join(await folder(), "kennis.db")}`;
    telegram = await botApi();
    const read = await cli(["ingest", seeds, "--store", store, "--model", "none", "--visibility", "openbaar"]);
    expect(read.code).toBe(0);
  }, 60_000);
  afterAll(() => telegram.close());

  const begin = () => botCommand(telegram, ["--store", store, "--model", "none"]);

  it("answers with a token alone, and loses no question when it is killed before it answered", async () => {
    const chat = telegram.chat();
    const first = await begin();
    chat.say(QUESTION);
    const answer = await chat.next();
    expect(seen(answer)).toContain("Leiderdorp");
    expect(labels(answer)[0]).toMatch(/^Bron 1: .* 2015$/);

    let sent: () => void = () => undefined;
    const sending = new Promise<void>((resolve) => {
      sent = resolve;
    });
    // the answer does not get through, and then the process is gone
    telegram.failEach("sendMessage", () => {
      sent();
      return "cut-before";
    });
    chat.say("Welke gemeenten noemen informele zorg?");
    await sending;
    await first.end("SIGKILL");
    telegram.failEach("sendMessage", () => undefined);

    const second = await begin();
    expect(seen(await chat.next())).toContain("informele zorg");
    expect(await second.end("SIGTERM")).toBe(0);
    expect(telegram.waiting()).toBe(0);
    expect(chat.unread).toEqual([]);
    expect(`${first.out()}${second.out()}`).not.toContain(TOKEN.split(":")[1]);
    expect(telegram.refused).toEqual([]);
  }, 60_000);

  it.each([
    { args: [], env: { TELEGRAM_BOT_TOKEN: "" }, says: "@BotFather", code: 1, because: "there is no token" },
    { args: ["--add"], env: { TELEGRAM_BOT_TOKEN: TOKEN }, says: "--coordinators", code: 1, because: "nobody may add" },
    {
      args: ["--chats", "x"],
      env: { TELEGRAM_BOT_TOKEN: TOKEN },
      says: "nummers",
      code: 2,
      because: "a chat is no number",
    },
    {
      args: ["--webhook", "http://bot.example.nl/", "--port", "0"],
      env: { TELEGRAM_BOT_TOKEN: TOKEN },
      says: "https",
      code: 1,
      because: "the webhook is no https",
    },
  ])("says in one line what to do when $because", async ({ args, env, says, code }) => {
    const api = { KENNISWIJZER_TELEGRAM_API: telegram.url };
    const ran = await cli(["bot", "--store", store, "--model", "none", ...args], { env: { ...env, ...api } });
    expect([ran.code, ran.stdout]).toEqual([code, ""]);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toContain(TOKEN);
  });
});
