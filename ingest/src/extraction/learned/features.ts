import { stem } from "@kenniswijzer/language";
import { CLASSES_OF } from "../frames/verb-classes.ts";
import { verbForm } from "../frames/verb-forms.ts";
import type { Reader } from "../reader.ts";
import type { Sheet } from "../sheet.ts";
import { kindOf } from "./groups.ts";
import type { End, Pair } from "./pairs.ts";
import { type Word, wordsOf } from "./words.ts";

const MOST_BETWEEN = 12;
const SHORT_BETWEEN = 4;

/** What a pair and its surroundings look like, as names of features: words, grammar and places, never the names themselves. */
export function featuresOf(reader: Reader, pair: Pair): string[] {
  const sheet = reader.sheets[pair.at] as Sheet;
  const [s, o] = [kindOf(pair.subject.group), kindOf(pair.object.group)];
  const where = `${pair.subject.where}>${pair.object.where}`;
  const words = wordsOf(reader, pair, sheet);
  const all: string[] = [`so=${s}>${o}`, `o=${o}`, `s=${s}`, `wh=${where}`, `wh=${where}|${wide(s)}>${wide(o)}`];
  all.push(`pk=${sheet.passage.kind}|${where}`, `pk=${sheet.passage.kind}|${where}|${wide(s)}>${wide(o)}`);
  if (reader.isRegulation) all.push(`reg|${wide(s)}>${wide(o)}`);
  all.push(`len=${Math.min(6, words.length >> 2)}`, `first=${words[0]?.key ?? ""}|${where}`);
  const parties = words.filter(({ sign }) => sign === "party").length;
  all.push(`parties=${Math.min(3, parties)}|${where}|${wide(o)}`);
  if (pair.subject.where === "here" && pair.object.where === "here") all.push(...betweenOf(words, wide(s), wide(o)));
  for (const [end, name, kind] of [
    [pair.subject, "s", wide(s)],
    [pair.object, "o", wide(o)],
  ] as const)
    if (end.where === "here") all.push(...sidesOf(words, end, name, kind));
  all.push(...bagOf(words, where, wide(o)));
  all.push(...aboveOf(pair, sheet, wide(o)));
  if (sheet.passage.kind === "row") all.push(...cellsOf(reader, pair, wide(o)));
  all.push(...headOf(reader, pair, o));
  if (pair.subject.group.entities.length >= 3) all.push(`many|${wide(o)}`);
  return [...new Set(all)];
}

const WIDE: Readonly<Record<string, string>> = {
  Person: "person",
  Project: "project",
  Theme: "theme",
  Question: "question",
  Place: "place",
  network: "network",
  region: "region",
  municipality: "municipality",
  "municipality-group": "region",
};
const wide = (kind: string): string => WIDE[kind] ?? "party";

function betweenOf(words: readonly Word[], s: string, o: string): string[] {
  const [from, to] = [words.findIndex(({ key }) => key === "<s>"), words.findIndex(({ key }) => key === "<o>")];
  if (from < 0 || to < 0) return ["nested"];
  const order = from < to ? "so" : "os";
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const between = words.slice(low + 1, high);
  const parties = between.filter(({ sign }) => sign === "party").length;
  const found = [
    `ord=${order}|${s}>${o}`,
    `dist=${order}|${bucket(between.length)}`,
    `bp=${order}|${Math.min(parties, 3)}|${o}`,
  ];
  for (const word of between.slice(0, MOST_BETWEEN)) {
    found.push(`b:${word.stem || word.key}|${order}`, `b:${word.stem || word.key}|${order}|${o}`);
    if (word.verb !== undefined) found.push(`bv:${word.verb}|${order}|${o}`, `bv:${word.verb}|${order}`);
  }
  if (between.length <= SHORT_BETWEEN)
    found.push(
      `bs:${between.map(({ key }) => key).join(" ")}|${order}|${o}`,
      `bs:${between.map(({ key }) => key).join(" ")}|${order}`,
    );
  const clause = between
    .filter(({ key }) => /^[,;:(]$|^(?:en|maar|die|dat|terwijl|waarbij|omdat)$/.test(key))
    .map(({ key }) => key);
  found.push(`bc:${clause.slice(0, 3).join(" ")}|${order}`);
  return found;
}

/** The words themselves where the object is words rather than a name: what they end on tells what they are. */
function headOf(reader: Reader, { object }: Pair, o: string): string[] {
  const { group } = object;
  if (group.unnamed === undefined) return [];
  const text = reader.text.slice(group.start, group.end);
  const words = text.split(/\s+/);
  const before = reader.text.slice(Math.max(0, group.start - 12), group.start).toLowerCase();
  const article = /(?:^|\s)(de|het|een|dit|deze|hun|haar|zijn|onze|ons|geen|alle)\s+$/.exec(before)?.[1] ?? "none";
  // "aanpak van eenzaamheid": the head stands before what belongs to it
  const of = words.findIndex((word) => /^(?:van|voor|bij|in|op|aan|met|tussen|over|naar|tot)$/.test(word));
  const head = (of > 0 ? words[of - 1] : words.at(-1)) ?? "";
  const key = head.toLowerCase().replace(/[^\p{L}]/gu, "");
  return [
    `oh:${stem(key)}|${o}`,
    `oe:${key.slice(-4)}|${o}`,
    `ol=${Math.min(words.length, 6)}|${o}`,
    `oa:${article}|${o}`,
  ];
}

const bucket = (count: number): string =>
  count <= 2 ? `${count}` : count <= 4 ? "4" : count <= 8 ? "8" : count <= 15 ? "15" : "far";

function sidesOf(words: readonly Word[], end: End, name: string, kind: string): string[] {
  const at = words.findIndex(({ group }) => group === end.group);
  if (at < 0) return [];
  const key = (i: number): string => (i < 0 ? "^" : (words[i]?.key ?? "$"));
  const found = [
    `${name}l:${key(at - 1)}`,
    `${name}l:${key(at - 1)}|${kind}`,
    `${name}r:${key(at + 1)}`,
    `${name}r:${key(at + 1)}|${kind}`,
    `${name}ll:${key(at - 2)} ${key(at - 1)}`,
    `${name}rr:${key(at + 1)} ${key(at + 2)}`,
    `${name}at=${at === 0 ? "first" : at < 4 ? "early" : at === words.length - 1 ? "last" : "mid"}`,
  ];
  // the nearest preposition or article run before it, and the noun before that: "de regie berust bij", "directeur van"
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const word = words[i];
    if (word === undefined || word.sign !== undefined) break;
    if (PREPOSITION.test(word.key)) {
      found.push(`${name}p:${word.key}|${kind}`, `${name}pn:${words[i - 1]?.stem || key(i - 1)} ${word.key}`);
      break;
    }
  }
  const verb = nearestVerb(words, at);
  if (verb !== undefined) {
    found.push(`${name}v:${verb}|${kind}`, `${name}v:${verb}`);
    for (const own of classesOf(verb.slice(1))) found.push(`${name}vc:${verb[0]}${own}|${kind}`);
  }
  if (key(at - 1) === "(" || key(at + 1) === ")") found.push(`${name}bracket`);
  const colon = words.findLastIndex((word, i) => i < at && word.key === ":");
  if (colon > 0) found.push(`${name}colon:${words[colon - 1]?.stem ?? ""}|${kind}`, `${name}colon`);
  return found;
}

const PREPOSITION =
  /^(?:aan|bij|binnen|buiten|door|in|met|na|naar|namens|naast|onder|op|over|per|rond|rondom|tot|tussen|uit|van|vanaf|vanuit|via|volgens|voor|zonder|dankzij|richting|behalve|als|om)$/;

function nearestVerb(words: readonly Word[], at: number): string | undefined {
  for (let d = 1; d < words.length; d++) {
    const [after, before] = [words[at + d], words[at - d]];
    if (after?.verb !== undefined) return `>${after.verb}`;
    if (before?.verb !== undefined) return `<${before.verb}`;
  }
  return undefined;
}

const PARTICLE = /^(?:aan|af|bij|deel|in|mee|op|over|uit|voor|toe|om|samen|vast|neer|los)$/;
const classesOf = (verb: string): Iterable<string> => CLASSES_OF.get(verb) ?? [];

const AUXILIARY = /^(?:zijn|hebben|worden|zullen|kunnen|moeten|willen|mogen|gaan|laten)$/;

function bagOf(words: readonly Word[], where: string, o: string): string[] {
  const found: string[] = [];
  const verbs = words.flatMap(({ verb }) => (verb !== undefined && !AUXILIARY.test(verb) ? [verb] : []));
  const particle = words.findLast(({ key }) => PARTICLE.test(key))?.key;
  for (const verb of verbs.slice(0, 4)) {
    found.push(`v:${verb}|${o}`, `v:${verb}|${where}`);
    for (const own of [...classesOf(verb), ...(particle === undefined ? [] : classesOf(particle + verb))])
      found.push(`vc:${own}|${o}`, `vc:${own}|${where}|${o}`);
  }
  const passive = words.some(({ verb }) => verb === "worden") && words.some(({ participle }) => participle);
  if (passive) found.push(`passive|${o}`, ...(words.some(({ key }) => key === "door") ? [`passive-door|${o}`] : []));
  // a particle at the end of its clause belongs to the verb
  const last = words.findLast(({ key }) => key !== ".");
  if (last !== undefined && /^(?:aan|af|bij|deel|in|mee|op|over|uit|voor|toe|om)$/.test(last.key))
    found.push(`particle:${last.key}|${verbs[0] ?? ""}|${o}`);
  for (const word of words) if (word.sign === undefined && word.stem.length > 2) found.push(`w:${word.stem}|${o}`);
  if (words.some(({ key }) => /^(?:niet|geen|nog|zou|zouden|wellicht|misschien|mogelijk|overweegt)$/.test(key)))
    found.push("doubt");
  return found;
}

/** Words of the heading and of what a list hangs under. */
function aboveOf(pair: Pair, sheet: Sheet, o: string): string[] {
  const { headings, lead } = sheet.passage;
  const found: string[] = [];
  for (const word of (headings.at(-1) ?? "")
    .toLowerCase()
    .match(/\p{L}{3,}/gu)
    ?.slice(0, 6) ?? [])
    found.push(`h:${stem(word)}|${o}`);
  const words =
    (lead.at(-1) ?? "")
      .toLowerCase()
      .match(/\p{L}{3,}/gu)
      ?.slice(-14) ?? [];
  for (const word of words) {
    const verb = verbForm(word)?.lemma;
    found.push(`l:${verb ?? stem(word)}|${o}|${pair.subject.where}>${pair.object.where}`);
  }
  if (words.length > 0) found.push(`lead|${o}`);
  return found;
}

/** The heads of the columns that both stand in. */
function cellsOf(reader: Reader, { at, subject, object }: Pair, o: string): string[] {
  const head = headRow(reader, at);
  const column = ({ group, where }: End): string => {
    if (where !== "here") return where;
    const row = reader.sheets[at]?.passage;
    if (row === undefined) return "";
    const cell = row.text.slice(0, group.start - row.start).split("|").length - 1;
    return stem((head[cell] ?? "").toLowerCase().match(/\p{L}{3,}/u)?.[0] ?? `col${Math.min(cell, 4)}`);
  };
  const [s, own] = [column(subject), column(object)];
  return [`cs:${s}|${o}`, `co:${own}|${o}`, `c:${s}>${own}`, `row=${s === own ? "same" : "apart"}|${o}`];
}

function headRow(reader: Reader, at: number): string[] {
  let first = at;
  while (first > 0 && reader.sheets[first - 1]?.passage.kind === "row") first--;
  return reader.sheets[first]?.passage.text.split("|") ?? [];
}
