import { sentencesIn } from "../remembered.ts";
import { type ActHit, actHits, saysAct } from "./act-hits.ts";
import { type Act, answeredBy } from "./acts.nl.ts";
import { type Clause, clausesOf, type Group, type Name } from "./clauses.ts";
import { type ActAsked, isSameWord } from "./question.ts";
import { denies, leavesOpen, withoutExceptions } from "./reserve.nl.ts";
import type { Scene } from "./scenes.ts";
import { isStranger, strangersIn } from "./strangers.ts";
import { verbHits } from "./verb-asked.ts";

/** Who does what is asked in a sentence, and how surely its grammar says so: 0 to 1. */
export interface Party {
  readonly name: Name;
  readonly fit: number;
}

interface Hit extends ActHit {
  readonly worth: number;
  readonly act: Act | undefined;
  /** The preposition that the question puts before who is asked. */
  readonly by?: string | undefined;
}

const LEAST = 0.8;
const BESIDE_BEST = 0.86;
/** An act that answers for another. */
const OTHER_ACT = 0.88;
/** Another word for the act. */
const OTHER_WORD = 0.95;

/** Names in a sentence that do what is asked, by voice, preposition and place; none from a clause that denies it or leaves it open. */
export function partiesIn(scene: Scene, asked: ActAsked): Party[] {
  const known = scene.names.filter(
    ({ node, start }) => node.type === "Actor" && !PLACED.test(scene.text.slice(0, start)),
  );
  const found = partiesAmong(scene, known, asked);
  const strangers = scene.cells.length > 0 ? [] : strangersIn(scene.text, scene.names);
  if (strangers.length === 0) return found;
  const others = partiesAmong(scene, [...known, ...strangers], asked)
    .filter(({ name }) => isStranger(name.node))
    .map(({ name, fit }) => ({ name, fit: STRANGER * fit }));
  return [...found, ...others];
}

/** Where it is, as a field of a row says: "Naam: X; Plaats: Leiden". */
const PLACED = /(?:^|[;|\n]\s*)(?:\p{L}*plaats|locatie|\p{L}*adres|regio|\p{L}*gebied)\s*:\s*$/iu;

function partiesAmong(scene: Scene, actors: readonly Name[], asked: ActAsked): Party[] {
  if (actors.length === 0) return [];
  const parties = scene.cells.length > 0 ? inCells(scene, actors, asked) : inClauses(scene, actors, asked);
  const best = Math.max(0, ...parties.map(({ fit }) => fit));
  const kept = parties.filter(({ fit }) => fit >= LEAST && fit >= BESIDE_BEST * best);
  if (kept.length > 0) return kept;
  const under = introduced(scene, actors, asked);
  return under.length > 0 ? under : labelled(scene, actors, asked);
}

const STRANGER = 0.95;

const isReserved = (text: string, { act }: ActAsked): boolean =>
  denies(text) || leavesOpen(text) || (act !== "leave" && saysAct(text, "leave"));

function inClauses(scene: Scene, actors: readonly Name[], asked: ActAsked): Party[] {
  const told = withoutExceptions(scene.text);
  const meant = actors.filter(({ start, end }) => told.slice(start, end).trim() !== "");
  return clausesOf(scene.text, meant).flatMap((clause) => {
    const text = told.slice(clause.start, clause.end);
    if (isReserved(text, asked) !== (asked.act === "leave" && /\bniet\b.*\bmee\b|\bmee\b.*\bniet\b/.test(text)))
      return [];
    const hits = [...hitsIn(scene.text, clause, asked), ...sameDone(scene, clause, asked)].map((hit) => ({
      ...hit,
      by: asked.by,
    }));
    return clause.groups.flatMap((group) => {
      const past = asked.now && HELD_BEFORE.test(text) && asked.office !== undefined ? NO_LONGER : 1;
      const fit = past * Math.max(0, ...hits.map((hit) => hit.worth * fitOf(scene.text, clause, group, hit)));
      return group.names.map((name) => ({ name, fit }));
    });
  });
}

// "acht jaar lang was hij voorzitter": who is it now is asked
const HELD_BEFORE =
  /(?<!\p{L})(?:was|waren|voormalig\p{L}*|vertrekkend\p{L}*|vertrok|scheidend\p{L}*|jaar lang|tot vorig jaar)(?!\p{L})/iu;
const NO_LONGER = 0.5;

function hitsIn(text: string, { start, end }: Clause, asked: ActAsked): Hit[] {
  const { act, office, verb } = asked;
  const own = text.slice(start, end);
  const placed = <T extends { start: number; end: number }>(hit: T): T => ({
    ...hit,
    start: start + hit.start,
    end: start + hit.end,
  });
  if (office !== undefined) {
    return [...own.matchAll(office)].map((match) =>
      placed({ kind: "doer", start: match.index, end: match.index + match[0].length, worth: 1, act: undefined }),
    );
  }
  const byVerb =
    verb === undefined ? [] : verbHits(own, verb).map((hit) => placed({ ...hit, worth: 1, act: undefined }));
  const acts = act === undefined ? [] : answeredBy(act);
  const byAct = acts.flatMap((one, i) =>
    actHits(own, one).map((hit) => {
      const same = isSameWord(own.slice(hit.start, hit.end), asked) ? 1 : OTHER_WORD;
      return placed({ ...hit, worth: i === 0 ? same : OTHER_ACT, act: one });
    }),
  );
  return [...byVerb, ...byAct];
}

const SAME =
  /(?<!\p{L})(?:doet|doen|deed|deden)(?!\p{L})[^.;:!?]{0,50}?(?<!\p{L})(?:dat|dit|dat ook|hetzelfde)(?=\s*(?:[.,;!?]|$|met\s|samen\s))/iu;

// "A levert de gastvrouwen. In het andere dorp doet B dat.": what the sentence before says is done
function sameDone({ passage, start, text }: Scene, clause: Clause, { act }: ActAsked): Hit[] {
  const match = SAME.exec(text.slice(clause.start, clause.end));
  if (act === undefined || match === null) return [];
  const before = sentencesIn(passage.text).findLast((one) => passage.start + one.end <= start);
  if (before === undefined || !answeredBy(act).some((one) => saysAct(before.text, one))) return [];
  const at = clause.start + match.index;
  return [{ kind: "verb", start: at, end: at + match[0].length, worth: OTHER_WORD, act }];
}

const BEFORE =
  /(?<!\p{L})(\p{L}\p{Ll}*)[\s*_"'(]*(?:(?:de|het|een|haar|zijn)\s+)?(?:[\p{L}-]+e\s+)?(?:(?:gem\.?|gemeenten?|provincie|stichting|zorgverzekeraar|\p{Ll}+organisatie|\p{Ll}*corporatie|mw\.?|mevrouw|dhr\.?|heer|prof\.?|dr\.?|drs\.?|mr\.?|ir\.?|wethouder|lector|onderzoeker)\s+)*$/u;
const PREPOSITION =
  /^(?:van|vanuit|namens|door|in|op|aan|bij|met|voor|naar|uit|over|onder|te|tot|tegen|binnen|rond|langs|per|via|tussen|volgens|tijdens|sinds|vanaf|naast)$/;

function fitOf(text: string, clause: Clause, group: Group, { by, ...hit }: Hit): number {
  const lead = text.slice(clause.start, group.start);
  const word = BEFORE.exec(lead)?.[1]?.toLowerCase() ?? "";
  const preposition = PREPOSITION.test(word) ? word : "";
  // "A, buurtwerker bij B, is contactpersoon": B is where A works
  const employs = /^(?:bij|van|namens)$/.test(preposition) && /^,\s/.test(text.slice(group.end, hit.start));
  if (hit.kind === "doer") return employs ? 0 : besideOffice(text, group, hit);
  if (by !== undefined && by !== "met") return preposition === by ? 1 : 0.2;
  if (by === "met" && preposition === "met") return 1;
  if (preposition === "door") return 1;
  // what is handed over is taken over by who receives it
  if (HANDED.test(text.slice(hit.start, hit.end))) return /^(?:aan|naar|bij)$/.test(preposition) ? 1 : 0.2;
  // "de uitvoering ligt in handen van A"
  if (preposition === "van" && hit.kind === "deed" && IN_HANDS.test(text.slice(hit.end, group.start))) return 1;
  if (/^(?:van|vanuit|namens)$/.test(preposition)) {
    const before = group.start - hit.end;
    const first = !clause.groups.some(({ start, end }) => start >= hit.end && end <= group.start);
    const near = before >= 0 && before <= 45 && !/[,;:]/.test(text.slice(hit.end, group.start));
    // "onder leiding van A van B": B is for whom A works
    if (hit.kind === "deed" && near && first) return 1;
    if (preposition === "van" && hit.act === "own" && before >= 0 && before <= 20) return 1;
    return preposition === "vanuit" || /^\s*(?:namens|vanuit)/i.test(lead) ? 0.9 : 0.2;
  }
  // "de leiding berust bij A"
  if (preposition === "bij" && hit.kind === "deed" && RESTS.test(text.slice(hit.end, group.start))) return 1;
  // "gefinancierd uit de Regio Deal"
  if (preposition === "uit" && hit.act === "pay") return 0.95;
  if (preposition === "met" && hit.kind === "verb" && hit.act !== undefined && TOGETHER.has(hit.act)) return 0.9;
  if (preposition !== "") return 0.2;
  const own = text.slice(clause.start, clause.end);
  if (/(?<!\p{L})door(?!\p{L})/u.test(own) && PASSIVE.test(own)) return 0.3;
  if (hit.kind === "verb" && isPassive(own, text.slice(hit.start, hit.end))) return 0.4;
  return group.end <= hit.start + 1 ? 0.95 : 0.85;
}

// "A gaat met B aan de slag": both do
const TOGETHER: ReadonlySet<Act> = new Set(["run", "join", "found"]);

const RESTS = /^[^.;:,]{0,40}\s(?:berust|berusten|ligt|liggen|lag|lagen|rust)\s/iu;

const IN_HANDS = /^[^.;:]{0,60}\s(?:is|ligt|liggen|lag|berust|komt|komen)\s[^.;:,]{0,20}in handen van\s/iu;

const HANDED = /^(?:overgedragen|dra(?:agt|gen) .*over)$/iu;

const PASSIVE = /(?<!\p{L})(?:word(?:t|en)|werd(?:en)?|is|zijn|was|waren)(?!\p{L})/iu;

// "X is gevraagd": X is no asker; "zijn toegetreden" has no passive
const isPassive = (clause: string, verb: string): boolean =>
  /^(?:ge|[a-z]{2,4}ge|be|ver)\p{L}+(?:d|t|en)$/iu.test(verb) &&
  /(?<!\p{L})(?:word(?:t|en)|werd(?:en)?|is)(?!\p{L})/iu.test(clause) &&
  !/(?:gestopt|gestapt|getreden|getrokken|gestapt|aangesloten|vertrokken|verdwenen|toegetreden|begonnen|gestart)$/iu.test(
    verb,
  );

const TO_NAME =
  /^[\s:*_,(–-]*(?:(?:is|zijn|was|waren|blijft|wordt|werd|worden|heet|(?:treedt|treden|trad) op|fungeert)\s+)?(?:(?:de|het|een|nu|ook|mw\.?|mevrouw|dhr\.?|heer|prof\.?|dr\.?|drs\.?|mr\.?|ir\.?|gem\.?|gemeenten?|stichting|provincie|wethouder|burgemeester|gedeputeerde|lector|manager|hoogleraar|directeur|bestuurder)\s+)*[*_"]*$/iu;
const OF_SOMETHING =
  /^\s+(?:van|voor|bij|namens)\s[^.;:]{2,80}?\s(?:is|zijn|was|waren|blijft|wordt)\s+(?:\p{Ll}+\s+){0,2}$/iu;
// "A (B, voorzitter)"
const IN_BRACKETS = /^\s*\([^()]{0,60},\s*$/u;
const TO_OFFICE =
  /^[\s*_]*(?:\([^)]{0,30}\))?[\s*_]*[,(]?\s*(?:(?:is|zijn|was|waren|blijft|wordt|als|namens|neemt|heeft|(?:treedt|treden|trad) op als|fungeert als)\s+)?(?:(?:de|het|een|onze|zijn|haar|huidige|nieuwe|per \d+ \p{Ll}+)\s+)*(?:\p{Ll}+-?)?$/iu;

// "A doet de intake en is trekker": one subject, two predicates
const AND_IS =
  /^[^.;:]{0,90}?(?:,|\sen)\s(?:is|zijn|was|waren|(?:treedt|treden|trad) op als|fungeert als)\s(?:(?:de|het|een|ook|tevens)\s+)*$/iu;

function besideOffice(text: string, group: Group, hit: Hit): number {
  if (group.start >= hit.end) {
    const between = text.slice(hit.end, group.start);
    if (TO_NAME.test(between)) return 1;
    return OF_SOMETHING.test(between) ? 0.95 : 0;
  }
  const between = text.slice(group.end, hit.start);
  if (group.end > hit.start) return 0;
  if (TO_OFFICE.test(between) || IN_BRACKETS.test(between)) return 1;
  return AND_IS.test(between.replace(/\([^()]*\)/g, "")) ? 0.92 : 0;
}

function inCells(scene: Scene, actors: readonly Name[], asked: ActAsked): Party[] {
  const acts: readonly Act[] = asked.act === undefined ? [] : answeredBy(asked.act);
  const role = inRole(scene, actors, asked, acts);
  if (role !== undefined) return role;
  const field = inField(scene, actors, asked, acts);
  if (field.length > 0) return field;
  return scene.cells.flatMap(({ head, start, end }) => {
    const at = acts.findIndex((act) => saysAct(withoutWho(head), act));
    const office = asked.office !== undefined && head.search(asked.office) >= 0;
    if (at < 0 && !office) return [];
    const fit = at <= 0 ? 1 : OTHER_ACT;
    return actors.filter((name) => name.start >= start && name.end <= end).map((name) => ({ name, fit }));
  });
}

// the column "Wie betaalt" says who pays, not who does it; "Wie" alone says who does
const withoutWho = (head: string): string => head.replace(/^\s*wie\s+(?=\p{L})/iu, "");

// a row of who has which role: the role says the act, the other cells of the row who does it and in what
function inRole(
  scene: Scene,
  actors: readonly Name[],
  { office }: ActAsked,
  acts: readonly Act[],
): Party[] | undefined {
  const roles = scene.cells.filter(({ head }) => ROLE.test(head));
  const [role] = roles;
  if (role === undefined) return undefined;
  const text = scene.text.slice(role.start, role.end);
  if (denies(text) || leavesOpen(text) || saysAct(text, "leave")) return [];
  const at = acts.findIndex((act) => saysAct(text, act));
  if (at < 0 && !(office !== undefined && text.search(office) >= 0)) return [];
  const others = actors.filter(({ start, end }) => start < role.start || end > role.end);
  return others.map((name) => ({ name, fit: at <= 0 ? 1 : OTHER_ACT }));
}

// "| Projectleider | A (B) |": the first cell says what the next one is
function inField(scene: Scene, actors: readonly Name[], { office }: ActAsked, acts: readonly Act[]): Party[] {
  const [field, next] = scene.cells;
  if (field === undefined || next === undefined || actors.some(({ start }) => start < field.end)) return [];
  const text = scene.text.slice(field.start, field.end);
  const held = office !== undefined && text.search(office) >= 0;
  if (!held && !acts.slice(0, 1).some((act) => saysAct(text, act))) return [];
  const [name] = actors.filter(({ start, end }) => start >= next.start && end <= next.end);
  return name === undefined ? [] : [{ name, fit: 1 }];
}

const ROLE = /^(?:rol|functie|taak|bijdrage|inzet|betrokkenheid|positie|hoedanigheid)$/iu;

/** A bare list under what says who they are. */
const LISTED = 0.9;
const FEW_WORDS = 6;

// "De gemeenten A, B en C, en D." under a question answers it
function isBareList(text: string, actors: readonly Name[]): boolean {
  let rest = text;
  for (const { start, end } of actors.toSorted((a, b) => b.start - a.start))
    rest = rest.slice(0, start) + rest.slice(end);
  return (rest.match(/\p{L}+/gu) ?? []).length <= FEW_WORDS;
}

const LABEL = /^[^:;.]{3,120}:\s/u;

// "Samen Sterk (de aanpak): A, B en C." says who is in it
function labelled({ text }: Scene, actors: readonly Name[], { act }: ActAsked): Party[] {
  if (act !== "join" && act !== "run") return [];
  const label = LABEL.exec(text)?.[0].length ?? 0;
  const behind = actors.filter(({ start }) => start >= label);
  const rest = " ".repeat(label) + text.slice(label);
  if (label === 0 || behind.length < 2 || !isBareList(rest, behind) || denies(rest) || leavesOpen(rest)) return [];
  return behind.map((name) => ({ name, fit: LISTED }));
}

const AFTER_SIGN = /[(:–→|-]\s*[*_]*(?:\p{Ll}+\.?\s+){0,3}$/u;

// "Waar krijg ik taalles? Bij A of bij B." answers who gives it; "wie betaalt …?" does not
const asksSame = (intro: string, { act, verb }: ActAsked): boolean =>
  /\?[*_\s]*$/.test(intro) &&
  act === undefined &&
  (/(?<!\p{L})waar(?!\p{L})/iu.test(intro) || (verb !== undefined && verbHits(intro, verb).length > 0));

// an item under an introduction that says the act: who stands behind a sign, or begins the item
function introduced({ text, intro: above, passage }: Scene, actors: readonly Name[], asked: ActAsked): Party[] {
  const acts = asked.act === undefined ? [] : answeredBy(asked.act).slice(0, 1);
  const heading = passage.headings.at(-1) ?? "";
  const answers = /\?\s*$/.test(heading) && isBareList(text, actors);
  const intro = above === "" && answers ? heading : above;
  const said =
    acts.some((act) => saysAct(intro, act)) || (asked.office !== undefined && intro.search(asked.office) >= 0);
  if (asksSame(intro, asked) && isBareList(text, actors) && !isReserved(text, asked))
    return actors.map((name) => ({ name, fit: LISTED }));
  if (intro === "" || !said || isReserved(intro, asked)) return [];
  return clausesOf(text, actors).flatMap((clause) =>
    isReserved(text.slice(clause.start, clause.end), asked)
      ? []
      : clause.groups.flatMap((group) => {
          const before = text.slice(0, group.start);
          const first = /^[\s\d.)*_–-]*(?:(?:de|het|mw|mr|drs|dr|prof|ir|heer|mevrouw|gem|gemeenten?)\.?\s*)*$/iu.test(
            before,
          );
          return first || AFTER_SIGN.test(before) ? group.names.map((name) => ({ name, fit: 0.9 })) : [];
        }),
  );
}
