import type { DocumentKind } from "@kenniswijzer/domain";
import { type HeadLine, headLines } from "./metadata.ts";

/** Words that a document calls itself by. In a line with several, the first counts: `Notitie over het projectplan`. */
const WORDS: readonly (readonly [DocumentKind, string])[] = [
  ["notulen", "notulen|verslag|\\p{L}*overlegverslag|vergaderverslag|gespreksverslag|besluitenlijst"],
  ["agendastuk", "agendapunt|agendastuk|oplegnotitie|oplegger|bespreekstuk|raadsvoorstel|collegevoorstel|adviesnota"],
  ["agenda", "(?:concept|vergader|raads)?agenda(?= |$)(?! van de toekomst)"],
  [
    "overeenkomst",
    "\\p{L}*overeenkomst|\\p{L}*convenant|intentieverklaring|samenwerkingsverklaring|bestuursakkoord|\\p{L}*verdrag|notawisseling",
  ],
  ["nieuwsbrief", "nieuwsbrief|nieuwsflits|nieuwsbericht|persbericht"],
  ["brief", "\\p{L}*brief"],
  [
    "plan",
    "(?:project|jaar|werk|onderzoeks|uitvoerings|meerjaren|programma|activiteiten|implementatie|communicatie)plan|plan van aanpak|projectvoorstel|projectaanvraag|subsidieaanvraag|(?:kennis|onderzoeks|ontwikkel|innovatie|beleids)agenda",
  ],
  [
    "rapport",
    "\\p{L}*rapport(?:age)?|\\p{L}*evaluatie|jaarverslag|onderzoeksverslag|eindverslag|jaarrekening|verkenning|monitor|factsheet",
  ],
  ["nota", "\\p{L}*nota|\\p{L}*notitie|memo|memorandum|beleidskader|beleidsplan|beleidsvisie|visie|visiestuk"],
];
const NAMED = WORDS.map(
  ([kind, words]) => [kind, new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, "iu")] as const,
);

const DECISION =
  /^(?:\p{L}*(?:besluit|regeling|verordening|beleidsregels?|beschikking)|wet|rijkswet|aanwijzing(?:en)?|circulaire|richtlijn)(?![\p{L}-]|\s*:)/iu;
const DECIDES =
  /^\s*(?:[#*\s]*(?:Gelet op|Besluit(?:en)?\s*:|Artikel\s+1\b)|.{0,120}\bheeft (?:het volgende )?besloten)/m;
const SENDER = /^(?:van|from)\s*:/i;
const RECIPIENT = /^(?:aan|to)\s*:/i;
const SUBJECT = /^(?:onderwerp|subject|betreft)(?:\s*:|\s(?=[A-Z]))/i;
const PRESENT = /^(?:aanwezig(?:en)?|deelnemers|afwezig(?: met bericht)?|afgemeld|present)\s*:/i;
const GREETING = /^(?:geachte|beste)\s.{1,60},$/i;
/** Where a page stands in its site: `Home > Onderzoek`. */
const TRAIL = /^home\s*(?:>|›|»|\/)\s/i;
const PARTIES = /^(?:(?:de )?(?:partijen|ondergetekenden?)|overwegende(?: dat)?)\s*:?$/i;

const SIGNS: readonly (readonly [DocumentKind, RegExp])[] = [
  ["notulen", PRESENT],
  ["overeenkomst", PARTIES],
  ["webpagina", TRAIL],
  ["brief", GREETING],
];

const NAMING_LINES = 6;
const LONGEST_NAMING = 160;
const HEAD = 4_000;

/** What kind of text this is: by how a mail or decision begins, what its first lines call it, or who is present, greeted or party; absent when nothing says so. */
export function kindOf(text: string): DocumentKind | undefined {
  const lines = headLines(text);
  const [first] = lines;
  if (first === undefined) return undefined;
  if (SENDER.test(first.plain) && has(lines.slice(1, 8), RECIPIENT) && has(lines.slice(1, 8), SUBJECT)) return "e-mail";
  const naming = lines
    .filter((line, at) => (at < NAMING_LINES && mayName(line)) || SUBJECT.test(line.plain))
    .map(withoutLabel);
  if ([first.plain, ...naming].some((line) => DECISION.test(line))) return "besluit";
  for (const line of naming) {
    const named = namedIn(line);
    if (named !== undefined) return named;
  }
  return SIGNS.find(([, sign]) => has(lines, sign))?.[0] ?? (DECIDES.test(text.slice(0, HEAD)) ? "besluit" : undefined);
}

const has = (lines: readonly HeadLine[], pattern: RegExp): boolean => lines.some(({ plain }) => pattern.test(plain));

/** A sentence tells of other documents; a heading and a line without a full stop name their own. */
const mayName = ({ plain, heading }: HeadLine): boolean =>
  plain.length <= LONGEST_NAMING && (heading || !/[.!?]$/.test(plain));

const withoutLabel = ({ plain }: HeadLine): string =>
  plain.replace(/^(?:onderwerp|betreft|titel|status)(?:\s*:|\s(?=[A-Z]))\s*/i, "");

function namedIn(line: string): DocumentKind | undefined {
  let best: { kind: DocumentKind; at: number } | undefined;
  for (const [kind, pattern] of NAMED) {
    const at = pattern.exec(line)?.index;
    if (at !== undefined && (best === undefined || at < best.at)) best = { kind, at };
  }
  return best?.kind;
}
