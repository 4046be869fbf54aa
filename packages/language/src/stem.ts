import snowball from "snowball-stemmers";
import { fold } from "./fold.ts";

const stemmer = snowball.newStemmer("dutch");
const known = new Map<string, string>();
const KNOWN_LIMIT = 50_000;

/** The part that a Dutch word's inflected forms share: `gemeenten` → `gement`. A stem is for comparing, never for showing. */
export function stem(word: string): string {
  const key = fold(word);
  const found = known.get(key);
  if (found !== undefined) return found;
  const result = stemmer.stem(key.replace(/'s$/, ""));
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(key, result);
  return result;
}
