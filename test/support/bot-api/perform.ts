// What each call does, as far as a bot and its people can see.
import type { Context } from "hono";
import { failure, me, type State } from "./index.ts";
import { buttonRefusal, type Method, type Payload, refusalOf, type SendMessage } from "./methods.ts";

type Performers = {
  readonly [M in Method]?: (c: Context, state: State, payload: Payload<M>) => Response | Promise<Response>;
};

/** Does a call that is well formed. What only sets something up is merely taken. */
export async function perform(c: Context, state: State, method: Method, payload: unknown): Promise<Response> {
  const performer = PERFORMERS[method] as ((c: Context, state: State, payload: unknown) => Response) | undefined;
  return performer === undefined ? done(c) : performer(c, state, payload);
}

const done = (c: Context, result: unknown = true): Response => c.json({ ok: true, result });

/** An error of the caller's, which the tests hear of. */
function refused(c: Context, state: State, method: Method, description: string): Response {
  state.refused.push(`${method}: ${description}`);
  return failure(c, 400, description);
}

const PERFORMERS: Performers = {
  getMe: (c) => done(c, me),
  getUpdates,
  setWebhook: (c, state, webhook) => {
    state.webhook = webhook;
    return done(c);
  },
  deleteWebhook: (c, state) => {
    state.webhook = undefined;
    return done(c);
  },
  sendMessage,
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery,
  answerInlineQuery,
  getFile: (c, { files }, { file_id }) =>
    files.has(file_id)
      ? done(c, { file_id, file_unique_id: file_id, file_path: file_id })
      : failure(c, 400, "Bad Request: invalid file_id"),
};

async function getUpdates(c: Context, state: State, asked: Payload<"getUpdates">): Promise<Response> {
  if (state.webhook !== undefined)
    return failure(c, 409, "Conflict: can't use getUpdates method while webhook is active");
  const { offset = 0, limit = 100, timeout = 0 } = asked;
  const fetched = await state.queue.fetch(offset, limit, timeout * 1000, c.req.raw.signal);
  if ("conflict" in fetched) return failure(c, 409, "Conflict: terminated by other getUpdates request");
  return done(c, fetched.updates);
}

const placeOf = ({ chat_id, message_id }: { chat_id: number; message_id: number }): string =>
  `${chat_id}:${message_id}`;

function sendMessage(c: Context, state: State, sent: SendMessage): Response {
  if (state.blocked.has(sent.chat_id)) return failure(c, 403, "Forbidden: bot was blocked by the user");
  const description = refusalOf(sent);
  if (description !== undefined) return refused(c, state, "sendMessage", description);
  const to = sent.reply_parameters;
  if (to !== undefined && to.allow_sending_without_reply !== true && !state.standing.has(placeOf({ ...sent, ...to })))
    return refused(c, state, "sendMessage", "Bad Request: message to be replied not found");
  const message_id = state.nextId++;
  state.standing.set(placeOf({ ...sent, message_id }), { own: true, text: sent.text, reply_markup: sent.reply_markup });
  for (const listener of state.listeners) listener({ ...sent, message_id });
  const chat = { id: sent.chat_id, type: "private" };
  return done(c, { message_id, date: 0, chat, from: me, text: sent.text });
}

function editMessageText(c: Context, state: State, edit: Payload<"editMessageText">): Response {
  const standing = state.standing.get(placeOf(edit));
  if (!standing?.own) return refused(c, state, "editMessageText", "Bad Request: message can't be edited");
  const description = refusalOf(edit);
  if (description !== undefined) return refused(c, state, "editMessageText", description);
  if (standing.text === edit.text && JSON.stringify(standing.reply_markup) === JSON.stringify(edit.reply_markup))
    return failure(c, 400, "Bad Request: message is not modified");
  standing.text = edit.text;
  standing.reply_markup = edit.reply_markup;
  return done(c, {
    message_id: edit.message_id,
    date: 0,
    chat: { id: edit.chat_id, type: "private" },
    text: edit.text,
  });
}

function editMessageReplyMarkup(c: Context, state: State, edit: Payload<"editMessageReplyMarkup">): Response {
  const standing = state.standing.get(placeOf(edit));
  if (!standing?.own) return refused(c, state, "editMessageReplyMarkup", "Bad Request: message can't be edited");
  const description = buttonRefusal(edit.reply_markup);
  if (description !== undefined) return refused(c, state, "editMessageReplyMarkup", description);
  standing.reply_markup = edit.reply_markup;
  return done(c, { message_id: edit.message_id, date: 0, chat: { id: edit.chat_id, type: "private" } });
}

/** In a private chat always, in a group only for an administrator. */
function deleteMessage(c: Context, state: State, at: Payload<"deleteMessage">): Response {
  const standing = state.standing.get(placeOf(at));
  if (standing === undefined) return failure(c, 400, "Bad Request: message to delete not found");
  if (at.chat_id < 0 && !standing.own && !state.administered.has(at.chat_id))
    return failure(c, 400, "Bad Request: message can't be deleted");
  state.standing.delete(placeOf(at));
  return done(c);
}

function answerCallbackQuery(c: Context, state: State, answer: Payload<"answerCallbackQuery">): Response {
  return taken(c, state.pressed, answer.callback_query_id, answer);
}

function answerInlineQuery(c: Context, state: State, answer: Payload<"answerInlineQuery">): Response {
  for (const { input_message_content: content, reply_markup } of answer.results) {
    const { message_text: text, parse_mode } = content;
    const description = refusalOf({ text, parse_mode, reply_markup });
    if (description !== undefined) return refused(c, state, "answerInlineQuery", description);
  }
  if (new Set(answer.results.map(({ id }) => id)).size < answer.results.length)
    return refused(c, state, "answerInlineQuery", "Bad Request: RESULT_ID_DUPLICATE");
  return taken(c, state.inlines, answer.inline_query_id, answer);
}

function taken<T>(c: Context, waiting: Map<string, (answer: T) => void>, id: string, answer: T): Response {
  const hear = waiting.get(id);
  if (hear === undefined)
    return failure(c, 400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
  waiting.delete(id);
  hear(answer);
  return done(c);
}
