import type { ActorKind, EdgeType, EntityType, SubjectType } from "@kenniswijzer/domain";
import { askedByNoun } from "../nouns.ts";
import { wordsOf } from "../words.ts";

/** What a noun calls a subject of partners: "thema's", "onderzoeksvraag". */
const SUBJECTS: readonly (readonly [pattern: RegExp, type: SubjectType])[] = [
  [/^themes?$/i, "Theme"],
  [/^(?:thema|themas|thema's|onderwerp|onderwerpen|terrein|terreinen)$/i, "Theme"],
  [/^\p{L}*(?:project|projecten|programma|programma's|pilot|pilots|proeftuin|proeftuinen)$/iu, "Project"],
  [/^(?:kennis|onderzoeks|leer|hulp)?(?:vraag|vragen)$/i, "Question"],
  [/^doelgroep(?:en)?$/i, "TargetGroup"],
];

/** For a pattern: any of these nouns. */
export const SUBJECT =
  "(?:thema|themas|thema['’]s|onderwerp|onderwerpen|\\p{L}*project|\\p{L}*projecten|\\p{L}*programma|programma['’]s|pilots?|doelgroep|doelgroepen|(?:kennis|onderzoeks|leer)?(?:vraag|vragen))";

/** The types of subject that a phrase names: "onderwerp of onderzoeksvraag"; none for "iets". */
export function subjectsIn(phrase: string): SubjectType[] {
  const words = phrase.replaceAll("’", "'").split(/[\s,]+/);
  return SUBJECTS.flatMap(([pattern, type]) => (words.some((word) => pattern.test(word)) ? [type] : []));
}

const TYPE_OF: Readonly<Record<SubjectType, readonly EntityType[]>> = {
  Theme: ["Theme", "Concept"],
  Project: ["Project"],
  Question: ["Question"],
  TargetGroup: ["TargetGroup"],
};

/** What a noun asks for as nodes: "gemeenten", "thema's", "wat"; undefined for another noun. */
export function nodesAsked(noun: string): { types: readonly EntityType[]; kinds: readonly ActorKind[] } | undefined {
  if (/^(?:wie|wat|iets)$/i.test(noun))
    return noun.toLowerCase() === "wie"
      ? { types: ["Actor"], kinds: [] }
      : { types: ["Actor", "Theme", "Concept", "Project", "Question", "TargetGroup"], kinds: [] };
  const subjects = subjectsIn(noun);
  if (subjects.length > 0) return { types: subjects.flatMap((type) => TYPE_OF[type]), kinds: [] };
  const [word] = wordsOf(noun);
  const asked = askedByNoun(word?.text ?? "");
  // "zorgverzekeraars" says more than their kind: who is one, the graph doesn't know
  return asked?.generic && asked.types.includes("Actor") ? { types: ["Actor"], kinds: asked.kinds } : undefined;
}

const ALSO_LISTED: readonly (readonly [pattern: RegExp, type: EntityType])[] = [
  [/^(?:besluit|besluiten|voorstel|voorstellen)$/i, "Decision"],
  [/^(?:actie|acties|actiepunt|actiepunten|taak|taken)$/i, "Action"],
];

/** The same for who wants all there are of a kind; themes by their own wording. Undefined for "wie" and "wat", that name no kind. */
export function nodesListed(noun: string): ReturnType<typeof nodesAsked> {
  const also = ALSO_LISTED.flatMap(([pattern, type]) => (pattern.test(noun) ? [type] : []));
  if (also.length > 0) return { types: also, kinds: [] };
  if (/^(?:wie|wat|iets)$/i.test(noun)) return undefined;
  const asked = nodesAsked(noun);
  return asked && { ...asked, types: asked.types.filter((type) => type !== "Concept") };
}

/** Verbs of taking part, as a question has them, with the ties that they mean; the particle may stand apart. */
const VERBS: readonly (readonly [pattern: RegExp, ties: readonly EdgeType[]])[] = [
  [/^(?:betaal|betalen|betaalt|financier|subsidieer|subsidier|gesubsid|bekostig|sponsor|gefinanc)/i, ["FUNDS"]],
  [/^(?:leid|geleid|trek|getrokken|coordineer|coördineer|begeleid|voorzit)/i, ["LEADS"]],
  [
    /^(?:doe|doet|doen|mee|neem|neemt|nemen|deel|zit|zitten|meedoe|deelne|partner|is|zijn|betrokken)/i,
    ["PARTNER_IN", "LEADS", "WORKS_ON"],
  ],
  [/^(?:werk|onderzoek|voer|pak|houd|vraag|vragen|noem)/i, ["WORKS_ON", "ASKS", "PARTNER_IN", "LEADS"]],
];

/** The ties that a verb means; undefined for a verb that means none of them. */
export const tiesBy = (verb: string): readonly EdgeType[] | undefined =>
  VERBS.find(([pattern]) => pattern.test(verb))?.[1];
