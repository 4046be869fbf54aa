import type { Span } from "@kenniswijzer/domain";
import { isGivenName } from "@kenniswijzer/gazetteer";
import { matchesOf } from "@kenniswijzer/language";
import { brackets } from "./lists.ts";
import { flat, type Naming } from "./naming.ts";
import { roleAt } from "./roles.ts";
import type { Sheet } from "./sheet.ts";

const LONGEST = 8;

/** Organisations that only a person's role names, and places after `te`, behind a person: `(directeur Netwerk X)`, `te Y`. */
export function besidePersons(sheet: Sheet, namings: readonly Naming[]): Naming[] {
  const persons = namings.filter((naming) => naming.kind === "person");
  if (persons.length === 0) return [];
  const found: Naming[] = [];
  for (const bracket of brackets(sheet.text, sheet.passage)) {
    const person = persons.find((own) => own.end <= bracket.start && bracket.start - own.end < 4);
    const span =
      person === undefined ? undefined : (organisation(sheet.text, bracket) ?? bareName(sheet.text, bracket));
    if (
      span !== undefined &&
      !namings.some(
        (own) => own.type === "Actor" && own.start < span.end && own.end > span.start && own.tentative !== true,
      )
    ) {
      found.push(unlisted(sheet.text, span));
    }
  }
  for (const person of persons) found.push(...place(sheet, person, namings));
  found.push(...inRow(sheet, namings));
  return found;
}

/** What follows the role and its board, up to the end of the bracket. */
function organisation(text: string, bracket: Span): Span | undefined {
  const content = text.slice(bracket.start, bracket.end);
  const role = roleAt(content);
  if (
    role === undefined ||
    /^(?:wethouder|burgemeester|gedeputeerde|hoogleraar|minister|staatssecretaris)/i.test(role.role)
  )
    return undefined;
  const rest = content.slice(role.length);
  const words = (rest.split(/[,;]/)[0] ?? "").trimEnd();
  if (!/^\p{Lu}/u.test(words) || words.split(/\s+/).length > LONGEST || /\d{4}/.test(words)) return undefined;
  return { start: bracket.start + role.length, end: bracket.start + role.length + words.length };
}

/** `Jan Jansen (Stichting X)`: nothing but capitals in the bracket behind a person. */
function bareName(text: string, bracket: Span): Span | undefined {
  const content = text.slice(bracket.start, bracket.end);
  return /^\p{Lu}[\p{L}\d&’'-]+(?: (?:van|de|voor|en|&|\p{Lu}[\p{L}\d&’'-]*)){0,4}$/u.test(content) &&
    !isGivenName(content) &&
    !/^(?:Voorzitter|Secretaris|Notulist|Verslag)/.test(content)
    ? { ...bracket }
    : undefined;
}

function unlisted(text: string, span: Span): Naming {
  return {
    ...span,
    type: "Actor",
    kind: "organisation",
    name: flat(text.slice(span.start, span.end)),
    extractor: "contexts",
    weight: 4,
  };
}

const NEXT_PERSON =
  /(?:\)\s*(?:,|en|, en)\s+)((?:\p{Lu}\p{Ll}+)(?:\s(?:van|de|der|den|ten|ter|el|van de|van der|van den))?\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?=\s*\()/gu;

/** `A (x), Marga Smit (y) en B (z)`: two capitals with a bracket of their own in a row of persons. */
function inRow(sheet: Sheet, namings: readonly Naming[]): Naming[] {
  const content = sheet.text.slice(sheet.passage.start, sheet.passage.end);
  return matchesOf(content, NEXT_PERSON).flatMap((found): Naming[] => {
    const [whole, name = ""] = found;
    const start = sheet.passage.start + found.index + whole.length - name.length;
    const end = start + name.length;
    const beside = namings.some((own) => own.kind === "person" && Math.abs(own.start - start) < 120);
    if (!beside || namings.some((own) => own.start < end && own.end > start)) return [];
    return [{ start, end, type: "Actor", kind: "person", name, extractor: "contexts", weight: 3 }];
  });
}

const AT =
  /^(?:\s*\([^()]*\))?,?\s+te\s+((?:['’]s-)?\p{Lu}[\p{L}’'-]+(?:\s(?:aan|op|bij|de|den|der|het|ten|en)?\s?\p{Lu}[\p{L}’'-]+){0,3})/u;

/** A town that is no municipality is a place all the same. */
function place(sheet: Sheet, person: Naming, namings: readonly Naming[]): Naming[] {
  const found = AT.exec(sheet.text.slice(person.end, sheet.passage.end));
  if (found?.[1] === undefined) return [];
  const start = person.end + found[0].length - found[1].length;
  const end = start + found[1].length;
  if (namings.some((own) => own.start < end && own.end > start)) return [];
  return [
    {
      start,
      end,
      type: "Actor",
      kind: "region",
      name: flat(found[1]),
      extractor: "places",
      weight: 2,
      tentative: true,
    },
  ];
}
