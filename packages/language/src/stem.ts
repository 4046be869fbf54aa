import snowball from "snowball-stemmers";
import { fold } from "./fold.ts";
import { weightAfter, withBefore } from "./letters.ts";
import { lexicon } from "./lexicon.ts";
import { remembered } from "./remembered.ts";

const stemmer = snowball.newStemmer("dutch");
const LONGEST_WORD = 60;
const SHORTEST_TAIL = 4;
const SHORTEST_HEAD = 3;

/**
 * What a Dutch word's forms share: `gezinnen` → `gezin`, `ondersteuning` → `ondersteunen`. By dictionary, for a compound by
 * that of its last part, else by the Snowball stemmer. A stem is for comparing, never for showing.
 */
export function stem(word: string): string {
  const key = fold(word);
  return key.length < 3 || key.length > LONGEST_WORD ? key : stemOf(key);
}

const stemOf = remembered((key) => byDictionary(key) ?? participle(key) ?? byTail(key) ?? byRule(key));

function byDictionary(key: string): string | undefined {
  const { forms } = lexicon();
  const form = forms.get(key);
  if (form === undefined || !form.free) return undefined;
  const lemma = form.kind === "verb" ? (nounOf(form.lemma) ?? form.lemma) : form.lemma;
  return derivedFrom(lemma) ?? lemma;
}

/** `werken` is the plural of `werk` as well: both are taken as one. */
function nounOf(infinitive: string): string | undefined {
  const form = lexicon().forms.get(infinitive);
  return form?.kind === "noun" ? form.lemma : undefined;
}

/** `ondersteuning` → `ondersteunen`, `eenzaamheid` → `eenzaam`, `dakloze` → `dakloos`. */
function derivedFrom(lemma: string): string | undefined {
  const { forms, adjectives, verbs } = lexicon();
  if (lemma.endsWith("ing") && lemma.length > 5) {
    const infinitive = `${lemma.slice(0, -3)}en`;
    return verbs.get(infinitive) === infinitive && forms.get(infinitive)?.kind === "verb" ? infinitive : undefined;
  }
  if (lemma.endsWith("heid")) return adjectives.get(lemma.slice(0, -4));
  return lemma.endsWith("e") ? adjectives.get(lemma) : undefined;
}

/** `begeleidende` → `begeleiden`. */
function participle(key: string): string | undefined {
  const root = /^(.{3,})ende?$/.exec(key)?.[1];
  return root !== undefined && lexicon().verbs.has(`${root}en`) ? byDictionary(`${root}en`) : undefined;
}

/** A compound that no dictionary has is inflected as its longest known tail is. */
function byTail(key: string): string | undefined {
  const { forms, filter } = lexicon();
  let found: string | undefined;
  let number = 0;
  let weight = 1;
  for (let at = key.length - 1; at >= SHORTEST_HEAD; at--) {
    number = withBefore(number, key.charCodeAt(at), weight);
    weight = weightAfter(weight);
    if (at > key.length - SHORTEST_TAIL || !filter.may(number)) continue;
    const form = forms.get(key.slice(at));
    if (form?.free && form.kind !== "verb") found = key.slice(0, at) + form.lemma;
  }
  return found;
}

function byRule(key: string): string {
  return stemmer
    .stem(key.replace(/'s$/, ""))
    .replace(/([bcdfgklmnprstvz])\1$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}
