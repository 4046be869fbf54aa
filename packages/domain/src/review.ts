import * as z from "zod";
import { Citation } from "./answer.ts";
import { Correction, CorrectionAction, GraphNode } from "./graph.ts";
import { ActorKind } from "./vocabulary.ts";

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
  "both-listed",
  "kept-apart",
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
  correction: Correction,
  status: CorrectionStatus,
  /** The decision that it gave way to, clashes with, or was revoked by. */
  because: z.string().optional(),
  /** Its ends as the graph names them now; an end that is not there keeps its id. */
  names: z.array(z.string()),
});
export type LoggedCorrection = z.infer<typeof LoggedCorrection>;
