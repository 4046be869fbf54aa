import { latin } from "@kenniswijzer/language";
import type { Token } from "../frames/tokens.ts";
import { CLASSES_OF } from "../frames/verb-classes.ts";
import { words, wordsLike } from "../frames/word-sets.ts";
import { type Clause, WORK_NOUN } from "./clause.ts";
import { nounOf, type Phrase } from "./phrases.ts";
import type { Statement } from "./statement.ts";
import { FRAMES_OF } from "./verbs.ts";

const PARTY_NOUN = wordsLike(
  /^(?:\p{L}*(?:organisatie|stichting|corporatie|vereniging|instelling|aanbieder|bureau|coöperatie|bedrijf|fonds|verzekeraar|onderneming|gemeente|hogeschool|universiteit|zorggroep|welzijnswerk))$/u,
);

/** Titles of texts and laws are neither. */
const DOCUMENT_NOUN = wordsLike(
  /^(?:\p{L}*(?:nota|notitie|rapport|rapportage|visie|wet|brief|motie|boek|film|artikel|brochure|folder|handreiking|agenda|verordening|regeling|richtlijn|essay|lied|voorstelling|podcast|serie|congres|studiedag|symposium|conferentie|krant|tijdschrift|blad|prijs|award|dag|week|straat|plein|zaal|gebouw|wijk|buurt))$/u,
);
/** Places of several words of the language where work stands more often than who does it, and the other way round. */
const OF_WORK = words("aan voor binnen over rond rondom tijdens");
const OF_PARTY = words("met door namens vanuit via bij");

function byPlace(
  clause: Clause,
  phrase: Phrase,
  sign: Token,
  add: Add,
  plain: (sign: string) => boolean,
  wordsOf: (sign: string) => number,
): void {
  const noun = nounOf(phrase);
  if (DOCUMENT_NOUN.has(noun)) add(sign.text, "work", -5);
  if (wordsOf(sign.text) < 2 || noun !== "") return;
  if (plain(sign.text) && OF_WORK.has(phrase.preposition)) add(sign.text, "work", 0.6);
  if (plain(sign.text)) return;
  const acts =
    phrase === clause.subject && phrase.preposition === "" && !clause.own.passive && clause.own.finite !== undefined;
  if (acts || OF_PARTY.has(phrase.preposition)) add(sign.text, "party", 0.6);
}

/** What somebody is at a party. */
const FUNCTION = wordsLike(
  /^(?:\p{L}*(?:medewerk(?:er|ster)|adviseur|manager|bestuurder|directeur|directrice|docent|onderzoeker|verpleegkundige|teamleider|woordvoerder|consulent|ambtenaar|secretaris|werker|coach|arts|psycholoog|begeleider|vrijwilligers?|ervaringsdeskundige))$/u,
);

export type Add = (sign: string, kind: "work" | "party", weight: number) => void;

/** `de pilot X`, `welzijnsorganisatie X`, and rows with a party. */
export function byNoun(
  clause: Clause,
  add: Add,
  plain: (sign: string) => boolean,
  wordsOf: (sign: string) => number,
): void {
  for (const phrase of clause.phrases) {
    if (clause.classOf(phrase.sign) !== "unknown" || phrase.sign === undefined) continue;
    const noun = nounOf(phrase);
    if (WORK_NOUN.has(noun)) add(phrase.sign.text, "work", 2);
    if (PARTY_NOUN.has(noun)) add(phrase.sign.text, "party", 3);
    if (
      /^(?:bij|van|aan|voor)$/.test(phrase.preposition) &&
      FUNCTION.has(nounOf(phrase.behind ?? phrase)) &&
      phrase.behind?.sign === undefined
    )
      add(phrase.sign.text, "party", 1);
    byPlace(clause, phrase, phrase.sign, add, plain, wordsOf);
    const row = clause.row(phrase.rowOf ?? phrase);
    if (row.some((own) => clause.classOf(own.sign) === "party") && row.length > 1) add(phrase.sign.text, "party", 1);
    if (row.some((own) => clause.classOf(own.sign) === "project") && row.length > 1) add(phrase.sign.text, "work", 1);
  }
}

/** Who does what only parties do, when the name isn't made of plain words; who something is done on behalf of. */
export function byActing(clause: Clause, add: Add, plain: (sign: string) => boolean): void {
  const { sign } = clause.subject ?? {};
  const { verb, passive } = clause.own;
  const does = FRAMES_OF.get(verb)?.some((own) => own.agent === "s") ?? CLASSES_OF.get(verb)?.has("speak") ?? false;
  const acts = !passive && does;
  const called =
    /^(?:heten|noemen|dopen|luiden)$/.test(verb) &&
    clause.phrases.some((own) => own.sign === undefined && WORK_NOUN.has(nounOf(own)));
  for (const phrase of called ? clause.under("", "als") : [])
    if (phrase.sign !== undefined && clause.classOf(phrase.sign) === "unknown") add(phrase.sign.text, "work", 2);
  if (acts && sign !== undefined && clause.classOf(sign) === "unknown" && !plain(sign.text)) add(sign.text, "party", 1);
  for (const phrase of clause.under("namens", "vanuit"))
    if (phrase.sign !== undefined && clause.classOf(phrase.sign) === "unknown") add(phrase.sign.text, "party", 2);
}

/** `in Beerta`: where, more likely than what. */
const PLACED = latin(/(?<![\p{L}])(?:in|te|uit|naar|nabij|rond) (?:de |het )?$/iu);

/** `in Schagen en Tuitjenhorn`. */
const rowHasPlace = (clause: Clause, sign: Token): boolean => {
  const phrase = clause.phrases.find((own) => own.sign === sign);
  return phrase !== undefined && clause.row(phrase.rowOf ?? phrase).some((own) => clause.classOf(own.sign) === "place");
};

/** By the places of a statement: what is carried out, led or joined is work; in a place that parties have too, when its words are plain. */
export function byStatement(
  text: string,
  clause: Clause,
  statement: Statement,
  add: Add,
  plain: (sign: string) => boolean,
  namesOf: (sign: string) => string[],
): void {
  if (statement.aside === true)
    for (const sign of statement.agents) if (clause.classOf(sign) === "unknown") add(sign.text, "party", 2);
  for (const { sign } of statement.targets) {
    if (sign === undefined || clause.classOf(sign) !== "unknown") continue;
    const placed = PLACED.test(text.slice(0, sign.at)) || rowHasPlace(clause, sign);
    if (placed && namesOf(sign.text).every((name) => !name.includes(" "))) continue;
    if (!statement.open || plain(sign.text)) add(sign.text, "work", 1);
    else add(sign.text, "party", 1);
  }
}
