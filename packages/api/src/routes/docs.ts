import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { docsPage } from "../docs/page.ts";
import { ICON, STYLE } from "../docs/style.ts";
import type { ApiEnv } from "../env.ts";
import { type ApiContact, type Spec, specOf } from "../spec.ts";

/** The description of the API, for programs and for people. Add it last: it describes the routes that are there when it is first read. */
export function serveDocs(app: OpenAPIHono<ApiEnv>, contact: ApiContact | undefined): void {
  let made: Spec | undefined;
  const spec = (): Spec => {
    made ??= specOf(app, contact);
    return made;
  };
  const show = (c: Context<ApiEnv>) => {
    // any page may read the description; it holds nothing of anybody
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Cache-Control", "no-cache");
    return c.json(spec());
  };
  app.get("/openapi.json", show);
  app.get("/v1/openapi.json", show);
  app.get("/docs", (c) => {
    c.header("Cache-Control", "no-cache");
    return c.html(docsPage(spec(), new URL(c.req.url).origin));
  });
  app.get("/docs/icon.svg", (c) => c.body(ICON, 200, { "Content-Type": "image/svg+xml" }));
  app.get("/docs/style.css", (c) => c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }));
}
