import * as z from "zod";
import { Citation } from "./answer.ts";
import { Correction, CorrectionAction, GraphNode } from "./graph.ts";
import type { AskOptions } from "./service.ts";
import { ActorKind, type EntityType } from "./vocabulary.ts";

/** What speaks for or against two nodes being one thing. */
export const MergeEvidenceKind = z.enum([
  "same-words",
  "longer-name",
  "spelling",
  "short-form",
  "initials",
  "shared-neighbours",
  "same-place",
  "defined",
  "other-kind",
  "other-place",
  "other-number",
  "other-affiliation",
  "named-together",
]);
export type MergeEvidenceKind = z.infer<typeof MergeEvidenceKind>;

/** One reason; `weight` is positive for and negative against, `text` one Dutch line for people. */
export const MergeEvidence = z.object({ kind: MergeEvidenceKind, weight: z.number(), text: z.string() });
export type MergeEvidence = z.infer<typeof MergeEvidence>;

/** Two nodes that may be one thing: a person decides. `a` sorts before `b`. */
export const MergeCandidate = z.object({
  a: GraphNode,
  b: GraphNode,
  /** How likely they are one, 0-1: for sorting, no measured probability. */
  score: z.number().min(0).max(1),
  for: z.array(MergeEvidence),
  against: z.array(MergeEvidence),
});
export type MergeCandidate = z.infer<typeof MergeCandidate>;

/** Part of a sorted list; `total` counts all of it. */
export const CandidatePage = z.object({ total: z.int(), offset: z.int(), items: z.array(MergeCandidate) });
export type CandidatePage = z.infer<typeof CandidatePage>;

/** Two nodes side by side, each with sentences that speak of it. */
export const PairView = z.object({
  a: z.object({ node: GraphNode, sentences: z.array(Citation) }),
  b: z.object({ node: GraphNode, sentences: z.array(Citation) }),
  for: z.array(MergeEvidence),
  against: z.array(MergeEvidence),
  score: z.number(),
});
export type PairView = z.infer<typeof PairView>;

/** What a person wants decided. `target` and `into` are ids or names of nodes; for reject and confirm also an assertion's id. */
export const CorrectionRequest = z.object({
  action: CorrectionAction.exclude(["revoke"]),
  target: z.string().min(1),
  into: z.string().min(1).optional(),
  documents: z.array(z.string()).min(1).optional(),
  name: z.string().trim().min(1).optional(),
  kind: ActorKind.optional(),
  reason: z.string().optional(),
  by: z.string().trim().min(1),
});
export type CorrectionRequest = z.infer<typeof CorrectionRequest>;

/** Whether a decision shapes the graph: it holds, waits for what it speaks of, gave way to another, or was taken back. */
export const CorrectionStatus = z.enum(["geldt", "wacht", "vervangen", "botst", "ingetrokken"]);
export type CorrectionStatus = z.infer<typeof CorrectionStatus>;

/** A decision as the log shows it. */
export const LoggedCorrection = z.object({
  correction: Correction.omit({ was: true }),
  status: CorrectionStatus,
  /** The decision that it gave way to, clashes with, or was revoked by. */
  because: z.string().optional(),
  /** Its ends as the graph names them now; one that is gone as it was called then, or by its id where nothing tells. */
  names: z.array(z.string()),
  /** Places in `names` of what no document has any more; absent for none. */
  gone: z.array(z.int()).min(1).optional(),
});
export type LoggedCorrection = z.infer<typeof LoggedCorrection>;

export interface CandidateOptions extends AskOptions {
  /** Where the page begins; default 0. */
  readonly offset?: number;
  /** Instead of `offset`: the page begins after this pair, also when that is decided meanwhile. */
  readonly after?: { readonly score: number; readonly a: string; readonly b: string };
  /** Default 20. */
  readonly limit?: number;
  readonly types?: readonly EntityType[];
  /** Only pairs with this node: its id or name. */
  readonly about?: string;
}

/**
 * What people look through and decide. Names nothing that the clearance may not see. A node is given by its id, an id that was
 * merged into it, or a name that one node alone bears. Rejects with `not-found` for a stranger and `invalid-input` for a
 * decision that cannot be; the message says what to do instead.
 */
export interface ReviewService {
  /** The one node that is meant. */
  find(name: string, options: AskOptions): Promise<GraphNode>;
  /** Pairs that may be one thing and are not decided yet, likeliest first. */
  candidates(options: CandidateOptions): Promise<CandidatePage>;
  /** Two nodes side by side, whether or not they are candidates. */
  pair(a: string, b: string, options: AskOptions): Promise<PairView>;
  /** Adds a decision and reshapes the graph by it. */
  decide(request: CorrectionRequest, options: AskOptions): Promise<LoggedCorrection>;
  /** Takes back a decision, by default the last one that stands; the log keeps both. */
  undo(by: string, id?: string): Promise<LoggedCorrection>;
  /** All decisions, the newest first. */
  log(options: AskOptions): Promise<LoggedCorrection[]>;
  /** All decisions as they are stored, oldest first: to keep, or to import elsewhere. */
  export(): Promise<Correction[]>;
  /** Adds those that are not there yet and are not about a person who was removed; what they speak of may come later. Gives how many were new. */
  import(corrections: readonly Correction[]): Promise<number>;
}
