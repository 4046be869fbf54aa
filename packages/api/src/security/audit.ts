import { z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { mayDo, ROLES } from "../caller.ts";
import type { ApiEnv } from "../env.ts";
import { network } from "./address.ts";

/** Who did what, when, and how it ended. Never what was written: no text, no question, no key. */
export const AuditRecord = z.object({
  /** ISO date and time at which it was asked. */
  at: z.string(),
  who: z.string(),
  role: z.enum(ROLES).optional(),
  by: z.enum(["key", "token", "session", "cli"]).optional(),
  /** The network that it came from; absent on the command line. */
  from: z.string().optional(),
  /** The method and the pattern of the route, or the command. */
  action: z.string(),
  /** Ids that the address names: of a document, a job, a node, a key. */
  target: z.string().optional(),
  /** HTTP status, or `ok`; `begun` when its process was gone before it could tell. */
  outcome: z.string(),
  requestId: z.string().optional(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/** Keeps a record; resolves once it is safe. One that is `begun` must outlive a power cut: what happens next may too. */
export type KeepRecord = (record: AuditRecord) => Promise<void>;

/** Of what somebody is about to do; a record with the same `requestId` says later how it ended. */
export const BEGUN = "begun";

/** Asking writes nothing, though it is a POST. */
const READS = new Set(["/v1/ask", "/mcp"]);
const changes = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  (!["GET", "HEAD", "OPTIONS"].includes(method) && !READS.has(path)) || path === "/auth/callback";

/** Notes everything that changed something or tried to, and who logged in. The answer waits until the note is safe. */
export function auditWrites(
  keep: KeepRecord | undefined,
  clock: () => Date = () => new Date(),
): MiddlewareHandler<ApiEnv> {
  if (keep === undefined) return (_, next) => next();
  return async (c, next) => {
    if (!changes(c.req)) return next();
    c.set("asked", clock().toISOString());
    await next();
    await keep(recordOf(c, String(c.res.status)));
  };
}

/** Notes beforehand what a caller is about to do who may do it, so that nothing is ever done without a note. */
export function auditIntents(keep: KeepRecord | undefined): MiddlewareHandler<ApiEnv> {
  if (keep === undefined) return (_, next) => next();
  return async (c, next) => {
    // who may only read changes nothing: a note of how that ended is enough
    if (changes(c.req) && mayDo(c.get("caller"), "ingest")) await keep(recordOf(c, BEGUN));
    return next();
  };
}

function recordOf(c: Context<ApiEnv>, outcome: string): AuditRecord {
  const { name, role, by } = c.get("caller");
  const pattern = routePath(c, -1);
  const target = namedIn(c.req.path, pattern);
  return {
    at: c.get("asked"),
    who: name,
    role,
    ...(by && { by }),
    from: network(c.get("address")),
    action: `${c.req.method} ${pattern}`,
    ...(target !== "" && { target }),
    outcome,
    requestId: c.get("requestId"),
  };
}

/** What stands in an address where its pattern has `:id` and the like. */
function namedIn(path: string, pattern: string): string {
  const parts = path.split("/");
  return pattern
    .split("/")
    .flatMap((part, at) => (part.startsWith(":") ? decoded(parts[at] ?? "") : []))
    .join(" ");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
