import { MONTH_NAME, numberOf, type Value } from "@kenniswijzer/language";
import { remembered } from "@kenniswijzer/query";

/** What people write for amounts, counts and times where a form would want a figure. Each by its offsets in the text. */
export const looseValues = remembered((text): readonly Value[] => [
  ...found(text, TON, "amount"),
  ...found(text, DASHED, "amount"),
  ...countsIn(text),
  ...found(text, MOMENT, "date"),
  ...found(text, AGES, "age"),
]);

const PERSONS =
  "(?:\\p{L}*(?:jongeren|jongens|meisjes|kinderen|leerlingen|ouderen|mensen|inwoners|mannen|vrouwen|volwassenen|jeugdigen|studenten|tieners|pubers))";
// "jongens van 12-16", "jongeren van 12 tot 25": people have ages where no year is said
const AGES = new RegExp(
  `(?<=(?<!\\p{L})${PERSONS}\\s(?:van|tussen|vanaf)\\s(?:de\\s)?)\\d{1,2}(?:\\s?(?:-|–|tot|t/m|tot en met|en)\\s?\\d{1,2})?(?![\\d.,]*\\d|\\s*(?:jaar|uur|\\p{L}+en\\s+tot))`,
  "giu",
);

const TON = /(?<!\p{L})(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|\d{1,2}(?:,\d)?) ton(?!\p{L})/giu;
const DASHED = /(?<![\d.,])\d{1,3}(?:\.\d{3})*,(?:-|–)/gu;

const SEASON = "(?:voorjaar|najaar|zomer|winter|herfst|lente|eerste helft|tweede helft|schooljaar)";
const QUARTER = "(?:eerste|tweede|derde|vierde|laatste) (?:kwartaal|kwart)";
// "vanaf september", "in het voorjaar van 2024", "eind 2025", "na de zomer"
const MOMENT = new RegExp(
  `(?<!\\p{L})(?:(?:vanaf|sinds|in|per|tot|eind|begin|medio|half|na|voor|vóór|vanaf begin|vanaf eind)(?: de| het)? )(?:${MONTH_NAME}(?! \\d{4}|\\d)|(?:volgend|vorig|dit|komend)?e? ?(?:${SEASON}|${QUARTER})(?: van)?(?: (?:19|20)\\d{2})?)(?!\\p{L})|(?<!\\p{L})(?:eind|begin|medio|half) (?:${MONTH_NAME} )?(?:19|20)\\d{2}`,
  "giu",
);

const WORD =
  "(?:\\p{L}*(?:honderd|duizend)|\\p{L}*tig|\\p{L}*tien|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|elf|twaalf|\\d{1,3})";
// "ruim vierhonderd dak- en thuislozen", "zeven van de acht huisartsen"
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,-])(${WORD})(?: van de ${WORD})? ((?:\\p{L}+- en )?(?!van)\\p{L}{3,})`,
  "giu",
);

function countsIn(text: string): Value[] {
  return [...text.matchAll(COUNTED)].flatMap(({ 0: whole, 1: word = "", 2: unit = "", index }) => {
    const number = numberOf(word);
    if (number === undefined) return [];
    return [{ kind: "count", number, unit, text: whole, start: index, end: index + whole.length } as Value];
  });
}

const found = (text: string, form: RegExp, kind: "amount" | "date" | "age"): Value[] =>
  [...text.matchAll(form)].map(
    ({ 0: value, index }) => ({ kind, text: value, start: index, end: index + value.length }) as Value,
  );
