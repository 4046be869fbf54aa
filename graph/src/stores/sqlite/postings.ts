import type { Connection } from "./connection.ts";
import { bytes } from "./driver.ts";
import { insertRows } from "./rows.ts";
import { bytesOf, integers } from "./values.ts";

/** In which items a term occurs, by ascending number: `WIDTH` numbers for each, as they are stored. */
export type Postings = Uint32Array;

/** Of one posting: the item's number, its length, and its facet and count in one. */
export const WIDTH = 3;
/** A facet is one of a few pairs of visibility and type; no item has so many terms that a count needs more. */
const COUNT_BITS = 24;
const MOST_COUNT = 2 ** COUNT_BITS - 1;
/** More than there are facets. */
export const FACETS = 2 ** (32 - COUNT_BITS);

export const NO_POSTINGS: Postings = new Uint32Array(0);

/** Writes a posting at a place in postings. */
export function setPosting(
  postings: Postings,
  at: number,
  of: { readonly item: number; readonly length: number; readonly facet: number; readonly count: number },
): void {
  postings[at] = of.item;
  postings[at + 1] = of.length;
  postings[at + 2] = of.facet * 2 ** COUNT_BITS + of.count;
}

export const itemAt = (postings: Postings, at: number): number => postings[at] as number;
export const lengthAt = (postings: Postings, at: number): number => postings[at + 1] as number;
export const facetAt = (postings: Postings, at: number): number => (postings[at + 2] as number) >>> COUNT_BITS;
export const countAt = (postings: Postings, at: number): number => (postings[at + 2] as number) & MOST_COUNT;

/** Of these postings, how many items of each facet there are. */
export function itemsPerFacet(postings: Postings): Map<number, number> {
  const items = new Map<number, number>();
  for (let at = 0; at < postings.length; at += WIDTH) {
    const facet = facetAt(postings, at);
    items.set(facet, (items.get(facet) ?? 0) + 1);
  }
  return items;
}

/** Those of earlier items before those of later ones. */
export function joined(parts: readonly Postings[]): Postings {
  const [first = NO_POSTINGS, ...rest] = parts;
  if (rest.every((part) => part.length === 0)) return first;
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A block is what is read and written at once: a larger one makes removing dear. */
const BLOCK = 1_000 * WIDTH;
/** A last block below this is filled up: many small documents would else leave many small blocks. */
const SMALL_BLOCK = 64 * WIDTH;

/** All postings of a term. */
export function postingsOf(connection: Connection, term: number): Postings {
  const rows = connection.all("SELECT body FROM postings WHERE term = ? ORDER BY first", term);
  return joined(rows.map(({ body }) => integers(body)));
}

/** Terms whose blocks are in memory at once. */
const AT_ONCE = 2_000;

/** Adds postings of items whose numbers are above those of all that the terms have. */
export function addPostings(connection: Connection, added: ReadonlyMap<number, Postings>): void {
  // in the order in which they are kept, so that each page is touched once
  const terms = [...added.keys()].sort((a, b) => a - b);
  for (let at = 0; at < terms.length; at += AT_ONCE) addSome(connection, terms.slice(at, at + AT_ONCE), added);
}

function addSome(connection: Connection, terms: readonly number[], added: ReadonlyMap<number, Postings>): void {
  const open = openBlocks(connection, terms);
  const own = terms.map((term) => added.get(term) ?? NO_POSTINGS);
  const size = own.reduce(
    (sum, { length }) => sum + length,
    open.reduce((sum, { body }) => sum + numbersIn(body), 0),
  );
  // in one piece: memory of its own for each of thousands of blocks costs more than what is in them
  const all = new Uint32Array(size);
  const raw = bytesOf(all);
  const last = new Map(open.map((block) => [block.term, block]));
  const rows: [term: number, first: number, body: Uint8Array][] = [];
  let end = 0;
  for (const [at, term] of terms.entries()) {
    const begun = last.get(term);
    const from = end;
    if (begun) raw.set(begun.body, end * Uint32Array.BYTES_PER_ELEMENT);
    end += begun ? numbersIn(begun.body) : 0;
    all.set(own[at] ?? NO_POSTINGS, end);
    end += own[at]?.length ?? 0;
    for (let block = from; block < end; block += BLOCK) {
      const first = block === from && begun ? begun.first : itemAt(all, block);
      rows.push([term, first, bytesOf(all.subarray(block, Math.min(end, block + BLOCK)))]);
    }
  }
  insertRows(connection, "INSERT OR REPLACE INTO postings VALUES", rows);
}

const numbersIn = (body: Uint8Array): number => body.byteLength / Uint32Array.BYTES_PER_ELEMENT;

interface OpenBlock {
  readonly term: number;
  readonly first: number;
  readonly body: Uint8Array;
}

/** The last blocks of terms that have room. */
function openBlocks(connection: Connection, terms: readonly number[]): OpenBlock[] {
  const rows = connection.all(
    `SELECT p.term, p.first, p.body FROM json_each(?) j CROSS JOIN postings p ON p.term = j.value
     AND p.first = (SELECT max(first) FROM postings WHERE term = j.value) WHERE length(p.body) < ?`,
    JSON.stringify(terms),
    SMALL_BLOCK * Uint32Array.BYTES_PER_ELEMENT,
  );
  return rows.map(({ term, first, body }) => ({ term: Number(term), first: Number(first), body: bytes(body) }));
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
  block: Postings,
  gone: ReadonlySet<number>,
): void {
  const kept = block.filter((_, at) => !gone.has(itemAt(block, at - (at % WIDTH))));
  if (kept.length > 0)
    connection.run("UPDATE postings SET body = ? WHERE term = ? AND first = ?", bytesOf(kept), term, first);
  else connection.run("DELETE FROM postings WHERE term = ? AND first = ?", term, first);
}
