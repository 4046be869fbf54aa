import { lemmaOf, PARTICLES } from "../lemmas.ts";
import { remembered } from "../remembered.ts";
import type { Word } from "../words.ts";
import type { ActHit } from "./act-hits.ts";

/** The verb of a question for which no act has words: who does it stands with the same verb. */
export interface VerbAsked {
  /** "zoeken" of "zoekt … uit". */
  readonly infinitive: string;
  /** "uit"; empty for a verb in one piece. */
  readonly particle: string;
}

// verbs that say too little to tell who does it
const LIGHT: ReadonlySet<string> = new Set(
  "zijn hebben worden kunnen mogen moeten zullen willen hoeven gaan komen doen laten blijven krijgen staan zitten liggen heten betreffen vinden weten".split(
    " ",
  ),
);
/** The main verb of a question: of these words the first that is a verb and says something, with its particle at the end. */
export function verbAsked(
  words: readonly Word[],
  verbs: ReadonlySet<number>,
): { verb: VerbAsked; used: ReadonlySet<number> } | undefined {
  for (const index of [...verbs].toSorted((a, b) => a - b)) {
    const lemma = lemmaOf(words[index]?.text ?? "");
    if (lemma === undefined || LIGHT.has(lemma)) continue;
    const after = words.findIndex((word, at) => at > index && PARTICLES.has(word.text) && endsClause(words, at));
    const particle = after < 0 ? "" : (words[after]?.text ?? "");
    const used = new Set(after < 0 ? [index] : [index, after]);
    return { verb: { infinitive: lemma, particle }, used };
  }
  return undefined;
}

const endsClause = (words: readonly Word[], at: number): boolean =>
  at === words.length - 1 || /^(?:dat|of|om|die|en|waar\p{L}*|wie|wat|hoe)$/u.test(words[at + 1]?.text ?? "");

/** Where a text has this verb, in one piece or two. */
export function verbHits(text: string, { infinitive, particle }: VerbAsked): ActHit[] {
  return formsIn(text).flatMap(({ lemma, start, end }): ActHit[] => {
    const whole = lemma === particle + infinitive;
    const apart = particle !== "" && lemma === infinitive && saysAfter(text.slice(end), particle);
    return whole || apart ? [{ kind: "verb", start, end }] : [];
  });
}

const saysAfter = (text: string, particle: string): boolean =>
  new RegExp(`^[^.;:!?]{0,90}?\\s${particle}(?![\\p{L}\\d])`, "u").test(text);

interface FormIn {
  readonly lemma: string;
  readonly start: number;
  readonly end: number;
}

const formsIn = remembered((text): readonly FormIn[] =>
  [...text.matchAll(/\p{L}+/gu)].flatMap((match) => {
    const lemma = lemmaOf(match[0]);
    return lemma === undefined ? [] : [{ lemma, start: match.index, end: match.index + match[0].length }];
  }),
);
