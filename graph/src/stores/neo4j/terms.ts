import { createHash } from "node:crypto";

// Anything but letters and digits means something to Lucene, or ends a token.
const SPECIAL = /[^\p{L}\p{N}]/gu;

/** A term as one token of the full-text index: letters and digits as they are, any other character as its number. */
export const tokenOf = (term: string): string =>
  term.replace(SPECIAL, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(36)}_`);

/** The term that became this token. */
export const termOf = (token: string): string =>
  token.replace(/_([0-9a-z]+)_/g, (_, number: string) => String.fromCodePoint(Number.parseInt(number, 36)));

/** Tokens as one text, each with blanks of its own, so that ` token ` is found as often as the token is there. */
export const textOf = (tokens: readonly string[]): string => tokens.map((token) => ` ${token} `).join("");

/** The tokens of such a text. */
export const tokensOf = (text: string): string[] => text.split(" ").filter((token) => token !== "");

// Lucene takes 1,024 clauses at most.
const CLAUSES = 1000;

/** Queries in Lucene's syntax for items with any of these tokens. Quoted, so that no token is an operator. */
export function queriesOf(tokens: readonly string[]): string[] {
  const queries: string[] = [];
  for (let i = 0; i < tokens.length; i += CLAUSES) {
    queries.push(
      tokens
        .slice(i, i + CLAUSES)
        .map((token) => `"${token}"`)
        .join(" "),
    );
  }
  return queries;
}

// An index of Neo4j takes 8,167 bytes a value; a UTF-16 unit takes three at most.
const LONGEST_KEY = 2000;

/** A name or token as it is found by: itself, unless it is too long for an index. */
export function keyOf(text: string): string {
  if (text.length <= LONGEST_KEY) return text;
  return `${text.slice(0, LONGEST_KEY / 2)}…${createHash("sha256").update(text).digest("hex")}`;
}
