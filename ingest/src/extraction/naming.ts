import type { ActorKind, Attributes, EntityType, Span } from "@kenniswijzer/domain";
import { claimed } from "@kenniswijzer/language";
import type { Sheet } from "./sheet.ts";

/** A place where a passage names something. What it is the same as, is decided over the whole document. */
export interface Naming extends Span {
  readonly type: EntityType;
  readonly kind?: ActorKind;
  /** As it will be shown: verbatim, without line breaks. */
  readonly name: string;
  /** Node id of the list that knows it. */
  readonly key?: string;
  /** Other names of the same thing, by the list. */
  readonly aliases?: readonly string[];
  readonly attributes?: Attributes;
  readonly extractor: string;
  /** Decides between namings of one length at one place; more is better. */
  readonly weight: number;
  /** A bare place name, or a name that is also a word: an actor only where its surroundings make it one. */
  readonly tentative?: boolean;
  /** What a department belongs to, when its name says so: `S&O gemeente Leiden`. */
  readonly owner?: Naming;
  /** A short form such as `de werkplaats`: names only what the document named in full. */
  readonly head?: string;
  /** Such a short form that is a name of its own when the document has no longer one: `het Gemeentefonds`. */
  readonly standalone?: boolean;
}

/** One extractor of names. Pure; sees one passage. */
export interface NameExtractor {
  readonly name: string;
  find(sheet: Sheet): Naming[];
}

/** Longest first, then heaviest: a name inside a longer name is no mention of itself. In document order. */
export function withoutOverlap(namings: readonly Naming[]): Naming[] {
  if (namings.length < 2) return [...namings];
  const order = [...namings].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.weight - a.weight || a.start - b.start,
  );
  return claimed(order).sort((a, b) => a.start - b.start);
}

export const flat = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, " ") : text).trim();

const UNEVEN = /\s\s|[^\S ]/;
