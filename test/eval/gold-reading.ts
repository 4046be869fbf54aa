import {
  type ActorKind,
  type Claim,
  type Document,
  type DocumentEntity,
  type EdgeType,
  type EntityType,
  type Mention,
  nodeId,
  type Passage,
  type Reading,
} from "@kenniswijzer/domain";
import { passagesOf } from "@kenniswijzer/ingest";
import { sentences } from "@kenniswijzer/language";

interface GoldThing {
  readonly name?: string;
  readonly text?: string;
  readonly kind?: string;
  readonly aliases?: readonly string[];
  readonly short?: string;
}

interface GoldRelation {
  readonly subject: string;
  readonly predicate: EdgeType;
  readonly object: string;
  readonly quote?: string;
}

/** What the annotators found in a document, or in several together. */
export interface Gold {
  readonly actors: readonly GoldThing[];
  readonly projects: readonly (GoldThing | string)[];
  readonly themes: readonly (GoldThing | string)[];
  readonly questions: readonly (GoldThing | string)[];
  readonly relations: readonly GoldRelation[];
  readonly negated?: readonly GoldRelation[];
}

const KINDS: Record<string, ActorKind> = {
  "municipality group": "municipality-group",
  "organisation unit": "organisation-unit",
  "research group": "research-group",
};

/** A reading as a perfect extraction would give it: shows what questions lose apart from extraction. */
export function goldReading(document: Document, gold: Gold): Reading {
  const passages = passagesOf(document);
  const entities = entitiesOf(gold);
  const keyOf = new Map(entities.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.key] as const)));
  const claims = [
    ...gold.relations.flatMap((one) => claimOf(one, false, document, passages, keyOf)),
    ...(gold.negated ?? []).flatMap((one) => claimOf(one, true, document, passages, keyOf)),
  ];
  const mentions = mentionsIn(document, passages, entities);
  const used = new Set([...mentions.map((one) => one.entity), ...claims.flatMap((one) => [one.subject, one.object])]);
  return {
    document,
    versions: { extraction: "gold", gazetteer: "gold", analysis: "gold", persons: "named" },
    passages,
    entities: entities.filter((one) => used.has(one.key)),
    mentions,
    claims,
    values: [],
  };
}

function entitiesOf(gold: Gold): DocumentEntity[] {
  const of = (type: EntityType, things: readonly (GoldThing | string)[]): DocumentEntity[] =>
    things.map((thing) => {
      const whole: GoldThing = typeof thing === "string" ? { name: thing } : thing;
      const name = whole.name ?? whole.text ?? "";
      const kind = (KINDS[whole.kind ?? ""] ?? whole.kind) as ActorKind;
      return {
        key: nodeId(type, name),
        type,
        ...(type === "Actor" ? { kind } : {}),
        name,
        aliases: [...(whole.aliases ?? [])].toSorted(),
        defined: [],
        listed: false,
        attributes: {},
      };
    });
  const all = [
    ...of("Actor", gold.actors),
    ...of("Project", gold.projects),
    ...of("Theme", gold.themes),
    ...of("Question", gold.questions),
  ];
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

function claimOf(
  relation: GoldRelation,
  denied: boolean,
  document: Document,
  passages: readonly Passage[],
  keyOf: ReadonlyMap<string, string>,
): Claim[] {
  const subject = keyOf.get(relation.subject);
  const object = keyOf.get(relation.object);
  const at = document.text.indexOf(relation.quote ?? relation.object);
  const passage = passages.find((one) => one.start <= at && at < one.end);
  if (subject === undefined || object === undefined || at < 0 || passage === undefined) return [];
  const modality = denied ? "ontkent" : relation.predicate === "WORKS_ON" ? "noemt" : "voert-uit";
  return [
    {
      subject,
      predicate: relation.predicate,
      object,
      passage: passage.id,
      ...sentenceAt(document.text, passage, at),
      extractor: "gold",
      confidence: 1,
      modality,
    },
  ];
}

function sentenceAt(text: string, passage: Passage, at: number): { start: number; end: number } {
  const { start, end } =
    sentences(text, passage.start, passage.end).find((one) => one.start <= at && at < one.end) ?? passage;
  return { start, end };
}

function mentionsIn(document: Document, passages: readonly Passage[], entities: readonly DocumentEntity[]): Mention[] {
  const found: Mention[] = [];
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.aliases]) {
      for (let at = document.text.indexOf(name); at >= 0; at = document.text.indexOf(name, at + 1)) {
        const passage = passages.find((one) => one.start <= at && at + name.length <= one.end);
        if (passage !== undefined) {
          found.push({ entity: entity.key, passage: passage.id, start: at, end: at + name.length, extractor: "gold" });
        }
      }
    }
  }
  return found;
}
