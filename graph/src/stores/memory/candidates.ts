import { type GraphNode, summaryOf } from "@kenniswijzer/domain";
import { bears, isOfKind } from "../../composing/index.ts";
import type { CandidateItem, CandidateRequest, Candidates, Filter, IndexItem } from "../../store.ts";
import { checkBase, nearIds } from "../refusal.ts";
import { fromRareToCommon, rarity, relevance } from "../relevance.ts";
import type { Graph } from "./graph.ts";
import { cut, sees, sortedById } from "./view.ts";

export function findCandidates(store: string, graph: Graph, request: CandidateRequest): Candidates {
  const { base, filter } = request;
  const near = nearIds(store, request.near);
  checkBase(store, base, () => graph.revision);
  const seen = [...graph.items.values()].filter((item) => sees(filter.visible, item));
  const terms = [...new Set(request.terms)];
  const frequencies = new Map<string, number>();
  for (const term of terms) {
    const count = seen.filter((item) => item.terms.includes(term)).length;
    if (count > 0) frequencies.set(term, count);
  }
  const open = sortedById(seen).filter((item) => passes(graph, item, filter));
  const total = seen.length;
  const averageLength = total === 0 ? 0 : seen.reduce((sum, item) => sum + item.terms.length, 0) / total;
  const weigh = (item: IndexItem): number =>
    fromRareToCommon(frequencies).reduce((sum, [term, frequency]) => {
      const count = countOf(item, term);
      return count === 0 ? sum : sum + relevance(rarity(frequency, total), count, item.terms.length, averageLength);
    }, 0);
  const byTerms = open.map((item) => ({ item, weight: weigh(item) })).filter((found) => found.weight > 0);
  byTerms.sort((a, b) => b.weight - a.weight);
  const chosen = new Set(byTerms.slice(0, request.limit).map((found) => found.item));
  for (const item of open) if (near.includes(item.id)) chosen.add(item);
  const items = [...chosen].map((item) => candidate(graph, item, terms, filter));
  const documents = new Set(items.map((item) => item.passage?.document));
  return {
    named: namedBy(graph, request),
    items,
    frequencies,
    total,
    averageLength,
    documents: sortedById(
      [...graph.readings.values()]
        .map((r) => r.document)
        .filter((d) => documents.has(d.id))
        .map(summaryOf),
    ),
  };
}

const countOf = (item: IndexItem, term: string): number => item.terms.filter((t) => t === term).length;

function passes(graph: Graph, item: IndexItem, { visible, types, documents, kinds }: Filter): boolean {
  if (types && !types.includes(item.type)) return false;
  if (item.type !== "Passage") {
    const node = graph.nodes.get(item.id);
    const shown = node && cut(graph, node, visible);
    return shown !== undefined && isOfKind(shown, kinds) && within(shown, documents);
  }
  if (kinds) return false;
  const passage = graph.passages.get(item.id);
  return passage !== undefined && (!documents || documents.includes(passage.document));
}

const within = (node: GraphNode, documents: Filter["documents"]): boolean =>
  !documents || node.documents.some((id) => documents.includes(id));

function candidate(graph: Graph, item: IndexItem, terms: readonly string[], { visible }: Filter): CandidateItem {
  const counts = new Map<string, number>();
  for (const term of terms) {
    const count = countOf(item, term);
    if (count > 0) counts.set(term, count);
  }
  const passage = item.type === "Passage" ? graph.passages.get(item.id) : undefined;
  const node = item.type === "Passage" ? undefined : graph.nodes.get(item.id);
  return {
    id: item.id,
    type: item.type,
    length: item.terms.length,
    counts,
    ...(passage && { passage }),
    ...(node && { node: cut(graph, node, visible) }),
    ...(item.vector && { vector: item.vector }),
  };
}

function namedBy(graph: Graph, { names, filter }: CandidateRequest): Map<string, GraphNode[]> {
  const found = new Map<string, GraphNode[]>();
  for (const node of sortedById([...graph.nodes.values()])) {
    const shown = cut(graph, node, filter.visible);
    const fits = (!filter.types || filter.types.includes(node.type)) && isOfKind(shown, filter.kinds);
    if (!fits || !sees(filter.visible, node) || !within(shown, filter.documents)) continue;
    for (const name of new Set(names)) {
      if (bears(shown, name)) found.set(name, [...(found.get(name) ?? []), shown]);
    }
  }
  return found;
}
