import { fold } from "./fold.ts";
import { lexicon } from "./lexicon.ts";

const SHORTEST_WORD = 7;
const LONGEST_WORD = 48;
const SHORTEST_PART = 3;
const LONGEST_PART = 22;

interface Split {
  readonly cost: number;
  readonly parts: readonly string[];
}

/** The words that a Dutch compound is made of, without linking letters: `arbeidsmarktregio` → `arbeidsmarkt`, `regio`. Empty for any other word. */
export function compoundParts(word: string): string[] {
  const key = fold(word);
  if (key.length < SHORTEST_WORD || key.length > LONGEST_WORD || !/^[a-z]+$/.test(key)) return [];
  const best = cheapest(key);
  return best === undefined || best.parts.length < 2 ? [] : [...best.parts];
}

/** Fewest and longest parts: `best[i]` covers the first `i` letters by joining forms. */
function cheapest(key: string): Split | undefined {
  const best: (Split | undefined)[] = [{ cost: 0, parts: [] }];
  for (let end = SHORTEST_PART; end <= key.length; end++) {
    for (let start = Math.max(0, end - LONGEST_PART); start <= end - SHORTEST_PART; start++) {
      const before = best[start];
      if (before === undefined || (start === 0 && end === key.length)) continue;
      const form = key.slice(start, end);
      const cost = costOf(form, end === key.length);
      if (cost === undefined) continue;
      const total = before.cost + cost;
      if (total < (best[end]?.cost ?? Number.POSITIVE_INFINITY))
        best[end] = { cost: total, parts: [...before.parts, partOf(form)] };
    }
  }
  return best[key.length];
}

function costOf(form: string, last: boolean): number | undefined {
  const entry = lexicon().get(form);
  if (entry === undefined) return undefined;
  const short = form.length < 4 ? 0.8 : 0;
  if (last) return entry.head ? 1 + short : undefined;
  return entry.first ? 1 + short : 1.7 + short;
}

function partOf(form: string): string {
  const entry = lexicon().get(form);
  return entry?.head === false && form.endsWith("s") ? form.slice(0, -1) : form;
}
