import { OWN_LIST } from "@kenniswijzer/gazetteer";
import type { Token } from "@kenniswijzer/language";
import { flat, type NameExtractor, type Naming } from "../naming.ts";
import { isAcronym, isCapital, type Known, type Sheet } from "../sheet.ts";
import { wordClass } from "../word-classes.ts";

const SINGLE = new Set(["gemeente", "gem", "gemeentebestuur", "deelgemeente", "centrumgemeente", "regiogemeente"]);
const PLURAL = new Set(["gemeenten", "gemeentes", "gem", "centrumgemeenten", "regiogemeenten", "gemeentebesturen"]);
const LIST_LENGTH = 3;

/** Municipalities: with `gemeente`, in a list that has it once, or in a row of place names; any other place name is tentative. */
export const municipalities: NameExtractor = {
  name: "municipalities",
  find(sheet) {
    const places = placesOf(sheet);
    const named = new Set<number>();
    for (let at = 0; at < places.length; at++) {
      if (isNamed(sheet, places, at) || (at > 0 && named.has(at - 1) && isListed(sheet, places, at))) named.add(at);
    }
    for (const run of runsOf(sheet, places)) if (run.length >= LIST_LENGTH) for (const at of run) named.add(at);
    return [...places.flatMap((place, at) => namings(sheet, place, named.has(at))), ...bare(sheet, places)];
  },
};

const MUNICIPALITY = wordClass(({ key }) => key === "gemeente");
const MEANT = new Set(["de", "onze", "deze"]);

/** `de gemeente`, no name behind it: the one that the document is about. */
function bare(sheet: Sheet, places: readonly Place[]): Naming[] {
  const found: Naming[] = [];
  for (const at of sheet.words.at(MUNICIPALITY)) {
    const { start, end, text } = sheet.tokens[at] as Token;
    if (!MEANT.has(sheet.tokens[at - 1]?.key ?? "") || isCapital(sheet.tokens[at + 1])) continue;
    if (places.some((place) => place.match.start <= start && place.end > at)) continue;
    const base = { start, end, type: "Actor", kind: "municipality", name: text, head: "gemeente" } as const;
    found.push({ ...base, extractor: "municipalities", weight: 1 });
  }
  return found;
}

interface Place {
  readonly match: Known;
  readonly from: number;
  readonly end: number;
}

function placesOf(sheet: Sheet): Place[] {
  return sheet.known
    .filter((match) => match.listed.kind === "municipality")
    .map((match) => ({ match, from: match.from, end: match.to }));
}

/** `gemeente X`, `gemeenten X, Y`, `de vijf gemeenten: X`. */
function isNamed(sheet: Sheet, places: readonly Place[], at: number): boolean {
  const place = places[at] as Place;
  const before = sheet.tokens[place.from - 1];
  const surface = sheet.text.slice(place.match.start, place.match.end);
  if (/^(?:de )?gem(?:eente|\.)?\s/i.test(surface)) return true;
  if (before === undefined) return false;
  if (SINGLE.has(before.key) || PLURAL.has(before.key)) return true;
  return before.text === ":" && sentenceHas(sheet, before.start, /\bgemeente(?:n|s)\b/i);
}

function sentenceHas(sheet: Sheet, until: number, pattern: RegExp): boolean {
  const sentence = sheet.sentences.find((span) => span.start <= until && until < span.end);
  return sentence !== undefined && pattern.test(sheet.text.slice(sentence.start, until));
}

const SEPARATOR = /^\s*(?:,|;|en|&|\/|,\s*en|alsmede|evenals)\s*(?:de\s+)?$/;

function isListed(sheet: Sheet, places: readonly Place[], at: number): boolean {
  const [before, place] = [places[at - 1], places[at]];
  return (
    before !== undefined && place !== undefined && SEPARATOR.test(sheet.text.slice(before.match.end, place.match.start))
  );
}

/** Place names with nothing but commas and an "en" between them, not after a word that makes them places. */
function runsOf(sheet: Sheet, places: readonly Place[]): number[][] {
  const runs: number[][] = [];
  for (let at = 0; at < places.length; at++) {
    const open = runs.at(-1);
    if (open !== undefined && open.at(-1) === at - 1 && isListed(sheet, places, at)) open.push(at);
    else runs.push([at]);
  }
  return runs.filter(
    ([first = 0]) => !/^(?:te|in|naar|tussen|uit|rond)$/.test(sheet.tokens[(places[first]?.from ?? 0) - 1]?.key ?? ""),
  );
}

function namings(sheet: Sheet, place: Place, named: boolean): Naming[] {
  const { match } = place;
  const before = sheet.tokens[place.from - 1];
  const prefixed = before !== undefined && SINGLE.has(before.key);
  const start = prefixed ? before.start : match.start;
  const base = {
    type: "Actor" as const,
    kind: "municipality" as const,
    name: `gemeente ${bareName(sheet, match)}`,
    key: match.listed.key,
    aliases: [match.listed.name, ...match.listed.aliases, ...match.listed.abbreviations],
    ...(match.listed.code === undefined ? {} : { attributes: { code: match.listed.code } }),
    extractor: "municipalities",
    weight: 6,
  };
  const own: Naming = { ...base, start, end: match.end, ...(named ? {} : { tentative: true }) };
  const inside = /^gem/i.test(sheet.tokens[place.from]?.text ?? "");
  const unit = prefixed || inside ? departmentBefore(sheet, inside ? place.from : place.from - 1, own) : undefined;
  return unit === undefined ? [own] : [unit];
}

/** As the document has it: `Den Haag`, not `'s-Gravenhage`; but what an own list calls it is no name to put "gemeente" before. */
const bareName = (sheet: Sheet, match: Known): string =>
  match.listed.list === OWN_LIST
    ? match.listed.name
    : flat(sheet.text.slice(match.start, match.end)).replace(/^(?:de )?gem(?:eente)?\.?\s+/i, "");

/** `S&O gemeente Leiden`: a department by its letters, right before its municipality. */
function departmentBefore(sheet: Sheet, at: number, municipality: Naming): Naming | undefined {
  const unit = sheet.tokens[at - 1];
  if (
    unit === undefined ||
    !isCapital(unit) ||
    !isAcronym(unit.text) ||
    /^(?:GGD|GGZ|UWV|SVB|ROC|VNG|VWS|SZW|BZK|OCW)$/.test(unit.text)
  )
    return undefined;
  if (unit.text.length > 5 || sheet.known.some((match) => match.start === unit.start)) return undefined;
  const { key: _key, aliases: _aliases, attributes: _attributes, ...rest } = municipality;
  return {
    ...rest,
    start: unit.start,
    kind: "department",
    name: `${unit.text} ${municipality.name}`,
    aliases: [flat(sheet.text.slice(unit.start, municipality.end))],
    owner: municipality,
    extractor: "departments",
    weight: 8,
  };
}
