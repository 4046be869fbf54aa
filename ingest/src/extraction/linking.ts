import { nameKey } from "@kenniswijzer/domain";
import { remembered } from "@kenniswijzer/language";
import { isDesignating } from "./designation-nouns.ts";
import { Book, compareKey, type Entity } from "./entities.ts";
import { focusOf } from "./focus.ts";
import type { Names } from "./names.ts";
import type { Naming } from "./naming.ts";
import type { Sheet } from "./sheet.ts";

/** A naming with the entity that it was linked to. */
export interface Linked extends Naming {
  readonly entity: Entity;
}

export interface Linking {
  readonly book: Book;
  /** Per passage, in order; short forms that stand for nothing are left out. */
  readonly linked: readonly (readonly Linked[])[];
  /** Short forms of projects, which only the structure of the document resolves. */
  readonly heads: readonly (readonly Naming[])[];
  readonly focus: Entity | undefined;
  readonly instituted: ReadonlySet<Entity>;
  /** Terms that stand for several: `gemeentebestuur`. */
  readonly groups: ReadonlyMap<string, readonly Entity[]>;
}

/** Mentions of one thing become one entity: by list, by the document's own definitions, by spelling, by short form. */
export function link(title: string, sheets: readonly Sheet[], names: Names): Linking {
  const book = new Book();
  const entered = Array.from(names.namings, (namings) =>
    Array.from(namings, (naming) => (naming.head === undefined ? enter(book, naming) : undefined)),
  );
  aliasShortNames(book, sheets, names);
  const { terms, groups } = define(book, names);
  mergeSpellings(book);
  const instituted = new Set(names.instituted.map((naming) => book.enter(naming)));
  const count = new Map<Entity, number>();
  for (const entity of entered.flat())
    if (entity !== undefined) count.set(book.resolve(entity), (count.get(book.resolve(entity)) ?? 0) + 1);
  const actors = book.entities.filter((entity) => entity.type === "Actor" && !entity.placeOnly);
  const length = sheets.at(-1)?.passage.end ?? 1;
  const first = new Map<Entity, number>();
  for (const [at, namings] of names.namings.entries()) {
    for (const [index, naming] of namings.entries()) {
      const entity = entered[at]?.[index];
      const own = entity === undefined ? undefined : book.resolve(entity);
      if (own !== undefined && !first.has(own)) first.set(own, naming.start / length);
    }
  }
  for (const naming of names.namings.flat())
    if (naming.head !== undefined && naming.type === "Actor" && naming.kind !== "municipality")
      countHead(book, naming, count);
  const focus = focusOf(
    title,
    actors,
    instituted,
    (actor) => count.get(actor) ?? 0,
    (actor) => first.get(actor) ?? 1,
  );
  const heads = new Heads(book, terms, focus, instituted);
  const linked = names.namings.map((namings, at) =>
    namings.flatMap((naming, index): Linked[] => {
      const entity = entered[at]?.[index] ?? heads.resolve(naming);
      if (entity === undefined) return [];
      const own = book.resolve(entity);
      if (naming.tentative !== true) heads.seen(own, sentenceOf(sheets[at], naming));
      if (sheets[at] !== undefined)
        book.mention(own, naming, sheets[at], naming.tentative === true ? "places" : naming.extractor);
      return [{ ...naming, entity: own }];
    }),
  );
  const short = names.namings.map((namings) =>
    namings.filter((naming) => naming.head !== undefined && naming.type === "Project"),
  );
  return { book, linked, heads: short, focus, instituted, groups };
}

function enter(book: Book, naming: Naming): Entity {
  const entity = book.enter(naming);
  if (naming.owner !== undefined) book.enter(naming.owner);
  return entity;
}

/** `Samira` in a list of actions is Samira Haddou of the list of those present. */
function aliasShortNames(book: Book, sheets: readonly Sheet[], names: Names): void {
  for (const [at, namings] of names.namings.entries())
    for (const naming of namings)
      if (naming.extractor === "short-names")
        book.alias(book.enter(naming), sheets[at]?.text.slice(naming.start, naming.end) ?? naming.name);
}

function sentenceOf(sheet: Sheet | undefined, { start }: Naming): number {
  return sheet?.sentences.findLast((sentence) => sentence.start <= start)?.start ?? start;
}

const HEAD_WEIGHT = 3;

/** `de werkplaats` speaks for every body that could be meant by it. */
function countHead(book: Book, naming: Naming, count: Map<Entity, number>): void {
  for (const entity of book.entities) {
    if (entity.type !== "Actor" || entity.placeOnly || !hasHead(entity, nameKey(naming.name), naming.head ?? ""))
      continue;
    count.set(entity, (count.get(entity) ?? 0) + HEAD_WEIGHT);
  }
}

function define(book: Book, names: Names): { terms: Map<string, Entity>; groups: Map<string, Entity[]> } {
  const terms = new Map<string, Entity>();
  const groups = new Map<string, Entity[]>();
  for (const { term, of, local } of names.definitions) {
    const entities = of.map((naming) => book.enter(naming));
    const [entity] = entities;
    if (entity === undefined) continue;
    if (entities.length > 1) groups.set(nameKey(term), entities);
    else if (local) terms.set(nameKey(term), entity);
    else {
      entity.defined.add(term);
      book.alias(entity, term);
    }
  }
  return { terms, groups };
}

/** names that differ in `en` or `voor` alone; a surname alone and the full name. */
function mergeSpellings(book: Book): void {
  const byLastWord = new Map<string, Spelled[]>();
  for (const entity of book.entities) {
    if (entity.kind !== "person") continue;
    const words = nameKey(entity.name).split(" ");
    const last = words.at(-1) ?? "";
    byLastWord.set(last, [...(byLastWord.get(last) ?? []), { entity, words }]);
  }
  for (const alike of byLastWord.values()) {
    for (const short of alike) {
      const full = alike.filter((other) => other !== short && isFullerName(other.words, short.words));
      if (full.length === 1 && full[0] !== undefined) book.merge(full[0].entity, short.entity);
    }
  }
  const actors = book.entities.filter(
    (entity) => entity.type === "Actor" && entity.kind !== "person" && entity.kind !== "municipality",
  );
  for (const actor of actors) {
    const other = book.find(compareKey("Actor", actor.name));
    if (other !== undefined && other !== actor && (other.key === undefined || actor.key === undefined))
      book.merge(other, actor);
  }
}

interface Spelled {
  readonly entity: Entity;
  readonly words: readonly string[];
}

/** `Suzan van der Pas` for `Van der Pas` or `S. van der Pas`; both end in the same word. */
function isFullerName(long: readonly string[], brief: readonly string[]): boolean {
  if (long.length < brief.length) return false;
  if (long.slice(long.length - brief.length).join(" ") === brief.join(" ")) return long.length > brief.length;
  const initial = brief[0]?.length === 1 && brief[0] === long[0]?.[0] && (long[0]?.length ?? 0) > 1;
  return initial && long.slice(1).join(" ") === brief.slice(1).join(" ");
}

/** Generic words for whatever body the document is about. */
const ANY_BODY =
  /^(?:samenwerkingsverband|samenwerking|verband|partnerschap|netwerk|consortium|alliantie|coalitie|kennisnetwerk|werkplaats)$/;

/** Resolves `de werkplaats`, `het lectoraat`, `de minister`. */
class Heads {
  readonly #book: Book;
  readonly #terms: ReadonlyMap<string, Entity>;
  readonly #focus: Entity | undefined;
  readonly #instituted: ReadonlySet<Entity>;
  /** Most recent last, with where its sentence begins. */
  readonly #recent: { entity: Entity; sentence: number }[] = [];
  readonly #actors: readonly Entity[];

  constructor(
    book: Book,
    terms: ReadonlyMap<string, Entity>,
    focus: Entity | undefined,
    instituted: ReadonlySet<Entity>,
  ) {
    this.#book = book;
    this.#terms = terms;
    this.#focus = focus;
    this.#instituted = instituted;
    this.#actors = book.entities.filter((entity) => entity.type === "Actor" && !entity.placeOnly);
  }

  seen(entity: Entity, sentence: number): void {
    const last = this.#recent.at(-1);
    if (last?.entity === entity && last.sentence === sentence) return;
    this.#recent.push({ entity, sentence });
    if (this.#recent.length > 40) this.#recent.shift();
  }

  /** What was named last of these; undefined when one sentence named several, and nobody can tell which is meant. */
  #last(fitting: readonly Entity[]): Entity | undefined {
    const recent = this.#recent.filter(({ entity }) => fitting.includes(entity));
    const last = recent.at(-1);
    const rivals = recent.some(({ entity, sentence }) => sentence === last?.sentence && entity !== last.entity);
    return rivals ? undefined : last?.entity;
  }

  resolve(naming: Naming): Entity | undefined {
    const head = naming.head ?? "";
    const term = this.#terms.get(nameKey(naming.name)) ?? this.#terms.get(head);
    if (term !== undefined) return this.#book.resolve(term);
    if (naming.type === "Project") return undefined;
    const fitting = this.#actors.filter((actor) => hasHead(actor, nameKey(naming.name), head));
    if (fitting.length === 1) return fitting[0];
    if (this.#focus !== undefined && fitting.includes(this.#focus)) return this.#focus;
    const body = fitting.find((actor) => this.#instituted.has(actor));
    // "De gemeente" is as often another one as the one named last.
    const recent = naming.kind === "municipality" ? undefined : this.#last(fitting);
    if (body !== undefined || recent !== undefined) return body ?? recent;
    if (fitting.length === 0 && ANY_BODY.test(head) && this.#focus !== undefined) return this.#focus;
    return naming.standalone === true ? this.#book.enter({ ...naming, name: naming.name }) : undefined;
  }
}

/** One of its names has the noun, or a compound that ends in it: `de commissie` for `Adviescommissie X`. */
function hasHead(actor: Entity, surface: string, head: string): boolean {
  const plain = surface.replace(/ /g, "");
  const names = actor.kind === "government" ? [actor.name, ...actor.aliases] : [actor.name];
  return [...names, ...actor.defined].some((name) =>
    wordsOf(name).some(
      (word) =>
        word.endsWith(head) &&
        (word === head || isDesignating(word)) &&
        (plain === head || name.toLowerCase().replace(/[\s-]/g, "").includes(plain)),
    ),
  );
}

const wordsOf = remembered((name): readonly string[] => nameKey(name).split(" "));
