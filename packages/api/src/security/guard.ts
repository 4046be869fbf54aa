import { isUtf8 } from "node:buffer";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Context, MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import type { ApiEnv } from "../env.ts";
import { problem } from "../problem.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Refuses a request under a name that isn't ours: a foreign page whose name was rebound to this address stays out. */
export function guardHost(allowed: readonly string[]): MiddlewareHandler<ApiEnv> {
  const known = new Set([...LOOPBACK, ...allowed.map(hostName)]);
  return async (c, next) => {
    if (!known.has(hostName(requestHost(c.req.raw)))) return problem(c, "unknown-host");
    return next();
  };
}

/** Whether a page of ours sends this, or a program, which names no origin. */
export type IsOwn = (request: Request) => boolean;

export function ownOrigin(allowed: readonly string[]): IsOwn {
  const known = new Set(allowed.map(hostName));
  return (request) => {
    const origin = request.headers.get("Origin");
    if (origin === null) return true;
    const host = URL.canParse(origin) ? new URL(origin).host : "";
    return host !== "" && (host === requestHost(request) || known.has(hostName(host)));
  };
}

/** Refuses what another site's page sends, but for sites that were allowed by name. */
export function guardOrigin(isOwn: IsOwn, sites: readonly string[] = []): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    if (reads || isOwn(c.req.raw) || sites.includes(c.req.header("Origin") ?? "")) return next();
    return problem(c, "foreign-origin");
  };
}

/** Pages of these sites may ask, with a key of their own: a login here never goes along. Throws `invalid-input` for what is no origin. */
export function allowSites(sites: readonly string[]): MiddlewareHandler<ApiEnv> {
  for (const site of sites) {
    if (URL.canParse(site) && new URL(site).origin === site) continue;
    throw new KenniswijzerError(
      "invalid-input",
      `serve: "${site}" is no site; give one such as https://www.example.nl`,
    );
  }
  if (sites.length === 0) return (_, next) => next();
  const allowMethods = ["GET", "HEAD", "POST", "PUT", "DELETE"];
  const exposeHeaders = ["ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"];
  const allow = cors({ origin: [...sites], credentials: false, allowMethods, exposeHeaders, maxAge: 600 });
  // any other OPTIONS asks what an address knows, and is answered by that address
  const asksLeave = (c: Context<ApiEnv>): boolean => c.req.header("Access-Control-Request-Method") !== undefined;
  return (c, next) => (c.req.method === "OPTIONS" && !asksLeave(c) ? next() : allow(c, next));
}

/** Refuses a body of another kind than JSON, which a foreign page could send without being asked for leave, and one whose signs would be lost. */
export const guardJson: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return problem(c, "media-type");
  const bytes = await c.req.arrayBuffer();
  return isUtf8(new Uint8Array(bytes)) ? next() : problem(c, "not-json");
};

/** Refuses a body that would have to be unpacked first: how large it is then, its sender decides. */
export const guardEncoding: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const encoding = (c.req.header("Content-Encoding") ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || c.req.raw.body === null) return next();
  c.header("Accept-Encoding", "identity");
  return problem(c, "encoding");
};

/** Only our own files run, and nothing is ever parsed from a string into the page. `tls`: people reach it by https only. */
export function securityHeaders({ tls = false }: { readonly tls?: boolean } = {}): MiddlewareHandler<ApiEnv> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    // over plain HTTP on loopback it would lock people out of their own machine
    strictTransportSecurity: tls ? "max-age=31536000; includeSubDomains" : false,
  });
}

/** Whether it is asked under a name of this machine only. */
export const isLoopbackName = (request: Request): boolean => LOOPBACK.includes(hostName(requestHost(request)));

const requestHost = (request: Request): string =>
  (request.headers.get("Host") ?? new URL(request.url).host).toLowerCase();

function hostName(host: string): string {
  const name = host.trim().toLowerCase();
  return (name.startsWith("[") ? name.replace(/\]:\d+$/, "]") : name.replace(/:\d+$/, "")).replace(/\.$/, "");
}
