import { headLines } from "./metadata.ts";

/** Who wrote a document and for which organisation, as its own first lines say. */
export interface Authorship {
  readonly authors?: readonly string[];
  readonly organisation?: string;
}

const WRITER =
  /^(?:auteurs?|authors?|geschreven door|opgesteld door|opstellers?|stellers?|schrijvers?|samenstelling|door)\s*(?::|\s{3,})\s*(.+)$/i;
const SENDER = /^(?:van|from|afzender)\s*:\s*(.+)$/i;
const ORGANISATION = /^(?:organisatie|instelling|uitgever|uitgave van|namens|publisher)\s*:\s*(.+)$/i;
/** A letterhead is the first line, and nothing but a name. */
const LETTERHEAD =
  /^(?:gemeente|provincie|ministerie van|regio|hogeschool|universiteit|stichting|coöperatie|waterschap|ggd|vng|omgevingsdienst|veiligheidsregio)\s+\p{Lu}[\p{L}\s&,'’-]{1,60}$/iu;
const WORDS = "\\p{Lu}[\\p{L}-]*(?: (?!Besluit)\\p{Lu}[\\p{L}-]*)*";
/** `Minister van Volksgezondheid, Welzijn en Sport`: commas belong to the name where its last part follows on `en`. */
const ISSUER = new RegExp(
  `\\b((?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor) ${WORDS}(?:(?:, ${WORDS})* en ${WORDS})?)`,
  "u",
);
const COUNCIL =
  /\b((?:(?:college van )?[Bb]urgemeester en wethouders|(?:[Gg]emeente)?[Rr]aad|[Gg]edeputeerde [Ss]taten|[Pp]rovinciale [Ss]taten) van (?:de gemeente |de provincie |het )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})/u;
const HEAD_OF_DECISION = 4;

const NAME =
  /^(?:(?:dhr|mw|mevr|mr|drs|dr|ir|ing|prof|em)\.?\s+|(?:de heer|mevrouw)\s+)*(?:\p{Lu}[\p{L}'’-]*\.?\s*)+(?:\([^)]*\)\s*)?(?:(?:van|de|den|der|het|ten|ter|te|'t|’t|in|op|la|le|el|du)\s+)*\p{Lu}[\p{L}'’-]+(?:\s+(?:MSc|MA|BA|BSc|PhD|MBA|MPA))?$/u;

/** Absent where the document doesn't say. `decides` is for a decision, which comes from whoever takes it. */
export function authorshipOf(text: string, decides = false): Authorship {
  const lines = headLines(text).map(({ plain }) => plain);
  const [written, sent, labelled] = [WRITER, SENDER, ORGANISATION].map((label) =>
    lines.map((line) => label.exec(line)?.[1]).find((value) => value !== undefined),
  );
  const writer = written === undefined ? undefined : writerOf(written);
  const sender = sent === undefined ? undefined : writerOf(sent);
  const letterhead = lines[0]?.split(/\s[-–|]\s/)[0] ?? "";
  const authors = writer?.authors ?? sender?.authors;
  const organisation =
    tidy(labelled ?? "") ||
    (decides ? issuerOf(lines) : undefined) ||
    (writer?.organisation ?? sender?.organisation) ||
    (LETTERHEAD.test(letterhead) ? letterhead : undefined);
  return { ...(authors === undefined ? {} : { authors }), ...(organisation === undefined ? {} : { organisation }) };
}

function issuerOf(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, HEAD_OF_DECISION)) {
    const issuer = ISSUER.exec(line)?.[1] ?? COUNCIL.exec(line)?.[1];
    if (issuer !== undefined) return issuer.trim();
  }
  return undefined;
}

/** `Lotte Schuurman (Impuls)` is a person of an organisation, `programmabureau WSD` an organisation alone. */
function writerOf(value: string): Authorship {
  const bare = value.replace(/<[^>]*>?/g, " ").replace(/\s{2,}/g, " ");
  const brackets = [...bare.matchAll(/\(([^()]{2,80})\)/g)].map(([, inside]) => (inside ?? "").trim());
  const pieces = bare
    .replace(/\([^()]*\)/g, " ")
    .split(/[,;]|\s(?:en|&)\s/)
    .map(tidy);
  const authors = pieces.filter((piece) => NAME.test(piece));
  if (authors.length === 0) {
    const whole = tidy(bare.replace(/\([^()]*\)/g, " "));
    return /\p{L}{3}/u.test(whole) && !whole.includes("█") ? { organisation: whole } : {};
  }
  const named = [...new Set(brackets.filter((one) => /^\p{Lu}\p{L}*\s+\p{Lu}|^\p{Lu}{2,}/u.test(one)))];
  const [organisation] = named;
  return { authors, ...(organisation !== undefined && named.length === 1 ? { organisation } : {}) };
}

const tidy = (text: string): string => text.replace(/^[\s"“'(]+|[\s"”')]+$|\s*\|.*$/g, "").replace(/\s+/g, " ");
