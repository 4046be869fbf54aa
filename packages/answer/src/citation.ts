import type { Citation } from "@kenniswijzer/domain";
import type { Evidence, Sentence, Unit } from "@kenniswijzer/query";

/** The proof of a claim or mention. */
export function citationOf(unit: Unit, evidence: Evidence): Citation {
  const document = evidence.documents.get(unit.document);
  const page = evidence.passages.get(unit.passage)?.page;
  const date = unit.assertion?.date ?? document?.date;
  return {
    ...(unit.assertion && { assertion: unit.assertion.id }),
    document: unit.document,
    title: document?.title ?? unit.document,
    passage: unit.passage,
    quote: unit.quote,
    start: unit.start,
    end: unit.end,
    ...(page !== undefined && { page }),
    ...(date !== undefined && { date }),
    modality: unit.assertion?.modality ?? "noemt",
    ...(unit.assertion?.period !== undefined && { period: unit.assertion.period }),
    confidence: round(unit.score * (unit.assertion?.confidence ?? 0.8)),
    source: unit.assertion?.source ?? "document",
  };
}

/** The proof of a fact: the sentence that states it. */
export function sentenceCitation(
  sentence: Pick<Sentence, "passage" | "start" | "end" | "text" | "score">,
  evidence: Evidence,
): Citation {
  const document = evidence.documents.get(sentence.passage.document);
  const { page } = sentence.passage;
  return {
    document: sentence.passage.document,
    title: document?.title ?? sentence.passage.document,
    passage: sentence.passage.id,
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
    ...(page !== undefined && { page }),
    ...(document?.date !== undefined && { date: document.date }),
    modality: "noemt",
    confidence: round(sentence.score),
    source: "document",
  };
}

const round = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;

/** Each citation once, in order. */
export function once(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((one) => [`${one.passage}|${one.start}|${one.end}`, one])).values()];
}
