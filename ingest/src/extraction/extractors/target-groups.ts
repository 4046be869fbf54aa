import type { Attributes, Span } from "@kenniswijzer/domain";
import { matchTargetGroups, type TargetGroup } from "@kenniswijzer/gazetteer";
import type { Value } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import { flat } from "../naming.ts";
import type { Extractor, Reader } from "../reader.ts";
import type { Sheet } from "../sheet.ts";

const AIMED =
  /\b(?:gericht op|richt(?:en)? zich|bedoeld voor|bestemd voor|doelgroep|gaat over|onder|voor|aandachtsgebied|met|bij)\b/i;

/** The people that themes and projects are for, with their ages: those of the document before those of the list. */
export const targetGroups: Extractor = {
  name: "target-groups",
  read(reader) {
    for (const [at, sheet] of reader.sheets.entries()) {
      if (!mayAim(reader, at, sheet)) continue;
      for (const group of groupsOf(reader, sheet)) {
        if (isInName(reader, at, group)) continue;
        const aims = aimsAt(reader, at, sheet, group);
        if (aims.length === 0 && group.ages === undefined) continue;
        const entity = enter(reader, at, group);
        for (const { subject, sentence } of aims) {
          reader.tie(at, sentence, subject, "TARGETS", entity, {
            extractor: "target-groups",
            modality: "noemt",
            confidence: 0.8,
          });
        }
      }
    }
  },
};

/** Without an age, and with nothing that could be for anybody, no group of the passage is entered. */
const mayAim = (reader: Reader, at: number, { values }: Sheet): boolean =>
  reader.topics[at] !== undefined ||
  reader.references[at]?.some((own) => own.type === "Theme" || own.type === "Project") === true ||
  values.some((value) => value.kind === "age");

/** `Werkplaats Jeugd` is no group. */
const isInName = (reader: Reader, at: number, group: Span): boolean =>
  (reader.references[at] ?? []).some((own) => own.type === "Actor" && own.start <= group.start && own.end >= group.end);

interface Group extends Span {
  readonly listed: TargetGroup | undefined;
  readonly ages: Ages | undefined;
}

interface Ages {
  readonly from: number;
  readonly to: number | undefined;
}

/** Listed groups, with an age beside them; an age alone is a group of its own. */
function groupsOf(reader: Reader, sheet: Sheet): Group[] {
  const ages = sheet.values.filter((value) => value.kind === "age");
  const used = new Set<Value>();
  const groups: Group[] = [];
  for (const match of matchTargetGroups(sheet.tokens)) {
    const age = ages.find(
      (value) => isBeside(reader.text, match, value) || (value.start <= match.start && value.end >= match.end),
    );
    if (age !== undefined) used.add(age);
    const [start, end] = [age?.start ?? match.start, age?.end ?? match.end];
    groups.push({
      start: Math.min(match.start, start),
      end: Math.max(match.end, end),
      listed: match.groups[0],
      ages: agesIn(age),
    });
  }
  for (const age of ages) {
    if (used.has(age) || age.number === undefined || age.upTo === undefined) continue;
    groups.push({ start: age.start, end: age.end, listed: undefined, ages: agesIn(age) });
  }
  return groups;
}

const agesIn = (age: Value | undefined): Ages | undefined =>
  age?.number === undefined ? undefined : { from: age.number, to: age.upTo };

const isBeside = (text: string, group: Span, age: Span): boolean =>
  age.start >= group.end
    ? /^\s*(?:van|tussen|in de leeftijd van|\()?\s*$/.test(text.slice(group.end, age.start))
    : /^[-\s]*(?:jarige)?\s*$/.test(text.slice(age.end, group.start));

interface Aim {
  readonly subject: Entity;
  readonly sentence: Span;
}

/** Themes and projects whose words hold the group, else the topic or project of the sentence. */
function aimsAt(reader: Reader, at: number, sheet: Sheet, group: Span): Aim[] {
  const sentence = sheet.sentences.find((span) => span.start <= group.start && span.end >= group.end) ?? sheet.passage;
  const references = reader.references[at] ?? [];
  const around = references.filter(
    (own) => (own.type === "Theme" || own.type === "Project") && own.start <= group.start && own.end >= group.end,
  );
  const named =
    around.length > 0
      ? around
      : references.filter((own) => own.type === "Project" && own.start >= sentence.start && own.end <= sentence.end);
  const inItem = sheet.passage.kind === "item" ? references.filter((own) => own.type === "Theme").slice(0, 1) : [];
  const subjects = (named.length > 0 ? named : inItem).flatMap((own) => own.entities);
  if (subjects.length > 0) return subjects.map((subject) => ({ subject, sentence }));
  const topic = reader.topics[at] ?? topicOfHeading(reader, at);
  const aimed = sheet.passage.kind === "heading" || AIMED.test(reader.text.slice(sentence.start, group.start));
  return topic === undefined || !aimed ? [] : [{ subject: topic.entity, sentence }];
}

/** `Pilot X (jongeren 12-18)`: the heading's own bracket. */
function topicOfHeading(reader: Reader, at: number): { readonly entity: Entity } | undefined {
  const own =
    reader.sheets[at]?.passage.kind === "heading"
      ? (reader.references[at] ?? []).find((other) => other.type === "Project" || other.type === "Theme")
      : undefined;
  const [entity] = own?.entities ?? [];
  return entity === undefined ? undefined : { entity };
}

function enter(reader: Reader, at: number, group: Group): Entity {
  const words = flat(reader.text.slice(group.start, group.end));
  const { listed, ages } = group;
  const stated: Attributes =
    ages === undefined
      ? {}
      : { ageFrom: ages.from, ...(ages.to === undefined ? {} : { ageTo: ages.to }), ageSource: "document" };
  const byList: Attributes =
    ages !== undefined || listed?.ageFrom === undefined
      ? {}
      : { ageFrom: listed.ageFrom, ...(listed.ageTo === undefined ? {} : { ageTo: listed.ageTo }), ageSource: "list" };
  // with ages of its own it is another group than the list's
  const canonical = listed !== undefined && ages === undefined ? { key: listed.key, aliases: [listed.name] } : {};
  return reader.name(
    at,
    group,
    { type: "TargetGroup", name: words, attributes: { ...stated, ...byList }, ...canonical },
    "target-groups",
  );
}
