import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import { UPDATES } from "../bot.ts";
import type { BotOptions, WebhookOptions } from "../options.ts";
import type { Ledger } from "./ledger.ts";
import { refusal } from "./refusal.ts";

const MOST_BYTES = 1024 * 1024;
const REQUEST_MS = 10_000;

export interface Webhook {
  readonly port: number;
  /** Takes nothing more. What Telegram cannot bring, it brings again when the bot is back. */
  close(): Promise<void>;
}

/** Listens, and tells Telegram where. Each update is acknowledged before it is handled, so that Telegram neither waits nor repeats it. */
export async function listen(
  bot: Bot,
  handle: (update: Update) => Promise<void>,
  ledger: Ledger,
  options: BotOptions & { readonly webhook: WebhookOptions },
): Promise<Webhook> {
  const { url, secret, host = "127.0.0.1", port } = options.webhook;
  checkSettings(options.webhook);
  const server = createServer((request, response) => {
    receive(request, { path: new URL(url).pathname, secret })
      .then(({ status, update }) => {
        response.writeHead(status).end();
        // handled once, however often it is brought
        if (update !== undefined && ledger.begin(update.update_id)) void handle(update);
        if (status === 401) options.log?.({ level: "error", event: "webhook", outcome: "wrong-secret" });
      })
      .catch(() => endQuietly(response));
  });
  server.requestTimeout = REQUEST_MS;
  await opened(server, port, host);
  await bot.api
    .setWebhook(url, { secret_token: secret, allowed_updates: [...UPDATES], max_connections: 40 })
    .catch(async (error) => {
      await closed(server);
      throw refusal(error);
    });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function checkSettings({ url, secret }: WebhookOptions): void {
  if (!URL.canParse(url) || new URL(url).protocol !== "https:") {
    throw new KenniswijzerError(
      "invalid-input",
      "startBot: the webhook must be an https address that Telegram can reach",
    );
  }
  if (!/^[A-Za-z0-9_-]{16,256}$/.test(secret)) {
    throw new KenniswijzerError(
      "invalid-input",
      "startBot: the webhook needs a secret of 16 to 256 letters, digits, _ or -; set TELEGRAM_WEBHOOK_SECRET",
    );
  }
}

async function receive(
  request: IncomingMessage,
  { path, secret }: { path: string; secret: string },
): Promise<{ status: number; update?: Update }> {
  if (request.url?.split("?")[0] !== path) return { status: 404 };
  if (request.method !== "POST") return { status: 405 };
  const given = request.headers["x-telegram-bot-api-secret-token"];
  if (typeof given !== "string" || !equal(given, secret)) return { status: 401 };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return { status: 413 };
    chunks.push(chunk);
  }
  const update = parsed(Buffer.concat(chunks).toString("utf8"));
  return update === undefined ? { status: 400 } : { status: 200, update };
}

function parsed(body: string): Update | undefined {
  try {
    const update: unknown = JSON.parse(body);
    const isUpdate = typeof update === "object" && update !== null && "update_id" in update;
    return isUpdate && Number.isInteger(update.update_id) ? (update as Update) : undefined;
  } catch {
    return undefined;
  }
}

function equal(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const endQuietly = (response: ServerResponse): void =>
  void (response.headersSent ? response.end() : response.writeHead(400).end());

const opened = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", () =>
      reject(new KenniswijzerError("unavailable", `startBot: port ${port} on ${host} cannot be used; choose another`)),
    );
    server.listen(port, host, resolve);
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
