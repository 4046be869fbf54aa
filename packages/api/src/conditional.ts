import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv } from "./env.ts";

/** What was answered before, so that who asks the same again need not be sent it again. */
export interface Versions {
  /** The store's: as long as it is the same, so are the answers. */
  revision(): Promise<number>;
  readonly answered: Map<string, { readonly revision: number; readonly etag: string }>;
  /** The day, on which it depends whether a source is old. */
  today(): string;
}

const REMEMBERED = 2_000;

export const versionsOf = (revision: () => Promise<number>, clock: () => Date = () => new Date()): Versions => ({
  revision,
  answered: new Map(),
  today: () => clock().toISOString().slice(0, 10),
});

/**
 * `ETag` and `If-None-Match` for what depends on the store, the caller's clearance and the day only. While the store stays as it is,
 * 304 costs no work. The tag is made of the answer itself: one made of the revision would tell a stranger of writes she may not see.
 */
export const conditional: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { revision, answered, today } = c.get("versions");
  const asked = c.req.header("If-None-Match");
  const { pathname, search } = new URL(c.req.url);
  const key = [c.get("caller").clearance, today(), pathname + search].join("\n");
  const now = await revision();
  const known = answered.get(key);
  if (known?.revision === now && matches(asked, known.etag)) {
    c.header("ETag", known.etag);
    describe(c.header);
    return c.body(null, 304);
  }
  await next();
  if (c.res.status !== 200) return;
  remember(answered, key, { revision: now, etag: await tag(c) });
};

/** The same for what may change without the store, such as a job: the answer is made each time, and not sent again. */
export const tagged: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next();
  if (c.res.status === 200) await tag(c);
};

/** Gives the answer its tag; in its place comes 304 for who has it already. */
async function tag(c: Context<ApiEnv>): Promise<string> {
  const body = new Uint8Array(await c.res.clone().arrayBuffer());
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  if (matches(c.req.header("If-None-Match"), etag)) c.res = new Response(null, { status: 304 });
  c.header("ETag", etag);
  describe((name, value, options) => c.header(name, value, options));
  return etag;
}

function describe(header: (name: string, value: string, options?: { append?: boolean }) => void): void {
  header("Cache-Control", "private, no-cache");
  header("Vary", "Authorization", { append: true });
  header("Vary", "Cookie", { append: true });
}

/** `*` stands for any; tags are compared weakly, as RFC 9110 has it for reading. */
export function matches(asked: string | undefined, etag: string): boolean {
  if (asked === undefined) return false;
  return asked.trim() === "*" || asked.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

function remember<T>(answered: Map<string, T>, key: string, entry: T): void {
  answered.delete(key);
  answered.set(key, entry);
  const [oldest] = answered.keys();
  if (answered.size > REMEMBERED && oldest !== undefined) answered.delete(oldest);
}
