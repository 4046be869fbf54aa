import * as z from "zod";
import { Document, PartialDate, Passage, Span, TypedValue } from "./document.ts";
import { ActorKind, EdgeType, EntityType, Modality } from "./vocabulary.ts";

/** What is known of an entity besides its names. */
export const Attributes = z.object({
  /** Official identifier: a CBS code `GM0546`. */
  code: z.string().optional(),
  /** Ages in years, for a target group; as the document states them, else the convention of the list. */
  ageFrom: z.int().optional(),
  ageTo: z.int().optional(),
  ageSource: z.enum(["document", "list"]).optional(),
  url: z.string().optional(),
  status: z.string().optional(),
  /** For a decision or action: by when, as the document has it. */
  deadline: z.string().optional(),
  /** A question about how to do research, rather than about the domain. */
  method: z.boolean().optional(),
  /** A collective that is no single party ("alle gemeenten en professionals"): shown, never counted as a partner. */
  collective: z.boolean().optional(),
});
export type Attributes = z.infer<typeof Attributes>;

/**
 * One real thing as one document speaks of it: all its mentions there, linked by the document's own definitions,
 * abbreviations and ellipsis. `key` is the node id it would have alone: the gazetteer's if it is listed, else its name's.
 */
export const DocumentEntity = z.object({
  key: z.string(),
  type: EntityType,
  kind: ActorKind.optional(),
  /** The fullest name in this document. */
  name: z.string(),
  /** Other names in this document, and the list's names when `listed`. Sorted. */
  aliases: z.array(z.string()),
  /** Names that the document itself equates with it: "lectoraat X (SIO)". Sorted. */
  defined: z.array(z.string()),
  /** True when a gazetteer knows it, so that its key is canonical. */
  listed: z.boolean(),
  attributes: Attributes,
});
export type DocumentEntity = z.infer<typeof DocumentEntity>;

/** One place where a document speaks of an entity. The name stands verbatim at its span. */
export const Mention = Span.extend({ entity: z.string(), passage: z.string(), extractor: z.string() });
export type Mention = z.infer<typeof Mention>;

/** What one sentence of a document says of two entities (keys), with the span of the sentence that proves it. */
export const Claim = Span.extend({
  subject: z.string(),
  predicate: EdgeType,
  object: z.string(),
  passage: z.string(),
  extractor: z.string(),
  confidence: z.number().min(0).max(1),
  modality: Modality,
  /** `list` when one of our lists makes the tie, from words that the document says; else the document says it. */
  source: z.literal("list").optional(),
  /** The period it speaks of, as the document has it: `2016-2018`, `tot 2022`. */
  period: z.string().optional(),
  /** First day, month or year of that period; absent when it is open, or cannot be told from the text and the document's date. */
  validFrom: PartialDate.optional(),
  /** Last day, month or year of that period, which belongs to it. */
  validUntil: PartialDate.optional(),
  role: z.string().optional(),
  /** As the document has it: `€185.000 per jaar`. */
  amount: z.string().optional(),
});
export type Claim = z.infer<typeof Claim>;

/** All that is read from one document: the unit in which the graph is stored, changed and taken back. */
export const Reading = z.object({
  document: Document,
  /** Versions of what read it; a difference means: read again. */
  versions: z.object({
    extraction: z.string(),
    gazetteer: z.string(),
    analysis: z.string(),
    persons: z.enum(["named", "none"]),
    /** The language model and prompt that read it after the rules; absent when none did. */
    llm: z.string().optional(),
  }),
  passages: z.array(Passage),
  entities: z.array(DocumentEntity),
  mentions: z.array(Mention),
  claims: z.array(Claim),
  values: z.array(TypedValue),
});
export type Reading = z.infer<typeof Reading>;
