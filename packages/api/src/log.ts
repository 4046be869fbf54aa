import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { ApiEnv } from "./env.ts";

/** One line about one request. `route` is the pattern, not the address: an address holds names. */
export interface RequestRecord {
  readonly level: "info" | "error";
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** For a failure: the error's class and where it arose; never its message. */
  readonly failure?: { readonly name: string; readonly at: readonly string[] };
}

export type LogRequest = (record: RequestRecord) => void;

const FRAMES = 8;

export function logRequests(log: LogRequest | undefined): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    log?.({ level: "info", ...about(c), status: c.res.status, ms: Math.round(performance.now() - started) });
  };
}

export function logFailure(log: LogRequest | undefined, error: unknown, c: Context<ApiEnv>): void {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const at = stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
  log?.({ level: "error", ...about(c), status: 500, ms: 0, failure: { name, at } });
}

function about(c: Context<ApiEnv>): Pick<RequestRecord, "requestId" | "method" | "route"> {
  return { requestId: c.get("requestId"), method: c.req.method, route: routePath(c, -1) };
}
