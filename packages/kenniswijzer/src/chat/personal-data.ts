import { nameKey, type PersonalData, type PersonalDataKind, type Span } from "@kenniswijzer/domain";
import { byName, givenName, surnamePrefixes } from "@kenniswijzer/gazetteer";
import { mask } from "@kenniswijzer/ingest";

/** Names of actors that the documents have for this text. */
export type KnownNames = (name: string) => Promise<readonly string[]>;

interface Found extends Span {
  readonly kind: PersonalDataKind;
}

const BORN =
  /(?<!\p{L})(?:geb\.?|geboren|geboortedatum|geboortedag)(?:[ :]{0,2}(?:op|is))?[ :]{1,2}(\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ]\d{2,4})(?!\d)/giu;
const POSTCODE =
  /(?<![\p{L}\d])[1-9]\d{3} ?[A-Z]{2}[ ,]{1,2}\d{1,4}(?: ?[a-z])?(?![\p{L}\d])|(?<![\p{L}\d])\d{1,4}[a-z]?, ?[1-9]\d{3} ?[A-Z]{2}(?!\p{L})/gu;
const STREET =
  /(?<!\p{L})\p{Lu}[\p{L}'’.-]*(?: (?:van|de|den|der|het|ten) )?(?: ?\p{Lu}[\p{L}'’.-]*)?(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg|plantsoen|dreef|erf|hoek|burg|park|markt|baan|wal|ring)\s\d{1,4}(?: ?[a-zA-Z])?(?![\p{L}\d])/gu;

/** Numbers, addresses and names of persons in what somebody typed; undefined for none. A name that `known` gives back is one of the documents, and no client's. */
export async function personalDataIn(text: string, known: KnownNames): Promise<PersonalData | undefined> {
  const numbers = mask(text);
  const found: Found[] = [
    ...matches(numbers, BORN, "geboortedatum"),
    ...matches(numbers, POSTCODE, "adres"),
    ...matches(numbers, STREET, "adres"),
    ...(await unknownNames(numbers, known)),
  ];
  const kinds = new Set([...(numbers === text ? [] : ["nummer" as const]), ...found.map(({ kind }) => kind)]);
  if (kinds.size === 0) return undefined;
  return { kinds: [...kinds], masked: found.reduce(blotted, numbers) };
}

function matches(text: string, form: RegExp, kind: PersonalDataKind): Found[] {
  return [...text.matchAll(form)].map((match) => {
    const [whole, inner = whole] = match;
    const start = match.index + whole.indexOf(inner);
    return { kind, start, end: start + inner.length };
  });
}

const blotted = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + text.slice(start, end).replace(/\S/g, "█") + text.slice(end);

/** Words that say that the name behind them is of somebody who gets help, or of a private person. */
const CLIENT =
  /(?<!\p{L})(?:cli[eë]nte?|pati[eë]nte?|klant|bewoonster|bewoner|inwoonster|inwoner|pupil|leerling|deelneemster|mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|de heer|fam\.?|familie|gezin|mijn (?:zoon|dochter|moeder|vader|man|vrouw|broer|zus|oma|opa|buurman|buurvrouw|kind))\s+$/iu;
const MOST_WORDS = 6;
const TOKEN = /(?:\p{Lu}\.)+(?!\p{L})|[\p{L}'’-]+/gu;

async function unknownNames(text: string, known: KnownNames): Promise<Found[]> {
  const found: Found[] = [];
  for (const span of namesIn(text)) {
    const name = nameKey(text.slice(span.start, span.end));
    // towns and organisations on the lists are nobody's names
    if (byName(name).length > 0) continue;
    const names = await known(text.slice(span.start, span.end));
    if (!names.some((one) => isSame(name, nameKey(one)))) found.push({ kind: "naam", ...span });
  }
  return found;
}

/** Whole within the other name, or the same surname with the same first letter: `jan jansen`, `j jansen`. */
function isSame(typed: string, known: string): boolean {
  if (` ${known} `.includes(` ${typed} `)) return true;
  const [one, other] = [typed.split(" "), known.split(" ")];
  return one.length > 1 && one.at(-1) === other.at(-1) && typed[0] === known[0];
}

interface Token {
  readonly word: string;
  readonly at: number;
}

/** Runs of words that read as the name of a person: behind a word for a client, or beginning with a given name. */
function namesIn(text: string): Span[] {
  const tokens: Token[] = [...text.matchAll(TOKEN)].map((match) => ({ word: match[0], at: match.index }));
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const end = endOfName(tokens, at, text);
    const [first, last] = [tokens[at], tokens[end ?? -1]];
    if (first === undefined || last === undefined || end === undefined) continue;
    spans.push({ start: first.at, end: last.at + last.word.length });
    at = end;
  }
  return spans;
}

/** Index of the last word of the name that begins here; undefined when none does. */
function endOfName(tokens: readonly Token[], at: number, text: string): number | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const client = CLIENT.test(text.slice(0, first.at));
  // as one types on a phone: "mijn cliënt fatima"
  if (client && !isCapital(first.word) && isOnlyGivenName(capitalised(first.word))) return at;
  const end = endOfCapitals(tokens, at, text);
  if (end === undefined || client) return end;
  // a given name alone counts unless it is a word too ("Roos"); before a surname it always counts
  if (end > at) return givenName(first.word) === undefined ? undefined : end;
  return isOnlyGivenName(first.word) ? end : undefined;
}

function endOfCapitals(tokens: readonly Token[], at: number, text: string): number | undefined {
  let end: number | undefined;
  for (let next = at; next < tokens.length && next < at + MOST_WORDS; next++) {
    const token = tokens[next] as Token;
    const before = tokens[next - 1];
    const gap = before === undefined || next === at ? " " : text.slice(before.at + before.word.length, token.at);
    if (!/^[ .]{1,2}$/.test(gap)) break;
    if (surnamePrefixes().has(token.word.toLowerCase())) continue;
    if (!isCapital(token.word)) break;
    end = next;
  }
  return end;
}

const isOnlyGivenName = (word: string): boolean => givenName(word)?.alsoWord === false;

const isCapital = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word) || /^(?:\p{Lu}\.)+$/u.test(word);

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
