import { fold } from "./fold.ts";

const LINKS = new Set("de het een en van voor der den des in op te ten ter met bij aan of".split(" "));

/**
 * True when the short form can be read from the long one: each of its letters in order, the first at the start of the
 * long form, and no more content words skipped than letters used (after Schwartz & Hearst, 2003).
 */
export function shortFormOf(short: string, long: string): boolean {
  const letters = fold(short)
    .replace(/[^a-z0-9]/g, "")
    .replace(/s$/, (s) => (/[A-Z]s$/.test(short) ? "" : s));
  const words = fold(long)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (letters.length < 2 || words.length === 0 || letters.length > 10) return false;
  if (fold(short) === fold(long)) return false;
  return matches(letters, words);
}

/** Walks both from the end, as the paper does; the first letter must begin a word. */
function matches(letters: string, words: readonly string[]): boolean {
  const text = words.join(" ");
  let at = text.length - 1;
  let used = 0;
  let started = text.length;
  for (let index = letters.length - 1; index >= 0; index--, at--) {
    while (at >= 0 && (text[at] !== letters[index] || (index === 0 && at > 0 && text[at - 1] !== " "))) at--;
    if (at < 0) return false;
    if (at === 0 || text[at - 1] === " ") used++;
    started = at;
  }
  if (
    text
      .slice(0, started)
      .split(" ")
      .some((word) => word !== "" && !LINKS.has(word))
  )
    return false;
  const content = words.filter((word) => !LINKS.has(word)).length;
  return used >= 1 && content <= letters.length + 1 && (used * 2 >= letters.length || content <= 2);
}
