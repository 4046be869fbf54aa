// The calls that the bot makes, each with the limits that Telegram sets.
import * as z from "zod";
import { parseHtml } from "./html.ts";

const bytes = (text: string): number => Buffer.byteLength(text);

const Button = z.strictObject({
  text: z.string().min(1),
  callback_data: z.string().optional(),
  url: z.string().optional(),
});
const Scope = z.strictObject({ type: z.enum(["default", "chat"]), chat_id: z.int().optional() });
const LinkPreview = z.strictObject({ is_disabled: z.boolean() });
const Keyboard = z.strictObject({ inline_keyboard: z.array(z.array(Button).min(1)).max(100) });
const ReplyParameters = z.strictObject({
  message_id: z.int(),
  allow_sending_without_reply: z.boolean().optional(),
});

export const schemas = {
  getMe: z.strictObject({}),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  setWebhook: z.strictObject({
    url: z.url({ protocol: /^https$/ }),
    secret_token: z.string().regex(/^[A-Za-z0-9_-]{1,256}$/),
    allowed_updates: z.array(z.string()).optional(),
    max_connections: z.int().min(1).max(100).optional(),
  }),
  setMyDescription: z.strictObject({
    description: z.string().max(512).optional(),
    language_code: z.string().length(2).optional(),
  }),
  setMyCommands: z.strictObject({
    commands: z
      .array(
        z.strictObject({ command: z.string().regex(/^[a-z0-9_]{1,32}$/), description: z.string().min(1).max(256) }),
      )
      .max(100),
    scope: Scope.optional(),
    language_code: z.string().length(2).optional(),
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
    link_preview_options: LinkPreview.optional(),
    reply_markup: Keyboard.optional(),
    reply_parameters: ReplyParameters.optional(),
  }),
  editMessageText: z.strictObject({
    chat_id: z.int(),
    message_id: z.int(),
    text: z.string(),
    parse_mode: z.enum(["HTML"]).optional(),
    reply_markup: Keyboard.optional(),
  }),
  editMessageReplyMarkup: z.strictObject({
    chat_id: z.int(),
    message_id: z.int(),
    reply_markup: Keyboard.optional(),
  }),
  deleteMessage: z.strictObject({ chat_id: z.int(), message_id: z.int() }),
  getFile: z.strictObject({ file_id: z.string().min(1) }),
  answerInlineQuery: z.strictObject({
    inline_query_id: z.string(),
    results: z
      .array(
        z.strictObject({
          type: z.literal("article"),
          id: z.string().min(1).max(64),
          title: z.string().min(1),
          description: z.string().optional(),
          input_message_content: z.strictObject({
            message_text: z.string().min(1),
            parse_mode: z.literal("HTML"),
            link_preview_options: LinkPreview.optional(),
          }),
          reply_markup: Keyboard.optional(),
        }),
      )
      .max(50),
    cache_time: z.int().min(0).optional(),
    is_personal: z.boolean().optional(),
    button: z.strictObject({ text: z.string().min(1), start_parameter: z.string().regex(/^[\w-]{1,64}$/) }).optional(),
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
export function refusalOf({
  text,
  parse_mode,
  reply_markup,
}: Pick<SendMessage, "text" | "parse_mode" | "reply_markup">): string | undefined {
  // lone surrogates have no UTF-8, and JSON carries them as escapes
  if (/\p{Surrogate}/u.test(text)) return "Bad Request: strings must be encoded in UTF-8";
  const parsed = parse_mode === "HTML" ? parseHtml(text) : { text };
  if ("error" in parsed) return `Bad Request: can't parse entities: ${parsed.error}`;
  if (parsed.text.trim() === "") return "Bad Request: message text is empty";
  if (parsed.text.length > 4096) return "Bad Request: message is too long";
  return buttonRefusal(reply_markup);
}

/** Why Telegram would refuse these buttons. */
export function buttonRefusal(reply_markup: SendMessage["reply_markup"]): string | undefined {
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
