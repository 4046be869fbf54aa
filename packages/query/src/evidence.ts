import type { Assertion, DocumentSummary, Edge, GraphNode, Passage, Plan, ReserveOf } from "@kenniswijzer/domain";
import type { Act } from "./extractive/acts.nl.ts";
import type { CellTold } from "./extractive/cells.ts";
import type { Verdict } from "./extractive/polarity.ts";
import type { ReadQuestion } from "./reading.ts";

/** A sentence or claim that may answer, with the node it names. */
export interface Unit {
  /** The node that would be the answer. */
  readonly node: GraphNode;
  /** The claim, or absent when a sentence only mentions the node. */
  readonly assertion?: Assertion;
  readonly edge?: Edge;
  /** The other end of the claim. */
  readonly other?: GraphNode;
  readonly document: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** How well it fits the question: 0 to 1. */
  readonly score: number;
}

/** One possible answer with all that speaks for it, best first. */
export interface Found {
  readonly node: GraphNode;
  readonly score: number;
  readonly units: readonly Unit[];
}

/** A sentence with how well it fits the question. */
export interface Sentence {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
  /** The least covered word that carries the subject: 0 when one is missing altogether. */
  readonly weakest: number;
  /** As `score`, but with all that surrounds the sentence counted as if it stood in it. */
  readonly setting: number;
  /** How much the words of the question say together. */
  readonly weight: number;
  /** 1 when it speaks of whom the question names, less when of somebody else. */
  readonly named?: number;
  /** Where it names actors, by offsets in it; a value is of the one before it. */
  readonly actors?: readonly { readonly start: number; readonly end: number; readonly asked: boolean }[];
}

/** The items under one introduction or heading. */
export interface List {
  readonly score: number;
  readonly items: readonly Passage[];
}

/** All that the documents say to a question, best first. */
export interface Evidence {
  readonly read: ReadQuestion;
  readonly plan: Plan;
  /** Possible answers among the nodes of the graph. */
  readonly found: readonly Found[];
  /** What is done, where the question asks who does it. */
  readonly act: Act | undefined;
  /** Who the sentences themselves say does what is asked, whether or not the graph has a tie for it. */
  readonly spoken: readonly Found[];
  /** Names that one sentence enumerates about the subject, where they are to be counted. */
  readonly enumerated: readonly Found[];
  /** Sentences that may hold the value asked for, read with what they hang under and whom they name. */
  readonly told: readonly Sentence[];
  /** Cells of tables under the column that is asked for. */
  readonly cells: readonly CellTold[];
  /** Yes, no or not decided, as a sentence about whom the question names says it. */
  readonly verdict: Verdict | undefined;
  /** Where somebody works, best first. */
  readonly employersOf: (person: GraphNode) => readonly Found[];
  /** Ties that a text denies or leaves open, for who asks about them. */
  readonly notFacts: readonly Found[];
  readonly sentences: readonly Sentence[];
  /** Lists whose introduction fits what is asked, best first. */
  readonly lists: readonly List[];
  /** Claims about what the question names, whatever it asks for. */
  readonly claims: readonly Assertion[];
  /** Passages at hand by id. */
  readonly passages: ReadonlyMap<string, Passage>;
  /** Documents at hand by id. */
  readonly documents: ReadonlyMap<string, DocumentSummary>;
  /** What is known against a document, or a claim in it, at the moment of asking. */
  readonly reserveOf: ReserveOf;
  /** Nodes that the question names. */
  readonly entities: readonly GraphNode[];
  /** The nearest theme, project or question that shares a word with the question, and who is tied to it. */
  readonly mightKnow: { readonly theme: string; readonly names: readonly string[] } | undefined;
  /** Names of the nearest themes, projects and questions. */
  readonly nearest: readonly string[];
}
