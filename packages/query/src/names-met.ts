import { byName } from "@kenniswijzer/gazetteer";
import type { CandidateItem, Candidates } from "@kenniswijzer/graph";
import { lexicon } from "@kenniswijzer/language";
import { type Meter, placeOf, shareOf } from "./coverage.ts";
import type { NamedEntity } from "./entities.ts";
import { bearing } from "./generic.ts";
import type { ReadQuestion } from "./reading.ts";
import { rememberedOf } from "./remembered.ts";
import { tokensOf } from "./subject.ts";
import type { Texts } from "./texts.ts";
import { phraseKey } from "./words.ts";

/** What the question names, and which documents name it. */
export interface NamesMet {
  /** True of a document that speaks of every name in the question, or of which that cannot be told. */
  speaksOf(document: string): boolean;
  /** Names of several words that texts have as the question has them, as keys of names: "grip op geld". */
  readonly phrases: readonly string[];
}

interface Asked {
  readonly read: ReadQuestion;
  readonly candidates: Candidates;
  readonly entities: readonly NamedEntity[];
  readonly meter: Meter;
  readonly texts: Texts;
}

interface Name {
  readonly words: readonly number[];
  /** Other names of the same. */
  readonly also: readonly string[];
  /** As texts have it in whole. */
  readonly phrase?: string;
}

/** What stands in a document that never names the town, project or organisation of the question is of another one. */
const MET = 0.6;
/** Other words for a subject are no other name of a town or project; its abbreviation and its adjective are. */
const NAMED_SO = 0.85;
/** A compound that no text has whole: "Drechtstedengemeenten" is met by one of its parts. */
const MET_IN_PART = 0.3;

/** Tells documents that name what the question names from those that do not. A set question ("A of B") asks for either. */
export function namesMet(asked: Asked): NamesMet {
  const names = asked.read.join === "any" || asked.read.shared ? [] : namesIn(asked);
  const known = new Map<string, boolean>();
  const holdsSubject = subjectIn(asked);
  return {
    phrases: names.flatMap(({ phrase }) => phrase ?? []),
    speaksOf(document) {
      const told =
        known.get(document) ?? (names.every((name) => isMet(name, document, asked)) && holdsSubject(document));
      known.set(document, told);
      return told;
    },
  };
}

const WIDE: readonly string[] = ["region", "municipality-group", "government"];
const isOne = (kind: string | undefined): boolean => !WIDE.includes(kind ?? "");

// a region is met in the names of its towns, a theme or a group of people in other words
function namesIn(asked: Asked): Name[] {
  const { read, entities, candidates } = asked;
  const wanted = new Set(read.constraints.filter((one) => one.wanted).flatMap(({ words }) => words));
  const names: Name[] = [];
  for (const entity of entities) {
    const own = entity.nodes.filter(({ type, kind }) => type === "Project" || (type === "Actor" && isOne(kind)));
    const capital = entity.words.some((word) => read.words[word]?.capital === true);
    if (own.length < entity.nodes.length || !capital || !entity.words.some((word) => wanted.has(word))) continue;
    names.push({ words: entity.words, also: own.flatMap(({ name, aliases }) => [name, ...aliases]) });
  }
  const taken = new Set(entities.flatMap(({ words }) => words));
  const isFree = (index: number): boolean => read.words[index]?.capital === true && !taken.has(index);
  for (const run of runs(read.words.map((_, index) => isFree(index)))) {
    const phrase = phraseAt(run[0] as number, asked, isFree) ?? ordinaryName(run, asked);
    if (phrase !== undefined) names.push(phrase);
    else if (run.some((index) => wanted.has(index) && (read.subjects[index]?.weight ?? 0) >= 1))
      names.push({ words: run.filter((index) => wanted.has(index)), also: [] });
  }
  return names.filter(({ words, phrase }) => phrase || words.every((word) => areAllAtHand(word, read, candidates)));
}

// words in a row: "Eerst Rust" is one name
function runs(are: readonly boolean[]): number[][] {
  const found: number[][] = [];
  are.forEach((is, index) => {
    if (!is) return;
    if (are[index - 1]) found.at(-1)?.push(index);
    else found.push([index]);
  });
  return found;
}

const LONGEST = 6;

// "Grip op Geld": from one capital to another, as some text has it in whole
function phraseAt(start: number, { read, candidates }: Asked, isFree: (index: number) => boolean): Name | undefined {
  for (let end = Math.min(read.words.length, start + LONGEST); end > start + 1; end--) {
    if (!isFree(end - 1)) continue;
    const words = Array.from({ length: end - start }, (_, i) => start + i);
    const phrase = phraseKey(words.map((index) => read.words[index]?.text ?? "").join(" "));
    if (candidates.items.some((item) => saidIn(item).includes(phrase))) return { words, also: [], phrase };
  }
  return undefined;
}

// "Verder Samen", "Niet zonder jou": words that say nothing by themselves have a capital only where they are a name
function ordinaryName(run: readonly number[], { read: { words } }: Asked): Name | undefined {
  const says = (index: number): boolean => bearing(words[index]?.text ?? "") > 0;
  const isTitled = words.filter(({ capital }) => capital).length > words.length / 2;
  if (isTitled || run.some(says) || run.some((index) => SHOUTED.test(words[index]?.typed ?? ""))) return undefined;
  const [first = 0] = run;
  const own = run.length > 1 ? run : [first, first + 1].filter((index) => index < words.length);
  if (own.length < 2) return undefined;
  return { words: own, also: [], phrase: phraseKey(own.map((index) => words[index]?.text ?? "").join(" ")) };
}

// "wie doet er NIET mee", and "U" and "Ik" by politeness or in the middle of a chat
const SHOUTED = /^(?:\p{Lu}+|[Uu]w?|Ik|Jullie|Jij|Je|Wij|We|Wie|Wat|Welke?|Waar|Wanneer|Hoe\p{Ll}*|De|Het|Een)$/u;

const saidIn = (item: CandidateItem): string => (item.passage === undefined ? "" : keyOf(item.passage));
const keyOf = rememberedOf(({ text, headings }: { readonly text: string; readonly headings: readonly string[] }) =>
  phraseKey([text, ...headings].join(" . ")),
);

// where the store gave only the best of the texts that have a word, others may have it too
function areAllAtHand(index: number, { subjects }: ReadQuestion, { items, frequencies }: Candidates): boolean {
  const terms = subjects[index]?.wordings[0]?.tokens.map(({ term }) => term) ?? [];
  return terms.every((term) => items.filter(({ counts }) => counts.has(term)).length >= (frequencies.get(term) ?? 0));
}

const ownTerm = ({ subjects }: ReadQuestion, index: number): string =>
  subjects[index]?.wordings[0]?.tokens[0]?.term ?? "";

function isMet({ words, also, phrase }: Name, document: string, asked: Asked): boolean {
  const { read, candidates, meter, texts } = asked;
  if (phrase !== undefined) return isSaidIn(document, phrase, asked);
  const held = texts.wholly(document);
  const heard = words.filter((word) => !meter.unheard([word]));
  // what no text has may be a slip or a compound, unless lists know it for a name
  if (heard.length === 0) return !words.every((word) => byName(read.words[word]?.text ?? "").length > 0);
  const least = (word: number): number => (candidates.frequencies.has(ownTerm(read, word)) ? MET : MET_IN_PART);
  const isHeld = (word: number): boolean =>
    (!isAlsoWord(read.words[word]?.text ?? "") || isSaidIn(document, read.words[word]?.text ?? "", asked)) &&
    (read.subjects[word]?.wordings ?? []).some(
      (one) => one.weight >= NAMED_SO && held.some((terms) => one.weight * shareOf(one.tokens, terms) >= least(word)),
    );
  if (heard.every(isHeld)) return true;
  return also.some((name) => held.some((terms) => shareOf(tokensOf(name), terms) === 1));
}

// the town of Leiden is not met where somebody "leidt" something
const isAlsoWord = (word: string): boolean => lexicon().forms.has(word) && byName(word).length > 0;

const isSaidIn = (document: string, phrase: string, { candidates, texts }: Asked): boolean =>
  phraseKey(texts.document(document)?.title ?? "").includes(phrase) ||
  candidates.items.some((item) => item.passage?.document === document && saidIn(item).includes(phrase));

/** Words that carry the subject: nouns, names and what qualifies them, no verbs. */
const CARRIES = 0.7;
/** A document that has less of the subject than this, */
const HELD = 0.7;
/** and of one of its words not even a far synonym, is about another. */
const HELD_LEAST = 0.5;
/** unless it says the same in other words: the cosine of a passage of it to the question. */
const SAME_IN_OTHER_WORDS = 0.3;

/** True of a document that holds most of what the question is about, somewhere in it and in some wording. */
function subjectIn({ read, candidates, entities, meter, texts }: Asked): (document: string) => boolean {
  if (read.join === "any" || read.shared) return () => true;
  const aged = read.ages === undefined ? [] : read.groups;
  const words = [...new Set(read.constraints.filter((one) => one.wanted).flatMap((one) => one.words))].filter(
    (word) =>
      (read.subjects[word]?.weight ?? 0) >= CARRIES && !aged.includes(word) && areAllAtHand(word, read, candidates),
  );
  const named = (document: string): number[] =>
    entities.flatMap((one) => (one.nodes.some(({ documents }) => documents.includes(document)) ? one.words : []));
  return (document) => {
    const places = texts.wholly(document).map((terms) => placeOf(terms, 1));
    const { share, weakest } = meter.cover(words, places, new Set(named(document)));
    if (words.length === 0 || share >= HELD || weakest >= HELD_LEAST) return true;
    const near = Math.max(0, ...texts.passages.flatMap((one) => (one.document === document ? texts.near(one.id) : [])));
    // without vectors nobody can tell
    return near === 0 || near >= SAME_IN_OTHER_WORDS;
  };
}
