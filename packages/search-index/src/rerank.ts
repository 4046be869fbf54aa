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
  for (const text of texts) {
    const words = analyse(text).filter(({ of }) => of === "word");
    for (let at = 1; at < words.length; at++) {
      const key = keyOf([words[at - 1]?.term ?? "", words[at]?.term ?? ""]);
      if (wanted.has(key)) found.add(key);
    }
  }
  return found.size / wanted.size;
}

const keyOf = ([one, other]: readonly [string, string]): string => `${one} ${other}`;
