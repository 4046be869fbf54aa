/** A second look at the best: pairs of words that follow each other in the question and in the text too. */
import { analyse } from "@kenniswijzer/language";
import type { Asked } from "./asked.ts";

/** So many of the best are looked at again. */
export const RERANKED = 50;

/** How much of the question's pairs a text has as they are, 0 to 1; 0 for a question of one word. */
export function phraseFit({ pairs }: Pick<Asked, "pairs">, texts: readonly string[]): number {
  if (pairs.length === 0) return 0;
  const wanted = new Set(pairs.map(keyOf));
  const found = new Set<string>();
  for (const text of texts) for (const pair of pairsIn(text)) if (wanted.has(pair)) found.add(pair);
  return found.size / wanted.size;
}

const MOST = 10_000;
const known = new Map<string, readonly string[]>();

/** Kept until there are too many: the best of one search are often among those of the next. */
function pairsIn(text: string): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = analyse(text).filter(({ of }) => of === "word");
  const pairs = words.slice(1).map(({ term }, at) => keyOf([words[at]?.term ?? "", term]));
  if (known.size >= MOST) known.clear();
  known.set(text, pairs);
  return pairs;
}

const keyOf = ([one, other]: readonly [string, string]): string => `${one} ${other}`;
