import type { Citation, Document, Passage } from "@kenniswijzer/domain";
import type { Rich, Run } from "../text/rich.ts";
import { dateIn, type Wording } from "../wording/wording.ts";

const CONTEXT = 500;
const MOST_OTHERS = 5;

/** The sentence in its context: document, date and page, what it hangs under, and the quote in bold within its passage. */
export function viewSource(
  citation: Citation,
  number: number,
  found: { document: Document; passages: readonly Passage[] },
  wording: Wording,
): Rich {
  const { document, passages } = found;
  const date = citation.date ?? document.date;
  const passage = passages.find(({ id }) => id === citation.passage);
  const page = citation.page ?? passage?.page;
  const where = [
    date === undefined ? wording.noDate : dateIn(wording.language, date),
    citation.replacedBy === undefined ? citation.caution : wording.replacedBy(citation.replacedBy.title),
    page === undefined ? undefined : wording.page(page),
    wording.modalities[citation.modality],
    citation.source === "list" ? wording.fromList : undefined,
    citation.source === "person" ? wording.fromPerson : undefined,
  ];
  const above = [...(passage?.headings ?? []).slice(-1), ...(passage?.lead ?? []).slice(-1)].join(" › ");
  return [
    { text: `${wording.source(number)}: ${document.title}`, mark: "bold" },
    { text: `\n${where.filter((part) => part !== undefined).join(" · ")}\n` },
    ...alsoIn(citation, wording),
    ...(above === "" ? [] : [{ text: above, mark: "italic" } as const, { text: "\n" }]),
    ...inContext(citation, document.text, passage, wording),
  ];
}

function alsoIn({ also = [] }: Citation, wording: Wording): Run[] {
  if (also.length === 0) return [];
  const titles = also
    .slice(0, MOST_OTHERS)
    .map(({ title, date }) => `${title} (${date?.slice(0, 4) ?? wording.noDate})`);
  return [{ text: wording.alsoIn(titles, also.length - titles.length) }, { text: "\n" }];
}

function inContext(citation: Citation, text: string, passage: Passage | undefined, wording: Wording): Run[] {
  // what was taken out of a document since, such as a name, must not come back from memory
  if (text.slice(citation.start, citation.end) !== citation.quote) return [{ text: `\n${wording.changedDocument}` }];
  const before = text.slice(passage?.start ?? citation.start, citation.start);
  const after = text.slice(citation.end, passage?.end ?? citation.end);
  return [{ text: `\n${headOf(before)}` }, { text: citation.quote, mark: "bold" }, { text: tailOf(after) }];
}

const headOf = (before: string): string =>
  before.length <= CONTEXT ? before : `…${before.slice(-CONTEXT).replace(/^\S*\s/, "")}`;

const tailOf = (after: string): string =>
  after.length <= CONTEXT ? after : `${after.slice(0, CONTEXT).replace(/\s\S*$/, "")}…`;
