import type { Span } from "@kenniswijzer/domain";
import { expansions, isGivenName } from "@kenniswijzer/gazetteer";
import { MONTH_NAME, stopWords } from "@kenniswijzer/language";
import { quoted } from "../capitals.ts";
import { isDesignating } from "../designation-nouns.ts";
import type { Reference } from "../reader.ts";
import { isAcronym, isCapital, opensSentence, type Sheet } from "../sheet.ts";
import { isNoun, isOrdinary } from "../words.ts";
import { WORK_NOUN } from "./clause.ts";
import { classed, HELD, ROLES } from "./nouns.ts";

/** Words in capitals or quotation marks that no list or pattern made a name. */
export interface CapitalRow extends Span {
  /** Words of the language, one of them at least: what projects are called. */
  readonly plain: boolean;
  readonly words: number;
  readonly quoted: boolean;
  /** Was taken for a party by its place. */
  readonly guessed: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const LINKS = set(
  "for the van de der den het een voor en in op aan te ten ter tot over bij met om naar uit zonder je mijn ons onze jouw jezelf elkaar is als & ’t 't 'n",
);
/** What stands behind these is where, for whom or by whom, when it is a place or no word of the language. */
const OUTWARD = set("in voor uit bij met naar te aan op over tot en &");
const MOST_LINKS = 3;
const MOST_WORDS = 8;
const NO_ROW = new RegExp(
  `^(?:wmo|wlz|zvw|avg|wet|jeugdwet|participatiewet|wgs|wvggz|btw|cao|art|artikel|bijlage|tabel|figuur|pagina|${MONTH_NAME}|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|nederland|nederlands|nederlandse|europa|europese|besluit|punt|agendapunt|stap|fase|vraag|antwoord|actie|kerst|pasen|ai|ict|internet|corona)$`,
  "i",
);

/** The rows of a passage, in order; those that stand over a place name take it in: `Maatjes Meppel`. */
export function capitalRows(sheet: Sheet, references: readonly Reference[]): CapitalRow[] {
  if (sheet.passage.kind === "quote" || sheet.passage.kind === "row") return [];
  const firm = references.filter(
    (own) => own.type !== "Theme" && own.type !== "TargetGroup" && !isPlace(own) && !isGuessed(own),
  );
  const taken = (from: number, to: number): boolean => firm.some((own) => own.start < to && own.end > from);
  const rows: CapitalRow[] = [];
  for (let at = 0; at < sheet.tokens.length; at++) {
    const unit = sheet.tokens[at]?.text.charCodeAt(0) ?? 0;
    // most words are told by their first letter
    if (unit >= 97 && unit <= 122) continue;
    const marked = quoted(sheet, at, MOST_WORDS + 2);
    const end = marked?.[1] ?? rowEnd(sheet, at, taken);
    const from = marked?.[0] ?? at;
    const [first, last] = [sheet.tokens[from], sheet.tokens[end - 1]];
    if (first === undefined || last === undefined || end <= from) continue;
    if (marked !== undefined && !isCapital(first)) continue;
    const row = rowOf(sheet, from, end, marked !== undefined);
    const guessed = references.some((own) => isGuessed(own) && own.start < last.end && own.end > first.start);
    const beside =
      taken(first.start - 2, first.start - 1) || (last.end < sheet.passage.end && taken(last.end + 1, last.end + 2));
    const joined = marked === undefined && beside && isJoined(sheet, from, end);
    if (!joined && !taken(first.start, last.end) && row !== undefined && !isPlaceAlone(references, row))
      rows.push({ ...row, guessed });
    at = end - 1;
  }
  return rows;
}

const isPlace = (own: Reference): boolean =>
  own.type === "Actor" && (own.tentative === true || own.kind === "municipality" || own.kind === "region");

/** A party by its capitals and place alone: what its clauses say weighs more. */
const isGuessed = (own: Reference): boolean =>
  own.type === "Actor" &&
  own.kind !== "person" &&
  own.entities.every(
    (entity) => entity.key === undefined && entity.mentions.every(({ extractor }) => GUESSES.has(extractor)),
  );
const GUESSES: ReadonlySet<string> = set("contexts adjacent places");

const isPlaceAlone = (references: readonly Reference[], row: Span): boolean =>
  references.some((own) => isPlace(own) && own.kind !== "organisation" && own.start <= row.start && own.end >= row.end);

/** A capital with nothing but a space between: a piece of a longer name. */
const isJoined = (sheet: Sheet, from: number, end: number): boolean =>
  (isCapital(sheet.tokens[from - 1]) && together(sheet, from - 1, from)) ||
  (isCapital(sheet.tokens[end]) && together(sheet, end - 1, end));

/** Index after the row that begins at `at`; `at` itself when none does. */
function rowEnd(sheet: Sheet, at: number, taken: (from: number, to: number) => boolean): number {
  const { tokens } = sheet;
  const first = tokens[at];
  if (first === undefined || !isCapital(first) || taken(first.start, first.end)) return at;
  const next = tokens[at + 1];
  const goesOn =
    next !== undefined && isCapital(next) && isOrdinary(next.key) && !isNoun(next.key) && together(sheet, at, at + 1);
  const office = classed(ROLES, first.key) ?? classed(HELD, first.key);
  if (
    opensSentence(sheet, at) &&
    (office !== undefined || LEADING.test(first.key) || (stopWords.has(first.key) && !goesOn))
  )
    return at;
  let end = at + 1;
  for (;;) {
    let next = end;
    while (next < end + MOST_LINKS && LINKS.has(tokens[next]?.text ?? "")) next++;
    const token = tokens[next];
    if (token === undefined || next - at >= MOST_WORDS || !together(sheet, end - 1, next)) return end;
    const number = next === end && token.kind === "number" && /^\d(?:\.\d)?$/.test(token.text);
    if (!number && (!isCapital(token) || taken(token.start, token.end))) return end;
    const links = tokens.slice(end, next).map((own) => own.text);
    if (
      links.length > 0 &&
      (links.some((link) => OUTWARD.has(link)) || links[0] === "van") &&
      isOutside(sheet, at, end - 1, next, links)
    )
      return end;
    end = next + 1;
  }
}

const LEADING =
  /^(?:oud-.*|wellicht|idealiter|misschien|hopelijk|helaas|gelukkig|kortom|uiteindelijk|eigenlijk|bovendien|inmiddels|daarom|daarnaast|voorts|tevens|tenslotte|vervolgens|daarna|daarvoor|hiervoor|momenteel|tegenwoordig|sindsdien|anderzijds|enerzijds|desondanks|niettemin|echter|natuurlijk|uiteraard|allereerst|bijvoorbeeld|vandaar|kennelijk|blijkbaar|waarschijnlijk|vermoedelijk|eventueel|soms|vaak|altijd|nooit|gisteren|vandaag|morgen|straks|binnenkort|onlangs|recent|jaarlijks|maandelijks|wekelijks|hieronder|hierboven|onderstaande|bovenstaande|veelgestelde|ook|wel|niet|noch|zowel|alleen|vorige|volgende|dit|deze|sinds|nu|nadat|omdat|terwijl|hoewel|zodra|onder|bovendien|daarnaast|verder|volgens|namens|binnen|buiten|mede|samen|dankzij|anders|in|met|van|bij|voor|aan|op|over|uit|door|per|tot|via|naast|rond|tijdens|na|om|als|geen|drie|twee|vier|vijf|beste|hoi|geachte)$/;

/** One space or hyphen between each two. */
function together(sheet: Sheet, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const [left, right] = [sheet.tokens[at], sheet.tokens[at + 1]];
    if (left === undefined || right === undefined || !/^[ -]?$/.test(sheet.text.slice(left.end, right.start)))
      return false;
  }
  return true;
}

/** `Even Bijpraten in Coevorden`, `Samen Sterk met Xyzor`. */
function isOutside(sheet: Sheet, from: number, before: number, at: number, links: readonly string[]): boolean {
  const token = sheet.tokens[at];
  if (token === undefined) return true;
  const place = sheet.known.some((own) => own.from <= at && own.to > at && !own.common);
  const joins = links.includes("en") || links.includes("&");
  const [link] = links;
  if (place) return !(links.length === 1 && link === "voor" && WORK_NOUN.has(sheet.tokens[from]?.key ?? ""));
  const opensWithPlace = sheet.known.some((own) => own.place && !own.common && own.from === from);
  if (opensWithPlace && link !== "in") return true;
  if (/^(?:elkaar|iedereen|jezelf|jou|mij|ons|allen)$/.test(token.key)) return false;
  if (joins) return !isOrdinary(token.key) || !isOrdinary(sheet.tokens[before]?.key ?? "");
  return !isOrdinary(token.key) && links.length < 2;
}

/** "Voorgesteld wordt", "Besproken is": what is done, before the verb that says so. */
const isParticiple = (key: string): boolean =>
  /^\p{L}{0,6}ge\p{L}+(?:d|t|en)$|^(?:be|ver|ont|her)\p{L}{3,}(?:d|t|en)$/u.test(key);
const AUXILIARY = set("wordt worden werd werden is zijn was waren");

function rowOf(sheet: Sheet, from: number, end: number, marked: boolean): Omit<CapitalRow, "guessed"> | undefined {
  const own = sheet.tokens.slice(from, end);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const capitals = own.filter((token) => isCapital(token));
  const [only] = capitals;
  if (only === undefined || capitals.every((token) => token.text.length < 3)) return undefined;
  // "Flevolandse gemeenten"
  if (own.length === 1 && /(?:se|sche|ische)$/.test(first.key) && /^\p{Ll}/u.test(sheet.tokens[end]?.text ?? ""))
    return undefined;
  if (/^\p{L}\.?$/u.test(first.text) && own.length > 1) return undefined;
  // "Wmo-werkplaatsen", "Oud-directeur": a noun with something before it
  if (!marked && own.length === 1 && /-\p{Ll}/u.test(first.text)) return undefined;
  const counted = capitals.length === 1 || own[1]?.kind === "number";
  if ((counted && NO_ROW.test(first.key)) || expansions(first.text).length > 0) return undefined;
  if (isGivenName(first.text) && own.length < 4 && own.length > 1) return undefined;
  const alone = capitals.length === 1;
  if (!marked && alone && (isGivenName(first.text) || /[@/]/.test(first.text))) return undefined;
  if (!marked && alone && isAcronym(first.text) && (first.text.length < 3 || isOrdinary(first.key))) return undefined;
  if (!marked && own.length === 1 && (stopWords.has(first.key) || LEADING.test(first.key))) return undefined;
  if (!marked && alone && own.length === 1 && opensSentence(sheet, from) && isOrdinary(first.key)) return undefined;
  if (!marked && own.length === 1 && isParticiple(first.key) && AUXILIARY.has(sheet.tokens[end]?.key ?? ""))
    return undefined;
  if (isDesignating(first.text, "Actor") && own.length > 1) return undefined;
  const listed = sheet.known.filter((other) => other.from >= from && other.to <= end && !other.common);
  if (listed.some((other) => !other.place)) return undefined;
  // "Welzijn Bollenstreek": who, more often than what
  const placed = listed.some((other) => other.place && other.to === end);
  const plain =
    !placed &&
    capitals.every(
      (token) =>
        isOrdinary(token.key) ||
        LEADING.test(token.key) ||
        token.key === "samen" ||
        /^\d/.test(token.text) ||
        listed.some((other) => other.start <= token.start && other.end >= token.end),
    );
  return { start: first.start, end: last.end, plain, words: own.length, quoted: marked };
}
