import type { GraphNode } from "@kenniswijzer/domain";

/** A name in a sentence, by offsets in it. */
export interface Name {
  readonly node: GraphNode;
  readonly start: number;
  readonly end: number;
  /** A pronoun stands for the name, which the sentence before has. */
  readonly refers?: true;
}

/** Names that stand together as one: "de gemeenten A, B en C". */
export interface Group {
  readonly names: readonly Name[];
  readonly start: number;
  readonly end: number;
}

/** A part of a sentence with a verb of its own, as far as signs show it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly Group[];
}

const KIND_WORD =
  "(?:gem\\.?|gemeenten?|provincie|stichting|vereniging|(?:zorg)?verzekeraars?|woningcorporaties?|corporaties?|organisaties?|welzijnsorganisaties?|mw\\.?|mevrouw|dhr\\.?|de heer|prof\\.?|dr\\.?|drs\\.?|mr\\.?|ir\\.?)";
const BESIDE = new RegExp(
  `^[\\s*_]*(?:\\([^)]{0,40}\\))?[\\s*_]*(?:,?\\s*(?:en|of|&|/|\\+|;)|,|,?\\s*(?:samen|tezamen|in samenwerking)? ?met(?: name)?|i\\.s\\.m\\.|,?\\s*evenals|,?\\s*alsmede|,?\\s*en ook)?\\s*(?:de|het|een)?\\s*(?:${KIND_WORD}\\s*)*[*_]*$`,
  "iu",
);

/** Runs of names with nothing but joining words between them. */
export function groupsOf(text: string, names: readonly Name[]): Group[] {
  const groups: { names: Name[]; start: number; end: number }[] = [];
  for (const name of outermost(names)) {
    const last = groups.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, name.start);
    const apart = between.includes(";") && DOES.test(text.slice(name.end));
    if (last !== undefined && !apart && isBeside(between, last.names.at(-1), name)) {
      last.names.push(name);
      last.end = name.end;
    } else groups.push({ names: [name], start: name.start, end: name.end });
  }
  return groups;
}

// "A is trekker; B en C helpen mee": after a semicolon who does something else begins
const DOES = /^[^.;:]{0,60}?\s(?:\p{Ll}{2,}(?:t|en)|is|was|doet)\s/u;

// "mw. A, gemeente B": whom she works for is not named beside her
function isBeside(between: string, before: Name | undefined, name: Name): boolean {
  const persons = [before, name].filter((one) => one?.node.kind === "person").length;
  // "A (voorzitter) en B (lid)": the office is of the one before it alone
  if (IN_OFFICE.test(between)) return false;
  return BESIDE.test(between) && (persons !== 1 || /(?<!\p{L})(?:en|met)(?!\p{L})/iu.test(between));
}

function outermost(names: readonly Name[]): Name[] {
  const kept: Name[] = [];
  for (const name of names.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (name.start >= (kept.at(-1)?.end ?? 0)) kept.push(name);
  }
  return kept;
}

const BREAK = /;|:(?=\s)|\s[–-]\s|→|,(?=\s)|\s(?=en\s)/gu;
const OFFICE =
  "(?:leider|voorzitter|trekker|directeur|lector|manager|coördinator|secretaris|wethouder|burgemeester|adviseur|onderzoeker|hoogleraar|bestuurder|lid|penvoerder|advocaat|rechter|voorvrouw|voorman)";
const IN_OFFICE = new RegExp(`^[\\s*_]*\\([^)]*${OFFICE}[^)]*\\)`, "iu");
const APPOSITION = new RegExp(`\\p{L}*${OFFICE}\\s*$`, "iu");
const HER_OFFICE = new RegExp(`^\\s*(?:\\p{Ll}+\\s+){0,2}\\p{Ll}*${OFFICE}(?!\\p{L})`, "u");
// "Partners: A, B": what stands before the colon says what they are
const LABEL = /^[\s*_]*\p{L}+(?: \p{L}+)?[*_]*:$/u;
// what a pair of signs sets apart ends no clause: "Aan de eerste – gezonde lunches – werken A en B", "A, die elk …, hebben", "A, nu nog adviseur bij B, neemt"
const SET_APART = [
  /\s[–-]\s[^–;:]{2,80}?\s[–-]\s/gu,
  /,\s(?:die|dat|waarvan|zelf|ook|eveneens)\s[^,;:]{3,90},(?=\s)/gu,
  new RegExp(`,\\s(?:\\p{Ll}+\\s){0,2}\\p{Ll}*${OFFICE}(?!\\p{L})[^,;:]{0,60},(?=\\s)`, "gu"),
  // "A, buurtwerker bij B, is"
  /,\s(?:\p{Ll}+\s){1,3}(?:bij|van|voor|namens)\s[^,;:]{2,60},(?=\s(?:is|was|\p{Ll}{2,}t)\s)/gu,
];

const GOES_ON = /^,?\s*(?:samen|tezamen|evenals|alsmede|i\.s\.m\.|in samenwerking)/iu;

/** A sentence by its clauses: a comma or "en" inside an enumeration or after an office ends none. */
export function clausesOf(text: string, names: readonly Name[]): Clause[] {
  const groups = groupsOf(text, names);
  const apart = SET_APART.flatMap((form) => [...text.matchAll(form)]);
  const within = (at: number): boolean => apart.some(({ 0: span, index }) => at > index && at <= index + span.length);
  const cuts = [...text.matchAll(BREAK)]
    .map((match) => match.index + (match[0].startsWith(" ") ? 0 : match[0].length))
    .filter((at) => !within(at) && isBoundary(text, at, groups));
  const bounds = [0, ...cuts, text.length];
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] as number;
    return { start, end, groups: groups.filter((group) => group.start >= start && group.end <= end) };
  });
}

function isBoundary(text: string, at: number, groups: readonly Group[]): boolean {
  if (groups.some((group) => group.start < at && at < group.end)) return false;
  if (text.lastIndexOf("(", at - 1) > text.lastIndexOf(")", at - 1)) return false;
  if (LABEL.test(text.slice(0, at))) return false;
  const before = text.slice(0, at).replace(/,$/, "");
  const after = text.slice(at);
  if (text[at - 1] === "," && (APPOSITION.test(before) || GOES_ON.test(after))) return false;
  const named = groups.some(({ end, names: of }) => end === at - 1 && of.at(-1)?.node.kind === "person");
  if (text[at - 1] === "," && named && HER_OFFICE.test(after)) return false;
  // "de coach van de gemeente, Ank Berg, heeft": who it is stands between
  const between = groups.some(({ start, end }) => end === at - 1 && text.slice(0, start).endsWith(", "));
  if (text[at - 1] === "," && named && between && /^\s\p{Ll}/u.test(after)) return false;
  if (!/^\s*en\s/.test(after) || text[at - 1] === ",") return true;
  // "en" begins a clause where a name follows and none went before
  const next = groups.find((group) => group.start >= at);
  const touching = groups.some((group) => group.end >= at - 1 && group.end <= at);
  return (
    !touching && next !== undefined && /^\s*en\s+(?:de |het )?(?:gem\.? |gemeente )?$/.test(text.slice(at, next.start))
  );
}
