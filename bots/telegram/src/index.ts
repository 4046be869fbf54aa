export { type BotOptions, createBot } from "./bot.ts";
export { type RunningBot, startBot } from "./start.ts";
