import { createRoute, z } from "@hono/zod-openapi";
import { DocumentKind, KenniswijzerError, type KnowledgeService, Visibility } from "@kenniswijzer/domain";
import { conditional } from "../conditional.ts";
import { routes } from "../env.ts";
import { cursorOf, limitOf, PROMISE, page, pageOf } from "../paging.ts";
import {
  DocumentMention,
  DocumentSummary,
  DocumentView,
  failures,
  json,
  oneOrMore,
  Passage,
  unchanged,
} from "../schemas.ts";

const tags = ["Documenten"];
const Id = z.object({
  id: z.string().openapi({ description: "De id, zoals de lijst hem geeft.", example: "notitie-wmo-1x2y3z" }),
});
const LIMIT = limitOf(100, 1000);

const list = createRoute({
  method: "get",
  path: "/v1/documents",
  operationId: "listDocuments",
  tags,
  summary: "Alle documenten, zonder hun tekst",
  description: `Bij elk document staat wat er nu tegen te zeggen is (\`caution\`), en welk document er voor in de plaats kwam. ${PROMISE}`,
  middleware: conditional,
  request: {
    query: z.object({
      kind: oneOrMore(DocumentKind)
        .optional()
        .openapi({ description: "Alleen deze soorten documenten.", example: "notulen" }),
      visibility: oneOrMore(Visibility)
        .optional()
        .openapi({ description: "Alleen met deze openbaarheid.", example: "openbaar" }),
      limit: LIMIT,
      cursor: cursorOf(z.string()),
    }),
  },
  responses: { 200: json(pageOf(DocumentSummary, "DocumentPage"), "De documenten"), ...unchanged, ...failures },
});

const get = createRoute({
  method: "get",
  path: "/v1/documents/{id}",
  operationId: "getDocument",
  tags,
  summary: "Eén document: de tekst waarin alle citaten wijzen, en zijn passages",
  description: "`start` en `end` van een citaat tellen tekens (UTF-16) in `document.text`.",
  middleware: conditional,
  request: { params: Id },
  responses: { 200: json(DocumentView, "Het document"), ...unchanged, ...failures },
});

const passages = createRoute({
  method: "get",
  path: "/v1/documents/{id}/passages",
  operationId: "listPassages",
  tags,
  summary: "De passages van een document, in volgorde, per bladzijde",
  description: PROMISE,
  middleware: conditional,
  request: { params: Id, query: z.object({ limit: LIMIT, cursor: cursorOf(z.int()) }) },
  responses: { 200: json(pageOf(Passage, "PassagePage"), "De passages"), ...unchanged, ...failures },
});

const mentions = createRoute({
  method: "get",
  path: "/v1/documents/{id}/mentions",
  operationId: "listMentions",
  tags,
  summary: "Waar een document partners, thema's en andere namen noemt",
  description:
    "`start` en `end` tellen tekens (UTF-16) in `document.text`; ze staan op volgorde en vallen niet over elkaar.",
  middleware: conditional,
  request: { params: Id },
  responses: {
    200: json(z.object({ items: z.array(DocumentMention) }).openapi("DocumentMentions"), "De plaatsen"),
    ...unchanged,
    ...failures,
  },
});

const strange = () => new KenniswijzerError("not-found", "api: no such document; see /v1/documents");

export const documentRoutes = (service: KnowledgeService) =>
  routes()
    .openapi(list, async (c) => {
      const { kind, visibility, limit, cursor = "" } = c.req.valid("query");
      const all = await service.documents({ clearance: c.get("caller").clearance });
      const found = all.filter(
        (one) =>
          one.id > cursor &&
          (visibility?.includes(one.visibility) ?? true) &&
          (kind === undefined || (one.kind !== undefined && kind.includes(one.kind))),
      );
      found.sort((a, b) => (a.id < b.id ? -1 : 1));
      return c.json(
        page(c, found, limit, ({ id }) => id),
        200,
      );
    })
    .openapi(get, async (c) => {
      const view = await service.document(c.req.valid("param").id, { clearance: c.get("caller").clearance });
      if (view === undefined) throw strange();
      return c.json({ document: view.document, passages: [...view.passages] }, 200);
    })
    .openapi(mentions, async (c) => {
      const found = await service.mentions(c.req.valid("param").id, { clearance: c.get("caller").clearance });
      if (found === undefined) throw strange();
      return c.json({ items: found }, 200);
    })
    .openapi(passages, async (c) => {
      const { limit, cursor = -1 } = c.req.valid("query");
      const view = await service.document(c.req.valid("param").id, { clearance: c.get("caller").clearance });
      if (view === undefined) throw strange();
      return c.json(
        page(
          c,
          view.passages.filter(({ ordinal }) => ordinal > cursor),
          limit,
          ({ ordinal }) => ordinal,
        ),
        200,
      );
    });
