import type { Span } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import type { Reader, Reference } from "../reader.ts";
import type { Unnamed } from "./unnamed.ts";

/** Named things that are enumerated, or one alone: what is said of one is said of all. */
export interface Group extends Span {
  readonly references: readonly Reference[];
  readonly entities: readonly Entity[];
  /** Set for words that nothing was made of yet. */
  readonly unnamed: Unnamed["form"] | undefined;
}

/** Of one form, whatever it is of: every feature looks at groups. */
export const groupOf = (span: Span, references: readonly Reference[], unnamed?: Unnamed["form"]): Group => ({
  start: span.start,
  end: span.end,
  references,
  entities: references.flatMap(({ entities }) => entities),
  unnamed,
});

const JOINED =
  /^[\s*_]*(?:[,;/&]|,? ?(?:en|of|alsmede|alsook|evenals|plus)(?= ))?[\s*_]*(?:(?:ook )?(?:de|het) )?(?:gemeenten?|gem\.|stichting|wethouders?|mevrouw|de heer|dhr\.|mw\.)?[\s*_]*$/iu;
const MOST_BETWEEN = 24;

/** The groups in a span of a passage, in order. A name inside a longer one stays a group of its own. */
export function groupsIn(reader: Reader, at: number, span: Span): Group[] {
  const own = (reader.references[at] ?? []).filter((one) => one.start >= span.start && one.end <= span.end);
  const groups: { references: Reference[]; start: number; end: number }[] = [];
  for (const reference of own) {
    const open = groups.findLast((group) => classOf(group.references[0] as Reference) === classOf(reference));
    const between = open === undefined ? "" : reader.text.slice(open.end, reference.start);
    const joins =
      open !== undefined && reference.start >= open.end && between.length <= MOST_BETWEEN && JOINED.test(between);
    if (open !== undefined && joins && between !== "") {
      open.references.push(reference);
      open.end = reference.end;
    } else groups.push({ references: [reference], start: reference.start, end: reference.end });
  }
  return groups.map((group) => groupOf(group, group.references));
}

/** What may stand together in one row. */
export function classOf(reference: Reference): string {
  if (reference.type !== "Actor") return reference.type;
  const kind = reference.kind ?? reference.entities[0]?.kind;
  if (reference.tentative === true) return "Place";
  return kind === "person" ? "Person" : "Party";
}

/** The kind of a group, as exact as its first name has it. */
export function kindOf({ references, unnamed }: Group): string {
  if (unnamed !== undefined) return unnamed;
  const [first] = references;
  if (first === undefined) return "";
  const own = classOf(first);
  return own === "Party" ? (first.kind ?? first.entities[0]?.kind ?? "organisation") : own;
}
