import { type Citation, type CitedDocument, endOf, type Passage } from "@kenniswijzer/domain";
import type { Evidence, Sentence, Unit } from "@kenniswijzer/query";

/** The proof of a claim or mention. */
export function citationOf(unit: Unit, evidence: Evidence, also: readonly CitedDocument[] = []): Citation {
  const { assertion } = unit;
  const document = evidence.documents.get(unit.document);
  const passage = evidence.passages.get(unit.passage);
  const date = assertion?.date ?? document?.date;
  return {
    ...(assertion && { assertion: assertion.id }),
    document: unit.document,
    title: document?.title ?? unit.document,
    passage: unit.passage,
    quote: unit.quote,
    start: unit.start,
    end: unit.end,
    ...placeOf(passage),
    ...(date !== undefined && { date }),
    modality: assertion?.modality ?? "noemt",
    ...(assertion?.period !== undefined && { period: assertion.period }),
    ...(assertion?.validFrom !== undefined && { validFrom: assertion.validFrom }),
    ...(assertion?.validUntil !== undefined && { validUntil: assertion.validUntil }),
    confidence: round(unit.score * (assertion?.confidence ?? 0.8)),
    source: assertion?.source ?? "document",
    ...(document && evidence.reserveOf(document, endOf(assertion))),
    ...(also.length > 0 && { also: [...also] }),
  };
}

/** The proof of a fact: the sentence that states it. */
export function sentenceCitation(
  sentence: Pick<Sentence, "passage" | "start" | "end" | "text" | "score">,
  evidence: Evidence,
): Citation {
  const document = evidence.documents.get(sentence.passage.document);
  return {
    document: sentence.passage.document,
    title: document?.title ?? sentence.passage.document,
    passage: sentence.passage.id,
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
    ...placeOf(sentence.passage),
    ...(document?.date !== undefined && { date: document.date }),
    modality: "noemt",
    confidence: round(sentence.score),
    source: "document",
    ...(document && evidence.reserveOf(document)),
  };
}

/** Where a person finds it in the document. */
const placeOf = (passage?: Passage): Pick<Citation, "page" | "headings"> => ({
  ...(passage?.page !== undefined && { page: passage.page }),
  ...(passage !== undefined && passage.headings.length > 0 && { headings: [...passage.headings] }),
});

const round = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;

/** Each citation once, in order. */
export function once(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((one) => [`${one.passage}|${one.start}|${one.end}`, one])).values()];
}
