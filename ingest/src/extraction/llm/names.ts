import type { Claim, DocumentEntity, EntityType, Mention, Passage, Reading, Span } from "@kenniswijzer/domain";
import type { Thesaurus } from "@kenniswijzer/gazetteer";
import { sentences } from "@kenniswijzer/language";
import { identityOf } from "../../resolution/identity.ts";
import { compareKey } from "../entities.ts";
import { flat } from "../naming.ts";
import type { NamedType, Predicate } from "./answer.ts";
import { type LocatedThing, textsOf } from "./located.ts";
import { newEntity } from "./new-entity.ts";

/** As claims and mentions say who found them. */
export const LLM = "llm";

/** How sure a list is of a concept. */
const LISTED = 0.7;

/** A thing that a document speaks of, known to the rules or new. */
interface Found {
  readonly entity: DocumentEntity;
  /** Where its name stands in the passage itself; absent for what stands above it. */
  readonly span?: Span;
}

/** The end of a tie, by what it is. */
export interface End {
  readonly key: string;
  readonly type: EntityType;
  readonly kind?: DocumentEntity["kind"];
  readonly found: Found;
  readonly passage: Passage;
}

/** The names of one document: what the rules know, and what is added. */
export class Names {
  readonly #known = new Map<string, DocumentEntity>();
  readonly #byName = new Map<string, DocumentEntity>();
  readonly #added = new Map<string, DocumentEntity>();
  readonly #byPassage = new Map<string, Mention[]>();
  readonly #mentions: Mention[] = [];
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
    for (const entity of reading.entities) {
      this.#known.set(entity.key, entity);
      for (const name of [entity.name, ...entity.aliases, ...entity.defined]) {
        const key = compareKey(entity.type, name);
        if (!this.#byName.has(key)) this.#byName.set(key, entity);
      }
    }
    for (const mention of reading.mentions) {
      const own = this.#byPassage.get(mention.passage);
      if (own) own.push(mention);
      else this.#byPassage.set(mention.passage, [mention]);
    }
  }

  /** What is meant by a name at its place; undefined for what is no name, or part of a longer one. */
  end(thing: LocatedThing, passage: Passage): End | undefined {
    const found = this.#find(thing, passage);
    return found && { key: found.entity.key, type: found.entity.type, kind: found.entity.kind, found, passage };
  }

  /** Whether a tie can run between these, as far as their types are known. */
  fits(
    subject: End,
    object: End,
    predicate: Predicate,
    can: (subject: NamedType, predicate: Predicate, object: NamedType) => boolean,
  ): boolean {
    if (!can(subject.type as NamedType, predicate, object.type as NamedType)) return false;
    if (predicate === "LOCATED_IN") return object.kind === "municipality" || object.kind === "region";
    if (predicate === "MEMBER_OF") return subject.kind === "person" && object.kind !== "person";
    const ofPersons = predicate === "PART_OF" || predicate === "COOPERATES_WITH" || predicate === "PARTNER_IN";
    return !(ofPersons && object.kind === "person");
  }

  /** Enters an end that a tie needs; gives its key. */
  use({ key, found, passage }: End): string {
    this.#enter(found, passage);
    return key;
  }

  /** Enters a name that nothing was said of: only parties and projects, for a theme without anybody is no theme, and a person without a role stays out. */
  named(thing: LocatedThing, passage: Passage): DocumentEntity | undefined {
    const found = this.#find(thing, passage);
    if (found === undefined) return undefined;
    const { entity } = found;
    const alone = entity.type === "Project" || (entity.type === "Actor" && entity.kind !== "person");
    if (this.#known.has(entity.key) || this.#added.has(entity.key)) return entity;
    if (!alone) return undefined;
    this.#enter(found, passage);
    return entity;
  }

  get mentions(): readonly Mention[] {
    return this.#mentions;
  }

  /** All things of the document, the added ones last. */
  entitiesIn(tied: ReadonlySet<string>): DocumentEntity[] {
    const mentioned = new Set(this.#mentions.map(({ entity }) => entity));
    return [
      ...this.#known.values(),
      ...[...this.#added.values()].filter(({ key }) => mentioned.has(key) || tied.has(key)),
    ];
  }

  /** Under which concepts the added wordings fall, as `concepts` does for those of the rules. */
  classify(thesaurus: Thesaurus): Claim[] {
    const worded = this.#mentions.filter(
      ({ entity }) => this.#added.get(entity) && this.#added.get(entity)?.type !== "Actor",
    );
    return worded.flatMap((mention) => {
      const wording = this.#reading.document.text.slice(mention.start, mention.end);
      return thesaurus.conceptsIn(wording).map((match): Claim => {
        const entity = this.#concept(match.concept);
        const { start, passage } = mention;
        const at = { start: start + match.start, end: start + match.end };
        this.#mentions.push({ ...at, entity: entity.key, passage, extractor: LLM });
        const tie = { subject: mention.entity, predicate: "BROADER", object: entity.key } as const;
        const of = { extractor: LLM, modality: "noemt", confidence: LISTED, source: "list" } as const;
        return { start, end: mention.end, passage, ...tie, ...of };
      });
    });
  }

  #concept(name: string): DocumentEntity {
    const key = identityOf({ type: "Concept", name });
    const known = this.#entity(key);
    if (known) return known;
    const entity: DocumentEntity = {
      key,
      type: "Concept",
      name,
      aliases: [],
      defined: [],
      listed: false,
      attributes: {},
    };
    this.#added.set(key, entity);
    return entity;
  }

  #enter({ entity, span }: Found, passage: Passage): void {
    if (!this.#known.has(entity.key) && !this.#added.has(entity.key)) {
      this.#added.set(entity.key, entity);
      this.#byName.set(compareKey(entity.type, entity.name), entity);
    }
    if (span === undefined || this.#mentionsIn(passage).some((own) => overlaps(own, span))) return;
    const mention: Mention = { ...span, entity: entity.key, passage: passage.id, extractor: LLM };
    this.#mentions.push(mention);
    this.#byPassage.set(passage.id, [...this.#mentionsIn(passage), mention]);
  }

  #mentionsIn = (passage: Passage): readonly Mention[] => this.#byPassage.get(passage.id) ?? [];

  #find(thing: LocatedThing, passage: Passage): Found | undefined {
    const text = textsOf(passage)[thing.in];
    const name = flat(text?.slice(thing.start, thing.end) ?? "");
    if (name === "" || name.includes("█")) return undefined;
    if (thing.in > 0) return this.#above(thing, name);
    const span = { start: passage.start + thing.start, end: passage.start + thing.end };
    const here = this.#mentionsIn(passage);
    const exact = here.find(({ start, end }) => start === span.start && end === span.end);
    const entity = exact === undefined ? undefined : this.#entity(exact.entity);
    if (entity) return { entity, span };
    const within = here.find((own) => covers(own, span) && isName(this.#entity(own.entity)));
    if (within) return this.#within(within, name);
    const bearer = this.#bearer(thing.type, name) ?? this.#new(thing, name, opens(this.#reading, passage, span));
    return bearer && { entity: bearer, span };
  }

  /** "Leiden" in "gemeente Leiden" is that town; in "Hogeschool Leiden" it is no mention of it. */
  #within({ entity: key, start, end }: Mention, name: string): Found | undefined {
    const entity = this.#entity(key);
    if (entity === undefined) return undefined;
    const wanted = compareKey(entity.type, name);
    const bears = [entity.name, ...entity.aliases, ...entity.defined].some(
      (own) => compareKey(entity.type, own) === wanted,
    );
    return bears ? { entity, span: { start, end } } : undefined;
  }

  /** Of what stands above the passage, only what the document knows by that name, or what is plainly a name. */
  #above(thing: LocatedThing, name: string): Found | undefined {
    const entity = this.#bearer(thing.type, name) ?? this.#new(thing, name, thing.start === 0);
    return entity && { entity };
  }

  #entity = (key: string): DocumentEntity | undefined => this.#known.get(key) ?? this.#added.get(key);

  #bearer(type: NamedType, name: string): DocumentEntity | undefined {
    return this.#byName.get(compareKey(type, name));
  }

  #new(thing: LocatedThing, name: string, opensSentence: boolean): DocumentEntity | undefined {
    const made = newEntity(thing, name, opensSentence);
    if (made?.kind === "person" && this.#reading.versions.persons === "none") return undefined;
    return made && (this.#entity(made.key) ?? made);
  }
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;
const overlaps = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;
const isName = (entity: DocumentEntity | undefined): boolean =>
  entity?.type === "Actor" || entity?.type === "Project" || entity?.type === "TargetGroup";

const opens = ({ document }: Reading, passage: Passage, span: Span): boolean =>
  sentences(document.text, passage.start, passage.end).some(({ start, end }) => {
    const before = document.text.slice(start, span.start);
    return start <= span.start && span.start < end && !/[\p{L}\p{N}]/u.test(before);
  });
