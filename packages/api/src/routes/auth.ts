import { createRoute } from "@hono/zod-openapi";
import { Caller, ROLES } from "../caller.ts";
import { routes } from "../env.ts";
import { problem } from "../problem.ts";
import { failures, json } from "../schemas.ts";
import type { Login } from "../security/login.ts";

const Me = Caller.extend({}).openapi("Me");

const me = createRoute({
  method: "get",
  path: "/v1/me",
  operationId: "getMe",
  tags: ["Beheer"],
  summary: "Wie u hier bent, wat u mag en wat u ziet",
  description: "Handig om te zien of een sleutel werkt, en waarom iets niet te zien is.",
  responses: {
    200: json(Me, `De rol is één van ${ROLES.join(", ")}; elke rol mag ook wat de vorige mag`),
    ...failures,
  },
});

/** A path of this page, and never another site's: `//elders.nl` and `/\elders.nl` lead away. */
const ownPath = (to: string | undefined): string => (to !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(to) ? to : "/");

/** Who one is; and, with a provider, logging in and out. Browsers go there by themselves, so these stand outside the described API. */
export function authRoutes(login: Login | undefined) {
  const app = routes().openapi(me, async (c) => {
    c.header("Cache-Control", "no-store");
    return c.json(c.get("caller"), 200);
  });
  if (login === undefined) return app;
  app.get("/auth/login", (c) => login.begin(c, ownPath(c.req.query("to"))));
  app.get("/auth/callback", async (c) => {
    const done = await login.end(c);
    if (done === undefined) return problem(c, "login-failed");
    c.set("caller", done.caller);
    return c.redirect(done.to, 302);
  });
  app.post("/auth/logout", async (c) => {
    const onward = await login.forget(c);
    c.header("Cache-Control", "no-store");
    return c.json({ onward: onward ?? "/" }, 200);
  });
  return app;
}
