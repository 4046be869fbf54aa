import { isDesignating } from "./designation-nouns.ts";
import { isAcronym, isCapital, type Sheet } from "./sheet.ts";
import { isNoun, isOrdinary } from "./words.ts";

/** What may stand between the capitals of one name. */
const JOINERS = new Set("van de der den het voor en in op aan te ten ter tot over bij met 't ’t & a/d e.o.".split(" "));
const PLACING = new Set(["in", "te", "uit", "bij", "op", "aan", "tot", "over", "met"]);
const SHORT_LINE = 50;

export interface NameRules {
  /** Token indexes at which another name begins. */
  readonly stops: ReadonlySet<number>;
  /** Token indexes of place names, which a name may hold but not step over "in" to. */
  readonly places: ReadonlySet<number>;
  /** `Zorg, Welzijn en Jeugd` and `Innovatie en Ondernemerschap` are one name. */
  readonly joins: boolean;
  /** A legal form stands before it: "en" joins words of the language only. */
  readonly encloses?: boolean;
}

/** Index after the last token of the capitalised name that starts at `from`; `from` itself when none does. */
export function nameEnd(sheet: Sheet, from: number, rules: NameRules): number {
  let end = from;
  for (;;) {
    const next = end === from ? from : stepOver(sheet, end, rules);
    if (next === undefined || !continues(sheet, next, end, from, rules)) break;
    end = next + 1;
  }
  return end === from ? from : withSuffix(sheet, end);
}

function continues(sheet: Sheet, at: number, end: number, from: number, rules: NameRules): boolean {
  const token = sheet.tokens[at];
  if (token === undefined || !isCapital(token) || token.kind !== "word") return false;
  if (at > from && breaksLine(sheet, end - 1, at)) return false;
  if (!rules.stops.has(at)) return true;
  return rules.places.has(at);
}

/** The next capital, over at most three joiners; undefined when the name ends here. */
function stepOver(sheet: Sheet, end: number, rules: NameRules): number | undefined {
  const { tokens } = sheet;
  let at = end;
  const between: string[] = [];
  while (between.length < 3 && at < tokens.length) {
    const word = tokens[at]?.text ?? "";
    if (word === "," && between.length === 0 && rules.joins && listsOn(sheet, at)) {
      at++;
      between.push(",");
      continue;
    }
    if (!JOINERS.has(word)) break;
    between.push(word);
    at++;
  }
  if (between.length === 0) return at;
  return mayJoin(sheet, between, at, rules) ? at : undefined;
}

function mayJoin(sheet: Sheet, between: readonly string[], at: number, rules: NameRules): boolean {
  const next = sheet.tokens[at];
  if (next === undefined || !isCapital(next)) return false;
  const [first = ""] = between;
  if (first === ",") return !rules.stops.has(at);
  if (first === "en" && sheet.tokens[at - 2]?.text.endsWith("-") === true) return true;
  if (first === "en" && isAcronym(sheet.tokens[at - 2]?.text ?? "")) return false;
  const last = sheet.tokens[at - 2];
  // "Oude en Nieuwe Land": an adjective cannot end a name
  if (
    first === "en" &&
    last !== undefined &&
    isOrdinary(last.key) &&
    !isNoun(last.key) &&
    /e$/.test(last.key) &&
    !rules.stops.has(at)
  )
    return true;
  if (first === "en" && rules.encloses && !isOrdinary(next.key)) return false;
  if (first === "en") return rules.joins && between.length === 1 && (!rules.stops.has(at) || rules.places.has(at));
  if (first === "&") return !rules.stops.has(at);
  // "lectoraat Perspectief in Zorg": a subject, where a place would end the name
  if (first === "in" && rules.joins && !rules.places.has(at) && isNoun(next.key)) return true;
  if (PLACING.has(first) && (rules.places.has(at) || between.length === 1))
    return first === "aan" && !rules.places.has(at);
  if (first === "van" && isDesignating(next.text)) return false;
  return !rules.stops.has(at) && !isAcronym(next.text);
}

/** `, Welzijn en Jeugd`: the comma is inside the name when capitals follow up to an "en". */
function listsOn(sheet: Sheet, comma: number): boolean {
  const { tokens } = sheet;
  for (let at = comma + 1; at < comma + 7; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.text === "en") return at > comma + 1 && isCapital(tokens[at + 1]);
    if (!isCapital(token) && token.text !== "," && !token.text.endsWith("-")) return false;
  }
  return false;
}

/** `… Amsterdam en omgeving`, `… Drenthe e.o.` */
function withSuffix(sheet: Sheet, end: number): number {
  const [one, two] = [sheet.tokens[end]?.text, sheet.tokens[end + 1]?.text];
  if (one === "en" && (two === "omgeving" || two === "omstreken")) return end + 2;
  return one === "e.o." || one === "i.o." ? end + 1 : end;
}

/** A short line that ends here is a line of its own, as in a signature. */
function breaksLine(sheet: Sheet, before: number, at: number): boolean {
  const end = sheet.tokens[before]?.end ?? 0;
  const gap = sheet.text.slice(end, sheet.tokens[at]?.start ?? end);
  // columns of a table that lost its rules
  if (/\t|[^\S\n]{3,}/.test(gap)) return true;
  if (!gap.includes("\n")) return false;
  return end - (sheet.text.lastIndexOf("\n", end - 1) + 1) < SHORT_LINE;
}

const OPEN_QUOTE = /^["'“‘«„]$/;
const CLOSE_QUOTE = /^["'”’»]$/;

/** The tokens between the quotation marks that open at `at`: first and one after the last; undefined when there are none. */
export function quoted(sheet: Sheet, at: number, longest = 30): [number, number] | undefined {
  if (!OPEN_QUOTE.test(sheet.tokens[at]?.text ?? "")) return undefined;
  for (let end = at + 2; end < Math.min(sheet.tokens.length, at + longest); end++) {
    if (CLOSE_QUOTE.test(sheet.tokens[end]?.text ?? "")) return [at + 1, end];
  }
  return undefined;
}
