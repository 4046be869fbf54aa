import { KenniswijzerError } from "@kenniswijzer/domain";
import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { ApiEnv } from "./env.ts";

/** A span for each request, by its pattern. Without `startTracing`, or a tracer of who embeds this, it costs and sends nothing. */
export const traceRequests: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { method } = c.req;
  await trace.getTracer("kenniswijzer").startActiveSpan(method, { kind: SpanKind.SERVER }, async (span) => {
    try {
      await next();
    } finally {
      const route = routePath(c, -1);
      span.updateName(`${method} ${route}`);
      span.setAttributes({
        "http.request.method": method,
        "http.route": route,
        "http.response.status_code": c.res.status,
        "kenniswijzer.request_id": c.get("requestId") ?? "",
      });
      if (c.res.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    }
  });
};

/** Sends spans to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` names; without it nothing is loaded or sent. Gives what stops it. */
export async function startTracing(env: NodeJS.ProcessEnv = process.env): Promise<() => Promise<void>> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return async () => {};
  const [sdk, otlp] = await Promise.all([
    import("@opentelemetry/sdk-trace-node"),
    import("@opentelemetry/exporter-trace-otlp-http"),
  ]).catch((cause: unknown) => {
    throw new KenniswijzerError(
      "unavailable",
      "tracing: install @opentelemetry/sdk-trace-node and @opentelemetry/exporter-trace-otlp-http, or unset OTEL_EXPORTER_OTLP_ENDPOINT",
      { cause },
    );
  });
  env.OTEL_SERVICE_NAME ??= "kenniswijzer";
  const provider = new sdk.NodeTracerProvider({
    spanProcessors: [new sdk.BatchSpanProcessor(new otlp.OTLPTraceExporter())],
  });
  provider.register();
  return () => provider.shutdown();
}
