import { latin, matchesOf } from "@kenniswijzer/language";
import { clausesOf } from "../frames/clause.ts";
import { flat } from "../naming.ts";
import { type Extractor, forget, type Reader, type Reference } from "../reader.ts";
import type { Sentence, Sheet } from "../sheet.ts";
import { SIGNS, skeletonWith, slotOf } from "../skeleton.ts";
import { type CapitalRow, capitalRows } from "../statements/capital-rows.ts";
import { byActing, byNoun, byStatement } from "../statements/name-votes.ts";
import { readClauses } from "../statements/reading.ts";
import { lookIn } from "./sign-classes.ts";

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
const THIS_WORK = latin(
  /(?<![\p{L}])(?:dit|het|de|deze|ons) (?:project|pilot|programma|proef|traject|initiatief|experiment|campagne|aanpak|proeftuin|cursus|training|alliantie)(?![\p{L}])/iu,
);
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

const THIS_PARTY = latin(
  /(?<![\p{L}])(?:de|deze) (?:stichting|organisatie|instelling|corporatie|vereniging|coöperatie|partij|welzijnsorganisatie|zorggroep)(?![\p{L}])/iu,
);
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
const UNKNOWN_SIGN = new RegExp(SIGNS.U);

/** Several words of the language; one word, `De Kern`, may be anybody's name. */
const isPlain = (reader: Reader, row: CapitalRow | undefined): boolean =>
  row?.plain === true &&
  (row.words > 1 || !/\bD?[de]e $|\b[Hh]et $/.test(reader.text.slice(Math.max(0, row.start - 4), row.start)));

function vote(
  reader: Reader,
  at: number,
  sentence: Sentence,
  rows: readonly CapitalRow[],
  votes: Map<string, Votes>,
): void {
  const unknown = rows.map(({ start, end }): Reference => ({ start, end, type: "Project", entities: [] }));
  const skeleton = skeletonWith(reader, at, sentence, unknown);
  if (skeleton === undefined || matchesOf(skeleton.text, UNKNOWN).length === 0) return;
  const look = lookIn(skeleton);
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
  let named = false;
  for (const { raw, clause, statements } of readClauses(clausesOf(skeleton.text), look, true)) {
    // what only a place explains is spoken of from its first clause on
    named ||= [...raw.tokens, raw.antecedent].some((token) => UNKNOWN_SIGN.test(token?.text ?? ""));
    if (!named) continue;
    byNoun(clause, add, plain, wordsOf);
    byActing(clause, add, plain);
    for (const statement of statements()) byStatement(skeleton.text, clause, statement, add, plain, nameOf);
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
