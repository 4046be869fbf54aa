import { createRoute, z } from "@hono/zod-openapi";
import { ExportFormat, type ExportService, ExportTable } from "@kenniswijzer/domain";
import { routes } from "../env.ts";
import { given } from "../narrowing.ts";
import { failures, oneOrMore } from "../schemas.ts";
import { streamOf } from "../streaming.ts";

const FORMATS = [
  "application/ld+json",
  "text/turtle",
  "application/xml",
  "application/gexf+xml",
  "text/csv",
  "text/plain",
] as const;
const written = { schema: z.string() };
const linked = { schema: z.looseObject({}) };

const exporting = createRoute({
  method: "get",
  path: "/v1/export",
  operationId: "exportGraph",
  tags: ["Uitvoer"],
  summary: "De hele graaf als bestand voor een ander programma",
  description:
    "JSON-LD en Turtle voor linked data, GraphML en GEXF voor Gephi, CSV voor een rekenblad, Cypher voor Neo4j. Er staat alleen in " +
    "wat u mag zien, alsof de rest niet bestaat. Het komt in stukken; breekt het af, dan is het niet compleet. " +
    "Wordt er intussen ingelezen, dan kan een nieuw document er deels in staan.",
  request: {
    query: z.object({
      format: z.enum(ExportFormat.options).openapi({ description: "De vorm van het bestand.", example: "turtle" }),
      document: oneOrMore(z.string().max(400))
        .optional()
        .openapi({ description: "Alleen wat deze documenten zeggen.", example: "notitie-wmo-1x2y3z" }),
      table: ExportTable.optional().openapi({ description: "Van CSV: welke lijst; anders `nodes`." }),
      separator: z.enum([";", ","]).optional().openapi({ description: "Van CSV: tussen de cellen; anders `;`." }),
    }),
  },
  responses: {
    200: {
      description: "Het bestand, met een naam om het onder te bewaren",
      content: Object.fromEntries(FORMATS.map((type) => [type, type.endsWith("json") ? linked : written])),
      headers: {
        "Content-Disposition": { description: "Onder welke naam het te bewaren", schema: { type: "string" as const } },
      },
    },
    ...failures,
  },
});

const routesOver = (service: ExportService) =>
  routes().openapi(exporting, async (c) => {
    const { format, document, table, separator } = c.req.valid("query");
    const { clearance } = c.get("caller");
    const pieces = service.write({ format, clearance, ...given({ documents: document, table, separator }) });
    const { mediaType, extension } = service.files[format];
    return c.body(await streamOf(pieces), 200, {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="kenniswijzer.${extension}"`,
      "Cache-Control": "private, no-cache",
    });
  });

/** Without a service that writes it, there is no such route; a typed client knows it all the same. */
export const exportRoutes = (service: ExportService | undefined): ReturnType<typeof routesOver> =>
  service === undefined ? (routes() as ReturnType<typeof routesOver>) : routesOver(service);
