import type { Citation, Document, Passage } from "@kenniswijzer/domain";
import { dutchDate, messages, modalities } from "./messages.nl.ts";
import type { Rich, Run } from "./rich.ts";

const CONTEXT = 500;
const MOST_OTHERS = 5;

/** The sentence in its context: document, date and page, what it hangs under, and the quote in bold within its passage. */
export function viewSource(
  citation: Citation,
  number: number,
  found: { document: Document; passages: readonly Passage[] },
): Rich {
  const { document, passages } = found;
  const date = citation.date ?? document.date;
  const where = [
    date === undefined ? messages.noDate : dutchDate(date),
    citation.replacedBy === undefined ? citation.caution : messages.replacedBy(citation.replacedBy.title),
    citation.page === undefined ? undefined : messages.page(citation.page),
    modalities[citation.modality],
    citation.source === "list" ? messages.fromList : undefined,
    citation.source === "person" ? messages.fromPerson : undefined,
  ];
  const passage = passages.find(({ id }) => id === citation.passage);
  const above = [...(passage?.headings ?? []).slice(-1), ...(passage?.lead ?? []).slice(-1)].join(" › ");
  return [
    { text: `${messages.source(number)}: ${document.title}`, mark: "bold" },
    { text: `\n${where.filter((part) => part !== undefined).join(" · ")}\n` },
    ...alsoIn(citation),
    ...(above === "" ? [] : [{ text: above, mark: "italic" } as const, { text: "\n" }]),
    ...inContext(citation, document.text, passage),
  ];
}

function alsoIn({ also = [] }: Citation): Run[] {
  if (also.length === 0) return [];
  const titles = also
    .slice(0, MOST_OTHERS)
    .map(({ title, date }) => `${title} (${date?.slice(0, 4) ?? messages.noDate})`);
  return [{ text: messages.alsoIn(titles, also.length - titles.length) }, { text: "\n" }];
}

function inContext(citation: Citation, text: string, passage: Passage | undefined): Run[] {
  // what was taken out of a document since, such as a name, must not come back from memory
  if (text.slice(citation.start, citation.end) !== citation.quote) return [{ text: `\n${messages.changedDocument}` }];
  const before = text.slice(passage?.start ?? citation.start, citation.start);
  const after = text.slice(citation.end, passage?.end ?? citation.end);
  return [{ text: `\n${headOf(before)}` }, { text: citation.quote, mark: "bold" }, { text: tailOf(after) }];
}

const headOf = (before: string): string =>
  before.length <= CONTEXT ? before : `…${before.slice(-CONTEXT).replace(/^\S*\s/, "")}`;

const tailOf = (after: string): string =>
  after.length <= CONTEXT ? after : `${after.slice(0, CONTEXT).replace(/\s\S*$/, "")}…`;
