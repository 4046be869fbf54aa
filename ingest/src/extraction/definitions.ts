import type { Span } from "@kenniswijzer/domain";
import { cued, matchesOf, shortFormOf } from "@kenniswijzer/language";
import { isDesignating } from "./designation-nouns.ts";
import { flat, type Naming } from "./naming.ts";
import { isAcronym, type Sheet } from "./sheet.ts";
import { wordClass } from "./word-classes.ts";

/** The document says that a name has another name, or what it will call a thing. */
export interface Definition extends Span {
  /** What stands at the span: the short form or the defined term. */
  readonly term: string;
  /** The names it stands for; several for a group: "gemeentebestuur: het college van de gemeenten A, B en C". */
  readonly of: readonly Naming[];
  /** A term such as `minister` is no name outside this document. */
  readonly local: boolean;
}

const BRACKET = /^\s*["'”’*]?\s*\(([^()\n]{2,80})\)/;
const CALLED =
  /^(?:hierna|verder|voortaan|afgekort|kortweg|ook wel|ookwel|voorheen bekend als)\s*(?:te noemen|genoemd|aangeduid als)?\s*:?\s*["'“‘]?(?:de |het )?(.+?)["'”’]?$/i;

/** Short forms and other names in the text right behind a name: `(SIO)`, `(hierna: de werkplaats)`. */
export function shortForms(sheet: Sheet, namings: readonly Naming[]): Definition[] {
  return namings.flatMap((naming) => {
    if (naming.head !== undefined || naming.tentative === true) return [];
    const bracket = BRACKET.exec(sheet.text.slice(naming.end, Math.min(naming.end + 90, sheet.passage.end)));
    const content = bracket?.[1];
    if (bracket === null || content === undefined) return [];
    const term = termIn(content, naming.name);
    if (term === undefined) return [];
    const start = naming.end + bracket[0].indexOf(term, bracket[0].indexOf("("));
    return [{ start, end: start + term.length, term, of: [naming], local: !/\p{Lu}/u.test(term) }];
  });
}

/** Also by initials alone, and without the noun in front: `lectoraat Sociale Innovatie (SI)`. */
function spells(short: string, long: string): boolean {
  if (shortFormOf(short, long)) return true;
  const letters = short.replace(/[^\p{L}\d]/gu, "").toLowerCase();
  const words = long.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const initials = (own: readonly string[]): string => own.map((word) => word[0]?.toLowerCase()).join("");
  const content = words.filter((word) => !/^(?:de|het|een|en|van|voor|der|den|in|op|te|met|tot|bij)$/.test(word));
  if (letters.length >= 2 && (initials(words) === letters || initials(content) === letters)) return true;
  const [first = "", ...rest] = words;
  return isDesignating(first) && rest.length > 1 && spells(short, rest.join(" "));
}

/** The short form may be followed by more: `(ABC, voorzitter)`, `(KW Noord)`. */
function termIn(content: string, name: string): string | undefined {
  const called = CALLED.exec(content)?.[1];
  if (called !== undefined) return called;
  const [first = ""] = content.split(/[,;]/);
  const term = first.trim();
  if (spells(term, name)) return term;
  const [letters = "", ...rest] = term.split(" ");
  const tail = rest.join(" ");
  const partial =
    isAcronym(letters) && tail !== "" && name.endsWith(tail) && spells(letters, name.slice(0, -tail.length));
  if (partial) return term;
  // "Een Twee Drie Plus (ETD+)"
  return term.endsWith("+") && shortFormOf(term.slice(0, -1), name.replace(/\s\S+$/, "")) ? term : undefined;
}

const LETTERS = wordClass(({ text, key }) => text !== key && /\p{Lu}\p{Ll}?\p{Lu}/u.test(text));
const APPOSITION =
  /(?<![\p{L}\d])(\p{Lu}[\p{L}\d]{1,8}),?\s+(?:(?:de|het)\s+|\((?:de |het )?)(\p{Lu}[\p{L}'’&-]*(?:,?\s+(?:en|van|voor|de|der|het|&|\p{Lu}[\p{L}'’-]*)){1,9})/gu;

/** `SCP, het Sociaal en Cultureel Planbureau` and `SCP (Sociaal en Cultureel Planbureau)`: the letters first. */
export function spelledOut(sheet: Sheet): Naming[] {
  if (!sheet.words.has(LETTERS)) return [];
  const passage = sheet.passage.text;
  return matchesOf(passage, APPOSITION).flatMap((found): Naming[] => {
    const [, term = "", phrase = ""] = found;
    const name = longestSpelling(term, phrase);
    if (!isAcronym(term) || name === undefined) return [];
    const start = sheet.passage.start + found.index;
    const from = start + found[0].indexOf(phrase, term.length);
    const kind = /lectoraat|onderzoeksgroep/i.test(name) ? "research-group" : "organisation";
    const base = { type: "Actor", kind, name, extractor: "definitions", weight: 8 } as const;
    return [
      { ...base, start: from, end: from + name.length },
      { ...base, start, end: start + term.length },
    ];
  });
}

function longestSpelling(term: string, phrase: string): string | undefined {
  const words = phrase.split(/(?<=\s)/);
  for (let length = words.length; length > 1; length--) {
    const name = words.slice(0, length).join("").trim().replace(/,$/, "");
    if (spells(term, name) && !/\s(?:en|van|voor|de|der|het|&)$/.test(name)) return name;
  }
  return undefined;
}

const DEFINING = cued(
  /(?:wordt|worden)\s+(?:in deze \S+\s+|in dit \S+\s+|mede\s+)?(?:verstaan onder|bedoeld met)|begripsbepaling|begrippen|definities/i,
);
const TERM = /^\s*[*_]{0,2}((?:de |het |een )?[^:*_]{2,60}?)\s*:?\s*[*_]{0,2}\s*:\s*[*_]{0,2}\s*/;
const PHRASE_END =
  /;|\sen (?:het|de) (?=\p{L}*(?:team|commissie|raad|groep)\s)|\.(?:\s|$)|,\s*(?:als\s+)?(?:bedoeld|genoemd|ingesteld|zoals)|\s(?:als )?bedoeld in|\szoals\s|\s(?:te|uit) (?=\p{Lu})|$/u;

export interface DefinedTerm {
  readonly definition?: Definition;
  readonly namings: readonly Naming[];
}

/** One line of a list of definitions: `commissie: commissie Arbeid, bedoeld in artikel 2`. */
export function definedTerm(sheet: Sheet, namings: readonly Naming[]): DefinedTerm | undefined {
  const { passage, text } = sheet;
  if (passage.kind !== "item" && passage.kind !== "paragraph") return undefined;
  if (!DEFINING.test([...passage.lead, ...passage.headings].join(" "))) return undefined;
  const found = TERM.exec(text.slice(passage.start, passage.end));
  if (found === null) return undefined;
  const term = flat(found[1] ?? "").replace(/^(?:de|het|een) /, "");
  const from = passage.start + found[0].length;
  const made = phrasesOf(text, from, passage.end, namings);
  const group = /^(?:het )?(?:college|bestuur|gemeentebestuur)|gemeente/i.test(text.slice(from, from + 30))
    ? namings.filter((naming) => naming.start >= from && naming.kind === "municipality")
    : [];
  const of = group.length > 0 ? group : made.slice(0, 1);
  const start = passage.start + text.slice(passage.start, from).indexOf(found[1] ?? "");
  const at = start + (found[1] ?? "").length - term.length;
  const several = made.length > 1 && group.length === 0;
  if (of.length === 0 || several) return { namings: made.filter((naming) => !namings.includes(naming)) };
  return {
    definition: { start: at, end: at + term.length, term, of, local: !/^\p{Lu}{2}|^\p{Lu}\S*\s\p{Lu}/u.test(term) },
    namings: made.filter((naming) => !namings.includes(naming)),
  };
}

/** The named things that a definition lists: known ones, and phrases that begin with a noun that designates. */
function phrasesOf(text: string, from: number, end: number, namings: readonly Naming[]): Naming[] {
  const found: Naming[] = [];
  let at = from;
  for (const part of text.slice(from, end).split(/(?<=;)/)) {
    const skip = /^\s*(?:de|het|een)?\s*/i.exec(part)?.[0].length ?? 0;
    const start = at + skip;
    const known = namings.find((naming) => naming.start === start && naming.head === undefined);
    const length = PHRASE_END.exec(part.slice(skip))?.index ?? part.length - skip;
    const phrase = part.slice(skip, skip + length).trimEnd();
    const [first = ""] = phrase.split(/\s/);
    if (known !== undefined && known.end >= start + phrase.length) found.push(known);
    else if (
      isDesignating(first, "Actor") &&
      phrase.length < 120 &&
      /\s/.test(phrase) &&
      !/\b(?:die|dat|waar\p{L}*|van (?:een|ten minste|minimaal|twee|drie|gemeenten|organisaties))\b/u.test(phrase)
    )
      found.push(designated(start, phrase, first));
    else if (known !== undefined) found.push(known);
    at += part.length;
  }
  return found;
}

function designated(start: number, phrase: string, first: string): Naming {
  const kind = /lectoraat/i.test(first)
    ? "research-group"
    : /instituut|organisatie|stichting|fonds|bureau|centrum|dienst/i.test(first)
      ? "organisation"
      : "network";
  return {
    start,
    end: start + phrase.length,
    type: "Actor",
    kind,
    name: flat(phrase),
    extractor: "definitions",
    weight: 9,
  };
}

const INSTITUTION = cued(
  /(?:\bEr is een|\binstelling van (?:de|het|een)|\bwordt (?:hierbij )?(?:een|de|het)|\bHet besluit tot instelling van (?:de|het))\s+/gu,
);
const INSTITUTED_END =
  /[.;()\n]|,\s|\svan \d|\sen (?:het|de) (?=\p{L}*(?:team|commissie|raad|groep))|\s(?:die|dat|welke|als bedoeld|bedoeld|voor de (?:duur|periode)|ingesteld|met ingang|te |wordt|worden|heeft|hebben|is|zijn|was|kan|zal|stelt|bestaat|brengt|adviseert|benoemt)(?![\p{L}])|$/u;

/** `Er is een Taskforce laaggeletterdheid en werk`: the name of what a decision institutes, also where it has no capitals. */
export function instituted(sheet: Sheet): Naming[] {
  const { passage } = sheet;
  const content = passage.text;
  return matchesOf(content, INSTITUTION).flatMap((found): Naming[] => {
    const from = found.index + found[0].length;
    const rest = content.slice(from, from + 200);
    const phrase = rest.slice(0, INSTITUTED_END.exec(rest)?.index ?? rest.length).trimEnd();
    const [one = "", two = ""] = phrase.split(/\s/);
    // "een voorlopige commissie …"
    const first = isDesignating(one, "Actor") || !/^\p{Ll}+e$/u.test(one) ? one : two;
    const ingested = !found[0].startsWith("wordt") || /^\S+[^.]{0,150}\bingesteld\b/.test(rest);
    if (!isDesignating(first, "Actor") || !/\s/.test(phrase) || !ingested || phrase.length > 140) return [];
    return [{ ...designated(passage.start + from, phrase, first), extractor: "institutions", weight: 10 }];
  });
}
