import { lexicon } from "@kenniswijzer/language";
import { isTelling } from "./generic.ts";
import { lemmaOf } from "./lemmas.ts";
import type { Word } from "./words.ts";

const AUXILIARY =
  /^(is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|kon|konden|moet|moeten|moest|moesten|mag|mogen|mocht|wil|willen|wilde|wilden|zal|zullen|zou|zouden|gaat|gaan|ging|gingen|hoeft|hoeven|hoefde|laat|laten)$/;

/**
 * Words that stand where Dutch has its verbs: the finite verb right after what is asked (verb second), an infinitive after
 * "te", and what an auxiliary leaves for the end. By index. A verb says less of the subject than a noun: documents use another.
 */
export function verbsOf(words: readonly Word[], asked: ReadonlySet<number>): ReadonlySet<number> {
  const verbs = new Set<number>();
  const finite = asked.size > 0 ? Math.max(...leading(asked)) + 1 : -1;
  const mark = (index: number, pattern: RegExp): void => {
    const word = words[index];
    if (word === undefined || word.capital || isTelling(word.text)) return;
    // a name that was typed without its capital is no verb
    if (pattern.test(word.text) && lemmaOf(word.text) !== undefined) verbs.add(index);
  };
  if (finite > 0) mark(finite, /(t|d|n|de|te|g|k|p)$/);
  words.forEach((word, index) => {
    if (word.text === "te") mark(index + 1, /n$/);
  });
  if (words.some((word) => AUXILIARY.test(word.text))) mark(words.length - 1, /(en|t|d|gaan|staan|doen|zien)$/);
  return verbs;
}

// the run of asked words at the front: "welke Arnhemse onderwijsinstelling" leaves a gap of one
function leading(asked: ReadonlySet<number>): number[] {
  const run: number[] = [];
  for (const index of [...asked].toSorted((a, b) => a - b)) {
    if (run.length > 0 && index - (run.at(-1) as number) > 3) break;
    run.push(index);
  }
  return run;
}

/** True for "Begint Urk ook een taalhuis": a verb, then who or what. */
export function opensWithVerb(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined || !/t$|en$|de$|te$/.test(first.text)) return false;
  const verb = lexicon().forms.get(first.text)?.kind === "verb";
  return verb && (second.capital || /^(?:de|het|een|er|dit|dat|deze|die|hij|zij|ze|we|wij)$/.test(second.text));
}
