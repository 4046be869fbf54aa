/**
 * Items wait for their postings until there are many: a document's terms lie all over the table of postings, and writing those
 * pages for each document apart was most of what an ingest wrote. Who searches counts the items that wait along, so that what is
 * written is found at once; they hold all that is needed.
 */
import type { Connection } from "./connection.ts";
import { addPostings, itemsPerFacet, type Postings, setPosting, WIDTH } from "./postings.ts";
import { integers } from "./values.ts";

/** So many are read again, some 5 ms, by whoever searches while another writes. */
const MOST_WAITING = 3_000;

export const indexedUpTo = (connection: Connection): number =>
  Number(connection.firstOnce("SELECT indexed FROM meta")?.indexed);

export const lastItem = (connection: Connection): number =>
  Number(connection.firstOnce("SELECT coalesce(max(n), 0) AS n FROM items")?.n);

/** More than there are postings that can wait. */
const PLACES = 2 ** 26;

/** Postings of the items that wait, by term number. */
export function waitingPostings(connection: Connection): Map<number, Postings> {
  const sql = "SELECT n, facet, length, counts FROM items WHERE n > (SELECT indexed FROM meta) ORDER BY n";
  const rows = connection.all(sql).map((row) => ({
    item: Number(row.n),
    facet: Number(row.facet),
    length: Number(row.length),
    counts: integers(row.counts),
  }));
  const total = rows.reduce((sum, { counts }) => sum + counts.length / 2, 0);
  const [given, order] = [new Uint32Array(total * WIDTH), new Float64Array(total)];
  let place = 0;
  for (const { counts, ...own } of rows) {
    for (let at = 0; at < counts.length; at += 2) {
      setPosting(given, place * WIDTH, { ...own, count: counts[at + 1] as number });
      order[place] = (counts[at] as number) * PLACES + place;
      place += 1;
    }
  }
  return byTerm(given, order.sort());
}

/** The given postings in this order: by term, and then as they came. */
function byTerm(given: Postings, order: Float64Array): Map<number, Postings> {
  const sorted = new Uint32Array(given.length);
  const found = new Map<number, Postings>();
  let from = 0;
  for (let at = 0; at < order.length; at++) {
    const key = order[at] as number;
    const [term, place] = [Math.floor(key / PLACES), key % PLACES];
    for (let i = 0; i < WIDTH; i++) sorted[at * WIDTH + i] = given[place * WIDTH + i] as number;
    const next = order[at + 1];
    if (next !== undefined && Math.floor(next / PLACES) === term) continue;
    found.set(term, sorted.subarray(from * WIDTH, (at + 1) * WIDTH));
    from = at + 1;
  }
  return found;
}

/** Gives the items that wait their postings, and forgets terms that no item has any more. Within a transaction. */
export function indexWaiting(connection: Connection): void {
  const postings = waitingPostings(connection);
  addPostings(connection, postings);
  const counts = [...postings].flatMap(([term, own]) =>
    [...itemsPerFacet(own)].map(([facet, items]): [number, number, number] => [term, facet, items]),
  );
  countItems(connection, counts);
  connection.run("UPDATE meta SET indexed = ?", Math.max(indexedUpTo(connection), lastItem(connection)));
  forgetTerms(connection);
}

/** The same once so many wait that it is worth it. */
export function indexWhenMany(connection: Connection, last: number): void {
  if (last - indexedUpTo(connection) >= MOST_WAITING) indexWaiting(connection);
}

/** Adds to the numbers of items that have a term; they may be negative, or zero for a term that may be gone. */
export function countItems(connection: Connection, counts: [term: number, facet: number, items: number][]): void {
  if (counts.length === 0) return;
  counts.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const sql = `INSERT INTO term_counts SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true
    ON CONFLICT (term, facet) DO UPDATE SET items = items + excluded.items`;
  connection.run(sql, JSON.stringify(counts));
}

/** Once something was removed. While items wait their terms have no count: those are forgotten when they are indexed. */
export function forgetTermsUnlessWaiting(connection: Connection): void {
  if (lastItem(connection) <= indexedUpTo(connection)) forgetTerms(connection);
}

function forgetTerms(connection: Connection): void {
  connection.run(
    `DELETE FROM terms WHERE n IN (SELECT term FROM term_counts WHERE items = 0)
     AND NOT EXISTS (SELECT 1 FROM term_counts c WHERE c.term = terms.n AND c.items > 0)`,
  );
  connection.run("DELETE FROM term_counts WHERE items = 0");
}
