import type { ActorKind } from "@kenniswijzer/domain";
import type { Ends, Gap, NetworkAsked } from "./asked.ts";
import {
  ALONE,
  COMMON,
  DOCUMENTS,
  GAPS,
  INTRODUCTIONS,
  LISTING,
  ONLY,
  PATHS,
  SHARING,
  VIA_PARTNER,
  VIA_SUBJECT,
} from "./patterns.nl.ts";
import { nodesAsked, nodesListed, subjectsIn, tiesBy } from "./words.nl.ts";

type Groups = Readonly<Record<string, string | undefined>>;

/** What comes before what is asked: "kunt u mij vertellen", "laat zien", "ik wil weten". */
const POLITE =
  /^(?:(?:hallo|hoi|dag|goedemorgen|goedemiddag|vraag|vraagje|en|maar|ok|oke|graag|alstublieft|aub)[,:!]? |(?:kunt u|kun je|kan je|kan jij|wil je|wilt u|weet u|weet je|weet iemand)(?: (?:mij|me|ons))?(?: (?:eens|even|misschien|ook))*(?: (?:vertellen|zeggen|uitleggen|laten zien|aangeven))?,? |(?:leg|vertel|toon|geef|zoek|laat)(?: (?:mij|me|ons))?(?: (?:eens|even))*(?: (?:uit|zien|weten))?:? |(?:ik|wij|we) (?:wil|willen|zou|zouden)(?: graag)? weten,? |(?:ik ben|wij zijn) benieuwd,? |(?:heb je|hebt u|heeft u|heeft iemand) (?:een |enig )?idee,? )+/i;

/** More characters than this are no such question. */
const LONGEST = 200;

/** Reads a question about how things hang together; undefined for any other question. Pure. */
export function readNetworkQuestion(question: string): NetworkAsked | undefined {
  const text = question
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/[\s?.!]+$/, "")
    .replace(POLITE, "")
    .trim();
  if (text.length > LONGEST) return undefined;
  for (const read of READERS) {
    const asked = read(text);
    if (asked !== undefined) return asked;
  }
  return undefined;
}

const READERS: readonly ((text: string) => NetworkAsked | undefined)[] = [
  gaps,
  documents,
  introductions,
  common,
  sharing,
  paths,
  only,
  alone,
  viaPartner,
  viaSubject,
  listing,
];

function groupsOf(text: string, patterns: readonly RegExp[]): Groups | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match.groups ?? {};
  }
  return undefined;
}

/** Two names, or one that joins two: at each "en" it may be parted, the middle one first. */
function endsOf({ a, b, both }: Groups): Ends[] {
  if (a !== undefined && b !== undefined) return [[bare(a), bare(b)]];
  const places = [...(both ?? "").matchAll(/ (?:en|met) /g)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const middle = (both ?? "").length / 2;
  return places
    .toSorted(([one], [other]) => Math.abs(one - middle) - Math.abs(other - middle))
    .map(([from, to]): Ends => [bare((both ?? "").slice(0, from)), bare((both ?? "").slice(to))]);
}

const bare = (name: string): string =>
  name
    .trim()
    .replace(/^["“„'‘(]+|["”'’,:;)]+$/gu, "")
    .trim();

/** Kinds of the actors that are asked for; undefined when another thing is. */
function kindsOf({ who }: Groups): readonly ActorKind[] | undefined {
  const asked = nodesAsked(who ?? "wie");
  return asked?.types[0] === "Actor" && asked.types.length === 1 ? asked.kinds : undefined;
}

function paths(text: string): NetworkAsked | undefined {
  const found = groupsOf(text, PATHS);
  const ends = found === undefined ? [] : endsOf(found);
  return ends.length === 0 ? undefined : { kind: "paths", ends };
}

function sharing(text: string): NetworkAsked | undefined {
  const found = groupsOf(text, SHARING);
  const kinds = found && kindsOf(found);
  if (found?.a === undefined || kinds === undefined) return undefined;
  return { kind: "sharing", partner: bare(found.a), subjects: subjectsIn(found.what ?? ""), kinds };
}

function common(text: string): NetworkAsked | undefined {
  const found = groupsOf(text, COMMON);
  const ends = found === undefined ? [] : endsOf(found);
  return ends.length === 0 ? undefined : { kind: "common", ends, subjects: subjectsIn(found?.what ?? "") };
}

function introductions(text: string): NetworkAsked | undefined {
  const found = groupsOf(text, INTRODUCTIONS);
  const kinds = found && kindsOf(found);
  if (found === undefined || kinds === undefined) return undefined;
  return { kind: "introductions", about: found.a === undefined ? undefined : bare(found.a), kinds };
}

function gaps(text: string): NetworkAsked | undefined {
  for (const gap of ["themes", "questions", "projects"] as const satisfies readonly Gap[]) {
    const found = groupsOf(text, GAPS[gap]);
    if (found !== undefined) return { kind: "gaps", gaps: [gap], counting: found.count?.toLowerCase() === "hoeveel" };
  }
  if (groupsOf(text, GAPS.any) === undefined) return undefined;
  return { kind: "gaps", gaps: ["questions", "themes", "projects"], counting: false };
}

function alone(text: string): NetworkAsked | undefined {
  const found = groupsOf(text, ALONE);
  if (found?.a === undefined) return undefined;
  return { kind: "alone", partner: bare(found.a), subjects: subjectsIn(found.what ?? "") };
}

function only(text: string): NetworkAsked | undefined {
  const found = groupsOf(text, ONLY);
  const kinds = found && kindsOf(found);
  return found?.a === undefined || kinds === undefined ? undefined : { kind: "only", subject: bare(found.a), kinds };
}

function documents(text: string): NetworkAsked | undefined {
  for (const [way, patterns] of Object.entries(DOCUMENTS)) {
    const found = groupsOf(text, patterns);
    const nodes = found && nodesAsked(found.who ?? "");
    if (found === undefined || nodes === undefined) continue;
    const asked = { kind: "documents", types: nodes.types, kinds: nodes.kinds } as const;
    if (way === "both" || way === "all") return { ...asked, among: way };
    const [ends] = found.both === undefined ? [] : endsOf(found);
    const [a, b] = ends ?? [bare(found.a ?? ""), bare(found.b ?? "")];
    if (way === "named") return { ...asked, among: "named", inside: [a, b], outside: [] };
    return { ...asked, among: "named", inside: [a], outside: way === "alone" ? [] : [b] };
  }
  return undefined;
}

function listing(text: string): NetworkAsked | undefined {
  const found = groupsOf(text, LISTING);
  const noun = found?.who?.toLowerCase() ?? "";
  const nodes = nodesListed(noun);
  const counting = found?.count?.toLowerCase() === "hoeveel";
  return nodes && { kind: "listing", ...nodes, noun, counting };
}

function viaSubject(text: string): NetworkAsked | undefined {
  const found = groupsOf(text, VIA_SUBJECT);
  const [kinds, ties] = [found && kindsOf(found), tiesBy(found?.verb ?? "")];
  const [of = "Project"] = subjectsIn(found?.what ?? "");
  if (found?.a === undefined || kinds === undefined || ties === undefined) return undefined;
  return { kind: "via-subject", ties, of, subject: bare(found.a), kinds };
}

function viaPartner(text: string): NetworkAsked | undefined {
  const found = groupsOf(text, VIA_PARTNER);
  const [kinds, ties, theirs] = [found && kindsOf(found), tiesBy(found?.verb ?? ""), tiesBy(found?.verb2 ?? "")];
  const [of = "Project"] = subjectsIn(found?.what ?? "");
  if (found?.a === undefined || kinds === undefined || ties === undefined || theirs === undefined) return undefined;
  return { kind: "via-partner", ties, of, partner: bare(found.a), theirs, kinds };
}
