// One chat as its people see it: they type and tap, and wait for what the bot sends.
import type { Message, Update } from "grammy/types";
import { parseHtml } from "./html.ts";
import type { State } from "./index.ts";
import type { Payload, SendMessage } from "./methods.ts";

const PATIENCE_MS = 10_000;

export type Sent = SendMessage & { readonly message_id: number };

export interface ChatOptions {
  readonly group?: boolean;
}

export interface Chat {
  readonly id: number;
  /** Types a message; `more` adds to it, or replaces the text by something else. */
  say(text: string, more?: Partial<Message>): void;
  /** Sends something that is no text, such as `{ voice: … }`. */
  send(content: object): void;
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

export function chatWith(state: State, { group = false }: ChatOptions = {}): Chat {
  const id = group ? -state.nextId++ : state.nextId++;
  const from = { id: state.nextId++, is_bot: false, first_name: "Sam", language_code: "nl" };
  const chat = group ? { id, type: "group", title: "Wijkteam" } : { id, type: "private", first_name: "Sam" };
  const unread: Sent[] = [];
  let waiting: ((message: Sent) => void) | undefined;
  state.listeners.add((message) => {
    if (message.chat_id !== id) return;
    if (waiting === undefined) unread.push(message);
    else waiting(message);
    waiting = undefined;
  });
  const send = (content: object): void =>
    state.queue.add({ message: { message_id: state.nextId++, date: 0, chat, from, ...content } } as Omit<
      Update,
      "update_id"
    >);
  return {
    id,
    unread,
    send,
    say: (text, more = {}) => send({ text, ...entities(text), ...more }),
    next: () => {
      const first = unread.shift();
      if (first !== undefined) return Promise.resolve(first);
      return patiently(`no message in chat ${id}`, (done) => {
        waiting = done;
      });
    },
    tap(message, label) {
      const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => label.test(text));
      if (button?.callback_data === undefined)
        throw new Error(`no button ${label} among: ${labels(message).join(", ")}`);
      const query = { id: String(state.nextId++), from, chat_instance: "1", data: button.callback_data };
      return patiently(`no answer to button ${label}`, (done) => {
        state.pressed.set(query.id, done);
        const of = { message_id: message.message_id, date: 0, chat, text: message.text };
        state.queue.add({ callback_query: { ...query, message: of } } as Omit<Update, "update_id">);
      });
    },
  };
}

/** Telegram marks a command where it stands. */
function entities(text: string): object {
  const [command] = /^\/[\w@]+/.exec(text) ?? [];
  return command === undefined ? {} : { entities: [{ type: "bot_command", offset: 0, length: command.length }] };
}

function patiently<T>(failure: string, begin: (done: (value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${failure} within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    begin((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
