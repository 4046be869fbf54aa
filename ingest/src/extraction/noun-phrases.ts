import type { Span } from "@kenniswijzer/domain";
import type { Token } from "@kenniswijzer/language";
import { type Sheet, tokenAt } from "./sheet.ts";
import { isNoun, isVerb } from "./words.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that a noun phrase never goes on over. */
const STOPS =
  set(`die dat wie welke waar waarin waarbij waarmee waaraan waarover waarvan waarvoor waardoor waaronder om zodat omdat als
  wanneer terwijl maar want doch dus door via samen sinds vanaf tijdens per namens dan ook nog niet wel al toch dit deze daar daarbij
  daarnaast hier hierbij daarin hierin daarvan hiervan daarvoor hiervoor daarmee er we wij ze zij hij u je jullie ik men ons hem zich elkaar is zijn was waren wordt worden werd werden heeft
  hebben had kan kunnen zal zullen zou wil willen moet moeten gaat gaan komt komen blijft blijven mag doet doen vindt vinden staat
  staan ligt liggen speelt spelen zoals bijvoorbeeld wegens vanwege nu straks verder vooral volgens totdat hoe wat of welk tevens mede evenals
  afgelopen komende vanuit alleen echter mits opnieuw inmiddels voorop centraal aldus mee toe`);
const ARTICLES = set("de het een 't");
const LINKS = set(
  "van voor na in op bij met aan tot te uit naar rond rondom onder over tegen tussen ter ten binnen buiten der en",
);
const AND = set("en alsmede alsook &");
const FINITE = /(?:t|d|de|te|den|ten)$/;
const MOST_WORDS = 9;
/** Where it is, is no part of what it is about. */
const PLACED =
  /\s(?:in|binnen|voor|van) (?:de|het|deze|onze|hun|haar|alle|elke|\p{L}+ gemeenten?)(?: (?:regio|gemeenten?|wijk(?:en)?|provincie|stad|streek|buurt|dorp|gebied))?$/u;

/** What stands in the way: names that a phrase may not run into. */
export type Barrier = (token: Token) => boolean;

interface Part {
  readonly from: number;
  readonly to: number;
  /** Followed by a finite verb: then it was the subject of the next clause. */
  readonly acts: boolean;
}

/** The noun phrases that begin at an offset, a row of them apart: `mantelzorg, eenzaamheid en dak- en thuisloze jongeren`. Without articles, places and what follows them. */
export function phrasesAt(sheet: Sheet, start: number, end: number, barrier: Barrier): Span[] {
  const parts = rowAt(sheet, tokenAt(sheet.tokens, start), end, barrier);
  return parts.flatMap((part) => trimmed(sheet, part) ?? []);
}

function rowAt(sheet: Sheet, from: number, end: number, barrier: Barrier): Part[] {
  const parts: Part[] = [];
  let closed = false;
  let listed = 0;
  for (let at = from; ; ) {
    const part = partAt(sheet, at, end, barrier);
    if (part === undefined || (parts.length > 0 && part.acts)) break;
    parts.push(part);
    if (closed) break;
    const next = sheet.tokens[part.to];
    if (next === undefined || next.start >= end) break;
    const serial = next.text === "," && AND.has(sheet.tokens[part.to + 1]?.key ?? "");
    closed = AND.has(next.key) || serial;
    if (!closed && next.text !== ",") break;
    if (!closed) listed++;
    // "naar X en naar Y": the preposition again
    const link = part.to + (serial ? 2 : 1);
    const again = sheet.tokens[from - (ARTICLES.has(sheet.tokens[from - 1]?.key ?? "") ? 2 : 1)]?.key;
    at = link + (again !== undefined && LINKS.has(again) && sheet.tokens[link]?.key === again ? 1 : 0);
  }
  // commas without an "en" go on with something else
  return listed > 0 && !(closed && parts.length > listed + 1) ? parts.slice(0, 1) : parts;
}

function partAt(sheet: Sheet, from: number, end: number, barrier: Barrier): Part | undefined {
  const { tokens } = sheet;
  let at = from;
  while (ARTICLES.has(tokens[at]?.key ?? "")) at++;
  const first = at;
  let acts = false;
  for (; at < tokens.length && at - first < MOST_WORDS + 3; at++) {
    const token = tokens[at] as Token;
    if (token.start >= end || barrier(token)) break;
    if (token.key === "onder" && /^(?:andere|meer)$/.test(tokens[at + 1]?.key ?? "")) break;
    if (!isWordOf(token) || STOPS.has(token.key)) {
      acts = VERBS.has(token.key);
      break;
    }
    if (AND.has(token.key) && !joinsOn(sheet, first, at)) break;
    const before = tokens[at - 1];
    if (ARTICLES.has(token.key) && at > first && !LINKS.has(before?.key ?? "")) break;
    if (endsClause(sheet, first, at)) {
      acts = FINITE.test(token.key);
      break;
    }
  }
  return at === first || at - first > MOST_WORDS ? undefined : { from: first, to: at, acts };
}

const VERBS = set(
  "is zijn was waren wordt worden werd heeft hebben had kan kunnen zal wil willen moet moeten gaat gaan komt blijft doet",
);

const isWordOf = (token: Token): boolean =>
  token.kind === "word" || (token.kind === "number" && !/^\d{4}$/.test(token.text)) || /^["'“”‘’-]$/.test(token.text);

/** `dak- en thuisloze jongeren`, `gezonde en veilige wijken`, `tussen zorg en onderwijs`: the "en" is inside. */
function joinsOn(sheet: Sheet, first: number, at: number): boolean {
  const before = sheet.tokens[at - 1];
  if (before === undefined || at === first) return false;
  if (before.text.endsWith("-")) return true;
  if (/^(?:kennis|in)$/.test(before.key) && /^(?:kunde|uitstroom)$/.test(sheet.tokens[at + 1]?.key ?? "")) return true;
  if (/e$/.test(before.key) && !isNoun(before.key) && /e$/.test(sheet.tokens[at + 1]?.key ?? "")) return true;
  return sheet.tokens.slice(first, at).some((token) => token.key === "tussen");
}

/** A verb behind a noun ends the clause; a participle before a noun belongs to it. */
function endsClause(sheet: Sheet, first: number, at: number): boolean {
  const { tokens } = sheet;
  const key = tokens[at]?.key ?? "";
  if (LINKS.has(key) || !isVerb(key)) return false;
  const before = tokens[at - 1]?.key ?? "";
  const open = at === first || LINKS.has(before) || ARTICLES.has(before);
  // behind an adjective stands a noun, whatever else it may be
  if (FINITE.test(key) && /e$/.test(before) && !isNoun(before) && !isVerb(before) && !open) return false;
  if (FINITE.test(key))
    return !(/e$/.test(key) && !isVerb(tokens[at + 1]?.key ?? "") && tokens[at + 1]?.kind === "word");
  const goesOn = AND.has(tokens[at + 1]?.key ?? "") && isVerb(tokens[at + 2]?.key ?? "");
  return !open && isNoun(before) && !goesOn;
}

function trimmed(sheet: Sheet, part: Part): Span | undefined {
  const { tokens, text } = sheet;
  let to = part.to;
  while (
    to > part.from &&
    (LINKS.has(tokens[to - 1]?.key ?? "") || ARTICLES.has(tokens[to - 1]?.key ?? "") || tokens[to - 1]?.kind === "sign")
  )
    to--;
  let from = part.from;
  while (from < to && tokens[from]?.kind === "sign") from++;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to <= from) return undefined;
  const words = text.slice(first.start, last.end).replace(PLACED, "");
  return { start: first.start, end: first.start + words.length };
}
