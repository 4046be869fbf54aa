import * as z from "zod";
import type { AskOptions } from "./service.ts";
import { Visibility } from "./vocabulary.ts";

export const JobStatus = z.enum(["queued", "running", "done", "failed", "cancelled"]);
export type JobStatus = z.infer<typeof JobStatus>;

/** What became of one document of a job. */
export const JobOutcome = z.object({
  /** As it was handed in: a file's name or an address; within an archive with its name there. */
  source: z.string(),
  outcome: z.enum(["added", "updated", "unchanged", "failed", "skipped"]),
  document: z.string().optional(),
  title: z.string().optional(),
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
  /** Of the sources; an archive is one. */
  done: z.int(),
  total: z.int(),
  /** What is being read now. */
  current: z.string().optional(),
  /** In the order in which they were read; grows at its end only. */
  outcomes: z.array(JobOutcome),
  /** Why a whole job failed, or waits, in Dutch. */
  failure: z.string().optional(),
});
export type IngestJob = z.infer<typeof IngestJob>;

export const hasEnded = ({ status }: Pick<IngestJob, "status">): boolean => status !== "queued" && status !== "running";

/**
 * One thing to read: a file's bytes as they come, an address on the web, or a text. `name` is data, never a path. With
 * `replaces` it takes the place and the id of that document; else it never takes that of another, unless a line of a `.jsonl`
 * file gives its id.
 */
export type JobSource =
  | {
      readonly kind: "file";
      readonly name: string;
      readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
      readonly replaces?: string;
    }
  | { readonly kind: "address"; readonly address: string }
  | {
      readonly kind: "text";
      readonly title: string;
      readonly text: string;
      /** As exact as it is known: `2015`, `2015-11`, `2015-11-24`. */
      readonly date?: string;
      readonly replaces?: string;
    };

export interface SubmitOptions extends AskOptions {
  readonly visibility: Visibility;
  /** Who hands it in; what that person may not see is not replaced. */
  readonly by: string;
}

/** Which part of the list of jobs. */
export interface JobListOptions extends AskOptions {
  /** Only what comes after this job in the list, whether or not that is still there. */
  readonly after?: Pick<IngestJob, "submitted" | "id">;
  /** All when absent. */
  readonly limit?: number;
}

/**
 * Takes documents in and out while people go on asking. A job is seen by who may see its documents; else it is `not-found`.
 * Rejects with `KenniswijzerError`; what the sources themselves throw while they are read comes through.
 */
export interface JobService {
  /** Resolves once all sources are safe on disk; when one breaks off, nothing of any is kept. Rejects with `invalid-input` for no source. */
  submit(sources: AsyncIterable<JobSource> | Iterable<JobSource>, options: SubmitOptions): Promise<IngestJob>;
  /** Newest first, then by id, the last first. Those that ended a month ago are gone. */
  list(options: JobListOptions): Promise<IngestJob[]>;
  get(id: string, options: AskOptions): Promise<IngestJob | undefined>;
  /** What is read stays; the rest is not begun. Rejects with `conflict` for a job that has ended. */
  cancel(id: string, options: AskOptions): Promise<IngestJob>;
  /** The job as it is now and then at each change, until it has ended, the signal comes or the server stops. */
  follow(id: string, options: AskOptions & { readonly signal?: AbortSignal }): AsyncIterable<IngestJob>;
  /** Takes a document out, as if it had never been read. Rejects with `not-found` for a stranger and for what may not be seen. */
  remove(document: string, options: AskOptions): Promise<void>;
}
