import { createRoute, z } from "@hono/zod-openapi";
import { Snapshot, SnapshotFile, type SnapshotService } from "@kenniswijzer/domain";
import { matches, tagged } from "../conditional.ts";
import { routes } from "../env.ts";
import { problem } from "../problem.ts";
import { failures, json, unchanged } from "../schemas.ts";
import { streamOf } from "../streaming.ts";

const digest = z.object({
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .openapi({
      description: "SHA-256 van `graaf.jsonl`.",
      example: "67ed686ab6b582571b89cc12f006c60ef3032b5f81880c0b3dbd852f75a4a965",
    }),
});
const fileName = z
  .enum(SnapshotFile.shape.name.options)
  .openapi({ description: "Welk bestand: de graaf als JSONL of als Turtle.", example: "graaf.ttl" });
const about = Snapshot.extend({}).openapi("Snapshot");

const listing = createRoute({
  method: "get",
  path: "/v1/snapshots",
  operationId: "listSnapshots",
  tags: ["Uitvoer"],
  summary: "Welke momentopnamen er zijn",
  description: "Bevroren exports waar u naar kunt verwijzen, de nieuwste eerst, met de regel voor een bronnenlijst.",
  middleware: tagged,
  responses: { 200: json(z.object({ items: z.array(about) }), "De momentopnamen"), ...unchanged, ...failures },
});

const getting = createRoute({
  method: "get",
  path: "/v1/snapshots/{digest}",
  operationId: "getSnapshot",
  tags: ["Uitvoer"],
  summary: "Eén momentopname",
  description: "Het vaste adres van een momentopname. Is zij ingetrokken, dan staat hier waarom.",
  request: { params: digest },
  middleware: tagged,
  responses: { 200: json(about, "De momentopname"), ...unchanged, ...failures },
});

const written = { schema: z.string() };
const downloading = createRoute({
  method: "get",
  path: "/v1/snapshots/{digest}/{file}",
  operationId: "getSnapshotFile",
  tags: ["Uitvoer"],
  summary: "Een bestand van een momentopname",
  description: "`graaf.jsonl` of `graaf.ttl`, zoals het werd vastgelegd. Van wat ingetrokken is, is er geen.",
  request: { params: digest.extend({ file: fileName }) },
  responses: {
    200: { description: "Het bestand", content: { "application/jsonl": written, "text/turtle": written } },
    ...unchanged,
    ...failures,
  },
});

const routesOver = (service: SnapshotService) =>
  routes()
    .openapi(listing, async (c) => c.json({ items: await service.list(c.get("caller")) }, 200))
    .openapi(getting, async (c) => {
      const found = await service.get(c.req.valid("param").digest, c.get("caller"));
      return found === undefined ? (problem(c, "not-found") as never) : c.json(found, 200);
    })
    .openapi(downloading, async (c) => {
      const { digest: which, file } = c.req.valid("param");
      const caller = c.get("caller");
      const about = await service.get(which, caller);
      const found = about?.withdrawn ? undefined : about?.files.find(({ name }) => name === file);
      if (found === undefined) return problem(c, "not-found") as never;
      const headers = { ETag: `"${found.sha256}"`, "Cache-Control": "private, no-cache" };
      if (matches(c.req.header("If-None-Match"), headers.ETag)) return c.body(null, 304, headers) as never;
      const bytes = await service.open(which, file, caller);
      if (bytes === undefined) return problem(c, "not-found") as never;
      return c.body(await streamOf(bytes), 200, {
        ...headers,
        "Content-Type": found.mediaType,
        "Content-Disposition": `attachment; filename="${file}"`,
      });
    });

/** Without a service that keeps them, there are no such routes; a typed client knows them all the same. */
export const snapshotRoutes = (service: SnapshotService | undefined): ReturnType<typeof routesOver> =>
  service === undefined ? (routes() as ReturnType<typeof routesOver>) : routesOver(service);
