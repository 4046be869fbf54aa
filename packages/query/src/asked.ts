import { PHRASES } from "./asked-phrases.nl.ts";
import {
  AMOUNT,
  ANY_ACTOR,
  ANY_PLACE,
  type Asked,
  askedByNoun,
  COUNT,
  DATE,
  DEFINITION,
  DESCRIPTION,
} from "./nouns.ts";
import { opensWithVerb } from "./verbs.ts";
import type { Word } from "./words.ts";

/** What a question wants to know. */
export interface Want extends Asked {
  /** Words that say what is asked, by index: they are no subject. */
  readonly used: ReadonlySet<number>;
  /** The noun asked for when it says more than its kind: "zorgverzekeraar", "vicevoorzitter", "bijlagen". */
  readonly head: string;
  /** How many there are is asked: "hoeveel partners". */
  readonly counting: boolean;
  /** The noun that is counted, generic or not. */
  readonly noun: string;
  /** A second thing that is asked along with the first: "…, en wanneer?" */
  readonly also: Asked["values"];
  /** How many the asker expects: "welke twee partijen". */
  readonly expected: number | undefined;
}

const NO_NOUN = { head: "", noun: "", counting: false, expected: undefined, also: [] } as const;

const ATTRIBUTE: Asked = { ...DESCRIPTION, types: [], generic: false };

const QUESTION_WORDS: ReadonlyMap<string, Asked> = new Map([
  ["wie", ANY_ACTOR],
  ["wiens", ANY_ACTOR],
  ["wanneer", DATE],
  ["waar", ANY_PLACE],
]);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"].map((word, i) => [word, i + 1]),
);

const numberIn = (word: string): number | undefined =>
  NUMBERS.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);

/** What the question wants: the first of a known phrase, the noun after "welke" or "hoeveel", a question word, the verb in front. */
export function wantOf(words: readonly Word[]): Want {
  const text = words.map((word) => word.text).join(" ");
  const want =
    byPhrase(words, text) ??
    byNoun(words) ??
    byAttribute(words, text) ??
    byQuestionWord(words) ??
    withoutQuestion(words);
  return { ...want, also: alsoOf(text, want) };
}

const SECOND: readonly (readonly [RegExp, Asked["values"]])[] = [
  [/ en (?:tot |sinds |vanaf |per )?wanneer\b|\ben (?:op )?welke (?:datum|termijn)\b/, ["date", "period"]],
  [/ en hoeveel\b/, ["amount", "count"]],
];

const alsoOf = (text: string, want: Want): Asked["values"] =>
  want.values.length > 0 ? [] : (SECOND.find(([pattern]) => pattern.test(text))?.[1] ?? []);

function byPhrase(words: readonly Word[], text: string): Want | undefined {
  for (const { pattern, gives } of PHRASES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const used = new Set<number>();
    for (const part of match.slice(1)) {
      if (part !== undefined) for (const index of indexesOf(words, part)) used.add(index);
    }
    return { ...gives, used, ...NO_NOUN };
  }
  return undefined;
}

function indexesOf(words: readonly Word[], part: string): number[] {
  const parts = part.split(" ");
  const start = words.findIndex((_, at) => parts.every((piece, i) => words[at + i]?.text === piece));
  return start < 0 ? [] : parts.map((_, i) => start + i);
}

// "welke twee landelijke partijen": the noun is the first known one within four words; else the first word stands for it.
function byNoun(words: readonly Word[]): Want | undefined {
  const at = words.findIndex((word) => /^(welke?|hoeveel|hoeveelste)$/.test(word.text));
  if (at < 0) return undefined;
  const counting = words[at]?.text === "hoeveel";
  let expected: number | undefined;
  let first: number | undefined;
  for (let i = at + 1; i < Math.min(words.length, at + 6); i++) {
    const word = words[i]?.text ?? "";
    if (i > at + 1 && words[i]?.pause) break;
    expected ??= numberIn(word);
    if (numberIn(word) !== undefined) continue;
    const known = askedByNoun(word);
    if (known !== undefined) return asNoun(words, at, i, known, counting, expected);
    if (/^(in|op|van|voor|bij|aan|uit|er|met|tot|per|om|nu)$/.test(word)) break;
    first ??= i;
    if (counting && !/(e|lijke|ische|ale)$/.test(word)) break;
  }
  const asked = !counting ? ATTRIBUTE : MONEY.test(textOf(words)) && first === undefined ? AMOUNT : COUNT;
  return asNoun(words, at, first ?? at, asked, counting, expected);
}

const MONEY = /\b(geld|subsidie|bedrag|budget|bijdrage|euro|kosten?|betaal\w*|vergoeding)\b/;
const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(" ");

function asNoun(
  words: readonly Word[],
  at: number,
  noun: number,
  known: Asked,
  counting: boolean,
  expected: number | undefined,
): Want {
  const used = new Set([at, noun]);
  const before = words[at - 1]?.text ?? "";
  if (/^(met|bij|door|aan|van|in|op|voor|naar|uit|over|vanaf|tot|sinds|onder)$/.test(before)) used.add(at - 1);
  for (let i = at + 1; i < noun; i++) if (numberIn(words[i]?.text ?? "") !== undefined) used.add(i);
  const text = noun === at ? "" : (words[noun]?.text ?? "");
  const measured = counting && known.values.length > 0 && known.asked !== "date" && known.asked !== "count";
  const head = known.generic && known.values.length === 0 ? "" : text;
  return {
    ...known,
    used,
    head: measured || (!counting && known.generic) ? "" : head,
    counting: counting && !measured,
    noun: text,
    expected,
    also: [],
  };
}

// "wat is het e-mailadres van …", "wie is vicevoorzitter van …", "wat waren de uitkomsten van …"
function byAttribute(words: readonly Word[], text: string): Want | undefined {
  const match = /^(?:wat|wie) (?:is|was|zijn|waren|wordt|werd)(?: (?:nu|er|ook|eigenlijk))?(?: (?:de|het|een))?/.exec(
    text,
  );
  if (match === null) return undefined;
  const start = match[0].split(" ").length;
  const end = words.findIndex((word, i) => i > start && /^(van|voor|bij|in|op|volgens)$/.test(word.text));
  for (let i = start; i < (end < 0 ? Math.min(words.length, start + 3) : end); i++) {
    const word = words[i]?.text ?? "";
    if (/^(er|met|bezig|betrokken|aan|om|op|in|uit|door|bij|namens)$/.test(word)) break;
    const known = askedByNoun(word);
    if (known === undefined || /^(mensen|personen)$/.test(word)) continue;
    const used = new Set([...Array(start).keys(), i]);
    const person = words[0]?.text === "wie";
    const gives = person ? { ...known, asked: "person" as const, types: ["Actor" as const] } : known;
    const head = known.generic ? "" : (words[i]?.text ?? "");
    return { ...gives, used, ...NO_NOUN, head };
  }
  if (words[0]?.text === "wie") return undefined;
  const used = new Set(Array(start).keys());
  const bare = end < 0;
  if (bare) return { ...DEFINITION, used, ...NO_NOUN };
  return { ...ATTRIBUTE, used, ...NO_NOUN, head: words[end - 1]?.text ?? "" };
}

function byQuestionWord(words: readonly Word[]): Want | undefined {
  const at = words.findIndex((word) => QUESTION_WORDS.has(word.text));
  const gives = QUESTION_WORDS.get(words[at]?.text ?? "");
  if (gives === undefined || at > 3) return undefined;
  const used = new Set([at]);
  if (at > 0) used.add(at - 1);
  return { ...gives, used, ...NO_NOUN };
}

const VERB_IN_FRONT =
  /^(is|zijn|was|waren|doet|doen|werkt|werken|heeft|hebben|krijgt|krijgen|gaat|gaan|wordt|worden|kan|kunnen|mag|mogen|betaalt|betalen|zit|zitten|bestaat|bestaan|noemt|neemt|nemen|hoort|staat)$/;

function withoutQuestion(words: readonly Word[]): Want {
  const first = words[0]?.text ?? "";
  if (VERB_IN_FRONT.test(first) || opensWithVerb(words)) {
    return { ...ANY_ACTOR, asked: "yes-no", types: [], used: new Set([0]), ...NO_NOUN };
  }
  if (/^(wat|hoe|waarom)$/.test(first)) return { ...ATTRIBUTE, used: new Set([0]), ...NO_NOUN };
  return { ...ANY_ACTOR, used: new Set(), ...NO_NOUN };
}
