import type { EdgeType, Modality } from "@kenniswijzer/domain";
import { matchesOf } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import type { Reader } from "../reader.ts";
import { SIGNS, type Skeleton, slotOf } from "../skeleton.ts";
import type { Finding, Place } from "./context.ts";
import type { Token } from "./tokens.ts";

/** What a sign stands for. */
export const entitiesOf = (skeleton: Skeleton, token: Token): readonly Entity[] =>
  slotOf(skeleton, token.text)?.references.flatMap((reference) => reference.entities) ?? [];

/** Enters the ties that a finding amounts to. */
export function enter(
  reader: Reader,
  skeleton: Skeleton,
  finding: Finding,
  modality: Modality,
  excepted: ReadonlySet<Entity>,
): void {
  // what is assumed from nearness is not denied by it either
  if (finding.tie === "take-part" && (modality === "ontkent" || modality === "onbeslist")) return;
  const objects =
    finding.objects.length > 0
      ? finding.objects.flatMap((own) => entitiesOf(skeleton, own))
      : here(reader, skeleton, finding);
  const subjects = finding.subjects.flatMap((own) => entitiesOf(skeleton, own)).filter((own) => !excepted.has(own));
  const { sentence, at } = skeleton;
  const values = (reader.sheets[at]?.values ?? []).filter(
    (own) => own.start >= sentence.start && own.end <= sentence.end,
  );
  const period = values.find((own) => own.kind === "period")?.text;
  for (const object of objects) {
    for (const subject of subjects) {
      if (finding.objects.length === 0 && subject === reader.focus) continue;
      for (const predicate of predicatesOf(finding.tie, subject, object)) {
        const amount = predicate === "FUNDS" ? values.find((own) => own.kind === "amount")?.text : undefined;
        reader.tie(at, sentence, subject, predicate, object, {
          extractor: `frames:${finding.frame}`,
          modality: finding.denied ? "ontkent" : modality,
          confidence: finding.confidence,
          ...(period === undefined ? {} : { period }),
          ...(amount === undefined ? {} : { amount }),
        });
      }
    }
  }
}

const PROJECT = new RegExp(SIGNS.P, "g");

/** What the section, or else the document, is about; nothing when the sentence names another project. */
export function here(reader: Reader, skeleton: Skeleton, finding: Pick<Finding, "else">): readonly Entity[] {
  if (finding.else === "none" || reader.isRegulation) return [];
  // "brengt lessen in uit P": where it comes from is not what it is about
  const inSentence = matchesOf(skeleton.text, PROJECT)
    .filter((sign) => !/\buit $/.test(skeleton.text.slice(0, sign.index)))
    .flatMap(([sign]) => slotOf(skeleton, sign)?.references.flatMap((own) => own.entities) ?? []);
  const topic = reader.topics[skeleton.at]?.entity ?? nearest(reader, skeleton, finding.else, new Set(inSentence));
  if (inSentence.some((own) => own !== topic)) return [];
  if (topic !== undefined) return [topic];
  const named = reader.focus?.mentions.some((own) => own.start < skeleton.sentence.end) ?? false;
  return finding.else === "focus" && named && reader.focus !== undefined ? [reader.focus] : [];
}

function nearest(reader: Reader, skeleton: Skeleton, place: Place, named: ReadonlySet<Entity>): Entity | undefined {
  if (place === "section") return undefined;
  if (named.size === 1) return [...named][0];
  return namedBefore(reader, skeleton) ?? (place === "passage" ? undefined : projectBefore(reader, skeleton));
}

/** The project or network that the passage named last. */
function namedBefore(reader: Reader, skeleton: Skeleton): Entity | undefined {
  const before = (reader.references[skeleton.at] ?? []).filter(
    (own) => own.end <= skeleton.sentence.start && (own.type === "Project" || own.kind === "network"),
  );
  return before.at(-1)?.entities[0];
}

/** How far back a section's one project is looked for, in passages. */
const REACH = 3;

/** The one project that the passages under this heading named before. */
function projectBefore(reader: Reader, skeleton: Skeleton): Entity | undefined {
  const named = new Set<Entity>();
  const under = headingOf(reader, skeleton.at);
  for (let at = skeleton.at; at >= Math.max(0, skeleton.at - REACH) && headingOf(reader, at) === under; at--) {
    if (at < skeleton.at && reader.sheets[at]?.passage.kind !== "paragraph") break;
    for (const own of reader.references[at] ?? [])
      if (own.type === "Project" && own.end <= skeleton.sentence.start)
        for (const entity of own.entities) named.add(entity);
  }
  return named.size === 1 ? [...named][0] : undefined;
}

const headingOf = (reader: Reader, at: number): string => reader.sheets[at]?.passage.headings.join("\n") ?? "";

/** Who chairs a body belongs to it as well. */
export function predicatesOf(tie: Finding["tie"], subject: Entity, object: Entity): EdgeType[] {
  const predicate = predicateOf(tie, subject, object);
  if (predicate === undefined) return [];
  return predicate === "LEADS" && subject.kind === "person" && object.type === "Actor"
    ? ["MEMBER_OF", predicate]
    : [predicate];
}

/** What doing amounts to, by what the subject and the object are. */
function predicateOf(tie: Finding["tie"], subject: Entity, object: Entity): EdgeType | undefined {
  if (tie === "LEADS") return object.kind === "municipality" ? undefined : "LEADS";
  if (tie === "PART_OF" && object.type === "Project") return "PARTNER_IN";
  if (tie === "PART_OF") return subject.kind === "person" ? "MEMBER_OF" : "PART_OF";
  if (tie === "FUNDS" || tie === "COOPERATES_WITH" || tie === "LOCATED_IN") return tie;
  if (object.type === "Theme" || object.type === "Question") return "WORKS_ON";
  if (object.type === "Actor") {
    if (subject.kind === "person") return tie === "join" || tie === "enter" ? "MEMBER_OF" : undefined;
    if (tie === "enter") return "PART_OF";
    if (tie === "take-part" || tie === "do") return undefined;
    return object.kind === "region" || object.kind === "municipality-group"
      ? tie === "join"
        ? "PART_OF"
        : undefined
      : "PARTNER_IN";
  }
  return tie === "do" || subject.kind === "person" ? "WORKS_ON" : "PARTNER_IN";
}
