import type { Span } from "@kenniswijzer/domain";
import { nameKey } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import { brackets } from "../lists.ts";
import type { Extractor, Reader, Reference } from "../reader.ts";
import { leads, ROLE, roleAt } from "../roles.ts";
import type { Sheet } from "../sheet.ts";
import { ofWork, startWithTitles } from "../work-roles.ts";

/** Where persons belong and what they are there: `(organisatie)`, `, directeur van X`, `projectleider N van X`, a signature. */
export const affiliations: Extractor = {
  name: "affiliations",
  read(reader) {
    for (const [at, sheet] of reader.sheets.entries()) {
      const persons = (reader.references[at] ?? []).filter((own) => own.kind === "person");
      if (persons.length === 0) continue;
      for (const bracket of brackets(reader.text, sheet.passage)) inBracket(reader, at, sheet, bracket);
      for (const person of persons) {
        behind(reader, at, sheet, person);
        before(reader, at, sheet, person);
      }
      organisationRoles(reader, at, sheet);
    }
  },
};

const BETWEEN =
  /^\s*(?:,|en|&|,\s*en)\s*(?:(?:de heer|mevrouw|dhr\.?|mw\.?|mevr\.?|prof\.?|dr\.?|drs\.?|ir\.?|mr\.?|ing\.?)\s*)*$/i;

const ANY_ROLE = new RegExp(ROLE, "i");

/** The persons that one bracket is about: all of the row that it closes. */
function personsBefore(reader: Reader, at: number, bracket: Span): Reference[] {
  const references = (reader.references[at] ?? []).filter((own) => own.end <= bracket.start);
  const group: Reference[] = [];
  let end = bracket.start - 1;
  for (const own of references.toReversed()) {
    const between = reader.text.slice(own.end, end);
    if (group.length === 0 ? between.trim() !== "" : !BETWEEN.test(between)) break;
    if (own.kind !== "person") break;
    group.unshift(own);
    end = startWithTitles(reader.text, own.start);
  }
  return group;
}

function inBracket(reader: Reader, at: number, sheet: Sheet, bracket: Span): void {
  const persons = personsBefore(reader, at, bracket);
  if (persons.length === 0) return;
  const content = reader.text.slice(bracket.start, bracket.end);
  const organisation = organisationIn(reader, at, bracket);
  const found =
    roleAt(content) ??
    roleAt(
      content
        .split(/[,;]\s*/)
        .slice(1)
        .join(", "),
    );
  for (const person of persons) {
    const own = content.search(ANY_ROLE);
    // "(gemeente X, voorzitter)": chairs the meeting, not the gemeente
    const elsewhere = organisation !== undefined && own >= 0 && bracket.start + own > organisation.start;
    if (organisation !== undefined)
      belongs(reader, at, sheet, person, organisation, elsewhere ? undefined : found?.role);
    if (
      (organisation === undefined || elsewhere) &&
      found !== undefined &&
      reader.focus !== undefined &&
      !/^(?:hoogleraar|docent|notulist|wethouder|lid)/i.test(found.role)
    ) {
      belongsTo(reader, at, sheet, person, found.role);
    }
  }
}

function organisationIn(reader: Reader, at: number, span: Span): Reference | undefined {
  const own = (reader.references[at] ?? []).filter(
    (other) => other.type === "Actor" && other.kind !== "person" && other.start >= span.start && other.end <= span.end,
  );
  return own.at(-1);
}

/** A role without an organisation is one in the body that the document is about. */
function belongsTo(reader: Reader, at: number, sheet: Sheet, person: Reference, role: string): void {
  const [body] = reader.focus === undefined ? [] : [reader.focus];
  if (body === undefined) return;
  belongs(reader, at, sheet, person, { start: person.start, end: person.end, type: "Actor", entities: [body] }, role);
}

function belongs(
  reader: Reader,
  at: number,
  sheet: Sheet,
  person: Reference,
  organisation: Reference,
  role: string | undefined,
): void {
  const span = proof(sheet, person, organisation);
  for (const subject of person.entities) {
    for (const object of organisation.entities) {
      const of = {
        extractor: "affiliations",
        modality: "noemt",
        confidence: 0.9,
        ...(role === undefined ? {} : { role }),
      } as const;
      reader.tie(at, span, subject, "MEMBER_OF", object, of);
      if (role !== undefined && leads(role, object.kind)) reader.tie(at, span, subject, "LEADS", object, of);
    }
  }
}

/** The sentence with both, else the passage. */
function proof(sheet: Sheet, one: Span, other: Span): Span {
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.end, other.end);
  return sheet.sentences.find((sentence) => sentence.start <= start && sentence.end >= end) ?? sheet.passage;
}

const CLAUSE_END = /[.;()]|\n\n/;

/** `N, directeur van X`, `N van X`, and a signature with the role on the next line. */
function behind(reader: Reader, at: number, sheet: Sheet, person: Reference): void {
  const rest = reader.text.slice(person.end, sheet.passage.end);
  const lead = /^(?:\s*\([^()]*\))?\s*(?:,\s+(?:tevens )?|\n\s*|\s+(?=van |bij )(?:van|bij)\s+)/.exec(rest);
  if (rest.trim() === "") nextLine(reader, at, person);
  commaOrganisation(reader, at, sheet, person);
  if (lead === null) return;
  const from = person.end + lead[0].length;
  const text = reader.text.slice(from, sheet.passage.end);
  const stop = from + (CLAUSE_END.exec(text)?.index ?? text.length);
  const direct = /(?:van|bij)\s+$/.test(lead[0]);
  const found = direct ? undefined : roleAt(text);
  if (!direct && found === undefined) return;
  const near = { start: from, end: Math.min(stop, from + 160) };
  const organisation = (reader.references[at] ?? []).find(
    (own) =>
      own.type === "Actor" &&
      own.kind !== "person" &&
      own.start >= near.start &&
      own.end <= near.end &&
      (!direct || own.start - from <= 4),
  );
  if (organisation === undefined) return;
  // "voorzitter, hoogleraar aan X": the role that stands nearest to the organisation is the one there
  const nearest = reader.text.slice(from, organisation.start).split(/,\s+/).at(-1) ?? "";
  belongs(reader, at, sheet, person, organisation, roleAt(nearest)?.role ?? found?.role);
}

/** `N, Stichting X` at the end of a line, and `N, rechter bij X`: an organisation right behind, or behind a few small words. */
function commaOrganisation(reader: Reader, at: number, sheet: Sheet, person: Reference): void {
  const organisation = (reader.references[at] ?? []).find(
    (own) => own.type === "Actor" && own.kind !== "person" && own.start > person.end,
  );
  if (organisation === undefined || organisation.tentative === true) return;
  const between = /^,\s+((?:[\p{Ll}-]+\s+){0,6})(?:de |het )?$/u.exec(
    reader.text.slice(person.end, organisation.start),
  );
  const after = reader.text.slice(organisation.end, organisation.end + 2);
  if (between === null || roleAt(between[1] ?? "") !== undefined) return;
  const words = (between[1] ?? "").replace(/\s(?:van|bij|aan|in|voor)\s*(?:de|het)?\s*$/, "").trim();
  const closes = /^(?:[\n/;]|\.?$|\.\s)/.test(after) || organisation.end >= sheet.passage.end - 1;
  if (words === "" && !closes) return;
  if (/\b(?:die|dat|en|heeft|is|zijn|was)\b/.test(words)) return;
  belongs(reader, at, sheet, person, organisation, words === "" ? undefined : words);
}

/** A signature of which each line is a passage: the name, then the role. */
function nextLine(reader: Reader, at: number, person: Reference): void {
  const next = reader.sheets[at + 1];
  if (next === undefined || next.passage.start - person.end > 3) return;
  const found = roleAt(next.passage.text);
  const organisation = reader.actorsIn(at + 1, next.passage).find((own) => own.kind !== "person");
  if (found !== undefined && organisation !== undefined)
    belongs(reader, at + 1, next, person, organisation, found.role);
}

const ROLE_BEFORE = new RegExp(
  `(?:^|[\\s(:,])(${ROLE})(?: (?:de heer|mevrouw|dhr\\.?|mw\\.?|prof\\.?|dr\\.?|drs\\.?|ir\\.?))*\\s+$`,
  "iu",
);
const OFFICE_LINE = /,\s*(?:namens deze,?\s*)?\n\s*$/;

const COMPOUND_ROLE = new RegExp(`(?:^|\\s)(\\p{Lu}[\\p{L}&]+(?: \\p{Lu}[\\p{L}&]+)?)-(${ROLE})\\s$`, "u");

/** `Windesheim-onderzoeker N`: the organisation stands before its hyphen. */
function hyphenated(reader: Reader, at: number, sheet: Sheet, person: Reference): void {
  const start = startWithTitles(reader.text, person.start);
  const found = COMPOUND_ROLE.exec(`${reader.text.slice(Math.max(sheet.passage.start, start - 60), start).trimEnd()} `);
  const entity = found?.[1] === undefined ? undefined : organisationNamed(reader, found[1]);
  if (entity === undefined) return;
  const organisation = { start: person.start, end: person.end, type: "Actor", entities: [entity] } as const;
  belongs(reader, at, sheet, person, organisation, found?.[2]);
}

/** By its name, or as the last words of one: `Windesheim` of `Hogeschool Windesheim`. */
function organisationNamed(reader: Reader, name: string): Entity | undefined {
  const key = nameKey(name);
  const fits = reader.book.entities.filter(
    (own) =>
      own.type === "Actor" &&
      own.kind !== "person" &&
      [own.name, ...own.aliases, ...own.defined].some((other) => ` ${nameKey(other)}`.endsWith(` ${key}`)),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** `projectleider N van X`, `lector: N`, and the minister above the name that signs. */
function before(reader: Reader, at: number, sheet: Sheet, person: Reference): void {
  ofWork(reader, at, sheet, person);
  hyphenated(reader, at, sheet, person);
  const text = reader.text.slice(sheet.passage.start, startWithTitles(reader.text, person.start));
  const role = ROLE_BEFORE.exec(`${text.trimEnd()} `)?.[1];
  const after = reader.text.slice(person.end, Math.min(person.end + 8, sheet.passage.end));
  if (role !== undefined && /^\s+(?:van|bij)\s/.test(after)) {
    const organisation = (reader.references[at] ?? []).find(
      (own) => own.type === "Actor" && own.start > person.end && own.start - person.end < 12,
    );
    if (organisation !== undefined) belongs(reader, at, sheet, person, organisation, role);
  }
  const office = (reader.references[at] ?? []).findLast(
    (own) => own.type === "Actor" && own.kind === "government" && own.end <= person.start,
  );
  if (
    office !== undefined &&
    OFFICE_LINE.test(reader.text.slice(office.end, startWithTitles(reader.text, person.start)))
  ) {
    belongs(reader, at, sheet, person, office, undefined);
  }
}

const ROLE_FIRST = new RegExp(`^\\s*(${ROLE})\\s*:?\\s+`, "iu");

/** `Lectoraat X (lector: N)`: the role stands with the organisation. */
function organisationRoles(reader: Reader, at: number, sheet: Sheet): void {
  for (const bracket of brackets(reader.text, sheet.passage)) {
    const found = ROLE_FIRST.exec(reader.text.slice(bracket.start, bracket.end));
    const organisation = (reader.references[at] ?? []).findLast(
      (own) => own.type === "Actor" && own.kind !== "person" && own.end <= bracket.start,
    );
    const persons = (reader.references[at] ?? []).filter(
      (own) => own.kind === "person" && own.start >= bracket.start && own.end <= bracket.end,
    );
    if (
      found?.[1] === undefined ||
      organisation === undefined ||
      reader.text.slice(organisation.end, bracket.start - 1).trim() !== ""
    )
      continue;
    for (const person of persons) belongs(reader, at, sheet, person, organisation, found[1]);
  }
}
