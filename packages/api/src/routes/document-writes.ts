import { createRoute, z } from "@hono/zod-openapi";
import { type JobService, KenniswijzerError, type KnowledgeService } from "@kenniswijzer/domain";
import { needsRole, requireRole } from "../caller.ts";
import { routes } from "../env.ts";
import { failures, json, notPossible } from "../schemas.ts";
import { asked, handedIn, IngestJob, versionContent, visibilityFor } from "./handing-in.ts";

const params = z.object({
  id: z.string().openapi({ description: "Het kenmerk van het document.", example: "notitie-wmo-1x2y3z" }),
});
const middleware = requireRole("ingest");
const needs = needsRole("ingest");

const replace = createRoute({
  method: "put",
  path: "/v1/documents/{id}",
  operationId: "replaceDocument",
  tags: ["Documenten"],
  ...needs,
  summary: "Vervang een document door een nieuwe versie: één bestand of een tekst; het kenmerk blijft",
  description:
    "Het nieuwe bestand of de nieuwe tekst komt onder dezelfde id in de plaats. Tot het gelezen is, blijft de oude versie staan. Zonder `visibility` blijft de openbaarheid wat zij was.",
  middleware,
  request: { params, query: z.object({ visibility: asked }), body: versionContent },
  responses: {
    202: {
      ...json(IngestJob, "Aangenomen; `Location` wijst naar de taak. Zonder `visibility` blijft de openbaarheid"),
      headers: { Location: { schema: { type: "string" } } },
    },
    ...failures,
    ...notPossible,
  },
});

const remove = createRoute({
  method: "delete",
  path: "/v1/documents/{id}",
  operationId: "removeDocument",
  tags: ["Documenten"],
  ...needs,
  summary: "Haal een document weg, alsof het nooit gelezen is",
  description: "Alles wat alleen dit document zei, verdwijnt mee. Wat andere documenten ook zeggen, blijft.",
  middleware,
  request: { params },
  responses: { 204: { description: "Weg" }, ...failures },
});

/** The write side of documents. */
export function documentWriteRoutes(service: KnowledgeService, jobs: JobService | undefined) {
  const writable = (): JobService => {
    if (jobs) return jobs;
    throw new KenniswijzerError("unavailable", "api: documents cannot be changed here; see the server's notices");
  };
  return routes()
    .openapi(replace, async (c) => {
      const { id } = c.req.valid("param");
      const caller = c.get("caller");
      const known = await service.document(id, { clearance: caller.clearance });
      if (known === undefined) throw new KenniswijzerError("not-found", "api: no such document; see /v1/documents");
      const visibility = visibilityFor(caller, c.req.valid("query").visibility ?? known.document.visibility);
      return c.json(await handedIn(c, writable(), visibility, id), 202);
    })
    .openapi(remove, async (c) => {
      await writable().remove(c.req.valid("param").id, { clearance: c.get("caller").clearance });
      return c.body(null, 204);
    });
}
