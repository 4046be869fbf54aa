import type { Modality, Passage, Span } from "@kenniswijzer/domain";
import { cued, latin } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import { PARTNER_HEADING } from "../lexicon.ts";
import { brackets, listItems } from "../lists.ts";
import { flat, type Naming } from "../naming.ts";
import type { Extractor, Reader, Reference } from "../reader.ts";
import { announcedAs } from "../section-kinds.ts";
import type { Sentence, Sheet } from "../sheet.ts";
import { isTitle } from "../titles.ts";

/** A subject with the parties that its list item puts behind it. */
interface Subject extends Span {
  readonly partners: Reference[];
  /** The sentence that shows it. */
  readonly sentence: Sentence;
}

const ANAPHOR =
  /^(?:hierbij|hierin|hiervoor|hiermee|hierover|daarbij|daarin|daarvoor|daarmee|daarover|dit|deze|dat|die|ook|daarnaast|bijvoorbeeld|het gaat|denk)\b/i;
const METHOD = cued(/onderzoeksmethod|onderzoeksaanpak|methodologi|methodische vragen|onderzoeksvra/i);
const QUESTION_LIST = cued(latin(/\b(?:\p{L}*vragen|vraagstukken|wat we willen weten)\b/iu));
const THEME_LIST = cued(
  latin(
    /\b(?:thema['’]?s|kernthema['’]?s|onderwerpen|speerpunten|prioriteiten|aandachtspunten|aandachtsgebieden|onderzoekslijnen|programmalijnen|lijnen|opgaven|pijlers|ambities|zet(?:ten)? in op|inzet|ingezet op|richt(?:en)? zich(?: \p{L}+){0,3} op|gericht op|werk(?:t|en)(?: \p{L}+){0,4} aan|aan de slag met|aandacht (?:voor|aan)|houdt zich(?: \p{L}+){0,3} bezig met|houden ons(?: \p{L}+){0,3} bezig met|focus|kennisagenda|programma's|taken op het gebied van|op het gebied van|knelpunten|uitdagingen|actielijnen|zorgen|wat speelt er|bespreekpunten|agenda (?:voor )?(?:20\d\d|het)\b[^:]*)\b/iu,
  ),
);
const OTHER_LIST = cued(
  latin(
    /\b(?:verstaan onder|bijlagen?|aanwezig|afwezig|acties?|actielijst|besluiten|voorstel\p{L}*|benoemd|leden|zitting|voorwaarden|tot taak|agenda(?! (?:voor )?(?:20\d\d|het))|data|planning|wij vragen)\b|artikel/iu,
  ),
);
const FAQ = cued(/veelgesteld|faq/i);
const PROJECT_LIST = cued(
  latin(/\b(?:\p{L}*projecten|pilots|proeven|proeftuinen|experimenten|leerateliers|leertrajecten|living labs)\b/iu),
);
const DEFINITIONS = cued(/verstaan onder|begripsbepaling|begrippen|definities/i);
const LONGEST = 260;
const LONGEST_TITLE = 32;

/** Themes and questions that stand as list items, with the partners in brackets behind them. */
export const items: Extractor = {
  name: "items",
  read(reader) {
    for (const list of listsOf(reader)) readList(reader, list);
  },
};

const isTitleOfList = ({ text }: Passage): boolean => text.length < LONGEST_TITLE && announcedAs(text) !== undefined;

/** Items that follow each other under one lead or heading. */
function listsOf(reader: Reader): number[][] {
  const lists: number[][] = [];
  let before = -2;
  for (const [at, { passage }] of reader.sheets.entries()) {
    if (passage.kind !== "item") continue;
    const open = lists.at(-1);
    const outer = reader.sheets[before]?.passage;
    const titled = isTitleOfList(passage);
    const together =
      !titled && before === at - 1 && outer !== undefined && (outer.lead[0] ?? "") === (passage.lead[0] ?? "");
    if (open !== undefined && (together || (passage.depth > 0 && !titled))) open.push(at);
    else lists.push([at]);
    before = at;
  }
  return lists;
}

function readList(reader: Reader, list: readonly number[]): void {
  const first = reader.sheets[list[0] ?? -1]?.passage;
  if (first === undefined) return;
  // a title that looks like an item announces those behind it
  const titled = list.length > 1 && isTitleOfList(first);
  const announced = titled ? first.text : leadOf(first.lead, first.headings);
  if (reader.isRegulation && !/thema|onderwerp|speerpunt|aandachtsgebied/i.test(announced)) return;
  if (DEFINITIONS.test(announced)) return;
  const method = METHOD.test(announced);
  const asked = list.filter((at) =>
    /\?["'”’)]*(?:\s*\([^()]*\))?\s*$/.test(reader.sheets[at]?.passage.text ?? ""),
  ).length;
  const questions =
    method || QUESTION_LIST.test(announced) || (asked > 1 && asked * 2 >= list.length && !FAQ.test(announced));
  const projects = PROJECT_LIST.test(announced) && !questions;
  const subjects = list.map((at, index) => (titled && index === 0 ? [] : subjectsOf(reader, at)));
  const withPartners = subjects.filter((own) => own.some((subject) => subject.partners.length > 0)).length;
  const listed =
    !OTHER_LIST.test(announced) &&
    !PARTNER_HEADING.test(first.lead.at(-1) ?? "") &&
    (questions || projects || THEME_LIST.test(announced));
  const owner = withPartners === 0 && listed ? ownerOf(reader, list[0] ?? 0, first.lead) : [];
  for (const [index, at] of list.entries()) {
    if (reader.opened.has(at)) continue;
    const own = subjects[index] ?? [];
    const shared = withPartners > 0 && withPartners * 3 >= list.length;
    if (!listed && !shared && own.every((subject) => subject.partners.length === 0)) continue;
    for (const subject of own)
      enter(reader, at, subject, { question: questions, project: projects, method, owner, listed: listed || shared });
  }
}

/** The nearest thing that says what the list is: its lead, else the heading above it. */
const leadOf = (lead: readonly string[], headings: readonly string[]): string =>
  lead[0] === undefined ? (headings.at(-1) ?? "") : lead[0];

/** Whose list it is: the parties in its lead, else the body that the document is about. */
function ownerOf(reader: Reader, at: number, lead: readonly string[]): Reference[] {
  const announcing = reader.sheets[at - 1];
  const named =
    lead.length > 0 && announcing !== undefined
      ? reader.actorsIn(at - 1, announcing.sentences.at(-1) ?? announcing.passage)
      : [];
  const parties = named.filter((own) => own.kind !== "person");
  if (parties.length > 0) return parties;
  return reader.focus === undefined ? [] : [{ start: 0, end: 0, type: "Actor", entities: [reader.focus] }];
}

function subjectsOf(reader: Reader, at: number): Subject[] {
  const sheet = reader.sheets[at] as Sheet;
  const subjects: Subject[] = [];
  for (const sentence of sheet.sentences) {
    const parts = partsOf(reader, at, sheet, sentence);
    const open = subjects.at(-1);
    const anaphoric = ANAPHOR.test(sentence.text);
    for (const part of parts) {
      if (open === undefined || (part.partners.length > 0 && !anaphoric)) subjects.push(part);
      else open.partners.push(...part.partners);
    }
  }
  return subjects;
}

/** A sentence up to its partner bracket, with the parties in and right after it; or `subject: party, party`. */
function partsOf(reader: Reader, at: number, sheet: Sheet, sentence: Sentence): Subject[] {
  const { text } = reader;
  const parts: Subject[] = [];
  let from = sentence.start;
  for (const bracket of brackets(text, sentence)) {
    const partners = partnersIn(reader, at, bracket);
    if (partners.length === 0 || isOtherName(reader, at, bracket, partners)) continue;
    const trailing = trailingParties(reader, at, { start: bracket.end + 1, end: sentence.end });
    if (bracket.start - 1 - from > 2)
      parts.push({ start: from, end: bracket.start - 1, partners: [...partners, ...trailing], sentence });
    from = bracket.end + 1;
  }
  if (parts.length > 0) return parts;
  return [afterMark(reader, at, sheet, sentence) ?? { ...sentence, partners: [], sentence }];
}

/** `Dienst X (DX)`: the bracket only says the name before it again. */
function isOtherName(reader: Reader, at: number, bracket: Span, partners: readonly Reference[]): boolean {
  const before = reader.actorsIn(at, { start: bracket.start - 200, end: bracket.start - 1 }).at(-1);
  const same = before !== undefined && partners.every((own) => own.entities[0] === before.entities[0]);
  return same && reader.text.slice(before.end, bracket.start - 1).trim() === "";
}

/** Parties that a bracket consists of. */
function partnersIn(reader: Reader, at: number, bracket: Span): Reference[] {
  const namings = reader.actorsIn(at, bracket);
  const parties = namings.filter((own) => own.short !== true);
  if (parties.length === 0) return [];
  const named = listItems(reader.text, bracket, parties.map(asNaming));
  const whole = named.filter((item) => item.whole).length;
  return whole * 2 >= named.length ? parties : [];
}

const asNaming = ({ kind, ...own }: Reference): Naming => ({
  ...own,
  ...(kind && { kind }),
  name: "",
  extractor: "",
  weight: 0,
});

/** `(GGD X) en gemeenten Y`: parties that follow the bracket up to the end. */
function trailingParties(reader: Reader, at: number, span: Span): Reference[] {
  const found = /^\s*(?:,|en|&|,?\s*samen met|met)\s+/.exec(reader.text.slice(span.start, span.end));
  if (found === null) return [];
  const rest = { start: span.start + found[0].length, end: span.end };
  const parties = reader.actorsIn(at, rest);
  const left = listItems(reader.text, rest, parties.map(asNaming)).filter((item) => !item.whole);
  return left.length === 0 ? parties : [];
}

/** `Wonen: gemeente X en Y` and `Armoede – gemeente X`. */
function afterMark(reader: Reader, at: number, sheet: Sheet, sentence: Sentence): Subject | undefined {
  const mark = /\s*[:–→]\s+|\s-\s/.exec(sentence.text);
  if (mark === null || mark.index < 3) return undefined;
  const rest = { start: sentence.start + mark.index + mark[0].length, end: sentence.end };
  const parties = reader.actorsIn(at, rest);
  const named = listItems(reader.text, rest, parties.map(asNaming));
  if (named.length === 0 || named.some((item) => !item.whole)) return undefined;
  return { start: sentence.start, end: sentence.start + mark.index, partners: parties, sentence: sheet.passage };
}

interface Reading {
  readonly question: boolean;
  readonly project: boolean;
  readonly method: boolean;
  readonly owner: readonly Reference[];
  readonly listed: boolean;
}

function enter(reader: Reader, at: number, subject: Subject, as: Reading): void {
  const span = as.project ? projectName(reader.text, trim(reader.text, subject)) : trim(reader.text, subject);
  const words = reader.text.slice(span.start, span.end);
  if (words.length < 4 || span.end - span.start > LONGEST || isOnlyParty(reader, at, span)) return;
  const question = as.question || /\?$/.test(reader.text.slice(subject.start, subject.end).trim());
  const type = question ? "Question" : as.project ? "Project" : "Theme";
  // an item that says what a party does is no subject itself
  if (type === "Theme" && !isTitle(words) && reader.actorsIn(at, span).some((own) => own.start - span.start < 5))
    return;
  const attributes = as.method ? { attributes: { method: true } } : {};
  const entity = reader.name(at, span, { type, name: flat(words), ...attributes }, "items");
  // in a list of projects a sentence after the name is about it
  if (type === "Project") reader.topics[at] ??= { entity, type: "Project" };
  const predicate = question ? "ASKS" : type === "Project" ? "PARTNER_IN" : "WORKS_ON";
  const tie = (party: Entity, modality: Modality, confidence: number): void =>
    reader.tie(at, subject.sentence, party, predicate, entity, { extractor: "items", modality, confidence });
  for (const party of subject.partners.flatMap((own) => own.entities)) tie(party, question ? "vraagt" : "noemt", 0.8);
  if (type === "Project") return;
  for (const party of as.owner.flatMap((own) => own.entities)) tie(party, question ? "vraagt" : "voert-uit", 0.7);
}

/** `Buurtkracht: bewoners helpen …` and `Buurtkracht, met hulp van X`: the name stands before the first mark. */
function projectName(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end).replace(/^["'‘“]/, "");
  const start = span.end - words.length;
  const mark = /["'’”]?(?:\s*[:(–,;]|\s-\s)|["'’”](?=\s|$)/.exec(words);
  return mark === null || mark.index < 3 ? { start, end: span.end } : { start, end: start + mark.index };
}

const isOnlyParty = (reader: Reader, at: number, span: Span): boolean =>
  reader.actorsIn(at, span).some((own) => own.end - own.start >= (span.end - span.start) * 0.8);

const LEADING = /^(?:\s|[-–•*"“‘']|(?:bijv\.|bijvoorbeeld|o\.a\.|onder andere|onder meer)\s*:?)+/i;
const CLAUSE = /,?\s+(?:waarbij|zodat|waardoor|waarmee)\s|\.\s|[:;.,\s*"”]+$/u;

/** A subject without "bijv.", without the clause that explains it, and without signs at its edges. */
function trim(text: string, span: Span): Span {
  const start = span.start + (LEADING.exec(text.slice(span.start, span.end))?.[0].length ?? 0);
  const words = text.slice(start, span.end);
  const cut = CLAUSE.exec(words)?.index ?? words.length;
  const colon = /:\s/.exec(words.slice(0, cut))?.index;
  const kept = words.slice(
    0,
    colon !== undefined && /\b(?:is|zijn|wordt|worden)\b/.test(words.slice(colon, cut)) ? colon : cut,
  );
  return { start, end: start + kept.replace(/[\s:;.,*]+$/, "").length };
}
