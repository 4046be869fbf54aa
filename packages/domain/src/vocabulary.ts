import * as z from "zod";

/** What a node of the graph can be. */
export const NodeType = z.enum([
  "Document",
  "Passage",
  "Actor",
  "Theme",
  "Concept",
  "Project",
  "Question",
  "TargetGroup",
  "Decision",
  "Action",
]);
export type NodeType = z.infer<typeof NodeType>;

/** Node types that documents speak of: all but the documents and their passages. */
export const EntityType = z.enum([
  "Actor",
  "Theme",
  "Concept",
  "Project",
  "Question",
  "TargetGroup",
  "Decision",
  "Action",
]);
export type EntityType = z.infer<typeof EntityType>;

/** Kinds of actor. */
export const ActorKind = z.enum([
  "person",
  "municipality",
  "municipality-group",
  "region",
  "organisation",
  "organisation-unit",
  "department",
  "education",
  "research-group",
  "network",
  "government",
]);
export type ActorKind = z.infer<typeof ActorKind>;

/** What an edge says. `subject` first: VWS FUNDS project. */
export const EdgeType = z.enum([
  "WORKS_ON",
  "ASKS",
  "PARTNER_IN",
  "LEADS",
  "FUNDS",
  "PART_OF",
  "LOCATED_IN",
  "MEMBER_OF",
  "COOPERATES_WITH",
  "SUCCEEDS",
  "TARGETS",
  "ABOUT",
  "BROADER",
]);
export type EdgeType = z.infer<typeof EdgeType>;

/**
 * How a document ties subject to object: it only names the tie (`noemt`), asks for it (`vraagt`), says it is done
 * (`voert-uit`) or planned (`is-van-plan`), denies it (`ontkent`) or leaves it open (`onbeslist`).
 */
export const Modality = z.enum(["noemt", "vraagt", "voert-uit", "is-van-plan", "ontkent", "onbeslist"]);
export type Modality = z.infer<typeof Modality>;

/** Who may see a document, from most to least open. */
export const Visibility = z.enum(["openbaar", "intern", "vertrouwelijk"]);
export type Visibility = z.infer<typeof Visibility>;

/** What an edge's assertions amount to. Only `stated` and `planned` are traversed as facts. */
export const EdgeStatus = z.enum(["stated", "planned", "undecided", "denied"]);
export type EdgeStatus = z.infer<typeof EdgeStatus>;

/** Why a source must be read with care: it is old, no longer in force, a newer document takes its place, or the period that it speaks of is over. */
export const Caution = z.enum(["mogelijk verouderd", "vervallen", "vervangen", "afgelopen"]);
export type Caution = z.infer<typeof Caution>;

/** Visibilities that a reader with this clearance sees. */
export function visibleTo(clearance: Visibility): readonly Visibility[] {
  return Visibility.options.slice(0, Visibility.options.indexOf(clearance) + 1);
}
