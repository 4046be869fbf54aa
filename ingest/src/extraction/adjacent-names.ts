import { MONTH_NAME, stopWords } from "@kenniswijzer/language";
import { isDesignating } from "./designation-nouns.ts";
import { PARTY_VERBS } from "./lexicon.ts";
import { flat, type Naming } from "./naming.ts";
import { isAcronym, isCapital, type Known, opensSentence, type Sheet } from "./sheet.ts";
import { isNoun, isOrdinary } from "./words.ts";

const NO_NAME = new RegExp(
  `^(?:namens|vanuit|volgens|dankzij|vanwege|inzake|omtrent|idem|naast|behalve|tijdens|rondom|gemeente|gem|provincie|regio|wethouder|burgemeester|noord|zuid|oost|west|midden|datum|plaats|locatie|project|pilot|artikel|station|universiteit|stad|wijk|${MONTH_NAME})$`,
);

/** Names that stand against a listed one without a word between: `Welzijn Teylingen`, `MEE Gelderse Poort`. */
export function adjacentNames(sheet: Sheet): Naming[] {
  return sheet.known.flatMap((known) =>
    known.place ? [...beforePlace(sheet, known), ...afterPlace(sheet, known)] : afterName(sheet, known),
  );
}

/** Capitals right before a place: together they name who works there. */
function beforePlace(sheet: Sheet, known: Known): Naming[] {
  let from = known.from;
  while (from > known.from - 4 && isPart(sheet, from - 1, from)) from--;
  const first = sheet.tokens[from];
  if (from === known.from || first === undefined || isCapital(sheet.tokens[known.to])) return [];
  const opening = opensSentence(sheet, from) || sheet.passage.kind === "heading";
  const bare = known.from - from === 1 && isOrdinary(first.key);
  if (opening && bare && !(first.text.length > 8 && ACTS.test(sheet.text.slice(known.end, known.end + 30)))) return [];
  return [naming(sheet, first.start, known.end)];
}

const ACTS = new RegExp(`^\\s+(?:${PARTY_VERBS})(?![\\p{L}])`, "u");

function isPart(sheet: Sheet, at: number, next: number): boolean {
  const [token, after] = [sheet.tokens[at], sheet.tokens[next]];
  if (token === undefined || after === undefined || token.kind !== "word" || !isCapital(token)) return false;
  if (sheet.text.slice(token.end, after.start) !== " " || isKnown(sheet, at) || NO_NAME.test(token.key)) return false;
  return !isDesignating(token.text) && !stopWords.has(token.key) && !/^\p{Lu}\.?$/u.test(token.text);
}

/** `Almere Kennisstad`: a capital right after a town makes another name of it, of which only the surroundings tell what. */
function afterPlace(sheet: Sheet, known: Known): Naming[] {
  const next = sheet.tokens[known.to];
  if (known.listed.kind !== "municipality" || next === undefined || next.kind !== "word" || !isCapital(next)) return [];
  if (
    sheet.text.slice(known.end, next.start) !== " " ||
    isKnown(sheet, known.to) ||
    !isOrdinary(next.key) ||
    stopWords.has(next.key)
  )
    return [];
  return [{ ...naming(sheet, known.start, next.end), tentative: true }];
}

/** A general name with capitals behind it is a branch: `MEE Gelderse Poort`, `Zorgbelang Inclusief`. */
function afterName(sheet: Sheet, known: Known): Naming[] {
  const { listKind, kind } = known.listed;
  const first = sheet.tokens[known.from];
  const direction = sheet.tokens[known.to];
  if (direction !== undefined && /^(?:Noord|Oost|Zuid|West|Midden)$/.test(direction.text) && kind === "organisation") {
    return [naming(sheet, known.start, direction.end)];
  }
  if (
    kind !== "organisation" ||
    known.to - known.from > 1 ||
    first === undefined ||
    /uitvoering|ministerie|fonds|financier|verzekeraar/.test(listKind)
  )
    return [];
  let end = known.to;
  while (end < known.to + 3 && isBranchWord(sheet, end, isAcronym(first.text) && end > known.to)) end++;
  const last = sheet.tokens[end - 1];
  if (end === known.to || last === undefined) return [];
  return known.common && !isAcronym(first.text) ? [] : [naming(sheet, known.start, last.end)];
}

function isBranchWord(sheet: Sheet, at: number, anyWord: boolean): boolean {
  const token = sheet.tokens[at];
  if (token === undefined || token.kind !== "word" || !isCapital(token) || isKnown(sheet, at)) return false;
  const before = sheet.tokens[at - 1];
  return (
    before !== undefined &&
    sheet.text.slice(before.end, token.start) === " " &&
    (anyWord || !isNoun(token.key)) &&
    !isDesignating(token.text)
  );
}

const isKnown = (sheet: Sheet, at: number): boolean => sheet.known.some((known) => known.from <= at && known.to > at);

function naming(sheet: Sheet, start: number, end: number): Naming {
  return {
    start,
    end,
    type: "Actor",
    kind: "organisation",
    name: flat(sheet.text.slice(start, end)),
    extractor: "adjacent",
    weight: 4,
  };
}
