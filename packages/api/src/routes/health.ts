import { createRoute, z } from "@hono/zod-openapi";
import { KenniswijzerError, type KnowledgeService } from "@kenniswijzer/domain";
import { routes } from "../env.ts";
import { failures, json } from "../schemas.ts";

const health = createRoute({
  method: "get",
  path: "/healthz",
  operationId: "getHealth",
  tags: ["Beheer"],
  summary: "Of de gegevens nu bereikbaar zijn",
  description: "Voor wie de server bewaakt: 200 als de opslag antwoordt, anders 503.",
  responses: { 200: json(z.object({ status: z.literal("ok") }), "Bereikbaar"), ...failures },
});

const ready = createRoute({
  method: "get",
  path: "/readyz",
  operationId: "getReadiness",
  tags: ["Beheer"],
  summary: "Of er nieuwe aanvragen bij kunnen; niet meer als de server gaat stoppen",
  description: "Voor een verdeler van aanvragen: 503 zodra de server gaat stoppen, terwijl hij afmaakt wat loopt.",
  responses: { 200: json(z.object({ status: z.literal("ok") }), "Klaar voor aanvragen"), ...failures },
});

/** `draining`: true when the server is about to stop. */
export const healthRoutes = (service: KnowledgeService, draining: () => boolean = () => false) =>
  routes()
    .openapi(health, async (c) => {
      c.header("Cache-Control", "no-store");
      await expectHealthy(service);
      return c.json({ status: "ok" as const }, 200);
    })
    .openapi(ready, async (c) => {
      c.header("Cache-Control", "no-store");
      if (draining()) throw new KenniswijzerError("unavailable", "api: about to stop");
      await expectHealthy(service);
      return c.json({ status: "ok" as const }, 200);
    });

async function expectHealthy(service: KnowledgeService): Promise<void> {
  // a service that cannot even say so is not healthy either
  const healthy = await service.healthy().catch(() => false);
  if (!healthy) throw new KenniswijzerError("unavailable", "api: the store doesn't answer");
}
