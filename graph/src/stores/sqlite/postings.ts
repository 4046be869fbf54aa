import type { Connection } from "./connection.ts";
import { insertRows } from "./rows.ts";
import { bytesOf, integers } from "./values.ts";

/** In which items a term occurs, by number, ascending; with their facets, how often, and how long each item is. */
export interface Postings {
  readonly items: readonly number[];
  readonly facets: readonly number[];
  readonly counts: readonly number[];
  readonly lengths: readonly number[];
}

/** The same while it is being filled. */
export interface OpenPostings extends Postings {
  readonly items: number[];
  readonly facets: number[];
  readonly counts: number[];
  readonly lengths: number[];
}

export const noPostings = (): OpenPostings => ({ items: [], facets: [], counts: [], lengths: [] });

/** Of one posting: item, length, facet and count. */
const WIDTH = 3;
/** A facet is one of a few pairs of visibility and type; no item has so many terms that a count needs more. */
const COUNT_BITS = 2 ** 24;
/** A block is what is read and written at once: a larger one makes removing dear. */
const MOST_IN_BLOCK = 1_000;
/** A last block below this is filled up: many small documents would else leave many small blocks. */
const FEW_IN_BLOCK = 64;

/** All postings of a term. */
export function postingsOf(connection: Connection, term: number): OpenPostings {
  const all = noPostings();
  for (const { body } of connection.all("SELECT body FROM postings WHERE term = ? ORDER BY first", term))
    unpackInto(all, integers(body));
  return all;
}

function unpackInto(all: OpenPostings, block: Uint32Array): void {
  for (let at = 0; at < block.length; at += WIDTH) {
    const both = block[at + 2] as number;
    all.items.push(block[at] as number);
    all.lengths.push(block[at + 1] as number);
    all.facets.push(Math.floor(both / COUNT_BITS));
    all.counts.push(both % COUNT_BITS);
  }
}

function packed({ items, facets, counts, lengths }: Postings, from: number, to: number): Uint8Array {
  const block = new Uint32Array((to - from) * WIDTH);
  for (let i = from, at = 0; i < to; i++, at += WIDTH) {
    block[at] = items[i] as number;
    block[at + 1] = lengths[i] as number;
    block[at + 2] = (facets[i] as number) * COUNT_BITS + (counts[i] as number);
  }
  return bytesOf(block);
}

/** Adds postings of items whose numbers are above those of all that the terms have. */
export function addPostings(connection: Connection, added: ReadonlyMap<number, OpenPostings>): void {
  const rows: [term: number, first: number, body: Uint8Array][] = [];
  const open = openBlocks(connection, [...added.keys()]);
  // in the order in which they are kept, so that each page is touched once
  for (const term of [...added.keys()].sort((a, b) => a - b)) {
    const last = open.get(term);
    const own = joined(last?.postings, added.get(term) as OpenPostings);
    for (let from = 0; from < own.items.length; from += MOST_IN_BLOCK) {
      const first = from === 0 && last !== undefined ? last.first : (own.items[from] as number);
      rows.push([term, first, packed(own, from, Math.min(own.items.length, from + MOST_IN_BLOCK))]);
    }
  }
  insertRows(connection, "INSERT OR REPLACE INTO postings VALUES", rows);
}

/** The last blocks of terms that have room. */
function openBlocks(
  connection: Connection,
  terms: readonly number[],
): Map<number, { first: number; postings: OpenPostings }> {
  const rows = connection.all(
    `SELECT p.term, p.first, p.body FROM json_each(?) j CROSS JOIN postings p ON p.term = j.value
     AND p.first = (SELECT max(first) FROM postings WHERE term = j.value) WHERE length(p.body) < ?`,
    JSON.stringify(terms),
    FEW_IN_BLOCK * WIDTH * Uint32Array.BYTES_PER_ELEMENT,
  );
  return new Map(
    rows.map(({ term, first, body }) => {
      const postings = noPostings();
      unpackInto(postings, integers(body));
      return [Number(term), { first: Number(first), postings }];
    }),
  );
}

/** Those of earlier items with those of later ones. */
export function joined<T extends Postings>(before: T | undefined, after: T | undefined): T | OpenPostings {
  if (before === undefined || after === undefined) return before ?? after ?? noPostings();
  return {
    items: before.items.concat(after.items),
    facets: before.facets.concat(after.facets),
    counts: before.counts.concat(after.counts),
    lengths: before.lengths.concat(after.lengths),
  };
}

/** Takes these items out of the postings of each of these terms. */
export function removePostings(connection: Connection, gone: ReadonlyMap<number, readonly number[]>): void {
  const sql = "SELECT first, body FROM postings WHERE term = ? AND first <= ? ORDER BY first DESC LIMIT 1";
  for (const [term, items] of gone) {
    const wanted = new Set(items);
    let left = items.toSorted((a, b) => b - a);
    while (left[0] !== undefined) {
      const row = connection.first(sql, term, left[0]);
      if (row === undefined) break;
      const first = Number(row.first);
      writeWithout(connection, term, first, integers(row.body), wanted);
      left = left.filter((item) => item < first);
    }
  }
}

function writeWithout(
  connection: Connection,
  term: number,
  first: number,
  block: Uint32Array,
  gone: ReadonlySet<number>,
): void {
  const kept = block.filter((_, at) => !gone.has(block[at - (at % WIDTH)] as number));
  if (kept.length > 0)
    connection.run("UPDATE postings SET body = ? WHERE term = ? AND first = ?", bytesOf(kept), term, first);
  else connection.run("DELETE FROM postings WHERE term = ? AND first = ?", term, first);
}
