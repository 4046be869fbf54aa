import { Api } from "grammy";
import { afterEach, expect, it } from "vitest";
import { type BotApi, botApi, TOKEN } from "../../../../test/support/bot-api/index.ts";
import { following } from "./moved.ts";
import { retrying } from "./retry.ts";

let telegram: BotApi;

afterEach(() => telegram.close());

async function api(): Promise<Api> {
  telegram = await botApi();
  const calls = new Api(TOKEN, { apiRoot: telegram.url });
  const { signal } = new AbortController();
  calls.config.use(following, retrying({ signal, firstDelayMs: 1, patienceMs: 100 }));
  return calls;
}

it("gives up a call that is never answered, and tries again", async () => {
  const calls = await api();
  const chat = telegram.chat();
  telegram.fail("sendMessage", "never", "never");
  await calls.sendMessage(chat.id, "antwoord");
  expect((await chat.next()).text).toBe("antwoord");
  expect(telegram.calls).toHaveLength(3);
});

it("follows a group that became a supergroup", async () => {
  const calls = await api();
  const [group, supergroup] = [telegram.chat({ group: true }), telegram.chat({ group: true })];
  telegram.fail("sendMessage", {
    error_code: 400,
    description: "Bad Request: group chat was upgraded to a supergroup chat",
    parameters: { migrate_to_chat_id: supergroup.id },
  });
  await calls.sendMessage(group.id, "antwoord");
  expect((await supergroup.next()).text).toBe("antwoord");
  expect(group.unread).toEqual([]);
});
