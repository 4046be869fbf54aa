import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ApiOptions } from "./api.ts";
import type { ApiEnv } from "./env.ts";
import { logRequests } from "./log.ts";
import { problem } from "./problem.ts";
import { noteAddress } from "./security/address.ts";
import { auditIntents, auditWrites } from "./security/audit.ts";
import { authenticate, keepPrivate } from "./security/authenticate.ts";
import { allowSites, guardEncoding, guardHost, guardOrigin, ownOrigin, securityHeaders } from "./security/guard.ts";
import { BODY_LIMIT, limitRates, takesAStream } from "./security/limits.ts";
import { traceRequests } from "./tracing.ts";

const passes: MiddlewareHandler<ApiEnv> = (_, next) => next();

/** What every request is noted by, before it is looked into. */
export const notes = ({ log, metrics, trustedProxies, tls }: ApiOptions): MiddlewareHandler<ApiEnv>[] => [
  noteAddress(trustedProxies),
  traceRequests,
  logRequests(log),
  metrics?.count ?? passes,
  securityHeaders({ tls: tls ?? false }),
];

/** What every request must pass, in this order: under which name, from which page, by whom, how often and how large. */
export function guards(options: ApiOptions): MiddlewareHandler<ApiEnv>[] {
  const hosts = options.allowedHosts ?? [];
  const sites = options.sites ?? [];
  const isOwn = ownOrigin(hosts);
  const { clearance, keys, login, clock, audit, limits } = options;
  return [
    guardHost(hosts),
    allowSites(sites),
    auditWrites(audit, clock),
    authenticate({ stranger: clearance, keys, login, clock, limits }, isOwn),
    guardOrigin(isOwn, sites),
    limitRates(limits),
    keepPrivate,
    guardEncoding,
    limitBody,
    auditIntents(audit),
  ];
}

const limitBody: MiddlewareHandler<ApiEnv> = (c, next) =>
  takesAStream(c.req) ? next() : bodyLimit({ maxSize: BODY_LIMIT, onError: () => problem(c, "too-large") })(c, next);
