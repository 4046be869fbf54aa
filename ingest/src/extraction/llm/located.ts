import { createHash } from "node:crypto";
import { ActorKind, Modality, type Passage } from "@kenniswijzer/domain";
import * as z from "zod";
import { NamedType, Predicate } from "./answer.ts";

const Place = z.object({ start: z.int().min(0), end: z.int().min(1) });

/** A thing by where its name stands. */
export const LocatedThing = Place.extend({
  /** 0 for the passage itself, then what it hangs under, nearest first. */
  in: z.int().min(0),
  type: NamedType,
  kind: ActorKind.nullable(),
});
export type LocatedThing = z.infer<typeof LocatedThing>;

/** What a model said of a passage, as places in it: no word of the text itself, so that it can be kept beside a store. */
export const Located = z.object({
  names: z.array(LocatedThing),
  ties: z.array(
    z.object({
      quote: Place,
      subject: LocatedThing,
      predicate: Predicate,
      object: LocatedThing,
      modality: Modality,
    }),
  ),
});
export type Located = z.infer<typeof Located>;
export type LocatedTie = Located["ties"][number];

/** The texts that a name may stand in: the passage, then what it hangs under and its headings, nearest first. */
export const textsOf = ({ text, lead, headings }: Passage): string[] => [
  text,
  ...lead.toReversed(),
  ...headings.toReversed(),
];

/** Tells passages apart by all that a name may stand in, and by who was asked. */
export const passageKey = (version: string, passage: Passage): string =>
  createHash("sha256")
    .update(JSON.stringify([version, ...textsOf(passage)]))
    .digest("base64url");
