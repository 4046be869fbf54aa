import { createServer, type Server } from "node:http";
import { getRequestListener, RequestError } from "@hono/node-server";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Hono } from "hono";
import type { ApiEnv } from "./env.ts";
import { answerNoRequest, answerUnreadable } from "./unreadable.ts";

export interface ServeOptions {
  readonly app: Pick<Hono<ApiEnv>, "fetch">;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
}

export interface Served {
  readonly url: string;
  /** Takes no new requests and resolves when the running ones are answered, or after half a minute. Safe to call twice. */
  close(): Promise<void>;
}

const GRACE_MS = 30_000;
/** Who sends its headers, or the rest of its request, slower than this is let go: a thousand of those would keep everybody out. */
const HEADERS_MS = 10_000;
/** Node looks after that so often; by default every half minute. */
const CHECK_MS = 2_000;
const REQUEST_MS = 300_000;
const CONNECTIONS = 2_000;
const HEADERS_BYTES = 16 * 1024;

/** Listens. Rejects with `unavailable` when the address or port cannot be had. */
export async function serveApi({ app, host, port }: ServeOptions): Promise<Served> {
  const settings = {
    maxHeaderSize: HEADERS_BYTES,
    connectionsCheckingInterval: CHECK_MS,
    // it is refused all the same, with a problem that says so
    requireHostHeader: false,
  };
  const errorHandler = (error: unknown) => answerNoRequest(error instanceof RequestError ? "no-request" : "internal");
  const server = createServer(settings, getRequestListener(app.fetch, { errorHandler }));
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.maxConnections = CONNECTIONS;
  server.on("clientError", answerUnreadable);
  let closing: Promise<void> | undefined;
  // a client keeps its connection open after its last answer: without this, closing waits for it
  server.on("request", (_, response) => {
    response.once("close", () => setImmediate(() => closing && server.closeIdleConnections()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(refusal(cause, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    url: addressOf(server),
    close: () => {
      closing ??= drain(server);
      return closing;
    },
  };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new KenniswijzerError("unavailable", "serveApi: no address");
  return `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`;
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function refusal(cause: NodeJS.ErrnoException, host: string, port: number): KenniswijzerError {
  const remedies: Record<string, string> = {
    EADDRINUSE: "is taken: stop what listens there, or choose another with --port",
    EACCES: "may not be opened by this user: choose a port above 1023 with --port",
    EADDRNOTAVAIL: "is no address of this machine: choose another with --host",
  };
  const remedy = remedies[cause.code ?? ""] ?? `cannot be opened (${cause.code ?? "unknown reason"})`;
  return new KenniswijzerError("unavailable", `serveApi: port ${port} on ${host} ${remedy}`, { cause });
}
