import { z } from "@hono/zod-openapi";
import * as domain from "@kenniswijzer/domain";
import { type JobService, type JobSource, PartialDate, type Visibility } from "@kenniswijzer/domain";
import type { Context } from "hono";
import { type Caller, maySee } from "../caller.ts";
import type { ApiEnv } from "../env.ts";
import { invalidFields, Refused } from "../problem.ts";
import { withLetters } from "../schemas.ts";
import { filesIn, UPLOAD_LIMITS } from "../uploads.ts";

export const asked = domain.Visibility.optional().openapi({
  description: "Wie de documenten mag zien; zonder is dat `intern`, of minder als u zelf minder ziet.",
});
export const JobOutcome = domain.JobOutcome.extend({}).openapi("JobOutcome");
export const IngestJob = domain.IngestJob.extend({ outcomes: z.array(JobOutcome) }).openapi("IngestJob");
/** A job without what became of each document: how many of each kind there are. */
export const JobProgress = domain.IngestJob.omit({ outcomes: true })
  .extend({ counts: z.partialRecord(domain.JobOutcome.shape.outcome, z.int()) })
  .openapi("JobProgress");

export function progressOf({ outcomes, ...job }: domain.IngestJob): z.infer<typeof JobProgress> {
  const counts: z.infer<typeof JobProgress>["counts"] = {};
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return { ...job, counts };
}

/** A text as long as a document's may be, with room for how JSON writes it. */
const MOST_JSON = 30 * 1024 * 1024;
const Address = z.object({ address: z.url({ protocol: /^https?$/ }).max(2_000) });
const Text = z.object({
  title: withLetters(300),
  text: z.string().min(1),
  date: PartialDate.optional(),
});
const Source = z.union([z.strictObject(Address.shape), z.strictObject(Text.shape)]).openapi("Source");

const EXAMPLE = { title: "Overleg wijkteams", text: "De gemeente Leiden werkt aan schulden.", date: "2026-03" };

const ofFiles = (files: object, description: string) => ({
  type: "object" as const,
  description,
  required: ["file"],
  additionalProperties: false,
  properties: {
    file: { type: "array" as const, minItems: 1, ...files, items: { type: "string" as const, format: "binary" } },
  },
});
const megabytes = UPLOAD_LIMITS.fileBytes / 1024 / 1024;

/** Files as a form, or an address or text as JSON. Plain schemas: what is checked as a form is read into memory as a whole. */
const content = (form: ReturnType<typeof ofFiles>) => ({
  required: true,
  content: {
    "multipart/form-data": { schema: form },
    "application/json": { schema: z.toJSONSchema(Source, { io: "input" }) as object, example: EXAMPLE },
  },
});
export const sourceContent = content(
  ofFiles({}, `Hoogstens ${UPLOAD_LIMITS.files} bestanden van hoogstens ${megabytes} MB`),
);
export const versionContent = content(ofFiles({ maxItems: 1 }, `Eén bestand van hoogstens ${megabytes} MB`));

/** What a caller's documents are visible to: by default `intern`, or what she sees herself where that is less. Nobody puts away what she cannot see. */
export function visibilityFor(caller: Caller, asked: Visibility | undefined): Visibility {
  const visibility = asked ?? (maySee(caller, "intern") ? "intern" : caller.clearance);
  if (maySee(caller, visibility)) return visibility;
  throw new Refused("forbidden");
}

/** Takes in what the request holds; resolves once that is safe, with its job. `replaces` lets one document take the place of another. */
export async function handedIn(
  c: Context<ApiEnv>,
  jobs: JobService,
  visibility: Visibility,
  replaces?: string,
): Promise<domain.IngestJob> {
  const { name, clearance } = c.get("caller");
  const type = c.req.header("Content-Type") ?? "";
  const sources = /^multipart\/form-data\s*;/i.test(type)
    ? filesIn(c.req.raw, replaces)
    : /^application\/json\s*(;|$)/i.test(type)
      ? [await sourceIn(c, replaces)]
      : undefined;
  if (sources === undefined) throw new Refused("media-type");
  const job = await jobs.submit(sources, { visibility, by: name, clearance });
  c.header("Location", `/v1/jobs/${job.id}`);
  return job;
}

async function sourceIn(c: Context<ApiEnv>, replaces: string | undefined): Promise<JobSource> {
  const read = Source.safeParse(await jsonIn(c.req.raw));
  if (!read.success) throw new Refused("invalid-input", invalidFields(c, "json", read.error.issues) ?? []);
  const { data } = read;
  if ("text" in data) {
    const { date, ...text } = data;
    return { kind: "text", ...text, ...(date && { date }), ...(replaces && { replaces }) };
  }
  if (replaces === undefined) return { kind: "address", ...data };
  // an address is its document's identity: it cannot take the place of another
  throw new Refused("not-possible", [{ in: "body", field: "address", says: "address" }]);
}

async function jsonIn(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_JSON) throw new Refused("too-large");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new Refused("not-json");
  }
}
