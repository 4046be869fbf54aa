import { fold, perWord } from "@kenniswijzer/language";
import type { Naming } from "./naming.ts";
import { isAcronym, type Sheet } from "./sheet.ts";

/** A name of this document, to be found wherever it stands. */
export interface OwnName {
  readonly name: string;
  readonly of: Naming;
  readonly extractor: string;
  /** Counts only as it is written: `Roos`, never `roos`. */
  readonly exact?: boolean;
}

interface Words {
  readonly keys: readonly string[];
  /** Short and capital-lettered names count only as they are written. */
  readonly exact: boolean;
  readonly own: OwnName;
}

/** Finds the names that the document itself made, in any case, longest first. */
export class Occurrences {
  readonly #byFirst = new Map<string, Words[]>();

  constructor(names: readonly OwnName[]) {
    for (const own of names) {
      const keys = own.name.split(/[\s]+/).map(wordKey).filter(Boolean);
      const [first] = keys;
      if (first === undefined || own.name.length < 2) continue;
      const known = this.#byFirst.get(first) ?? [];
      const short = isAcronym(own.name) || (keys.length === 1 && own.name.length < 6);
      known.push({ keys, exact: own.exact ?? short, own });
      this.#byFirst.set(
        first,
        known.sort((a, b) => b.keys.length - a.keys.length),
      );
    }
  }

  in(sheet: Sheet): readonly Naming[] {
    if (this.#byFirst.size === 0 || !hasAny(sheet, this.#byFirst)) return NOTHING;
    const words = wordsOf(sheet);
    let found: Naming[] | undefined;
    for (let at = 0; at < words.length; at++) {
      const own = this.#byFirst.get(words[at]?.key as string)?.find((name) => fits(words, at, name));
      const [first, last] = own === undefined ? [] : [words[at], words[at + own.keys.length - 1]];
      if (own === undefined || first === undefined || last === undefined) continue;
      found ??= [];
      found.push({ ...own.own.of, start: first.start, end: last.end, extractor: own.own.extractor, weight: 8 });
      at += own.keys.length - 1;
    }
    return found ?? NOTHING;
  }
}

const NOTHING: readonly Naming[] = [];

interface Word {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PLAIN = /^[a-z]+$/;

function wordKey(word: string): string {
  const key = fold(word);
  return PLAIN.test(key) ? key : key.replace(/[^\p{L}\p{N}&+]/gu, "");
}

/** Blanks, brackets and marks that are in no word. */
const END = /[\s()[\]"“”„«»:;/]/;
const PLAIN_UNITS = 0x80;
const ENDS = Array.from({ length: PLAIN_UNITS }, (_, unit) => END.test(String.fromCharCode(unit)));
const isEnd = (unit: number): boolean =>
  unit < PLAIN_UNITS ? (ENDS[unit] as boolean) : END.test(String.fromCharCode(unit));
const LEADING = new Set("‘'’.,!?*_–-");
const TRAILING = new Set("‘'’.,!?*_–");
const made = new WeakMap<Sheet, readonly Word[]>();

/** Words between blanks, without the signs around them; a name's own signs are left out on both sides. Made once for a passage. */
function wordsOf(sheet: Sheet): readonly Word[] {
  const words = made.get(sheet) ?? readWords(sheet);
  made.set(sheet, words);
  return words;
}

function readWords({ passage: { start, text } }: Sheet): Word[] {
  const words: Word[] = [];
  for (let from = 0; from < text.length; from++) {
    if (isEnd(text.charCodeAt(from))) continue;
    let to = from + 1;
    while (to < text.length && !isEnd(text.charCodeAt(to))) to++;
    const end = to;
    while (LEADING.has(text[from] ?? "")) from++;
    while (to > from && TRAILING.has(text[to - 1] ?? "")) to--;
    const own = text.slice(from, to);
    if (to > from) words.push({ key: wordKey(own), text: own, start: start + from, end: start + to });
    from = end;
  }
  return words;
}

/** The key of a token, or undefined for one that is several words between blanks. */
const partKey = perWord(({ text }) => (END.test(text) ? undefined : wordKey(text)));
const COUNTS = /[\p{N}&+]/u;

/** False when no word of a passage is one of these: its tokens tell, without its words being cut out. */
function hasAny({ tokens }: Sheet, keys: { has(key: string): boolean }): boolean {
  // where a word would go on: "Zorg.Welzijn" is one
  let goesOn = -1;
  for (const token of tokens) {
    if (token.kind === "sign") {
      if (COUNTS.test(token.text)) return true;
      if (token.start === goesOn) goesOn = END.test(token.text) ? -1 : token.end;
      continue;
    }
    const key = token.start === goesOn ? undefined : partKey(token);
    if (key === undefined || keys.has(key)) return true;
    goesOn = token.end;
  }
  return false;
}

function fits(words: readonly Word[], at: number, name: Words): boolean {
  if (name.keys.some((key, offset) => words[at + offset]?.key !== key)) return false;
  const written = words.slice(at, at + name.keys.length).map((word) => word.text);
  return !name.exact || written.join(" ") === name.own.name.replace(/^!/, "");
}
