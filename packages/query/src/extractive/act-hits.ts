import { remembered } from "../remembered.ts";
import { ACTS, type Act, type ActWords } from "./acts.nl.ts";

/** Where a text has a word for an act: that it is done, who does it, or the deed as a noun. By offsets in the text. */
export interface ActHit {
  readonly kind: "verb" | "doer" | "deed";
  readonly start: number;
  readonly end: number;
}

interface Lexicon {
  /** Forms of verbs that stand in one piece. */
  readonly forms: ReadonlySet<string>;
  /** Verbs in pieces, by their first piece: "neemt … over". */
  readonly apart: ReadonlyMap<string, readonly RegExp[]>;
  readonly doers: readonly string[];
  readonly deeds: readonly string[];
}

const INFLECTIONS = ["", "t", "d", "de", "den", "te", "ten", "en", "n", "e"];
const LEAST_STEM = 5;

const split = (words: string): string[] => words.split(" ").filter((word) => word !== "");
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// an open syllable has one vowel: "coördineert", "coördineren"
const stemsOf = (verb: string): string[] => [verb, verb.replace(/([aeou])\1([^aeiou])$/, "$1$2")];

const inflected = (verb: string): string[] =>
  stemsOf(verb).flatMap((stem) =>
    INFLECTIONS.slice(0, verb.length < LEAST_STEM ? 8 : undefined).map((end) => stem + end),
  );

// the pieces in order, with no sign that ends a clause between them
function apartPattern(pieces: readonly string[]): RegExp {
  const end = "(?![\\p{L}\\d])";
  return new RegExp(
    `(?<![\\p{L}\\d])${pieces.map((piece) => escaped(piece) + end).join("(?:[^.;:!?]|\\.(?=\\d)){0,60}? ")}`,
    "giu",
  );
}

function lexiconOf({ verbs, doers, deeds }: ActWords): Lexicon {
  const apart = new Map<string, RegExp[]>();
  const forms = new Set<string>();
  for (const verb of split(verbs)) {
    const pieces = verb.split("…");
    const [first = ""] = pieces;
    if (pieces.length > 1) apart.set(first, [...(apart.get(first) ?? []), apartPattern(pieces)]);
    else for (const form of inflected(verb)) forms.add(form);
  }
  return { forms, apart, doers: split(doers), deeds: split(deeds) };
}

const LEXICONS: ReadonlyMap<Act, Lexicon> = new Map(ACTS.map((words) => [words.act, lexiconOf(words)]));

interface Piece {
  readonly text: string;
  readonly start: number;
}

const piecesOf = (text: string): readonly Piece[] =>
  [...text.matchAll(/[\p{L}\d']+/gu)].map((match) => ({ text: match[0].toLowerCase(), start: match.index }));

/** All words of a text for this act, compounds by their end: "deelprojectleider". */
export const actHits = (text: string, act: Act): readonly ActHit[] =>
  (HITS.get(act) as (text: string) => ActHit[])(text);

const HITS = new Map([...LEXICONS].map(([act, lexicon]) => [act, remembered((text) => hitsIn(text, lexicon))]));

function hitsIn(text: string, { forms, apart, doers, deeds }: Lexicon): ActHit[] {
  return piecesOf(text).flatMap(({ text: word, start }): ActHit[] => {
    const hit = (kind: ActHit["kind"]): ActHit => ({ kind, start, end: start + word.length });
    const hits: ActHit[] = forms.has(word) ? [hit("verb")] : [];
    const noun = nounOf(word);
    if (noun !== undefined && doers.includes(noun)) hits.push(hit("doer"));
    if (noun !== undefined && deeds.includes(noun)) hits.push(hit("deed"));
    for (const pattern of apart.get(word) ?? []) {
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (match?.index === start) hits.push({ kind: "verb", start, end: start + match[0].length });
    }
    return hits;
  });
}

const NOUNS: readonly string[] = [
  ...new Set(ACTS.flatMap(({ doers, deeds }) => [...split(doers), ...split(deeds)])),
].toSorted((a, b) => b.length - a.length);

// by the longest: "begeleiding" and "opleiding" are no "leiding"
const nounOf = remembered((word): string | undefined => NOUNS.find((noun) => word.endsWith(noun)));

/** True when a text has words for this act. */
export const saysAct = (text: string, act: Act): boolean => actHits(text, act).length > 0;

const PIECES: ReadonlySet<string> = new Set(
  ACTS.flatMap(({ verbs }) => split(verbs)).flatMap((verb) => (verb.includes("…") ? verb.split("…") : [])),
);

/** True when a word is a form of a verb for some act, its spelling of d and t aside, or part of one. */
export const isActForm = (word: string): boolean =>
  PIECES.has(word) ||
  [...LEXICONS.values()].some(({ forms }) => [word, word.replace(/d$/, "t")].some((one) => forms.has(one)));

/** All forms of verbs and all nouns for acts, each once. */
export const actWords: readonly string[] = [
  ...new Set([...LEXICONS.values()].flatMap(({ forms, doers, deeds }) => [...forms, ...doers, ...deeds])),
];
