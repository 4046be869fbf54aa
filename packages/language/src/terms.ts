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

/** A word's own term and those of its parts; none of a function word. */
const termsOfWord = remembered((key): readonly string[] => {
  if (key === "" || stopWords.has(key)) return [];
  const own = stem(key);
  return [own, ...stemmedParts(key).filter((part) => part !== own)];
});

const termsAt = perWord(({ key }) => termsOfWord(key));

function termOf(token: Token): string {
  return token.kind === "word" ? stem(token.key) : token.key;
}

const stemmedParts = remembered((key): readonly string[] => {
  if (key.length > LONGEST_WORD) return [];
  const pieces = key.split(/[-/]/).filter((piece) => piece.length > 1);
  const words = pieces.length > 1 ? pieces.flatMap((piece) => [piece, ...allParts(piece)]) : allParts(key);
  return [...new Set(words.filter((word) => !stopWords.has(word)).map(stem))];
});

/** Parts and their parts: `arbeidsmarktregio` is found by `markt` too. */
function allParts(word: string): string[] {
  return compoundParts(word).flatMap((part) => [part, ...allParts(part)]);
}
