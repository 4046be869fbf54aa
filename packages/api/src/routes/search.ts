import { createRoute, z } from "@hono/zod-openapi";
import { EntityType, type KnowledgeService, type Visibility } from "@kenniswijzer/domain";
import { routes } from "../env.ts";
import { failures, json, oneOrMore, SearchHit } from "../schemas.ts";
import { QUESTION_LENGTH } from "./ask.ts";

const LIMIT = { usual: 20, most: 100 };

const HitType = z.enum([...EntityType.options, "Passage", "Document"]);

const search = createRoute({
  method: "get",
  path: "/v1/search",
  summary: "Zoek in passages, namen en documenten, beste eerst",
  request: {
    query: z.object({
      q: z.string().trim().min(1).max(QUESTION_LENGTH).openapi({ example: "schulden" }),
      type: oneOrMore(HitType).optional(),
      limit: z.coerce.number().int().min(1).max(LIMIT.most).default(LIMIT.usual),
    }),
  },
  responses: { 200: json(z.object({ items: z.array(SearchHit) }), "De treffers"), ...failures },
});

export const searchRoutes = (service: KnowledgeService, clearance: Visibility) =>
  routes().openapi(search, async (c) => {
    const { q, type, limit } = c.req.valid("query");
    const items = await service.search(q, { clearance, limit, ...(type && { types: type }) });
    return c.json({ items }, 200);
  });
