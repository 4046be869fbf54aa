import {
  type ActorKind,
  type Attributes,
  type Claim,
  type DocumentEntity,
  type EdgeType,
  type EntityType,
  type Mention,
  type Modality,
  nameKey,
  type Span,
} from "@kenniswijzer/domain";
import { byKey } from "@kenniswijzer/gazetteer";
import { remembered } from "@kenniswijzer/language";
import { identityOf } from "../resolution/identity.ts";
import type { Naming } from "./naming.ts";
import type { Sheet } from "./sheet.ts";

const LINKS = /\b(?:de|het|van|voor|en|der|den|in|te)\b|&/g;

/** How names of one document are compared: words alone, without articles, links and `gemeente`. */
export function compareKey(type: EntityType, name: string): string {
  return `${type}:${comparedBy(name)}`;
}

const comparedBy = remembered((name) => {
  const whole = nameKey(name);
  const words = whole
    .replace(/^(?:gem|gemeente) /, "")
    .replace(LINKS, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words || whole;
});

/** An entity while the document is being read. */
export interface Entity {
  readonly type: EntityType;
  kind: ActorKind | undefined;
  name: string;
  key: string | undefined;
  readonly aliases: Set<string>;
  readonly defined: Set<string>;
  attributes: Attributes;
  readonly mentions: Mention[];
  /** Named as a place only: known, but no party to anything. */
  placeOnly: boolean;
  /** Of a body that every place has one of: the place of this one. */
  place: string | undefined;
}

export interface Tie extends Span {
  readonly subject: Entity;
  readonly predicate: EdgeType;
  readonly object: Entity;
  readonly sheet: Sheet;
  readonly extractor: string;
  readonly modality: Modality;
  readonly confidence: number | undefined;
  readonly role: string | undefined;
  readonly period: string | undefined;
  readonly amount: string | undefined;
  readonly source: "list" | undefined;
}

/** All that was read so far: entities by their names, their mentions, and what ties them. */
export class Book {
  readonly #byName = new Map<string, Entity>();
  readonly #into = new Map<Entity, Entity>();
  readonly #entities = new Set<Entity>();
  #ties: Tie[] = [];

  /** The entity that bears the name, made when there is none. */
  enter(naming: Omit<Naming, "start" | "end" | "weight">): Entity {
    const own = compareKey(naming.type, naming.name);
    const keys = naming.key === undefined ? [own] : [naming.key, own];
    const known = keys.map((key) => this.find(key)).find((entity) => entity !== undefined);
    const clash = known?.key !== undefined && naming.key !== undefined && known.key !== naming.key;
    const entity = known === undefined || clash ? this.#create(naming) : known;
    for (const key of keys) if (!this.#byName.has(key)) this.#byName.set(key, entity);
    learn(entity, naming);
    return entity;
  }

  #create(naming: Omit<Naming, "start" | "end" | "weight">): Entity {
    const entity: Entity = {
      type: naming.type,
      kind: naming.kind,
      name: naming.name,
      key: undefined,
      aliases: new Set(),
      defined: new Set(),
      attributes: {},
      mentions: [],
      placeOnly: naming.tentative === true,
      place: undefined,
    };
    this.#entities.add(entity);
    return entity;
  }

  /** By `compareKey` or gazetteer key. */
  find(key: string): Entity | undefined {
    const entity = this.#byName.get(key);
    return entity === undefined ? undefined : this.resolve(entity);
  }

  /** Another name for the same entity, within this document. */
  alias(entity: Entity, name: string): void {
    const key = compareKey(entity.type, name);
    const other = this.find(key);
    if (other !== undefined && other !== entity) this.merge(entity, other);
    else this.#byName.set(key, entity);
  }

  merge(into: Entity, from: Entity): void {
    const [target, source] = [this.resolve(into), this.resolve(from)];
    if (target === source) return;
    this.#into.set(source, target);
    this.#entities.delete(source);
    target.key ??= source.key;
    target.kind ??= source.kind;
    for (const name of [source.name, ...source.aliases]) target.aliases.add(name);
    for (const name of source.defined) target.defined.add(name);
    target.attributes = { ...source.attributes, ...target.attributes };
    target.mentions.push(...source.mentions);
    target.placeOnly &&= source.placeOnly;
  }

  resolve(entity: Entity): Entity {
    let at = entity;
    for (let next = this.#into.get(at); next !== undefined; next = this.#into.get(at)) at = next;
    return at;
  }

  mention(entity: Entity, span: Span, sheet: Sheet, extractor: string): void {
    entity.mentions.push({ start: span.start, end: span.end, entity: "", passage: sheet.passage.id, extractor });
  }

  tie(tie: Tie): void {
    this.#ties.push(tie);
  }

  /** What was tied so far, in the place of what it was. */
  revise(revised: (ties: readonly Tie[]) => Tie[]): void {
    this.#ties = revised(this.ties);
  }

  get entities(): readonly Entity[] {
    return [...this.#entities];
  }

  get ties(): readonly Tie[] {
    return this.#ties.map((tie) => this.#resolved(tie));
  }

  #resolved(tie: Tie): Tie {
    const [subject, object] = [this.resolve(tie.subject), this.resolve(tie.object)];
    return subject === tie.subject && object === tie.object ? tie : { ...tie, subject, object };
  }
}

/** Known by their short name: `Hart van Brabant`, not `regio Hart van Brabant`. */
const PLACED: ReadonlySet<ActorKind | undefined> = new Set(["municipality", "region"]);

function learn(entity: Entity, naming: Omit<Naming, "start" | "end" | "weight">): void {
  entity.key ??= naming.key;
  for (const alias of naming.aliases ?? []) entity.aliases.add(alias);
  if (naming.name !== entity.name) {
    // the fullest name is shown; letters and short forms become aliases
    const fuller = naming.name.length > entity.name.length && !PLACED.has(entity.kind) && naming.type === "Actor";
    const plainer = entity.kind === "region" && entity.name.endsWith(` ${naming.name}`);
    entity.aliases.add(fuller || plainer ? entity.name : naming.name);
    if (fuller || plainer) entity.name = naming.name;
  }
  if (naming.attributes !== undefined) entity.attributes = { ...naming.attributes, ...entity.attributes };
  if (naming.tentative !== true) entity.placeOnly = false;
}

export const keyOf = (entity: Entity): string => entity.key ?? identified(entity);

interface Identified extends Pick<Entity, "kind" | "name" | "place"> {
  readonly key: string;
}
const identities = new WeakMap<Entity, Identified>();

/** Its identity, worked out again only when it came to be called otherwise. */
function identified(entity: Entity): string {
  const { kind, name, place } = entity;
  const known = identities.get(entity);
  if (known?.name === name && known.kind === kind && known.place === place) return known.key;
  const key = identityOf(entity);
  identities.set(entity, { kind, name, place, key });
  return key;
}

export function documentEntity(entity: Entity): DocumentEntity {
  entity.aliases.delete(entity.name);
  const key = keyOf(entity);
  return {
    key,
    type: entity.type,
    ...(entity.kind === undefined ? {} : { kind: entity.kind }),
    name: entity.name,
    aliases: [...entity.aliases].sort(),
    defined: [...entity.defined].sort(),
    listed: byKey(key) !== undefined,
    attributes: entity.attributes,
  };
}

export function claimOf(tie: Tie): Claim {
  return {
    start: tie.start,
    end: tie.end,
    subject: keyOf(tie.subject),
    predicate: tie.predicate,
    object: keyOf(tie.object),
    passage: tie.sheet.passage.id,
    extractor: tie.extractor,
    confidence: tie.confidence ?? 0.8,
    modality: tie.modality,
    ...(tie.period === undefined ? {} : { period: tie.period }),
    ...(tie.role === undefined ? {} : { role: tie.role }),
    ...(tie.amount === undefined ? {} : { amount: tie.amount }),
    ...(tie.source === undefined ? {} : { source: tie.source }),
  };
}
