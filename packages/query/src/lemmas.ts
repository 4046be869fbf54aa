import { lexicon } from "@kenniswijzer/language";
import { remembered } from "./remembered.ts";
import { infinitiveOf } from "./strong-verbs.nl.ts";

/** First parts of separable verbs. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "aan achter af bij binnen dicht door in klaar langs los mee na neer om onder op over rond samen tegen terug toe uit vast voor voort vrij weg".split(
    " ",
  ),
);

/** The infinitive of a verb form: in one piece, strong ones and participles too; undefined for what is no form of a verb. */
export const lemmaOf = remembered((form): string | undefined => {
  const word = form.toLowerCase();
  const own = simple(word);
  if (own !== undefined) return own;
  for (const particle of PARTICLES) {
    if (!word.startsWith(particle) || word.length < particle.length + LEAST) continue;
    const rest = word.slice(particle.length);
    const verb = simple(rest.startsWith("te") ? rest.slice(2) : rest) ?? simple(rest);
    if (verb !== undefined) return particle + verb;
  }
  return undefined;
});

const LEAST = 3;

function simple(word: string): string | undefined {
  return infinitiveOf(word) ?? lexicon().verbs.get(word) ?? participle(word);
}

// "geteld", "getoond", "toonde", "deelnemend": what the dictionary leaves to the rules
function participle(word: string): string | undefined {
  const verbs = lexicon().verbs;
  const past =
    /^ge(\p{L}*(?:[kfsptx]|ch)t|\p{L}+[^kfsptx]d)$/u.exec(word)?.[1]?.slice(0, -1) ??
    /^(\p{L}{3,})[dt]en?$/u.exec(word)?.[1];
  if (past !== undefined) return verbs.get(past) ?? verbs.get(`${past}t`);
  const present = /^(\p{L}{3,}en)de?$/u.exec(word)?.[1];
  return present === undefined ? undefined : verbs.get(present);
}

/** True for "langer" and "grootste". */
export function isCompared(word: string): boolean {
  const base = /^(\p{L}{3,}?)(?:ere?|ste?)$/u.exec(word)?.[1];
  if (base === undefined || lexicon().forms.has(word)) return false;
  const { adjectives } = lexicon();
  return [base, base.replace(/(\p{L})\1$/u, "$1")].some((one) => adjectives.has(one));
}

/** True for "deelnemende" and "zoekend". */
export const isPresentParticiple = (word: string): boolean => /ende?$/.test(word) && lemmaOf(word) !== undefined;

/** True for a word that Dutch makes of one in the dictionary: a form of a verb, a comparative, "Europese". */
export function isMade(word: string): boolean {
  const { forms } = lexicon();
  const last = word.split("-").at(-1) ?? word;
  return (
    lemmaOf(word) !== undefined ||
    isCompared(word) ||
    (last !== word && forms.has(last)) ||
    forms.has(word.replace(/ese$/, "ees"))
  );
}
