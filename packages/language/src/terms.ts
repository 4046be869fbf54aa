import { compoundParts } from "./compounds.ts";
import { remembered } from "./remembered.ts";
import { stem } from "./stem.ts";
import { stopWords } from "./stop-words.ts";
import { type Token, tokenize } from "./tokens.ts";
import { perWord } from "./words.ts";

/** A checksum over what `analyse` gives for sample texts: when it differs, a store must be analysed again. A test compares it. */
export const ANALYSIS_VERSION = "qhjzlpsyd4";

/** One index term and the place it comes from: a whole word, or a part of a compound or hyphenated word. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly of: "word" | "part";
}

const LONGEST_WORD = 100;
const NONE: readonly string[] = [];

/** The one analysis of documents and questions: folded, without function words, stemmed, with the parts of compounds. */
export function analyse(text: string): Term[] {
  const terms: Term[] = [];
  for (const token of tokenize(text)) {
    if (token.kind === "sign" || stopWords.has(token.key) || token.key === "") continue;
    const { start, end } = token;
    const term = termOf(token);
    terms.push({ term, start, end, of: "word" });
    if (token.kind !== "word") continue;
    for (const part of stemmedParts(token.key)) if (part !== term) terms.push({ term: part, start, end, of: "part" });
  }
  return terms;
}

/** The terms of `analyse` alone. */
export const terms = (text: string): string[] => termsOf(tokenize(text));

/** The same of tokens that were read before. */
export function termsOf(tokens: Iterable<Token>): string[] {
  const found: string[] = [];
  for (const token of tokens) {
    if (token.kind === "word") for (const term of termsAt(token)) found.push(term);
    else if (token.kind !== "sign" && token.key !== "" && !stopWords.has(token.key)) found.push(token.key);
  }
  return found;
}

const termsAt = perWord(({ key }) => termsOfWord(key));

/** A word's own term and those of its parts; none of a function word. */
const termsOfWord = (key: string): readonly string[] => {
  if (key === "" || stopWords.has(key)) return NONE;
  const own = stem(key);
  return [own, ...stemmedParts(key).filter((part) => part !== own)];
};

function termOf(token: Token): string {
  return token.kind === "word" ? stem(token.key) : token.key;
}

function stemmedParts(key: string): readonly string[] {
  if (key.length > LONGEST_WORD) return NONE;
  const words = piecesOf(key)?.flatMap((piece) => [piece, ...allParts(piece)]) ?? allParts(key);
  return words.length === 0 ? NONE : [...new Set(words.filter((word) => !stopWords.has(word)).map(stem))];
}

/** What hyphens and slashes divide; undefined for what is one word. */
function piecesOf(key: string): string[] | undefined {
  if (!/[-/]/.test(key)) return undefined;
  const pieces = key.split(/[-/]/).filter((piece) => piece.length > 1);
  return pieces.length > 1 ? pieces : undefined;
}

/** Parts and their parts: `arbeidsmarktregio` is found by `markt` too. */
const allParts = remembered((word): readonly string[] => {
  const parts = compoundParts(word);
  return parts.length === 0 ? NONE : parts.flatMap((part) => [part, ...allParts(part)]);
});
