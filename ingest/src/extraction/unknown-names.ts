import type { Span } from "@kenniswijzer/domain";
import { expansions, isGivenName } from "@kenniswijzer/gazetteer";
import { perWord, stopWords } from "@kenniswijzer/language";
import { nameEnd } from "./capitals.ts";
import { isDesignating } from "./designation-nouns.ts";
import { rulesOf } from "./extractors/name-rules.ts";
import { PARTY_VERBS } from "./lexicon.ts";
import type { ListItem } from "./lists.ts";
import { flat, type Naming } from "./naming.ts";
import { isAcronym, isCapital, isWrittenAsName, opensSentence, type Sheet, tokenAt } from "./sheet.ts";
import { wordClass } from "./word-classes.ts";
import { isCommon, isNoun, isOrdinary, isOrdinaryWord } from "./words.ts";

/** The party by an unknown name that starts at an offset; undefined when no name does. */
export function unknownAt(sheet: Sheet, offset: number): Naming | undefined {
  const from = tokenAt(sheet.tokens, offset);
  const bang = sheet.tokens[from]?.text === "!" ? 1 : 0;
  const end = nameEnd(sheet, from + bang, { ...rulesOf(sheet), joins: false });
  const [first, last] = [sheet.tokens[from], sheet.tokens[end - 1]];
  if (first === undefined || last === undefined || end <= from + bang) return undefined;
  // in mid-sentence a capital is meant, unless the word is a common one
  const meant =
    /^(?:de|het)$/.test(sheet.tokens[from - 1]?.key ?? "") && !isDesignating(first.text) && !isCommon(first.key);
  if (sheet.known.some((match) => match.from <= from && match.to > from) || (!meant && isCommonNoun(sheet, from, end)))
    return undefined;
  return unknown(sheet, { start: first.start, end: withTail(sheet, end) });
}

/** `Xyzor sociaal werk.`: small words up to the end of the sentence belong to a name that closes it. */
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
  /\b(?:is|zijn|wordt|worden|heeft|hebben|niet|die|dat|voorzitter|verslag|notulen|vacature|middelen|budget|eigen|nog|zie|allen|overige|diverse|enz|etc|art|artikel|nr|www|Wmo|Wlz|Zvw|Jeugdwet|Participatiewet|Wet)\b|\d{4}|^\d+$|[@€%]/u;

/** In a list of parties: a capital, few words, no sentence. */
export function looksLikeName(sheet: Sheet, item: ListItem): boolean {
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

/** A party of whose kind nothing is known. */
export function unknown(sheet: Sheet, span: Span): Naming {
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

/** Words of decisions that no dictionary has as such. */
const FORMULAS =
  /^(?:handelende?|gelet|gezien|overwegende?|namens|daartoe|wellicht|idealiter|misschien|hopelijk|helaas|gelukkig|kortom|uiteindelijk|eigenlijk|bovendien|inmiddels|daarom|daarnaast|voorts|tevens|tenslotte|vervolgens|daarna|daarvoor|hiervoor|momenteel|tegenwoordig|sindsdien|anderzijds|enerzijds|desondanks|niettemin|echter|natuurlijk|uiteraard|allereerst|bijvoorbeeld|vandaar|kennelijk|blijkbaar|waarschijnlijk|vermoedelijk|eventueel|soms|vaak|altijd|nooit|gisteren|vandaag|morgen|straks|binnenkort|onlangs|recent|jaarlijks|maandelijks|wekelijks|voornoemde?|geachte|hoogachtend)$/;

const JOINS = new Set([",", "en", "maar", "want"]);

/** The start of a sentence, or of a clause when the word is of no language: `…, en Xyzor zet de deur open`. */
function opensClause(sheet: Sheet, at: number): boolean {
  if (opensSentence(sheet, at)) return true;
  const joined = JOINS.has(sheet.tokens[at - 1]?.text ?? "");
  return joined && !isOrdinary(sheet.tokens[at]?.key ?? "");
}

const OPENING = wordClass((word) => {
  const { text, key } = word;
  if (!isWrittenAsName(word) || text.length < 3 || (stopWords.has(key) && isOrdinary(key))) return false;
  return !FORMULAS.test(key) && expansions(text).length === 0;
});

/** `Xyzor krijgt een uitnodiging`: a word of no language that does what only a party does, at the start of its sentence. */
export function actingStrangers(sheet: Sheet, namings: readonly Naming[]): Naming[] {
  if (sheet.passage.kind === "heading" || sheet.passage.kind === "quote") return [];
  return sheet.words.at(OPENING).flatMap((at): Naming[] => {
    const token = sheet.tokens[at];
    if (token?.kind !== "word" || !opensClause(sheet, at)) return [];
    if (!isCapital(sheet.tokens[at + 1]) && isOrdinaryWord(token)) return [];
    if (namings.some((own) => own.start <= token.start && own.end > token.start)) return [];
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

/** Derived words and plurals of kinds. */
const NO_STRANGER =
  /(?:['’]s|ische?|lijke|se|land|ië|^europa|^brussel|^antwerpen|^parijs|^aruba|^o[ck]tober|gemeenten|scholen|partijen|groepen)$/iu;
const WHERE =
  /^(?:in|te|uit|naar|op|rond|rondom|nabij|langs|richting|vanuit|buiten|binnen|wijk|dorp|buurt|kern|stad|het|de|een)$/;
const PARTY_BEFORE =
  /^(?:door|met|van|aan|bij|namens|tussen|via|en|zowel|ook|neemt|nemen|doet|doen|gaat|gaan|krijgt|wil|willen|heeft|hebben|levert|betaalt|daarnaast|daarna|verder|wordt)$/;

/** Capitals that may be of no language. */
const STRANGE = wordClass((word) => {
  const { text, key } = word;
  if (!isWrittenAsName(word) || text.length < 5 || /[-@]/.test(text) || NO_STRANGER.test(text)) return false;
  return !isGivenName(text) && !FORMULAS.test(key);
});

/** Of no language, or with a capital inside. */
const isStrange = perWord(({ text, key }) => /\p{Ll}\p{Lu}/u.test(text) || (!isOrdinary(key) && !isAcronym(text)));

/** `… wordt gedaan door Xyzor`, `bewoners en huisXyzor`: in mid-sentence a word of no language, or with a capital inside, where parties stand. */
export function strangersWithin(sheet: Sheet, namings: readonly Naming[]): Naming[] {
  if (sheet.passage.kind === "heading" || sheet.passage.kind === "quote" || sheet.passage.kind === "row") return [];
  return sheet.words.at(STRANGE).flatMap((at): Naming[] => {
    const [before, token, next] = [sheet.tokens[at - 1], sheet.tokens[at], sheet.tokens[at + 1]];
    if (token?.kind !== "word" || isCapital(before) || isCapital(next) || opensSentence(sheet, at)) return [];
    if (!PARTY_BEFORE.test(before?.key ?? before?.text ?? "") || !isStrange(token) || isPlaceRow(sheet, at)) return [];
    // what one stops or starts with is work
    if (before?.key === "met" && /^(?:st[ao]p|start|begon|begin|ga|door)/.test(sheet.tokens[at - 2]?.key ?? ""))
      return [];
    const taken = [...namings, ...sheet.known].some((own) => own.start < token.end && own.end > token.start);
    return taken ? [] : [unknown(sheet, token)];
  });
}

/** `in X en Y`: the row began with where. */
function isPlaceRow(sheet: Sheet, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 8); before--) {
    const token = sheet.tokens[before];
    if (token === undefined) return false;
    if (/^(?:en|of|,)$/.test(token.text) || isCapital(token)) continue;
    return WHERE.test(token.key);
  }
  return false;
}
