// The calls that the bot makes, each with the limits that Telegram sets.
import * as z from "zod";
import { parseHtml } from "./html.ts";

const bytes = (text: string): number => Buffer.byteLength(text);

const Button = z.strictObject({
  text: z.string().min(1),
  callback_data: z.string().optional(),
  url: z.string().optional(),
});
const Keyboard = z.strictObject({ inline_keyboard: z.array(z.array(Button).min(1)).max(100) });
const ReplyParameters = z.strictObject({
  message_id: z.int(),
  allow_sending_without_reply: z.boolean().optional(),
});

export const schemas = {
  getMe: z.strictObject({}),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  setMyCommands: z.strictObject({
    commands: z
      .array(
        z.strictObject({ command: z.string().regex(/^[a-z0-9_]{1,32}$/), description: z.string().min(1).max(256) }),
      )
      .max(100),
    language_code: z.string().optional(),
  }),
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100).optional(),
    timeout: z.int().min(0).optional(),
    allowed_updates: z.array(z.string()).optional(),
  }),
  sendChatAction: z.strictObject({
    chat_id: z.int(),
    action: z.enum(["typing"]),
    message_thread_id: z.int().optional(),
  }),
  sendMessage: z.strictObject({
    chat_id: z.int(),
    text: z.string(),
    parse_mode: z.enum(["HTML"]).optional(),
    message_thread_id: z.int().optional(),
    link_preview_options: z.strictObject({ is_disabled: z.boolean() }).optional(),
    reply_markup: Keyboard.optional(),
    reply_parameters: ReplyParameters.optional(),
  }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().max(200).optional(),
    show_alert: z.boolean().optional(),
  }),
} as const;

export type Method = keyof typeof schemas;
export type Payload<M extends Method> = z.infer<(typeof schemas)[M]>;
export type SendMessage = Payload<"sendMessage">;

export const isMethod = (name: string): name is Method => Object.hasOwn(schemas, name);

/** Why Telegram would refuse this message; undefined when it would send it. */
export function refusalOf({ text, parse_mode, reply_markup }: SendMessage): string | undefined {
  // lone surrogates have no UTF-8, and JSON carries them as escapes
  if (/\p{Surrogate}/u.test(text)) return "Bad Request: strings must be encoded in UTF-8";
  const parsed = parse_mode === "HTML" ? parseHtml(text) : { text };
  if ("error" in parsed) return `Bad Request: can't parse entities: ${parsed.error}`;
  if (parsed.text.trim() === "") return "Bad Request: message text is empty";
  if (parsed.text.length > 4096) return "Bad Request: message is too long";
  for (const button of reply_markup?.inline_keyboard.flat() ?? []) {
    if ((button.callback_data === undefined) === (button.url === undefined)) return "Bad Request: BUTTON_TYPE_INVALID";
    if (bytes(button.callback_data ?? "x") > 64 || button.callback_data === "")
      return "Bad Request: BUTTON_DATA_INVALID";
    if (button.url !== undefined && !isPublic(button.url)) return "Bad Request: BUTTON_URL_INVALID";
  }
  return undefined;
}

function isPublic(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^(https?|tg):$/.test(protocol) && hostname.includes(".") && !hostname.startsWith("127.");
}
