import { byText } from "../../change.ts";
import type { IndexItem } from "../../store.ts";
import type { Connection } from "./connection.ts";
import { bytesOf, floats, integers, list, sortedById } from "./values.ts";

/** How the number of items that have a term changes, per term and facet. */
type Tally = Map<string, { readonly term: number; readonly facet: number; items: number }>;

export function removeItems(connection: Connection, ids: readonly string[]): void {
  const tally: Tally = new Map();
  for (const id of ids) removeItem(connection, id, tally);
  settle(connection, tally);
}

export function putItems(connection: Connection, items: readonly IndexItem[]): void {
  if (items.length === 0) return;
  const tally: Tally = new Map();
  const last = [...new Map(items.map((item) => [item.id, item])).values()];
  for (const { id } of last) removeItem(connection, id, tally);
  const terms = termNumbers(connection, last);
  const facets = new Map<string, number>();
  const postings: Posting[] = [];
  let n = Number(connection.first("SELECT coalesce(max(n), 0) AS n FROM items")?.n);
  for (const item of last) {
    const key = `${item.visibility} ${item.type}`;
    const facet = facets.get(key) ?? facetNumber(connection, item);
    facets.set(key, facet);
    n += 1;
    const counts = countsOf(item, terms);
    putItem(connection, n, item, facet, counts);
    for (const [term, count] of counts) {
      postings.push([term, n, facet, count, item.terms.length]);
      tallied(tally, term, facet, 1);
    }
  }
  putPostings(connection, postings);
  settle(connection, tally);
}

function removeItem(connection: Connection, id: string, tally: Tally): void {
  const item = connection.first("SELECT n, facet, length, counts FROM items WHERE id = ?", id);
  if (!item) return;
  const [n, facet, length] = [Number(item.n), Number(item.facet), Number(item.length)];
  const terms = [...unpackCounts(item.counts).keys()];
  for (const term of terms) tallied(tally, term, facet, -1);
  connection.run(
    "DELETE FROM postings WHERE item = ? AND term IN (SELECT value FROM json_each(?))",
    n,
    JSON.stringify(terms),
  );
  connection.run("DELETE FROM items WHERE n = ?", n);
  connection.run("UPDATE facets SET items = items - 1, terms = terms - ? WHERE n = ?", length, facet);
}

function putItem(
  connection: Connection,
  n: number,
  { id, document, terms, vector }: IndexItem,
  facet: number,
  counts: ReadonlyMap<number, number>,
): void {
  const blob = vector ? bytesOf(vector) : null;
  const sql = "INSERT INTO items (n, id, facet, document, length, counts, vector) VALUES (?, ?, ?, ?, ?, ?, ?)";
  connection.run(sql, n, id, facet, document ?? null, terms.length, packCounts(counts), blob);
  connection.run("UPDATE facets SET items = items + 1, terms = terms + ? WHERE n = ?", terms.length, facet);
}

type Posting = readonly [term: number, item: number, facet: number, count: number, length: number];
const ROWS_AT_ONCE = 200;
const rowsOf = (count: number): string => Array.from({ length: count }, () => "(?, ?, ?, ?, ?)").join(", ");

/** In the order in which they are kept, so that each page is touched once; many in a statement, for a statement costs more than a row. */
function putPostings(connection: Connection, postings: Posting[]): void {
  postings.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (let at = 0; at < postings.length; at += ROWS_AT_ONCE) {
    const some = postings.slice(at, at + ROWS_AT_ONCE);
    connection.run(`INSERT INTO postings VALUES ${rowsOf(some.length)}`, ...some.flat());
  }
}

function tallied(tally: Tally, term: number, facet: number, by: number): void {
  const key = `${term} ${facet}`;
  const entry = tally.get(key);
  if (entry) entry.items += by;
  else tally.set(key, { term, facet, items: by });
}

/** Writes the tally; a term that no item has any more is forgotten. */
function settle(connection: Connection, tally: Tally): void {
  const gone: number[] = [];
  for (const { term, facet, items } of tally.values()) {
    if (items === 0) continue;
    connection.run(
      `INSERT INTO term_counts VALUES (?, ?, ?) ON CONFLICT (term, facet) DO UPDATE SET items = items + excluded.items`,
      term,
      facet,
      items,
    );
    if (items < 0) gone.push(term);
  }
  if (gone.length === 0) return;
  const terms = JSON.stringify(gone);
  connection.run("DELETE FROM term_counts WHERE items = 0 AND term IN (SELECT value FROM json_each(?))", terms);
  connection.run(
    `DELETE FROM terms WHERE n IN (SELECT value FROM json_each(?))
     AND NOT EXISTS (SELECT 1 FROM term_counts c WHERE c.term = terms.n)`,
    terms,
  );
}

function termNumbers(connection: Connection, items: readonly IndexItem[]): Map<string, number> {
  const terms = list(items.flatMap((item) => item.terms));
  connection.run("INSERT INTO terms (term) SELECT value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING", terms);
  const rows = connection.all("SELECT t.n, t.term FROM json_each(?) j JOIN terms t ON t.term = j.value", terms);
  return new Map(rows.map((row) => [row.term as string, Number(row.n)]));
}

function facetNumber(connection: Connection, { visibility, type }: IndexItem): number {
  const sql = "INSERT INTO facets (visibility, type, items, terms) VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING";
  connection.run(sql, visibility, type);
  return Number(connection.first("SELECT n FROM facets WHERE visibility = ? AND type = ?", visibility, type)?.n);
}

/** How often each term occurs in an item, by the term's number. */
function countsOf(item: IndexItem, numbers: ReadonlyMap<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of item.terms) {
    const n = numbers.get(term) ?? 0;
    counts.set(n, (counts.get(n) ?? 0) + 1);
  }
  return counts;
}

const packCounts = (counts: ReadonlyMap<number, number>): Uint8Array => bytesOf(Uint32Array.from([...counts].flat()));

/** As they were put: term number to count. */
export function unpackCounts(blob: unknown): Map<number, number> {
  const pairs = integers(blob);
  const counts = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 2) counts.set(pairs[at] ?? 0, pairs[at + 1] ?? 0);
  return counts;
}

/** Items as they were put, their terms sorted. */
export function itemsById(connection: Connection, ids: readonly string[]): IndexItem[] {
  const rows = connection.all(
    `SELECT i.id, i.document, i.counts, i.vector, f.visibility, f.type FROM items i JOIN facets f ON f.n = i.facet
     WHERE i.id IN (SELECT value FROM json_each(?))`,
    list(ids),
  );
  const counted = rows.map((row) => ({ row, counts: unpackCounts(row.counts) }));
  const numbers = JSON.stringify([...new Set(counted.flatMap(({ counts }) => [...counts.keys()]))]);
  const known = connection.all("SELECT n, term FROM terms WHERE n IN (SELECT value FROM json_each(?))", numbers);
  const termAt = new Map(known.map((row) => [Number(row.n), row.term as string]));
  const found = counted.map(({ row, counts }) => ({
    id: row.id as string,
    type: row.type as IndexItem["type"],
    visibility: row.visibility as IndexItem["visibility"],
    terms: [...counts].flatMap(([n, count]) => Array<string>(count).fill(termAt.get(n) ?? "")).sort(byText),
    ...(row.document === null ? {} : { document: row.document as string }),
    ...(row.vector === null ? {} : { vector: floats(row.vector) }),
  }));
  return sortedById(found);
}
