import type { Span } from "@kenniswijzer/domain";
import { matchesOf } from "@kenniswijzer/language";
import { clausesOf } from "../frames/clause.ts";
import type { Look } from "../frames/context.ts";
import type { Token } from "../frames/tokens.ts";
import { CLASSES_OF } from "../frames/verb-classes.ts";
import { flat } from "../naming.ts";
import { type Extractor, forget, type Reader, type Reference } from "../reader.ts";
import type { Sheet } from "../sheet.ts";
import { SIGNS, skeletonWith, slotOf } from "../skeleton.ts";
import { type CapitalRow, capitalRows } from "../statements/capital-rows.ts";
import { type Clause, WORK_NOUN } from "../statements/clause.ts";
import { nounOf, type Phrase } from "../statements/phrases.ts";
import { readClauses } from "../statements/reading.ts";
import type { Statement } from "../statements/statement.ts";
import { FRAMES_OF } from "../statements/verbs.ts";
import { namedBySign } from "./sign-classes.ts";

/** What the sentences that have a name say that it is. */
interface Votes {
  work: number;
  party: number;
}

/** Names that only their place in a clause explains: what is carried out, led or paid is work, who does it a party. */
export const roleNames: Extractor = {
  name: "role-names",
  read(reader) {
    if (reader.isRegulation) return;
    const votes = new Map<string, Votes>();
    const rows = reader.sheets.map((sheet, at) => capitalRows(sheet, reader.references[at] ?? []));
    for (const [at, sheet] of reader.sheets.entries()) {
      const own = rows[at] ?? [];
      if (own.length === 0) continue;
      for (const sentence of sheet.sentences) {
        const inside = own.filter((row) => row.start >= sentence.start && row.end <= sentence.end);
        const plain = sheet.passage.kind !== "heading" && sentence.end - sentence.start < LONGEST;
        if (inside.length > 0 && plain) vote(reader, at, sentence, inside, votes);
      }
      for (const row of own) bySurroundings(reader, at, row, votes);
    }
    for (const [name, { work, party }] of votes) {
      const type = work > 0 && work >= party ? "Project" : party > 0 ? "Actor" : undefined;
      if (type !== undefined) nameAll(reader, name, type);
    }
  },
};

/** The text speaks of one work that it need not name again. */
const THIS_WORK =
  /(?<![\p{L}])(?:dit|het|de|deze|ons) (?:project|pilot|programma|proef|traject|initiatief|experiment|campagne|aanpak|proeftuin|cursus|training|alliantie)(?![\p{L}])/iu;
/** What a document says that it is about. */
const ABOUT =
  /^[\s#*_]*(?:(?:betreft|onderwerp|titel(?: aanvraag| project)?|project(?:naam|titel)?|naam project)\s*:[\s*]*)?(?:(?:notitie|memo|projectplan|plan van aanpak|evaluatie|voortgang(?:srapportage)?|stand van zaken|verslag|aanvraag|startnotitie|samenwerkingsovereenkomst|convenant|projectleider|vacature|brief|nieuws over|update)\s+(?:over |van |voor )?(?:het |de )?(?:project |pilot |programma )?)?["'“‘*_]*$/iu;

function bySurroundings(reader: Reader, at: number, row: CapitalRow, votes: Map<string, Votes>): void {
  const { passage, sentences } = reader.sheets[at] as Sheet;
  const add = (kind: "work" | "party", weight: number): void => addVote(reader, row, votes, kind, weight);
  const before = reader.text.slice(passage.start, row.start);
  const after = reader.text.slice(row.end, passage.end);
  // "N (X, voorzitter)", "N (X)"
  if (/\($/.test(before) && isPersonEnd(reader, at, row.start)) add("party", 2);
  // a document on this work, named in its title
  const title = at < TITLE_REACH && ABOUT.test(before) && /^["'”’*_.!]*(?:\s*\([^()]*\))?\s*$/.test(after);
  if (title && row.plain && speaksOfWork(reader)) add("work", 1);
  // "X loopt tot de zomer. Dit project …"
  const next = sentences.find((own) => own.start > row.start);
  const first = sentences.some((own) => own.start === row.start || own.start === row.start - 1);
  if (first && !row.plain && next !== undefined && THIS_PARTY.test(reader.text.slice(next.start, next.end)))
    add("party", 1);
  if (
    first &&
    row.plain &&
    row.words > 1 &&
    next !== undefined &&
    THIS_WORK.test(reader.text.slice(next.start, next.end))
  )
    add("work", 1);
}

/** The text speaks of work, and names none. */
const speaksOfWork = (reader: Reader): boolean =>
  THIS_WORK.test(reader.text) &&
  !reader.references.some((own) => own.some((one) => one.type === "Project" && one.short !== true));

const THIS_PARTY =
  /(?<![\p{L}])(?:de|deze) (?:stichting|organisatie|instelling|corporatie|vereniging|coöperatie|partij|welzijnsorganisatie|zorggroep)(?![\p{L}])/iu;
const TITLE_REACH = 8;

const isPersonEnd = (reader: Reader, at: number, start: number): boolean =>
  (reader.references[at] ?? []).some((own) => own.kind === "person" && own.end < start && start - own.end <= 3);

function addVote(
  reader: Reader,
  row: CapitalRow,
  votes: Map<string, Votes>,
  kind: "work" | "party",
  weight: number,
): void {
  const name = flat(reader.text.slice(row.start, row.end));
  const own = votes.get(name) ?? { work: 0, party: row.guessed ? 0.5 : 0 };
  own[kind] += weight;
  votes.set(name, own);
}

/** A sentence beyond this is of a treaty or contract, and full of capitals that name nothing new. */
const LONGEST = 500;
const UNKNOWN = new RegExp(SIGNS.U, "g");

/** Several words of the language; one word, `De Kern`, may be anybody's name. */
const isPlain = (reader: Reader, row: CapitalRow | undefined): boolean =>
  row?.plain === true &&
  (row.words > 1 || !/\bD?[de]e $|\b[Hh]et $/.test(reader.text.slice(Math.max(0, row.start - 4), row.start)));

function vote(
  reader: Reader,
  at: number,
  sentence: Span,
  rows: readonly CapitalRow[],
  votes: Map<string, Votes>,
): void {
  const unknown = rows.map(({ start, end }): Reference => ({ start, end, type: "Project", entities: [] }));
  const skeleton = skeletonWith(reader, at, sentence, unknown);
  if (skeleton === undefined || matchesOf(skeleton.text, UNKNOWN).length === 0) return;
  const look: Look = (token) => namedBySign(skeleton, token);
  const add = (sign: string, kind: "work" | "party", weight: number): void => {
    for (const reference of slotOf(skeleton, sign)?.references ?? []) {
      const row = rows.find((own) => own.start === reference.start);
      if (row === undefined) continue;
      addVote(reader, row, votes, kind, weight);
    }
  };
  const plain = (sign: string): boolean =>
    (slotOf(skeleton, sign)?.references ?? []).every((own) =>
      isPlain(
        reader,
        rows.find((row) => row.start === own.start),
      ),
    );
  const wordsOf = (sign: string): number =>
    Math.min(
      ...(slotOf(skeleton, sign)?.references ?? []).map(
        (own) => rows.find((row) => row.start === own.start)?.words ?? 0,
      ),
    );
  const nameOf = (sign: string): string[] =>
    (slotOf(skeleton, sign)?.references ?? []).map((own) => reader.text.slice(own.start, own.end));
  for (const { clause, statements } of readClauses(clausesOf(skeleton.text), look, true)) {
    byNoun(clause, add, plain, wordsOf);
    byActing(clause, add, plain);
    for (const statement of statements()) byStatement(skeleton.text, clause, statement, add, plain, nameOf);
  }
}

const PARTY_NOUN =
  /^(?:\p{L}*(?:organisatie|stichting|corporatie|vereniging|instelling|aanbieder|bureau|coöperatie|bedrijf|fonds|verzekeraar|onderneming|gemeente|hogeschool|universiteit|zorggroep|welzijnswerk))$/u;

/** Titles of texts and laws are neither. */
const DOCUMENT_NOUN =
  /^(?:\p{L}*(?:nota|notitie|rapport|rapportage|visie|wet|brief|motie|boek|film|artikel|brochure|folder|handreiking|agenda|verordening|regeling|richtlijn|essay|lied|voorstelling|podcast|serie|congres|studiedag|symposium|conferentie|krant|tijdschrift|blad|prijs|award|dag|week|straat|plein|zaal|gebouw|wijk|buurt))$/u;
/** Places of several words of the language where work stands more often than who does it, and the other way round. */
const OF_WORK = /^(?:aan|voor|binnen|over|rond|rondom|tijdens)$/;
const OF_PARTY = /^(?:met|door|namens|vanuit|via|bij)$/;

function byPlace(
  clause: Clause,
  phrase: Phrase,
  sign: Token,
  add: Add,
  plain: (sign: string) => boolean,
  wordsOf: (sign: string) => number,
): void {
  const noun = nounOf(phrase);
  if (DOCUMENT_NOUN.test(noun)) add(sign.text, "work", -5);
  if (wordsOf(sign.text) < 2 || noun !== "") return;
  if (plain(sign.text) && OF_WORK.test(phrase.preposition)) add(sign.text, "work", 0.6);
  if (plain(sign.text)) return;
  const acts =
    phrase === clause.subject && phrase.preposition === "" && !clause.own.passive && clause.own.finite !== undefined;
  if (acts || OF_PARTY.test(phrase.preposition)) add(sign.text, "party", 0.6);
}

/** What somebody is at a party. */
const FUNCTION =
  /^(?:\p{L}*(?:medewerk(?:er|ster)|adviseur|manager|bestuurder|directeur|directrice|docent|onderzoeker|verpleegkundige|teamleider|woordvoerder|consulent|ambtenaar|secretaris|werker|coach|arts|psycholoog|begeleider|vrijwilligers?|ervaringsdeskundige))$/u;

type Add = (sign: string, kind: "work" | "party", weight: number) => void;

/** `de pilot X`, `welzijnsorganisatie X`, and rows with a party. */
function byNoun(clause: Clause, add: Add, plain: (sign: string) => boolean, wordsOf: (sign: string) => number): void {
  for (const phrase of clause.phrases) {
    if (clause.classOf(phrase.sign) !== "unknown" || phrase.sign === undefined) continue;
    const noun = nounOf(phrase);
    if (WORK_NOUN.test(noun)) add(phrase.sign.text, "work", 2);
    if (PARTY_NOUN.test(noun)) add(phrase.sign.text, "party", 3);
    if (
      /^(?:bij|van|aan|voor)$/.test(phrase.preposition) &&
      FUNCTION.test(nounOf(phrase.behind ?? phrase)) &&
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
function byActing(clause: Clause, add: Add, plain: (sign: string) => boolean): void {
  const { sign } = clause.subject ?? {};
  const { verb, passive } = clause.own;
  const does = FRAMES_OF.get(verb)?.some((own) => own.agent === "s") ?? CLASSES_OF.get(verb)?.has("speak") ?? false;
  const acts = !passive && does;
  const called =
    /^(?:heten|noemen|dopen|luiden)$/.test(verb) &&
    clause.phrases.some((own) => own.sign === undefined && WORK_NOUN.test(nounOf(own)));
  for (const phrase of called ? clause.under("", "als") : [])
    if (phrase.sign !== undefined && clause.classOf(phrase.sign) === "unknown") add(phrase.sign.text, "work", 2);
  if (acts && sign !== undefined && clause.classOf(sign) === "unknown" && !plain(sign.text)) add(sign.text, "party", 1);
  for (const phrase of clause.under("namens", "vanuit"))
    if (phrase.sign !== undefined && clause.classOf(phrase.sign) === "unknown") add(phrase.sign.text, "party", 2);
}

/** `in Beerta`: where, more likely than what. */
const PLACED = /(?<![\p{L}])(?:in|te|uit|naar|nabij|rond) (?:de |het )?$/iu;

/** `in Schagen en Tuitjenhorn`. */
const rowHasPlace = (clause: Clause, sign: Token): boolean => {
  const phrase = clause.phrases.find((own) => own.sign === sign);
  return phrase !== undefined && clause.row(phrase.rowOf ?? phrase).some((own) => clause.classOf(own.sign) === "place");
};

/** By the places of a statement: what is carried out, led or joined is work; in a place that parties have too, when its words are plain. */
function byStatement(
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

/** Everywhere in the document where the words are free. */
function nameAll(reader: Reader, name: string, type: "Project" | "Actor"): void {
  for (const [at, sheet] of reader.sheets.entries()) {
    if (sheet.passage.kind === "quote") continue;
    const { text, start } = sheet.passage;
    for (let found = text.indexOf(name); found >= 0; found = text.indexOf(name, found + name.length)) {
      const span = { start: start + found, end: start + found + name.length };
      if (/[\p{L}\d]/u.test(reader.text[span.start - 1] ?? " ") || /[\p{L}\d]/u.test(reader.text[span.end] ?? " "))
        continue;
      const over = (reader.references[at] ?? []).filter(
        (own) => own.start < span.end && own.end > span.start && own.type !== "TargetGroup",
      );
      if (over.some((own) => own.start < span.start || own.end > span.end || own.type === "Project")) continue;
      for (const own of over) for (const entity of own.entities) forget(entity, own);
      reader.references[at] = (reader.references[at] ?? []).filter((own) => !over.includes(own));
      reader.name(
        at,
        span,
        { type, name: flat(name), ...(type === "Actor" ? { kind: "organisation" as const } : {}) },
        "role-names",
      );
    }
  }
}
