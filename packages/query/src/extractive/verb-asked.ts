import { lexicon } from "@kenniswijzer/language";
import { remembered } from "../remembered.ts";
import type { Word } from "../words.ts";
import type { ActHit } from "./act-hits.ts";
import { infinitiveOf } from "./strong-verbs.nl.ts";

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
const PARTICLES: ReadonlySet<string> = new Set(
  "aan af bij binnen dicht door in klaar langs mee na neer om onder op over rond samen tegen terug toe uit vast voor voort vrij weg".split(
    " ",
  ),
);

/** The lemma of a verb form, strong ones too; undefined for what is no form of a verb. */
const lemmaOf = remembered((form): string | undefined => {
  const word = form.toLowerCase();
  const strong = infinitiveOf(word);
  if (strong !== undefined) return strong;
  const own = lexicon().verbs.get(word);
  if (own !== undefined) return own;
  const particle = particleOf(word);
  if (particle === "") return undefined;
  const rest = word.slice(particle.length);
  const verb = infinitiveOf(rest) ?? lexicon().verbs.get(rest);
  return verb === undefined ? undefined : particle + verb;
});

const particleOf = (word: string): string =>
  [...PARTICLES].find((one) => word.startsWith(one) && word.length > one.length + 3) ?? "";

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
