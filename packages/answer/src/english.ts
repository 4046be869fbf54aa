import type { Answer, AnswerItem, Caution, Citation, Modality } from "@kenniswijzer/domain";

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

function textOf({ status, items, suggestions }: Answer): string {
  if (status === "unknown" || items.length === 0) {
    const near = suggestions.length === 0 ? "" : ` Near it: ${suggestions.join("; ")}.`;
    return `I don't know: the documents that you may see don't say.${near}`;
  }
  const lines = items.map(({ name, why, citations: [first] }) =>
    first === undefined ? `${name}.` : `${name} (${why}): “${first.quote}”, in “${first.title}”${dateOf(first)}.`,
  );
  return `${status === "unsure" ? "Not sure, but this may be it. " : ""}${lines.join(" ")}`;
}

function whyOf({ type, citations: [first] }: AnswerItem): string {
  if (first === undefined) return "without a sentence";
  const said = type === "Actor" ? SAYS[first.modality] : "is mentioned";
  const year = first.date?.slice(0, 4) ?? "date unknown";
  return [said, year, ...(first.caution === undefined ? [] : [CAUTIONS[first.caution]])].join(", ");
}

const dateOf = ({ date }: Citation): string => (date === undefined ? "" : ` (${date})`);
