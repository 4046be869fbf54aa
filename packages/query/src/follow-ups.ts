import type { Turn } from "@kenniswijzer/domain";
import { byName } from "@kenniswijzer/gazetteer";
import { fold } from "./words.ts";

/** A question in full, and what of its answer is wanted. */
export interface Resolved {
  readonly question: string;
  /** The sources are asked for, not the answer. */
  readonly sources: boolean;
}

const bare = (text: string): string =>
  text
    .trim()
    .replace(/[\s?!.]+$/u, "")
    .replace(/^(?:ok(?:e|é|ay)?|ja|hm+|dank je|dankjewel|bedankt|mooi|prima)[,.!]?\s+/iu, "");

const MORE =
  /^(?:en )?(?:(?:wie|wat|welke)(?: (?:zijn|doen|doet))?(?: (?:er|daar|dat|het))? nog(?: meer)?|nog (?:meer|anderen|andere)|(?:zijn|is) er nog (?:meer|anderen|andere)|(?:wie|welke) (?:anderen|andere)|verder(?: nog)?(?: iemand)?)$/iu;
const SOURCES =
  /^(?:en )?(?:(?:uit )?welke? bron(?:nen)?(?: is dat)?|(?:wat is )?(?:de|je|jouw|uw) bron(?:nen)?|bron(?:nen)?|waar (?:staat|lees je|vind ik|vind je|haal je) (?:dat|dit)(?: vandaan)?|wie zegt dat|hoe weet (?:je|u) (?:dat|dit)|in welk(?:e)? (?:document|stuk|notitie)(?:en)? staat (?:dat|dit))$/iu;
const AND =
  /^(?:en|maar|of|hoe zit (?:het|dat) (?:dan )?(?:met|in|bij)|wat (?:is|zijn) (?:het|er) (?:dan )?(?:met|in|bij)|en wat betreft|wat betreft)\s+(.{2,80})$/iu;
const PREPOSITION = "(?:in|voor|over|bij|aan|met|van|naar|rond|tegen|uit|door|op|binnen|tot|sinds|na)";
const PHRASE = new RegExp(`^(${PREPOSITION})\\s+(.+)$`, "iu");
const PRONOUN =
  /(?<!\p{L})(?:(daar|er|hier)(aan|mee|over|voor|bij|van|in|naar|door|op|tegen|uit)|(dat|dit|het|deze|die) (project|thema|programma|netwerk|onderwerp|organisatie|gemeente|stichting)|(dat|dit|die|deze|hij|zij|ze|hen|hun))(?!\p{L})/iu;

const WITH: Readonly<Record<string, string>> = { mee: "met" };

/** A follow-up in full, by the turns before it: pure, and the question itself when it refers to nothing. */
export function followUp(question: string, turns: readonly Turn[]): Resolved {
  const last = turns.at(-1);
  const asked = bare(question);
  const itself = { question, sources: false };
  if (last === undefined || asked === "") return itself;
  if (SOURCES.test(asked)) return { question: last.question, sources: true };
  if (MORE.test(asked)) return { question: without(bare(last.question), named(last, turns)), sources: false };
  const and = AND.exec(asked)?.[1];
  if (and !== undefined && !/^(?:wie|wat|welke?|waar|wanneer|hoe|hoeveel)(?!\p{L})/iu.test(and))
    return { question: `${replaced(bare(last.question), and)}?`, sources: false };
  const again = filled(asked.replace(/^en\s+/iu, ""), last);
  return again === undefined ? itself : { question: `${again}?`, sources: false };
}

// whoever was named to the same question, however often it was asked
const named = (last: Turn, turns: readonly Turn[]): string[] => [
  ...new Set(turns.filter((turn) => head(turn.question) === head(last.question)).flatMap(({ items }) => items)),
];

const head = (question: string): string => bare(question).split(", behalve ")[0] ?? "";

const without = (question: string, items: readonly string[]): string =>
  items.length === 0 ? `${head(question)}?` : `${head(question)}, behalve ${items.join(", ")}?`;

// "en in Leiderdorp?": the same phrase takes its place; else a place takes the place of a place, a name that of a name
function replaced(question: string, by: string): string {
  const full = head(question);
  const [, preposition = "", object = ""] = PHRASE.exec(by) ?? [];
  if (preposition === "") return swapped(full, by, "");
  const same = lastPhrase(full, preposition);
  if (same !== undefined && (!isPlace(object) || isPlace(same.object)))
    return `${full.slice(0, same.start)}${by}${full.slice(same.end)}`;
  return swapped(full, object, preposition);
}

function swapped(question: string, by: string, preposition: string): string {
  const place = isPlace(by);
  const names = [...question.matchAll(NAME)].filter(({ index, 0: name }) => index > 0 && isPlace(name) === place);
  const old = names.at(-1);
  if (old !== undefined) return question.slice(0, old.index) + by + question.slice(old.index + old[0].length);
  if (preposition !== "" || place) return `${question} ${preposition || "in"} ${by}`;
  const phrase = lastPhrase(question, PREPOSITION);
  return phrase === undefined
    ? `${question} ${by}`
    : `${question.slice(0, phrase.end - phrase.object.length)}${by}${question.slice(phrase.end)}`;
}

const NAME = /\p{Lu}[\p{L}\d'’-]*(?:\s+(?:aan|op|van|de|den|der|en|bij)?\s*\p{Lu}[\p{L}\d'’-]*)*/gu;

const isPlace = (text: string): boolean =>
  byName(fold(text.replace(/^(?:de |het )?(?:gemeente|regio|provincie) /iu, ""))).some(
    ({ kind }) => kind === "municipality" || kind === "region" || kind === "government",
  );

function lastPhrase(question: string, preposition: string): { start: number; end: number; object: string } | undefined {
  const form = new RegExp(
    `(?<!\\p{L})(?:${preposition})\\s+((?:(?!\\s${PREPOSITION}\\s|\\s(?:mee|werkt|werken|doet|doen|en|of)(?!\\p{L})|[,;?]).)+)`,
    "giu",
  );
  const match = [...question.matchAll(form)].at(-1);
  const object = match?.[1];
  return match === undefined || object === undefined
    ? undefined
    : { start: match.index, end: match.index + match[0].length, object };
}

const PERSON = /^(?:hij|zij|ze|die|hen|hun|deze)$/iu;
const LONGEST_FOLLOW_UP = 9;

// "wie betaalt dat?", "doet zij ook mee?", "wanneer?"
function filled(question: string, last: Turn): string | undefined {
  if (question.split(/\s+/).length > LONGEST_FOLLOW_UP) return undefined;
  const subject = last.about.join(" ");
  const match = PRONOUN.exec(question);
  if (match === null) return isBareWord(question) && subject !== "" ? `${question} ${subject}` : undefined;
  const [whole, , adverb, , noun, pronoun = ""] = match;
  const [only] = last.items;
  const meant = PERSON.test(pronoun) && last.items.length === 1 && only !== undefined ? only : subject;
  if (meant === "") return undefined;
  const instead = adverb === undefined ? meant : `${WITH[adverb] ?? adverb} ${meant}`;
  return noun !== undefined && last.about.length === 0
    ? undefined
    : question.slice(0, match.index) + instead + question.slice(match.index + whole.length);
}

// "wanneer", "en hoeveel", "wie betaalt"
const isBareWord = (question: string): boolean =>
  /^(?:wanneer|hoeveel|waar|hoe lang|sinds wanneer|tot wanneer|wie (?:betaalt|leidt|trekt|doet mee|doen mee|werkt eraan|financiert))$/iu.test(
    question,
  );
