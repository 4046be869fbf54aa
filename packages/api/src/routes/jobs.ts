import { createRoute, z } from "@hono/zod-openapi";
import { type IngestJob as Job, type JobService, KenniswijzerError, type Visibility } from "@kenniswijzer/domain";
import type { MiddlewareHandler } from "hono";
import { streamSSE } from "hono/streaming";
import { needsRole, requireRole } from "../caller.ts";
import { tagged } from "../conditional.ts";
import { type ApiEnv, routes } from "../env.ts";
import { given } from "../narrowing.ts";
import { cursorOf, limitOf, PROMISE, page, pageOf } from "../paging.ts";
import { Refused } from "../problem.ts";
import { failures, json, unchanged } from "../schemas.ts";
import { asked, handedIn, IngestJob, JobProgress, progressOf, sourceContent, visibilityFor } from "./handing-in.ts";
import { followed } from "./job-events.ts";
import { reportOf } from "./job-report.nl.ts";

const params = z.object({
  id: z.string().openapi({ description: "Het kenmerk van de taak.", example: "0b5f6e1e-8c1f-4b2a-9f1d-2f6d8a1c4e77" }),
});
const middleware = requireRole("ingest");
const needs = needsRole("ingest");
const read: MiddlewareHandler<ApiEnv>[] = [middleware, tagged];

const submit = createRoute({
  method: "post",
  path: "/v1/jobs",
  operationId: "submitJob",
  tags: ["Inlezen"],
  ...needs,
  summary: "Geef documenten: bestanden, een webadres of een tekst; het inlezen gaat daarna vanzelf",
  description:
    "Na 202 staat alles op schijf en gaat het ook na een storing verder. Een formulier bevat alleen bestanden, in velden met een naam naar keuze.",
  middleware,
  request: { query: z.object({ visibility: asked }), body: sourceContent },
  responses: {
    202: {
      ...json(IngestJob, "Aangenomen; `Location` wijst naar de taak"),
      headers: { Location: { schema: { type: "string" } } },
    },
    ...failures,
  },
});

const list = createRoute({
  method: "get",
  path: "/v1/jobs",
  operationId: "listJobs",
  tags: ["Inlezen"],
  ...needs,
  summary: "Wat er is aangeboden om in te lezen, het nieuwste eerst; wat een maand klaar is, is weg",
  description: `De nieuwste eerst, van documenten die u mag zien. Bij elke taak staat hoeveel er gelukt is; wat er van elk document werd, staat bij de taak zelf. ${PROMISE}`,
  middleware: read,
  request: { query: z.object({ limit: limitOf(50, 200), cursor: cursorOf(z.tuple([z.string(), z.string()])) }) },
  responses: {
    200: json(pageOf(JobProgress, "Jobs"), "De taken, zonder wat er van elk document kwam"),
    ...unchanged,
    ...failures,
  },
});

const get = createRoute({
  method: "get",
  path: "/v1/jobs/{id}",
  operationId: "getJob",
  tags: ["Inlezen"],
  ...needs,
  summary: "Eén taak, met wat er van elk document kwam",
  description:
    "Hoe ver het is, en wat er van elk document werd: nieuw, bijgewerkt, ongewijzigd of niet gelukt, met de reden.",
  middleware: read,
  request: { params },
  responses: { 200: json(IngestJob, "De taak"), ...unchanged, ...failures },
});

const events = createRoute({
  method: "get",
  path: "/v1/jobs/{id}/events",
  operationId: "followJob",
  tags: ["Inlezen"],
  ...needs,
  summary: "Volg een taak (server-sent events): `progress`, `outcome` per document, `end` met de hele taak",
  description:
    "Een gebeurtenis voor elk document (`outcome`), af en toe een tussenstand (`progress`) en aan het eind `end` met de hele taak. Na een onderbreking gaat het verder waar u was.",
  middleware,
  request: {
    params,
    headers: z.object({
      "last-event-id": z
        .string()
        .optional()
        .openapi({ description: "Het `id` van het laatste dat u kreeg.", example: "12" }),
    }),
  },
  responses: {
    200: {
      description: "De stroom; `Last-Event-ID` gaat verder waar u was",
      content: { "text/event-stream": { schema: z.looseObject({}) } },
    },
    204: { description: "Alles is al verteld" },
    ...failures,
  },
});

const report = createRoute({
  method: "get",
  path: "/v1/jobs/{id}/report",
  operationId: "getJobReport",
  tags: ["Inlezen"],
  ...needs,
  summary: "Het verslag van een taak, als tekst",
  description: "Dezelfde gegevens als de taak, als gewone tekst om te bewaren of door te sturen.",
  middleware: read,
  request: { params },
  responses: {
    200: { description: "Het verslag", content: { "text/plain": { schema: z.string() } } },
    ...unchanged,
    ...failures,
  },
});

const cancel = createRoute({
  method: "delete",
  path: "/v1/jobs/{id}",
  operationId: "cancelJob",
  tags: ["Inlezen"],
  ...needs,
  summary: "Stop een taak: wat gelezen is blijft, de rest wordt niet begonnen",
  description: "De taak zelf blijft na te lezen, met de status `cancelled`. Een taak die al klaar is, geeft 409.",
  middleware,
  request: { params },
  responses: { 202: json(JobProgress, "De taak stopt na het document dat nu wordt gelezen"), ...failures },
});

/** How many outcomes were told before; what is no number of ours tells all again. */
const toldBefore = (last = ""): number => (/^\d{1,7}$/.test(last) ? Number(last) : 0);

/** Stops a job; what has ended says so rather than that it may be tried again. */
async function stopped(cancelling: Promise<Job>): Promise<Job> {
  try {
    return await cancelling;
  } catch (error) {
    if (error instanceof KenniswijzerError && error.code === "conflict") throw new Refused("ended");
    throw error;
  }
}

/** Handing in documents and following what becomes of them. */
export function jobRoutes(jobs: JobService | undefined) {
  const service = (): JobService => {
    if (jobs) return jobs;
    throw new KenniswijzerError("unavailable", "api: no documents are taken in here; see the server's notices");
  };
  const found = async (id: string, clearance: Visibility): Promise<Job> => {
    const job = await service().get(id, { clearance });
    if (job === undefined) throw new KenniswijzerError("not-found", "api: no such job; see /v1/jobs");
    return job;
  };
  return routes()
    .openapi(submit, async (c) => {
      const { visibility } = c.req.valid("query");
      return c.json(await handedIn(c, service(), visibilityFor(c.get("caller"), visibility)), 202);
    })
    .openapi(list, async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const { clearance } = c.get("caller");
      const [submitted, id] = cursor ?? [];
      const after = submitted === undefined || id === undefined ? undefined : { submitted, id };
      const found = await service().list({ clearance, limit: limit + 1, ...given({ after }) });
      return c.json(
        page(c, found.map(progressOf), limit, (job) => [job.submitted, job.id]),
        200,
      );
    })
    .openapi(get, async (c) => c.json(await found(c.req.valid("param").id, c.get("caller").clearance), 200))
    .openapi(report, async (c) => {
      const job = await found(c.req.valid("param").id, c.get("caller").clearance);
      return c.text(reportOf(job), 200, { "Content-Type": "text/plain; charset=utf-8" });
    })
    .openapi(cancel, async (c) => {
      const { clearance } = c.get("caller");
      return c.json(progressOf(await stopped(service().cancel(c.req.valid("param").id, { clearance }))), 202);
    })
    .openapi(events, async (c) => {
      const { clearance } = c.get("caller");
      const job = await found(c.req.valid("param").id, clearance);
      const last = c.req.header("Last-Event-ID");
      if (last === "end") return c.body(null, 204);
      // a proxy that gathers what it passes on would hold the news back
      c.header("X-Accel-Buffering", "no");
      return streamSSE(c, (stream) => followed(stream, service(), job.id, clearance, toldBefore(last)));
    });
}
