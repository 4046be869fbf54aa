/**
 * Items wait for their postings until there are many: a document's terms lie all over the table of postings, and writing those
 * pages for each document apart was most of what an ingest wrote. Who searches counts the items that wait along, so that what is
 * written is found at once; they hold all that is needed.
 */
import type { Connection } from "./connection.ts";
import { type Counts, unpackCounts } from "./counts.ts";
import { itemsPerFacet, type Postings, setPosting, WIDTH } from "./postings.ts";
import { addSegment } from "./segments.ts";
import { indexedUpTo, lastItem } from "./state.ts";

/** So many are read again, some 20 ms, by whoever searches while another writes. */
const MOST_WAITING = 12_000;

/** Postings of the items that wait, by term number. */
export function waitingPostings(connection: Connection): Map<number, Postings> {
  const sql = "SELECT n, facet, length, counts FROM items WHERE n > (SELECT indexed FROM meta) ORDER BY n";
  const rows = connection.all(sql);
  const { pairs, ends } = pairsOf(rows.map(({ counts }) => counts));
  const places = placesOf(pairs);
  const sorted = new Uint32Array((pairs.length / 2) * WIDTH);
  const next = places.slice();
  let at = 0;
  for (const [index, { n, facet, length }] of rows.entries()) {
    const own = { item: Number(n), facet: Number(facet), length: Number(length), count: 0 };
    for (const end = ends[index] ?? 0; at < end; at += 2) {
      const term = pairs[at] as number;
      own.count = pairs[at + 1] as number;
      const place = next[term] as number;
      setPosting(sorted, place * WIDTH, own);
      next[term] = place + 1;
    }
  }
  const found = new Map<number, Postings>();
  for (let term = 0; term + 1 < places.length; term++) {
    const [from, to] = [places[term] as number, places[term + 1] as number];
    if (from < to) found.set(term, sorted.subarray(from * WIDTH, to * WIDTH));
  }
  return found;
}

/** Pairs of a term's number and its count, of all items after each other, and where those of each item end. */
function pairsOf(counts: readonly unknown[]): { readonly pairs: Counts; readonly ends: Uint32Array } {
  const all = counts.map(unpackCounts);
  const pairs = new Uint32Array(all.reduce((sum, own) => sum + own.length, 0));
  const ends = new Uint32Array(all.length);
  let at = 0;
  for (const [index, own] of all.entries()) {
    pairs.set(own, at);
    at += own.length;
    ends[index] = at;
  }
  return { pairs, ends };
}

/** By term number the place of its first posting, when they are sorted by term; and at the end how many there are. */
function placesOf(pairs: Uint32Array): Uint32Array {
  let last = 0;
  for (let at = 0; at < pairs.length; at += 2) last = Math.max(last, pairs[at] as number);
  const places = new Uint32Array(last + 2);
  for (let at = 0; at < pairs.length; at += 2) {
    const after = (pairs[at] as number) + 1;
    places[after] = (places[after] as number) + 1;
  }
  for (let term = 1; term < places.length; term++)
    places[term] = (places[term] as number) + (places[term - 1] as number);
  return places;
}

/** Gives the items that wait their postings, and forgets terms that no item has any more; true when there were any. Within a transaction. */
export function indexWaiting(connection: Connection): boolean {
  const postings = waitingPostings(connection);
  const last = Math.max(indexedUpTo(connection), lastItem(connection));
  if (postings.size > 0) addSegment(connection, last, postings);
  const counts = [...postings].flatMap(([term, own]) =>
    [...itemsPerFacet(own)].map(([facet, items]): [number, number, number] => [term, facet, items]),
  );
  countItems(connection, counts);
  connection.run("UPDATE meta SET indexed = ?", last);
  return forgetTerms(connection);
}

/** The same once so many wait that it is worth it. */
export function indexWhenMany(connection: Connection, last: number): boolean {
  return last - indexedUpTo(connection) >= MOST_WAITING && indexWaiting(connection);
}

/** Adds to the numbers of items that have a term; they may be negative, or zero for a term that may be gone. */
export function countItems(connection: Connection, counts: [term: number, facet: number, items: number][]): void {
  if (counts.length === 0) return;
  counts.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const sql = `INSERT INTO term_counts SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true
    ON CONFLICT (term, facet) DO UPDATE SET items = items + excluded.items`;
  connection.run(sql, JSON.stringify(counts));
}

/** Once something was removed; true when terms were forgotten. While items wait their terms have no count: those are forgotten when they are indexed. */
export function forgetTermsUnlessWaiting(connection: Connection): boolean {
  return lastItem(connection) <= indexedUpTo(connection) && forgetTerms(connection);
}

function forgetTerms(connection: Connection): boolean {
  const forgot = connection.run(
    `DELETE FROM terms WHERE n IN (SELECT term FROM term_counts WHERE items = 0)
     AND NOT EXISTS (SELECT 1 FROM term_counts c WHERE c.term = terms.n AND c.items > 0)`,
  );
  connection.run("DELETE FROM term_counts WHERE items = 0");
  return forgot > 0;
}
