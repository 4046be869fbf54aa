import { perWord, remembered, stem, type Token } from "@kenniswijzer/language";
import { CLASSES_OF, type VerbClass } from "../frames/verb-classes.ts";
import { type VerbForm, verbForm } from "../frames/verb-forms.ts";
import { words } from "../frames/word-sets.ts";
import { Lexeme } from "./lexemes.ts";

/** A word of a unit, or the sign of what is named there: the same for all its places. */
export interface Word {
  readonly key: Lexeme;
  /** The key itself where there is no stem. */
  readonly stem: Lexeme;
  /** The stem, of a content word. */
  readonly content: Lexeme | undefined;
  /** The infinitive, of a form of a verb. */
  readonly verb: Lexeme | undefined;
  /** Of the verb. */
  readonly classes: Iterable<VerbClass>;
  readonly participle: boolean;
  readonly auxiliary: boolean;
  /** What it stands for, instead of a word. */
  readonly sign: "party" | "matter" | undefined;
  readonly is: Uses;
}

/** What a word does for those around it. */
type Uses = ReturnType<typeof usesOf>;

const PREPOSITIONS =
  words(`aan bij binnen buiten door in met na naar namens naast onder op over per rond rondom tot tussen
  uit van vanaf vanuit via volgens voor zonder dankzij richting behalve als om`);
const CLAUSE_MARKS = words(", ; : ( en maar die dat terwijl waarbij omdat");
const PARTICLES = words("aan af bij deel in mee op over uit voor toe om samen vast neer los");
/** Those that stand at the end of their clause. */
const LAST_PARTICLES = words("aan af bij deel in mee op over uit voor toe om");
const DOUBTS = words("niet geen nog zou zouden wellicht misschien mogelijk overweegt");
const AUXILIARIES = words("zijn hebben worden zullen kunnen moeten willen mogen gaan laten");

const usesOf = (key: string) => ({
  preposition: PREPOSITIONS.has(key),
  clauseMark: CLAUSE_MARKS.has(key),
  particle: PARTICLES.has(key),
  lastParticle: LAST_PARTICLES.has(key),
  doubt: DOUBTS.has(key),
  door: key === "door",
  colon: key === ":",
  stop: key === ".",
});

const USES: ReadonlyMap<string, Uses> = new Map(
  [PREPOSITIONS, CLAUSE_MARKS, PARTICLES, DOUBTS, words(".")].flatMap((own) =>
    [...own].map((key) => [key, usesOf(key)]),
  ),
);
/** Of nearly all words. */
export const NO_USE = usesOf("");
const NO_CLASSES: readonly VerbClass[] = [];

/** What the verb makes of its subject. */
export const classesOf = (verb: string | undefined): Iterable<VerbClass> =>
  (verb === undefined ? undefined : CLASSES_OF.get(verb)) ?? NO_CLASSES;

const SHORTEST_CONTENT = 3;

function wordAs(key: string, ofKey: string, verb: VerbForm | undefined, sign: Word["sign"]): Word {
  const own = new Lexeme(key);
  const stem = ofKey === key || ofKey === "" ? own : new Lexeme(ofKey);
  return {
    key: own,
    stem,
    content: sign === undefined && ofKey.length >= SHORTEST_CONTENT ? stem : undefined,
    verb: verb === undefined ? undefined : new Lexeme(verb.lemma),
    classes: classesOf(verb?.lemma),
    participle: verb?.kind === "participle",
    auxiliary: verb !== undefined && AUXILIARIES.has(verb.lemma),
    sign,
    is: USES.get(key) ?? NO_USE,
  };
}

const signAs = (key: string, sign: Word["sign"]): Word => wordAs(key, key, undefined, sign);

/** The subject of a pair. */
export const SUBJECT = signAs("<s>", "party");
/** Its object. */
export const PARTY_OBJECT = signAs("<o>", "party");
export const OTHER_OBJECT = signAs("<o>", "matter");
/** Something else that is named. */
export const OTHER_PARTY = signAs("<a>", "party");
export const OTHER_MATTER = signAs("<p>", "matter");
const NUMBER = signAs("<n>", undefined);

const ofWord = perWord(({ key }): Word => wordAs(key, stem(key), verbForm(key), undefined));
const ofSign = remembered((key): Word => signAs(key, undefined));

/** What stands at a token. */
export function wordOf(token: Token): Word {
  if (token.kind === "word") return ofWord(token);
  return token.kind === "number" ? NUMBER : ofSign(token.key);
}
