import type { Context } from "grammy";

/** What a message asks of the bot; all but a question name the message that answers it. */
export type Asked =
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "emptyQuestion" | "onlyText" | "unknownCommand" | "none" };

const COMMAND = /^\/(\w+)(?:@(\w+))?(?:\s+|$)/;

/** Reads a message. In a group only what is meant for the bot: /vraag, a mention, or a reply to it. */
export function questionIn(ctx: Context): Asked {
  const { message, me } = ctx;
  if (message === undefined || message.from?.is_bot === true) return { kind: "none" };
  const alone = message.chat.type === "private";
  if (message.text === undefined) return { kind: alone && !isService(message) ? "onlyText" : "none" };

  const command = COMMAND.exec(message.text);
  if (command !== null) {
    const [whole, name, addressee] = command;
    if (addressee !== undefined && addressee.toLowerCase() !== me.username.toLowerCase()) return { kind: "none" };
    if (name === "vraag") return asked(message.text.slice(whole.length));
    return { kind: alone ? "unknownCommand" : "none" };
  }
  const mention = new RegExp(`@${me.username}\\b`, "gi");
  const meant = alone || mention.test(message.text) || message.reply_to_message?.from?.id === me.id;
  return meant ? asked(message.text.replace(mention, " ")) : { kind: "none" };
}

function asked(text: string): Asked {
  const question = text.replace(/\s+/g, " ").trim();
  return question === "" ? { kind: "emptyQuestion" } : { kind: "question", text: question };
}

/** Telegram's own notices, such as a pinned message, are no attempt to ask. */
const isService = (message: object): boolean =>
  ["pinned_message", "new_chat_members", "left_chat_member", "message_auto_delete_timer_changed"].some(
    (notice) => notice in message,
  );
