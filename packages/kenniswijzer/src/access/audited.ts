import { randomUUID } from "node:crypto";
import { BEGUN } from "@kenniswijzer/api";
import { KenniswijzerError, type ReviewService } from "@kenniswijzer/domain";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { auditFolderOf } from "../store.ts";
import { auditLogIn } from "./audit.ts";

/**
 * Notes what somebody is about to do, does it, and notes how it ended; what cannot be noted is not done. `target` names ids only:
 * given, or told by what came of it.
 */
export type Audit = <T>(
  action: string,
  work: () => Promise<T>,
  target?: string | ((result: T) => string | undefined),
) => Promise<T>;

/** The audit of who works on the store at this address; notes nothing of a store that is gone with its process. */
export function auditOf(address: string, who: string, clock: () => Date = () => new Date()): Audit {
  const folder = auditFolderOf(address);
  if (folder === undefined) return (_, work) => work();
  const { keep } = auditLogIn(folder);
  return async (action, work, target) => {
    const named = typeof target === "string" ? { target } : {};
    const record = { at: clock().toISOString(), who, by: "cli", action, ...named, requestId: randomUUID() } as const;
    await keep({ ...record, outcome: BEGUN });
    try {
      const result = await work();
      const told = typeof target === "function" ? target(result) : undefined;
      await keep({ ...record, ...(told ? { target: told } : {}), outcome: "ok" });
      return result;
    } catch (error) {
      await keep({ ...record, outcome: error instanceof KenniswijzerError ? error.code : "failed" });
      throw error;
    }
  };
}

const MOST_NAMED = 20;

/** The same, with every write noted. Names of persons and texts are in no line: of a decision its id, of a removal of a person nothing. */
export function audited(kenniswijzer: Kenniswijzer, audit: Audit): Kenniswijzer {
  return {
    ...kenniswijzer,
    ingest: (...given) =>
      audit(
        "ingest",
        () => kenniswijzer.ingest(...given),
        (outcomes) =>
          idsOf(outcomes.flatMap((one) => (["added", "updated"].includes(one.outcome) ? (one.document ?? []) : []))),
      ),
    remove: (document) => audit("remove", () => kenniswijzer.remove(document), document),
    reindex: (onProgress) => audit("reindex", () => kenniswijzer.reindex(onProgress)),
    removePerson: (...who) => audit("person remove", () => kenniswijzer.removePerson(...who)),
    review: auditedReview(kenniswijzer.review, audit),
  };
}

const auditedReview = (review: ReviewService, audit: Audit): ReviewService => ({
  ...review,
  decide: (request, options) =>
    audit(
      `review ${request.action}`,
      () => review.decide(request, options),
      ({ correction }) => correction.id,
    ),
  undo: (by, id) =>
    audit(
      "review undo",
      () => review.undo(by, id),
      ({ correction }) => correction.target,
    ),
  import: (corrections) =>
    audit(
      "review import",
      () => review.import(corrections),
      () => idsOf(corrections.map(({ id }) => id)),
    ),
});

function idsOf(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return [...ids.slice(0, MOST_NAMED), ...(more > 0 ? [`+${more}`] : [])].join(" ");
}
