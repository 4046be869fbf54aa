import type { EdgeType, Modality, Span } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import { type Clause, clausesOf } from "../frames/clause.ts";
import type { Finding, Look, Named } from "../frames/context.ts";
import { findingsOf } from "../frames/findings.ts";
import { matterOf } from "../frames/matters.ts";
import { nominalFindings } from "../frames/nominal.ts";
import { type Predication, predicationOf } from "../frames/roles.ts";
import type { Token } from "../frames/tokens.ts";
import { modalityOf } from "../modality.ts";
import { flat } from "../naming.ts";
import { phrasesAt } from "../noun-phrases.ts";
import type { Extractor, Reader } from "../reader.ts";
import { SIGNS, type Skeleton, skeletonOf, slotOf } from "../skeleton.ts";
import { isSubject } from "./subjects.ts";

/** Ties by what verbs mean and who is their subject, clause by clause. */
export const frames: Extractor = {
  name: "frames",
  read(reader) {
    for (const [at, sheet] of reader.sheets.entries()) {
      // what a mail quotes is what someone said before
      if (sheet.passage.kind === "quote" || sheet.passage.kind === "heading" || sheet.passage.kind === "row") continue;
      const discourse: Discourse = { last: [] };
      for (const sentence of sheet.sentences) {
        if (/\?["'”’)]*$/.test(reader.text.slice(sentence.start, sentence.end))) continue;
        const skeleton = skeletonOf(reader, at, sentence);
        if (skeleton !== undefined) readSentence(reader, skeleton, discourse);
      }
    }
  },
};

/** What a pronoun takes up. */
interface Discourse {
  last: readonly Entity[];
}

function readSentence(reader: Reader, skeleton: Skeleton, discourse: Discourse): void {
  const clauses = clausesOf(skeleton.text);
  const read = new Map<Clause, Predication>();
  const look = (token: Token): Named => namedBy(skeleton, token);
  for (const [index, clause] of clauses.entries()) {
    const own = predicationOf(clause, clause.shares === undefined ? undefined : read.get(clause.shares));
    if (own === undefined) continue;
    read.set(clause, own);
    const modality = modalityIn(skeleton, clauses, index);
    for (const finding of [...findingsOf(own, look), ...nominalFindings(own, look)])
      enter(reader, skeleton, finding, modality);
    deals(reader, skeleton, own, look, modality);
    if (own.subject !== undefined) discourse.last = entitiesOf(skeleton, own.subject);
  }
}

/** Who says or hears something of a subject doesn't deal with it. */
const REPORTS =
  /^(?:zeggen|vertellen|melden|berichten|toelichten|noemen|weten|horen|lezen|schrijven|presenteren|reageren|vinden)$/;

/** A party works on the subjects that its clause names behind it. */
function deals(reader: Reader, skeleton: Skeleton, own: Predication, look: Look, modality: Modality): void {
  const agent = own.subject;
  if (agent === undefined || own.passive || look(agent).is !== "party" || REPORTS.test(own.verb)) return;
  if (modality === "ontkent" || modality === "onbeslist") return;
  for (const theme of themesOf(reader, skeleton, own, agent))
    for (const subject of entitiesOf(skeleton, agent))
      reader.tie(skeleton.at, skeleton.sentence, subject, "WORKS_ON", theme, {
        extractor: "frames:matter",
        modality,
        confidence: 0.75,
      });
}

function themesOf(reader: Reader, skeleton: Skeleton, own: Predication, agent: Token): readonly Entity[] {
  const { at, offsets, sentence } = skeleton;
  const sheet = reader.sheets[at];
  const last = own.clause.tokens.at(-1);
  const from = offsets[agent.at] ?? sentence.start;
  const to = (offsets[last?.at ?? 0] ?? sentence.end) + 1;
  const matter = matterOf(own);
  const project = reader.topics[at]?.type === "Project";
  if (matter !== undefined && sheet !== undefined && !project && !reader.isRegulation) {
    const names = (reader.references[at] ?? []).filter((one) => one.type !== "TargetGroup");
    const barrier = (token: Span): boolean => names.some((one) => one.start < token.end && one.end > token.start);
    for (const phrase of phrasesAt(sheet, offsets[matter] ?? sentence.start, sentence.end, barrier)) {
      const name = flat(reader.text.slice(phrase.start, phrase.end));
      if (isSubject(name)) reader.name(at, phrase, { type: "Theme", name }, "frames");
    }
  }
  return (reader.references[at] ?? [])
    .filter((one) => one.type === "Theme" && one.start > from && one.start < to && one.end <= sentence.end)
    .flatMap((one) => one.entities);
}

const CLASS = [
  [SIGNS.N, "person"],
  [SIGNS.L, "place"],
  [SIGNS.P, "project"],
] as const;
const CLASSES = CLASS.map(([pattern, is]) => [new RegExp(pattern), is] as const);

function namedBy(skeleton: Skeleton, token: Token): Named {
  const is = CLASSES.find(([pattern]) => pattern.test(token.text))?.[1] ?? "party";
  return { is, kinds: slotOf(skeleton, token.text)?.references.map((own) => own.kind ?? own.entities[0]?.kind) ?? [] };
}

const entitiesOf = (skeleton: Skeleton, token: Token): readonly Entity[] =>
  slotOf(skeleton, token.text)?.references.flatMap((reference) => reference.entities) ?? [];

/** Who is asked doesn't do it yet. */
const ASKED = /^(?:vragen|verzoeken|uitnodigen|benaderen|aanschrijven|oproepen|polsen)$/;
const CONDITION = /^(?:als|indien|mits|tenzij|of|wanneer)$/;

/** As the clause has it, unless it or its sentence is a condition. */
function modalityIn(skeleton: Skeleton, clauses: readonly Clause[], index: number): Modality {
  const clause = clauses[index] as Clause;
  const [first, last] = [clause.tokens[0], clause.tokens.at(-1)];
  const text = skeleton.text.slice(first?.at ?? 0, (last?.at ?? 0) + (last?.text.length ?? 0));
  const conditional =
    CONDITION.test(clause.opener) ||
    CONDITION.test(clauses[0]?.opener ?? "") ||
    CONDITION.test(clauses[index + 1]?.opener ?? "");
  const own = modalityOf(text, "voert-uit");
  const asked = clause.tokens.some((token) => token.verb?.kind === "participle" && ASKED.test(token.verb.lemma));
  // "het is niet zeker dat X meedoet"
  const open =
    clause.opener === "dat" && index > 0 && /^(?:ontkent|onbeslist)$/.test(modalityIn(skeleton, clauses, index - 1));
  return (conditional || asked || open) && own !== "ontkent" ? "onbeslist" : own;
}

function enter(reader: Reader, skeleton: Skeleton, finding: Finding, modality: Modality): void {
  const objects =
    finding.objects.length > 0
      ? finding.objects.flatMap((own) => entitiesOf(skeleton, own))
      : here(reader, skeleton, finding);
  const subjects = finding.subjects.flatMap((own) => entitiesOf(skeleton, own));
  const { sentence, at } = skeleton;
  const values = (reader.sheets[at]?.values ?? []).filter(
    (own) => own.start >= sentence.start && own.end <= sentence.end,
  );
  const period = values.find((own) => own.kind === "period")?.text;
  for (const object of objects) {
    for (const subject of subjects) {
      const predicate = predicateOf(finding.tie, subject, object);
      if (predicate === undefined || (finding.objects.length === 0 && subject === reader.focus)) continue;
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

const PROJECT = new RegExp(SIGNS.P, "g");

/** What the section, or else the document, is about; nothing when the sentence names another project. */
function here(reader: Reader, skeleton: Skeleton, finding: Finding): readonly Entity[] {
  if (finding.else === "none" || reader.isRegulation) return [];
  const inSentence = [...skeleton.text.matchAll(PROJECT)].flatMap(
    ([sign]) => slotOf(skeleton, sign)?.references.flatMap((own) => own.entities) ?? [],
  );
  const [only] = new Set(inSentence);
  const topic =
    reader.topics[skeleton.at]?.entity ??
    (new Set(inSentence).size === 1 ? only : undefined) ??
    namedBefore(reader, skeleton) ??
    projectBefore(reader, skeleton);
  if (inSentence.some((own) => own !== topic)) return [];
  if (topic !== undefined) return [topic];
  const named = reader.focus?.mentions.some((own) => own.start < skeleton.sentence.end) ?? false;
  return finding.else === "focus" && named && reader.focus !== undefined ? [reader.focus] : [];
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

/** What doing amounts to, by what the subject and the object are. */
function predicateOf(tie: Finding["tie"], subject: Entity, object: Entity): EdgeType | undefined {
  if (tie === "LEADS") return object.kind === "municipality" ? undefined : "LEADS";
  if (tie === "PART_OF" && object.type === "Project") return "PARTNER_IN";
  if (tie === "PART_OF") return subject.kind === "person" ? "MEMBER_OF" : "PART_OF";
  if (tie === "FUNDS" || tie === "COOPERATES_WITH" || tie === "LOCATED_IN") return tie;
  if (object.type === "Theme" || object.type === "Question") return "WORKS_ON";
  if (object.type === "Actor") {
    if (subject.kind === "person") return tie === "join" ? "MEMBER_OF" : undefined;
    if (tie === "take-part" || tie === "do") return undefined;
    return object.kind === "region" || object.kind === "municipality-group"
      ? tie === "join"
        ? "PART_OF"
        : undefined
      : "PARTNER_IN";
  }
  return tie === "do" || subject.kind === "person" ? "WORKS_ON" : "PARTNER_IN";
}
