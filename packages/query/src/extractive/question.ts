import { askedByNoun } from "../nouns.ts";
import type { ReadQuestion } from "../reading.ts";
import { synonymsOf } from "../synonyms.nl.ts";
import { verbsOf } from "../verbs.ts";
import { mainClause } from "../words.ts";
import { type ActHit, actHits } from "./act-hits.ts";
import { ACTS, type Act } from "./acts.nl.ts";
import { type VerbAsked, verbAsked } from "./verb-asked.ts";

/** What a question for somebody asks of a sentence. */
export interface ActAsked {
  /** What they do; undefined when the question names an office instead, or nothing. */
  readonly act: Act | undefined;
  /** The office asked for: who holds it stands beside it. */
  readonly office: RegExp | undefined;
  /** The verb itself, where no act has it. */
  readonly verb?: VerbAsked | undefined;
  /** Words that say what is done, by index: no subject. */
  readonly used: ReadonlySet<number>;
  /** How the question words the act: the same word in a text says it more surely than another one for it. */
  readonly roots: readonly string[];
  /** Who holds an office now: who held it before does not answer. */
  readonly now: boolean;
  /** The preposition that the asked ones stand behind: "voor welke gemeenten", "met wie". */
  readonly by?: string | undefined;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The act or office that the question asks for. */
export function actAsked(read: ReadQuestion): ActAsked {
  const { used, head: noun, asked } = read.want;
  // the noun asked for does nothing itself: "welke deelnemers", "wie is voorzitter"
  const isAsked = (word: string, i: number): boolean =>
    used.has(i) && (noun === "" || asked === "person") && askedByNoun(word) !== undefined;
  const byName = read.words.map((word, i) => (word.capital || isAsked(word.text, i) ? "_" : word.text));
  const found = firstAct(byName, read);
  const now = !read.words.some(({ text }) => PAST.test(text));
  const roots = [...found.used].map((index) => rootOf(read.words[index]?.text ?? ""));
  if (asked === "person" && noun !== "") return { ...found, office: officeOf(read), roots, now };
  return { ...found, office: found.office, roots, now, by: BEHIND.exec(byName.join(" "))?.[1] };
}

// "van wie" and "bij wie" ask for whose it is and where it is done
const BEHIND = /^(aan|met|namens|naar|tegen|voor) (?:wie|welke?|wat voor|_)(?: |$)/;

const PAST = /^(?:was|waren|werd|werden|voormalige?|vorige?|vroeger|eerste|oud)$/;
const ROOT = 5;

// "begeleidt" and "begeleiding", "voert … uit" and "uitvoering" begin alike
const rootOf = (word: string): string => word.replace(/^ge/, "").slice(0, ROOT);

/** True when a text words the act as the question does. */
export const isSameWord = (word: string, { roots }: ActAsked): boolean =>
  roots.some(
    (root) =>
      root.length >= 4 &&
      word
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((one) => one.replace(/^ge/, "").includes(root)),
  );

// "gemeentebestuurder" is found as "wethouder": by its last part and what that is called otherwise
function officeOf({ want, head }: ReadQuestion): RegExp {
  const own = want.head.replace(/leden$/, "lid").replace(/(?:en|s)$/, "");
  const last = head.flatMap(({ term, parts }) => [term, ...parts.slice(-1)]);
  const words = [own, ...last.flatMap(synonymsOf)];
  return new RegExp(`(?:${words.map(escaped).join("|")})(?:en|s)?(?![\\p{L}\\d])`, "giu");
}

const held = (noun: string): RegExp =>
  new RegExp(`${escaped(noun.replace(/(?:en|s)$/, ""))}(?:en|s)?(?![\\p{L}\\d])`, "giu");

const NO_LONGER = /\b(?:niet|geen) .*\b(?:meer|langer)\b|\bniet (?:meer|langer)\b/;

// "het gaat over" tells of a text what it is about: only a question for somebody means who decides
const IN_CHARGE = /^wie (?:gaat|gaan|ging|gingen) (?:er )?over\b/;

// "van welke corporatie zijn de kamers"
const WHOSE = /^van (?:wie|(?:welke?|_) \S+) (?:is|zijn|was|waren)\b/;

interface FirstAct {
  readonly act: Act | undefined;
  readonly used: ReadonlySet<number>;
  /** "wie is programmamanager": who leads otherwise holds another office. */
  readonly office?: RegExp | undefined;
  readonly verb?: VerbAsked;
}

function firstAct(words: readonly string[], read: ReadQuestion): FirstAct {
  const text = words.join(" ");
  const inCharge = IN_CHARGE.exec(text);
  if (inCharge !== null) return { act: "lead", used: new Set(inCharge[0].split(" ").map((_, i) => i)) };
  if (WHOSE.test(text)) return { act: "own", used: new Set() };
  const main = words.slice(0, mainClause(words));
  return (
    actIn(main.join(" "), main) ?? ownVerb(read, main.length) ?? actIn(text, words) ?? bareDo(read, main) ?? NO_ACT
  );
}

const DO = /^(?:doet|doen|deed|deden)$/;

// "wie doet de intake": it is carried out, or a text says "doet" as well
function bareDo(read: ReadQuestion, main: readonly string[]): FirstAct | undefined {
  const at = main.findIndex((word) => DO.test(word));
  if (at < 0 || !read.want.types.includes("Actor")) return undefined;
  return { act: "run", verb: { infinitive: "doen", particle: "" }, used: new Set([at]) };
}

const NO_ACT: FirstAct = { act: undefined, used: new Set() };

function ownVerb(read: ReadQuestion, length: number): FirstAct | undefined {
  if (!read.want.types.includes("Actor")) return undefined;
  const own = verbAsked(read.words.slice(0, length), verbsOf(read.words, read.want.used));
  return own && { act: undefined, ...own };
}

function actIn(text: string, words: readonly string[]): FirstAct | undefined {
  for (const { act } of ACTS) {
    const hit = hitOf(act, text);
    if (hit === undefined) continue;
    const gone = act === "join" && NO_LONGER.test(text);
    const office = act === "lead" && hit.kind === "doer" ? held(text.slice(hit.start, hit.end)) : undefined;
    return { act: gone ? "leave" : act, used: usedBy(hit, words), office };
  }
  return undefined;
}

// nouns for a deed name it in a question only where somebody is asked to have done it: "van wie komt het geld"
const DEEDS_ASKED: readonly string[] = [
  "geld",
  "leiding",
  "regie",
  "initiatief",
  "idee",
  "inbreng",
  "opdracht",
  "uitvoering",
  "coördinatie",
];

function hitOf(act: Act, text: string): ActHit | undefined {
  const hits = actHits(text, act).filter(({ kind, start, end }) => {
    const word = text.slice(start, end);
    if (kind === "deed") return DEEDS_ASKED.includes(word);
    return kind === "verb" || (act !== "study" && act !== "employ" && word !== "wie" && isWhole(act, word));
  });
  return hits.find(({ kind }) => kind === "verb") ?? hits[0];
}

// "deelprojectleider" may be somebody else than the leader
const isWhole = (act: Act, word: string): boolean =>
  ACTS.some((words) => words.act === act && words.doers.split(" ").includes(word));

// of "neemt … over" the first and the last word, and a word for money or a part that stands between stays subject
function usedBy({ start: from, end: to }: ActHit, words: readonly string[]): ReadonlySet<number> {
  const used = new Set<number>();
  let at = 0;
  for (const [index, word] of words.entries()) {
    const end = at + word.length;
    const touches = (at <= from && from < end) || (at < to && to <= end);
    if (touches) used.add(index);
    at = end + 1;
  }
  return used;
}
