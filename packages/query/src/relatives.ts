import type { Vocabulary } from "./correction.ts";
import { type SearchToken, tokensOf, type Wording, wording } from "./subject.ts";
import { synonymsOf } from "./synonyms.nl.ts";

const SYNONYM = 0.8;
const DERIVED = 0.75;
const MADE_OF = 0.85;
const MOST = 8;

/**
 * Words of the index that are kin to a word of the question: what means the same, what is derived from the same root
 * ("achterstallig", "achterstand"), and the parts of a compound that no dictionary has but the documents do ("noabernetwerk").
 */
export function relativesOf(text: string, vocabulary: Vocabulary | undefined): readonly Wording[] {
  const [token] = tokensOf(text);
  if (token === undefined || text.length < 4) return [];
  const meant = [...synonymsOf(token.term), ...compounds(token)]
    .map((one) => wording(one, SYNONYM))
    .filter(({ tokens }) => vocabulary === undefined || tokens.every((one) => isHeard(one, vocabulary)))
    .slice(0, MOST);
  if (vocabulary === undefined) return meant;
  const parts = token.parts.length === 0 && !vocabulary.has(token.term) ? splitBy(token.term, vocabulary) : undefined;
  const made: Wording[] =
    parts === undefined ? [] : [{ text: parts.join(" "), tokens: tokenOf(parts), weight: MADE_OF }];
  const derived = derivedFrom(token.term, vocabulary).map((term) => ({
    text: term,
    tokens: [{ term, parts: [] }],
    weight: DERIVED,
  }));
  return [...made, ...meant, ...derived];
}

const tokenOf = (parts: readonly string[]): SearchToken[] => parts.map((term) => ({ term, parts: [] }));

const isHeard = ({ term, parts }: SearchToken, vocabulary: Vocabulary): boolean =>
  vocabulary.has(term) || (parts.length > 0 && parts.every((part) => vocabulary.has(part)));

// "personeelsgebrek" is said as "arbeidsmarkttekort": each part may have its own other words
function compounds({ parts }: SearchToken): string[] {
  if (parts.length !== 2) return [];
  const [first = [], second = []] = parts.map((part) => [part, ...synonymsOf(part)]);
  const pairs = first.flatMap((one) => second.map((two) => `${one} ${two}`));
  return pairs.slice(1);
}

const SHORTEST_PART = 4;

function splitBy(term: string, vocabulary: Vocabulary): readonly string[] | undefined {
  for (let at = term.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const last = term.slice(at);
    if (!vocabulary.has(last)) continue;
    const first = [term.slice(0, at), term.slice(0, at).replace(/(s|en|e)$/, "")].find((part) => vocabulary.has(part));
    if (first !== undefined && first.length >= SHORTEST_PART) return [first, last];
  }
  return undefined;
}

const ROOT = 5;
const ALIKE = 0.7;
const FEW = 3;

// kin share a root that is most of the shorter word and end in endings that words are derived by
function derivedFrom(term: string, vocabulary: Vocabulary): string[] {
  if (term.length < ROOT + 1 || /\d/.test(term)) return [];
  const near = rooted(vocabulary).get(term.slice(0, ROOT)) ?? [];
  const kin = near.filter((other) => other !== term && isKin(term, other));
  return kin.slice(0, FEW);
}

const ENDING =
  /^(?:e|en|s|t|d|ing|er|ers|eling|elijk|lijk|ig|iger|ie|ies|erend|isch|istisch|isme|ist|iteit|heid|ij|erij|aar|aars|teit|nd|ng|ligl?|llig|atie|eren|eer|ement|sel|st|schap|zaam|baar)?$/;

function isKin(one: string, two: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === two[same]) same++;
  if (same < ROOT || same < ALIKE * Math.min(one.length, two.length)) return false;
  return ENDING.test(one.slice(same)) && ENDING.test(two.slice(same));
}

const ROOTED = new WeakMap<Vocabulary, ReadonlyMap<string, readonly string[]>>();

function rooted(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const known = ROOTED.get(vocabulary);
  if (known !== undefined) return known;
  const made = new Map<string, string[]>();
  for (const term of vocabulary.keys()) {
    if (term.length < ROOT) continue;
    const root = term.slice(0, ROOT);
    const others = made.get(root);
    if (others === undefined) made.set(root, [term]);
    else others.push(term);
  }
  ROOTED.set(vocabulary, made);
  return made;
}
