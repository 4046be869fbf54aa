import { takesDot } from "./abbreviations.ts";
import {
  classAt,
  classOf,
  DIGIT,
  isAlphanumeric,
  isHalf,
  isLetter,
  JOINED,
  SPACE,
  UPPER,
  widthAt,
} from "./characters.ts";
import { fold } from "./fold.ts";
import { WordTable } from "./word-table.ts";
import type { Word } from "./words.ts";

/** A word, number, sign or address, verbatim, at its place in the text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "sign" | "url" | "email";
  /** Folded lower case; of a word without the dots of an abbreviation and a hanging hyphen: `O.a.` → `oa`, `zorg-` → `zorg`. */
  readonly key: string;
  /** Of a word: what `perWord` knows of it, wherever it stands. */
  readonly word: Word | undefined;
}

const URL_START = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+/iy;
const DOMAIN = /(?:[\p{L}\p{N}-]+\.){1,4}(?:nl|org|com|eu|net|nu|info|be)(?![\p{L}\p{N}])(?:\/[^\s<>"“”«»]*)?/uy;
const LOCAL_PART = /[A-Za-z0-9._%+-]{1,64}(?=(@?))/y;
const MAIL_DOMAIN = /@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/y;
const unitOf = (sign: string): number => sign.charCodeAt(0);
const [BLANK, DOT, COMMA, AND, SLASH, PLUS, NO_SPACE] = [..." .,&/+\ufeff"].map(unitOf);
const HYPHENS = [..."-‐‑"].map(unitOf);
const APOSTROPHES = [..."'’ʼ"].map(unitOf);
const QUOTE = unitOf("‘");
const SNT = [..."sntSNT"].map(unitOf);

/** Reads tokens from `from` to `to`; offsets point into the whole text. White space is between tokens, never in them. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const scan = new Scanner(text, Math.max(0, from), Math.min(to, text.length));
  const tokens: Token[] = [];
  for (let token = scan.next(); token !== undefined; token = scan.next()) tokens.push(token);
  return tokens;
}

/** The units that are read, as numbers: one array, for a text is read before the next one is. */
let units = new Uint16Array(1 << 12);

function readUnits(text: string, from: number, to: number): Uint16Array {
  if (to - from > units.length) units = new Uint16Array(2 * (to - from));
  for (let at = from; at < to; at++) units[at - from] = text.charCodeAt(at);
  return units;
}

/** Walks over the units of a part of a text; its places count from where the part begins. */
class Scanner {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  readonly #units: Uint16Array;
  #at = 0;
  /** Up to here no mail address can start: keeps look-ahead linear. */
  #noMailBefore: number;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#from = from;
    this.#to = Math.max(0, to - from);
    this.#units = readUnits(text, from, to);
    // most texts have no address
    this.#noMailBefore = text.slice(from, to).includes("@") ? 0 : this.#to;
  }

  next(): Token | undefined {
    while (this.#at < this.#to && this.#isBlank(this.#units[this.#at] as number)) this.#at++;
    if (this.#at >= this.#to) return undefined;
    const kind = this.#class(this.#at);
    if (!isAlphanumeric(kind)) return this.#sign();
    return this.#address() ?? (kind === DIGIT ? this.#number() : undefined) ?? this.#word(this.#at);
  }

  #isBlank(unit: number): boolean {
    if (unit === BLANK) return true;
    const kind = classOf(unit);
    return kind === SPACE || kind === JOINED || unit === NO_SPACE;
  }

  #unit(at: number): number | undefined {
    return at < this.#to ? this.#units[at] : undefined;
  }

  #class(at: number): number {
    if (at >= this.#to) return SPACE;
    const unit = this.#units[at] as number;
    return isHalf(unit) ? classAt(this.#text, this.#from + at) : classOf(unit);
  }

  #width(at: number): number {
    return isHalf(this.#units[at] as number) ? widthAt(this.#text, this.#from + at) : 1;
  }

  #emit(to: number, kind: Exclude<Token["kind"], "word">): Token {
    const [start, end] = [this.#from + this.#at, this.#from + to];
    this.#at = to;
    const text = this.#text.slice(start, end);
    return { text, start, end, kind, key: fold(text), word: undefined };
  }

  #emitWord(to: number): Token {
    const [start, end] = [this.#from + this.#at, this.#from + to];
    const word = WORDS.of(this.#units, this.#at, to, this.#text, start);
    this.#at = to;
    return { text: word.text, start, end, kind: "word", key: word.key, word };
  }

  /** `'s-Hertogenbosch` and `'t` begin with their apostrophe; any other sign stands alone. */
  #sign(): Token {
    const sign = this.#units[this.#at] as number;
    if (APOSTROPHES.includes(sign) || sign === QUOTE) {
      const letter = this.#unit(this.#at + 1);
      if (letter !== undefined && SNT.includes(letter) && !isAlphanumeric(this.#class(this.#at + 2)))
        return this.#word(this.#at + 1);
    }
    return this.#emit(Math.min(this.#to, this.#at + this.#width(this.#at)), "sign");
  }

  /** How long the match is that begins at a place; undefined without one that ends in time. */
  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = this.#from + at;
    const found = pattern.exec(this.#text);
    return found !== null && at + found[0].length <= this.#to ? found[0] : undefined;
  }

  #address(): Token | undefined {
    const mail = this.#mail();
    if (mail !== undefined) return this.#emit(mail, "email");
    const first = (this.#unit(this.#at) ?? 0) | 32;
    const second = (this.#unit(this.#at + 1) ?? 0) | 32;
    // "ht" and "ww"
    if ((first === 104 && second === 116) || (first === 119 && second === 119)) {
      const url = this.#match(URL_START, this.#at);
      if (url !== undefined) return this.#emit(this.#at + trimmedLength(url), "url");
    }
    return undefined;
  }

  #mail(): number | undefined {
    if (this.#at < this.#noMailBefore) return undefined;
    LOCAL_PART.lastIndex = this.#from + this.#at;
    const local = LOCAL_PART.exec(this.#text);
    if (local === null) return undefined;
    const end = this.#at + local[0].length;
    if (local[1] !== "@") {
      this.#noMailBefore = local[0].length === 64 ? this.#at + 1 : end;
      return undefined;
    }
    const domain = this.#match(MAIL_DOMAIN, end);
    if (domain === undefined) this.#noMailBefore = end;
    return domain === undefined ? undefined : end + domain.length;
  }

  /** `185.000`, `317.646,15`, `13.30`; `75-plussers` and `4e` are words. */
  #number(): Token | undefined {
    let end = this.#digits(this.#at);
    for (;;) {
      const sign = this.#unit(end);
      if ((sign !== DOT && sign !== COMMA) || this.#class(end + 1) !== DIGIT) break;
      end = this.#digits(end + 1);
    }
    const joins =
      isLetter(this.#class(end)) ||
      ((isJoiner(this.#unit(end)) || this.#unit(end) === AND) && isLetter(this.#class(end + 1)));
    return joins ? undefined : this.#emit(Math.min(end, this.#to), "number");
  }

  #digits(from: number): number {
    let end = from;
    while (this.#class(end) === DIGIT) end += this.#width(end);
    return end;
  }

  #word(from: number): Token {
    const run = this.#run(from);
    const next = this.#unit(run);
    if (next === undefined || next === BLANK) return this.#emitWord(run);
    let end = run;
    if (end - from <= 2 && next === DOT && isLetter(this.#class(end + 1))) end = this.#dottedLetters(from, end);
    if (end === run && next === DOT && isAlphanumeric(this.#class(end + 1))) {
      const domain = this.#match(DOMAIN, this.#at);
      if (domain !== undefined) return this.#emit(this.#at + trimmedLength(domain), "url");
    }
    return this.#emitWord(end === run ? this.#tail(from, run) : end);
  }

  /** Letters and digits with the hyphens, apostrophes and `&` between them. */
  #run(from: number): number {
    const [units, to] = [this.#units, this.#to];
    let end = from;
    for (;;) {
      while (end < to && isAlphanumeric(classOf(units[end] as number))) end++;
      const kind = this.#class(end);
      if (kind === SPACE) return Math.min(end, to);
      const unit = this.#unit(end);
      if (isAlphanumeric(kind)) end += this.#width(end);
      else if (kind === JOINED && end > from) end++;
      else if ((isJoiner(unit) || unit === AND) && isAlphanumeric(this.#class(end + 1))) end++;
      else if (unit === SLASH && end === from + 1 && this.#isLoneLetter(end + 1)) end++;
      else return end;
    }
  }

  #isLoneLetter(at: number): boolean {
    return isLetter(this.#class(at)) && !isAlphanumeric(this.#class(at + 1));
  }

  /** `o.a.`, `R.J.A.`, `d.m.v`; a lone letter before a capitalised word ends at its own dot. */
  #dottedLetters(from: number, run: number): number {
    let end = run;
    while (this.#unit(end) === DOT && isLetter(this.#class(end + 1))) {
      const next = end + 1 + this.#width(end + 1);
      if (isLetter(this.#class(next))) return end === run && this.#class(from) !== UPPER ? run : end + 1;
      end = next;
    }
    return this.#unit(end) === DOT ? end + 1 : end;
  }

  /** What may hang on a word: the dot of an abbreviation or initial, the hyphen of `zorg- en`, the plus of `ESF+`. */
  #tail(from: number, run: number): number {
    const sign = this.#unit(run);
    if (sign === undefined || isAlphanumeric(this.#class(run + 1))) return run;
    if (sign === PLUS) return run + 1;
    if (HYPHENS.includes(sign)) return this.#unit(run + 1) === sign ? run : run + 1;
    if (sign !== DOT) return run;
    const initial = run === from + 1 && this.#class(from) === UPPER;
    return initial || (run - from < 8 && takesDot(this.#text.slice(this.#from + from, this.#from + run)))
      ? run + 1
      : run;
  }
}

const isJoiner = (unit: number | undefined): boolean =>
  unit !== undefined && (HYPHENS.includes(unit) || APOSTROPHES.includes(unit));

const trimmedLength = (address: string): number => address.replace(/[.,;:!?)\]}'’*_>]+$/, "").length;

const WORDS = new WordTable((text) => fold(text).replace(/^'|\.|[-']$/g, ""));
