import { createRoute, z } from "@hono/zod-openapi";
import { KenniswijzerError, type KnowledgeService } from "@kenniswijzer/domain";
import { routes } from "../env.ts";
import { DocumentSummary, DocumentView, failures, json } from "../schemas.ts";

const list = createRoute({
  method: "get",
  path: "/v1/documents",
  summary: "Alle documenten, zonder hun tekst",
  responses: { 200: json(z.object({ items: z.array(DocumentSummary) }), "De documenten"), ...failures },
});

const get = createRoute({
  method: "get",
  path: "/v1/documents/{id}",
  summary: "Eén document: de tekst waarin alle citaten wijzen, en zijn passages",
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(DocumentView, "Het document"), ...failures },
});

export const documentRoutes = (service: KnowledgeService) =>
  routes()
    .openapi(list, async (c) =>
      c.json({ items: await service.documents({ clearance: c.get("caller").clearance }) }, 200),
    )
    .openapi(get, async (c) => {
      const view = await service.document(c.req.valid("param").id, { clearance: c.get("caller").clearance });
      if (view === undefined) throw new KenniswijzerError("not-found", "api: no such document; see /v1/documents");
      return c.json({ document: view.document, passages: [...view.passages] }, 200);
    });
