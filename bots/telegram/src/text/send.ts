import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import { type Rich, split, toHtml, toPlain } from "./rich.ts";

/** Sends text of any length; the buttons come under the last message. */
export async function sendText(ctx: Context, text: Rich, buttons?: InlineKeyboardMarkup): Promise<void> {
  const messages = split(text);
  for (const [index, message] of messages.entries()) {
    await sendOne(ctx, message, index === messages.length - 1 ? buttons : undefined);
  }
}

const UNREADABLE = /can't parse entities|ENTITY|BUTTON_/;

/** Runs a call with HTML and buttons; when Telegram cannot read those, without them: an answer without bold or links is better than none. */
export async function readably<T>(
  message: Rich,
  buttons: InlineKeyboardMarkup | undefined,
  call: (text: string, more: { parse_mode?: "HTML"; reply_markup?: InlineKeyboardMarkup }) => Promise<T>,
): Promise<T> {
  const markup = (given: InlineKeyboardMarkup | undefined) => {
    const rows = (given?.inline_keyboard ?? []).filter((row) => row.length > 0);
    return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
  };
  const refused = (error: unknown): string => {
    if (error instanceof GrammyError && error.error_code === 400 && UNREADABLE.test(error.description))
      return error.description;
    throw error;
  };
  try {
    return await call(toHtml(message), { parse_mode: "HTML", ...markup(buttons) });
  } catch (error) {
    const kept = refused(error).includes("BUTTON_") ? withoutLinks(buttons) : buttons;
    return await call(toPlain(message), markup(kept));
  }
}

const withoutLinks = (buttons: InlineKeyboardMarkup | undefined): InlineKeyboardMarkup | undefined =>
  buttons && {
    inline_keyboard: buttons.inline_keyboard.map((row) => row.filter((button) => "callback_data" in button)),
  };

async function sendOne(ctx: Context, message: Rich, buttons: InlineKeyboardMarkup | undefined): Promise<void> {
  const inGroup = ctx.chat?.type !== "private" && ctx.callbackQuery === undefined;
  const answered = ctx.editedMessage ?? (inGroup ? ctx.msg : undefined);
  const options = {
    link_preview_options: { is_disabled: true },
    ...(answered && { reply_parameters: { message_id: answered.message_id, allow_sending_without_reply: true } }),
  };
  await readably(message, buttons, (text, more) => ctx.reply(text, { ...options, ...more }));
}
