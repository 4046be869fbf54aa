import * as z from "zod";
import { type Answer, Citation, type ListedDocument, type SearchHit, type Turn } from "./answer.ts";
import { type Document, PartialDate, type Passage, Span } from "./document.ts";
import { Assertion, type Edge, type GraphNode } from "./graph.ts";
import { DocumentKind } from "./metadata.ts";
import { NodeLabel } from "./network.ts";
import { ActorKind, EntityType, Visibility } from "./vocabulary.ts";

export interface AskOptions {
  /** What the asker may see; `openbaar` for a stranger. */
  readonly clearance: Visibility;
}

/** What who asks restricts herself to. */
export interface Narrowing {
  /** Only what these documents say, and what one of them mentions. */
  readonly documents?: readonly string[];
  /** Only documents of or after, and of or before, this day, month or year; one without a date is outside both. */
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  /** Only actors of these kinds. */
  readonly kinds?: readonly ActorKind[];
  /** Only documents that name this region or municipality, or one of the region's municipalities. Rejects with `invalid-input` for a stranger. */
  readonly region?: string;
}

export interface QuestionOptions extends AskOptions, Narrowing {
  /** Earlier turns of the conversation, oldest first: "en in Leiderdorp?" is read after them. */
  readonly turns?: readonly Turn[];
  /** Of the answer's text and reasons; quotes and names stay as they are. Dutch unless told. */
  readonly language?: "nl" | "en";
}

export interface SearchOptions extends AskOptions, Narrowing {
  readonly types?: readonly SearchHit["type"][];
  readonly limit?: number;
}

/** Which nodes, and which part of their list: in order of name (Dutch collation), then id. */
export interface EntitiesOptions extends AskOptions {
  /** Only actors of these kinds. */
  readonly kinds?: readonly ActorKind[];
  /** Only names that begin so, whatever the case and the accents. */
  readonly prefix?: string;
  /** Only what comes after this place in the list, whether or not such a node is still there. */
  readonly after?: { readonly name: string; readonly id: string };
  /** All when absent. */
  readonly limit?: number;
}

export interface SuggestOptions extends AskOptions {
  readonly types?: readonly Suggestion["type"][];
  /** Default 10. */
  readonly limit?: number;
}

/** What somebody who types may mean. */
export const Suggestion = z.object({
  id: z.string(),
  type: z.union([EntityType, z.literal("Document")]),
  kind: ActorKind.optional(),
  name: z.string(),
  /** The other name by which it was found; absent when its own name fits. */
  alias: z.string().optional(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** How much there is, of what may be seen. */
export const Stats = z.object({
  documents: z.object({
    total: z.int(),
    visibility: z.partialRecord(Visibility, z.int()),
    /** Those whose kind is known. */
    kinds: z.partialRecord(DocumentKind, z.int()),
    /** The oldest and the newest date; absent when no document has one. */
    from: PartialDate.optional(),
    until: PartialDate.optional(),
  }),
  entities: z.object({
    total: z.int(),
    types: z.record(EntityType, z.int()),
    /** Actors. */
    kinds: z.partialRecord(ActorKind, z.int()),
  }),
});
export type Stats = z.infer<typeof Stats>;

/** One claim about a node, with the ends by name and the sentence that proves it. */
export const ProvenAssertion = z.object({
  assertion: Assertion,
  subject: NodeLabel,
  object: NodeLabel,
  citation: Citation,
});
export type ProvenAssertion = z.infer<typeof ProvenAssertion>;

/** Where a document speaks of a node, in UTF-16 units of its text. */
export const DocumentMention = Span.extend({ node: NodeLabel });
export type DocumentMention = z.infer<typeof DocumentMention>;

/** A node with everything one step around it. */
export interface EntityView {
  readonly node: GraphNode;
  readonly neighbours: readonly GraphNode[];
  readonly edges: readonly Edge[];
  readonly assertions: readonly Assertion[];
  readonly documents: readonly ListedDocument[];
}

/** What front ends stand on: the API, the bot, the page, a lectoraat's own tool. Rejects with `KenniswijzerError` only. */
export interface KnowledgeService {
  /** Never guesses: status `unknown` when the documents don't say. */
  ask(question: string, options: QuestionOptions): Promise<Answer>;
  search(text: string, options: SearchOptions): Promise<SearchHit[]>;
  /** Undefined for a stranger, and for a node that may not be seen. */
  entity(id: string, options: AskOptions): Promise<EntityView | undefined>;
  /** Nodes of these types that may be seen, sorted by name. */
  entities(types: readonly EntityType[], options: EntitiesOptions): Promise<GraphNode[]>;
  /** All evidence about a node, newest first, then by id. Undefined for a stranger, and for a node that may not be seen. */
  evidence(id: string, options: AskOptions): Promise<ProvenAssertion[] | undefined>;
  /** Names and titles with a word that begins as typed, the likeliest first; empty for what has no letter or digit. */
  suggest(typed: string, options: SuggestOptions): Promise<Suggestion[]>;
  stats(options: AskOptions): Promise<Stats>;
  documents(options: AskOptions): Promise<ListedDocument[]>;
  /** Undefined for a stranger, and for a document that may not be seen. */
  document(id: string, options: AskOptions): Promise<{ document: Document; passages: readonly Passage[] } | undefined>;
  /** Rises with every write, also of what a reader may not see: as long as it is the same, so is what was read. */
  revision(): Promise<number>;
  /** In order, none within another. Undefined for a stranger, and for a document that may not be seen. */
  mentions(document: string, options: AskOptions): Promise<DocumentMention[] | undefined>;
  /** True when the store answers now. */
  healthy(): Promise<boolean>;
}
