import { stem } from "@kenniswijzer/language";
import type { Reader } from "../reader.ts";
import type { Sheet } from "../sheet.ts";
import { wordsAbove } from "./above.ts";
import type { Group } from "./groups.ts";
import { headOf } from "./head.ts";
import { type Lexeme, NO_WORD } from "./lexemes.ts";
import type { End, Pair } from "./pairs.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { side } from "./side.ts";
import { type Slot, slot } from "./slots.ts";
import { classesOf, NO_USE, type Word } from "./word.ts";
import { type Words, wordsOf } from "./words.ts";

const MOST_BETWEEN = 12;
const SHORT_BETWEEN = 4;
const MOST_MARKS = 3;
const MOST_VERBS = 4;

/** Takes the features of one pair; the same one twice is one feature. */
export interface Features {
  /** The feature that the slot is by itself. */
  add(slot: Slot): void;
  /** The one that a word makes of it. */
  word(slot: Slot, word: Lexeme): void;
  /** The one that two words make of it, with a blank between them. */
  two(slot: Slot, first: Lexeme, second: Lexeme): void;
  /** The one that any other words, or a count, make of it. */
  text(slot: Slot, text: string): void;
}

/** What a pair and its surroundings look like, as names of features: words, grammar and places, never the names themselves. */
export function featuresOf(reader: Reader, pair: Pair): string[] {
  const names = new Set<string>();
  const text = ({ before, after }: Slot, own: string): void => {
    names.add(before + own + after);
  };
  describe(reader, pair, {
    add: (slot) => text(slot, ""),
    word: (slot, word) => text(slot, word.text),
    two: (slot, first, second) => text(slot, `${first.text} ${second.text}`),
    text,
  });
  return [...names];
}

/** Says the features of a pair, as `featuresOf` lists them, without making their names. */
export function describe(reader: Reader, pair: Pair, features: Features): void {
  const sheet = reader.sheets[pair.at] as Sheet;
  const { subject, object } = pair;
  const shape = shapeOf(subject.group.kind, object.group.kind, subject.where, object.where);
  const words = wordsOf(reader, pair, sheet);
  const { all } = words;
  for (const name of shape.names) features.add(name);
  for (const slot of shape.passage) features.text(slot, sheet.passage.kind);
  if (reader.isRegulation) features.add(shape.regulation);
  features.text(shape.length, String(Math.min(6, all.length >> 2)));
  features.word(shape.first, all[0]?.key ?? NO_WORD);
  features.text(shape.parties, String(Math.min(3, partiesIn(all, 0, all.length))));
  if (subject.where === "here" && object.where === "here") between(words, shape, features);
  if (words.subject >= 0) side(all, words.subject, shape.subject, features);
  if (words.object >= 0) side(all, words.object, shape.object, features);
  bag(all, shape, features);
  above(sheet, shape, features);
  if (sheet.passage.kind === "row") cells(reader, pair, shape, features);
  if (object.group.unnamed !== undefined) head(reader, object.group, shape, features);
  if (subject.group.entities.length >= 3) features.add(shape.many);
}

const NESTED = slot("nested");
const DOUBT = slot("doubt");

function partiesIn(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (words[i]?.sign === "party") count += 1;
  return count;
}

function between({ all, subject, object }: Words, shape: Shape, features: Features): void {
  if (subject < 0 || object < 0) {
    features.add(NESTED);
    return;
  }
  const own = subject < object ? shape.subjectFirst : shape.objectFirst;
  const [low, high] = [Math.min(subject, object), Math.max(subject, object)];
  const count = high - low - 1;
  features.add(own.kinds);
  features.text(own.distance, bucket(count));
  features.text(own.parties, String(Math.min(partiesIn(all, low + 1, high), 3)));
  const last = Math.min(high, low + 1 + MOST_BETWEEN);
  for (let i = low + 1; i < last; i++) {
    const { stem, verb } = all[i] as Word;
    for (const slot of own.word) features.word(slot, stem);
    if (verb !== undefined) for (const slot of own.verb) features.word(slot, verb);
  }
  if (count <= SHORT_BETWEEN) for (const slot of own.all) features.text(slot, keysBetween(all, low, high));
  features.text(own.clauses, clauseMarks(all, low, high));
}

const keysBetween = (words: readonly Word[], low: number, high: number): string =>
  words
    .slice(low + 1, high)
    .map(({ key }) => key.text)
    .join(" ");

/** The first of them. */
function clauseMarks(words: readonly Word[], low: number, high: number): string {
  let [found, count] = ["", 0];
  for (let i = low + 1; i < high && count < MOST_MARKS; i++) {
    const { key, is } = words[i] as Word;
    if (!is.clauseMark) continue;
    found += count === 0 ? key.text : ` ${key.text}`;
    count++;
  }
  return found;
}

const bucket = (count: number): string =>
  count <= 2 ? String(count) : count <= 4 ? "4" : count <= 8 ? "8" : count <= 15 ? "15" : "far";

/** The words themselves where the object is words rather than a name: what they end on tells what they are. */
function head(reader: Reader, group: Group, { head: names }: Shape, features: Features): void {
  const own = headOf(reader, group);
  features.word(names.stem, own.stem);
  features.text(names.end, own.end);
  features.text(names.length, own.length);
  features.text(names.article, own.article);
}

/** What the words of a unit tell, wherever they stand. */
interface Told {
  readonly verbs: readonly Word[];
  readonly particle: string | undefined;
  readonly passive: boolean;
  readonly door: boolean;
  readonly doubt: boolean;
}

function toldBy(words: readonly Word[]): Told {
  const verbs: Word[] = [];
  let [worden, participles, door, doubt] = [false, false, false, false];
  let particle: string | undefined;
  for (const word of words) {
    const { key, verb, is } = word;
    if (verb !== undefined) {
      if (!word.auxiliary && verbs.length < MOST_VERBS) verbs.push(word);
      worden ||= verb.text === "worden";
      participles ||= word.participle;
    }
    if (is === NO_USE) continue;
    if (is.particle) particle = key.text;
    door ||= is.door;
    doubt ||= is.doubt;
  }
  return { verbs, particle, passive: worden && participles, door, doubt };
}

/** The last word before the full stop. */
function lastOf(words: readonly Word[]): Word | undefined {
  let at = words.length - 1;
  while (at >= 0 && words[at]?.is.stop === true) at--;
  return words[at];
}

function bag(words: readonly Word[], shape: Shape, features: Features): void {
  const { verbs, particle, passive, door, doubt } = toldBy(words);
  for (const { verb, classes } of verbs) {
    if (verb === undefined) continue;
    for (const slot of shape.verb) features.word(slot, verb);
    allOf(classes, shape, features);
    if (particle !== undefined) allOf(classesOf(particle + verb.text), shape, features);
  }
  if (passive) {
    features.add(shape.passive);
    if (door) features.add(shape.passiveDoor);
  }
  // a particle at the end of its clause belongs to the verb
  const last = lastOf(words);
  if (last?.is.lastParticle === true) features.text(shape.particle, `${last.key.text}|${verbs[0]?.verb?.text ?? ""}`);
  for (const { content } of words) if (content !== undefined) features.word(shape.word, content);
  if (doubt) features.add(DOUBT);
}

function allOf(classes: Iterable<string>, shape: Shape, features: Features): void {
  for (const own of classes) for (const slot of shape.verbClass) features.text(slot, own);
}

/** Words of the heading and of what a list hangs under. */
function above({ passage }: Sheet, shape: Shape, features: Features): void {
  const words = wordsAbove(passage);
  for (const word of words.heading) features.word(shape.headingWord, word);
  for (const word of words.lead) features.word(shape.leadWord, word);
  if (words.lead.length > 0) features.add(shape.lead);
}

/** The heads of the columns that both stand in. */
function cells(reader: Reader, { at, subject, object }: Pair, { column: names }: Shape, features: Features): void {
  const heads = headRow(reader, at);
  const column = ({ group, where }: End): string => {
    if (where !== "here") return where;
    const row = reader.sheets[at]?.passage;
    if (row === undefined) return "";
    const cell = row.text.slice(0, group.start - row.start).split("|").length - 1;
    return stem((heads[cell] ?? "").toLowerCase().match(/\p{L}{3,}/u)?.[0] ?? `col${Math.min(cell, 4)}`);
  };
  const [s, own] = [column(subject), column(object)];
  features.text(names.subject, s);
  features.text(names.object, own);
  features.text(names.both, `${s}>${own}`);
  features.text(names.row, s === own ? "same" : "apart");
}

function headRow(reader: Reader, at: number): string[] {
  let first = at;
  while (first > 0 && reader.sheets[first - 1]?.passage.kind === "row") first--;
  return reader.sheets[first]?.passage.text.split("|") ?? [];
}
