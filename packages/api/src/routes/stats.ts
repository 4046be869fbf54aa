import { createRoute } from "@hono/zod-openapi";
import type { KnowledgeService } from "@kenniswijzer/domain";
import { conditional } from "../conditional.ts";
import { routes } from "../env.ts";
import { failures, json, Stats, unchanged } from "../schemas.ts";

const stats = createRoute({
  method: "get",
  path: "/v1/stats",
  operationId: "getStats",
  tags: ["Gegevens"],
  summary: "Hoeveel er van alles is",
  description: "Aantallen documenten, partners, thema's, … van wat u mag zien. Wat u niet mag zien, telt nergens mee.",
  middleware: conditional,
  responses: { 200: json(Stats, "De aantallen"), ...unchanged, ...failures },
});

export const statsRoutes = (service: KnowledgeService) =>
  routes().openapi(stats, async (c) => c.json(await service.stats({ clearance: c.get("caller").clearance }), 200));
