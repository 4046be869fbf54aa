import type { Span } from "@kenniswijzer/domain";
import type { Token } from "@kenniswijzer/language";
import type { Reader, Reference } from "../reader.ts";
import { type Sheet, tokenAt } from "../sheet.ts";
import type { Group } from "./groups.ts";
import type { Pair } from "./pairs.ts";
import { OTHER_MATTER, OTHER_OBJECT, OTHER_PARTY, PARTY_OBJECT, SUBJECT, type Word, wordOf } from "./word.ts";

/** The words of a unit, each group of names as one sign, and where the signs of both ends stand; -1 when they don't. */
export interface Words {
  readonly all: readonly Word[];
  readonly subject: number;
  readonly object: number;
}

interface Plain {
  /** Index of the first token. */
  readonly from: number;
  readonly words: readonly Word[];
}

const PLAIN = new WeakMap<Span, Plain>();

/** The words of a unit as they stand: the same for all its pairs. */
function plainWords({ tokens }: Sheet, unit: Span): Plain {
  const known = PLAIN.get(unit);
  if (known !== undefined) return known;
  const from = tokenAt(tokens, unit.start);
  const words: Word[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.start >= unit.end) break;
    words.push(wordOf(token));
  }
  const plain = { from, words };
  PLAIN.set(unit, plain);
  return plain;
}

interface Placed extends Plain {
  readonly references: readonly Reference[];
}

const PLACED = new WeakMap<Span, Placed>();
const NONE: readonly Reference[] = [];

/** The words of a unit, with signs for those that are part of names: anew when something was named there since. */
function placedWords(reader: Reader, sheet: Sheet, at: number, unit: Span): Placed {
  const references = reader.references[at] ?? NONE;
  const known = PLACED.get(unit);
  if (known?.references === references) return known;
  const { from, words: plain } = plainWords(sheet, unit);
  const words = [...plain];
  for (const own of references) {
    if (own.start < unit.start || own.end > unit.end || own.type === "Theme" || own.type === "Question") continue;
    const sign = own.type === "Actor" ? OTHER_PARTY : OTHER_MATTER;
    const last = Math.min(sheet.tokens.length, from + words.length);
    for (let i = tokenAt(sheet.tokens, own.start); i < last && (sheet.tokens[i] as Token).end <= own.end; i++)
      if (words[i - from] === plain[i - from]) words[i - from] = sign;
  }
  const placed = { from, words, references };
  PLACED.set(unit, placed);
  return placed;
}

const inside = (token: Token, own: Group): boolean => token.start >= own.start && token.end <= own.end;
const isOther = (word: Word): boolean => word === OTHER_PARTY || word === OTHER_MATTER;

/** The words of the unit as the pair sees them. */
export function wordsOf(reader: Reader, { unit, at, subject, object }: Pair, sheet: Sheet): Words {
  const { from, words } = placedWords(reader, sheet, at, unit);
  const one = subject.where === "here" ? subject.group : undefined;
  const other = object.where === "here" ? object.group : undefined;
  const ofObject = object.group.references[0]?.type === "Actor" ? PARTY_OBJECT : OTHER_OBJECT;
  const all: Word[] = [];
  let [subjectAt, objectAt] = [-1, -1];
  let last: Word | undefined;
  for (let i = 0; i < words.length; i++) {
    const token = sheet.tokens[from + i] as Token;
    let word = words[i] as Word;
    if (one !== undefined && inside(token, one)) {
      word = SUBJECT;
      if (subjectAt < 0) subjectAt = all.length;
    } else if (other !== undefined && inside(token, other)) {
      word = ofObject;
      if (objectAt < 0) objectAt = all.length;
    }
    // what is several words has one sign
    if (word === last && (word === SUBJECT || word === ofObject || isOther(word))) continue;
    all.push(word);
    last = word;
  }
  return { all, subject: subjectAt, object: objectAt };
}
