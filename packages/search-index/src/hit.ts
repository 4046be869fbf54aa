import type { Citation, DocumentSummary, Passage, SearchHit } from "@kenniswijzer/domain";
import type { Asked } from "./asked.ts";
import type { Parts, ScoredItem } from "./score.ts";

/** A scored item as it is shown. */
export function hitOf(
  { item, score, parts }: ScoredItem,
  documents: ReadonlyMap<string, DocumentSummary>,
  asked: Asked,
): SearchHit {
  const { passage, node } = item;
  const shown = { score, parts: partsOf(parts), because: becauseOf(item, parts, asked) };
  if (!passage) return { id: item.id, type: item.type as SearchHit["type"], name: node?.name ?? item.id, ...shown };
  const document = documents.get(passage.document);
  const citation = document && cite(passage, document);
  return { id: item.id, type: "Passage", name: headline(passage), ...shown, ...(citation && { citation }) };
}

const partsOf = (parts: Parts): Record<string, number> => Object.fromEntries(Object.entries(parts));

/** Why it came, in words: what of the question it holds, and what the question was taken to mean. */
function becauseOf({ counts }: ScoredItem["item"], parts: Parts, { terms, meant }: Asked): string[] {
  const shared = terms.filter(({ term }) => counts.has(term)).map(({ term }) => term);
  const [surest] = meant;
  return [
    ...(parts.name ? ["heet zo"] : []),
    ...(parts.keyword && shared.length > 0 ? [`woorden: ${shared.join(", ")}`] : []),
    ...((parts.synonyms || parts.concept) && surest ? [`bedoeld: ${surest.concept} (“${surest.phrase}”)`] : []),
    ...(parts.phrase ? ["dezelfde woorden na elkaar"] : []),
    ...(parts.vector ? ["betekenis lijkt erop"] : []),
    ...(parts.graph ? ["verbonden met wat gevonden is"] : []),
  ];
}

/** The passage as its own evidence. */
function cite(passage: Passage, document: DocumentSummary): Citation {
  return {
    document: document.id,
    title: document.title,
    passage: passage.id,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    ...(passage.page !== undefined && { page: passage.page }),
    ...(passage.headings.length > 0 && { headings: [...passage.headings] }),
    ...(document.date !== undefined && { date: document.date }),
    modality: "noemt",
    confidence: 1,
    source: "document",
  };
}

const HEADLINE = 120;

function headline({ text }: Passage): string {
  if (text.length <= HEADLINE) return text;
  return `${text.slice(0, text.lastIndexOf(" ", HEADLINE) > 0 ? text.lastIndexOf(" ", HEADLINE) : HEADLINE)} …`;
}
