import { stem } from "@kenniswijzer/language";
import { CLASSES_OF } from "../frames/verb-classes.ts";
import type { Reader } from "../reader.ts";
import type { Sheet } from "../sheet.ts";
import { wordsAbove } from "./above.ts";
import { kindOf } from "./groups.ts";
import type { End, Pair } from "./pairs.ts";
import { type Shape, type Side, shapeOf } from "./shape.ts";
import type { Slot } from "./slots.ts";
import { type Word, wordsOf } from "./words.ts";

const MOST_BETWEEN = 12;
const SHORT_BETWEEN = 4;

/** Takes the features of one pair; the same one twice is one feature. */
export interface Features {
  add(name: string): void;
  /** The feature that the word makes of its slot. */
  word(slot: Slot, word: string): void;
}

/** What a pair and its surroundings look like, as names of features: words, grammar and places, never the names themselves. */
export function featuresOf(reader: Reader, pair: Pair): string[] {
  const names = new Set<string>();
  describe(reader, pair, {
    add: (name) => names.add(name),
    word: ({ before, after }, word) => names.add(before + word + after),
  });
  return [...names];
}

/** Says the features of a pair, as `featuresOf` lists them, without making their names. */
export function describe(reader: Reader, pair: Pair, features: Features): void {
  const sheet = reader.sheets[pair.at] as Sheet;
  const { subject, object } = pair;
  const shape = shapeOf(kindOf(subject.group), kindOf(object.group), subject.where, object.where);
  const words = wordsOf(reader, pair, sheet);
  for (const name of shape.names) features.add(name);
  for (const slot of shape.passage) features.word(slot, sheet.passage.kind);
  if (reader.isRegulation) features.add(shape.regulation);
  features.word(shape.length, String(Math.min(6, words.length >> 2)));
  features.word(shape.first, words[0]?.key ?? "");
  features.word(shape.parties, String(Math.min(3, partiesIn(words, 0, words.length))));
  if (subject.where === "here" && object.where === "here") between(words, shape, features);
  if (subject.where === "here") side(words, subject, shape.subject, features);
  if (object.where === "here") side(words, object, shape.object, features);
  bag(words, shape, features);
  above(sheet, shape, features);
  if (sheet.passage.kind === "row") cells(reader, pair, shape, features);
  head(reader, pair, shape, features);
  if (subject.group.entities.length >= 3) features.add(shape.many);
}

function partiesIn(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (words[i]?.sign === "party") count += 1;
  return count;
}

const OF_CLAUSES = new Set([",", ";", ":", "(", "en", "maar", "die", "dat", "terwijl", "waarbij", "omdat"]);

function between(words: readonly Word[], shape: Shape, features: Features): void {
  const [from, to] = [words.findIndex(({ key }) => key === "<s>"), words.findIndex(({ key }) => key === "<o>")];
  if (from < 0 || to < 0) {
    features.add("nested");
    return;
  }
  const own = from < to ? shape.subjectFirst : shape.objectFirst;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const count = high - low - 1;
  features.add(own.kinds);
  features.word(own.distance, bucket(count));
  features.word(own.parties, String(Math.min(partiesIn(words, low + 1, high), 3)));
  const last = Math.min(high, low + 1 + MOST_BETWEEN);
  for (let i = low + 1; i < last; i++) {
    const { key, stem: stemmed, verb } = words[i] as Word;
    for (const slot of own.word) features.word(slot, stemmed || key);
    if (verb !== undefined) for (const slot of own.verb) features.word(slot, verb);
  }
  const keys = words.slice(low + 1, high).map(({ key }) => key);
  if (count <= SHORT_BETWEEN) for (const slot of own.all) features.word(slot, keys.join(" "));
  const clauses = keys.filter((key) => OF_CLAUSES.has(key));
  features.word(own.clauses, clauses.slice(0, 3).join(" "));
}

const bucket = (count: number): string =>
  count <= 2 ? String(count) : count <= 4 ? "4" : count <= 8 ? "8" : count <= 15 ? "15" : "far";

/** The words themselves where the object is words rather than a name: what they end on tells what they are. */
function head(reader: Reader, { object }: Pair, { head: names }: Shape, features: Features): void {
  const { group } = object;
  if (group.unnamed === undefined) return;
  const words = reader.text.slice(group.start, group.end).split(/\s+/);
  const before = reader.text.slice(Math.max(0, group.start - 12), group.start).toLowerCase();
  const article = /(?:^|\s)(de|het|een|dit|deze|hun|haar|zijn|onze|ons|geen|alle)\s+$/.exec(before)?.[1] ?? "none";
  // "aanpak van eenzaamheid": the head stands before what belongs to it
  const of = words.findIndex((word) => /^(?:van|voor|bij|in|op|aan|met|tussen|over|naar|tot)$/.test(word));
  const own = (of > 0 ? words[of - 1] : words.at(-1)) ?? "";
  const key = own.toLowerCase().replace(/[^\p{L}]/gu, "");
  features.word(names.stem, stem(key));
  features.word(names.end, key.slice(-4));
  features.word(names.length, String(Math.min(words.length, 6)));
  features.word(names.article, article);
}

const PREPOSITIONS = new Set(
  "aan bij binnen buiten door in met na naar namens naast onder op over per rond rondom tot tussen uit van vanaf vanuit via volgens voor zonder dankzij richting behalve als om".split(
    " ",
  ),
);

function side(words: readonly Word[], end: End, names: Side, features: Features): void {
  const at = words.findIndex(({ group }) => group === end.group);
  if (at < 0) return;
  const key = (i: number): string => (i < 0 ? "^" : (words[i]?.key ?? "$"));
  for (const slot of names.left) features.word(slot, key(at - 1));
  for (const slot of names.right) features.word(slot, key(at + 1));
  features.word(names.left2, `${key(at - 2)} ${key(at - 1)}`);
  features.word(names.right2, `${key(at + 1)} ${key(at + 2)}`);
  features.word(names.at, at === 0 ? "first" : at < 4 ? "early" : at === words.length - 1 ? "last" : "mid");
  // the nearest preposition or article run before it, and the noun before that: "de regie berust bij", "directeur van"
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const word = words[i];
    if (word === undefined || word.sign !== undefined) break;
    if (!PREPOSITIONS.has(word.key)) continue;
    features.word(names.preposition, word.key);
    features.word(names.noun, `${words[i - 1]?.stem || key(i - 1)} ${word.key}`);
    break;
  }
  sideVerb(words, at, names, features);
  if (key(at - 1) === "(" || key(at + 1) === ")") features.add(names.bracket);
  const colon = words.findLastIndex((word, i) => i < at && word.key === ":");
  if (colon <= 0) return;
  features.word(names.colon, words[colon - 1]?.stem ?? "");
  features.add(names.anyColon);
}

/** The verb that stands nearest, of two as near the one behind. */
function sideVerb(words: readonly Word[], at: number, names: Side, features: Features): void {
  for (let d = 1; d < words.length; d++) {
    const after = words[at + d]?.verb;
    const verb = after ?? words[at - d]?.verb;
    if (verb === undefined) continue;
    const own = after === undefined ? names.before : names.after;
    for (const slot of own.verb) features.word(slot, verb);
    for (const one of classesOf(verb)) features.word(own.verbClass, one);
    return;
  }
}

const PARTICLES = new Set("aan af bij deel in mee op over uit voor toe om samen vast neer los".split(" "));
/** Those that stand at the end of their clause. */
const LAST_PARTICLES = new Set("aan af bij deel in mee op over uit voor toe om".split(" "));
const AUXILIARIES = new Set("zijn hebben worden zullen kunnen moeten willen mogen gaan laten".split(" "));
const DOUBTS = new Set("niet geen nog zou zouden wellicht misschien mogelijk overweegt".split(" "));
const NONE: Iterable<string> = [];
const classesOf = (verb: string): Iterable<string> => CLASSES_OF.get(verb) ?? NONE;

/** What the words of a unit tell, wherever they stand. */
interface Told {
  readonly verbs: readonly string[];
  readonly particle: string | undefined;
  readonly passive: boolean;
  readonly door: boolean;
  /** The last word before the full stop. */
  readonly last: string | undefined;
  readonly doubt: boolean;
}

function toldBy(words: readonly Word[]): Told {
  const verbs: string[] = [];
  let [worden, participles, door, doubt] = [false, false, false, false];
  let particle: string | undefined;
  let last: string | undefined;
  for (const { key, verb, participle } of words) {
    if (verb !== undefined) {
      if (!AUXILIARIES.has(verb)) verbs.push(verb);
      worden ||= verb === "worden";
      participles ||= participle === true;
    }
    if (PARTICLES.has(key)) particle = key;
    if (key !== ".") last = key;
    door ||= key === "door";
    doubt ||= DOUBTS.has(key);
  }
  return { verbs, particle, passive: worden && participles, door, last, doubt };
}

function bag(words: readonly Word[], shape: Shape, features: Features): void {
  const { verbs, particle, passive, door, last, doubt } = toldBy(words);
  for (const verb of verbs.slice(0, 4)) {
    for (const slot of shape.verb) features.word(slot, verb);
    for (const own of [...classesOf(verb), ...(particle === undefined ? NONE : classesOf(particle + verb))])
      for (const slot of shape.verbClass) features.word(slot, own);
  }
  if (passive) {
    features.add(shape.passive);
    if (door) features.word(shape.passiveDoor, "");
  }
  // a particle at the end of its clause belongs to the verb
  if (last !== undefined && LAST_PARTICLES.has(last)) features.word(shape.particle, `${last}|${verbs[0] ?? ""}`);
  for (const { sign, stem: own } of words) if (sign === undefined && own.length > 2) features.word(shape.word, own);
  if (doubt) features.add("doubt");
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
  features.word(names.subject, s);
  features.word(names.object, own);
  features.word(names.both, `${s}>${own}`);
  features.word(names.row, s === own ? "same" : "apart");
}

function headRow(reader: Reader, at: number): string[] {
  let first = at;
  while (first > 0 && reader.sheets[first - 1]?.passage.kind === "row") first--;
  return reader.sheets[first]?.passage.text.split("|") ?? [];
}
