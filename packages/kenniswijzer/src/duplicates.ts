import type { DocumentSummary } from "@kenniswijzer/domain";

/** Documents of the same text under other names, in groups of two or more, sorted by id: as evidence each group counts as one. */
export function duplicatesIn(documents: readonly DocumentSummary[]): DocumentSummary[][] {
  const groups = new Map<string, DocumentSummary[]>();
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const document of sorted) groups.set(document.hash, [...(groups.get(document.hash) ?? []), document]);
  return [...groups.values()].filter((group) => group.length > 1);
}
