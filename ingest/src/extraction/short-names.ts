import { byName, givenName, surnamePrefixes } from "@kenniswijzer/gazetteer";
import { withoutLegalForm } from "../resolution/identity.ts";
import { isDesignating } from "./designation-nouns.ts";
import type { Naming } from "./naming.ts";
import { Occurrences, type OwnName } from "./occurrences.ts";
import { isCapital, opensSentence, type Sheet, tokenAt } from "./sheet.ts";
import { isOrdinary } from "./words.ts";

/**
 * Places where a document calls something by a part of its name, once it has given the name: `Samira` for Samira Haddou,
 * `Ter Braak` for J.W. ter Braak, `Groninger Huis` for woningcorporatie Groninger Huis. Only parts that one thing alone has.
 */
export function shortNamings(sheets: readonly Sheet[], namings: readonly (readonly Naming[])[]): Naming[][] {
  const parts = new Map<string, OwnName[]>();
  for (const naming of distinct(namings.flat())) {
    const named = naming.kind === "person" ? partsOfPerson(naming.name) : partsOfOrganisation(naming);
    for (const name of named)
      parts.set(name, [...(parts.get(name) ?? []), { name, of: naming, extractor: "short-names", exact: true }]);
  }
  const sole = [...parts.values()].flatMap((all) => (all.length === 1 ? all : []));
  const occurrences = new Occurrences(sole);
  return sheets.map((sheet) => occurrences.in(sheet).filter((naming) => standsAlone(sheet, naming)));
}

function distinct(namings: readonly Naming[]): Naming[] {
  const named = namings.filter((own) => own.type === "Actor" && own.head === undefined && own.tentative !== true);
  return [...new Map(named.map((own) => [own.name, own])).values()];
}

const LEAST = 3;

function partsOfPerson(name: string): string[] {
  const words = name.split(/\s+/);
  const [first = "", ...rest] = words;
  const given = givenName(first);
  const from = words.findIndex((word) => surnamePrefixes().has(word.toLowerCase()));
  const surname = (from > 0 ? words.slice(from) : words.slice(-1)).join(" ");
  const own = words.length > 1 && surname.length > LEAST && isOwnName(surname);
  return [
    ...(rest.length > 0 && given !== undefined && !given.alsoWord && first.length >= LEAST ? [first] : []),
    ...(own ? [...new Set([surname, `${surname.slice(0, 1).toUpperCase()}${surname.slice(1)}`])] : []),
  ];
}

/** With a prefix, or no word of the language and no place: `Timmerman` alone says too little. */
function isOwnName(surname: string): boolean {
  if (byName(surname).length > 0) return false;
  return surname.includes(" ") || (!isOrdinary(surname.toLowerCase()) && givenName(surname) === undefined);
}

/** Without its legal form or the noun that describes it. */
function partsOfOrganisation({ name, key }: Naming): string[] {
  if (key !== undefined) return [];
  const part = withoutLegalForm(name);
  const words = part.split(/\s+/);
  if (part === name || part.length <= LEAST || !/^\p{Lu}/u.test(part) || byName(part).length > 0) return [];
  return (words.length === 1 && isDesignating(part)) || words.some((word) => /^\p{Ll}{5}/u.test(word)) ? [] : [part];
}

const isPlain = (name: string): boolean => name.split(/\s+/).every((word) => isOrdinary(word.toLowerCase()));

/** Not a piece of another name: no capital beside it, unless a sentence begins there. */
function standsAlone(sheet: Sheet, { start, end }: Naming): boolean {
  const at = tokenAt(sheet.tokens, start);
  const [before, after] = [sheet.tokens[at - 1], sheet.tokens[tokenAt(sheet.tokens, end)]];
  const joined = (from: number, to: number): boolean => /^[ -]$/.test(sheet.text.slice(from, to));
  if (after !== undefined && isCapital(after) && joined(end, after.start)) return false;
  if (/^[-'’]\p{L}/u.test(sheet.text.slice(end, end + 2))) return false;
  // There any word has a capital: "Balans is nodig."
  if (isPlain(sheet.text.slice(start, end)) && opensSentence(sheet, at)) return false;
  return before === undefined || !isCapital(before) || !joined(before.end, start) || opensSentence(sheet, at - 1);
}
