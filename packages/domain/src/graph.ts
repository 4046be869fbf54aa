import * as z from "zod";
import { PartialDate } from "./document.ts";
import { Attributes, Claim } from "./reading.ts";
import { slug } from "./text.ts";
import { ActorKind, EdgeStatus, EdgeType, EntityType, Modality, Visibility } from "./vocabulary.ts";

/** What documents call a thing and say of it. */
const Guise = z.object({
  kind: ActorKind.optional(),
  name: z.string(),
  aliases: z.array(z.string()),
  attributes: Attributes,
});
export type Guise = z.infer<typeof Guise>;

/** One real thing, over all documents. */
export const GraphNode = z.object({
  /** `type:slug`, such as `actor:gm0546` or `theme:schuldenproblematiek-in-gezinnen`. */
  id: z.string(),
  type: EntityType,
  kind: ActorKind.optional(),
  name: z.string(),
  /** All other names, sorted. */
  aliases: z.array(z.string()),
  attributes: Attributes,
  /** Documents that mention it, sorted. */
  documents: z.array(z.string()),
  /** That of its most open document. */
  visibility: Visibility,
  /** What it is to who may see only some of its documents, where that differs; shown to who sees all. Absent for no difference. */
  guises: z.object({ openbaar: Guise.optional(), intern: Guise.optional() }).optional(),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** A claim whose ends are nodes of the graph: the evidence under an edge. */
export const Assertion = Claim.extend({
  /** Equal for equal document, ends, predicate, span and modality. */
  id: z.string(),
  document: z.string(),
  /** The document's text at the span, verbatim. */
  quote: z.string(),
  /** The document's date. */
  date: PartialDate.optional(),
  visibility: Visibility,
  source: z.enum(["document", "list", "person"]),
});
export type Assertion = z.infer<typeof Assertion>;

export const EdgeKey = z.object({ from: z.string(), type: EdgeType, to: z.string() });
export type EdgeKey = z.infer<typeof EdgeKey>;

/** What all assertions of one subject, predicate and object amount to. */
export const Edge = EdgeKey.extend({
  status: EdgeStatus,
  /** The strongest tie that any assertion states. */
  modality: Modality,
  /** Number of assertions; near-copied passages count once. */
  evidence: z.int().min(1),
  /** That of its most open assertion. */
  visibility: Visibility,
});
export type Edge = z.infer<typeof Edge>;

export const CorrectionAction = z.enum(["merge", "keep-apart", "rename", "retype", "reject", "confirm", "revoke"]);
export type CorrectionAction = z.infer<typeof CorrectionAction>;

/** What a person decided about the graph. Lives apart from extraction and is applied again at every change. */
export const Correction = z.object({
  id: z.string(),
  action: CorrectionAction,
  /** Node id; assertion id for reject and confirm; the correction that a revoke takes back. */
  target: z.string(),
  /** The node that a merge leads to, or the other one of a keep-apart. */
  into: z.string().optional(),
  /** Of a keep-apart: in these documents, what is called `target` is another thing of that name, with the id `into`. */
  documents: z.array(z.string()).min(1).optional(),
  name: z.string().optional(),
  kind: ActorKind.optional(),
  /** Why, in the words of who decided. */
  reason: z.string().optional(),
  by: z.string(),
  /** ISO date and time. */
  at: z.string(),
  /** What its ends were called at that time, and from which clearance on: so that the log can name what is gone since. */
  was: z.array(z.object({ id: z.string(), name: z.string(), visibility: Visibility })).optional(),
});
export type Correction = z.infer<typeof Correction>;

export const edgeId = (edge: EdgeKey): string => `${edge.from}|${edge.type}|${edge.to}`;

const PREFIX: Record<EntityType, string> = {
  Actor: "actor",
  Theme: "theme",
  Concept: "concept",
  Project: "project",
  Question: "question",
  TargetGroup: "group",
  Decision: "decision",
  Action: "action",
};

/** The id of a node that no list knows: its type and its name, `project:duurzaam-actief-burgerschap`. */
export const nodeId = (type: EntityType, name: string): string => `${PREFIX[type]}:${slug(name)}`;
