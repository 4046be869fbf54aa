import { z } from "@hono/zod-openapi";
import * as domain from "@kenniswijzer/domain";
import { Citation, Edge, NodeLabel, oneOrMore } from "../schemas.ts";

export const Tie = domain.Tie.extend({
  edge: Edge,
  from: NodeLabel,
  to: NodeLabel,
  citations: z.array(Citation),
}).openapi("Tie");
const ties = z.array(Tie);
const SharedSubject = domain.SharedSubject.extend({ by: NodeLabel, own: ties, other: ties }).openapi("SharedSubject");
const shared = z.array(SharedSubject);
export const SharingPartner = domain.SharingPartner.extend({ partner: NodeLabel, shared }).openapi("SharingPartner");
export const Introduction = domain.Introduction.extend({ a: NodeLabel, b: NodeLabel, shared }).openapi("Introduction");
export const PartnerMatrix = domain.PartnerMatrix.extend({
  partners: z.array(NodeLabel),
  subjects: z.array(NodeLabel),
  cells: z.array(domain.PartnerMatrix.shape.cells.element.extend({ ties }).openapi("MatrixCell")),
}).openapi("PartnerMatrix");
export const NetworkPath = domain.NetworkPath.extend({ nodes: z.array(NodeLabel), ties }).openapi("NetworkPath");
export const Gaps = domain.Gaps.extend({
  themesWithOnePartner: z.array(z.object({ theme: NodeLabel, partner: NodeLabel, ties })),
  questionsWithoutPartner: z.array(z.object({ question: NodeLabel, ties, citations: z.array(Citation) })),
  projectsWithoutTargetGroup: z.array(z.object({ project: NodeLabel, ties, citations: z.array(Citation) })),
}).openapi("Gaps");
export const CountedNode = domain.CountedNode.extend({}).openapi("CountedNode");
export const Surroundings = domain.Surroundings.extend({ edges: z.array(Edge) }).openapi("Surroundings");
export const Picture = domain.Picture.extend({}).openapi("Picture");

const LONGEST_ID = 400;
export const NodeId = z.string().min(1).max(LONGEST_ID);
const ids = (description: string, example: string) => oneOrMore(NodeId).optional().openapi({ description, example });
const year = (description: string) =>
  z
    .string()
    .regex(/^[0-9]{4}$/)
    .transform(Number)
    .optional()
    .openapi({ type: "integer", minimum: 1000, maximum: 9999, description, example: 2020 });

/** What somebody restricts herself to, as a query has it. */
export const narrowing = {
  document: ids("Alleen wat deze documenten zeggen (hun id's).", "notitie-wmo-1x2y3z"),
  region: ids(
    "Alleen partners in deze gemeenten of regio's (hun id's); een regio is ook haar gemeenten.",
    "actor:gm0546",
  ),
  targetGroup: ids("Alleen wat voor een van deze doelgroepen is (hun id's).", "group:ouderen"),
  kind: oneOrMore(domain.ActorKind)
    .optional()
    .openapi({ description: "Alleen partners van deze soorten.", example: "municipality" }),
  fromYear: year("Alleen bewijs uit of over dit jaar of later. Bewijs zonder datum telt altijd mee."),
  untilYear: year("Alleen bewijs tot en met dit jaar."),
  planned: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional()
    .openapi({ type: "boolean", default: true, description: "Met `false` telt wat nog een plan is niet mee." }),
};

type Narrowing = z.infer<z.ZodObject<typeof narrowing>>;

/** The same as the service takes it. */
export function narrowed(
  { document, region, targetGroup, kind, fromYear, untilYear, planned }: Narrowing,
  clearance: domain.Visibility,
): domain.NetworkOptions {
  return {
    clearance,
    ...(document && { documents: document }),
    ...(region && { regions: region }),
    ...(targetGroup && { targetGroups: targetGroup }),
    ...(kind && { kinds: kind }),
    ...(fromYear !== undefined && { from: fromYear }),
    ...(untilYear !== undefined && { until: untilYear }),
    ...(planned !== undefined && { planned }),
  };
}

export const SubjectType = z.enum(["Theme", "Project", "Question", "TargetGroup"]).openapi("SubjectType");

/** A whole number in a query, decimal digits only. */
export const wholeNumber = (usual: number, most: number, description: string) =>
  z
    .string()
    .regex(/^[0-9]{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .default(usual)
    .openapi({ type: "integer", minimum: 1, maximum: most, default: usual, description });
