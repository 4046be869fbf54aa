import { createRoute, z } from "@hono/zod-openapi";
import {
  ActorKind,
  EdgeType,
  EntityType,
  edgeId,
  KenniswijzerError,
  type KnowledgeService,
} from "@kenniswijzer/domain";
import { conditional } from "../conditional.ts";
import { routes } from "../env.ts";
import { given } from "../narrowing.ts";
import { cursorOf, limitOf, PROMISE, page, pageOf } from "../paging.ts";
import { Edge, EntityView, failures, GraphNode, json, oneOrMore, ProvenAssertion, unchanged } from "../schemas.ts";

const tags = ["Gegevens"];
const Id = z.object({
  id: z.string().openapi({ description: "De id, zoals een lijst hem geeft.", example: "actor:gm0546" }),
});
const LIMIT = limitOf(100, 1000);

const list = createRoute({
  method: "get",
  path: "/v1/entities",
  operationId: "listEntities",
  tags,
  summary: "Alle partners, thema's, projecten, …, op naam",
  description: PROMISE,
  middleware: conditional,
  request: {
    query: z.object({
      type: oneOrMore(EntityType).optional().openapi({ description: "Alleen deze soorten.", example: "Actor" }),
      kind: oneOrMore(ActorKind)
        .optional()
        .openapi({ description: "Alleen partners van deze soorten.", example: "municipality" }),
      prefix: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: "Alleen namen die zo beginnen.", example: "gemeente" }),
      limit: LIMIT,
      cursor: cursorOf(z.object({ name: z.string(), id: z.string() })),
    }),
  },
  responses: { 200: json(pageOf(GraphNode, "EntityPage"), "De knopen"), ...unchanged, ...failures },
});

const get = createRoute({
  method: "get",
  path: "/v1/entities/{id}",
  operationId: "getEntity",
  tags,
  summary: "Eén knoop met alles wat er één stap omheen ligt",
  description:
    "Alles in één keer. Een gemeente die in honderden documenten staat, heeft veel buren: vraag die dan per bladzijde bij `/neighbours` en `/assertions`.",
  middleware: conditional,
  request: { params: Id },
  responses: { 200: json(EntityView, "De knoop"), ...unchanged, ...failures },
});

const neighbours = createRoute({
  method: "get",
  path: "/v1/entities/{id}/neighbours",
  operationId: "listNeighbours",
  tags,
  summary: "Waarmee een knoop verbonden is, per bladzijde",
  description: PROMISE,
  middleware: conditional,
  request: {
    params: Id,
    query: z.object({
      tie: oneOrMore(EdgeType).optional().openapi({ description: "Alleen deze verbanden.", example: "WORKS_ON" }),
      type: oneOrMore(EntityType)
        .optional()
        .openapi({ description: "Alleen buren van deze soorten.", example: "Theme" }),
      limit: LIMIT,
      cursor: cursorOf(z.string()),
    }),
  },
  responses: {
    200: json(
      pageOf(z.object({ edge: Edge, node: GraphNode }).openapi("Neighbour"), "NeighbourPage"),
      "Elk verband met wat er aan de andere kant staat",
    ),
    ...unchanged,
    ...failures,
  },
});

const assertions = createRoute({
  method: "get",
  path: "/v1/entities/{id}/assertions",
  operationId: "listAssertions",
  tags,
  summary: "Wat documenten over een knoop zeggen, met de zin, nieuwste eerst",
  description: PROMISE,
  middleware: conditional,
  request: {
    params: Id,
    query: z.object({
      tie: oneOrMore(EdgeType).optional().openapi({ description: "Alleen deze verbanden.", example: "WORKS_ON" }),
      document: oneOrMore(z.string().max(400))
        .optional()
        .openapi({ description: "Alleen uit deze documenten.", example: "notitie-wmo-1x2y3z" }),
      limit: LIMIT,
      cursor: cursorOf(z.object({ date: z.string(), id: z.string() })),
    }),
  },
  responses: {
    200: json(pageOf(ProvenAssertion, "AssertionPage"), "De uitspraken, elk met bronvermelding"),
    ...unchanged,
    ...failures,
  },
});

const strange = () => new KenniswijzerError("not-found", "api: no such entity; see /v1/entities");

export const entityRoutes = (service: KnowledgeService) =>
  routes()
    .openapi(list, async (c) => {
      const { type, kind, limit, cursor, prefix } = c.req.valid("query");
      const { clearance } = c.get("caller");
      const narrowed = given({ kinds: kind, prefix, after: cursor });
      const found = await service.entities(type ?? EntityType.options, { clearance, limit: limit + 1, ...narrowed });
      return c.json(
        page(c, found, limit, ({ name, id }) => ({ name, id })),
        200,
      );
    })
    .openapi(get, async (c) => {
      const view = await service.entity(c.req.valid("param").id, { clearance: c.get("caller").clearance });
      if (view === undefined) throw strange();
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
    })
    .openapi(neighbours, async (c) => {
      const { id } = c.req.valid("param");
      const { tie, type, limit, cursor = "" } = c.req.valid("query");
      const view = await service.entity(id, { clearance: c.get("caller").clearance });
      if (view === undefined) throw strange();
      const nodes = new Map([view.node, ...view.neighbours].map((node) => [node.id, node]));
      const found = view.edges.flatMap((edge) => {
        const node = nodes.get(edge.from === id ? edge.to : edge.from);
        if (node === undefined || edgeId(edge) <= cursor) return [];
        return (tie?.includes(edge.type) ?? true) && (type?.includes(node.type) ?? true) ? [{ edge, node }] : [];
      });
      found.sort((a, b) => (edgeId(a.edge) < edgeId(b.edge) ? -1 : 1));
      return c.json(
        page(c, found, limit, ({ edge }) => edgeId(edge)),
        200,
      );
    })
    .openapi(assertions, async (c) => {
      const { tie, document, limit, cursor } = c.req.valid("query");
      const found = await service.evidence(c.req.valid("param").id, { clearance: c.get("caller").clearance });
      if (found === undefined) throw strange();
      const rest = found.filter(
        ({ assertion }) =>
          (tie?.includes(assertion.predicate) ?? true) &&
          (document?.includes(assertion.document) ?? true) &&
          (cursor === undefined || isAfter(assertion, cursor)),
      );
      return c.json(
        page(c, rest, limit, ({ assertion: { date = "", id } }) => ({ date, id })),
        200,
      );
    });

/** In the order of `evidence`: newest first, then by id. */
const isAfter = (
  { date = "", id }: { date?: string | undefined; id: string },
  key: { date: string; id: string },
): boolean => date < key.date || (date === key.date && id > key.id);
