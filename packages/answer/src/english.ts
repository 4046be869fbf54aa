import type { Answer, AnswerItem, Caution, Citation, Contradiction, Modality } from "@kenniswijzer/domain";

/** How a sentence ties somebody to what was asked, and no stronger than it does. */
const SAYS: Record<Modality, string> = {
  noemt: "is mentioned",
  vraagt: "asks about it",
  "voert-uit": "does it",
  "is-van-plan": "plans it",
  ontkent: "is said not to",
  onbeslist: "has not decided",
};

const CAUTIONS: Record<Caution, string> = {
  "mogelijk verouderd": "possibly outdated",
  vervallen: "no longer in force",
  vervangen: "replaced by a newer document",
  afgelopen: "over",
};

/** The same answer in English for its text and reasons. Names, quotes and titles stay as the documents have them: a translated quote proves nothing. */
export function inEnglish(answer: Answer): Answer {
  const items = answer.items.map((item) => ({ ...item, why: whyOf(item) }));
  return { ...answer, items, text: textOf({ ...answer, items }) };
}

const VERDICTS: Record<NonNullable<Answer["verdict"]>, string> = {
  yes: "Yes.",
  no: "No.",
  undecided: "That has not been decided yet.",
};

/** What texts call a project that is over. */
const ENDED: Readonly<Record<string, string>> = {
  gestopt: "has stopped",
  stopgezet: "has been stopped",
  beëindigd: "has ended",
  beeindigd: "has ended",
  afgerond: "has been completed",
  afgelopen: "is over",
  afgesloten: "has been closed",
  voltooid: "has been completed",
  opgeheven: "has been disbanded",
  geannuleerd: "has been cancelled",
  ingetrokken: "has been withdrawn",
};

function textOf(answer: Answer): string {
  const { status, verdict, suggestions, plan } = answer;
  const read = plan.corrected.map(({ from, to }) => `I read “${from}” as “${to}”.`);
  const said = [...answeredWith(answer), ...(answer.contradictions ?? []).map(saidAgainst)];
  if (status === "unknown" || said.length === 0) {
    const near = suggestions.length === 0 ? [] : [`Near it: ${suggestions.join("; ")}.`];
    return ["I don't know: the documents that you may see don't say.", ...near, ...read].join(" ");
  }
  const reserve = status === "unsure" ? ["Not sure, but this may be it."] : [];
  return [...reserve, ...(verdict === undefined ? [] : [VERDICTS[verdict]]), ...said].join(" ");
}

// an answer without items is told by the sentences themselves
function answeredWith({ items, citations, contradictions = [] }: Answer): string[] {
  if (items.length > 0) {
    return items.map(({ name, why, citations: [first] }) =>
      first === undefined ? `${name}.` : `${name} (${why}): ${proof(unwarned(first))}`,
    );
  }
  return contradictions.length > 0 ? [] : citations.map(proof);
}

function saidAgainst({ kind, name, value, citations }: Contradiction): string {
  const [now, before] = citations as [Citation, Citation?];
  if (kind === "ended") return `Note: ${name} ${ENDED[value ?? ""] ?? `is “${value}”`}: ${proof(now)}`;
  if (kind === "withdrawn")
    return `${name}: no longer, by the newest document: ${proof(now)}${before === undefined ? "" : ` An older document says otherwise: ${proof(before)}`}`;
  if (value === undefined) return `Another document says otherwise: ${proof(now)}`;
  return `Another document says otherwise (${value}): ${proof(now)}`;
}

const proof = (citation: Citation): string => `“${citation.quote}”, in “${citation.title}”${inBrackets(citation)}.`;

function whyOf({ type, citations: [first] }: AnswerItem): string {
  if (first === undefined) return "without a sentence";
  const said = type === "Actor" ? SAYS[first.modality] : "is mentioned";
  const year = first.date?.slice(0, 4) ?? "date unknown";
  return [said, year, ...(first.caution === undefined ? [] : [CAUTIONS[first.caution]])].join(", ");
}

// what is known against the source was said with the name
const unwarned = ({ caution, ...citation }: Citation): Citation => citation;

function inBrackets({ date, caution }: Citation): string {
  const parts = [...(date === undefined ? [] : [date]), ...(caution === undefined ? [] : [CAUTIONS[caution]])];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
