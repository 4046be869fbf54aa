import { analyse } from "@kenniswijzer/language";
import { placesOf } from "./places.ts";
import { remembered } from "./remembered.ts";
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

const OF_PLACE = 0.9;

/** What a word of the question is searched by: its own terms and its place. */
export function subjectOf(word: Word, weight: number): Subject {
  if (weight === 0) return { weight, wordings: [] };
  const wordings: Wording[] = [wording(word.text, 1)];
  for (const place of placesOf(word)) wordings.push(wording(place, OF_PLACE));
  return { weight, wordings: wordings.filter((one) => one.tokens.length > 0) };
}

/** A wording of this weight. */
export const wording = (text: string, weight: number): Wording => ({ text, tokens: tokensOf(text), weight });

/** The words of a text as they are searched: whole, with the parts of compounds. */
export const tokensOf = remembered((text): readonly SearchToken[] => {
  const tokens: { term: string; parts: string[] }[] = [];
  for (const { term, of } of analyse(text)) {
    if (of === "word") tokens.push({ term, parts: [] });
    else tokens.at(-1)?.parts.push(term);
  }
  return tokens;
});

/** All terms to look for. */
export const termsIn = (tokens: readonly SearchToken[]): string[] =>
  tokens.flatMap(({ term, parts }) => [term, ...parts]);
