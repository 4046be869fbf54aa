import type { Context, MiddlewareHandler } from "hono";
import { type Caller, stranger } from "../caller.ts";
import type { ApiEnv } from "../env.ts";
import { problem } from "../problem.ts";
import type { IsOwn } from "./guard.ts";
import { findKey, isKeyLike, type KeyRing } from "./key.ts";
import { limitMistakes, type RateLimits, tooMany } from "./limits.ts";
import type { Login } from "./login.ts";

export interface Doors {
  /** What somebody sees who shows nothing. */
  readonly stranger: Caller["clearance"];
  readonly keys?: KeyRing | undefined;
  readonly login?: Login | undefined;
  readonly clock?: (() => Date) | undefined;
  readonly limits?: RateLimits | undefined;
}

/** Finds out who asks: by the key or token of the `Authorization` header, else by the cookie of a login, else a stranger. A wrong key is refused, never passed by. */
export function authenticate(doors: Doors, isOwn: IsOwn): MiddlewareHandler<ApiEnv> {
  const mistakes = limitMistakes(doors.limits);
  return async (c, next) => {
    const header = c.req.header("Authorization");
    // until it is known who asks; what goes wrong on the way is logged as a stranger's
    c.set("caller", stranger(doors.stranger));
    if (header === undefined) {
      const person = isOwn(c.req.raw) ? await doors.login?.session(c) : undefined;
      if (person !== undefined) c.set("caller", person);
      return next();
    }
    const blocked = await mistakes.blocked(c.get("address"));
    if (blocked !== undefined) return tooMany(c, blocked);
    const caller = await bearer(header, doors);
    if (caller === undefined) {
      await mistakes.count(c.get("address"));
      return problem(c, "bad-credentials");
    }
    c.set("caller", caller);
    return next();
  };
}

async function bearer(header: string, { keys, login, clock = () => new Date() }: Doors): Promise<Caller | undefined> {
  const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(header)?.[1];
  if (token === undefined) return undefined;
  if (!isKeyLike(token)) return login?.token(token);
  const key = keys && findKey(token, await keys.keys(), clock());
  return key && { name: key.name, role: key.role, clearance: key.clearance, known: true, by: "key" };
}

/** Answers to somebody who showed who she is are hers alone: no cache in between may give them to another. */
export const keepPrivate: MiddlewareHandler<ApiEnv> = async (c: Context<ApiEnv>, next) => {
  await next();
  if (!/^\/(v1|auth)\//.test(c.req.path)) return;
  const told = (c.res.headers.get("Vary") ?? "").split(/, */);
  for (const name of ["Authorization", "Cookie"]) if (!told.includes(name)) c.res.headers.append("Vary", name);
  if (c.get("caller").known && !c.res.headers.get("Cache-Control")?.includes("no-store"))
    c.res.headers.set("Cache-Control", "private, no-cache");
};
