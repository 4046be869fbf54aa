import { createRoute, z } from "@hono/zod-openapi";
import { EntityType, KenniswijzerError, type KnowledgeService } from "@kenniswijzer/domain";
import { routes } from "../env.ts";
import { EntityView, failures, GraphNode, json, oneOrMore } from "../schemas.ts";

const list = createRoute({
  method: "get",
  path: "/v1/entities",
  summary: "Alle partners, thema's, projecten, …, op naam",
  request: { query: z.object({ type: oneOrMore(EntityType).optional() }) },
  responses: { 200: json(z.object({ items: z.array(GraphNode) }), "De knopen"), ...failures },
});

const get = createRoute({
  method: "get",
  path: "/v1/entities/{id}",
  summary: "Eén knoop met alles wat er één stap omheen ligt",
  request: { params: z.object({ id: z.string().openapi({ example: "actor:gm0546" }) }) },
  responses: { 200: json(EntityView, "De knoop"), ...failures },
});

export const entityRoutes = (service: KnowledgeService) =>
  routes()
    .openapi(list, async (c) => {
      const { type } = c.req.valid("query");
      return c.json(
        { items: await service.entities(type ?? EntityType.options, { clearance: c.get("caller").clearance }) },
        200,
      );
    })
    .openapi(get, async (c) => {
      const view = await service.entity(c.req.valid("param").id, { clearance: c.get("caller").clearance });
      if (view === undefined) throw new KenniswijzerError("not-found", "api: no such entity; see /v1/entities");
      return c.json(
        {
          node: view.node,
          neighbours: [...view.neighbours],
          edges: [...view.edges],
          assertions: [...view.assertions],
          documents: [...view.documents],
        },
        200,
      );
    });
