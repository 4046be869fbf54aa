import type { Span } from "@kenniswijzer/domain";
import type { Reader } from "../reader.ts";
import { isSameSection } from "../section-kinds.ts";
import { type Group, groupOf, groupsIn, kindOf } from "./groups.ts";
import { unnamedIn } from "./unnamed.ts";

/** Where one end of a possible tie stands, seen from the unit that may tie it. */
export type Where = "here" | "before" | "lead" | "heading" | "topic" | "focus";

export interface End {
  readonly group: Group;
  readonly where: Where;
  /** Index of the passage it stands in. */
  readonly at: number;
}

/** Two groups that a sentence, item or row may tie. */
export interface Pair {
  /** Index of the passage. */
  readonly at: number;
  readonly unit: Span;
  readonly subject: End;
  readonly object: End;
}

const OBJECTS = /^(?:Project|Theme|Question)$/;
const MOST_PAIRS = 90;

/** All pairs of a document that might be tied, in order, in the sentences, items and rows that say something firmly. */
export function pairsOf(reader: Reader, isFirm: (unit: Span) => boolean = () => true): Pair[] {
  return reader.sheets.flatMap((sheet, at) => {
    const units = sheet.passage.kind === "row" ? [sheet.passage] : sheet.sentences;
    return units.flatMap((unit, index) => {
      const pairs = pairsIn(reader, at, unit, units[index - 1]).slice(0, MOST_PAIRS);
      return pairs.length === 0 || isFirm(unit) ? pairs : [];
    });
  });
}

function pairsIn(reader: Reader, at: number, unit: Span, before: Span | undefined): Pair[] {
  const here = groupsIn(reader, at, unit).map((group): End => ({ group, where: "here", at }));
  if (here.length === 0) return [];
  const around = contextOf(reader, at, unit, before, here).filter((end) => reaches(reader, end, unit, here));
  const subjects = [...here, ...around].filter(({ group }) => isParty(group));
  if (subjects.length === 0) return [];
  const objects = [...here, ...around, ...unnamedHere(reader, at, unit)];
  return subjects.flatMap((subject) =>
    objects.flatMap((object): Pair[] => {
      if (subject.where !== "here" && object.where !== "here") return [];
      if (subject.group === object.group || shares(subject.group, object.group)) return [];
      return [{ at, unit, subject, object }];
    }),
  );
}

/**
 * Whether a sentence may speak of what it doesn't name. What is named in it goes first: who "works on loneliness" isn't tied to the
 * youth care of the sentence before. And only a word that points back ("dit project", "hieraan", "zij") reaches another sentence.
 */
function reaches(reader: Reader, { group, where }: End, unit: Span, here: readonly End[]): boolean {
  const role = roleOf(group);
  if (here.some((own) => roleOf(own.group) === role)) return false;
  if (where !== "before" && where !== "focus") return true;
  return POINTS_BACK.test(reader.text.slice(unit.start, unit.end));
}

const roleOf = (group: Group): "subject" | "object" => (OBJECTS.test(kindOf(group)) ? "object" : "subject");

const POINTS_BACK =
  /(?<!\p{L})(?:dit|deze|dat|die|zij|ze|hij|zijn|haar|hun|ons|onze|wij|we|beide|dezelfde|ook|(?:daar|hier)\p{Ll}+|(?:de|het) (?:project|programma|pilot|traject|aanpak|plan|initiatief|overleg|netwerk|samenwerking|partijen|partners|organisaties?|gemeenten?|stichting|commissie|werkgroep|stuurgroep|regio|werkplaats|thema))(?!\p{L})/iu;

const unnamedHere = (reader: Reader, at: number, unit: Span): End[] =>
  unnamedIn(reader, at, unit).map((own) => ({ group: groupOf(own, [], own.form), where: "here", at }));

const isParty = (group: Group): boolean => !OBJECTS.test(kindOf(group)) && kindOf(group) !== "Place" && isActor(group);
const isActor = (group: Group): boolean => group.references[0]?.type === "Actor";

const shares = (one: Group, other: Group): boolean => one.entities.some((entity) => other.entities.includes(entity));

function contextOf(reader: Reader, at: number, unit: Span, before: Span | undefined, here: readonly End[]): End[] {
  const passage = reader.sheets[at]?.passage;
  if (passage === undefined) return [];
  const found: End[] = [];
  const known = new Set(here.flatMap(({ group }) => group.entities));
  const add = (where: Where, place: number, groups: readonly Group[]): void => {
    for (const group of groups) {
      if (group.entities.some((entity) => known.has(entity))) continue;
      for (const entity of group.entities) known.add(entity);
      found.push({ group, where, at: place });
    }
  };
  const lead = leadOf(reader, at);
  if (lead !== undefined) add("lead", lead, groupsIn(reader, lead, reader.sheets[lead]?.passage ?? unit));
  if (before !== undefined) add("before", at, groupsIn(reader, at, before));
  else if (passage.kind === "paragraph") add("before", at - 1, groupsBefore(reader, at));
  const heading = headingOf(reader, at);
  if (heading !== undefined)
    add("heading", heading, groupsIn(reader, heading, reader.sheets[heading]?.passage ?? unit));
  const topic = reader.topics[at]?.entity;
  if (topic !== undefined) add("topic", at, [standing(reader, topic)]);
  if (reader.focus !== undefined) add("focus", at, [standing(reader, reader.focus)]);
  return found;
}

/** An entity that is about, without a place of its own here. */
function standing(reader: Reader, entity: Group["entities"][number]): Group {
  const own = reader.book.resolve(entity);
  const start = own.mentions[0]?.start ?? 0;
  const end = own.mentions[0]?.end ?? 0;
  const reference = { start, end, type: own.type, kind: own.kind, entities: [own], tentative: false, short: false };
  return groupOf(reference, [reference]);
}

/** The passage that a list item hangs under. */
function leadOf(reader: Reader, at: number): number | undefined {
  const lead = reader.sheets[at]?.passage.lead.at(-1);
  if (lead === undefined) return undefined;
  for (let i = at - 1; i >= 0 && i > at - 40; i--) {
    const text = reader.sheets[i]?.passage.text ?? "";
    if (text.endsWith(lead) || lead.endsWith(text)) return i;
  }
  return undefined;
}

function headingOf(reader: Reader, at: number): number | undefined {
  const heading = reader.sheets[at]?.passage.headings.at(-1);
  if (heading === undefined) return undefined;
  for (let i = at - 1; i >= 0; i--) if (reader.sheets[i]?.passage.kind === "heading") return i;
  return undefined;
}

function groupsBefore(reader: Reader, at: number): Group[] {
  const [own, last] = [reader.sheets[at], reader.sheets[at - 1]];
  const sentence = last?.sentences.at(-1);
  if (own === undefined || last?.passage.kind !== "paragraph" || sentence === undefined) return [];
  if (!isSameSection(own.passage.headings, last.passage.headings)) return [];
  return groupsIn(reader, at - 1, sentence);
}
