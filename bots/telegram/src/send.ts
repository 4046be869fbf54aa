import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import { type AnswerView, sourceLabel } from "./answer-view.ts";
import { type Rich, split, toHtml, toPlain } from "./rich.ts";
import { type SourceMemory, sourceData } from "./sources.ts";

/** Sends text of any length; the buttons come under the last message. */
export async function sendText(ctx: Context, text: Rich, buttons?: InlineKeyboardMarkup): Promise<void> {
  const messages = split(text);
  for (const [index, message] of messages.entries()) {
    await sendOne(ctx, message, index === messages.length - 1 ? buttons : undefined);
  }
}

export function sendAnswer(ctx: Context, view: AnswerView, sources: SourceMemory): Promise<void> {
  if (view.sources.length === 0) return sendText(ctx, view.text);
  const key = sources.remember(view.sources);
  const inline_keyboard = view.sources.map((citation, index) => [
    { text: sourceLabel(citation, index + 1), callback_data: sourceData(key, index + 1) },
  ]);
  return sendText(ctx, view.text, { inline_keyboard });
}

async function sendOne(ctx: Context, message: Rich, buttons: InlineKeyboardMarkup | undefined): Promise<void> {
  const inGroup = ctx.chat?.type !== "private" && ctx.message !== undefined;
  const options = {
    link_preview_options: { is_disabled: true },
    ...(buttons && { reply_markup: buttons }),
    ...(inGroup && { reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true } }),
  };
  try {
    await ctx.reply(toHtml(message), { ...options, parse_mode: "HTML" });
  } catch (error) {
    // an answer without bold is better than none
    if (!(error instanceof GrammyError) || !error.description.includes("can't parse entities")) throw error;
    await ctx.reply(toPlain(message), options);
  }
}
