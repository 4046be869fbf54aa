import type { ActorKind, ColumnRole, EdgeType, EntityType, Modality } from "@kenniswijzer/domain";
import { latin } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import { flat } from "../naming.ts";
import { type Extractor, forget, type Reader, type Reference } from "../reader.ts";
import { type Cell, partsOf, RECORDS, recordCells } from "../record-cells.ts";

const LONGEST_NAME = 100;
const LONGEST_SUBJECT = 200;
const LONGEST_ROLE = 60;

const LEADS = /\b(?:trekker|penvoerder|co[oö]rdinator|hoofdaannemer|kartrekker|voorzitter|lead)\b/i;
const FUNDS = latin(/\b(?:financier|subsidie\p{L}*|opdrachtgever|betaalt|bekostigt)\b/iu);
const ENDED = latin(
  /\b(?:niet|geen|gestopt|voormalig\p{L}*|afgehaakt|opgezegd|beëindigd|afgerond|afgevallen|ex-\p{L}+|nee|onwaar|false)(?![\p{L}])/iu,
);
const OPEN = latin(
  /\b(?:nog niet|mogelijk\p{L}*|in gesprek|kandidaat|aspirant|onder voorbehoud|onbeslist|benaderd|te bepalen)(?![\p{L}])/iu,
);
const INTENDED = latin(/\b(?:gepland|beoogd\p{L}*|voorgenomen|start in|vanaf 20\d\d|in voorbereiding)(?![\p{L}])/iu);

/** Rows of a table whose columns are known: who works on, takes part in, leads or pays what; each row is the evidence. */
export const records: Extractor = {
  name: RECORDS,
  read(reader) {
    const { columns } = reader.document;
    if (columns === undefined) return;
    // a list of municipalities has no other column for its partners
    const parties: ColumnRole = columns.some(({ role }) => role === "actor") ? "actor" : "municipality";
    for (const [at, { passage }] of reader.sheets.entries()) {
      const cells = recordCells(reader.text, passage, columns);
      if (cells.length > 1) new Row(reader, at, cells, parties).read();
    }
  },
};

class Row {
  readonly #reader: Reader;
  readonly #at: number;
  readonly #cells: readonly Cell[];
  readonly #parties: ColumnRole;
  readonly #modality: Modality;

  constructor(reader: Reader, at: number, cells: readonly Cell[], parties: ColumnRole) {
    this.#reader = reader;
    this.#at = at;
    this.#cells = cells;
    this.#parties = parties;
    this.#modality = modalityOf(`${this.#said("role")} ${this.#said("status")}`);
  }

  read(): void {
    const parties = this.#actors(this.#parties);
    const projects = this.#subjects("project", "Project", "few");
    const themes = this.#subjects("theme", "Theme", "each");
    const questions = this.#subjects("question", "Question", "few");
    const role = this.#said("role");
    const inProject: EdgeType = LEADS.test(role) ? "LEADS" : FUNDS.test(role) ? "FUNDS" : "PARTNER_IN";
    this.#tie(parties, inProject, projects, role);
    // the role is that in the project, where there is one
    this.#tie(parties, "WORKS_ON", themes, projects.length > 0 ? "" : role);
    for (const party of parties) for (const question of questions) this.#claim(party, "ASKS", question, "vraagt");
    this.#tie(
      this.#actors("leader"),
      projects.length > 0 ? "LEADS" : "WORKS_ON",
      projects.length > 0 ? projects : themes,
    );
    this.#tie(this.#actors("funder"), "FUNDS", projects.length > 0 ? projects : parties);
    if (projects.length === 1) for (const theme of themes) this.#claim(projects[0], "ABOUT", theme, "noemt");
    const groups = this.#subjects("target-group", "TargetGroup", "each");
    for (const group of groups)
      for (const subject of projects.length > 0 ? projects : themes) this.#claim(subject, "TARGETS", group, "noemt");
    this.#about(parties);
  }

  /** Where a party is, and whom to ask for. */
  #about(parties: readonly Entity[]): void {
    const places = this.#parties === "municipality" ? [] : this.#actors("municipality");
    const [party] = parties;
    if (party === undefined || parties.length > 1) return;
    for (const place of places)
      if (party.kind !== "municipality" && place.kind === "municipality")
        this.#claim(party, "LOCATED_IN", place, "noemt");
    for (const cell of this.#of("contact")) {
      for (const person of this.#persons(cell)) this.#claim(person, "MEMBER_OF", party, "noemt", "contactpersoon");
    }
  }

  #tie(from: readonly Entity[], predicate: EdgeType, to: readonly Entity[], role = ""): void {
    const said = role.length > 1 && role.length < LONGEST_ROLE ? flat(role) : undefined;
    for (const subject of from) for (const object of to) this.#claim(subject, predicate, object, this.#modality, said);
  }

  #claim(subject: Entity | undefined, predicate: EdgeType, object: Entity, modality: Modality, role?: string): void {
    const passage = this.#reader.sheets[this.#at]?.passage;
    if (subject === undefined || passage === undefined) return;
    this.#reader.tie(this.#at, passage, subject, predicate, object, {
      extractor: RECORDS,
      modality,
      confidence: 0.9,
      ...(role === undefined ? {} : { role }),
    });
  }

  #of(role: ColumnRole): Cell[] {
    return this.#cells.filter((cell) => cell.role === role);
  }

  #said(role: ColumnRole): string {
    return this.#of(role)
      .map(({ text }) => text)
      .join(" ");
  }

  #subjects(role: ColumnRole, type: EntityType, by: "each" | "few"): Entity[] {
    return this.#of(role)
      .flatMap((cell) => partsOf(cell, by))
      .filter(({ text }) => text.length <= LONGEST_SUBJECT && /\p{L}{2}/u.test(text))
      .map((part) => this.#enter(part, type));
  }

  #actors(role: ColumnRole): Entity[] {
    return this.#of(role)
      .flatMap((cell) => partsOf(cell, role === "municipality" ? "each" : "few"))
      .filter(({ text }) => text.length <= LONGEST_NAME && /\p{L}{2}/u.test(text))
      .map((part) => this.#known(part) ?? this.#enter(withoutBrackets(part), "Actor", "organisation"));
  }

  /** A party that was recognised at the beginning of the cell, or a place that is the whole of it. */
  #known(part: Cell): Entity | undefined {
    const starting = this.#inside(part).find(
      (own) =>
        own.type === "Actor" &&
        own.kind !== "person" &&
        own.start === part.start &&
        (own.tentative !== true || own.end >= withoutBrackets(part).end),
    );
    const [entity] = starting?.entities ?? [];
    // a name in the column of parties is a party, a bare place too
    if (entity !== undefined && part.role !== "municipality") entity.placeOnly = false;
    return entity;
  }

  #persons(cell: Cell): Entity[] {
    return this.#inside(cell).flatMap((own) => (own.kind === "person" ? own.entities : []));
  }

  #inside(cell: Cell): Reference[] {
    return (this.#reader.references[this.#at] ?? []).filter((own) => own.start >= cell.start && own.end <= cell.end);
  }

  /** The whole cell is one name: names that were read inside it are none of their own. */
  #enter(part: Cell, type: EntityType, kind?: ActorKind): Entity {
    const same = this.#inside(part).find(
      (own) => own.type === type && own.start === part.start && own.end === part.end,
    );
    if (same?.entities[0] !== undefined) return same.entities[0];
    if (type === "Actor") for (const own of this.#inside(part)) for (const entity of own.entities) forget(entity, own);
    const naming = { type, name: flat(part.text), ...(kind === undefined ? {} : { kind }) };
    return this.#reader.name(this.#at, { start: part.start, end: part.end }, naming, RECORDS);
  }
}

/** `Radius (vestiging Leiden)` is called Radius. */
function withoutBrackets(part: Cell): Cell {
  const text = part.text.replace(/\s*\([^()]*\)\s*$/, "");
  return text.length < 2 ? part : { ...part, text, end: part.start + text.length };
}

function modalityOf(said: string): Modality {
  if (OPEN.test(said)) return "onbeslist";
  if (ENDED.test(said)) return "ontkent";
  return INTENDED.test(said) ? "is-van-plan" : "noemt";
}
