import { takesDot } from "./abbreviations.ts";
import { classAt, DIGIT, isAlphanumeric, isLetter, JOINED, plainRunEnd, SPACE, UPPER, widthAt } from "./characters.ts";
import { fold } from "./fold.ts";
import { remembered } from "./remembered.ts";
import { Word } from "./words.ts";

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
const BLANK = " ".charCodeAt(0);
const HYPHENS = "-‐‑";
const APOSTROPHES = "'’ʼ";

/** Reads tokens from `from` to `to`; offsets point into the whole text. White space is between tokens, never in them. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const scan = new Scanner(text, Math.max(0, from), Math.min(to, text.length));
  const tokens: Token[] = [];
  for (let token = scan.next(); token !== undefined; token = scan.next()) tokens.push(token);
  return tokens;
}

class Scanner {
  readonly #text: string;
  readonly #to: number;
  #at: number;
  /** Up to here no mail address can start: keeps look-ahead linear. */
  #noMailBefore = 0;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#at = from;
    this.#to = to;
    // most texts have no address
    this.#noMailBefore = text.slice(from, to).includes("@") ? 0 : to;
  }

  next(): Token | undefined {
    while (this.#at < this.#to && (this.#text.charCodeAt(this.#at) === BLANK || this.#isBlank(this.#at))) this.#at++;
    if (this.#at >= this.#to) return undefined;
    const kind = classAt(this.#text, this.#at);
    if (!isAlphanumeric(kind)) return this.#sign();
    return this.#address() ?? (kind === DIGIT ? this.#number() : undefined) ?? this.#word(this.#at);
  }

  #isBlank(at: number): boolean {
    const kind = classAt(this.#text, at);
    return kind === SPACE || kind === JOINED || this.#text.charCodeAt(at) === 0xfeff;
  }

  #class(at: number): number {
    return at < this.#to ? classAt(this.#text, at) : SPACE;
  }

  #emit(end: number, kind: Token["kind"]): Token {
    const start = this.#at;
    const text = this.#text.slice(start, end);
    this.#at = end;
    if (kind !== "word") return { text, start, end, kind, key: fold(text), word: undefined };
    const word = wordOf(text);
    return { text: word.text, start, end, kind, key: word.key, word };
  }

  /** `'s-Hertogenbosch` and `'t` begin with their apostrophe; any other sign stands alone. */
  #sign(): Token {
    const sign = this.#text[this.#at] as string;
    if (APOSTROPHES.includes(sign) || sign === "‘") {
      const letter = this.#text[this.#at + 1];
      const after = this.#class(this.#at + 2);
      if (letter !== undefined && /[snt]/i.test(letter) && this.#at + 1 < this.#to && !isAlphanumeric(after)) {
        return this.#word(this.#at + 1);
      }
    }
    return this.#emit(Math.min(this.#to, this.#at + widthAt(this.#text, this.#at)), "sign");
  }

  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(this.#text);
    return found !== null && at + found[0].length <= this.#to ? found[0] : undefined;
  }

  #address(): Token | undefined {
    const mail = this.#mail();
    if (mail !== undefined) return this.#emit(mail, "email");
    const first = this.#text.charCodeAt(this.#at) | 32;
    const second = this.#text.charCodeAt(this.#at + 1) | 32;
    // "ht" and "ww"
    if ((first === 104 && second === 116) || (first === 119 && second === 119)) {
      const url = this.#match(URL_START, this.#at);
      if (url !== undefined) return this.#emit(this.#at + trimmedLength(url), "url");
    }
    return undefined;
  }

  #mail(): number | undefined {
    if (this.#at < this.#noMailBefore) return undefined;
    LOCAL_PART.lastIndex = this.#at;
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
    const text = this.#text;
    let end = this.#at;
    while (this.#class(end) === DIGIT) end += widthAt(text, end);
    while ((text[end] === "." || text[end] === ",") && this.#class(end + 1) === DIGIT) {
      end++;
      while (this.#class(end) === DIGIT) end += widthAt(text, end);
    }
    const next = this.#class(end);
    const joins = isLetter(next) || ((isJoiner(text[end]) || text[end] === "&") && isLetter(this.#class(end + 1)));
    return joins ? undefined : this.#emit(Math.min(end, this.#to), "number");
  }

  #word(from: number): Token {
    const text = this.#text;
    const run = this.#run(from);
    if (text.charCodeAt(run) === BLANK) return this.#emit(run, "word");
    let end = run;
    if (end - from <= 2 && text[end] === "." && isLetter(this.#class(end + 1))) end = this.#dottedLetters(from, end);
    if (end === run && text[end] === "." && isAlphanumeric(this.#class(end + 1))) {
      const domain = this.#match(DOMAIN, this.#at);
      if (domain !== undefined) return this.#emit(this.#at + trimmedLength(domain), "url");
    }
    if (end === run) end = this.#tail(from, run);
    return this.#emit(end, "word");
  }

  /** Letters and digits with the hyphens, apostrophes and `&` between them. */
  #run(from: number): number {
    const text = this.#text;
    let end = from;
    for (;;) {
      end = plainRunEnd(text, end, this.#to);
      const kind = this.#class(end);
      if (kind === SPACE) return end;
      if (isAlphanumeric(kind)) end += widthAt(text, end);
      else if (kind === JOINED && end > from) end++;
      else if ((isJoiner(text[end]) || text[end] === "&") && isAlphanumeric(this.#class(end + 1))) end++;
      else if (text[end] === "/" && end === from + 1 && this.#isLoneLetter(end + 1)) end++;
      else return Math.min(end, this.#to);
    }
  }

  #isLoneLetter(at: number): boolean {
    return isLetter(this.#class(at)) && !isAlphanumeric(this.#class(at + 1));
  }

  /** `o.a.`, `R.J.A.`, `d.m.v`; a lone letter before a capitalised word ends at its own dot. */
  #dottedLetters(from: number, run: number): number {
    let end = run;
    while (this.#text[end] === "." && isLetter(this.#class(end + 1))) {
      const next = end + 1 + widthAt(this.#text, end + 1);
      if (isLetter(this.#class(next))) return end === run && !isUpperAt(this.#text, from) ? run : end + 1;
      end = next;
    }
    if (this.#text[end] === "." && end < this.#to) end++;
    return end;
  }

  /** What may hang on a word: the dot of an abbreviation or initial, the hyphen of `zorg- en`, the plus of `ESF+`. */
  #tail(from: number, run: number): number {
    const text = this.#text;
    if (run >= this.#to || isAlphanumeric(this.#class(run + 1))) return run;
    const sign = text[run];
    if (sign === "+") return run + 1;
    if (sign !== undefined && HYPHENS.includes(sign)) return text[run + 1] === sign ? run : run + 1;
    if (sign !== ".") return run;
    const initial = run === from + 1 && isUpperAt(text, from);
    return initial || (run - from < 8 && takesDot(text.slice(from, run))) ? run + 1 : run;
  }
}

const JOINERS: ReadonlySet<string | undefined> = new Set([...HYPHENS, ...APOSTROPHES]);
const isJoiner = (sign: string | undefined): boolean => JOINERS.has(sign);

const isUpperAt = (text: string, at: number): boolean => classAt(text, at) === UPPER;

const trimmedLength = (address: string): number => address.replace(/[.,;:!?)\]}'’*_>]+$/, "").length;

const wordOf = remembered((text) => new Word(text, fold(text).replace(/^'|\.|[-']$/g, "")));
