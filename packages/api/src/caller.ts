import { z } from "@hono/zod-openapi";
import { Visibility, visibleTo } from "@kenniswijzer/domain";
import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./env.ts";
import { problem } from "./problem.ts";

/** What a caller may do; each role includes those before it. */
export const ROLES = ["read", "ingest", "review", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. Without a key or a login: a stranger, who reads. */
export const Caller = z.object({
  /** For the audit log and for decisions: the name of the key, or of who logged in. */
  name: z.string(),
  role: z.enum(ROLES),
  clearance: Visibility,
  known: z.boolean(),
  /** How it showed who it is; absent for a stranger. */
  by: z.enum(["key", "token", "session"]).optional(),
});
export type Caller = Readonly<z.infer<typeof Caller>>;

export const stranger = (clearance: Visibility): Caller => ({
  name: "onbekend",
  role: "read",
  clearance,
  known: false,
});

export const mayDo = (caller: Caller, role: Role): boolean => ROLES.indexOf(caller.role) >= ROLES.indexOf(role);

export const maySee = (caller: Caller, visibility: Visibility): boolean =>
  visibleTo(caller.clearance).includes(visibility);

/** For the description of a route that `requireRole` guards. */
export const needsRole = (role: Role) => ({ security: [{ sleutel: [] }, { login: [] }], "x-role": role });

/** Lets through who has this role: 401 for a stranger, 403 for another. */
export function requireRole(role: Role): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const caller = c.get("caller");
    if (mayDo(caller, role)) return next();
    return problem(c, caller.known ? "forbidden" : "unauthorized");
  };
}
