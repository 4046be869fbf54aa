import { JobOutcome, JobStatus, Visibility } from "@kenniswijzer/domain";
import * as z from "zod";

/** A source as it lies in the spool; `file` is a number of ours, so that no name ever becomes a path. */
export const Item = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("file"),
    name: z.string(),
    file: z.string(),
    /** SHA-256, hexadecimal. */
    hash: z.string(),
    replaces: z.string().optional(),
  }),
  z.object({ kind: z.literal("address"), address: z.string() }),
  z.object({ kind: z.literal("text"), name: z.string(), file: z.string(), hash: z.string() }),
]);
export type Item = z.infer<typeof Item>;

/** A job as it is written down when it is handed in, and again when it ends. */
export const JobRecord = z.object({
  id: z.string(),
  status: JobStatus,
  submitted: z.string(),
  finished: z.string().optional(),
  by: z.string(),
  visibility: Visibility,
  /** Of who handed it in. */
  clearance: Visibility,
  items: z.array(Item),
  failure: z.string().optional(),
  /** Somebody asked to stop it: what is not begun is not read, also after a restart. */
  stopped: z.boolean().optional(),
});
export type JobRecord = z.infer<typeof JobRecord>;

/** A line of what became of the items: an outcome of one, or that all of one is done. */
export const Step = z.object({ item: z.int(), outcome: JobOutcome.optional() });
export type Step = z.infer<typeof Step>;

export const nameOf = (item: Item): string => (item.kind === "address" ? item.address : item.name);
