/**
 * The items with the highest BM25, without reading every posting: MaxScore (Turtle & Flood, 1995). Terms come from rare to
 * common; once all that is left to come cannot lift a new item into the best, only items already known are looked up.
 */
import { byText } from "../../change.ts";
import { fromRareToCommon, mostOf, rarity, relevance } from "../relevance.ts";
import type { Scope } from "./candidates.ts";
import type { Connection } from "./connection.ts";
import type { IndexRows, TermRow } from "./index-rows.ts";
import { countAt, facetAt, itemAt, lengthAt, WIDTH } from "./postings.ts";
import type { Scores } from "./scores.ts";
import { parse } from "./values.ts";
import { lastItem } from "./waiting.ts";

export interface TermNumber {
  readonly row: TermRow;
  readonly n: number;
  readonly term: string;
  /** In how many items that may be seen it occurs. */
  readonly frequency: number;
}

export interface Ranking {
  readonly scope: Scope;
  readonly total: number;
  readonly averageLength: number;
  readonly limit: number;
}

/** Numbers of the best items, in no order; equals are chosen by id. */
export function best(
  connection: Connection,
  kept: IndexRows,
  terms: readonly TermNumber[],
  ranking: Ranking,
): number[] {
  if (ranking.limit <= 0) return [];
  const rows = new Map(terms.map((t) => [t.term, t.row]));
  const order = fromRareToCommon(new Map(terms.map((t) => [t.term, t.frequency])));
  const weights = order.map(([, frequency]) => rarity(frequency, ranking.total));
  const within = ranking.scope.within && itemsWithin(connection, ranking.scope.within);
  const isNew = (item: number, facet: number): boolean => (within ? within.has(item) : ranking.scope.facets.has(facet));
  const { scores } = kept;
  scores.begin(lastItem(connection));
  let open = true;
  for (const [at, [term]] of order.entries()) {
    const row = rows.get(term);
    const toCome = weights.slice(at).reduce((sum, w) => sum + mostOf(w), 0);
    if (scores.close(toCome, ranking.limit)) open = false;
    if (row === undefined) continue;
    const postings = kept.postings(row);
    for (let i = 0; i < postings.length; i += WIDTH) {
      const item = itemAt(postings, i);
      if (!scores.has(item) && !(open && isNew(item, facetAt(postings, i)))) continue;
      const [count, length] = [countAt(postings, i), lengthAt(postings, i)];
      scores.add(item, relevance(weights[at] ?? 0, count, length, ranking.averageLength));
    }
  }
  return cutOff(connection, scores, ranking.limit);
}

function itemsWithin(connection: Connection, { items, values }: NonNullable<Scope["within"]>): Set<number> {
  const row = connection.first(`SELECT json_group_array(n) AS items FROM items WHERE ${items}`, ...values);
  return new Set(parse<number[]>(row?.items));
}

function cutOff(connection: Connection, scores: Scores, limit: number): number[] {
  const { above, equal } = scores.best(limit);
  if (above.length + equal.length <= limit) return [...above, ...equal];
  const sql = "SELECT i.n, i.id FROM json_each(?) j CROSS JOIN items i ON i.n = j.value";
  const rows = connection.all(sql, JSON.stringify(equal)).sort((a, b) => byText(a.id as string, b.id as string));
  return [...above, ...rows.slice(0, limit - above.length).map((row) => Number(row.n))];
}
