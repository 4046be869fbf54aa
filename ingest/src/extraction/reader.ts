import type { ActorKind, Attributes, Document, EdgeType, EntityType, Modality, Span } from "@kenniswijzer/domain";
import { type Thesaurus, thesaurus } from "@kenniswijzer/gazetteer";
import { latin } from "@kenniswijzer/language";
import type { Book, Entity } from "./entities.ts";
import type { Linked, Linking } from "./linking.ts";
import type { Sheet } from "./sheet.ts";
import type { Skeleton } from "./skeleton.ts";

/** A place in a passage that stands for one entity or several: `deze drie projecten`. */
export interface Reference extends Span {
  readonly type: EntityType;
  readonly kind?: ActorKind | undefined;
  readonly entities: readonly Entity[];
  /** A bare place name here. */
  readonly tentative?: boolean;
  /** Stands for a name that is elsewhere. */
  readonly short?: boolean;
}

export interface Topic {
  readonly entity: Entity;
  /** A subject given by the heading or first words of this very section. */
  readonly type: "Project" | "Theme";
}

const REGULATION = latin(/^(?:\p{L}*besluit|\p{L}*regeling|beschikking|beleidsregels?|\p{L}*verordening)\b/iu);
/** Minutes have `Besluit: akkoord`; a decision has it on a line of its own. */
const LEGAL = /^[\s*#]*Besluit(?:en)?\s*:[\s*]*$|\b(?:heeft (?:het volgende )?besloten|Gelet op|treedt in werking)/m;

/** What extractors read from and write to, for one document. */
export class Reader {
  readonly document: Document;
  readonly sheets: readonly Sheet[];
  readonly book: Book;
  readonly focus: Entity | undefined;
  readonly linking: Linking;
  /** Under whose concepts wordings fall. */
  readonly thesaurus: Thesaurus;
  /** Per passage, in order. */
  readonly references: Reference[][];
  /** By where their sentences begin, those that were asked for. */
  readonly skeletons = new Map<number, Skeleton | undefined>();
  /** Passages whose topic is only that of the whole text. */
  readonly wide = new Set<number>();
  /** Passages that open with their own subject. */
  readonly opened = new Set<number>();
  /** Per passage: the project or theme that its section is about. */
  readonly topics: (Topic | undefined)[];

  #regulation: boolean | undefined;

  constructor(document: Document, sheets: readonly Sheet[], linking: Linking, concepts: Thesaurus = thesaurus()) {
    this.thesaurus = concepts;
    this.document = document;
    this.sheets = sheets;
    this.linking = linking;
    this.book = linking.book;
    this.focus = linking.focus;
    this.references = Array.from(linking.linked, (own) => Array.from(own, referenceOf));
    this.topics = Array.from(sheets, () => undefined);
  }

  /** A decision, law or regulation rather than a note, mail or page. */
  get isRegulation(): boolean {
    this.#regulation ??=
      this.linking.instituted.size > 0 ||
      REGULATION.test(this.text.slice(0, 200).replace(/^[#\s*]+/, "")) ||
      LEGAL.test(this.text);
    return this.#regulation;
  }

  /** Who decided it: the first minister or other authority that a regulation names. */
  get issuer(): Entity | undefined {
    if (!this.isRegulation) return undefined;
    for (const references of this.references) {
      const own = references.find(({ type, kind }) => type === "Actor" && kind === "government");
      if (own !== undefined) return own.entities[0];
    }
    return undefined;
  }

  get text(): string {
    return this.document.text;
  }

  /** Parties named in a span of a passage, persons included; not the places. */
  actorsIn(at: number, span: Span): Reference[] {
    return (this.references[at] ?? []).filter(
      (own) => own.type === "Actor" && own.tentative !== true && own.start >= span.start && own.end <= span.end,
    );
  }

  /** Enters a named thing at a span and gives its entity. */
  name(
    at: number,
    span: Span,
    naming: {
      type: EntityType;
      name: string;
      kind?: ActorKind;
      attributes?: Attributes;
      key?: string;
      aliases?: readonly string[];
    },
    extractor: string,
  ): Entity {
    const entity = this.book.enter({ ...naming, extractor });
    const sheet = this.sheets[at];
    if (sheet === undefined) return entity;
    const known = this.references[at]?.some(
      (own) => own.start === span.start && own.end === span.end && own.entities[0] === entity,
    );
    if (known !== true) {
      this.book.mention(entity, span, sheet, extractor);
      this.refer(at, { ...span, type: naming.type, entities: [entity] });
    }
    return entity;
  }

  /** Adds a reference; names inside a project's name give way, and project names inside it were misread. */
  refer(at: number, reference: Reference): void {
    const inside = (other: Reference): boolean =>
      reference.type === "Project" &&
      other.type !== "Theme" &&
      other.end > reference.start &&
      other.start < reference.end;
    const own = this.references[at] ?? [];
    for (const other of own.filter((one) => inside(one) && one.type === "Project" && one.short !== true)) {
      if (reference.short !== true) for (const entity of other.entities) forget(entity, other);
    }
    const kept = [...own.filter((other) => !inside(other)), ofOneForm(reference)];
    this.references[at] = kept.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  tie(
    at: number,
    span: Span,
    subject: Entity,
    predicate: EdgeType,
    object: Entity,
    of: {
      extractor: string;
      modality: Modality;
      confidence?: number;
      role?: string;
      period?: string;
      amount?: string;
      source?: "list";
    },
  ): void {
    const sheet = this.sheets[at];
    if (sheet === undefined || this.book.resolve(subject) === this.book.resolve(object)) return;
    const start = Math.max(span.start, sheet.passage.start);
    const end = Math.min(span.end, sheet.passage.end);
    const { extractor, modality, confidence, role, period, amount, source } = of;
    this.book.tie({
      start,
      end,
      subject,
      predicate,
      object,
      sheet,
      extractor,
      modality,
      confidence,
      role,
      period,
      amount,
      source,
    });
  }
}

/** Takes back a mention that turned out to be part of a longer name. */
export function forget(entity: Entity, span: Span): void {
  const index = entity.mentions.findIndex((mention) => mention.start === span.start && mention.end === span.end);
  if (index >= 0) entity.mentions.splice(index, 1);
}

const referenceOf = ({ start, end, type, entity, tentative, head }: Linked): Reference =>
  ofOneForm({
    start,
    end,
    type,
    kind: entity.kind,
    entities: [entity],
    tentative: tentative === true,
    short: head !== undefined,
  });

// references are what everything looks at: code that reads objects of one form is fast
const ofOneForm = ({ start, end, type, kind, entities, tentative, short }: Reference): Reference => ({
  start,
  end,
  type,
  kind,
  entities,
  tentative: tentative === true,
  short: short === true,
});

/** One extractor of structure or ties. A new one joins by standing in the list. */
export interface Extractor {
  readonly name: string;
  read(reader: Reader): void;
}
