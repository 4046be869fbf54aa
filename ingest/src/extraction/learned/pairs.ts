import type { Span } from "@kenniswijzer/domain";
import type { Reader } from "../reader.ts";
import { isSameSection } from "../section-kinds.ts";
import { type Group, groupOf, groupsIn } from "./groups.ts";
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

const OBJECTS: ReadonlySet<string> = new Set(["Project", "Theme", "Question"]);
const MOST_PAIRS = 90;

/** A sentence, item or row, with the one before it in its passage. */
interface Unit {
  readonly span: Span;
  readonly before: Span | undefined;
  /** Index of its passage. */
  readonly at: number;
  /** Index of the last heading before it; -1 when there is none. */
  readonly heading: number;
}

/** All pairs of a document that might be tied, in order. */
export function pairsOf(reader: Reader): Pair[] {
  const pairs: Pair[] = [];
  let heading = -1;
  for (const [at, sheet] of reader.sheets.entries()) {
    if (reader.references[at]?.length !== 0) {
      const spans = sheet.passage.kind === "row" ? [sheet.passage] : sheet.sentences;
      for (let own = 0; own < spans.length; own++)
        addPairs(reader, { span: spans[own] as Span, before: spans[own - 1], at, heading }, pairs);
    }
    if (sheet.passage.kind === "heading") heading = at;
  }
  return pairs;
}

function addPairs(reader: Reader, unit: Unit, pairs: Pair[]): void {
  const { at, span } = unit;
  const here = groupsIn(reader, at, span).map((group): End => ({ group, where: "here", at }));
  if (here.length === 0) return;
  const ends = [...here, ...contextOf(reader, unit, here)];
  const subjects = ends.filter(({ group }) => isParty(group));
  if (subjects.length === 0) return;
  const objects = [...ends, ...unnamedHere(reader, at, span)];
  const most = pairs.length + MOST_PAIRS;
  for (const subject of subjects) {
    for (const object of objects) {
      if (subject.where !== "here" && object.where !== "here") continue;
      if (subject.group === object.group || shares(subject.group, object.group)) continue;
      pairs.push({ at, unit: span, subject, object });
      if (pairs.length === most) return;
    }
  }
}

const roleOf = (group: Group): "subject" | "object" => (OBJECTS.has(group.kind) ? "object" : "subject");

const POINTS_BACK =
  /(?<!\p{L})(?:dit|deze|dat|die|zij|ze|hij|zijn|haar|hun|ons|onze|wij|we|beide|dezelfde|ook|(?:daar|hier)\p{Ll}+|(?:de|het) (?:project|programma|pilot|traject|aanpak|plan|initiatief|overleg|netwerk|samenwerking|partijen|partners|organisaties?|gemeenten?|stichting|commissie|werkgroep|stuurgroep|regio|werkplaats|thema))(?!\p{L})/iu;

const unnamedHere = (reader: Reader, at: number, unit: Span): End[] =>
  unnamedIn(reader, at, unit).map((own) => ({ group: groupOf(own, [], own.form), where: "here", at }));

const isParty = (group: Group): boolean => !OBJECTS.has(group.kind) && group.kind !== "Place" && isActor(group);
const isActor = (group: Group): boolean => group.references[0]?.type === "Actor";

const shares = (one: Group, other: Group): boolean => one.entities.some((entity) => other.entities.includes(entity));

/**
 * What a sentence may speak of without naming it. What is named in it goes first: who "works on loneliness" isn't tied to the
 * youth care of the sentence before. And only a word that points back ("dit project", "hieraan", "zij") reaches another sentence.
 */
function contextOf(reader: Reader, { span, before, at, heading }: Unit, here: readonly End[]): End[] {
  const passage = reader.sheets[at]?.passage;
  const named = new Set(here.map(({ group }) => roleOf(group)));
  if (passage === undefined || named.size === 2) return [];
  const found: End[] = [];
  const known = new Set(here.flatMap(({ group }) => group.entities));
  const add = (where: Where, place: number, groups: readonly Group[]): void => {
    for (const group of groups) {
      if (group.entities.some((entity) => known.has(entity))) continue;
      for (const entity of group.entities) known.add(entity);
      if (!named.has(roleOf(group))) found.push({ group, where, at: place });
    }
  };
  const lead = leadOf(reader, at);
  if (lead !== undefined) add("lead", lead, groupsIn(reader, lead, reader.sheets[lead]?.passage ?? span));
  if (before !== undefined) add("before", at, groupsIn(reader, at, before));
  else if (passage.kind === "paragraph") add("before", at - 1, groupsBefore(reader, at));
  if (heading >= 0 && passage.headings.length > 0)
    add("heading", heading, groupsIn(reader, heading, reader.sheets[heading]?.passage ?? span));
  const topic = reader.topics[at]?.entity;
  if (topic !== undefined) add("topic", at, [standing(reader, topic)]);
  if (reader.focus !== undefined) add("focus", at, [standing(reader, reader.focus)]);
  if (!found.some(({ where }) => FAR.has(where)) || POINTS_BACK.test(reader.text.slice(span.start, span.end)))
    return found;
  return found.filter(({ where }) => !FAR.has(where));
}

/** What only a word that points back reaches. */
const FAR: ReadonlySet<Where> = new Set(["before", "focus"]);

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

function groupsBefore(reader: Reader, at: number): Group[] {
  const [own, last] = [reader.sheets[at], reader.sheets[at - 1]];
  const sentence = last?.sentences.at(-1);
  if (own === undefined || last?.passage.kind !== "paragraph" || sentence === undefined) return [];
  if (!isSameSection(own.passage.headings, last.passage.headings)) return [];
  return groupsIn(reader, at - 1, sentence);
}
