// A double of Telegram's Bot API over HTTP on loopback. It refuses what the real one would refuse, and can fail on demand.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { type Chat, type ChatOptions, chatWith, inlineIn, type Sent } from "./chat.ts";
import { isMethod, type Method, type Payload, type SendMessage, schemas } from "./methods.ts";
import { perform } from "./perform.ts";
import { type UpdateQueue, updateQueue } from "./updates.ts";

export type { Chat, Sent } from "./chat.ts";

export const TOKEN = "123456:dummy_token_for_tests";
export const USERNAME = "kenniswijzer_test_bot";

/** What goes wrong with a call: an error of Telegram's, a broken line before it is done, one after (the reply is lost), or no reply ever. */
export type Fault =
  | {
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { retry_after?: number; migrate_to_chat_id?: number };
    }
  | "cut-before"
  | "cut-after"
  | "never";

export interface BotApi {
  /** For `apiRoot`. */
  readonly url: string;
  /** Every call but polling, in order, also those that failed. */
  readonly calls: readonly { readonly method: Method; readonly payload: unknown }[];
  /** Calls that the real API would have refused, unless it was asked to. */
  readonly refused: readonly string[];
  /** Updates that the bot has not confirmed. */
  readonly waiting: () => number;
  /** Where updates would be brought, and the secret that goes with them; undefined without a webhook. */
  readonly webhook: () => Payload<"setWebhook"> | undefined;
  /** Types `@bot …` in some chat of a user, and gives what the bot offers. */
  inline(query: string, user?: number): Promise<Payload<"answerInlineQuery">>;
  /** Puts a file at Telegram, and gives its id. */
  upload(bytes: Uint8Array): string;
  /** Brings the same updates once more, as Telegram does when a reply got lost. */
  again(): void;
  /** Opens a chat; ids count up. */
  chat(options?: ChatOptions): Chat;
  /** The next calls of a method go wrong. */
  fail(method: Method, ...faults: readonly Fault[]): void;
  /** Decides for every call of a method, counted from 0, whether it goes wrong. */
  failEach(method: Method, decide: (call: number) => Fault | undefined): void;
  close(): Promise<void>;
}

export async function botApi(): Promise<BotApi> {
  const state = newState();
  const app = new Hono();
  app.get("/file/:bot/:path", (c) => fileOf(c, state));
  app.all("/:bot/:method", (c) => respond(c, state));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls: state.calls,
    refused: state.refused,
    waiting: () => state.queue.waiting,
    webhook: () => state.webhook,
    inline: (query, user) => inlineIn(state, query, user),
    upload(bytes) {
      const id = `file${state.nextId++}`;
      state.files.set(id, bytes);
      return id;
    },
    again: () => state.queue.again(),
    chat: (options) => chatWith(state, options),
    fail: (method, ...faults) => void state.faults.set(method, [...(state.faults.get(method) ?? []), ...faults]),
    failEach(method, decide) {
      let call = 0;
      state.deciders.set(method, () => decide(call++));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface State {
  readonly queue: UpdateQueue;
  readonly calls: { method: Method; payload: unknown }[];
  readonly refused: string[];
  readonly faults: Map<Method, Fault[]>;
  readonly deciders: Map<Method, () => Fault | undefined>;
  /** Called with every message that reached its chat. */
  readonly listeners: Set<(message: Sent) => void>;
  /** Callback queries that were not answered yet, and who waits for that. */
  readonly pressed: Map<string, (answer: Payload<"answerCallbackQuery">) => void>;
  /** Inline queries that were not answered yet. */
  readonly inlines: Map<string, (answer: Payload<"answerInlineQuery">) => void>;
  /** Messages that stand in a chat, by chat and id; with what stands in them. */
  readonly standing: Map<string, Standing>;
  /** Chats whose people blocked the bot. */
  readonly blocked: Set<number>;
  /** Groups in which the bot may take out messages of others. */
  readonly administered: Set<number>;
  readonly files: Map<string, Uint8Array>;
  webhook: Payload<"setWebhook"> | undefined;
  nextId: number;
}

export interface Standing {
  readonly own: boolean;
  text?: string;
  reply_markup?: SendMessage["reply_markup"];
}

const newState = (): State => ({
  queue: updateQueue(),
  calls: [],
  refused: [],
  faults: new Map(),
  deciders: new Map(),
  listeners: new Set(),
  pressed: new Map(),
  inlines: new Map(),
  standing: new Map(),
  blocked: new Set(),
  administered: new Set(),
  files: new Map(),
  webhook: undefined,
  nextId: 1000,
});

export const me = {
  id: 123456,
  is_bot: true as const,
  first_name: "Kenniswijzer",
  username: USERNAME,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
};

export const failure = (c: Context, error_code: number, description: string, parameters?: object): Response =>
  c.json({ ok: false, error_code, description, ...(parameters && { parameters }) }, error_code as 400);

async function respond(c: Context, state: State): Promise<Response> {
  if (c.req.param("bot") !== `bot${TOKEN}`) return failure(c, 401, "Unauthorized");
  const method = c.req.param("method") ?? "";
  if (!isMethod(method)) {
    state.refused.push(`${method}: no such method`);
    return failure(c, 404, "Not Found: method not found");
  }
  const payload: unknown = await c.req.json().catch(() => ({}));
  if (method !== "getUpdates") state.calls.push({ method, payload });
  const fault = state.faults.get(method)?.shift() ?? state.deciders.get(method)?.();
  if (fault === "cut-before") return cut(c);
  if (fault === "never") return new Promise(() => undefined);
  if (fault !== undefined && fault !== "cut-after") {
    return failure(c, fault.error_code, fault.description, fault.parameters);
  }
  const parsed = schemas[method].safeParse(payload);
  if (!parsed.success) {
    state.refused.push(
      `${method}: ${parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}`,
    );
    return failure(c, 400, "Bad Request: wrong parameters");
  }
  const response = await perform(c, state, method, parsed.data);
  return fault === "cut-after" ? cut(c) : response;
}

/** Ends the connection without a reply. */
function cut(c: Context): Response {
  (c.env as { incoming: { socket: { destroy(): void } } }).incoming.socket.destroy();
  return new Response(null);
}

async function fileOf(c: Context, state: State): Promise<Response> {
  const bytes = state.files.get(c.req.param("path") ?? "");
  if (c.req.param("bot") !== `bot${TOKEN}` || bytes === undefined) return c.notFound();
  return new Response(Uint8Array.from(bytes));
}
