import { createRoute, z } from "@hono/zod-openapi";
import { Snapshot, SnapshotFile, type SnapshotService } from "@kenniswijzer/domain";
import { routes } from "../env.ts";
import { problem } from "../problem.ts";
import { failures, json } from "../schemas.ts";
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
const about = Snapshot.extend({}).openapi("Snapshot");

const listing = createRoute({
  method: "get",
  path: "/v1/snapshots",
  operationId: "listSnapshots",
  tags: ["Uitvoer"],
  summary: "Welke momentopnamen er zijn",
  description: "Bevroren exports waar u naar kunt verwijzen, de nieuwste eerst, met de regel voor een bronnenlijst.",
  responses: { 200: json(z.object({ items: z.array(about) }), "De momentopnamen"), ...failures },
});

const getting = createRoute({
  method: "get",
  path: "/v1/snapshots/{digest}",
  operationId: "getSnapshot",
  tags: ["Uitvoer"],
  summary: "Eén momentopname",
  description: "Het vaste adres van een momentopname. Is zij ingetrokken, dan staat hier waarom.",
  request: { params: digest },
  responses: { 200: json(about, "De momentopname"), ...failures },
});

const written = { schema: z.string() };
const downloading = createRoute({
  method: "get",
  path: "/v1/snapshots/{digest}/{file}",
  operationId: "getSnapshotFile",
  tags: ["Uitvoer"],
  summary: "Een bestand van een momentopname",
  description: "`graaf.jsonl` of `graaf.ttl`, zoals het werd vastgelegd. Van wat ingetrokken is, is er geen.",
  request: { params: digest.extend({ file: z.enum(SnapshotFile.shape.name.options) }) },
  responses: {
    200: { description: "Het bestand", content: { "application/jsonl": written, "text/turtle": written } },
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
      const mediaType = (await service.get(which, caller))?.files.find(({ name }) => name === file)?.mediaType;
      const bytes = await service.open(which, file, caller);
      if (mediaType === undefined || bytes === undefined) return problem(c, "not-found") as never;
      return c.body(await streamOf(bytes), 200, {
        "Content-Type": mediaType,
        "Content-Disposition": `attachment; filename="${file}"`,
        "Cache-Control": "private, no-cache",
      });
    });

/** Without a service that keeps them, there are no such routes; a typed client knows them all the same. */
export const snapshotRoutes = (service: SnapshotService | undefined): ReturnType<typeof routesOver> =>
  service === undefined ? (routes() as ReturnType<typeof routesOver>) : routesOver(service);
