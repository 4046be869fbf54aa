import { byName } from "@kenniswijzer/gazetteer";
import { stopWords } from "@kenniswijzer/language";
import { type NameRules, nameEnd, quoted } from "../capitals.ts";
import {
  DETERMINERS,
  isDesignating,
  NAMING_NOUNS,
  NEVER,
  type Noun,
  nounAt,
  ORGANS,
  VAGUE,
} from "../designation-nouns.ts";
import { flat, type NameExtractor, type Naming } from "../naming.ts";
import { isAcronym, isCapital, opensSentence, type Sheet } from "../sheet.ts";
import { isNoun } from "../words.ts";
import { rulesOf } from "./name-rules.ts";

/** Names with the noun that says what they are: `lectoraat Jeugd`, `Wmo-werkplaats Noord`, `de Transitie Autoriteit Jeugd`, `project 'Samen'`. */
export const designations: NameExtractor = {
  name: "designations",
  find(sheet) {
    const found: Naming[] = [];
    if (!sheet.words.has(NAMING_NOUNS)) return found;
    const rules = rulesOf(sheet);
    let next = 0;
    for (const at of sheet.words.at(NAMING_NOUNS)) {
      const noun = at < next ? undefined : nounAt(sheet, at);
      const naming = noun === undefined ? undefined : namingAt(sheet, at, noun, rules);
      if (naming !== undefined) found.push(naming);
      if (noun !== undefined) next = noun.end;
    }
    return found;
  },
};

function namingAt(sheet: Sheet, at: number, noun: Noun, rules: NameRules): Naming | undefined {
  const { tokens, text } = sheet;
  const first = tokens[at];
  if (first === undefined || NEVER.test(text.slice(first.start, first.start + 30))) return undefined;
  const inQuotes = quoted(sheet, noun.end);
  if (inQuotes !== undefined && isCapital(tokens[inQuotes[0]])) return quotedName(sheet, at, noun, inQuotes);
  const known = sheet.known.find((match) => match.from <= at && match.to > at);
  const from = known === undefined ? leftEnd(sheet, at, noun) : known.from;
  const start = nameStart(sheet, noun, rules);
  if (ORGANS.has(noun.word) && isNamed(sheet, start)) return undefined;
  const end = nameEnd(sheet, start, {
    ...rules,
    stops: stopsFor(sheet, noun, rules),
    joins: joins(noun),
    encloses: noun.designation.encloses,
  });
  if (end === start) return known === undefined ? nameless(sheet, at, from, noun) : undefined;
  if (known !== undefined && end <= known.to) return undefined;
  const vague = VAGUE.has(noun.word) && !noun.compounded && from === at && !isCapital(first);
  return vague && noun.designation.type !== "Project" ? undefined : build(sheet, from, end, noun, start);
}

/** `instituut voor Arbeid`, `Vereniging van Artsen`: the name may begin after a preposition. */
function nameStart(sheet: Sheet, noun: Noun, rules: NameRules): number {
  const link = sheet.tokens[noun.end]?.key;
  const capital = isCapital(sheet.tokens[noun.end - 1]);
  if (link !== "voor" && !(capital && link === "van")) return noun.end;
  const article = /^(?:de|het)$/.test(sheet.tokens[noun.end + 1]?.key ?? "") ? 1 : 0;
  const start = noun.end + 1 + article;
  const next = sheet.tokens[start];
  const generic = next !== undefined && isDesignating(next.text) && /en$/.test(next.key);
  return next !== undefined && !generic && isCapital(next) && !rules.stops.has(start) && !isAcronym(next.text)
    ? start
    : noun.end;
}

/** What a name may run into: a stichting may be named like a town, a werkplaats like the school that has it. */
function stopsFor(sheet: Sheet, noun: Noun, rules: NameRules): ReadonlySet<number> {
  const { kind, encloses } = noun.designation;
  if (!encloses && kind !== "network" && !noun.word.startsWith("kennis")) return rules.stops;
  const stops = new Set(rules.stops);
  stops.delete(noun.end);
  if (encloses) return stops;
  for (const match of sheet.known)
    if (match.to - match.from === 1 && isCapital(sheet.tokens[match.from - 1])) stops.delete(match.from);
  return stops;
}

const JOINING: ReadonlySet<string | undefined> = new Set(["research-group", "network", "organisation-unit"]);
const joins = (noun: Noun): boolean =>
  JOINING.has(noun.designation.kind) ||
  noun.designation.encloses ||
  noun.word.startsWith("kennis") ||
  noun.designation.type === "Project";

const isNamed = (sheet: Sheet, at: number): boolean =>
  sheet.known.some((match) => match.from === at && !match.place) ||
  (isCapital(sheet.tokens[at]) && nounAt(sheet, at) !== undefined);

const NOT_LEFT =
  /^(?:bestuur|instelling|raad|college|directie|voorzitter|lid|artikel|bijlage|agendapunt|verslag|notulen|toezicht|directeur)$|besluit$|regeling$|^elke?$|^een$|^geen$|^nieuwe?$/;

/** `Wmo werkplaats`, `HZ Kenniscentrum`, `Academische Werkplaats`: capitals before the noun that belong to it. */
function leftEnd(sheet: Sheet, at: number, noun: Noun): number {
  const { tokens } = sheet;
  const capital = isCapital(tokens[at]);
  const project = noun.designation.type === "Project";
  if (
    noun.word === "overleg" &&
    /^(?:bestuurlijk|ambtelijk|regionaal|lokaal|landelijk|strategisch|breed)$/.test(tokens[at - 1]?.key ?? "")
  )
    return at - 1;
  let from = at;
  while (from > 0 && at - from < 4) {
    const before = tokens[from - 1];
    if (
      before === undefined ||
      !isCapital(before) ||
      before.kind !== "word" ||
      before.end < (tokens[from]?.start ?? 0) - 1
    )
      break;
    if (
      DETERMINERS.has(before.key) ||
      NOT_LEFT.test(before.key) ||
      sheet.known.some((match) => match.to === from && match.to - match.from > 1)
    )
      break;
    const letters = before.text.length <= 5 && (isAcronym(before.text) || /^wmo$/i.test(before.text));
    if ((!capital || project) && !letters) break;
    if (opensSentence(sheet, from - 1) && !letters && isOrdinaryNoun(before.key)) break;
    from--;
    if (!capital) break;
  }
  return from;
}

/** `Transformatie Wmo-werkplaats`: the first word of a sentence that is a noun has its capital from there. */
const isOrdinaryNoun = (key: string): boolean => stopWords.has(key) || isNoun(key);

/** No name follows: a capitalised compound is one itself, and a noun with `de` stands for what was named before. */
function nameless(sheet: Sheet, at: number, from: number, noun: Noun): Naming | undefined {
  const token = sheet.tokens[at];
  if (token === undefined) return undefined;
  const determined = DETERMINERS.has(sheet.tokens[from - 1]?.key ?? "");
  if (from < at && !(VAGUE.has(noun.word) && !isCapital(token))) {
    const naming = build(sheet, from, noun.end, noun);
    return { ...naming, ...(isGenericLeft(sheet, from, at) ? { head: noun.word } : {}) };
  }
  const fresh =
    /^(?:proeftuin|broedplaats|leeratelier|fieldlab)$/.test(noun.word) && isCapital(token) && !opensSentence(sheet, at);
  if (fresh) return build(sheet, at, noun.end, noun);
  const own = noun.compounded && isCapital(token) && !opensSentence(sheet, at) && token.text.length >= 9;
  const bound = determined && noun.designation.type !== "Project";
  if (own) return { ...build(sheet, at, noun.end, noun), ...(bound ? { head: noun.word, standalone: true } : {}) };
  if (!determined || (VAGUE.has(noun.word) && noun.designation.type !== "Project")) return undefined;
  return { ...build(sheet, at, noun.end, noun), head: noun.word, weight: 1 };
}

/** `Wmo-werkplaats` without more is a kind of thing as well as the one of this document. */
const isGenericLeft = (sheet: Sheet, from: number, at: number): boolean =>
  at - from === 1 && !isCapital(sheet.tokens[at]) && sheet.tokens[from]?.key === "wmo";

function quotedName(sheet: Sheet, at: number, noun: Noun, [from, end]: [number, number]): Naming | undefined {
  const { tokens, text } = sheet;
  const [first, last, start] = [tokens[from], tokens[end - 1], tokens[at]];
  if (first === undefined || last === undefined || start === undefined) return undefined;
  const project = noun.designation.type === "Project";
  const name = flat(text.slice(first.start, last.end));
  return {
    ...build(sheet, at, end, noun),
    start: project ? first.start : start.start,
    end: project ? last.end : (tokens[end]?.end ?? last.end),
    name: project ? name : `${start.text} ${name}`,
    weight: 8,
  };
}

/** `woningcorporatie X`: the noun in small letters says what X is, and isn't part of its name. */
const DESCRIBED =
  /^(?:\p{Ll}*(?:corporatie|verzekeraar|aanbieder)|(?:welzijns|zorg|thuiszorg|jeugdhulp|ouderen|vrijwilligers|hulp|maatschappelijke )organisatie|(?:welzijns|zorg|ggz-)instelling|(?:onderzoeks|advies|ingenieurs|ontwerp)bureau) (?=\p{Lu})/u;

/** Nouns that say only that it is a project: left out of its name. */
const BARE_PROJECT =
  /^(?:pilot|project|deelproject|onderzoeksproject|ontwikkelproject|experiment|traject|onderzoek|leertraject|initiatief|campagne|leeratelier|aanpak|proef|werkwijze)$/;

function build(sheet: Sheet, from: number, end: number, noun: Noun, named = noun.end): Naming {
  const { tokens, text } = sheet;
  const skip =
    noun.designation.type === "Project" &&
    BARE_PROJECT.test(noun.word) &&
    !noun.compounded &&
    end > noun.end &&
    isPlain(sheet, from, noun);
  const start = tokens[skip ? named : from]?.start ?? 0;
  const stop = tokens[end - 1]?.end ?? start;
  const whole = flat(text.slice(start, stop));
  const described = DESCRIBED.exec(whole)?.[0];
  const name = described === undefined ? whole : whole.slice(described.length);
  const listed =
    noun.designation.type === "Actor" ? (byName(name)[0] ?? byName(name.replace(/^stichting /i, ""))[0]) : undefined;
  return {
    start,
    end: stop,
    type: noun.designation.type,
    ...(noun.designation.kind === undefined ? {} : { kind: noun.designation.kind }),
    name,
    ...(described === undefined ? {} : { aliases: [whole] }),
    ...(listed === undefined || from === end - 1 ? {} : { key: listed.key, aliases: [listed.name, ...listed.aliases] }),
    extractor: "designations",
    weight: 5,
  };
}

/** `ESF project X` keeps its noun, `project X` doesn't. */
const isPlain = (sheet: Sheet, from: number, noun: Noun): boolean =>
  sheet.tokens[from]?.text.toLowerCase() === noun.word;
