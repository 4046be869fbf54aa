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

/** A line of what became of an item: it is begun, a document in it is about to be written, this came of one, it waits for the next start, or all of it is done. */
export const Step = z.discriminatedUnion("is", [
  z.object({ item: z.int(), is: z.enum(["begun", "paused", "done"]) }),
  z.object({ item: z.int(), is: z.literal("writing"), document: z.string(), outcome: z.enum(["added", "updated"]) }),
  z.object({ item: z.int(), is: z.literal("told"), outcome: JobOutcome }),
]);
export type Step = z.infer<typeof Step>;

export const outcomesIn = (steps: readonly Step[]): JobOutcome[] =>
  steps.flatMap((step) => (step.is === "told" ? step.outcome : []));

export const doneIn = (steps: readonly Step[]): Set<number> =>
  new Set(steps.filter(({ is }) => is === "done").map(({ item }) => item));

/** How often each item was begun and then never heard of again: its process was gone. */
export function breaksIn(steps: readonly Step[]): Map<number, number> {
  const breaks = new Map<number, number>();
  for (const { item, is } of steps) {
    // what is about to be written may be what it breaks off at
    if (is !== "writing") breaks.set(item, is === "begun" ? (breaks.get(item) ?? 0) + 1 : 0);
  }
  return breaks;
}

/** What was about to be done to documents and was not told of: who finds one as it should be, finds what this job did. */
export function untoldIn(steps: readonly Step[]): Map<string, "added" | "updated"> {
  const untold = new Map<string, "added" | "updated">();
  for (const step of steps) {
    if (step.is === "writing") untold.set(keyOf(step.item, step.document), step.outcome);
    if (step.is === "told") untold.delete(keyOf(step.item, step.outcome.document));
  }
  return untold;
}

export const keyOf = (item: number, name = ""): string => `${item} ${name}`;

export const nameOf = (item: Item): string => (item.kind === "address" ? item.address : item.name);
