import * as z from "zod";
import { Visibility } from "./vocabulary.ts";

export const JobStatus = z.enum(["queued", "running", "done", "failed", "cancelled"]);
export type JobStatus = z.infer<typeof JobStatus>;

/** What became of one document of a job. */
export const JobOutcome = z.object({
  /** As it was handed in: a file's name or an address. */
  source: z.string(),
  outcome: z.enum(["added", "updated", "unchanged", "failed"]),
  document: z.string().optional(),
  entities: z.int(),
  relations: z.int(),
  /** Remarks, and for a failure what is wrong and what to do, in Dutch. */
  remarks: z.array(z.string()),
});
export type JobOutcome = z.infer<typeof JobOutcome>;

/** Documents handed in together, on their way into the graph. Once accepted it outlives a crash: it goes on at the next start. */
export const IngestJob = z.object({
  id: z.string(),
  status: JobStatus,
  /** ISO date and time. */
  submitted: z.string(),
  finished: z.string().optional(),
  by: z.string(),
  visibility: Visibility,
  sources: z.array(z.string()),
  done: z.int(),
  total: z.int(),
  /** What is being read now. */
  current: z.string().optional(),
  outcomes: z.array(JobOutcome),
  /** Why a whole job failed, in Dutch. */
  failure: z.string().optional(),
});
export type IngestJob = z.infer<typeof IngestJob>;

/** One thing to read: a file's bytes, an address on the web, or a text. */
export type JobSource =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "text"; readonly name: string; readonly text: string };

/** Takes documents in while people go on asking. Rejects with `not-found` for a stranger. */
export interface JobService {
  /** Resolves once the sources are safe on disk. */
  submit(
    sources: readonly JobSource[],
    options: { readonly visibility: Visibility; readonly by: string },
  ): Promise<IngestJob>;
  /** Newest first. */
  list(): Promise<IngestJob[]>;
  get(id: string): Promise<IngestJob | undefined>;
  /** What is read stays; the rest is not begun. */
  cancel(id: string): Promise<IngestJob>;
  /** The job as it is now and at each change, until it has ended. */
  follow(id: string, signal?: AbortSignal): AsyncIterable<IngestJob>;
}
