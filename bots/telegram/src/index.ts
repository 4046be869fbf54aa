export type { BotOptions, BotRecord, WebhookOptions } from "./options.ts";
export { type RunningBot, startBot } from "./start.ts";
