import { z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { ROLES } from "../caller.ts";
import type { ApiEnv } from "../env.ts";
import { network } from "./address.ts";

/** Who did what, when, and how it ended. Never what was written: no text, no question, no key. */
export const AuditRecord = z.object({
  /** ISO date and time. */
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
  /** HTTP status, or `ok`. */
  outcome: z.string(),
  requestId: z.string().optional(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/** Keeps a record; resolves once it is safe. */
export type KeepRecord = (record: AuditRecord) => Promise<void>;

/** Asking writes nothing, though it is a POST. */
const READS = new Set(["/v1/ask", "/mcp"]);
const changes = (method: string, path: string): boolean =>
  (!["GET", "HEAD", "OPTIONS"].includes(method) && !READS.has(path)) || path === "/auth/callback";

/** Notes everything that changes something or tries to, and who logs in. The answer waits until the note is safe. */
export function auditWrites(
  keep: KeepRecord | undefined,
  clock: () => Date = () => new Date(),
): MiddlewareHandler<ApiEnv> {
  if (keep === undefined) return (_, next) => next();
  return async (c, next) => {
    const { method, path } = c.req;
    if (!changes(method, path)) return next();
    await next();
    const { name, role, by } = c.get("caller");
    const target = Object.values(c.req.param()).join(" ");
    await keep({
      at: clock().toISOString(),
      who: name,
      role,
      ...(by && { by }),
      from: network(c.get("address")),
      action: `${method} ${routePath(c, -1)}`,
      ...(target !== "" && { target }),
      outcome: String(c.res.status),
      requestId: c.get("requestId"),
    });
  };
}
