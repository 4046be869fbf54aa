import { compoundParts, lexicon, perWord, remembered, stopWords } from "@kenniswijzer/language";
import type { Wordlike } from "./word-classes.ts";

const isCompound = remembered((key) => compoundParts(key).length > 1);

/** A word of the language rather than a name. Takes a token's key; compounds count. */
export function isOrdinary(key: string): boolean {
  const form = lexicon().forms.get(key);
  if (form !== undefined) return form.kind !== "name";
  return stopWords.has(key) || isCompound(key);
}

/** The same of a token, worked out once for its word. */
export const isOrdinaryWord: (word: Wordlike) => boolean = perWord(({ key }) => isOrdinary(key));

/** `transformatie`, `jeugdzorg`: the word is a noun before it is anything else. */
export function isNoun(key: string): boolean {
  const form = lexicon().forms.get(key);
  return form === undefined ? isCompound(key) : form.kind === "noun";
}

/** A form of a verb that is no noun as well. */
export function isVerb(key: string): boolean {
  return lexicon().verbs.has(key) && lexicon().forms.get(key)?.kind !== "noun";
}

/** Not a rare word: one that regulations use. */
export function isCommon(key: string): boolean {
  const form = lexicon().forms.get(key);
  return form === undefined ? isOrdinary(key) : form.grade > 0;
}
