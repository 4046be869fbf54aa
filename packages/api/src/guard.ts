import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { ApiEnv } from "./env.ts";
import { problem } from "./problem.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Refuses a request under a name that isn't ours: a foreign page whose name was rebound to this address stays out. */
export function guardHost(allowed: readonly string[]): MiddlewareHandler<ApiEnv> {
  const known = new Set([...LOOPBACK, ...allowed.map(hostName)]);
  return async (c, next) => {
    if (!known.has(hostName(requestHost(c.req.raw)))) return problem(c, "unknown-host");
    return next();
  };
}

/** Refuses what another site's page sends. Who sends no Origin (a program) passes. */
export function guardOrigin(allowed: readonly string[]): MiddlewareHandler<ApiEnv> {
  const known = new Set(allowed.map(hostName));
  return async (c, next) => {
    const origin = c.req.header("Origin");
    if (c.req.method === "GET" || c.req.method === "HEAD" || origin === undefined) return next();
    const host = URL.canParse(origin) ? new URL(origin).host : "";
    if (host !== "" && (host === requestHost(c.req.raw) || known.has(hostName(host)))) return next();
    return problem(c, "foreign-origin");
  };
}

/** Refuses a body of another kind than JSON, which a foreign page could send without being asked for leave. */
export const guardJson: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const type = c.req.header("Content-Type") ?? "";
  return /^application\/json\s*(;|$)/i.test(type) ? next() : problem(c, "media-type");
};

/** Only our own files run, and nothing is ever parsed from a string into the page. */
export function securityHeaders(): MiddlewareHandler<ApiEnv> {
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
    // served over plain HTTP on loopback: who adds TLS in front adds this too
    strictTransportSecurity: false,
  });
}

const requestHost = (request: Request): string =>
  (request.headers.get("Host") ?? new URL(request.url).host).toLowerCase();

function hostName(host: string): string {
  const name = host.trim().toLowerCase();
  return (name.startsWith("[") ? name.replace(/\]:\d+$/, "]") : name.replace(/:\d+$/, "")).replace(/\.$/, "");
}
