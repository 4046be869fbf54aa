import { createRoute, z } from "@hono/zod-openapi";
import { EntityType, type KnowledgeService } from "@kenniswijzer/domain";
import { routes } from "../env.ts";
import { failures, json, oneOrMore, SearchHit } from "../schemas.ts";
import { QUESTION_LENGTH } from "./ask.ts";

const LIMIT = { usual: 20, most: 100 };

/** Decimal digits only: coercion would also take `0x5`, `1e1` and blanks. */
const Limit = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(LIMIT.most))
  .default(LIMIT.usual)
  .openapi({ type: "integer", minimum: 1, maximum: LIMIT.most, default: LIMIT.usual });

const HitType = z.enum([...EntityType.options, "Passage", "Document"]);

const search = createRoute({
  method: "get",
  path: "/v1/search",
  summary: "Zoek in passages, namen en documenten, beste eerst",
  request: {
    query: z.object({
      q: z.string().trim().min(1).max(QUESTION_LENGTH).openapi({ example: "schulden" }),
      type: oneOrMore(HitType).optional(),
      limit: Limit,
    }),
  },
  responses: { 200: json(z.object({ items: z.array(SearchHit) }), "De treffers"), ...failures },
});

export const searchRoutes = (service: KnowledgeService) =>
  routes().openapi(search, async (c) => {
    const { q, type, limit } = c.req.valid("query");
    const items = await service.search(q, {
      clearance: c.get("caller").clearance,
      limit,
      ...(type && { types: type }),
    });
    return c.json({ items }, 200);
  });
