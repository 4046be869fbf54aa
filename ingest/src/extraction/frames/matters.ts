import type { Predication } from "./roles.ts";
import { CLASSES_OF } from "./verb-classes.ts";
import { type Words, words } from "./word-sets.ts";

/** Nouns and adjectives that ask for a subject by a preposition of their own. */
const ASKING: readonly (readonly [word: Words, preposition: string])[] = [
  [words("zorgen"), "over"],
  [words("verantwoordelijk verantwoordelijkheid aandacht plan plannen voorvechter"), "voor"],
  [words("werk punt"), "van"],
];
const MAPPED = words("kaart beeld");
const ADVERB = words(`ook nu samen gezamenlijk sinds momenteel verder daarnaast voortaan graag actief al vooral er hier
  daar zich dit jaar in op om te`);

/** Index in the skeleton where the subject that a party deals with begins, for a verb such as `aanpakken` or `onderzoeken`, or `zorgen over`. */
export function matterOf(own: Predication): number | undefined {
  const { tokens } = own.clause;
  for (const [word, preposition] of ASKING) {
    const at = tokens.findIndex((token) => word.has(token.key));
    const next =
      at < 0 ? -1 : tokens.findIndex((token, index) => index > at && index < at + 3 && token.key === preposition);
    if (next >= 0) return tokens[next + 1]?.at;
  }
  if (own.verb === "werken" || own.verb === "samenwerken") {
    const at = tokens.findLastIndex((token) => token.key === "aan");
    return at >= 0 && tokens[at + 1]?.kind === "word" ? tokens[at + 1]?.at : undefined;
  }
  if (own.verb === "worstelen" || own.verb === "kampen") {
    const at = tokens.findIndex((token) => token.key === "met");
    return at < 0 ? undefined : tokens[at + 1]?.at;
  }
  const mapped = own.verb === "brengen" && own.has(MAPPED);
  if (!(CLASSES_OF.get(own.verb)?.has("address") || mapped) || own.passive || own.finite === undefined)
    return undefined;
  const after = Math.max(tokens.indexOf(own.finite), own.subject === undefined ? -1 : tokens.indexOf(own.subject));
  const first = tokens.slice(after + 1).find((token) => !ADVERB.has(token.key));
  return first?.kind === "word" && first.verb === undefined ? first.at : undefined;
}
