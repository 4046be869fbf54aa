import * as z from "zod";
import { Citation } from "./answer.ts";
import { Edge } from "./graph.ts";
import type { AskOptions } from "./service.ts";
import { ActorKind, EntityType, Modality } from "./vocabulary.ts";

/** A node as lists and pictures show it. */
export const NodeLabel = z.object({ id: z.string(), type: EntityType, kind: ActorKind.optional(), name: z.string() });
export type NodeLabel = z.infer<typeof NodeLabel>;

/** One tie with its proof: an edge, its ends, and a sentence for each document that speaks of it: who states it before who denies it, newest first, copies once. */
export const Tie = z.object({ edge: Edge, from: NodeLabel, to: NodeLabel, citations: z.array(Citation) });
export type Tie = z.infer<typeof Tie>;

/** What two partners both have to do with; for a theme `by` is its concept where it has one, and the ties keep each one's wording. */
export const SharedSubject = z.object({ by: NodeLabel, own: z.array(Tie), other: z.array(Tie) });
export type SharedSubject = z.infer<typeof SharedSubject>;

/** A partner and what it shares with another, what weighs most first. */
export const SharingPartner = z.object({
  partner: NodeLabel,
  score: z.number(),
  /** The two have a tie of their own, take part in one project or network, or do the same in one sentence: they need no introduction. */
  acquainted: z.boolean(),
  /** Rests only on sentences that name the subjects, of one of the two at least: none says that both do something. */
  onlyNamed: z.boolean(),
  shared: z.array(SharedSubject),
  /** One Dutch line why. */
  why: z.string(),
});
export type SharingPartner = z.infer<typeof SharingPartner>;

/** Who has to do with what: rows are partners, columns subjects. `status` and `modality` are the strongest of the cell's ties. */
export const PartnerMatrix = z.object({
  partners: z.array(NodeLabel),
  subjects: z.array(NodeLabel),
  cells: z.array(
    z.object({
      partner: z.string(),
      subject: z.string(),
      status: z.enum(["stated", "planned"]),
      modality: Modality,
      evidence: z.int(),
      ties: z.array(Tie),
    }),
  ),
  /** How many partners and subjects the limit kept away. */
  leftOut: z.object({ partners: z.int(), subjects: z.int() }),
});
export type PartnerMatrix = z.infer<typeof PartnerMatrix>;

/** Two partners without a tie, and not in one project or network, who share something: they might meet. Never a claim about them. */
export const Introduction = z.object({
  a: NodeLabel,
  b: NodeLabel,
  score: z.number(),
  onlyNamed: z.boolean(),
  shared: z.array(SharedSubject),
  why: z.string(),
});
export type Introduction = z.infer<typeof Introduction>;

/** From one node to another, tie by tie; `words` says it in Dutch. Never through a denied or undecided tie. */
export const NetworkPath = z.object({ nodes: z.array(NodeLabel), ties: z.array(Tie), words: z.string() });
export type NetworkPath = z.infer<typeof NetworkPath>;

/** What the documents leave open; `citations` are where they name it. What a document gives to everybody ("alle gemeenten") is no gap. */
export const Gaps = z.object({
  themesWithOnePartner: z.array(z.object({ theme: NodeLabel, partner: NodeLabel, ties: z.array(Tie) })),
  questionsWithoutPartner: z.array(z.object({ question: NodeLabel, ties: z.array(Tie), citations: z.array(Citation) })),
  projectsWithoutTargetGroup: z.array(
    z.object({ project: NodeLabel, ties: z.array(Tie), citations: z.array(Citation) }),
  ),
  /** How many gaps the limit kept away, over the three lists. */
  leftOut: z.int(),
});
export type Gaps = z.infer<typeof Gaps>;

/** A node of a list, with how much there is about it. Themes of one concept are one row, of type `Concept`, with each one's wording. */
export const CountedNode = NodeLabel.extend({
  partners: z.int(),
  documents: z.int(),
  evidence: z.int(),
  wordings: z.array(z.string()).optional(),
});
export type CountedNode = z.infer<typeof CountedNode>;

/** Nodes around others, nearest first, with the edges among them; `leftOut` counts the nodes that the limit kept away. */
export const Surroundings = z.object({
  nodes: z.array(NodeLabel.extend({ steps: z.int() })),
  edges: z.array(Edge),
  leftOut: z.int(),
});
export type Surroundings = z.infer<typeof Surroundings>;

/** The network as everyone sees it: places between 0 and 1, computed with a fixed seed, so the same for everyone. */
export const Picture = z.object({
  nodes: z.array(
    NodeLabel.extend({
      x: z.number(),
      y: z.number(),
      /** Share of the largest, 0-1. */
      weight: z.number(),
      community: z.int(),
      documents: z.array(z.string()),
      /** First and last year that its evidence speaks of or is from; absent when no date is known. */
      years: z.tuple([z.int(), z.int()]).optional(),
    }),
  ),
  edges: z.array(Edge.extend({ documents: z.array(z.string()), years: z.tuple([z.int(), z.int()]).optional() })),
  /** Largest first; `name` is that of its weightiest themes. */
  communities: z.array(z.object({ id: z.int(), name: z.string(), size: z.int() })),
  leftOut: z.int(),
});
export type Picture = z.infer<typeof Picture>;

/** What partners can have to do with. */
export type SubjectType = "Theme" | "Project" | "Question" | "TargetGroup";

/** What a coordinator restricts herself to. A list of several is "any of these". */
export interface NetworkOptions extends AskOptions {
  readonly documents?: readonly string[];
  /** Ids of municipalities or regions; a region means its members too. */
  readonly regions?: readonly string[];
  /** Ids of target groups. */
  readonly targetGroups?: readonly string[];
  readonly kinds?: readonly ActorKind[];
  /** First and last year of the evidence. Evidence without a date passes. */
  readonly from?: number;
  readonly until?: number;
  /** Default: what is planned counts, and is marked. */
  readonly planned?: boolean;
}

/**
 * How partners, themes, projects and questions hang together. Each thing said has its sentences. Rejects with `not-found` for a
 * stranger and for what may not be seen. Collective partners ("alle gemeenten") are text and no partners.
 */
export interface NetworkService {
  /** Everything that this partner shares with others, the partner that shares most first. */
  sharing(
    actor: string,
    options: NetworkOptions & { readonly subjects?: readonly SubjectType[]; readonly limit?: number },
  ): Promise<SharingPartner[]>;
  /** At most `limit` partners and as many subjects (default 100), those with most ties. */
  matrix(
    options: NetworkOptions & {
      readonly subjects?: readonly SubjectType[];
      /** Only rows of these partners, and columns of these subjects. */
      readonly about?: readonly string[];
      readonly limit?: number;
    },
  ): Promise<PartnerMatrix>;
  /** `about` is a partner or a subject: pairs with that partner, or pairs that share that subject. Persons only when `kinds` asks for them. */
  introductions(
    options: NetworkOptions & { readonly about?: string; readonly limit?: number },
  ): Promise<Introduction[]>;
  /** The shortest and best proven first; at most `steps` ties long (default 4). Empty when there is none. */
  paths(
    from: string,
    to: string,
    options: NetworkOptions & { readonly steps?: number; readonly limit?: number },
  ): Promise<NetworkPath[]>;
  /** At most `limit` of each kind (default 200). With filters: what is missing among what they leave. */
  gaps(options: NetworkOptions & { readonly limit?: number }): Promise<Gaps>;
  /** All nodes of these types with their counts, most partners first; for an actor, the partners that it shares something with or is tied to. */
  counted(types: readonly EntityType[], options: NetworkOptions): Promise<CountedNode[]>;
  /** Goes along facts only; the edges among what it found are of any status, to be shown as such. Depth 1-4 (default 1), `limit` default 100. */
  surroundings(
    ids: readonly string[],
    options: NetworkOptions & { readonly depth?: number; readonly limit?: number },
  ): Promise<Surroundings>;
  /** The overview: partners, projects, questions, target groups and themes, those of one concept as that concept; at most `limit` nodes (default 300), the weightiest. What has no tie is not in it. */
  picture(options: NetworkOptions & { readonly limit?: number }): Promise<Picture>;
}
