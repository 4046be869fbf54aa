import type { Citation, Contradiction, PartialDate } from "@kenniswijzer/domain";
import { MONTHS } from "@kenniswijzer/language";

/** All Dutch that an answer is made of. */

/** `gemeente Leiden, GGD MH en Gemiva-SVG`. */
export function listed(names: readonly string[], join: "en" | "of" = "en"): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} ${join} ${names.at(-1)}`;
}

/** First letter in upper case, the rest as it is. */
export const sentence = (text: string): string => {
  const first = text.match(/\p{L}/u);
  if (first?.index === undefined || first.index > 1) return text;
  return text.slice(0, first.index) + first[0].toUpperCase() + text.slice(first.index + 1);
};

/** `24 november 2015`, `november 2015`, `2015`. */
export function dutchDate(date: PartialDate): string {
  const [year, month, day] = date.split("-");
  const name = MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

const LONGEST_TITLE = 90;
const LONGEST_QUOTE = 420;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, Math.max(1, text.lastIndexOf(" ", most)))} …`;

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

type Dated = Partial<Pick<Citation, "date" | "caution" | "replacedBy">>;

/** "mogelijk verouderd", "vervangen door “Notitie”". */
function warning({ caution, replacedBy }: Dated): string[] {
  if (replacedBy !== undefined) return [`vervangen door “${cut(flat(replacedBy.title), LONGEST_TITLE)}”`];
  return caution === undefined ? [] : [caution];
}

const when = (of: Dated): string =>
  [of.date === undefined ? "datum onbekend" : dutchDate(of.date), ...warning(of)].join(", ");

/** Where it stands: `In “Notitie” (24 november 2015) staat: “…”`. */
export function proof({ title, quote, also = [], ...of }: Citation): string {
  const others = also.length === 0 ? "" : ` Dit staat ook in ${alsoIn(also)}.`;
  return `In “${cut(flat(title), LONGEST_TITLE)}” (${when(of)}) staat: “${cut(flat(quote), LONGEST_QUOTE)}”${others}`;
}

const MOST_OTHERS = 3;

/** `“Notitie” en nog 2 documenten`. */
function alsoIn(also: NonNullable<Citation["also"]>): string {
  const named = also
    .slice(0, MOST_OTHERS)
    .map(({ title, ...of }) => `“${cut(flat(title), LONGEST_TITLE)}”${inBrackets(of)}`);
  const more = also.length - named.length;
  return listed(more === 0 ? named : [...named, `nog ${more} ${more === 1 ? "document" : "documenten"}`]);
}

/** The date and what is known against it, behind a claim or title: ` (2015, mogelijk verouderd)`; empty for neither. */
export function inBrackets(of: Dated): string {
  const parts = [...(of.date === undefined ? [] : [dutchDate(of.date)]), ...warning(of)];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** What other documents say against an answer, as it follows the answer. */
export function saidAgainst({ kind, name = "", value, citations }: Contradiction): string {
  const [now, before] = citations as [Citation, Citation?];
  if (kind === "ended") return ` Let op: ${name} is ${value}.`;
  if (kind === "withdrawn")
    return ` ${sentence(name)}: volgens het nieuwste document niet meer. ${proof(now)}${before === undefined ? "" : ` In een ouder document staat iets anders. ${proof(before)}`}`;
  if (value === undefined) return ` In een ander document staat iets anders. ${proof(now)}`;
  const where = citations.length > 1 ? messages.listedIn(now) : proof(now);
  return ` Een ander document zegt het anders: ${value}. ${where}`;
}

const MOST_ALSO = 6;

export const messages = {
  unknown: (about: string): string =>
    about === ""
      ? "Dat weet ik niet: ik vind er niets over in de documenten."
      : `Dat weet ik niet: de documenten zeggen er niets over. Ik zocht naar ${about}.`,
  empty: "Stel een vraag, bijvoorbeeld: wie werkt er aan informele zorg?",
  unsure: "Ik ben niet zeker. ",
  listedIn: ({ title, ...of }: Citation): string =>
    `Zo staat het in “${cut(flat(title), LONGEST_TITLE)}” (${when(of)}).`,
  namedHere: (names: readonly string[]): string =>
    names.every((name) => name.endsWith("?"))
      ? `${names.length === 1 ? "Deze vraag staat" : "Deze vragen staan"} in de documenten: ${listed(names.map((name) => `“${name}”`))}.`
      : `${sentence(listed(names))} ${names.length === 1 ? "wordt" : "worden"} hierbij genoemd.`,
  namedWith: (names: readonly string[], what: string): string =>
    `${sentence(listed(names))} ${names.length === 1 ? "staat" : "staan"} bij ${what}.`,
  said: (names: readonly string[], planned: boolean): string =>
    `${sentence(listed(names))}${planned ? " (dat is het plan)" : ""}.`,
  mentioned: (title: string): string => `genoemd in “${cut(flat(title), LONGEST_TITLE)}”`,
  // "gemeenten" has no "1" before it
  count: (number: number, noun: string): string => (number === 1 ? "één" : `${number} ${noun}`),
  noEmployer: "Waar die persoon werkt, vind ik niet in de documenten.",
  sources: "Dit zijn de bronnen.",
  resolved: (question: string): string => `Uw vraag in het gesprek: ${question}`,
  readAs: (words: string): string => `Gelezen als: ${words}`,
  corrected: (from: string, to: string): string => `“${from}” gelezen als “${to}”`,
  meant: (from: string, to: string): string => ` Ik las “${from}” als “${to}”. Bedoelt u iets anders?`,
  searched: (words: string, also: readonly string[]): string =>
    `Gezocht op ${words}; ook op ${listed(also.slice(0, MOST_ALSO))}`,
  nothingSays: "Geen zin in de documenten zegt dit.",
  bySentence: "Een zin zegt het; er is geen verband in de graaf.",
  confidence: (confidence: number): string => `Zekerheid: ${Math.round(100 * confidence)} van 100.`,
  nearby: (theme: string, names: readonly string[]): string =>
    ` Het dichtst in de buurt komt “${theme}”. Daarbij ${names.length === 1 ? "staat" : "staan"} ${listed(names)}: misschien ${names.length === 1 ? "weet die" : "weten zij"} meer.`,
  yes: "Ja",
  no: "Nee",
  undecided: "Dat is nog niet beslist",
} as const;
