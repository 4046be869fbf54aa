import { isDesignating } from "./designation-nouns.ts";
import { flat, type Naming } from "./naming.ts";
import { isAcronym, isCapital, type Known, opensSentence, type Sheet } from "./sheet.ts";
import { isNoun, isOrdinary } from "./words.ts";

const NO_NAME =
  /^(?:gemeente|gem|provincie|regio|wethouder|burgemeester|noord|zuid|oost|west|midden|datum|plaats|locatie|project|pilot|artikel|station|universiteit|stad|wijk|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/;

/** Names that stand against a listed one without a word between: `Welzijn Teylingen`, `MEE Gelderse Poort`. */
export function adjacentNames(sheet: Sheet): Naming[] {
  return sheet.known.flatMap((known) => (known.place ? beforePlace(sheet, known) : afterName(sheet, known)));
}

/** A capital in mid-sentence right before a place: together they name who works there. */
function beforePlace(sheet: Sheet, known: Known): Naming[] {
  const before = sheet.tokens[known.from - 1];
  if (
    before === undefined ||
    before.kind !== "word" ||
    !isCapital(before) ||
    sheet.text.slice(before.end, known.start) !== " "
  )
    return [];
  if (
    isKnown(sheet, known.from - 1) ||
    NO_NAME.test(before.key) ||
    isDesignating(before.text) ||
    isCapital(sheet.tokens[known.to])
  )
    return [];
  if (/^\p{Lu}\.?$/u.test(before.text) || (opensSentence(sheet, known.from - 1) && isOrdinary(before.key))) return [];
  if (sheet.passage.kind === "heading" && isOrdinary(before.key)) return [];
  return [naming(sheet, before.start, known.end)];
}

/** A general name with capitals behind it is a branch: `MEE Gelderse Poort`, `Zorgbelang Inclusief`. */
function afterName(sheet: Sheet, known: Known): Naming[] {
  const { listKind, kind } = known.listed;
  const first = sheet.tokens[known.from];
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
