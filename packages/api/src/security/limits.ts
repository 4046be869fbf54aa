import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Caller } from "../caller.ts";
import type { ApiEnv } from "../env.ts";
import { problem } from "../problem.ts";
import { network } from "./address.ts";

export interface RateLimits {
  /** Requests a minute from one address without a key or login. */
  readonly stranger: number;
  /** Requests a minute of one key or one person. */
  readonly known: number;
}

const WINDOW_SECONDS = 60;
/** Wrong keys a minute from one address, before it is not even listened to. */
const MISTAKES = 20;

/** Service managers and the page's own files are not counted. */
const isCounted = (path: string): boolean => path.startsWith("/v1/") || path.startsWith("/auth/") || path === "/mcp";

const told = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** Counts requests per key, person or address, in this process's memory, and says with each answer what is left. */
export function limitRates(limits: RateLimits | undefined): MiddlewareHandler<ApiEnv> {
  if (limits === undefined) return (_, next) => next();
  const limiters = {
    known: new RateLimiterMemory({ points: limits.known, duration: WINDOW_SECONDS }),
    stranger: new RateLimiterMemory({ points: limits.stranger, duration: WINDOW_SECONDS }),
  };
  return async (c, next) => {
    if (!isCounted(c.req.path)) return next();
    const caller = c.get("caller");
    const which = caller.known ? "known" : "stranger";
    const used: Used = await limiters[which].consume(whoCounts(caller, c)).catch(refusal);
    c.header("RateLimit-Policy", `"${which}";q=${limits[which]};w=${WINDOW_SECONDS}`);
    c.header("RateLimit", `"${which}";r=${Math.max(0, used.remainingPoints)};t=${told(used)}`);
    return used.refused ? tooMany(c, used) : next();
  };
}

interface Mistakes {
  blocked(address: string): Promise<RateLimiterRes | undefined>;
  count(address: string): Promise<void>;
}

/** Stops an address that keeps trying keys, where requests are counted at all. A right key is not counted. */
export function limitMistakes(limits: RateLimits | undefined): Mistakes {
  if (limits === undefined) return { blocked: async () => undefined, count: async () => {} };
  const limiter = new RateLimiterMemory({ points: MISTAKES, duration: WINDOW_SECONDS });
  return {
    blocked: async (address) => {
      const used = await limiter.get(network(address));
      return used !== null && used.consumedPoints >= MISTAKES ? used : undefined;
    },
    count: async (address) => void (await limiter.consume(network(address)).catch(refusal)),
  };
}

export function tooMany(c: Context<ApiEnv>, used: RateLimiterRes): Response {
  c.header("Retry-After", String(told(used)));
  return problem(c, "too-many");
}

const whoCounts = (caller: Caller, c: Context<ApiEnv>): string =>
  caller.known ? `${caller.by}:${caller.name}` : network(c.get("address"));

type Used = RateLimiterRes & { readonly refused?: true };

function refusal(reason: unknown): Used {
  if (reason instanceof RateLimiterRes) return Object.assign(reason, { refused: true as const });
  throw reason;
}

/** The largest body of a question, with the conversation before it, or a decision. */
export const BODY_LIMIT = 128 * 1024;

/** Uploads go to disk as they come, and count themselves. */
export const takesAStream = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  (method === "POST" && path === "/v1/jobs") || (method === "PUT" && path.startsWith("/v1/documents/"));
