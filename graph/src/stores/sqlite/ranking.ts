/**
 * The items with the highest BM25, without reading every posting: MaxScore (Turtle & Flood, 1995). Terms come from rare to
 * common; once all that is left to come cannot lift a new item into the best, only items already known are looked up.
 */
import { byText } from "../../change.ts";
import { fromRareToCommon, mostOf, rarity, relevance } from "../relevance.ts";
import type { Scope } from "./candidates.ts";
import type { Connection } from "./connection.ts";
import type { IndexRows, TermRow } from "./index-rows.ts";
import type { Postings } from "./postings.ts";
import { parse } from "./values.ts";

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
  const scores = new Map<number, number>();
  const within = ranking.scope.within && itemsWithin(connection, ranking.scope.within);
  for (const [at, [term]] of order.entries()) {
    const weight = weights[at] ?? 0;
    const toCome = weights.slice(at).reduce((sum, w) => sum + mostOf(w), 0);
    const known = closed(scores, toCome, ranking.limit);
    const row = rows.get(term);
    const found = row && matching(kept.postings(row), known, ranking.scope, within);
    for (const [i, item] of (found?.items ?? []).entries()) {
      const gain = relevance(weight, found?.counts[i] ?? 0, found?.lengths[i] ?? 0, ranking.averageLength);
      scores.set(item, (scores.get(item) ?? 0) + gain);
    }
  }
  return cutOff(connection, scores, ranking.limit);
}

/** The items that can still be among the best; undefined while one that is not known yet can. */
function closed(scores: ReadonlyMap<number, number>, toCome: number, limit: number): Set<number> | undefined {
  if (scores.size < limit) return undefined;
  // The bar takes a sort; that it is out of reach often shows without.
  let highest = 0;
  for (const score of scores.values()) if (score > highest) highest = score;
  if (toCome >= highest) return undefined;
  const bar = barOf(scores, limit);
  if (toCome >= bar) return undefined;
  return new Set([...scores].filter(([, score]) => score + toCome >= bar).map(([item]) => item));
}

/** The lowest of the best scores. */
const barOf = (scores: ReadonlyMap<number, number>, limit: number): number =>
  Float64Array.from(scores.values()).sort()[scores.size - limit] ?? 0;

type Found = Pick<Postings, "items" | "counts" | "lengths">;

/** Those of known items, or else those in scope. */
function matching(
  all: Postings,
  known: ReadonlySet<number> | undefined,
  { facets }: Scope,
  within: ReadonlySet<number> | undefined,
): Found {
  const wanted = known ?? within;
  const found: { items: number[]; counts: number[]; lengths: number[] } = { items: [], counts: [], lengths: [] };
  for (let i = 0; i < all.items.length; i++) {
    const item = all.items[i] as number;
    if (wanted ? !wanted.has(item) : !facets.has(all.facets[i] as number)) continue;
    found.items.push(item);
    found.counts.push(all.counts[i] as number);
    found.lengths.push(all.lengths[i] as number);
  }
  return found;
}

function itemsWithin(connection: Connection, { items, values }: NonNullable<Scope["within"]>): Set<number> {
  const row = connection.first(`SELECT json_group_array(n) AS items FROM items WHERE ${items}`, ...values);
  return new Set(parse<number[]>(row?.items));
}

function cutOff(connection: Connection, scores: ReadonlyMap<number, number>, limit: number): number[] {
  if (scores.size <= limit) return [...scores.keys()];
  const bar = barOf(scores, limit);
  const above = [...scores].filter(([, score]) => score > bar).map(([item]) => item);
  const equal = [...scores].filter(([, score]) => score === bar).map(([item]) => item);
  const sql = "SELECT i.n, i.id FROM json_each(?) j CROSS JOIN items i ON i.n = j.value";
  const rows = connection.all(sql, JSON.stringify(equal)).sort((a, b) => byText(a.id as string, b.id as string));
  return [...above, ...rows.slice(0, limit - above.length).map((row) => Number(row.n))];
}
