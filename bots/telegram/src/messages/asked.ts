import type { Context } from "grammy";

/** What a message asks of the bot. */
export type Asked =
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "command"; readonly name: string; readonly rest: string }
  | { readonly kind: "file"; readonly id: string; readonly name: string; readonly size: number }
  | { readonly kind: "emptyQuestion" | "onlyText" | "forwarded" | "none" };

const COMMAND = /^\/(\w+)(?:@(\w+))?(?:\s+|$)/;

/** Reads a message. In a group only what is meant for the bot: a command, a mention, or a reply to it. */
export function askedIn(ctx: Context): Asked {
  const { me } = ctx;
  const message = ctx.message ?? ctx.editedMessage;
  if (message === undefined || message.from?.is_bot === true) return { kind: "none" };
  const alone = message.chat.type === "private";
  // an inline answer that its asker placed here is no question
  if (message.via_bot?.id === me.id) return { kind: "none" };
  if (message.forward_origin !== undefined) return { kind: alone ? "forwarded" : "none" };
  const file = message.document;
  if (alone && file !== undefined) {
    return { kind: "file", id: file.file_id, name: file.file_name ?? "document", size: file.file_size ?? 0 };
  }
  if (message.text === undefined) return { kind: alone && !isService(message) ? "onlyText" : "none" };

  const command = COMMAND.exec(message.text);
  if (command !== null) {
    const [whole, name = "", addressee] = command;
    if (addressee !== undefined && addressee.toLowerCase() !== me.username.toLowerCase()) return { kind: "none" };
    return { kind: "command", name: name.toLowerCase(), rest: flat(message.text.slice(whole.length)) };
  }
  const mention = new RegExp(`(?<![\\w@])@${me.username}(?!\\w)`, "gi");
  const meant = alone || mention.test(message.text) || message.reply_to_message?.from?.id === me.id;
  return meant ? questionIn(message.text.replace(mention, " ")) : { kind: "none" };
}

/** A question, unless nothing is left of it. */
export function questionIn(text: string): Asked {
  const question = flat(text);
  return question === "" ? { kind: "emptyQuestion" } : { kind: "question", text: question };
}

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Telegram's own notices, such as a pinned message, are no attempt to ask. */
const isService = (message: object): boolean => NOTICES.some((notice) => notice in message);

const NOTICES = [
  "pinned_message",
  "new_chat_members",
  "left_chat_member",
  "message_auto_delete_timer_changed",
  "group_chat_created",
  "supergroup_chat_created",
  "new_chat_title",
  "new_chat_photo",
  "delete_chat_photo",
  "write_access_allowed",
  "chat_background_set",
];
