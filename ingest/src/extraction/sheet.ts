import type { Passage, Span } from "@kenniswijzer/domain";
import { type Listed, matchListed, type OwnTrie } from "@kenniswijzer/gazetteer";
import { cued, perWord, sentences, type Token, tokenize, type Value, values } from "@kenniswijzer/language";
import { WordClasses, type Wordlike, wordClass } from "./word-classes.ts";

/** A name of the lists at its place. */
export interface Known extends Span {
  /** Indexes of its first token and of the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly listed: Listed;
  /** Also an ordinary word or a kind of thing: a name only where its surroundings make it one. */
  readonly common: boolean;
  /** A municipality or region bears the name. */
  readonly place: boolean;
}

/** A sentence of a passage, with its words. */
export interface Sentence extends Span {
  readonly text: string;
}

/** One passage with what all extractors need of it, made once. All offsets point into the document's text. */
export interface Sheet {
  readonly passage: Passage;
  /** The document's text. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where the words stand that extractors look for. */
  readonly words: WordClasses;
  readonly sentences: readonly Sentence[];
  readonly known: readonly Known[];
  /** Ages, periods, amounts, counts, dates and addresses. */
  readonly values: readonly Value[];
}

/** `own`: names of an own list, beside those of ours. */
export function sheetOf(text: string, passage: Passage, own?: OwnTrie): Sheet {
  const tokens = tokenize(text, passage.start, passage.end);
  return {
    passage,
    text,
    tokens,
    words: new WordClasses(tokens),
    sentences: Array.from(sentences(text, passage.start, passage.end), (span) => sentenceAt(passage, span)),
    values: mayCount(passage.text) ? values(text, passage.start, passage.end) : [],
    known: matchListed(tokens, { own }).flatMap(({ start, end, first, last, listed, common }): Known[] => {
      const [likeliest] = listed;
      if (likeliest === undefined) return [];
      return [{ start, end, from: first, to: last + 1, listed: likeliest, common, place: listed.some(isPlace) }];
    }),
  };
}

// a passage that is one sentence gives it its own words: what was found out about them holds for both
function sentenceAt({ text, start }: Passage, span: Span): Sentence {
  return {
    ...span,
    text: span.end - span.start === text.length ? text : text.slice(span.start - start, span.end - start),
  };
}

const isPlace = (listed: Listed): boolean =>
  listed.kind === "municipality" || listed.kind === "region" || listed.listKind === "provincie";

/** No figure, number word, sign or address: nothing to count or date. */
const mayCount = (text: string): boolean => FIGURE.test(text) || ADDRESS.test(text) || NUMBER_WORD.test(text);
const FIGURE = /[\d€%@]/;
const ADDRESS = /\.(?:nl|org|com|eu)\b/i;
const NUMBER_WORD = cued(
  /www\.|\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w+tien|\w+tig|honderd|duizend|miljoen|miljard)\b|(?:een|één|half) (?:jaar|maand|week)/i,
);
const CAPITAL = /^[‘'’]?(?:\p{Lu}|\d+\p{Lu})/u;
const INNER_CAPITAL = /^\p{Ll}{1,2}\p{Lu}|^[a-z]\.s\.r/u;

/** Most words are told by their first letters, without a pattern. */
function isSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 97 && unit <= 122;
}

/** A word that is written as a name: `Leiden`, `'s-Hertogenbosch`, `zDoc`. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== "sign" && token.kind !== "number" && isWrittenAsName(token);
}

/** Of a word or address. */
export const isWrittenAsName: (word: Wordlike) => boolean = perWord(({ text }) => {
  if (isSmall(text, 0) && isSmall(text, 1) && isSmall(text, 2)) return false;
  return CAPITAL.test(text) || INNER_CAPITAL.test(text) || /^['’‘][snt]-\p{Lu}/u.test(text);
});

/** Words that `isCapital` holds for. */
export const CAPITALS = wordClass(isWrittenAsName);

/** `SIO`, `S&O`, `VWS-subsidie` is none. */
export function isAcronym(text: string): boolean {
  return (
    /^(?=.{2,8}$)\p{Lu}[\p{Lu}\d&+]*\p{Lu}\+?$|^\p{Lu}{2,7}\+$/u.test(text) ||
    /^(?=.{2,6}$)\p{Lu}\p{Ll}{0,2}\p{Lu}[\p{Lu}\p{Ll}]{0,3}$/u.test(text)
  );
}

const OPENING = new Set(['"', "'", "“", "‘", "(", "*", "_"]);

/** True when nothing but signs stands before the token in its sentence or passage. */
export function opensSentence(sheet: Sheet, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && OPENING.has(sheet.tokens[before]?.text ?? "")) before--;
  const token = sheet.tokens[before];
  if (token === undefined) return true;
  const start = sheet.tokens[at]?.start ?? 0;
  return (
    sheet.sentences.some((sentence) => sentence.start > token.start && sentence.start <= start) ||
    token.text === ":" ||
    token.text === "•"
  );
}

/** Index of the first token that starts at or after an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
