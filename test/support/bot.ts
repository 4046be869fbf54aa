// The bot over the sample documents and the double of Telegram, as one thing that starts and stops.
import type { KnowledgeService } from "@kenniswijzer/domain";
import { type RunningBot, startBot } from "@kenniswijzer/telegram";
import { chatOver } from "kenniswijzer";
import { type BotApi, botApi, TOKEN } from "./bot-api/index.ts";
import { sampleService } from "./sample-knowledge.ts";

type BotOptions = Parameters<typeof startBot>[0];

export interface TestBot {
  readonly telegram: BotApi;
  readonly bot: RunningBot;
  /** Stops both, and gives the calls that Telegram would have refused. */
  stop(): Promise<readonly string[]>;
}

/** A bot that answers from the sample; `replace` puts another behaviour in the place of one method. */
export async function testBot(
  replace: Partial<KnowledgeService> = {},
  more: Partial<BotOptions> = {},
  telegram?: BotApi,
): Promise<TestBot> {
  const api = telegram ?? (await botApi());
  const bot = await startBot({
    service: chatOver(sampleService(replace)),
    token: TOKEN,
    apiRoot: api.url,
    clearance: "openbaar",
    ...more,
  });
  return {
    telegram: api,
    bot,
    async stop() {
      await bot.stop();
      await api.close();
      return api.refused;
    },
  };
}
