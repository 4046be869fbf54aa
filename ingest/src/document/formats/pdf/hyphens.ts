import { lexicon } from "@kenniswijzer/language";

const LAST = /([\p{L}\d][\p{L}\d'’-]*)[-\u2010\u00ad]$/u;
const FIRST = /^\p{L}+/u;

const LONGEST_WORD = 80;

/** The line as it goes on in the one below it: with a blank, or without the hyphen where a word was only divided. */
export function openEnded(above: string, below: string, words: ReadonlySet<string>): string {
  if (above.endsWith("\u00ad")) return above.slice(0, -1);
  const end = above.slice(-LONGEST_WORD);
  if (/\d-$/.test(end) && /^\d/.test(below)) return above;
  const head = LAST.exec(end)?.[1];
  const tail = FIRST.exec(below.slice(0, LONGEST_WORD))?.[0];
  if (head === undefined || tail === undefined) return `${above} `;
  // `zorg- en welzijnsinstellingen`
  if (/^(?:en|of|tot|als|dan|noch|maar)$/.test(tail)) return `${above} `;
  return wasDivided(head, tail, words) ? above.slice(0, -1) : above;
}

/** `samen-` + `werking`, and not `Wmo-` + `werkplaats` or `Midden-` + `Holland`. */
function wasDivided(head: string, tail: string, words: ReadonlySet<string>): boolean {
  if (/^\p{Lu}/u.test(tail)) return false;
  const part = head.split("-").at(-1) ?? head;
  const whole = (part + tail).toLowerCase();
  if (words.has(`${head}-${tail}`.toLowerCase())) return false;
  if (words.has((head + tail).toLowerCase())) return true;
  // an abbreviation keeps its hyphen: `GGD-arts`, `Wmo-werkplaats`, `18-plussers`
  if (/\p{Lu}.*\p{Lu}|\d/u.test(part) || part.length === 1) return false;
  const { forms } = lexicon();
  if (forms.has(whole)) return true;
  // two like vowels would run together: `zee-eend`, `auto-ongeluk`
  if (/(?:a-a|a-e|a-u|e-e|e-i|e-u|i-e|i-i|i-j|o-e|o-i|o-o|o-u|u-i|u-u)$/.test(`${part.slice(-1)}-${tail.charAt(0)}`)) {
    return !(forms.has(part.toLowerCase()) && forms.has(tail.toLowerCase()));
  }
  // a short form that no dictionary has, before a word that it has: `Wlz-zorg`
  return !(
    /^\p{Lu}/u.test(part) &&
    part.length <= 4 &&
    !forms.has(part.toLowerCase()) &&
    forms.has(tail.toLowerCase())
  );
}

/** The words of a document in small letters, for how it writes them elsewhere. */
export function wordsOf(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/\p{L}[\p{L}\d'’-]*\p{L}/gu)) words.add(word.toLowerCase());
  }
  return words;
}
