import { analyse } from "@kenniswijzer/language";
import type { Word } from "./words.ts";

/** Another way to say a word, and how much finding it counts against the word itself. */
export interface Wording {
  readonly text: string;
  /** Its words, each with the parts that it is a compound of. */
  readonly tokens: readonly SearchToken[];
  readonly weight: number;
}

export interface SearchToken {
  readonly term: string;
  /** Empty for a word that is no compound. */
  readonly parts: readonly string[];
}

/** One word of a question as it is searched by. */
export interface Subject {
  /** 0 when it says nothing of the subject, 1 when it carries it. */
  readonly weight: number;
  readonly wordings: readonly Wording[];
}

// "Leidse" is of Leiden, "Zeeuwse" of Zeeland: the irregular ones; the others lose their ending
const OF_PLACE: ReadonlyMap<string, string> = new Map([
  ["zeeuws", "zeeland"],
  ["fries", "friesland"],
  ["haags", "den haag"],
  ["gelders", "gelderland"],
  ["hollands", "holland"],
  ["vlaams", "vlaanderen"],
  ["drents", "drenthe"],
  ["twents", "twente"],
  ["brabants", "brabant"],
  ["bosch", "den bosch"],
  ["nijmeegs", "nijmegen"],
  ["gronings", "groningen"],
  ["leids", "leiden"],
  ["gouds", "gouda"],
  ["delfts", "delft"],
  ["zaans", "zaanstad"],
]);

/** What a word of the question is searched by: its own terms and its place. */
export function subjectOf(word: Word, weight: number): Subject {
  if (weight === 0) return { weight, wordings: [] };
  const wordings: Wording[] = [wording(word.text, 1)];
  const place = placeOf(word);
  if (place !== undefined) wordings.push(wording(place, 0.9));
  return { weight, wordings: wordings.filter((one) => one.tokens.length > 0) };
}

/** A wording of this weight. */
export const wording = (text: string, weight: number): Wording => ({ text, tokens: tokensOf(text), weight });

/** The words of a text as they are searched: whole, with the parts of compounds. */
export function tokensOf(text: string): SearchToken[] {
  const tokens: { term: string; parts: string[] }[] = [];
  for (const { term, of } of analyse(text)) {
    if (of === "word") tokens.push({ term, parts: [] });
    else tokens.at(-1)?.parts.push(term);
  }
  return tokens;
}

/** All terms to look for. */
export const termsIn = (tokens: readonly SearchToken[]): string[] =>
  tokens.flatMap(({ term, parts }) => [term, ...parts]);

function placeOf(word: Word): string | undefined {
  const bare = word.text.replace(/e$/, "");
  const known = OF_PLACE.get(bare);
  if (known !== undefined) return known;
  return word.capital && /[^s]se$/.test(word.text) ? word.text.slice(0, -2) : undefined;
}
