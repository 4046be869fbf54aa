import { sequentialize } from "@grammyjs/runner";
import { Bot, type Context } from "grammy";
import { press } from "./buttons/press.ts";
import { commandOf } from "./commands/commands.ts";
import { languageIn, speak } from "./commands/language.ts";
import { mayAdd, offerFile } from "./coordinators/add.ts";
import { answerInline } from "./inline.ts";
import { botMemory } from "./memory/memory.ts";
import { answerQuestion } from "./messages/answering.ts";
import { askedIn } from "./messages/asked.ts";
import type { BotOptions } from "./options.ts";
import { type BotState, outcomeOf, type Talk, talkOf } from "./talk.ts";
import { sendText } from "./text/send.ts";

/** Longer than a long poll. */
const CALL_SECONDS = 45;

/** What the bot wants to hear of. */
export const UPDATES = ["message", "edited_message", "callback_query", "inline_query"] as const;

export function stateOf(options: BotOptions): BotState {
  const now = options.now ?? Date.now;
  return { options, memory: botMemory(now), since: now(), background: new Set() };
}

/** The bot with all it answers to, not yet listening. */
export function createBot(state: BotState): Bot {
  const { token, apiRoot, log, inline } = state.options;
  const root = apiRoot?.replace(/\/+$/, "");
  const bot = new Bot(token, { client: { timeoutSeconds: CALL_SECONDS, ...(root && { apiRoot: root }) } });
  // within a chat one after the other, so that answers keep the order of the questions
  bot.use(sequentialize((ctx) => (ctx.chat ?? ctx.from)?.id.toString()));
  const talking = (handle: (talk: Talk) => Promise<void>) => (ctx: Context) => handle(talkOf(ctx, state));
  bot.on("callback_query:data", talking(pressed));
  if (inline) bot.on("inline_query", talking(answerInline));
  bot.on(["message", "edited_message"], talking(answerMessage));
  bot.catch(({ error }) => log?.({ level: "error", event: "failed", outcome: outcomeOf(error) }));
  return bot;
}

async function pressed(talk: Talk): Promise<void> {
  const language = languageIn(talk.ctx.callbackQuery?.data ?? "");
  if (language === undefined) return press(talk);
  await talk.ctx.answerCallbackQuery().catch(() => undefined);
  await speak(talk, language);
}

async function answerMessage(talk: Talk): Promise<void> {
  const { ctx, wording, isPrivate } = talk;
  const asked = askedIn(ctx);
  if (asked.kind === "none") return;
  if (asked.kind === "question") return answerQuestion(talk, asked.text);
  if (asked.kind === "file") return mayAdd(talk) ? offerFile(talk, asked) : sendText(ctx, [{ text: wording.onlyText }]);
  if (asked.kind !== "command") return sendText(ctx, [{ text: wording[asked.kind] }]);
  const command = commandOf(talk, asked.name);
  if (command !== undefined) return command(talk, asked.rest);
  // in a group it may be meant for another bot
  if (isPrivate) await sendText(ctx, [{ text: wording.unknownCommand }]);
}
