import type { DocumentSummary, GraphNode, Visibility } from "@kenniswijzer/domain";
import type { CandidateItem, CandidateRequest, Candidates, Filter } from "../../store.ts";
import { checkBase, nearIds } from "../refusal.ts";
import { revisionOf } from "./apply.ts";
import type { Connection } from "./connection.ts";
import type { SqlValue } from "./driver.ts";
import type { ItemCache, StoredItem } from "./item-cache.ts";
import { best, type TermNumber } from "./ranking.ts";
import { among, bodies, cut, list, parse, sortedById } from "./values.ts";

export function candidatesOf(connection: Connection, cache: ItemCache, request: CandidateRequest): Candidates {
  const { base, filter } = request;
  const ids = nearIds(connection.name, request.near);
  return connection.read(() => {
    checkBase(connection.name, base, () => revisionOf(connection));
    const { facets, total, averageLength } = facetsOf(connection, filter);
    const terms = termsOf(connection, request);
    const scope = scopeOf(facets, filter);
    const ranked = best(connection, terms, { scope, total, averageLength, limit: request.limit });
    const near = ids.length === 0 ? [] : nearOf(connection, ids, scope);
    const items = itemsOf(connection, cache.of(connection, [...new Set([...ranked, ...near])]), terms, filter.visible);
    return {
      named: namedBy(connection, request),
      items,
      frequencies: new Map(terms.map((t) => [t.term, t.frequency])),
      total,
      averageLength,
      documents: documentsOf(connection, items),
    };
  });
}

/** The facets that pass the filter, and what all items count together that may be seen. */
function facetsOf(connection: Connection, { visible, types }: Filter) {
  const rows = connection.all(`SELECT n, type, items, terms FROM facets WHERE ${among("visibility", visible)}`);
  const sum = (column: "items" | "terms"): number => rows.reduce((all, row) => all + Number(row[column]), 0);
  const facets = rows.filter((row) => !types || types.some((type) => type === row.type)).map((row) => Number(row.n));
  const total = sum("items");
  return { facets, total, averageLength: total === 0 ? 0 : sum("terms") / total };
}

/** Which postings and items count: a condition on `facet` and `item`, and its parameters. */
export interface Scope {
  readonly postings: string;
  readonly items: string;
  readonly values: readonly SqlValue[];
}

function scopeOf(facets: readonly number[], { visible, documents }: Filter): Scope {
  const facet = `facet IN (${facets.join(", ")})`;
  if (!documents) return { postings: facet, items: facet, values: [] };
  const within = `${facet} AND (document IN (SELECT value FROM json_each(?)) OR id IN (
    SELECT n.id FROM nodes n, json_each(n.body, '$.documents') j WHERE j.value IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = j.value AND NOT ${among("d.visibility", visible)})))`;
  const wanted = list(documents);
  return { postings: `item IN (SELECT n FROM items WHERE ${within})`, items: within, values: [wanted, wanted] };
}

function termsOf(connection: Connection, { terms, filter }: CandidateRequest): TermNumber[] {
  if (terms.length === 0) return [];
  const rows = connection.all(
    `SELECT t.n, t.term, sum(c.items) AS frequency FROM json_each(?) j
     CROSS JOIN terms t ON t.term = j.value CROSS JOIN term_counts c ON c.term = t.n JOIN facets f ON f.n = c.facet
     WHERE ${among("f.visibility", filter.visible)} GROUP BY t.n`,
    list(terms),
  );
  return rows.map((row) => ({ n: Number(row.n), term: row.term as string, frequency: Number(row.frequency) }));
}

function nearOf(connection: Connection, ids: readonly string[], scope: Scope): number[] {
  const sql = `SELECT n FROM items WHERE id IN (SELECT value FROM json_each(?)) AND ${scope.items}`;
  return connection.all(sql, list(ids), ...scope.values).map((row) => Number(row.n));
}

function itemsOf(
  connection: Connection,
  stored: readonly StoredItem[],
  terms: readonly TermNumber[],
  visible: readonly Visibility[],
): CandidateItem[] {
  const found = stored.flatMap((item) => item.node ?? []);
  const nodes = new Map(cut(connection, found, visible).map((node) => [node.id, node]));
  return stored.map((item) => {
    const node = item.node && nodes.get(item.node.id);
    const counts = terms.flatMap(({ n, term }) => {
      const count = item.counts.get(n);
      return count === undefined ? [] : [[term, count] as const];
    });
    return { ...item, ...(node && { node }), counts: new Map(counts) };
  });
}

function namedBy(connection: Connection, { names, filter }: CandidateRequest): Map<string, GraphNode[]> {
  if (names.length === 0) return new Map();
  const rows = connection.all(
    `SELECT x.name, n.body FROM json_each(?) j CROSS JOIN node_names x ON x.name = j.value JOIN nodes n ON n.id = x.node
     WHERE ${among("n.visibility", filter.visible)}`,
    list(names),
  );
  const bearers = rows.map((row) => ({ name: row.name as string, node: parse<GraphNode>(row.body) }));
  const shown = cut(
    connection,
    bearers.map((b) => b.node),
    filter.visible,
  );
  const found = new Map<string, GraphNode[]>();
  for (const [at, node] of shown.entries()) {
    const { name = "" } = bearers[at] ?? {};
    if (filter.types && !filter.types.includes(node.type)) continue;
    if (filter.documents && !node.documents.some((id) => filter.documents?.includes(id))) continue;
    found.set(name, sortedById([...(found.get(name) ?? []), node]));
  }
  return found;
}

function documentsOf(connection: Connection, items: readonly CandidateItem[]): DocumentSummary[] {
  const ids = items.flatMap((item) => item.passage?.document ?? []);
  if (ids.length === 0) return [];
  const sql = "SELECT summary AS body FROM documents WHERE id IN (SELECT value FROM json_each(?))";
  return bodies<DocumentSummary>(connection, sql, list(ids));
}
