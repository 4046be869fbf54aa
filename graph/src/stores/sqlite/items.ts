import { byText } from "../../change.ts";
import type { IndexItem } from "../../store.ts";
import type { Connection } from "./connection.ts";
import { type Counts, eachCount, packCounts } from "./counts.ts";
import type { SqlValue } from "./driver.ts";
import { insertRows } from "./rows.ts";
import { removePostings } from "./segments.ts";
import { indexedUpTo, lastItem } from "./state.ts";
import type { TermNumbers } from "./term-numbers.ts";
import { bytesOf, floats, list, sortedById } from "./values.ts";
import { countItems, forgetTermsUnlessWaiting, indexWhenMany } from "./waiting.ts";

export function removeItems(connection: Connection, terms: TermNumbers, ids: readonly string[]): void {
  if (remove(connection, ids) && forgetTermsUnlessWaiting(connection)) terms.clear();
}

export function putItems(connection: Connection, terms: TermNumbers, items: readonly IndexItem[]): void {
  if (items.length === 0) return;
  const last = [...new Map(items.map((item) => [item.id, item])).values()];
  const removed = remove(
    connection,
    last.map(({ id }) => id),
  );
  const counts = terms.countsOf(connection, last);
  const facets = new Facets(connection);
  let n = Math.max(lastItem(connection), indexedUpTo(connection));
  const rows = last.map((item, at): SqlValue[] => {
    const { id, document = null, vector } = item;
    n += 1;
    const own = packCounts(counts[at] as Counts);
    return [n, id, facets.add(item), document, item.terms.length, own, vector ? bytesOf(vector) : null];
  });
  insertRows(connection, "INSERT INTO items (n, id, facet, document, length, counts, vector) VALUES", rows);
  facets.write();
  const forgot = removed && forgetTermsUnlessWaiting(connection);
  if (indexWhenMany(connection, n) || forgot) terms.clear();
}

/** Takes out items that are there, and says whether there were any. */
function remove(connection: Connection, ids: readonly string[]): boolean {
  if (ids.length === 0) return false;
  const found = connection.all(
    "SELECT n, facet, length, counts FROM items WHERE id IN (SELECT value FROM json_each(?))",
    list(ids),
  );
  if (found.length === 0) return false;
  const indexed = indexedUpTo(connection);
  const postings = new Map<number, number[]>();
  const counts: [term: number, facet: number, items: number][] = [];
  for (const row of found) {
    const [n, facet] = [Number(row.n), Number(row.facet)];
    eachCount(row.counts, (term) => {
      // a term that only an item had which waits is not counted yet, but may be gone now
      counts.push([term, facet, n > indexed ? 0 : -1]);
      if (n > indexed) return;
      const own = postings.get(term);
      if (own === undefined) postings.set(term, [n]);
      else own.push(n);
    });
    connection.run("UPDATE facets SET items = items - 1, terms = terms - ? WHERE n = ?", Number(row.length), facet);
  }
  removePostings(connection, postings);
  countItems(connection, counts);
  const numbers = JSON.stringify(found.map((row) => Number(row.n)));
  connection.run("DELETE FROM items WHERE n IN (SELECT value FROM json_each(?))", numbers);
  return true;
}

/** The pairs of visibility and type that items have, and what is added to their totals. */
class Facets {
  readonly #connection: Connection;
  readonly #added = new Map<string, { readonly n: number; items: number; terms: number }>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Counts an item and gives the number of its facet. */
  add(item: IndexItem): number {
    const key = `${item.visibility} ${item.type}`;
    const own = this.#added.get(key) ?? { n: facetNumber(this.#connection, item), items: 0, terms: 0 };
    this.#added.set(key, own);
    own.items += 1;
    own.terms += item.terms.length;
    return own.n;
  }

  write(): void {
    const sql = "UPDATE facets SET items = items + ?, terms = terms + ? WHERE n = ?";
    for (const { n, items, terms } of this.#added.values()) this.#connection.run(sql, items, terms, n);
  }
}

function facetNumber(connection: Connection, { visibility, type }: IndexItem): number {
  const sql = "INSERT INTO facets (visibility, type, items, terms) VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING";
  connection.run(sql, visibility, type);
  return Number(connection.first("SELECT n FROM facets WHERE visibility = ? AND type = ?", visibility, type)?.n);
}

/** Items as they were put, their terms sorted. */
export function itemsById(connection: Connection, ids: readonly string[]): IndexItem[] {
  const rows = connection.all(
    `SELECT i.id, i.document, i.counts, i.vector, f.visibility, f.type FROM items i JOIN facets f ON f.n = i.facet
     WHERE i.id IN (SELECT value FROM json_each(?))`,
    list(ids),
  );
  const counted = rows.map((row) => ({ row, counts: pairsOf(row.counts) }));
  const numbers = JSON.stringify([...new Set(counted.flatMap(({ counts }) => counts.map(([term]) => term)))]);
  const known = connection.all("SELECT n, term FROM terms WHERE n IN (SELECT value FROM json_each(?))", numbers);
  const termAt = new Map(known.map((row) => [Number(row.n), row.term as string]));
  const found = counted.map(({ row, counts }) => ({
    id: row.id as string,
    type: row.type as IndexItem["type"],
    visibility: row.visibility as IndexItem["visibility"],
    terms: counts.flatMap(([n, count]) => Array<string>(count).fill(termAt.get(n) ?? "")).sort(byText),
    ...(row.document === null ? {} : { document: row.document as string }),
    ...(row.vector === null ? {} : { vector: floats(row.vector) }),
  }));
  return sortedById(found);
}

function pairsOf(blob: unknown): [term: number, count: number][] {
  const pairs: [number, number][] = [];
  eachCount(blob, (term, count) => pairs.push([term, count]));
  return pairs;
}
