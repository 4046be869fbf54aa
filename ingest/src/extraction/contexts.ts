import type { Span } from "@kenniswijzer/domain";
import { cued, matchesOf } from "@kenniswijzer/language";
import { ACTING, LOCATIVE, PARTNER_HEADING, PARTNER_LEAD, PARTY_OF } from "./lexicon.ts";
import { brackets, type ListItem, listItems } from "./lists.ts";
import type { Naming } from "./naming.ts";
import { besidePersons } from "./role-contexts.ts";
import { CAPITALS, isCapital, opensSentence, type Sentence, type Sheet, tokenAt } from "./sheet.ts";
import { actingStrangers, looksLikeName, unknown, unknownAt } from "./unknown-names.ts";
import { isOrdinary } from "./words.ts";

/** What the surroundings add to the namings of a passage: tentative ones that are parties there, and parties that no list knows. */
export interface InContext {
  readonly promoted: ReadonlySet<Naming>;
  readonly found: readonly Naming[];
}

const NOTHING: InContext = { promoted: new Set(), found: [] };

/** `cells` are those of a table that hold parties. */
export function inContext(sheet: Sheet, namings: readonly Naming[], cells: readonly Span[]): InContext {
  if (namings.length + cells.length === 0 && !sheet.words.has(CAPITALS)) return NOTHING;
  const actors = namings.filter((naming) => naming.type === "Actor");
  const promoted = new Set<Naming>();
  const found: Naming[] = [];
  const take = (items: readonly ListItem[]): void => {
    for (const item of items) {
      if (item.naming !== undefined) promoted.add(item.naming);
      else if (looksLikeName(sheet, item)) found.push(unknown(sheet, item));
    }
  };
  for (const list of partnerLists(sheet, actors)) take(list);
  for (const cell of cells) take(listItems(sheet.text, cell, actors));
  for (const group of coordinations(sheet, actors)) takeGroup(sheet, group, promoted, found);
  found.push(...besidePersons(sheet, namings), ...actingStrangers(sheet, namings));
  for (const naming of actors) if (naming.tentative === true && isParty(sheet, naming)) promoted.add(naming);
  return { promoted, found };
}

/** Enumerations of parties: in brackets, after a colon, after "partners zijn", in a row of those present, an item under a heading. */
function partnerLists(sheet: Sheet, actors: readonly Naming[]): ListItem[][] {
  const { passage, text } = sheet;
  const lists: ListItem[][] = [];
  const above = [passage.lead.at(-1) ?? "", passage.headings.at(-1) ?? ""].join(" ");
  if (
    passage.kind === "item" &&
    PARTNER_HEADING.test(above) &&
    !ASKS_WHAT.test(above) &&
    !isMatterOf(sheet, actors) &&
    passage.text.length < 80 &&
    !/\p{L}\.\s/u.test(passage.text)
  ) {
    lists.push(listItems(text, beforeBracket(text, passage), actors));
  }
  for (const sentence of sheet.sentences) {
    for (const span of announced(sentence)) lists.push(listItems(text, span, actors));
    // in brackets only a name that is known makes the others parties
    if (actors.length === 0) continue;
    for (const bracket of brackets(text, sentence)) {
      if (!actors.some(({ start, end }) => start >= bracket.start && end <= bracket.end)) continue;
      const items = listItems(text, bracket, actors);
      const parties = items.filter((item) => item.whole && item.naming?.head === undefined);
      if (parties.some((item) => item.naming?.kind !== "person") && parties.length * 2 >= items.length)
        lists.push(items.filter((item) => item.whole || item.naming === undefined));
    }
  }
  return lists;
}

/** What partners do, not who they are: `Waar werken partners aan:`. */
const ASKS_WHAT = cued(
  /\b(?:waar(?:aan|mee|over|op)?|wat|welke (?:thema|onderwerp|vra)\p{L}*)\b[^?:]*\b(?:partner|deelnemer|lid|leden|betrokken)/iu,
);

/** `Preventie van vallen (A, B)`: what parties work on, not a party. */
function isMatterOf(sheet: Sheet, actors: readonly Naming[]): boolean {
  const { passage, text } = sheet;
  const { end } = beforeBracket(text, passage);
  if (end === passage.end || actors.some((own) => own.start < end)) return false;
  const [bracket] = brackets(text, passage);
  if (bracket === undefined || bracket.start - end > 3) return false;
  const items = listItems(text, bracket, actors);
  const parties = items.filter(
    ({ naming }) => naming !== undefined && naming.kind !== "person" && naming.tentative !== true,
  );
  return (
    parties.length > 0 &&
    /^\p{Lu}\p{Ll}+ (?:van|voor|bij|met|over|in|op|tegen|onder|en|aan)\b/u.test(text.slice(passage.start, end))
  );
}

const ZIJN = cued(
  /\b(?:partners|praktijkpartners|deelnemers|leden|samenwerkingspartners|partijen)\s+(?:van [^.:]{3,60}? )?(?:zijn|waren|worden)\s+(?!er\b)/giu,
);

/** Spans of enumerations that the sentence announces. */
function announced(sentence: Sentence): Span[] {
  const content = sentence.text;
  const spans: Span[] = [];
  const colon = content.indexOf(":");
  if (colon > 0 && PARTNER_LEAD.may(content) && PARTNER_LEAD.pattern.test(content.slice(0, colon)))
    spans.push({ start: sentence.start + colon + 1, end: sentence.start + lineEnd(content, colon) });
  for (const found of matchesOf(content, ZIJN))
    spans.push({ start: sentence.start + found.index + found[0].length, end: sentence.end });
  return spans;
}

/** Where the next labelled line begins: `Partners: A, B` over `Financier: C`. */
function lineEnd(content: string, colon: number): number {
  const next = content.slice(colon).search(/\n(?=\p{Lu}[^\n:]{2,40}:)/u);
  return next < 0 ? content.length : colon + next;
}

function beforeBracket(text: string, span: Span): Span {
  const bracket = text.slice(span.start, span.end).search(/\s[(–-]\s?/);
  return bracket > 0 ? { start: span.start, end: span.start + bracket } : span;
}

const SEPARATOR = /^(?:\s*\([^()]{1,60}\))?\s*(?:,|,?\s*(?:en|of|alsmede|evenals|plus|&))\s*(?:de |het |met |ook )?$/u;

/** Namings with nothing but commas and "en" between them. */
function coordinations(sheet: Sheet, actors: readonly Naming[]): Naming[][] {
  const groups: Naming[][] = [];
  for (const naming of actors) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && SEPARATOR.test(sheet.text.slice(last.end, naming.start))) groups.at(-1)?.push(naming);
    else groups.push([naming]);
  }
  return groups;
}

function takeGroup(sheet: Sheet, group: readonly Naming[], promoted: Set<Naming>, found: Naming[]): void {
  const [first] = group;
  const last = group.at(-1);
  const firm = group.filter(
    (naming) => naming.tentative !== true && naming.head === undefined && naming.kind !== "person",
  );
  if (first === undefined || last === undefined || firm.length === 0) return;
  for (const naming of group)
    if (naming.tentative === true && !LOCATIVE.test(sheet.text.slice(naming.start - 30, naming.start)))
      promoted.add(naming);
  const after = neighbourAfter(sheet, last);
  if (after !== undefined) found.push(after);
  const before = neighbourBefore(sheet, first);
  if (before !== undefined) found.push(before);
}

const NEXT =
  /^(?: *\([^()]{1,60}\))? *(,|,? *(?:en|alsmede|evenals|plus|&)) +(?:de |het |ook )?(?=!?\p{Lu}|\d*\p{Lu})/u;

/** `ROC X en Xyzor`: the unknown capital right after a party is one as well. */
function neighbourAfter(sheet: Sheet, naming: Naming): Naming | undefined {
  const found = NEXT.exec(sheet.text.slice(naming.end, sheet.passage.end));
  return found === null ? undefined : unknownAt(sheet, naming.end + found[0].length);
}

/** `Xyzor en gemeente X`, `Xyzor, organisatie Y en X`: the unknown capital right before. */
function neighbourBefore(sheet: Sheet, naming: Naming): Naming | undefined {
  const at = tokenAt(sheet.tokens, naming.start);
  const article = /^(?:de|het)$/.test(sheet.tokens[at - 1]?.key ?? "") ? 1 : 0;
  const link = sheet.tokens[at - 1 - article];
  const last = at - 2 - article;
  const word = sheet.tokens[last];
  if (word === undefined || !/^(?:en|&|,)$/.test(link?.text ?? "") || !isCapital(word)) return undefined;
  // before a comma may stand the end of a clause: only a word of no language is surely a name there
  if (link?.text === "," && isOrdinary(word.key)) return undefined;
  if (opensSentence(sheet, last) && isOrdinary(word.key)) return undefined;
  let from = last;
  while (from > 0 && isCapital(sheet.tokens[from - 1]) && !isOrdinary(sheet.tokens[from - 1]?.key ?? "")) from--;
  return unknownAt(sheet, sheet.tokens[from]?.start ?? 0);
}

const ACTS = new RegExp(
  `^(?:\\s*\\([^()]{1,60}\\))?(?:,? (?:en|of) [\\p{Lu}][\\p{L}\\s-]{2,40}?)?\\s+(?:${ACTING})(?![\\p{L}])`,
  "u",
);
const TALKS =
  /^\s+(?:zijn|is|wordt|worden|hebben|heeft|voeren|loopt|lopen|praten|spreken)\b[^.]{0,40}\b(?:gesprek|overleg|afspra|contact|samenwerk|gepraat|gesproken)/i;

/** Subject of a verb that only a party can have, or after `vraag van`, `wethouder van`. */
function isParty(sheet: Sheet, naming: Naming): boolean {
  const before = sheet.text.slice(Math.max(sheet.passage.start, naming.start - 110), naming.start);
  const after = sheet.text.slice(naming.end, Math.min(naming.end + 110, sheet.passage.end));
  const at = tokenAt(sheet.tokens, naming.start);
  if (PARTY_OF.test(before) || /\bwethouder\b[^().]{0,90}\s$/i.test(before)) return true;
  if (/\b[Mm]et $/.test(before) && TALKS.test(after)) return true;
  if (LOCATIVE.test(before)) return false;
  return (opensSentence(sheet, at) || /(?:,|\ben|\bdat|\bmaar|\bwaar\p{L}*)\s$/u.test(before)) && ACTS.test(after);
}
