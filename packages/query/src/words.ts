import { nameKey } from "@kenniswijzer/domain";
import { takesDot } from "@kenniswijzer/language";
import { remembered } from "./remembered.ts";

/** One word of a question, as it was typed and as it is read. */
export interface Word {
  /** Lower case, without diacritics; an everyday abbreviation written out. */
  readonly text: string;
  /** As the asker typed it. */
  readonly typed: string;
  /** True when the asker wrote it with a capital inside the sentence, or all in capitals. */
  readonly capital: boolean;
  /** The sign before it was a comma, semicolon, colon or bracket. */
  readonly pause: boolean;
}

// What professionals type in chat. Only short forms that are no Dutch word of their own.
const EVERYDAY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    vz: "voorzitter",
    vd: "van de",
    vh: "van het",
    vn: "van een",
    wnr: "wanneer",
    gem: "gemeente",
    gems: "gemeenten",
    gemeentes: "gemeenten",
    org: "organisatie",
    orgs: "organisaties",
    mbt: "over",
    ivm: "door",
    ihkv: "binnen",
    tbv: "voor",
    tav: "over",
    dmv: "door",
    oa: "onder andere",
    ed: "en dergelijke",
    mw: "mevrouw",
    mevr: "mevrouw",
    dhr: "heer",
    jr: "jaar",
    eo: "en omgeving",
    adam: "amsterdam",
    rdam: "rotterdam",
    tm: "tot en met",
    "t/m": "tot en met",
    "v/d": "van de",
    "v/h": "van het",
    "i/d": "in de",
    nr: "nummer",
    prov: "provincie",
    univ: "universiteit",
    jgz: "jeugdgezondheidszorg",
  }),
);

// Dots and apostrophes inside an abbreviation fall away before the look-up: m.b.t. → mbt, A'dam → adam.
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-–.,'’&/+@](?=[\p{L}\p{N}]))*/gu;

/** The words of a question in order. Signs fall away; `gem.`, `v.d.`, `wnr` and the like are written out. */
export function wordsOf(question: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  const text = question.normalize("NFC").replace(/(?<!\p{L})hoe veel(?!\p{L})/giu, "hoeveel");
  for (const match of text.matchAll(WORD)) {
    const typed = match[0];
    const before = text.slice(end, match.index);
    const pause = end > 0 && /[,;:()]/.test(before);
    end = match.index + typed.length;
    const opens = words.length === 0 || endsSentence(before, words.at(-1)?.typed ?? "");
    const capital = /\p{Lu}/u.test(typed) && (!opens || /\p{Lu}.*\p{Lu}/u.test(typed));
    const full = EVERYDAY.get(typed.toLowerCase()) ?? EVERYDAY.get(typed.toLowerCase().replace(/[.'’]/g, ""));
    for (const text of split(full ?? typed))
      words.push({ text, typed, capital, pause: pause && words.at(-1)?.typed !== typed });
  }
  return words;
}

// "Ik zoek hulp. Wie geeft die?", but not "dhr. De Vries"
const endsSentence = (between: string, word: string): boolean =>
  /[!?]\s/.test(between) || (/\.\s/.test(between) && word.length > 1 && !takesDot(word));

/** A text or name as phrases of a question are sought in it: by its key, without the signs that a question's words lack. */
export const phraseKey = (text: string): string => nameKey(text.replace(/\s+[&+]\s+/g, " "));

// "mevrouw/meneer" and "Sinti/Roma" are two words; "1.000" and "gemiva-svg" are one.
function split(typed: string): string[] {
  return typed
    .split(/[\s/]+/)
    .map(fold)
    .filter((word) => word !== "");
}

/** Lower case without diacritics; hyphens and `&` kept. */
export function fold(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/’/g, "'")
    .toLowerCase();
}

/** All runs of at most `longest` words as names to look up, each once. None begins or ends with a word that says nothing, but for "den haag". */
export function nameRuns(words: readonly Word[], says: (index: number) => boolean, longest = 7): string[] {
  const names = new Set<string>();
  const edge = (index: number): boolean => says(index) || words[index]?.capital === true;
  for (let start = 0; start < words.length; start++) {
    if (!edge(start) && !/^(de|den|het|'?s|t)$/.test(words[start]?.text ?? "")) continue;
    for (let end = start + 1; end <= Math.min(words.length, start + longest); end++) {
      if (edge(end - 1)) names.add(runKey(words, start, end));
    }
  }
  names.delete("");
  return [...names];
}

/** The words from `start` up to `end` as `nameKey` has it. */
export function runKey(words: readonly Word[], start: number, end: number): string {
  let key = "";
  for (let at = start; at < end; at++) {
    const own = keyOf(words[at]?.text ?? "");
    if (own !== "") key += key === "" ? own : ` ${own}`;
  }
  return key;
}

const keyOf = remembered(nameKey);

const SUBORDINATE = /^(?:die|dat|waarbij|waarin|waarmee|zodat|terwijl|als|omdat|waarom)$/;

/** How many words the main clause has: in "wie geeft de cursus om te stoppen" what follows "cursus" asks for nobody. */
export function mainClause(words: readonly string[]): number {
  const at = words.findIndex(
    (word, i) => i > 2 && (SUBORDINATE.test(word) || (word === "om" && words.slice(i).includes("te"))),
  );
  return at < 0 ? words.length : at;
}
