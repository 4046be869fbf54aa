import type { GraphNode, Visibility } from "@kenniswijzer/domain";
import { bears, isOfKind } from "../../composing/index.ts";
import type { CandidateItem, CandidateRequest, Candidates, Filter } from "../../store.ts";
import { checkBase, nearIds } from "../refusal.ts";
import type { Chosen } from "./choices.ts";
import type { Connection } from "./connection.ts";
import type { IndexRows } from "./index-rows.ts";
import type { ItemCache, StoredItem } from "./item-cache.ts";
import { best, type TermNumber } from "./ranking.ts";
import { revisionOf } from "./state.ts";
import { cut, type Surroundings } from "./surroundings.ts";
import { sortedById } from "./values.ts";

/** All rows that are kept per revision. */
export interface KeptRows {
  readonly items: ItemCache;
  readonly index: IndexRows;
  readonly around: Surroundings;
}

export function candidatesOf(connection: Connection, kept: KeptRows, request: CandidateRequest): Candidates {
  const { base, filter } = request;
  const ids = nearIds(connection.name, request.near);
  return connection.read(() => {
    checkBase(connection.name, base, () => revisionOf(connection));
    kept.index.refresh();
    kept.around.refresh(connection);
    const { scope, total, averageLength, open } = scopeOf(kept.index, filter);
    const terms = termsOf(kept, request, open);
    const ranked = best(connection, kept.index, terms, { scope, total, averageLength, limit: request.limit });
    const near = nearOf(kept, ids, scope);
    const items = itemsOf(kept, kept.items.of(connection, [...new Set([...ranked, ...near])]), terms, filter.visible);
    return {
      named: namedBy(kept, request),
      items,
      frequencies: new Map(terms.map((t) => [t.term, t.frequency])),
      total,
      averageLength,
      documents: sortedById(kept.around.documents.of(items.flatMap((item) => item.passage?.document ?? []))),
    };
  });
}

/** Which postings and items count: those of these facets, and of these items where documents or kinds are chosen. */
export interface Scope {
  readonly facets: ReadonlySet<number>;
  readonly within?: Chosen | undefined;
}

/** The facets that pass the filter, those that may be seen, and what all items count together that may be seen. */
function scopeOf(index: IndexRows, filter: Filter) {
  const { visible, types } = filter;
  const open = index.facets().filter(({ visibility }) => visible.includes(visibility));
  const sum = (column: "items" | "terms"): number => open.reduce((all, facet) => all + facet[column], 0);
  const own = open.filter(({ type }) => !types || types.some((wanted) => wanted === type)).map(({ n }) => n);
  const total = sum("items");
  const scope: Scope = { facets: new Set(own), within: index.choices.of(filter) };
  return {
    scope,
    total,
    averageLength: total === 0 ? 0 : sum("terms") / total,
    open: new Set(open.map(({ n }) => n)),
  };
}

function termsOf(kept: KeptRows, { terms }: CandidateRequest, open: ReadonlySet<number>): TermNumber[] {
  return kept.index.terms.of(terms).flatMap((row) => {
    let frequency = 0;
    for (const [facet, items] of row.items) if (open.has(facet)) frequency += items;
    return frequency === 0 ? [] : [{ row, term: row.term, n: row.n, frequency }];
  });
}

function nearOf(kept: KeptRows, ids: readonly string[], { facets, within }: Scope): number[] {
  const near = kept.index.numbers.of(ids).filter(({ n, facet }) => facets.has(facet) && (!within || within[n] === 1));
  return near.map(({ n }) => n);
}

function itemsOf(
  kept: KeptRows,
  stored: readonly StoredItem[],
  terms: readonly TermNumber[],
  visible: readonly Visibility[],
): CandidateItem[] {
  const found = stored.flatMap((item) => item.node ?? []);
  const nodes = new Map(cut(kept.around, found, visible).map((node) => [node.id, node]));
  const countsOf = counter(terms);
  return stored.map(({ id, type, length, vector, passage, node, counts: all }) => {
    const counts = countsOf(all);
    const shown = node && nodes.get(node.id);
    return {
      id,
      type,
      length,
      counts,
      ...(vector && { vector }),
      ...(passage && { passage }),
      ...(shown && { node: shown }),
    };
  });
}

/** Finds how often each of these terms occurs by looking at each pair of counts once, for an item has as many pairs as a question may have terms. */
function counter(terms: readonly TermNumber[]): (pairs: Uint32Array) => Map<string, number> {
  const places = new Uint32Array(terms.reduce((most, { n }) => Math.max(most, n), 0) + 1);
  for (const [at, { n }] of terms.entries()) places[n] = at + 1;
  return (pairs) => {
    const counts = new Map<string, number>();
    for (let at = 0; at < pairs.length; at += 2) {
      const place = places[pairs[at] as number];
      if (place) counts.set((terms[place - 1] as TermNumber).term, pairs[at + 1] as number);
    }
    return counts;
  };
}

function namedBy(kept: KeptRows, { names, filter }: CandidateRequest): Map<string, GraphNode[]> {
  const { visible, types, documents, kinds } = filter;
  const found = new Map<string, GraphNode[]>();
  for (const { name, nodes } of kept.index.named.of(names)) {
    const open = nodes.filter((node) => visible.includes(node.visibility) && (!types || types.includes(node.type)));
    const own = cut(kept.around, open, visible).filter(
      (node) =>
        (!documents || node.documents.some((id) => documents.includes(id))) &&
        isOfKind(node, kinds) &&
        bears(node, name),
    );
    if (own.length > 0) found.set(name, sortedById(own));
  }
  return found;
}
