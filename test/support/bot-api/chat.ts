// One chat as its people see it: they type and tap, and wait for what the bot sends.
import type { Message, Update } from "grammy/types";
import { parseHtml } from "./html.ts";
import type { State } from "./index.ts";
import type { Payload, SendMessage } from "./methods.ts";

const PATIENCE_MS = 10_000;

export type Sent = SendMessage & { readonly message_id: number };

export interface ChatOptions {
  readonly group?: boolean;
  /** The bot may take out messages of others there. */
  readonly administered?: boolean;
  /** How long is waited for a message; default ten seconds. */
  readonly patienceMs?: number;
}

export interface Chat {
  readonly id: number;
  /** Who types here; in a private chat the same number. */
  readonly user: number;
  /** Types a message, and gives its id; `more` adds to it, or replaces the text by something else. */
  say(text: string, more?: Partial<Message>): number;
  /** Sends something that is no text, such as `{ voice: … }`. */
  send(content: object): number;
  /** Changes a message of one's own. */
  edit(message: number, text: string): void;
  /** What stands in a message now; undefined when it was taken out. */
  standing(message: number): { readonly text?: string; readonly reply_markup?: Sent["reply_markup"] } | undefined;
  /** Blocks the bot. */
  block(): void;
  /** The next message that the bot sent here, in order. Rejects when none comes. */
  next(): Promise<Sent>;
  /** Taps a button by its label, and gives what the bot shows for it. */
  tap(message: Sent, label: RegExp): Promise<Payload<"answerCallbackQuery">>;
  /** Messages that came and were not taken by `next`. */
  readonly unread: readonly Sent[];
}

/** What people see of a message. */
export function seen(message: Sent): string {
  if (message.parse_mode !== "HTML") return message.text;
  const parsed = parseHtml(message.text);
  return "text" in parsed ? parsed.text : message.text;
}

export const labels = (message: Sent): string[] =>
  (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);

export function chatWith(
  state: State,
  { group = false, administered = false, patienceMs = PATIENCE_MS }: ChatOptions = {},
): Chat {
  const id = group ? -state.nextId++ : state.nextId++;
  const user = group ? state.nextId++ : id;
  if (administered) state.administered.add(id);
  const from = { id: user, is_bot: false, first_name: "Sam", language_code: "nl" };
  const chat = group ? { id, type: "group", title: "Wijkteam" } : { id, type: "private", first_name: "Sam" };
  const unread: Sent[] = [];
  let waiting: ((message: Sent) => void) | undefined;
  state.listeners.add((message) => {
    if (message.chat_id !== id) return;
    if (waiting === undefined) unread.push(message);
    else waiting(message);
    waiting = undefined;
  });
  const send = (content: object): number => {
    const message_id = state.nextId++;
    state.standing.set(`${id}:${message_id}`, { own: false });
    state.queue.add({ message: { message_id, date: 1, chat, from, ...content } } as Omit<Update, "update_id">);
    return message_id;
  };
  return {
    id,
    user,
    unread,
    send,
    edit: (message_id, text) =>
      state.queue.add({
        edited_message: { message_id, date: 1, edit_date: 2, chat, from, text, ...entities(text) },
      } as unknown as Omit<Update, "update_id">),
    standing: (message) => state.standing.get(`${id}:${message}`),
    block: () => void state.blocked.add(id),
    say: (text, more = {}) => send({ text, ...entities(text), ...more }),
    next: () => {
      const first = unread.shift();
      if (first !== undefined) return Promise.resolve(first);
      const begin = (done: (message: Sent) => void): void => {
        waiting = done;
      };
      return patiently(`no message in chat ${id}`, begin, patienceMs);
    },
    tap(message, label) {
      const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => label.test(text));
      if (button?.callback_data === undefined)
        throw new Error(`no button ${label} among: ${labels(message).join(", ")}`);
      const query = { id: String(state.nextId++), from, chat_instance: "1", data: button.callback_data };
      return patiently(`no answer to button ${label}`, (done) => {
        state.pressed.set(query.id, done);
        const { message_id, text, reply_markup } = message;
        const of = { message_id, date: 1, chat, text, reply_markup };
        state.queue.add({ callback_query: { ...query, message: of } } as Omit<Update, "update_id">);
      });
    },
  };
}

/** Types `@bot …` in a chat of others. */
export function inlineIn(state: State, query: string, user = state.nextId++): Promise<Payload<"answerInlineQuery">> {
  const id = String(state.nextId++);
  const from = { id: user, is_bot: false, first_name: "Sam", language_code: "nl" };
  return patiently("no answer to the inline query", (done) => {
    state.inlines.set(id, done);
    state.queue.add({ inline_query: { id, from, query, offset: "" } } as Omit<Update, "update_id">);
  });
}

/** Telegram marks a command where it stands. */
function entities(text: string): object {
  const [command] = /^\/[\w@]+/.exec(text) ?? [];
  return command === undefined ? {} : { entities: [{ type: "bot_command", offset: 0, length: command.length }] };
}

function patiently<T>(
  failure: string,
  begin: (done: (value: T) => void) => void,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${failure} within ${patienceMs} ms`)), patienceMs);
    begin((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
