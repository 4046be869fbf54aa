import type { Document, Span } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import { EXTRACTORS, readerOf } from "../extract.ts";
import { learned } from "../extractors/learned.ts";
import { featuresOf } from "./features.ts";
import type { Group } from "./groups.ts";
import { pairsOf } from "./pairs.ts";

/** A thing by all its names in a document. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A pair as the model sees it, for who trains or measures it. */
export interface Judged {
  readonly unit: Span;
  readonly subjects: readonly Named[];
  readonly objects: readonly Named[];
  /** Set when the object is words that nothing was made of yet. */
  readonly unnamed: Group["unnamed"];
  readonly features: readonly string[];
}

/** All pairs of a document that the model judges, with their features. */
export function judgedPairs(document: Document): Judged[] {
  const reader = readerOf(document, EXTRACTORS.slice(0, EXTRACTORS.indexOf(learned)));
  const named = (entities: readonly Entity[]): Named[] =>
    entities
      .map((entity) => reader.book.resolve(entity))
      .map(({ name, aliases, defined }) => ({ name, aliases: [...aliases, ...defined] }));
  return pairsOf(reader).map((pair) => ({
    unit: pair.unit,
    subjects: named(pair.subject.group.entities),
    objects: named(pair.object.group.entities).concat(
      pair.object.group.unnamed === undefined
        ? []
        : [{ name: document.text.slice(pair.object.group.start, pair.object.group.end), aliases: [] }],
    ),
    unnamed: pair.object.group.unnamed,
    features: featuresOf(reader, pair),
  }));
}
