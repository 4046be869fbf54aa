import { fold } from "./fold.ts";

const LINKS = new Set("de het een en van voor der den des in op te ten ter met bij aan of tot naar om".split(" "));
const LONGEST = 10;

/**
 * True when the short form can be read from the long one: its letters in order, the first at the very start, each content
 * word giving one at least (after Schwartz & Hearst, 2003). `SWT` is one of `sociale wijkteams`: the letters inside a word
 * count too. Of four words or more one may give none; an acronym before the long form (`HZ Kenniscentrum …`) is no part of it.
 */
export function shortFormOf(short: string, long: string): boolean {
  const letters = fold(short.replace(/(?<=\p{Lu})s$/u, "").replace(/\+$/, "p")).replace(/[^a-z0-9]/g, "");
  const words = fold(long)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (letters.length < 2 || letters.length > LONGEST || words.length === 0 || letters === words.join("")) return false;
  const spare = letters.length > 2 && words.length > 3 ? 1 : 0;
  return reads(letters, words, 0, 0, spare) || (/^\p{Lu}{2,4}\s/u.test(long) && reads(letters, words, 0, 1, 0));
}

/** Reads the letters from `at` on in the words from `index` on; every word but the linking and `spare` ones must give its first letter. */
function reads(letters: string, words: readonly string[], at: number, index: number, spare: number): boolean {
  const word = words[index];
  if (word === undefined) return at === letters.length;
  if (at > 0 && LINKS.has(word) && reads(letters, words, at, index + 1, spare)) return true;
  if (at > 0 && spare > 0 && !LINKS.has(word) && reads(letters, words, at, index + 1, spare - 1)) return true;
  if (word[0] !== letters[at]) return false;
  let next = at + 1;
  if (reads(letters, words, next, index + 1, spare)) return true;
  for (let inside = 1; inside < word.length && next < letters.length; inside++) {
    if (word[inside] !== letters[next]) continue;
    next++;
    if (reads(letters, words, next, index + 1, spare)) return true;
  }
  return false;
}
