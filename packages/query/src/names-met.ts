import { byName } from "@kenniswijzer/gazetteer";
import type { Candidates } from "@kenniswijzer/graph";
import { type Meter, type Place, placeOf, shareOf } from "./coverage.ts";
import type { NamedEntity } from "./entities.ts";
import type { ReadQuestion } from "./reading.ts";
import { tokensOf } from "./subject.ts";
import type { Texts } from "./texts.ts";

/** True of a document that speaks of every name in the question, or of which that cannot be told. */
export type SpeaksOf = (document: string) => boolean;

interface Asked {
  readonly read: ReadQuestion;
  readonly candidates: Candidates;
  readonly entities: readonly NamedEntity[];
  readonly meter: Meter;
  readonly texts: Texts;
}

/** What stands in a document that never names the town, project or organisation of the question is of another one. */
const MET = 0.6;
/** A compound that no text has whole: "Drechtstedengemeenten" is met by one of its parts. */
const MET_IN_PART = 0.3;

/** Tells documents that name what the question names from those that do not. A set question ("A of B") asks for either. */
export function speaksOf(asked: Asked): SpeaksOf {
  const names = asked.read.join === "any" || asked.read.shared ? [] : namesIn(asked);
  if (names.length === 0) return () => true;
  const known = new Map<string, boolean>();
  return (document) => {
    const told = known.get(document) ?? names.every((name) => isMet(name, document, asked));
    known.set(document, told);
    return told;
  };
}

interface Name {
  readonly words: readonly number[];
  /** Other names of the same. */
  readonly also: readonly string[];
}

const WIDE: readonly string[] = ["region", "municipality-group", "government"];

// a region is met in the names of its towns, a theme or a group of people in other words
function namesIn({ read, entities, candidates }: Asked): Name[] {
  const wanted = new Set(read.constraints.filter((one) => one.wanted).flatMap(({ words }) => words));
  const known = new Map(entities.flatMap((entity) => entity.words.map((word) => [word, entity] as const)));
  const names = new Set<Name>();
  for (const entity of entities) {
    const own = entity.nodes.filter(({ type, kind }) => type === "Project" || (type === "Actor" && isOne(kind)));
    const capital = entity.words.some((word) => read.words[word]?.capital === true);
    if (own.length < entity.nodes.length || !capital || !entity.words.some((word) => wanted.has(word))) continue;
    names.add({ words: entity.words, also: own.flatMap(({ name, aliases }) => [name, ...aliases]) });
  }
  const isName = (index: number): boolean =>
    wanted.has(index) && read.words[index]?.capital === true && !known.has(index);
  for (const run of runs(read.words.map((_, index) => isName(index))))
    if (run.some((index) => (read.subjects[index]?.weight ?? 0) >= 1)) names.add({ words: run, also: [] });
  return [...names].filter(({ words }) => words.every((word) => areAllAtHand(word, read, candidates)));
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

const isOne = (kind: string | undefined): boolean => !WIDE.includes(kind ?? "");

// where the store gave only the best of the texts that have a word, others may have it too
function areAllAtHand(index: number, { subjects }: ReadQuestion, { items, frequencies }: Candidates): boolean {
  const terms = subjects[index]?.wordings[0]?.tokens.map(({ term }) => term) ?? [];
  return terms.every((term) => items.filter(({ counts }) => counts.has(term)).length >= (frequencies.get(term) ?? 0));
}

// what no text has may be a slip or a compound, unless lists know it for a name
const ownTerm = ({ subjects }: ReadQuestion, index: number): string =>
  subjects[index]?.wordings[0]?.tokens[0]?.term ?? "";

function isMet({ words, also }: Name, document: string, { read, candidates, meter, texts }: Asked): boolean {
  const places: readonly Place[] = texts.wholly(document).map((terms) => placeOf(terms, 1));
  const heard = words.filter((word) => !meter.unheard([word]));
  if (heard.length === 0) return !words.every((word) => byName(read.words[word]?.text ?? "").length > 0);
  const least = (word: number): number => (candidates.frequencies.has(ownTerm(read, word)) ? MET : MET_IN_PART);
  if (heard.every((word) => meter.cover([word], places).share >= least(word))) return true;
  return also.some((name) => places.some(({ terms }) => shareOf(tokensOf(name), terms) === 1));
}
