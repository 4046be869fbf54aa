import { chatOver } from "kenniswijzer";
import { afterEach, expect, it } from "vitest";
import { type Chat, seen } from "../../../test/support/bot-api/chat.ts";
import { type BotApi, botApi, type Fault, TOKEN } from "../../../test/support/bot-api/index.ts";
import { sampleAnswer, sampleService } from "../../../test/support/sample-knowledge.ts";
import { type RunningBot, startBot } from "./start.ts";

let telegram: BotApi;
let bot: RunningBot;

afterEach(async () => {
  await bot.stop();
  await telegram.close();
});

const CHATS = 30;
const QUESTIONS = 6;
const FAULTS: readonly Fault[] = [
  { error_code: 429, description: "Too Many Requests: retry after 0", parameters: { retry_after: 0 } },
  { error_code: 502, description: "Bad Gateway" },
  "cut-before",
  "cut-after",
];

it("loses no answer and keeps the order per chat when one call in five fails; doubles only where Telegram's reply was lost", async () => {
  telegram = await botApi();
  const service = sampleService({
    ask: async (question) => sampleAnswer(question, { text: `antwoord op ${question}` }),
  });
  bot = await startBot({ service: chatOver(service), token: TOKEN, apiRoot: telegram.url, clearance: "openbaar" });
  let failed = 0;
  let lost = 0;
  telegram.failEach("sendMessage", (call) => {
    if (call % 5 !== 3) return undefined;
    const fault = FAULTS[failed++ % FAULTS.length];
    if (fault === "cut-after") lost++;
    return fault;
  });
  const chats = Array.from({ length: CHATS }, () => telegram.chat());
  const answers = await Promise.all(chats.map(converse));

  const asked = Array.from({ length: QUESTIONS }, (_, index) => index);
  for (const order of answers) expect([...new Set(order)]).toEqual(asked);
  expect(failed).toBeGreaterThan(30);
  expect(answers.flat().length - CHATS * QUESTIONS).toBeLessThanOrEqual(lost);
  for (const order of answers) expect(order).toEqual([...order].sort());
  expect(telegram.refused).toEqual([]);
});

/** Sends all questions at once, and gives the numbers of the answers as they come. */
async function converse(chat: Chat): Promise<number[]> {
  for (let index = 0; index < QUESTIONS; index++) chat.say(`vraag ${index}`);
  const order: number[] = [];
  while (order.at(-1) !== QUESTIONS - 1) {
    const [, number] = /^antwoord op vraag (\d)/.exec(seen(await chat.next())) ?? [];
    order.push(Number(number));
  }
  return order;
}
