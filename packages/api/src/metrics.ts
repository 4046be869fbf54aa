import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { mayDo } from "./caller.ts";
import type { ApiEnv } from "./env.ts";
import { problem } from "./problem.ts";
import { connected, isLoopback } from "./security/address.ts";
import { isLoopbackName } from "./security/guard.ts";

/** Figures of this process, as Prometheus reads them. */
export interface Metrics {
  readonly count: MiddlewareHandler<ApiEnv>;
  readonly show: (c: Context<ApiEnv>) => Promise<Response>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts requests by pattern, never by address: that may hold a name. The library loads here. */
export async function prometheusMetrics(): Promise<Metrics> {
  const { collectDefaultMetrics, Counter, Histogram, Registry } = await import("prom-client");
  const register = new Registry();
  collectDefaultMetrics({ register });
  const labelNames = ["method", "route", "status"];
  const requests = new Counter({
    name: "kenniswijzer_requests_total",
    help: "Requests answered",
    labelNames,
    registers: [register],
  });
  const seconds = new Histogram({
    name: "kenniswijzer_request_seconds",
    help: "Time until a request was answered",
    labelNames: ["method", "route"],
    buckets: SECONDS,
    registers: [register],
  });
  return {
    count: async (c, next) => {
      const started = performance.now();
      await next();
      const method = c.req.method;
      const route = routePath(c, -1);
      requests.inc({ method, route, status: String(c.res.status) });
      seconds.observe({ method, route }, (performance.now() - started) / 1000);
    },
    show: async (c) => {
      if (!isOperator(c)) return problem(c, c.get("caller").known ? "forbidden" : "unauthorized");
      return c.body(await register.metrics(), 200, {
        "Content-Type": register.contentType,
        "Cache-Control": "no-store",
      });
    },
  };
}

/** An admin, or a program on this machine that came by no proxy: a proxy on this machine would make everybody local. */
function isOperator(c: Context<ApiEnv>): boolean {
  const caller = c.get("caller");
  if (caller.known && mayDo(caller, "admin")) return true;
  const direct = c.req.header("X-Forwarded-For") === undefined && c.req.header("Forwarded") === undefined;
  return direct && isLoopback(connected(c)) && isLoopbackName(c.req.raw);
}
