import { lexicon } from "@kenniswijzer/language";

const LAST = /([\p{L}\d][\p{L}\d'’-]*)[-\u2010\u00ad]$/u;
/** A hyphen that justified text has moved away from its word. */
const APART = /(\p{L}+) [-\u2010]$/u;
const VOWELS = /(?:a-a|a-e|a-u|e-e|e-i|e-u|i-e|i-i|i-j|o-e|o-i|o-o|o-u|u-i|u-u)$/i;
const FIRST = /^\p{L}+/u;

const LONGEST_WORD = 80;
/** What may stand between two words that share a part: `zorg- en welzijnsinstellingen`. */
const SHARING = /^(?:en|of|tot|als|dan|noch|maar)(?=\s|$)/;
/** Joined to what follows by a hyphen in any place. */
const PREFIXES = new Set(["niet", "oud", "ex", "non", "bijna", "privé"]);

/** The line as it goes on in the one below it: with a blank, or without the hyphen where a word was only divided. */
export function openEnded(above: string, below: string, words: ReadonlySet<string>): string {
  if (above.endsWith("\u00ad")) return above.slice(0, -1);
  const end = above.slice(-LONGEST_WORD);
  if (/\d[-–]$/.test(end) && /^\d/.test(below)) return above;
  const tail = FIRST.exec(below.slice(0, LONGEST_WORD))?.[0];
  const apart = APART.exec(end)?.[1];
  if (apart !== undefined && tail !== undefined) {
    const divided = isWord(apart + tail, words) || !isWord(apart, words) || !isWord(tail, words);
    return divided && !SHARING.test(below) ? above.slice(0, -2) : `${above} `;
  }
  const head = LAST.exec(end)?.[1];
  if (head === undefined || tail === undefined) return `${above} `;
  if (SHARING.test(below) && (isWord(head, words) || !isWord(head + tail, words))) return `${above} `;
  return wasDivided(head, tail, words) ? above.slice(0, -1) : above;
}

const isWord = (word: string, words: ReadonlySet<string>): boolean =>
  words.has(word.toLowerCase()) || lexicon().forms.get(word.toLowerCase())?.free === true;

/** `samen-` + `werking`, and not `Wmo-` + `werkplaats` or `Midden-` + `Holland`. */
function wasDivided(head: string, tail: string, words: ReadonlySet<string>): boolean {
  const part = head.split("-").at(-1) ?? head;
  if (/^\p{Lu}/u.test(tail))
    return /^\p{Lu}{2,}$/u.test(part) && /^\p{Lu}{2,}/u.test(tail) && isWord(part + tail, words);
  if (words.has(`${head}-${tail}`.toLowerCase())) return false;
  if (words.has((head + tail).toLowerCase())) return true;
  // an abbreviation keeps its hyphen: `GGD-arts`, `Wmo-werkplaats`, `18-plussers`
  if (/\p{Lu}.*\p{Lu}|\d/u.test(part) || part.length === 1) return false;
  const { forms } = lexicon();
  if (forms.has((part + tail).toLowerCase())) return true;
  if (PREFIXES.has(part.toLowerCase())) return false;
  const both = forms.has(part.toLowerCase()) && forms.has(tail.toLowerCase());
  // two vowels would be read as one: `zee-eend`, `auto-ongeluk`
  if (VOWELS.test(`${part.slice(-1)}-${tail.charAt(0)}`)) return !both;
  // a short form that no dictionary has, before a word that it has: `Wlz-zorg`
  return !(
    /^\p{Lu}/u.test(part) &&
    part.length <= 4 &&
    !forms.has(part.toLowerCase()) &&
    forms.has(tail.toLowerCase())
  );
}

/** The words of a document in small letters, for how it writes them elsewhere; parts that a line divides are left out. */
export function wordsOf(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  let divided = false;
  for (const line of lines) {
    const found = [...line.matchAll(/\p{L}[\p{L}\d'’-]*\p{L}/gu)].map(([word]) => word.toLowerCase());
    const from = divided ? 1 : 0;
    divided = /[-\u2010\u00ad]$/.test(line);
    for (const word of found.slice(from, divided ? -1 : undefined)) words.add(word);
  }
  return words;
}
