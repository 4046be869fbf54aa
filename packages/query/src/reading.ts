import type { ActorKind } from "@kenniswijzer/domain";
import { matchTargetGroups, type Thesaurus } from "@kenniswijzer/gazetteer";
import { isMonth, tokenize } from "@kenniswijzer/language";
import { type Ages, agesOf } from "./ages.ts";
import { type Want, wantOf } from "./asked.ts";
import { corrected, type Vocabulary } from "./correction.ts";
import { bearing } from "./generic.ts";
import { type Hop, stepped } from "./hops.ts";
import { askedByNoun } from "./nouns.ts";
import { type Tie, tiesOf } from "./relations.ts";
import { remembered } from "./remembered.ts";
import { segmentsOf } from "./segments.ts";
import { type SearchToken, type Subject, subjectOf, tokensOf, wording } from "./subject.ts";
import { verbsOf } from "./verbs.ts";
import { widened } from "./widen.ts";
import { mainClause, nameRuns, type Word, wordsOf } from "./words.ts";

/** A part of the question that answers must satisfy, or must not. */
export interface Constraint {
  readonly wanted: boolean;
  /** Its words that carry a subject, by index into `words`. */
  readonly words: readonly number[];
}

/** A question as it was read, before the graph is consulted. Pure: the same question reads the same. */
export interface ReadQuestion {
  readonly question: string;
  readonly words: readonly Word[];
  readonly want: Want;
  readonly ties: readonly Tie[];
  /** A step over a shared subject: "met wie deelt X een thema". */
  readonly shared: boolean;
  /** A step between documents: "wel onder … maar niet onder …". */
  readonly authors: boolean;
  /** Where who answers works, beside the answer or instead of it. */
  readonly hop: Hop | undefined;
  /** Only what a text denies or leaves open answers it: "wie doen er niet mee". */
  readonly denied: boolean;
  readonly join: "all" | "any";
  readonly constraints: readonly Constraint[];
  /** What each word is searched by; one entry per word, with weight 0 for a word that says nothing of the subject. */
  readonly subjects: readonly Subject[];
  readonly ages: Ages | undefined;
  /** Words for people of an age, by index: a stated age says as much. */
  readonly groups: readonly number[];
  /** Names to look up in the graph. */
  readonly names: readonly string[];
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** What a sentence must say to answer; absent when any may. */
  readonly must: RegExp | undefined;
  /** The noun asked for, where it says more than its kind. */
  readonly head: readonly SearchToken[];
}

export interface ReadOptions {
  /** What the index knows; without it no slip is corrected. */
  readonly vocabulary?: Vocabulary | undefined;
  /** What people mean by what they say; the packaged one when absent. */
  readonly thesaurus?: Thesaurus | undefined;
}

/** True for a greeting or a bare "wie?": it names no subject, no tie, no age and nothing to list. */
export const asksNothing = (read: ReadQuestion): boolean =>
  read.want.noun === "" &&
  read.names.length === 0 &&
  read.ties.length === 0 &&
  read.ages === undefined &&
  !read.shared &&
  !read.authors &&
  read.subjects.every(({ weight }) => weight === 0);

const SHARED =
  /\b(deelt|delen|deel|gemeenschappelijk\w*|gezamenlijke? (?:thema|onderwerp|vraag)|dezelfde? (?:thema|onderwerp|vraag|vragen|project)\w*|hetzelfde (?:thema|onderwerp|project)|overlapt|overlap)\b/;
const AUTHORS =
  /\b(schreef|schreven|geschreven|auteurs?|opgesteld|ondertekend\w*|ondertekende|tekende|tekenden|wie staa(?:n|t) .*(?:onder|boven) (?:de|het))\b/;
const DENIED = /\b(niet|geen)\b|\b(?:denkt|denken) .*\bna\b|\b(?:overweegt|overwegen|twijfelt|twijfelen|misschien)\b/;

// "wanneer ging de regeling in": what texts of this kind call it
const IN_FORCE_SAID = /werking|ingang|van kracht/i;
const SUCCESSION_SAID = /\bnaar\b|opvolg|vervolg|transform|\bwordt\b|ontwikkel|opgega|voortaan|fusie|fuse|heet/i;
const IN_FORCE =
  /\b(ging|gaat|gingen|ingaat|inging|ingegaan|trad|treedt|geldt|gold) .*\bin\b|\b(van kracht|ingaat|inging|inwerking\w*)\b/;

/** Reads a question: what is asked, by which tie, about what. Never fails: an empty question wants nothing. */
export function readQuestion(question: string, options: ReadOptions = {}): ReadQuestion {
  const { question: asked, hop } = stepped(question.slice(0, LONGEST));
  const typed = wordsOf(asked);
  const { words, corrections } = options.vocabulary
    ? corrected(typed, options.vocabulary)
    : { words: [...typed], corrections: [] };
  const want = wantOf(words);
  const { ties, used } = tiesOf(words);
  const found = agesOf(asked);
  const verbs = verbsOf(words, want.used);
  const text = words.map((word) => word.text).join(" ");
  const shared = SHARED.test(text);
  const own = words.map((word, index) =>
    subjectOf(word, weightOf(word, index, { want, used, verbs, shared, ages: found?.text })),
  );
  const subjects = widened(words, own, options);
  const force = want.asked === "date" && IN_FORCE.test(text);
  if (force) inForce(words, subjects);
  const { join, segments } = segmentsOf(words);
  return {
    question,
    words,
    want,
    ties,
    shared,
    hop,
    groups: groupWords(words),
    authors: AUTHORS.test(text) && mayBePersons(want),
    denied: segments.every((segment) => segment.wanted) && DENIED.test(mainText(words)) && want.asked !== "yes-no",
    join,
    constraints: segments.map(({ wanted, words: indexes }) => ({
      wanted,
      words: indexes.filter((index) => (subjects[index]?.weight ?? 0) > 0),
    })),
    subjects,
    ages: found?.ages,
    names: nameRuns(words, (index) => bearing(words[index]?.text ?? "") > 0),
    corrected: corrections,
    must: mustSay(force, ties),
    head: want.head === "" ? [] : tokensOf(want.head),
  };
}

// "welke gemeenten tekenden het convenant" asks for parties, not for who put their names to it
const mayBePersons = ({ asked, kinds }: Want): boolean =>
  asked === "partner" || asked === "person" || kinds.includes("person");

// "het project waarbij er geen deurwaarders komen" asks for no denial, and "Niet zonder jou" is a name
const mainText = (words: readonly Word[]): string =>
  words
    .slice(0, mainClause(words.map(({ text }) => text)))
    .map(({ text, capital }) => (capital ? "_" : text))
    .join(" ");

/** The question with its partners restricted to these kinds: to those of them that it asks for, else to all of them. */
export function ofKinds(read: ReadQuestion, kinds: readonly ActorKind[]): ReadQuestion {
  const both = read.want.kinds.filter((kind) => kinds.includes(kind));
  return { ...read, want: { ...read.want, kinds: both.length > 0 ? both : [...kinds] } };
}

function mustSay(force: boolean, ties: readonly Tie[]): RegExp | undefined {
  if (force) return IN_FORCE_SAID;
  return ties.some((one) => one.type === "SUCCEEDS") ? SUCCESSION_SAID : undefined;
}

function inForce(words: Word[], subjects: Subject[]): void {
  const named = ["inwerkingtreding", "treedt in werking"];
  words.push({ text: "inwerkingtreding", typed: "", capital: false, pause: false });
  subjects.push({ weight: 1, wordings: named.map((text) => wording(text, 1)) });
}

const groupWords = (words: readonly Word[]): number[] =>
  words.flatMap(({ text }, index) => (isOfAge(text) ? [index] : []));

const isOfAge = remembered((word) =>
  matchTargetGroups(tokenize(word)).some(({ groups }) => groups.some((group) => group.ageFrom !== undefined)),
);

/** More characters are no question that a person asked: the rest is not read. */
export const LONGEST = 600;

const OF_TIME = 0.4;

function weightOf(
  word: Word,
  index: number,
  by: { want: Want; used: ReadonlySet<number>; verbs: ReadonlySet<number>; shared: boolean; ages: string | undefined },
): number {
  if (by.want.used.has(index)) return 0;
  if (by.shared && askedByNoun(word.text)?.generic) return 0;
  if (by.ages !== undefined && /^\d/.test(word.text) && by.ages.includes(word.text.split("-")[0] ?? "")) return 0;
  // from when it is so stands beside the claim, or nowhere: it restricts less than a subject does
  if (by.want.types.includes("Actor") && isMonth(word.text)) return OF_TIME;
  // "Leiden" is a town where "leiden" is a verb
  const weight = word.capital && /^\p{Lu}/u.test(word.typed) ? Math.max(1, bearing(word.text)) : bearing(word.text);
  return by.used.has(index) || by.verbs.has(index) ? Math.min(weight, 0.3) : weight;
}
