import type { Document, EdgeType } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import { EXTRACTORS, readerOf } from "../extract.ts";
import { learned, learnedBy } from "../extractors/learned.ts";
import { weighed } from "../extractors/weighed.ts";
import { isStated } from "../stated.ts";
import { featuresOfTie, tiesOf } from "./claim-features.ts";
import type { Named } from "./judged.ts";
import type { Weights } from "./model.ts";

/** A tie as it is weighed, for who trains or measures it. */
export interface Claimed {
  readonly subject: Named;
  readonly predicate: EdgeType;
  readonly object: Named;
  readonly features: readonly string[];
}

/** All ties of a document that are weighed, with their features; learned ones by these weights. */
export function claimedTies(document: Document, weights: Weights): Claimed[] {
  const before = EXTRACTORS.slice(0, EXTRACTORS.indexOf(weighed));
  const own = learnedBy(() => weights);
  const reader = readerOf(
    document,
    before.map((one) => (one === learned ? own : one)),
  );
  const ties = reader.book.ties;
  const all = tiesOf(reader, ties);
  return ties
    .filter((tie) => isStated(tie) && tie.subject !== tie.object)
    .map((tie) => ({
      subject: named(tie.subject),
      predicate: tie.predicate,
      object: named(tie.object),
      features: featuresOfTie(reader, tie, all),
    }));
}

const named = ({ name, aliases, defined }: Entity): Named => ({ name, aliases: [...aliases, ...defined] });
