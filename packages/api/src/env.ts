import { type Hook, OpenAPIHono } from "@hono/zod-openapi";
import type { LanguageVariables } from "hono/language";
import type { RequestIdVariables } from "hono/request-id";
import type { Caller } from "./caller.ts";
import type { Versions } from "./conditional.ts";
import { invalidFields, problem } from "./problem.ts";

export type ApiEnv = {
  Variables: LanguageVariables &
    RequestIdVariables & {
      caller: Caller;
      /** The address that asks, told by the connection or by a proxy that is trusted; `""` when there is no connection. */
      address: string;
      /** ISO date and time at which a request came that the audit log has. */
      asked: string;
      versions: Versions;
    };
};

/** What happens when a request doesn't fit its schema. */
const invalidRequest: Hook<unknown, ApiEnv, string, unknown> = (result, c) => {
  if (result.success) return undefined;
  return problem(c, "invalid-input", { errors: invalidFields(c, result.target, result.error.issues) });
};

/** An empty group of routes, for `app.route("/", …)`. */
export const routes = () => new OpenAPIHono<ApiEnv>({ defaultHook: invalidRequest });
