import { compoundParts, lexicon, stem, stopWords, tokenize } from "@kenniswijzer/language";

/** One stem of what somebody says, as it tells what is meant. */
export interface SaidWord {
  readonly stem: string;
  /** 1 for a word, less for a part of a compound. */
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** Stands for "niet", "geen", "nooit" and the like: "niet betalen" is another thing than "betalen". */
export const NEGATION = "¬";
const PART = 0.6;
/** "staat" is a country, and what somebody does who is overdrawn. */
const OTHER_READING = 0.9;

const NEGATIONS = new Set("niet geen nooit niks niets zonder amper nauwelijks bijna niemand nergens".split(" "));
/** Negations that say what is missing as well. */
const TELLING = new Set(["niemand", "nergens"]);
/** Function words without which an idiom says nothing: "alleen zijn", "het geld is op", "uit elkaar". */
const IDIOMATIC = new Set("alleen achter uit op boven buiten onder over".split(" "));
/** Words of every story: they belong to an idiom, and tell little by themselves. */
const COMMON = new Set(
  `zien gaan komen doen maken zitten staan liggen lopen hebben krijgen geven nemen laten houden vinden weten denken kijken
  zeggen praten willen durven lukken helpen hulp zoeken mens dag jaar week maand keer goed slecht groot klein erg echt heel
  leven thuis huis moeder vader man vrouw kind zoon dochter eigen samen dezelfde anders blijven raken voelen`
    .split(/\s+/)
    .map(stem),
);

/** True for a stem that tells little by itself. */
export const isCommon = (word: string): boolean => word === NEGATION || COMMON.has(word) || stopWords.has(word);

/** The words that tell what is meant: stems with their compounds' parts, negations as one, hardly any function words. */
export function saidWords(text: string): SaidWord[] {
  const found: SaidWord[] = [];
  for (const { kind, key, start, end } of tokenize(text)) {
    if (kind === "sign") continue;
    const put = (word: string, weight: number): void => void found.push({ stem: word, weight, start, end });
    if (NEGATIONS.has(key)) put(NEGATION, 1);
    if (TELLING.has(key)) put(key, 1);
    if (NEGATIONS.has(key) || (stopWords.has(key) && !IDIOMATIC.has(key))) continue;
    put(stem(key), 1);
    const verb = lexicon().verbs.get(key);
    if (verb !== undefined && stem(verb) !== stem(key)) put(stem(verb), OTHER_READING);
    for (const part of compoundParts(key)) put(stem(part), PART);
  }
  return found;
}
