import * as z from "zod";
import { DocumentKind, Omission, TableColumn } from "./metadata.ts";
import { Visibility } from "./vocabulary.ts";

/** An ISO date, as exact as the document gives it: `2015`, `2015-11` or `2015-11-24`. */
export const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export type PartialDate = z.infer<typeof PartialDate>;

/** A span of the canonical text, in UTF-16 units; `end` is the first unit after it. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof Span>;

/** What was read: its identity and what is known of it as a whole. `text` is the canonical text that all offsets point into. */
export const Document = z.object({
  /** Stable over new versions of the same document: `notitie-wmo-1x2y3z`. */
  id: z.string().min(1),
  title: z.string(),
  /** File name or address as a person would recognise it; never a path of the machine. */
  source: z.string(),
  /** The document's own date; absent means "datum onbekend". Never the file's time. */
  date: PartialDate.optional(),
  visibility: Visibility,
  /** ISO 639-1: `nl`, also for a text that is too short to tell. */
  language: z.string(),
  /** What kind of text it is, as its first words or its build show; absent when neither does. */
  kind: DocumentKind.optional(),
  /** Who wrote it, as it says itself; absent when it doesn't. */
  authors: z.array(z.string()).min(1).optional(),
  /** The organisation that it comes from, as it says itself; absent when it doesn't. */
  organisation: z.string().optional(),
  /** Checksums of the file it was found in and of the folders and archives around that, outwards: tells what a folder gave, and no path. */
  places: z.array(z.string()).min(1).optional(),
  /** What its file held that was not read; absent for nothing. */
  omitted: z.array(Omission).min(1).optional(),
  /** SHA-256 of the canonical text, hexadecimal. */
  hash: z.string(),
  text: z.string(),
  /** Where each page begins in `text`, the first page first; absent for what has no pages, such as a web page, or whose pages are not known. */
  pages: z.array(z.int().min(0)).min(1).optional(),
  /** Of a table whose first row names its columns: these, in order. */
  columns: z.array(TableColumn).min(1).optional(),
  /** First day, month or year in which it holds, as it says itself: a regulation's "treedt in werking op". */
  validFrom: PartialDate.optional(),
  /** Last day, month or year in which it holds, as it says itself: the eve of "vervalt met ingang van". */
  validUntil: PartialDate.optional(),
  /** Titles of documents that it says to withdraw or replace, as it has them; absent for none. */
  replaces: z.array(z.string()).min(1).optional(),
});
export type Document = z.infer<typeof Document>;

/** A document without its text: what lists and citations need. */
export const DocumentSummary = Document.omit({ text: true, pages: true, columns: true, places: true });
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** The document without what is as long as its text. */
export function summaryOf({ text, pages, columns, places, ...summary }: Document): DocumentSummary {
  return summary;
}

export const PassageKind = z.enum(["heading", "paragraph", "item", "row", "quote"]);
export type PassageKind = z.infer<typeof PassageKind>;

/** A piece of a document that is read, indexed and cited as one. `text` equals the document's text at its span. */
export const Passage = Span.extend({
  /** `${document}:${ordinal}`. */
  id: z.string(),
  document: z.string(),
  ordinal: z.int().min(0),
  kind: PassageKind,
  text: z.string(),
  /** Headings above it, outermost first. */
  headings: z.array(z.string()),
  /** The sentence or item that a list item hangs under, with the outer items before it. */
  lead: z.array(z.string()),
  /** Depth of a list item, 0 for the outermost and for anything that is no item. */
  depth: z.int().min(0),
  page: z.int().min(1).optional(),
});
export type Passage = z.infer<typeof Passage>;

export const ValueKind = z.enum(["period", "amount", "count", "date", "url", "age", "email", "percentage"]);
export type ValueKind = z.infer<typeof ValueKind>;

/** A fact that is no edge: stays findable on its passage. */
export const TypedValue = Span.extend({
  kind: ValueKind,
  passage: z.string(),
  /** As the document has it. */
  text: z.string(),
  /** Euros for an amount, a number for a count or percentage, lower bound for an age, first year for a period. */
  number: z.number().optional(),
  /** Upper bound for an age (years) or last year for a period. */
  upTo: z.number().optional(),
  /** What it counts or measures, as the document has it: `gemeenten`, `per jaar`. */
  unit: z.string().optional(),
  date: PartialDate.optional(),
});
export type TypedValue = z.infer<typeof TypedValue>;

export const passageId = (document: string, ordinal: number): string => `${document}:${ordinal}`;
