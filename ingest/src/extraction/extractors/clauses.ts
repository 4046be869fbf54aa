import type { EdgeType, Modality } from "@kenniswijzer/domain";
import { cued, latin, matchesOf } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import { listItems } from "../lists.ts";
import { clauseAround, modalityOf } from "../modality.ts";
import { flat } from "../naming.ts";
import type { Extractor, Reader } from "../reader.ts";
import { RULES, type Rule } from "../rules.ts";
import { isSameSection } from "../section-kinds.ts";
import type { Sentence } from "../sheet.ts";
import { SIGNS, type Skeleton, skeletonOf, slotOf, withoutRelative } from "../skeleton.ts";

/** Ties by verbs and fixed phrases, sentence by sentence. */
export const clauses: Extractor = {
  name: "clauses",
  read(reader) {
    for (const [at, sheet] of reader.sheets.entries()) {
      // what a mail quotes is what someone said before
      if (sheet.passage.kind === "quote") continue;
      for (const sentence of sheet.sentences) {
        if (isQuestion(sentence)) continue;
        const skeleton = skeletonOf(reader, at, sentence);
        if (skeleton === undefined) continue;
        for (const read of [skeleton, withoutRelative(skeleton)]) {
          if (read !== undefined) for (const rule of RULES) apply(reader, read, rule);
        }
      }
    }
  },
};

const ASKED = cued(/\?["'”’)*]*$/);
const isQuestion = ({ text }: Sentence): boolean => ASKED.test(text);

function apply(reader: Reader, skeleton: Skeleton, general: Rule): void {
  const matches = mayTell(reader, skeleton, general) ? matchesOf(skeleton.text, general.pattern) : [];
  if (matches.length === 0) return;
  if (general.name === "does-fragment" && COPIES.test(reader.sheets[skeleton.at]?.passage.text ?? "")) return;
  const rule = labelled(reader, skeleton, general);
  for (const match of matches) {
    const groups = match.groups ?? {};
    const subjects = rule.names ? namedSubjects(skeleton, groups) : subjectElsewhere(reader, skeleton, rule);
    if (subjects.length === 0 || isElsewhere(reader, skeleton, rule, match)) continue;
    const clause = clauseAround(skeleton.text, match.index, match.index + match[0].length);
    const modality = rule.aside ? "noemt" : modalityOf(clause, "voert-uit");
    for (const object of objectsOf(reader, skeleton, rule, match, modality)) {
      for (const subject of subjects) enter(reader, skeleton, rule, subject, object, modality);
      for (const helper of entitiesOf(skeleton, groups.t2))
        enter(reader, skeleton, { ...rule, tie: "do" }, helper, object, modality);
    }
  }
}

/** False when it tells of a topic or body of the document that there is none of. */
const mayTell = (reader: Reader, skeleton: Skeleton, rule: Rule): boolean =>
  rule.names || rule.without?.[0] === "issuer" || subjectElsewhere(reader, skeleton, rule).length > 0;

/** Of a rule whose sentence names none: `Twente is het werkgebied`. */
function subjectElsewhere(reader: Reader, { at }: Skeleton, { without }: Rule): readonly Entity[] {
  const named = without?.includes("topic") ? reader.topics[at]?.entity : reader.focus;
  const own = without?.[0] === "issuer" ? reader.issuer : named;
  return own === undefined ? [] : [own];
}

const namedSubjects = (skeleton: Skeleton, groups: Record<string, string>): readonly Entity[] => [
  ...entitiesOf(skeleton, groups.s),
  ...entitiesOf(skeleton, groups.s2),
];

const CHAIRS = /voorzit|directeur|bestuurder|\blid\b/i;
/** Lines that say who else got the text. */
const COPIES = cued(latin(/^\**(?:c\.?\s?c\.?|i\.a\.a\.|kopie|afschrift|bijlagen?)(?![\p{L}])/iu));

const LABEL = cued(/^([^:]{3,40}):/);
const LABELS: readonly (readonly [RegExp, Rule["tie"]])[] = [
  [/^\W*(?:(?:co-?)?financi|bekostig|subsidie|geld|betaald|budget|middelen)/i, "FUNDS"],
  [/^\W*(?:(?:kar)?trekker|penvoerder|coördinat|leiding|regie)/i, "LEADS"],
  [/^\W*(?:\p{L}*partner|deelnemers|betrokken|met wie|samenwerk|wie doe)/iu, "join"],
];

/** `Financiering: VWS`, or under such a heading: a row of parties does what the words before it say. */
function labelled(reader: Reader, skeleton: Skeleton, rule: Rule): Rule {
  if (rule.name !== "does-fragment") return rule;
  const passage = reader.sheets[skeleton.at]?.passage;
  const before = passage === undefined ? "" : reader.text.slice(passage.start, skeleton.sentence.start);
  const inside = LABEL.exec(skeleton.text)?.[1];
  const above = before.trim() === "" ? (passage?.headings.at(-1) ?? "") : before.length < 40 ? before : "";
  const label = inside ?? above;
  const tie = LABELS.find(([pattern]) => pattern.test(label))?.[1];
  return tie === undefined ? rule : { ...rule, tie, without: ["topic", "focus"] };
}

const PROJECT = new RegExp(SIGNS.P, "g");

/** The sentence names another project than the topic: then a missing object is not the topic. */
function isElsewhere(reader: Reader, skeleton: Skeleton, rule: Rule, match: RegExpMatchArray): boolean {
  if (match.groups?.o !== undefined || rule.without?.[0] !== "topic") return false;
  const topic = topicOf(reader, skeleton);
  // "brengt lessen in uit P": where it comes from is not what it is about
  const others = matchesOf(skeleton.text, PROJECT).filter(
    (sign) => !/\buit $/.test(skeleton.text.slice(0, sign.index)),
  );
  return others.some(
    (sign) =>
      !entitiesOf(skeleton, sign[0]).some((entity) => entity === topic || entity === appositionOf(reader, skeleton)),
  );
}

/** `P, een project dat …`: the words after the comma stand for P itself. */
function appositionOf(reader: Reader, skeleton: Skeleton): Entity | undefined {
  const from = /\buit ([\ue400-\ue7ff])/.exec(skeleton.text)?.[1];
  return reader.topics[skeleton.at] === undefined ? undefined : entitiesOf(skeleton, from)[0];
}

const entitiesOf = (skeleton: Skeleton, sign: string | undefined): readonly Entity[] =>
  slotOf(skeleton, sign)?.references.flatMap((reference) => reference.entities) ?? [];

function objectsOf(
  reader: Reader,
  skeleton: Skeleton,
  rule: Rule,
  match: RegExpMatchArray,
  modality: Modality,
): readonly Entity[] {
  const { o, o2, np } = match.groups ?? {};
  if (o !== undefined) return [...entitiesOf(skeleton, o), ...entitiesOf(skeleton, o2)];
  if (np !== undefined) return subjectMatter(reader, skeleton, match, np, modality);
  for (const place of rule.without ?? []) {
    const topic = place === "topic" ? topicOf(reader, skeleton) : undefined;
    if (topic !== undefined) return [topic];
    if (place === "focus" && reader.focus !== undefined) return [reader.focus];
    if (place === "research-group") {
      const group = lastResearchGroup(reader, skeleton);
      if (group !== undefined) return [group];
    }
  }
  return [];
}

/** What the section is about, else the one project that the passage named before. */
function topicOf(reader: Reader, skeleton: Skeleton): Entity | undefined {
  const own = reader.topics[skeleton.at]?.entity;
  if (own !== undefined) return own;
  const before = (reader.references[skeleton.at] ?? []).filter(
    (one) => one.type === "Project" && one.end <= skeleton.sentence.start,
  );
  const named = new Set(before.flatMap((one) => one.entities));
  if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
  return previousProject(reader, skeleton.at);
}

/** The one project of the paragraph before, in the same section. */
function previousProject(reader: Reader, at: number): Entity | undefined {
  const [own, before] = [reader.sheets[at]?.passage, reader.sheets[at - 1]?.passage];
  if (own === undefined || /^\*\*/.test(own.text)) return undefined;
  if (own.kind !== "paragraph" || before?.kind !== "paragraph" || !isSameSection(own.headings, before.headings))
    return undefined;
  const named = new Set(
    (reader.references[at - 1] ?? []).filter((one) => one.type === "Project").flatMap((one) => one.entities),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

/** "Is de lector" is said of the research group that was named last. */
function lastResearchGroup(reader: Reader, skeleton: Skeleton): Entity | undefined {
  const before = reader.references
    .slice(0, skeleton.at + 1)
    .flat()
    .filter((own) => own.kind === "research-group" && own.start < skeleton.sentence.end);
  return before.at(-1)?.entities[0];
}

const NP_END =
  /,|\s(?:samen met|met (?=[\ue000-\uefff])|in samenwerking|door\s|omdat|zodat|waarbij|waarin|die\s|dat\s|om\s|tot\s(?:eind|\d)|vanaf|sinds|per\s\d|onder (?:leiding|regie)|in (?=[\ue000-\uefff]|20\d\d)|en (?:doet|doen|is|zijn|werkt|wil|heeft|over\s))/u;
const NO_SUBJECT =
  /^(?:een|de|het)?\s*(?:deze|dit|dat|die|hun|haar|zijn|elkaar|ons|project|pilot|plan|onderzoek|programma|werkplaats|oplossing|antwoord|vraag|verslag|\d|[\ue000-\uefff])/u;

/** `preventie, wonen en toegang tot zorg`: short subjects in a row. */
const LISTED =
  /^(?:(?:de |het )?[\p{Ll}-]+(?: [\p{Ll}-]+){0,2}, )+(?:(?:de |het )?[\p{Ll}-]+(?: [\p{Ll}-]+){0,2}) en [\p{Ll}-]+(?: [\p{Ll}-]+){0,3}(?=[.;]?$)/u;

function listedMatter(
  reader: Reader,
  skeleton: Skeleton,
  match: RegExpMatchArray,
  np: string,
  listed: string,
): readonly Entity[] {
  const from = (match.index ?? 0) + match[0].lastIndexOf(np);
  const start = skeleton.offsets[from];
  const end = skeleton.offsets[from + listed.length - 1];
  if (start === undefined || end === undefined) return [];
  return listItems(reader.text, { start, end: end + 1 }, []).map((item) =>
    reader.name(skeleton.at, item, { type: "Theme", name: flat(reader.text.slice(item.start, item.end)) }, "clauses"),
  );
}

/** A subject in words becomes a theme, verbatim. */
function subjectMatter(
  reader: Reader,
  skeleton: Skeleton,
  match: RegExpMatchArray,
  np: string,
  modality: Modality,
): readonly Entity[] {
  if (modality === "ontkent" || modality === "onbeslist") return [];
  const listed = LISTED.exec(np)?.[0];
  if (listed !== undefined) return listedMatter(reader, skeleton, match, np, listed);
  const words = np.slice(0, NP_END.exec(np)?.index ?? np.length).trimEnd();
  if (words.length < 4 || words.split(" ").length > 12 || NO_SUBJECT.test(words)) return [];
  const from = (match.index ?? 0) + match[0].lastIndexOf(np);
  const last = from + words.length - 1;
  const slot = slotOf(skeleton, /[\ue000-\uefff]/.test(skeleton.text[last] ?? "") ? skeleton.text[last] : undefined);
  const start = skeleton.offsets[from];
  const end = slot?.references.at(-1)?.end ?? (skeleton.offsets[last] ?? 0) + 1;
  if (start === undefined || end <= start) return [];
  const article = /^(?:de|het|een)\s+/.exec(reader.text.slice(start, end))?.[0].length ?? 0;
  const span = { start: start + article, end };
  return [
    reader.name(skeleton.at, span, { type: "Theme", name: flat(reader.text.slice(span.start, span.end)) }, "clauses"),
  ];
}

/** What joining or doing amounts to: taking part in a body or project, being part of a region, working on a theme. */
function predicateOf(tie: Rule["tie"], object: Entity): EdgeType {
  if (tie !== "join" && tie !== "do") return tie;
  if (object.type === "Theme" || object.type === "Question") return "WORKS_ON";
  if (object.type === "Actor")
    return object.kind === "region" || object.kind === "municipality-group" ? "PART_OF" : "PARTNER_IN";
  return tie === "do" ? "WORKS_ON" : "PARTNER_IN";
}

function enter(
  reader: Reader,
  skeleton: Skeleton,
  rule: Rule,
  subject: Entity,
  object: Entity,
  modality: Modality,
): void {
  const predicate = predicateOf(rule.tie, object);
  const { sentence } = skeleton;
  const found = (reader.sheets[skeleton.at]?.values ?? []).filter(
    (value) => value.start >= sentence.start && value.end <= sentence.end,
  );
  const period = found.find((value) => value.kind === "period")?.text;
  const amount = predicate === "FUNDS" ? found.find((value) => value.kind === "amount")?.text : undefined;
  // who chairs or directs a body belongs to it
  if (predicate === "LEADS" && subject.kind === "person" && object.type === "Actor" && CHAIRS.test(skeleton.text)) {
    reader.tie(skeleton.at, sentence, subject, "MEMBER_OF", object, {
      extractor: `clauses:${rule.name}`,
      modality,
      confidence: 0.7,
    });
  }
  reader.tie(skeleton.at, sentence, subject, predicate, object, {
    extractor: `clauses:${rule.name}`,
    modality,
    confidence: rule.confidence ?? 0.85,
    ...(period === undefined ? {} : { period }),
    ...(amount === undefined ? {} : { amount }),
  });
}
