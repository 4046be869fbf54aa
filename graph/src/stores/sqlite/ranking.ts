/**
 * The items with the highest BM25, without reading every posting: MaxScore (Turtle & Flood, 1995). Terms come from rare to
 * common; once all that is left to come cannot lift a new item into the best, only items already known are looked up.
 */
import { byText } from "../../change.ts";
import { fromRareToCommon, mostOf, rarity, relevance } from "../relevance.ts";
import type { Scope } from "./candidates.ts";
import type { Connection } from "./connection.ts";
import type { IndexRows, Postings, TermRow } from "./index-rows.ts";
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
  for (const [at, [term]] of order.entries()) {
    const weight = weights[at] ?? 0;
    const toCome = weights.slice(at).reduce((sum, w) => sum + mostOf(w), 0);
    const known = closed(scores, toCome, ranking.limit);
    const row = rows.get(term);
    const found =
      row && (shortList(kept, row, known, ranking.scope) ?? postingsOf(connection, row.n, known, ranking.scope));
    for (const [i, item] of (found?.items ?? []).entries()) {
      const gain = relevance(weight, found?.counts[i] ?? 0, found?.lengths[i] ?? 0, ranking.averageLength);
      scores.set(item, (scores.get(item) ?? 0) + gain);
    }
  }
  return cutOff(connection, scores, ranking.limit);
}

/** The items that can still be among the best; undefined while one that is not known yet can. */
function closed(scores: ReadonlyMap<number, number>, toCome: number, limit: number): number[] | undefined {
  if (scores.size < limit) return undefined;
  // The bar takes a sort; that it is out of reach often shows without.
  let highest = 0;
  for (const score of scores.values()) if (score > highest) highest = score;
  if (toCome >= highest) return undefined;
  const bar = barOf(scores, limit);
  if (toCome >= bar) return undefined;
  return [...scores].filter(([, score]) => score + toCome >= bar).map(([item]) => item);
}

/** The lowest of the best scores. */
const barOf = (scores: ReadonlyMap<number, number>, limit: number): number =>
  Float64Array.from(scores.values()).sort()[scores.size - limit] ?? 0;

type Found = Pick<Postings, "items" | "counts" | "lengths">;

/** Of a term with few postings they are kept: looking through them is quicker than asking for some. */
function shortList(
  kept: IndexRows,
  row: TermRow,
  known: readonly number[] | undefined,
  { facets, within }: Scope,
): Found | undefined {
  const all = within === undefined ? kept.postings(row) : undefined;
  if (all === undefined) return undefined;
  const wanted = known && new Set(known);
  const at = [...all.items.keys()].filter((i) =>
    wanted ? wanted.has(all.items[i] ?? 0) : facets.has(all.facets[i] ?? 0),
  );
  const column = (of: readonly number[]): number[] => at.map((i) => of[i] ?? 0);
  return { items: column(all.items), counts: column(all.counts), lengths: column(all.lengths) };
}

function postingsOf(
  connection: Connection,
  term: number,
  known: readonly number[] | undefined,
  { facets, within }: Scope,
): Found {
  const columns =
    "json_group_array(item) AS items, json_group_array(count) AS counts, json_group_array(length) AS lengths";
  const scope = within ? `item IN (SELECT n FROM items WHERE ${within.items})` : `facet IN (${[...facets].join(", ")})`;
  const row = known
    ? connection.first(
        `SELECT ${columns} FROM json_each(?) j CROSS JOIN postings p ON p.term = ? AND p.item = j.value`,
        JSON.stringify(known),
        term,
      )
    : connection.first(`SELECT ${columns} FROM postings WHERE term = ? AND ${scope}`, term, ...(within?.values ?? []));
  return { items: parse(row?.items), counts: parse(row?.counts), lengths: parse(row?.lengths) };
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
