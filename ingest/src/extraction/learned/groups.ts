import type { EntityType, Span } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import type { Reader, Reference } from "../reader.ts";
import type { Unnamed } from "./unnamed.ts";

/** Named things that are enumerated, or one alone: what is said of one is said of all. */
export interface Group extends Span {
  readonly references: readonly Reference[];
  readonly entities: readonly Entity[];
  /** As exact as its first name has it. */
  readonly kind: string;
  /** Set for words that nothing was made of yet. */
  readonly unnamed: Unnamed["form"] | undefined;
}

/** Of one form, whatever it is of: every feature looks at groups. */
export const groupOf = (span: Span, references: readonly Reference[], unnamed?: Unnamed["form"]): Group => ({
  start: span.start,
  end: span.end,
  references,
  entities:
    references.length === 1 ? (references[0] as Reference).entities : references.flatMap(({ entities }) => entities),
  kind: unnamed ?? kindOf(references[0]),
  unnamed,
});

const JOINED =
  /^[\s*_]*(?:[,;/&]|,? ?(?:en|of|alsmede|alsook|evenals|plus)(?= ))?[\s*_]*(?:(?:ook )?(?:de|het) )?(?:gemeenten?|gem\.|stichting|wethouders?|mevrouw|de heer|dhr\.|mw\.)?[\s*_]*$/iu;
const MOST_BETWEEN = 24;

/** The groups in a span of a passage, in order. A name inside a longer one stays a group of its own. */
export function groupsIn(reader: Reader, at: number, span: Span): Group[] {
  const groups: { references: Reference[]; kind: RowKind; start: number; end: number }[] = [];
  for (const reference of reader.references[at] ?? []) {
    const { start, end } = reference;
    if (start < span.start || end > span.end) continue;
    const kind = rowKindOf(reference);
    const open = groups.findLast((group) => group.kind === kind);
    if (open !== undefined && joins(reader.text, open.end, start)) {
      open.references.push(reference);
      open.end = end;
    } else groups.push({ references: [reference], kind, start, end });
  }
  return groups.map((group) => groupOf(group, group.references));
}

function joins(text: string, from: number, to: number): boolean {
  return to > from && to - from <= MOST_BETWEEN && JOINED.test(text.slice(from, to));
}

type RowKind = Exclude<EntityType, "Actor"> | "Place" | "Person" | "Party";

/** What may stand together in one row. */
function rowKindOf(reference: Reference): RowKind {
  if (reference.type !== "Actor") return reference.type;
  const kind = reference.kind ?? reference.entities[0]?.kind;
  if (reference.tentative === true) return "Place";
  return kind === "person" ? "Person" : "Party";
}

function kindOf(first: Reference | undefined): string {
  if (first === undefined) return "";
  const own = rowKindOf(first);
  return own === "Party" ? (first.kind ?? first.entities[0]?.kind ?? "organisation") : own;
}
