import { cued, latin } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import type { Extractor, Reader, Reference } from "../reader.ts";
import type { Sheet } from "../sheet.ts";

const MEMBERS = cued(
  /\b(?:(?:tot|als)\b[^.:]{0,60}\b(?:lid|leden|voorzitter)\b[^.:]{0,80}\bbenoemd|benoemd(?: worden| zijn)? (?:tot|als)|worden benoemd|zijn benoemd|hebben zitting|heeft zitting|nemen zitting|bestaat uit|bestaan uit|samenstelling|leden\s*:|(?:tot|als) (?:leden|lid|voorzitter|vicevoorzitter|secretaris)\b)/i,
);
const CHAIRS = latin(/(?:^|[\s,(–-])(?:tevens |als )?voorzitter(?![\p{L}]| van)/iu);
const PRESENT = cued(/^\s*\**(?:aanwezig|afwezig|met kennisgeving|verhinderd|afgemeld)/i);

/** Members of a body in a list of names, and those present at its meeting. */
export const members: Extractor = {
  name: "members",
  read(reader) {
    for (const [at, sheet] of reader.sheets.entries()) {
      const content = sheet.passage.text;
      if (isPartnerItem(sheet)) partner(reader, at, sheet);
      else if (PRESENT.test(content) || PRESENT.test(sheet.passage.lead[0] ?? sheet.passage.headings.at(-1) ?? ""))
        present(reader, at, sheet);
      else listed(reader, at, sheet);
    }
  },
};

/** An item that is no more than a name, under a heading or lead such as "Partners". */
const isPartnerItem = (sheet: Sheet): boolean => {
  const { passage } = sheet;
  if (passage.kind !== "item" || passage.text.length >= 100) return false;
  const above = passage.lead.at(-1) ?? passage.headings.at(-1) ?? "";
  return above.length < 120 && TAKING_PART.test(above) && !PRESENT.test(above) && !/artikel|benoemd/i.test(above);
};

const TAKING_PART = latin(
  /\b(?:\p{L}*partners|deelnemers|deelnemende \p{L}+|wie doen mee|wie doet mee|met wie|samen met|aangesloten|consortium|leden)\b/iu,
);

function partner(reader: Reader, at: number, sheet: Sheet): void {
  const target = reader.topics[at]?.entity ?? reader.focus;
  const [own] = reader.actorsIn(at, sheet.passage);
  if (target === undefined || own === undefined || own.start - sheet.passage.start > 12 || own.short === true) return;
  const predicate =
    target.type === "Theme"
      ? "WORKS_ON"
      : own.kind === "person"
        ? "MEMBER_OF"
        : target.kind === "region"
          ? "PART_OF"
          : "PARTNER_IN";
  for (const party of own.entities)
    reader.tie(at, sheet.passage, party, predicate, target, {
      extractor: "members",
      modality: "voert-uit",
      confidence: 0.8,
    });
}

function listed(reader: Reader, at: number, sheet: Sheet): void {
  const persons = (reader.references[at] ?? []).filter((own) => own.kind === "person");
  const [first] = persons;
  if (first === undefined) return;
  const announcing = announcedBy(reader, at);
  const text = announcing.map((index) => reader.sheets[index]?.passage.text ?? "").join(" ");
  const own = reader.text.slice(sheet.passage.start, first.start);
  if (!MEMBERS.test(`${text} ${own}`) || first.start - sheet.passage.start > 400) return;
  const body = bodyOf(reader, [...announcing, at]);
  if (body === undefined) return;
  const inSentence = MEMBERS.test(own) && sheet.passage.kind !== "item";
  const nearest = reader.sheets[announcing[0] ?? -1]?.passage.text ?? "";
  for (const person of inSentence ? persons : [first])
    enter(reader, at, sheet, person, body, /^(?:als )?voorzitter/i.test(nearest));
}

/** The items and the paragraph that a list hangs under, nearest first. Lines without bullets count when each begins with a person. */
function announcedBy(reader: Reader, at: number): number[] {
  const own = reader.sheets[at]?.passage;
  if (own === undefined || (own.kind !== "item" && !beginsWithPerson(reader, at))) return [];
  const sheets: number[] = [];
  let depth = own.kind === "item" ? own.depth : Number.POSITIVE_INFINITY;
  for (let before = at - 1; before >= 0 && before > at - 40; before--) {
    const passage = reader.sheets[before]?.passage;
    if (passage === undefined || passage.kind === "heading") break;
    const announces = /:\s*$/.test(passage.text);
    if (passage.kind !== "item") {
      if (beginsWithPerson(reader, before) && !announces) continue;
      sheets.push(before);
      break;
    }
    if (passage.depth < depth || announces) sheets.push(before);
    depth = Math.min(depth, passage.depth);
  }
  return sheets;
}

function beginsWithPerson(reader: Reader, at: number): boolean {
  const passage = reader.sheets[at]?.passage;
  const first = (reader.references[at] ?? []).find((own) => own.kind === "person");
  return passage !== undefined && first !== undefined && first.start - passage.start < 40;
}

function bodyOf(reader: Reader, sheets: readonly number[]): Entity | undefined {
  for (const index of sheets) {
    const body = (reader.references[index] ?? []).find(
      (own) => own.type === "Actor" && (own.kind === "network" || own.kind === "organisation-unit"),
    );
    if (body?.entities[0] !== undefined) return body.entities[0];
  }
  return [...reader.linking.instituted][0] ?? reader.focus;
}

const NO_MEMBER = cued(/\b(?:niet zijnde|geen|niet als)\s+lid\b/i);

function enter(reader: Reader, at: number, sheet: Sheet, person: Reference, body: Entity, chairs: boolean): void {
  const [subject] = person.entities;
  const sentence = sheet.sentences.find((own) => person.start >= own.start && person.end <= own.end);
  if (subject === undefined || NO_MEMBER.test(sentence?.text ?? "")) return;
  const rest =
    reader.text
      .slice(person.end, sheet.passage.end)
      .replace(/\([^()]*\)/g, "")
      .split(/[;.]\s*(?=\n|$)/)[0] ?? "";
  const chair = chairs || CHAIRS.test(rest.slice(0, 80));
  const vice = /\bvice-?voorzitter/i.test(rest);
  const of = {
    extractor: "members",
    modality: "voert-uit",
    confidence: 0.95,
    ...(chair ? { role: "voorzitter" } : vice ? { role: "vicevoorzitter" } : { role: "lid" }),
  } as const;
  reader.tie(at, sheet.passage, subject, "MEMBER_OF", body, of);
  if (chair) reader.tie(at, sheet.passage, subject, "LEADS", body, of);
}

/** Parties in the row of those present belong to what meets; the one who chairs leads it. */
function present(reader: Reader, at: number, sheet: Sheet): void {
  const body = reader.focus;
  if (body === undefined) return;
  const inBrackets = [...sheet.passage.text.matchAll(/\([^()]*\)/g)].map((found) => ({
    start: sheet.passage.start + found.index,
    end: sheet.passage.start + found.index + found[0].length,
  }));
  for (const own of reader.actorsIn(at, sheet.passage)) {
    if (
      own.kind === "person" ||
      own.short === true ||
      inBrackets.some((bracket) => own.start >= bracket.start && own.end <= bracket.end)
    )
      continue;
    const [subject] = own.entities;
    // "opleiding X van hogeschool Y": the hogeschool isn't there, its opleiding is
    if (subject === undefined || / van (?:de |het )?$/.test(reader.text.slice(own.start - 10, own.start))) continue;
    const bracket = inBrackets.find((other) => other.start >= own.end && other.start - own.end < 3);
    const chair = bracket !== undefined && /voorzitter/i.test(reader.text.slice(bracket.start, bracket.end));
    const of = { extractor: "members", modality: "noemt", confidence: 0.6 } as const;
    reader.tie(at, sheet.passage, subject, "PARTNER_IN", body, of);
    if (chair) reader.tie(at, sheet.passage, subject, "LEADS", body, { ...of, role: "voorzitter" });
  }
}
