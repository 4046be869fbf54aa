import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Hono } from "hono";
import type { ApiEnv } from "./env.ts";

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly cache: string;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".json": "application/json",
};

/** Reads the built page into memory, so that only files of the build can ever be served. Throws `unavailable` when it isn't built. */
export function readAssets(folder: URL): Asset[] {
  const root = fileURLToPath(folder);
  if (!existsSync(new URL("index.html", folder))) {
    throw new KenniswijzerError(
      "unavailable",
      "createApi: the page is not built; run `npm run build`, or leave out `explorer`",
    );
  }
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => TYPES[extname(name)] !== undefined)
    .map((name) => {
      const body = new Uint8Array(readFileSync(new URL(name, folder)));
      return {
        path: name === "index.html" ? "/" : `/${name}`,
        type: TYPES[extname(name)] ?? "",
        body,
        etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
        // names under assets/ hold a hash of their content
        cache: name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      };
    });
}

export function serveAssets(app: Hono<ApiEnv>, assets: readonly Asset[]): void {
  for (const asset of assets) {
    app.get(asset.path, (c) => {
      const headers = { "Content-Type": asset.type, "Cache-Control": asset.cache, ETag: asset.etag };
      if (c.req.header("If-None-Match") === asset.etag) return c.body(null, 304, headers);
      return c.body(asset.body, 200, headers);
    });
  }
}
