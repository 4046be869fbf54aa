import { fold } from "./fold.ts";
import { withNext } from "./letters.ts";
import { type Form, lexicon } from "./lexicon.ts";
import { opaqueCompounds } from "./opaque-compounds.ts";
import { stopWords } from "./stop-words.ts";

const SHORTEST_WORD = 7;
const LONGEST_WORD = 48;
const SHORTEST_PART = 3;
const LONGEST_PART = 24;
/** What a split may cost above one for each part. */
const DOUBT = 1;
const LINKING_S = "s".charCodeAt(0);

/** Endings of adjectives and participles that are nouns too. */
const NO_HEADS = new Set(["achtig", "baar", "end", "ende", "heid", "lijk", "loos", "ing", "ster"]);

interface Split {
  readonly cost: number;
  readonly parts: readonly string[];
}

/** The words that a Dutch compound is made of, without linking letters: `arbeidsmarktregio` → `arbeidsmarkt`, `regio`. Empty for any other word. */
export function compoundParts(word: string): string[] {
  const key = fold(word);
  if (key.length < SHORTEST_WORD || key.length > LONGEST_WORD || !/^[a-z]+$/.test(key) || isWhole(key)) return [];
  const best = cheapest(key);
  if (best === undefined || best.parts.length < 2 || best.cost > best.parts.length + DOUBT) return [];
  return [...best.parts];
}

/** Adjectives, verbs and names are no compounds here, nor are nouns whose parts mislead. */
function isWhole(key: string): boolean {
  const form = lexicon().forms.get(key);
  if (form === undefined) return opaqueCompounds.has(key);
  return (form.kind !== "noun" && form.free) || opaqueCompounds.has(form.lemma);
}

/** Fewest and most usual parts: `best[i]` covers the first `i` letters by joining forms. */
function cheapest(key: string): Split | undefined {
  const best = new Array<Split | undefined>(key.length + 1).fill(undefined);
  best[0] = { cost: 0, parts: [] };
  for (let start = 0; start <= key.length - SHORTEST_PART; start++) goOn(best, key, start);
  return best[key.length];
}

/** With each part that begins here. */
function goOn(best: (Split | undefined)[], key: string, start: number): void {
  const before = best[start];
  if (before === undefined) return;
  const { filter } = lexicon();
  const last = Math.min(key.length - (start === 0 ? 1 : 0), start + LONGEST_PART);
  let number = 0;
  let isWord = false;
  for (let at = start; at < last; at++) {
    const wasWord = isWord;
    const unit = key.charCodeAt(at);
    number = withNext(number, unit);
    isWord = filter.may(number);
    const end = at + 1;
    if (end - start < SHORTEST_PART || !(isWord || (wasWord && unit === LINKING_S))) continue;
    const letters = key.slice(start, end);
    const part = end === key.length ? headOf(letters) : openerOf(letters);
    if (part === undefined) continue;
    const cost = before.cost + part.cost;
    if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, parts: [...before.parts, part.word] };
  }
}

interface Part {
  readonly word: string;
  readonly cost: number;
}

/** Rare and short words are seldom meant. */
function priceOf(word: string, form: Form): number {
  return 1 + Math.max(0, 4 - form.grade) * 0.1 + (word.length < 4 ? 0.35 : 0);
}

function headOf(word: string): Part | undefined {
  const form = NO_HEADS.has(word) ? undefined : lexicon().forms.get(word);
  return form?.kind === "noun" && form.free ? { word, cost: priceOf(word, form) } : undefined;
}

const isUsual = (word: string, form: Form): boolean => form.grade > 4 && !stopWords.has(word);

function openerOf(word: string): Part | undefined {
  const { forms } = lexicon();
  const form = forms.get(word);
  if (form?.kind === "noun" && form.opens) return { word: form.free ? word : form.lemma, cost: priceOf(word, form) };
  if (form?.kind === "noun" && form.free && (word.length > 4 || isUsual(word, form)))
    return { word, cost: priceOf(word, form) + 0.4 };
  if (form?.kind === "verb" && word.length > 3 && !word.endsWith("en"))
    return { word, cost: priceOf(word, form) + 0.5 };
  const singular = word.endsWith("s") && word.length > 4 ? forms.get(word.slice(0, -1)) : undefined;
  if (singular?.kind !== "noun" || !singular.free) return undefined;
  return { word: word.slice(0, -1), cost: priceOf(word, singular) + 0.4 };
}
