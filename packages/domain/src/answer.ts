import * as z from "zod";
import { DocumentSummary, PartialDate } from "./document.ts";
import { ActorKind, Caution, EdgeType, EntityType, Modality } from "./vocabulary.ts";

/** A document as an answer names it. */
export const CitedDocument = z.object({ document: z.string(), title: z.string(), date: PartialDate.optional() });
export type CitedDocument = z.infer<typeof CitedDocument>;

/** A document with what is known against it at the moment of asking. */
export const ListedDocument = DocumentSummary.extend({
  caution: Caution.optional(),
  /** The document that took its place. */
  replacedBy: CitedDocument.optional(),
});
export type ListedDocument = z.infer<typeof ListedDocument>;

/** The proof of one claim or fact: a verbatim quote and where it stands. */
export const Citation = z.object({
  /** Id of the assertion; absent when the passage itself is the evidence. */
  assertion: z.string().optional(),
  document: z.string(),
  title: z.string(),
  passage: z.string(),
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  page: z.int().optional(),
  /** Headings above it, outermost first; absent for none. */
  headings: z.array(z.string()).min(1).optional(),
  date: PartialDate.optional(),
  modality: Modality,
  period: z.string().optional(),
  /** First and last day, month or year of that period, as far as they can be told. */
  validFrom: PartialDate.optional(),
  validUntil: PartialDate.optional(),
  confidence: z.number(),
  source: z.enum(["document", "list", "person"]),
  /** Why to read it with care, at the moment of asking; absent when nothing is known against it. */
  caution: Caution.optional(),
  /** The document that took its place. */
  replacedBy: CitedDocument.optional(),
  /** Other documents with (nearly) the same words: copies, that prove no more than one of them. */
  also: z.array(CitedDocument).optional(),
});
export type Citation = z.infer<typeof Citation>;

/** One step through the graph: `subject` is tied to `object`. */
export const PathStep = z.object({ subject: z.string(), type: EdgeType, modality: Modality, object: z.string() });
export type PathStep = z.infer<typeof PathStep>;

/** One partner, theme, project, … or one fact (type `Value`) that the answer consists of. */
export const AnswerItem = z.object({
  id: z.string(),
  type: z.union([EntityType, z.literal("Document"), z.literal("Value")]),
  kind: ActorKind.optional(),
  name: z.string(),
  /** One Dutch line: what ties it to the question, with the verb that the text allows and the year. */
  why: z.string(),
  /** From what the question names to this item, by names; absent when no tie of the graph but a sentence leads to it. */
  path: z.array(PathStep).optional(),
  citations: z.array(Citation),
});
export type AnswerItem = z.infer<typeof AnswerItem>;

/** How the question was read. */
export const Plan = z.object({
  /** In words: "partners die werken aan een thema over jongeren, leeftijd 17-27". */
  words: z.string(),
  /** What is asked for. */
  asked: z.enum([
    "partner",
    "municipality",
    "organisation",
    "person",
    "theme",
    "project",
    "question",
    "target-group",
    "place",
    "date",
    "amount",
    "count",
    "definition",
    "role",
    "website",
    "document",
    "decision",
    "method",
    "yes-no",
    "description",
  ]),
  /** Restricts the asked partners to these kinds; empty means any. */
  kinds: z.array(ActorKind),
  /** The tie that is asked for, if the question names one ("betaalt" → FUNDS). */
  relations: z.array(EdgeType),
  /** Named things in the question that the graph knows. */
  entities: z.array(z.object({ id: z.string(), name: z.string(), type: EntityType })),
  /** Subjects in the question's own words, each with what it was widened to. `join`: all must hold, or any. */
  topics: z.array(z.object({ words: z.string(), also: z.array(z.string()) })),
  join: z.enum(["all", "any"]),
  ages: z.object({ from: z.int(), to: z.int() }).optional(),
  /** Words that were read as another, known word. */
  corrected: z.array(z.object({ from: z.string(), to: z.string() })),
});
export type Plan = z.infer<typeof Plan>;

/** What a follow-up may refer to: an earlier question in full, what was answered, and what both were about. */
export const Turn = z.object({
  question: z.string(),
  /** Names of the items of the answer. */
  items: z.array(z.string()),
  /** Names and subjects in the question, as they were read. */
  about: z.array(z.string()),
});
export type Turn = z.infer<typeof Turn>;

/** What other documents say against an answer: something else, that it is so no longer, or that it is over. */
export const Contradiction = z.object({
  kind: z.enum(["otherwise", "withdrawn", "ended"]),
  /** Who or what it is about; absent for the answer as a whole. */
  name: z.string().optional(),
  /** What is said instead, or that it is over, in the words of the document. */
  value: z.string().optional(),
  /** What says so first; of what is withdrawn then what said it before. */
  citations: z.array(Citation).min(1),
});
export type Contradiction = z.infer<typeof Contradiction>;

export const Answer = z.object({
  question: z.string(),
  /** The question in full, where it referred to earlier turns: that is what was answered. */
  resolved: z.string().optional(),
  status: z.enum(["answered", "unsure", "unknown"]),
  /** Of a question that asks whether something is so; absent when no sentence says yes, no or that it is not decided. */
  verdict: z.enum(["yes", "no", "undecided"]).optional(),
  /** A Dutch sentence for people; cites every item. */
  text: z.string(),
  items: z.array(AnswerItem),
  /** What other documents say against it, as the text tells it; absent for nothing. */
  contradictions: z.array(Contradiction).min(1).optional(),
  /** All citations of the items and of what is said against them, in order, each once. */
  citations: z.array(Citation),
  plan: Plan,
  /** Nearest themes or names, and what may be asked instead. Never an answer. */
  suggestions: z.array(z.string()),
  tookMs: z.number(),
});
export type Answer = z.infer<typeof Answer>;

/** A hit of a search for text or entities. */
export const SearchHit = z.object({
  id: z.string(),
  type: z.union([EntityType, z.literal("Passage"), z.literal("Document")]),
  name: z.string(),
  score: z.number(),
  /** Why it came: the parts of its score. */
  parts: z.record(z.string(), z.number()),
  /** The same in Dutch words, the weightiest first; empty when nothing can be said. */
  because: z.array(z.string()).optional(),
  citation: Citation.optional(),
});
export type SearchHit = z.infer<typeof SearchHit>;
