import { isGivenName, surnamePrefixes } from "@kenniswijzer/gazetteer";
import { perWord, type Token } from "@kenniswijzer/language";
import { isDesignating } from "../designation-nouns.ts";
import { flat, type NameExtractor, type Naming } from "../naming.ts";
import { isAcronym, isCapital, isWrittenAsName, opensSentence, type Sheet } from "../sheet.ts";
import { wordClass } from "../word-classes.ts";
import { isCommon, isOrdinary } from "../words.ts";

const ADDRESS = new Set("heer mevrouw mevr mw dhr meneer mej mejuffrouw hr".split(" "));
const TITLES = new Set(
  "prof dr drs mr ir ing bc ds dra jhr professor profdr drsir profmr mrdr drir em lic msc ma bsc mba phd".split(" "),
);
const OFFICES = new Set(
  `minister staatssecretaris wethouder burgemeester lector hoogleraar projectleider programmaleider programmamanager
  projectmanager directeur directrice voorzitter secretaris coördinator onderzoeker docent-onderzoeker kwartiermaker
  adviseur bestuurder gedeputeerde directeur-bestuurder manager raadslid associate bijzonder kinderombudsman coordinator
  contactpersoon procesbegeleider trekker penningmeester docent`.split(/\s+/),
);
const CAPITAL_PREFIX = new Set(
  "El Ben Al De Van Den Ter Ten Abou Aït Ait Von La Le Bin Abu Du Di Da Dos Del Vander Vande Mac Mc St.".split(" "),
);
const LEADS = new Set([...ADDRESS, ...TITLES, ...OFFICES]);
const PREFIX_WORDS = new Set([...surnamePrefixes()].flatMap((prefix) => prefix.split(" ")));
const isSurnamePrefix = (word: string): boolean => PREFIX_WORDS.has(word.toLowerCase());
const isGivenWord = perWord(({ text }) => isGivenName(text));
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.(?:-?))+$/u;
/** `Th.`, `Chr.` and the like, which are no single letter. */
const LONG_INITIAL = /^(?:Th|Ch|Chr|Ph|Fr|Joh|Jac|Sj|Tj|IJ|Wm|Ant|Alb|Corn|St)$/;
const NO_SURNAME = new Set(
  `de het een in op van voor met werkplaats gemeente stichting commissie project pilot raad artikel wet bijlage nederland
  provincie regio ministerie universiteit hogeschool lectoraat team sociaal sociale zorg welzijn jeugd domein`.split(
    /\s+/,
  ),
);

/** What a person's name can begin with. */
const OPENING = wordClass(
  (word) =>
    LEADS.has(word.key) ||
    (isWrittenAsName(word) && (isGivenWord(word) || INITIALS.test(word.text) || LONG_INITIAL.test(word.text))),
);

/** Persons, by address, title, initials, office or given name. The name is kept without address and title. */
export const persons: NameExtractor = {
  name: "persons",
  find(sheet) {
    const found: Naming[] = [...inverted(sheet)];
    let next = 0;
    for (const at of sheet.words.at(OPENING)) {
      const person = at < next ? undefined : personAt(sheet, at);
      if (person === undefined) continue;
      found.push(person.naming);
      next = person.end;
    }
    return found;
  },
};

const INVERTED =
  /^\**(?:Van|Aan|CC|From|To|Cc)\**:\**\s*((?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er)\s)*\p{Lu}[\p{L}-]+,\s(?:(?:\p{Lu}\.)+(?:\s\(\p{Lu}\p{Ll}+\))?|\p{Lu}\p{Ll}+)(?:\s(?:van|de|der|den|ten|ter))*)(?=\s*(?:$|[<[(;\n]))/u;

/** `Van: Berg, A. (Anna) van den`: the surname first, as mail programs have it. */
function inverted(sheet: Sheet): Naming[] {
  const found =
    sheet.passage.kind === "row" || sheet.passage.kind === "quote" ? INVERTED.exec(sheet.passage.text) : null;
  if (found?.[1] === undefined) return [];
  const start = sheet.passage.start + found[0].length - found[1].length;
  return [
    {
      start,
      end: start + found[1].length,
      type: "Actor",
      kind: "person",
      name: flat(found[1]),
      extractor: "persons",
      weight: 4,
    },
  ];
}

interface Person {
  readonly naming: Naming;
  readonly end: number;
}

function personAt(sheet: Sheet, at: number): Person | undefined {
  const { tokens } = sheet;
  const first = tokens[at];
  if (first === undefined || first.kind !== "word") return undefined;
  const lead = leadEnd(tokens, at);
  const nameStart = lead.end;
  const initials = initialsEnd(tokens, nameStart);
  if (isMarker(sheet, nameStart, initials)) return undefined;
  if (initials > nameStart) return build(sheet, at, nameStart, surnameEnd(sheet, nicknameEnd(tokens, initials)), 3);
  const token = tokens[nameStart];
  if (token === undefined) return undefined;
  if (isGiven(sheet, nameStart)) {
    const end = surnameEnd(sheet, secondGiven(tokens, nameStart + 1));
    if (end > nameStart + 1) return build(sheet, at, nameStart, end, lead.address || lead.office ? 3 : 2);
  }
  if (lead.office && isStranger(sheet, nameStart)) {
    const end = surnameEnd(sheet, nameStart + 1);
    if (end > nameStart + 1) return build(sheet, at, nameStart, end, 2);
  }
  // "mevrouw De Wit": an address is enough, an office needs the rest of the document
  return lead.address ? build(sheet, at, nameStart, surnameEnd(sheet, nameStart), 2) : undefined;
}

const LETTERED =
  /^(?:\p{L}*lijn|bijlage|thema|optie|variant|fase|deel|spoor|groep|scenario|werkpakket|opgave|pijler)$/u;

/** `A. Ziekte`, `Lijn A. Wonen`: a lettered item, no person. */
function isMarker(sheet: Sheet, at: number, end: number): boolean {
  const next = sheet.tokens[end];
  if (end === at + 1 && LETTERED.test(sheet.tokens[at - 1]?.key ?? "")) return true;
  return end === at + 1 && next !== undefined && isCapital(next) && opensSentence(sheet, at) && isCommon(next.key);
}

/** Skips `heer`, titles and an office; says which of them there were. */
function leadEnd(tokens: readonly Token[], at: number): { end: number; address: boolean; office: boolean } {
  let end = at;
  let address = false;
  let office = false;
  for (; ; end++) {
    const key = tokens[end]?.key ?? "";
    if (office && /^(?::|is|blijft|wordt|was)$/.test(tokens[end]?.text ?? "") && isCapital(tokens[end + 1])) continue;
    if (ADDRESS.has(key)) address = true;
    else if (OFFICES.has(key)) office = true;
    else if (!TITLES.has(key) || isInitials(tokens[end])) break;
  }
  return { end, address: address || (end > at && !office && TITLES.has(tokens[at]?.key ?? "")), office };
}

/** `E.M.` is no emeritus and `MA` no degree before a name. */
const isInitials = (token: Token | undefined): boolean =>
  INITIALS.test(token?.text ?? "") || /^(?:MA|DR|MR|IR|ING|EM|BSc)$/.test(token?.text ?? "");

function initialsEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < at + 6) {
    if (INITIALS.test(tokens[end]?.text ?? "")) end++;
    else if (LONG_INITIAL.test(tokens[end]?.text ?? "") && tokens[end + 1]?.text === ".") end += 2;
    else break;
  }
  return end;
}

/** `M.J. (Marian) Kaljouw`. */
function nicknameEnd(tokens: readonly Token[], at: number): number {
  const [open, name, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return open?.text === "(" && close?.text === ")" && isCapital(name) ? at + 3 : at;
}

function isGiven(sheet: Sheet, at: number): boolean {
  const token = sheet.tokens[at];
  return (
    token !== undefined &&
    isCapital(token) &&
    token.text.length > 1 &&
    isGivenWord(token) &&
    !sheet.known.some((match) => match.start === token.start && match.end > (sheet.tokens[at + 1]?.start ?? 0))
  );
}

/** `lector Xandra …`: after an office a capital that is no word of the language is a given name. */
function isStranger(sheet: Sheet, at: number): boolean {
  const token = sheet.tokens[at];
  if (
    token === undefined ||
    !isCapital(token) ||
    token.text.length < 3 ||
    isAcronym(token.text) ||
    isOrdinary(token.key)
  )
    return false;
  return !isDesignating(token.text) && !sheet.known.some((known) => known.from <= at && known.to > at);
}

function secondGiven(tokens: readonly Token[], at: number): number {
  if (INITIALS.test(tokens[at]?.text ?? "")) return initialsEnd(tokens, at);
  const token = tokens[at];
  const next = tokens[at + 1];
  const goesOn = isCapital(next) || isSurnamePrefix(next?.text ?? "");
  return token !== undefined && isCapital(token) && isGivenWord(token) && goesOn && !sameLineBreak(token, next)
    ? at + 1
    : at;
}

const sameLineBreak = (one: Token, other: Token | undefined): boolean =>
  other === undefined || other.start - one.end > 2;

/** Index after the surname with its prefixes; `at` when there is none. */
function surnameEnd(sheet: Sheet, at: number): number {
  const { tokens } = sheet;
  let end = at;
  while (end < at + 4 && isPrefix(tokens[end], tokens[end + 1])) end++;
  const name = tokens[end];
  if (
    name === undefined ||
    !isCapital(name) ||
    name.kind !== "word" ||
    NO_SURNAME.has(name.key) ||
    isDesignating(name.text)
  )
    return at;
  if (isAcronym(name.text) || (end > at && breaks(sheet, end)) || breaks(sheet, at)) return at;
  // "Hoekstra-de Jong"
  const double =
    /-(?:de|van|der|den|ten|ter)$/.test(name.text) && isCapital(tokens[end + 1]) && !breaks(sheet, end + 1);
  return double ? end + 2 : end + 1;
}

function isPrefix(token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined || next === undefined) return false;
  if (CAPITAL_PREFIX.has(token.text)) return isCapital(next) || isSurnamePrefix(next.text);
  return (
    /^\p{Ll}|^['’]/u.test(token.text) && isSurnamePrefix(token.text) && (isCapital(next) || isSurnamePrefix(next.text))
  );
}

/** The name doesn't run over a line end. */
function breaks(sheet: Sheet, at: number): boolean {
  const before = sheet.tokens[at - 1]?.end ?? 0;
  return sheet.text.slice(before, sheet.tokens[at]?.start ?? before).includes("\n");
}

function build(sheet: Sheet, at: number, from: number, end: number, weight: number): Person | undefined {
  const start = sheet.tokens[from]?.start;
  const stop = sheet.tokens[end - 1]?.end;
  if (end <= from || start === undefined || stop === undefined) return undefined;
  if (end === from + 1 && from === at && opensSentence(sheet, at)) return undefined;
  const last = sheet.tokens[end - 1]?.text ?? "";
  if (!/\p{Ll}/u.test(last) || /^\p{Lu}\.$/u.test(last)) return undefined;
  const name = flat(sheet.text.slice(start, stop));
  return { naming: { start, end: stop, type: "Actor", kind: "person", name, extractor: "persons", weight }, end };
}
