import { createRoute, z } from "@hono/zod-openapi";
import { ActorKind, EntityType, type KnowledgeService } from "@kenniswijzer/domain";
import { conditional } from "../conditional.ts";
import { routes } from "../env.ts";
import { given, narrowing } from "../narrowing.ts";
import { cursorOf, limitOf, page, pageOf } from "../paging.ts";
import { possible } from "../problem.ts";
import { failures, json, notPossible, oneOrMore, SearchHit, Suggestion, unchanged } from "../schemas.ts";
import { Said } from "./ask.ts";

const LIMIT = { usual: 20, most: 100 };
/** So many hits can be paged through: who wants more asks more exactly. */
const DEEPEST = 500;

const HitType = z.enum([...EntityType.options, "Passage", "Document"]).openapi("HitType");
const NameType = z.enum([...EntityType.options, "Document"]);

const search = createRoute({
  method: "get",
  path: "/v1/search",
  operationId: "search",
  tags: ["Zoeken"],
  summary: "Zoek in passages, namen en documenten, beste eerst",
  description:
    "Zoekt op woorden en op betekenis: “opa vergeet steeds meer” vindt dementie. `parts` en `because` zeggen waarom een treffer er staat. " +
    `Bladeren gaat met \`cursor\`, tot ${DEEPEST} treffers diep: de volgende bladzijde begint na de score van de laatste treffer. ` +
    "Zolang er niets wijzigt, komt elke treffer precies één keer. Na een wijziging kan een treffer die een andere score kreeg, " +
    "nog eens komen of wegblijven.",
  middleware: conditional,
  request: {
    query: z.object({
      q: Said.openapi({ description: "Wat u zoekt.", example: "schulden" }),
      type: oneOrMore(HitType).optional().openapi({
        description:
          "Alleen treffers van deze soorten; meer dan één keer te geven. Documenten komen alleen als u erom vraagt.",
        example: "Actor",
      }),
      document: oneOrMore(z.string().max(400))
        .optional()
        .openapi({ description: "Alleen wat deze documenten zeggen.", example: "notitie-wmo-1x2y3z" }),
      from: narrowing.from,
      until: narrowing.until,
      kind: oneOrMore(ActorKind)
        .optional()
        .openapi({ description: "Alleen partners van deze soorten.", example: "municipality" }),
      region: narrowing.region,
      limit: limitOf(LIMIT.usual, LIMIT.most),
      cursor: cursorOf(z.tuple([z.number(), z.string()])),
    }),
  },
  responses: { 200: json(pageOf(SearchHit, "SearchPage"), "De treffers"), ...unchanged, ...failures, ...notPossible },
});

const suggest = createRoute({
  method: "get",
  path: "/v1/suggestions",
  operationId: "suggest",
  tags: ["Zoeken"],
  summary: "Namen en titels waarin een woord zo begint, voor wie typt",
  description:
    "Namen van partners, thema's, projecten en vragen, en titels van documenten. Eerst wat zo begint, dan het meest genoemde.",
  middleware: conditional,
  request: {
    query: z.object({
      q: z.string().max(200).openapi({ description: "Wat er getypt is.", example: "leid" }),
      type: oneOrMore(NameType).optional().openapi({ description: "Alleen deze soorten.", example: "Actor" }),
      limit: limitOf(10, 50),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(Suggestion) }).openapi("Suggestions"), "De namen, waarschijnlijkste eerst"),
    ...unchanged,
    ...failures,
  },
});

export const searchRoutes = (service: KnowledgeService) =>
  routes()
    .openapi(search, async (c) => {
      const { q, type, document, kind, limit, cursor, ...restricted } = c.req.valid("query");
      const found = service.search(q, {
        clearance: c.get("caller").clearance,
        limit: cursor === undefined ? limit + 1 : DEEPEST,
        ...given({ ...restricted, types: type, documents: document, kinds: kind }),
      });
      const hits = await possible(found, { in: "query", field: "region" });
      const ordered = hits.toSorted(byScore);
      const rest = cursor ? ordered.filter(({ score, id }) => byScore({ score, id }, keyed(cursor)) > 0) : ordered;
      return c.json(
        page(c, rest, limit, ({ score, id }) => [score, id]),
        200,
      );
    })
    .openapi(suggest, async (c) => {
      const { q, type, limit } = c.req.valid("query");
      const { clearance } = c.get("caller");
      return c.json({ items: await service.suggest(q, { clearance, limit, ...given({ types: type }) }) }, 200);
    });

interface Ranked {
  readonly score: number;
  readonly id: string;
}

const keyed = ([score, id]: [number, string]): Ranked => ({ score, id });
const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
