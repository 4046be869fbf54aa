import type { Span } from "@kenniswijzer/domain";
import { isGivenName } from "@kenniswijzer/gazetteer";
import { cued, latin } from "@kenniswijzer/language";
import { nameEnd } from "../capitals.ts";
import { isDesignating } from "../designation-nouns.ts";
import { flat } from "../naming.ts";
import type { Reader } from "../reader.ts";
import { isAcronym, isCapital, opensSentence, type Sheet } from "../sheet.ts";
import { rulesOf } from "./name-rules.ts";

/** Capitalised words that no list knows, and that their sentence treats as work: started, run, extended, taken part in. */

const WORK =
  "(?:\\p{L}*project|\\p{L}*pilot|proef|\\p{L}*programma|\\p{L}*traject|initiatief|experiment|campagne|actie|aanpak|proeftuin|werkwijze|leerkring|methode)";
const BEFORE = cued(
  latin(
    new RegExp(
      `(?:\\b(?:nieuw (?:(?:in|per|vanaf) [\\p{L}\\d]+ )?(?:is|zijn)|deelname aan|deelnemen aan|neemt deel aan|nemen deel aan|mee(?:doen|doet|gedaan|werken|werkt)?(?: \\p{L}+)? aan|verlenging van|voortzetting van|uitvoering van|uitrol van|start van|afronding van|evaluatie van|aanvraag (?:van|voor)|plan voor|lancering van|opening van|opent|openen|lanceert|startte[n]?(?: [\\p{L}\\d]+){0,2} met|start(?:en)? (?:[\\p{L}\\d]+ ){0,2}met|stop(?:t|te|ten|pen)(?: [\\p{L}\\d]+){0,2} met|begonnen met|door(?:gaan|gaat)? met|onder de(?: nieuwe| werk)? (?:naam|noemer|titel|vlag)(?: van)?|(?:de|als)(?: nieuwe| werk)? naam|genaamd|gedoopt tot|gedoopt)|\\b${WORK})\\s+(?:het |de |ons |onze )?["'“‘*_]*$`,
      "iu",
    ),
  ),
);
const AFTER = cued(
  latin(
    new RegExp(
      `^["'”’*_]*(?: \\(\\d{4}[^()]*\\))?(?: (?:gaat|ging|gingen) (?:[^.;]{2,30} )?van start| start(?:te)?(?= (?:in|op|per|dit|met|na|vanaf))| (?:loopt|liep|draait|draaide)(?= )| (?:wordt|werd|is|was) (?:[^.;,]{2,60} )?(?:verlengd|voortgezet|uitgevoerd|uitgerold|gestart|afgerond|geëvalueerd|gestopt|opgeschaald|uitgebreid|gecoördineerd|getrokken)(?!\\p{L})| (?:is|was|wordt) (?:een|het) (?:[\\p{Ll}-]+ ){0,2}${WORK}(?!\\p{L})|, (?:een|het|ons) (?:[\\p{Ll}-]+ ){0,3}${WORK}(?!\\p{L}))`,
      "iu",
    ),
  ),
);
/** The next sentence speaks of it as work. */
const NEXT = new RegExp(`^\\s*(?:De|Het|Dit|Dat|Deze|Die) (?:${WORK})(?!\\p{L})`, "u");
/** A new subject of a mail or report in a sentence of its own: `Dan X.` */
const TURN = /^(?:(?:En )?[Dd]an(?: nog)?|Verder|Tot slot|Nu|Eerst|Ten slotte|O ja,?)\s+$/u;
const PARTY = cued(
  /\b(?:stichting|vereniging|coöperatie|bedrijf|organisatie|netwerk|coalitie|werkgroep|lectoraat|wethouder|mevrouw|heer|bureau|gemeente|rapport|boek|brochure|film|motie|notitie|krant|titel|platform|bv|lector|directeur|bestuurder)\b,?(?:\s+(?:genaamd|getiteld|van|met|onder|de|het|naam|titel|als|die|dat|heet))*\s+["'“‘*_]*$/iu,
);
/** Places where something is done, in a name of their own: `het Repair Café`. */
const PLACE_OF_WORK =
  /(?:café|cafe|kamer|tafel|tuin|keuken|cirkel|winkel|bus|spreekuur|maatjes?|coach(?:es)?|menu|bank|punt|school|route|markt|auto|klas|project|club|lab|salon|wijzer|methode)$/iu;

/** What is written or decided, not done. */
const DOCUMENT =
  /(?:(?<!actie)plan|nota|visie|wet|verordening|rapport(?:age)?|handreiking|akkoord|regeling|besluit|agenda|convenant|document|brief|motie|begroting|verslag|richtlijn|protocol|kader|week|dag)$/iu;

export function workNames(reader: Reader, at: number, sheet: Sheet): void {
  if (sheet.passage.kind === "heading" || sheet.passage.kind === "row" || sheet.passage.kind === "quote") return;
  const rules = { ...rulesOf(sheet), joins: true };
  for (let token = 0; token < sheet.tokens.length; token++) {
    if (!isCapital(sheet.tokens[token]) || isTurn(sheet, token)) continue;
    const placed =
      PLACE_OF_WORK.test(sheet.tokens[token]?.text ?? "") &&
      /^(?:aan|in|op|bij|te)$/.test(sheet.tokens[token + 1]?.key ?? "");
    const end = placed ? token + 1 : nameEnd(sheet, token, rules);
    const [first, last] = [sheet.tokens[token], sheet.tokens[end - 1]];
    if (first === undefined || last === undefined || end <= token) continue;
    const span = { start: first.start, end: closingMark(reader.text, first.start, last.end) };
    if (isFree(reader, at, sheet, { start: first.start, end: last.end }) && isWork(reader, sheet, span, token, end))
      reader.name(at, span, { type: "Project", name: flat(reader.text.slice(span.start, span.end)) }, "work-names");
    token = end - 1;
  }
}

/** Within emphasis or quotation marks the name goes on up to the mark that closes it. */
function closingMark(text: string, start: number, end: number): number {
  const mark = /["“‘'*_]/.exec(text[start - 1] ?? "")?.[0];
  if (mark === undefined) return end;
  const rest = /^[^.;:\n"“”‘’*_]{0,40}(?=["”’*_])/u.exec(text.slice(end, end + 50))?.[0];
  return end + (rest?.length ?? 0);
}

/** `Dan` before a name at the start of a sentence is no part of it. */
const isTurn = (sheet: Sheet, at: number): boolean =>
  /^(?:dan|verder|nu|eerst|ook|bij|voor|met|het|de)$/.test(sheet.tokens[at]?.key ?? "") &&
  opensSentence(sheet, at) &&
  isCapital(sheet.tokens[at + 1]);

/** No reference, list or person has it. */
function isFree(reader: Reader, at: number, sheet: Sheet, span: Span): boolean {
  const taken = (reader.references[at] ?? []).some((own) => own.start < span.end && own.end > span.start);
  const known = sheet.known.some((own) => own.start <= span.start && own.end > span.start && !own.common);
  return !taken && !known;
}

/** What tells is right before the name; a sentence may be as long as a list. */
const REACH = 200;

function isWork(reader: Reader, sheet: Sheet, span: Span, from: number, to: number): boolean {
  const { passage } = sheet;
  const sentence = sheet.sentences.find((own) => own.start <= span.start && own.end >= span.end) ?? passage;
  const before = reader.text.slice(Math.max(sentence.start, span.start - REACH), span.start);
  const after = reader.text.slice(span.end, sentence.end);
  if (PARTY.test(before) || !isNameOfWork(sheet, from, to)) return false;
  const several = to - from > 1;
  const first = sheet.tokens[from];
  if (several && isGivenName(first?.text ?? "")) return false;
  if (BEFORE.test(before) && (several || !opensSentence(sheet, from))) return true;
  if (several && (TURN.test(before) ? /^[.:]?$/.test(after.trim()) : AFTER.test(after))) return true;
  if (
    several &&
    /\b(?:voor|met|aan|van|in|over|naar|uit|rond|licht|bespreekt|presenteert) $/iu.test(before) &&
    NEXT.test(reader.text.slice(sentence.end, passage.end))
  )
    return true;
  const tail = sheet.tokens[to - 1]?.text ?? "";
  return /\b(?:het|de|ons|onze) $/iu.test(before) && PLACE_OF_WORK.test(tail) && (several || tail.length > 7);
}

/** Words of the language, at least one of them no mere word of an organisation; or a new word. */
function isNameOfWork(sheet: Sheet, from: number, to: number): boolean {
  const own = sheet.tokens.slice(from, to);
  const [first] = own;
  if (first === undefined || own.length > 8 || own.some((token) => isAcronym(token.text))) return false;
  if (DOCUMENT.test(first.text)) return false;
  const designated = isDesignating(first.text, "Actor") || isDesignating(own.at(-1)?.text ?? "", "Actor");
  if (designated && (own.length > 1 || !PLACE_OF_WORK.test(own.at(-1)?.text ?? ""))) return false;
  const known = sheet.known.some((other) => other.from >= from && other.to <= to && !other.place && !other.common);
  return !known && (own.length > 1 || first.text.length > 4);
}
