/**
 * The items with the highest BM25, without reading every posting: MaxScore (Turtle & Flood, 1995). Terms come from rare to
 * common; once all that is left to come cannot lift a new item into the best, only items already known are looked up.
 */
import { byText } from "../../change.ts";
import { fromRareToCommon, mostOf, rarity } from "../relevance.ts";
import type { Scope } from "./candidates.ts";
import type { Connection } from "./connection.ts";
import type { IndexRows, TermRow } from "./index-rows.ts";
import { FACETS } from "./postings.ts";
import type { Scores } from "./scores.ts";
import { lastItem } from "./state.ts";

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
  const { within } = ranking.scope;
  const facets = Uint8Array.from({ length: FACETS }, (_, n) => Number(ranking.scope.facets.has(n)));
  const ofScope = (item: number, facet: number): boolean => facets[facet] === 1 && (!within || within[item] === 1);
  const { scores } = kept;
  scores.begin(lastItem(connection));
  let toCome = weights.reduce((sum, weight) => sum + mostOf(weight), 0);
  let left = order.reduce((sum, [, frequency]) => sum + frequency, 0);
  let open = true;
  for (const [at, [term, frequency]] of order.entries()) {
    const weight = weights[at] ?? 0;
    if (scores.close(toCome, left, ranking.limit)) open = false;
    const row = rows.get(term);
    if (row) scores.add(kept.postings(row), weight, ranking.averageLength, open ? ofScope : undefined);
    toCome -= mostOf(weight);
    left -= frequency;
  }
  return cutOff(connection, scores, ranking.limit);
}

function cutOff(connection: Connection, scores: Scores, limit: number): number[] {
  const { above, equal } = scores.best(limit);
  if (above.length + equal.length <= limit) return [...above, ...equal];
  const sql = "SELECT i.n, i.id FROM json_each(?) j CROSS JOIN items i ON i.n = j.value";
  const rows = connection.all(sql, JSON.stringify(equal)).sort((a, b) => byText(a.id as string, b.id as string));
  return [...above, ...rows.slice(0, limit - above.length).map((row) => Number(row.n))];
}
