import type { Span } from "@kenniswijzer/domain";
import { expansions } from "@kenniswijzer/gazetteer";
import { stopWords } from "@kenniswijzer/language";
import { nameEnd } from "./capitals.ts";
import { isDesignating } from "./designation-nouns.ts";
import { rulesOf } from "./extractors/name-rules.ts";
import { ACTING, LOCATIVE, PARTNER_HEADING, PARTNER_LEAD, PARTY_OF, PARTY_VERBS } from "./lexicon.ts";
import { brackets, type ListItem, listItems } from "./lists.ts";
import { flat, type Naming } from "./naming.ts";
import { besidePersons } from "./role-contexts.ts";
import { isAcronym, isCapital, opensSentence, type Sheet, tokenAt } from "./sheet.ts";
import { isCommon, isNoun, isOrdinary } from "./words.ts";

/** What the surroundings add to the namings of a passage: tentative ones that are parties there, and parties that no list knows. */
export interface InContext {
  readonly promoted: ReadonlySet<Naming>;
  readonly found: readonly Naming[];
}

export function inContext(sheet: Sheet, namings: readonly Naming[]): InContext {
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
    passage.text.length < 80 &&
    !/\p{L}\.\s/u.test(passage.text)
  ) {
    lists.push(listItems(text, beforeBracket(text, passage), actors));
  }
  for (const sentence of sheet.sentences) {
    for (const span of announced(sheet, sentence)) lists.push(listItems(text, span, actors));
    for (const bracket of brackets(text, sentence)) {
      const items = listItems(text, bracket, actors);
      const parties = items.filter((item) => item.whole && item.naming?.head === undefined);
      if (parties.some((item) => item.naming?.kind !== "person") && parties.length * 2 >= items.length)
        lists.push(items.filter((item) => item.whole || item.naming === undefined));
    }
  }
  return lists;
}

const ZIJN =
  /\b(?:partners|praktijkpartners|deelnemers|leden|samenwerkingspartners|partijen)\s+(?:van [^.:]{3,60}? )?(?:zijn|waren|worden)\s+(?!er\b)/giu;

/** Spans of enumerations that the sentence announces. */
function announced(sheet: Sheet, sentence: Span): Span[] {
  const content = sheet.text.slice(sentence.start, sentence.end);
  const spans: Span[] = [];
  const colon = content.indexOf(":");
  if (colon > 0 && PARTNER_LEAD.test(content.slice(0, colon)))
    spans.push({ start: sentence.start + colon + 1, end: sentence.start + lineEnd(content, colon) });
  for (const found of content.matchAll(ZIJN))
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

/** `ROC X en Sterker`: the unknown capital right after a party is one as well. */
function neighbourAfter(sheet: Sheet, naming: Naming): Naming | undefined {
  const found = NEXT.exec(sheet.text.slice(naming.end, sheet.passage.end));
  return found === null ? undefined : unknownAt(sheet, naming.end + found[0].length);
}

/** `HVO en gemeente X`, `Lister, U Centraal en X`: the unknown capital right before. */
function neighbourBefore(sheet: Sheet, naming: Naming): Naming | undefined {
  const at = tokenAt(sheet.tokens, naming.start);
  const article = /^(?:de|het)$/.test(sheet.tokens[at - 1]?.key ?? "") ? 1 : 0;
  const link = sheet.tokens[at - 1 - article];
  const last = at - 2 - article;
  const word = sheet.tokens[last];
  if (word === undefined || !/^(?:en|&|,)$/.test(link?.text ?? "") || !isCapital(word)) return undefined;
  // before a comma may stand the end of a clause: only a word of no language is surely a name there
  if (link?.text === "," && isOrdinary(word.key)) return undefined;
  let from = last;
  while (from > 0 && isCapital(sheet.tokens[from - 1]) && !isOrdinary(sheet.tokens[from - 1]?.key ?? "")) from--;
  return unknownAt(sheet, sheet.tokens[from]?.start ?? 0);
}

function unknownAt(sheet: Sheet, offset: number): Naming | undefined {
  const from = tokenAt(sheet.tokens, offset);
  const bang = sheet.tokens[from]?.text === "!" ? 1 : 0;
  const end = nameEnd(sheet, from + bang, { ...rulesOf(sheet), joins: false });
  const [first, last] = [sheet.tokens[from], sheet.tokens[end - 1]];
  if (first === undefined || last === undefined || end <= from + bang) return undefined;
  // in mid-sentence with an article before it even a word of the language is a name: "en de Stadkamer"
  const meant =
    /^(?:de|het)$/.test(sheet.tokens[from - 1]?.key ?? "") && !isDesignating(first.text) && !isCommon(first.key);
  if (sheet.known.some((match) => match.from <= from && match.to > from) || (!meant && isCommonNoun(sheet, from, end)))
    return undefined;
  return unknown(sheet, { start: first.start, end: withTail(sheet, end) });
}

/** `Sterker sociaal werk.`: small words up to the end of the sentence belong to a name that closes it. */
function withTail(sheet: Sheet, end: number): number {
  const last = sheet.tokens[end - 1]?.end ?? 0;
  const tail = /^((?: \p{Ll}{4,}){1,2})(?=[.;)]|$)/u.exec(
    sheet.text.slice(last, Math.min(last + 40, sheet.passage.end)),
  )?.[1];
  if (
    tail === undefined ||
    tail
      .trim()
      .split(" ")
      .some((word) => stopWords.has(word) || /(?:en|t)$/.test(word))
  )
    return last;
  return last + tail.length;
}

/** One word of the language, such as `Onderwijs`: no name. Letters alone and inner capitals always name something. */
function isCommonNoun(sheet: Sheet, from: number, end: number): boolean {
  const token = sheet.tokens[from];
  if (end - from > 1 || token === undefined) return false;
  return !isAcronym(token.text) && !/\d|\p{Ll}\p{Lu}/u.test(token.text) && isOrdinary(token.key);
}

const NAME = /^!?(?:\p{Lu}|\d+\p{L}*\p{Lu}|['’][st] ?\p{Lu}|[a-z]\.s\.r)[^.:;?]{1,58}$/u;
const NO_NAME =
  /\b(?:is|zijn|wordt|worden|heeft|hebben|niet|die|dat|voorzitter|verslag|notulen|vacature|nog|zie|allen|overige|diverse|enz|etc|art|artikel|nr|www|Wmo|Wlz|Zvw|Jeugdwet|Participatiewet|Wet)\b|\d{4}|^\d+$|[@€%]/u;

/** In a list of parties: a capital, few words, no sentence. */
function looksLikeName(sheet: Sheet, item: ListItem): boolean {
  const words = sheet.text.slice(item.start, item.end).replace(/\s*\([^()]*\)$/, "");
  if (!NAME.test(words) || NO_NAME.test(words) || words.split(/\s+/).length > 6) return false;
  const from = tokenAt(sheet.tokens, item.start);
  const single = !/\s/.test(words);
  const token = sheet.tokens[from];
  // a capital in mid-sentence is meant; only a noun may have it for importance
  return (
    !(
      single &&
      token !== undefined &&
      isCommon(token.key) &&
      isNoun(token.key) &&
      isCommonNoun(sheet, from, from + 1)
    ) && !/^\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+/u.test(words)
  );
}

function unknown(sheet: Sheet, span: Span): Naming {
  const words = sheet.text.slice(span.start, span.end);
  const name = words.replace(/\s*\([^()]*\)$/, "");
  return {
    start: span.start,
    end: span.start + name.length,
    type: "Actor",
    kind: "organisation",
    name: flat(name),
    extractor: "contexts",
    weight: 3,
  };
}

const STRANGER_ACTS = new RegExp(
  `^\\s+(?:(?:${PARTY_VERBS})(?![\\p{L}])|(?:is|zijn|wordt|worden|was) (?:ook |nu |de |een )*(?:trekker|penvoerder|partner|deelnemer|initiatiefnemer|coördinator|financier|lid|opdrachtgever)(?![\\p{L}]))`,
  "u",
);

/** `Dethon krijgt een uitnodiging`: a word of no language that does what only a party does, at the start of its sentence. */
function actingStrangers(sheet: Sheet, namings: readonly Naming[]): Naming[] {
  if (sheet.passage.kind === "heading" || sheet.passage.kind === "quote") return [];
  const starts = sheet.tokens.flatMap((token, at) => (isCapital(token) && opensSentence(sheet, at) ? [at] : []));
  return starts.flatMap((at): Naming[] => {
    const token = sheet.tokens[at];
    if (
      token === undefined ||
      token.kind !== "word" ||
      !isCapital(token) ||
      isOrdinary(token.key) ||
      token.text.length < 3
    )
      return [];
    if (namings.some((own) => own.start <= token.start && own.end > token.start) || expansions(token.text).length > 0)
      return [];
    const end = nameEnd(sheet, at, { ...rulesOf(sheet), joins: false });
    const last = sheet.tokens[end - 1];
    if (
      last === undefined ||
      !STRANGER_ACTS.test(sheet.text.slice(last.end, Math.min(last.end + 30, sheet.passage.end)))
    )
      return [];
    return [unknown(sheet, { start: token.start, end: last.end })];
  });
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
