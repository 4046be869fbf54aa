import type { EdgeType } from "@kenniswijzer/domain";
import { lexicon } from "@kenniswijzer/language";
import { lemmaOf } from "./lemmas.ts";
import { mainClause, type Word } from "./words.ts";

/** Which end of an edge is asked for. */
export type Side = "subject" | "object" | "either";

export interface Tie {
  readonly type: EdgeType;
  /** The end that answers the question, where the verb and its voice decide; else the kinds of both ends do. */
  readonly answer: Side;
}

export interface Ties {
  readonly ties: readonly Tie[];
  /** Words that name the tie, by index. */
  readonly used: ReadonlySet<number>;
}

const tie = (type: EdgeType, answer: Side = "either"): Tie => ({ type, answer });

interface Rule {
  readonly pattern: RegExp;
  readonly ties: readonly Tie[];
}

// Tried in order, all that match count. Patterns see the words joined by single spaces.
const RULES: readonly Rule[] = [
  {
    pattern:
      /\b((?:krijgt|krijgen|kreeg|kregen|ontvangt|ontvangen|ontving|ontvingen) (?:\S+ )?(?:geld|subsidie|budget|steun|bijdrage))\b/,
    ties: [tie("FUNDS", "object")],
  },
  {
    pattern:
      /\b(betaal\w*|betalen|financier\w*|gefinancierd|subsidieer\w*|subsidieren|gesubsidieerd|bekostig\w*|sponsor\w*|met geld van|draagt de kosten|krijgt geld van)\b/,
    ties: [tie("FUNDS")],
  },
  {
    pattern:
      /\b(leid|leidt|leiden|leidde|leidden|geleid|trekt|trekken|trok|trekkers?|getrokken|voorzitters?|vicevoorzitter|voorzit|penvoerders?|coordineert|coordineren|aan het hoofd|aanvoert|aanstuurt|stuurt aan)\b/,
    ties: [tie("LEADS"), tie("MEMBER_OF")],
  },
  { pattern: /^wie (gaat|gaan|ging|gingen) (?:er )?over\b/, ties: [tie("LEADS"), tie("MEMBER_OF")] },
  {
    pattern:
      /\b(opvolgers?|volgt op|voortgekomen|voortkomt|opgaat in|gaat op in|fuseert|gefuseerd|vervangt)\b|^(?:wie volgt) .+ op$|^wat wordt\b(?!.*\b(?:gevraagd|verzocht|voorgesteld|geadviseerd|aanbevolen|voorgelegd|besloten|afgesproken|bedoeld|verstaan|gedaan)\b)|^hoe heet .* (?:nu|voortaan|tegenwoordig|straks)$/,
    ties: [tie("SUCCEEDS", "subject")],
  },
  { pattern: /\b(voorgangers?|vroeger|kwam voort|komt voort|voortbouwt)\b/, ties: [tie("SUCCEEDS", "object")] },
  {
    pattern: /\b(hoort|horen|behoort|onderdeel|deel uit|valt onder|vallen onder|ondergebracht|aangesloten)\b/,
    ties: [tie("PART_OF"), tie("MEMBER_OF")],
  },
  {
    pattern: /\b(lid|leden|teamlid|teamleden|lidmaatschap|zitting|werkt bij|werken bij|in dienst|functie|rol)\b/,
    ties: [tie("MEMBER_OF"), tie("PART_OF"), tie("PARTNER_IN")],
  },
  {
    pattern:
      /\b(doet|doen|deed|deden|werkt|werken) .*\bmee\b|\b(meedoet|meedoen|meedoe|deelneemt|deelnemen|deelname|neemt deel|nemen deel|partner in|partner van|partners van|partners in|betrokken|aangesloten|zit in|zitten in|zitten er in)\b/,
    ties: [tie("PARTNER_IN"), tie("PART_OF"), tie("MEMBER_OF"), tie("WORKS_ON")],
  },
  {
    pattern:
      /\b(samenwerkt|samenwerken|werkt samen|werken samen|samenwerking|samen met)\b|\b(?:werkt|werken|werkte) .*\bsamen\b/,
    ties: [tie("COOPERATES_WITH"), tie("PARTNER_IN")],
  },
  {
    pattern: /\b(vraagt|vragen om|vroeg|vroegen|stelde de vraag|met de vraag|wil weten|willen weten|kwam met)\b/,
    ties: [tie("ASKS"), tie("WORKS_ON")],
  },
  {
    pattern: /\b(woont|woonachtig|gevestigd|gehuisvest|ligt|zetelt)\b|\bstad zit\b/,
    ties: [tie("LOCATED_IN", "object")],
  },
  {
    pattern:
      /\b(werkt aan|werken aan|werkt .* aan|bezig|bezighoudt|bezighouden|noemt|noemen|doet er iets|doet iets|aandacht|pakt aan|pakken aan|pakt|pakken|onderzoekt|onderzoeken|ondersteunt|helpt|helpen|agenda)\b/,
    ties: [tie("WORKS_ON"), tie("ASKS"), tie("PARTNER_IN")],
  },
];

/** The ties that the question's verbs name; none when it names none. */
export function tiesOf(words: readonly Word[]): Ties {
  const main = mainClause(words.map(({ text }) => text));
  const found = tiesIn(words.slice(0, main));
  return found.ties.length > 0 || main === words.length ? found : tiesIn(words);
}

function tiesIn(words: readonly Word[]): Ties {
  const topic = topicAt(words);
  const text = words
    .map((word, i) => (isName(word, words[i - 1]) || (i > topic && i === words.length - 1) ? "_" : word.text))
    .join(" ");
  const ties = new Map<EdgeType, Tie>();
  const used = new Set<number>();
  for (const rule of RULES) {
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    for (const one of rule.ties) if (!ties.has(one.type)) ties.set(one.type, one);
    for (const part of match.slice(1)) if (part !== undefined) mark(words, part, used);
  }
  return { ties: [...ties.values()], used };
}

// "wie maken een les over achteraf betalen": the infinitive at the end belongs to what it is about, where the question has its verb before that
function topicAt(words: readonly Word[]): number {
  const over = words.findLastIndex(({ text }) => text === "over");
  const last = words.at(-1)?.text ?? "";
  const isTopic = over > 0 && over < words.length - 2 && /^\p{L}+en$/u.test(last) && lexicon().verbs.get(last) === last;
  const verb = words.slice(1, over).some(({ text }) => /^(?:is|zijn|was|waren|gaat|gaan)$/.test(text) || lemmaOf(text));
  return isTopic && verb ? over : words.length;
}

// the town of Leiden leads nothing
const isName = (word: Word, before: Word | undefined): boolean =>
  word.capital || (word.text === "leiden" && /^(gemeente|hogeschool|regio|in|en|van)$/.test(before?.text ?? ""));

function mark(words: readonly Word[], part: string, used: Set<number>): void {
  const parts = part.split(" ");
  const start = words.findIndex((_, at) => parts.every((piece, i) => words[at + i]?.text === piece));
  for (let i = 0; start >= 0 && i < parts.length; i++) used.add(start + i);
}
