import { createRoute, z } from "@hono/zod-openapi";
import { KenniswijzerError, type KnowledgeService } from "@kenniswijzer/domain";
import { routes } from "../env.ts";
import { failures, json } from "../schemas.ts";

const health = createRoute({
  method: "get",
  path: "/healthz",
  summary: "Of de gegevens nu bereikbaar zijn",
  responses: { 200: json(z.object({ status: z.literal("ok") }), "Bereikbaar"), ...failures },
});

export const healthRoutes = (service: KnowledgeService) =>
  routes().openapi(health, async (c) => {
    c.header("Cache-Control", "no-store");
    // a service that cannot even say so is not healthy either
    const healthy = await service.healthy().catch(() => false);
    if (!healthy) throw new KenniswijzerError("unavailable", "api: the store doesn't answer");
    return c.json({ status: "ok" as const }, 200);
  });
