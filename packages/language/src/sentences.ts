import type { Span } from "@kenniswijzer/domain";
import { mayEndSentence, takesDot } from "./abbreviations.ts";
import { classAt, DIGIT, isAlphanumeric, isLetter, LOWER, SPACE, UPPER } from "./characters.ts";

const CLOSERS = `)]"'”’»*_`;
const OPENERS = `(["'“‘«„*_!`;
const LONGEST_WORD = 24;
/** Capitalised words that begin a sentence rather than a surname after an initial. */
const STARTERS = new Set(
  "De Het Een In Dit Dat Deze Die Er Op Voor Van Met Als Bij Uit Om Zij Hij Wij We Ze Ook En Maar Daarnaast Dan Daar".split(
    " ",
  ),
);

/**
 * The sentences between two offsets, trimmed, in order. A dot after an abbreviation, an initial, an ordinal or before a
 * small letter ends nothing; a dot glued to the next capital does; `;` and `:` never do.
 */
export function sentences(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  let from = skipBlank(text, start, end);
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 46 && unit !== 63 && unit !== 33 && unit !== 0x2026) continue;
    let stop = at + 1;
    while (stop < end && ".?!…".includes(text[stop] as string)) stop++;
    const last = stop - 1;
    while (stop < end && CLOSERS.includes(text[stop] as string)) stop++;
    const next = skipBlank(text, stop, end);
    if (next < end && endsHere(text, from, at, last, stop, next)) {
      spans.push({ start: from, end: stop });
      from = next;
      at = next - 1;
    } else {
      at = last;
    }
  }
  const stop = trimEnd(text, from, end);
  if (stop > from) spans.push({ start: from, end: stop });
  return spans;
}

function skipBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && classAt(text, at) === SPACE) at++;
  return at;
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && classAt(text, at - 1) === SPACE) at--;
  return at;
}

/** `first` and `last` are the outer terminators, `stop` follows the closing signs, `next` is where the rest begins. */
function endsHere(text: string, from: number, first: number, last: number, stop: number, next: number): boolean {
  const glued = next === stop;
  if (glued && stop > last + 1) return false;
  if (text[first] !== "." || last > first) return !glued && opensSentence(text, next);
  const word = wordBefore(text, from, first);
  if (glued) return endsGlued(text, first, next, word);
  if (!opensSentence(text, next)) return false;
  if (/^\d{1,2}$/.test(word)) return !isOrdinal(text, from, first - word.length);
  if (stop > last + 1 && !isInitial(word)) return true;
  if (isInitial(word)) return STARTERS.has(wordAfter(text, next));
  // of `prof.dr` the last part decides
  const tail = word.slice(word.lastIndexOf(".") + 1);
  return !(takesDot(word) || takesDot(tail)) || mayEndSentence(word);
}

/** `werkt.De Minister`: the space is missing; not so in `Ieder.in`, `B.V.` or `www.x`. */
function endsGlued(text: string, dot: number, next: number, word: string): boolean {
  const before = classAt(text, dot - 1);
  if (before !== LOWER && before !== DIGIT && !CLOSERS.includes(text[dot - 1] ?? " ")) return false;
  if (word.includes(".") || (before !== DIGIT && word.length < 2) || takesDot(word)) return false;
  return classAt(text, next) === UPPER && (classAt(text, next + 1) === LOWER || classAt(text, next + 1) === SPACE);
}

/** A number that counts what follows: at the start, or after `:`, `;` or `,`. */
function isOrdinal(text: string, from: number, numberAt: number): boolean {
  const before = trimEnd(text, from, numberAt);
  return before <= from || ":;,(".includes(text[before - 1] as string);
}

const isInitial = (word: string): boolean => /^(?:\p{Lu}\.?)+$/u.test(word) && /^\p{Lu}(?:\.|$)/u.test(word);

function opensSentence(text: string, at: number): boolean {
  let next = at;
  while (OPENERS.includes(text[next] ?? " ") && next < at + 4) next++;
  const kind = classAt(text, next);
  if (kind === UPPER || kind === DIGIT) return true;
  if (next > at && kind === LOWER) return /^['’][snt](?:\s|-)/.test(text.slice(next - 1, next + 2));
  return "€–•·-".includes(text[next] ?? "x");
}

function wordBefore(text: string, from: number, dot: number): string {
  let at = dot;
  const least = Math.max(from, dot - LONGEST_WORD);
  while (at > least && (isAlphanumeric(classAt(text, at - 1)) || text[at - 1] === "." || text[at - 1] === "&")) at--;
  return text.slice(at, dot);
}

function wordAfter(text: string, from: number): string {
  let at = from;
  while (at < from + LONGEST_WORD && isLetter(classAt(text, at))) at++;
  return text.slice(from, at);
}
