import type { Answer, ListedDocument, SearchHit, Turn } from "./answer.ts";
import type { Document, PartialDate, Passage } from "./document.ts";
import type { Assertion, Edge, GraphNode } from "./graph.ts";
import type { ActorKind, EntityType, Visibility } from "./vocabulary.ts";

export interface AskOptions {
  /** What the asker may see; `openbaar` for a stranger. */
  readonly clearance: Visibility;
}

export interface QuestionOptions extends AskOptions {
  /** Earlier turns of the conversation, oldest first: "en in Leiderdorp?" is read after them. */
  readonly turns?: readonly Turn[];
}

export interface SearchOptions extends AskOptions {
  readonly types?: readonly SearchHit["type"][];
  readonly limit?: number;
  /** Only passages of these documents, and what one of them mentions. */
  readonly documents?: readonly string[];
  /** Only documents of or after, and of or before, this day, month or year; one without a date is outside both. */
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  /** Only actors of these kinds. */
  readonly kinds?: readonly ActorKind[];
  /** Only documents that name this region or municipality, or one of the region's municipalities. Rejects with `invalid-input` for a stranger. */
  readonly region?: string;
}

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
  /** All nodes of these types that may be seen, sorted by name. */
  entities(types: readonly EntityType[], options: AskOptions): Promise<GraphNode[]>;
  documents(options: AskOptions): Promise<ListedDocument[]>;
  /** Undefined for a stranger, and for a document that may not be seen. */
  document(id: string, options: AskOptions): Promise<{ document: Document; passages: readonly Passage[] } | undefined>;
  /** True when the store answers now. */
  healthy(): Promise<boolean>;
}
