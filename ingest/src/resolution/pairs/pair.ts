import type { ActorKind, DocumentEntity, EntityType } from "@kenniswijzer/domain";

/** How one document speaks of something. */
export interface Side {
  readonly name: string;
  readonly type?: EntityType;
  readonly kind?: ActorKind;
  /** Short names that the document gives it: "lectoraat X (SIO)". */
  readonly defined?: readonly string[];
  /** Organisations that the document ties it to. */
  readonly with?: readonly string[];
  /** Municipality that the document places it in. */
  readonly in?: string;
  readonly attributes?: DocumentEntity["attributes"];
}

/** Two names, each in a document of its own, and what a person who knows the domain says of them. */
export interface Pair {
  readonly a: Side;
  readonly b: Side;
  /** `doubtful`: nobody can tell from the documents; a person is to be asked. */
  readonly expected: "same" | "apart" | "doubtful";
  readonly because: string;
}

type Short = string | Side;

const side = (of: Short, rest: Partial<Side>): Side => ({ ...rest, ...(typeof of === "string" ? { name: of } : of) });

/** A table in short: name, name, what they are, why. What `rest` says holds for both sides. */
export const pairs = (
  rest: Partial<Side>,
  rows: readonly (readonly [a: Short, b: Short, expected: Pair["expected"], because: string])[],
): Pair[] => rows.map(([a, b, expected, because]) => ({ a: side(a, rest), b: side(b, rest), expected, because }));
