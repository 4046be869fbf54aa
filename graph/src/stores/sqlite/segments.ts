/**
 * The table of postings, in segments (as a log-structured merge tree has them: O'Neil and others, 1996): the items that waited
 * together get one, in the order of their terms, so that it is written in one go and nothing before it is touched. When many
 * small ones follow each other they become one. A segment has all postings of the items between the one before it and its last.
 */
import type { Connection } from "./connection.ts";
import { bytes } from "./driver.ts";
import {
  type Block,
  BlockReader,
  BlocksReader,
  BlockWriter,
  Gathered,
  type OfTerm,
  type Posting,
} from "./posting-blocks.ts";
import type { Postings } from "./postings.ts";
import { insertRows } from "./rows.ts";

interface Segment {
  readonly n: number;
  /** Number of the last item that has its postings here. */
  readonly last: number;
  /** How many numbers of items it spans. */
  readonly span: number;
}

/** So many of a size become one: more makes searching slow, fewer makes writing slow. */
const AT_ONCE = 8;
/** Blocks that are read or written at once. */
const PAGE = 256;

/** Adds postings, by ascending term, of all items up to this one that have none yet. */
export function addSegment(connection: Connection, last: number, postings: Iterable<OfTerm>): void {
  write(connection, last, (blocks) => {
    for (const own of postings) blocks.addAll(own);
  });
  for (let some = mergeable(segmentsOf(connection)); some.length > 0; some = mergeable(segmentsOf(connection)))
    merge(connection, some);
}

/** All postings of a term, by ascending item. */
export function postingsOf(connection: Connection, term: number): Postings {
  const rows = connection.all(
    `SELECT p.body FROM segments s CROSS JOIN postings p ON p.segment = s.n AND p.term <= ?
     AND p.term >= coalesce((SELECT max(term) FROM postings WHERE segment = s.n AND term < ?), 0)
     ORDER BY s.last, p.term, p.item`,
    term,
    term,
  );
  const gathered = new Gathered();
  for (const { body } of rows) {
    const reader = new BlockReader(bytes(body));
    while (reader.next()) if (reader.term === term) gathered.add(reader);
  }
  return gathered.take();
}

/** Takes these items out of the postings of each of these terms. */
export function removePostings(connection: Connection, gone: ReadonlyMap<number, readonly number[]>): void {
  const segments = segmentsOf(connection);
  const wanted = new Map([...gone].map(([term, items]) => [term, new Set(items)]));
  const places = [...gone]
    .flatMap(([term, items]) =>
      items.map((item) => ({ segment: segments.find(({ last }) => item <= last)?.n ?? 0, term, item })),
    )
    .sort((a, b) => a.segment - b.segment || a.term - b.term || a.item - b.item);
  for (let at = 0; at < places.length; ) {
    const { segment, term, item } = places[at] as (typeof places)[number];
    const block = blockAt(connection, segment, term, item);
    const last = block && without(connection, segment, block, wanted);
    do at += 1;
    while (last && isIn(places[at], segment, last));
  }
}

const isIn = (
  place: { readonly segment: number; readonly term: number; readonly item: number } | undefined,
  segment: number,
  last: { readonly term: number; readonly item: number },
): boolean =>
  place?.segment === segment && (place.term < last.term || (place.term === last.term && place.item <= last.item));

/** The block that has the posting of an item, if there is one. */
function blockAt(connection: Connection, segment: number, term: number, item: number): Block | undefined {
  const sql = `SELECT term, item, body FROM postings WHERE segment = ? AND (term, item) <= (?, ?)
    ORDER BY term DESC, item DESC LIMIT 1`;
  const row = connection.first(sql, segment, term, item);
  return row && { term: Number(row.term), item: Number(row.item), body: bytes(row.body) };
}

/** Writes a block without what is gone, and gives the last posting that it had. Its place stays: it is where it may begin. */
function without(
  connection: Connection,
  segment: number,
  { term, item, body }: Block,
  gone: ReadonlyMap<number, ReadonlySet<number>>,
): { readonly term: number; readonly item: number } {
  const reader = new BlockReader(body);
  const left: Posting[] = [];
  let own = gone.get(reader.term);
  for (let before = reader.term; reader.next(); before = reader.term) {
    const { term, item, length, facet, count } = reader;
    if (term !== before) own = gone.get(term);
    if (!own?.has(item)) left.push({ term, item, length, facet, count });
  }
  const where = "WHERE segment = ? AND term = ? AND item = ?";
  if (left.length === 0) connection.run(`DELETE FROM postings ${where}`, segment, term, item);
  const blocks = new BlockWriter(({ body }) => {
    connection.run(`UPDATE postings SET body = ? ${where}`, body, segment, term, item);
  });
  for (const posting of left) blocks.add(posting);
  blocks.end();
  return { term: reader.term, item: reader.item };
}

/** By ascending items. */
function segmentsOf(connection: Connection): Segment[] {
  const rows = connection.all("SELECT n, last FROM segments ORDER BY last");
  let before = 0;
  return rows.map((row) => {
    const last = Number(row.last);
    const segment = { n: Number(row.n), last, span: last - before };
    before = last;
    return segment;
  });
}

const sizeOf = ({ span }: Segment): number => Math.floor(Math.log(Math.max(1, span)) / Math.log(AT_ONCE));

/** The last ones, when there are many that are no larger than the last; else none. */
function mergeable(segments: readonly Segment[]): readonly Segment[] {
  const most = Math.max(0, ...segments.slice(-1).map(sizeOf));
  const larger = segments.findLastIndex((segment) => sizeOf(segment) > most);
  const some = segments.slice(larger + 1);
  return some.length >= AT_ONCE ? some : [];
}

function merge(connection: Connection, some: readonly Segment[]): void {
  const last = some.at(-1)?.last ?? 0;
  const numbers = JSON.stringify(some.map(({ n }) => n));
  const parts = some.map((segment) => new BlocksReader(bodiesOf(connection, segment)));
  write(connection, last, (blocks) => addMerged(blocks, parts));
  connection.run("DELETE FROM postings WHERE segment IN (SELECT value FROM json_each(?))", numbers);
  connection.run("DELETE FROM segments WHERE n IN (SELECT value FROM json_each(?))", numbers);
}

/** By ascending term; those of one term in the order of the parts. One by one, for all together may be more than there is memory. */
function addMerged(blocks: BlockWriter, parts: readonly BlocksReader[]): void {
  for (;;) {
    let term = Number.POSITIVE_INFINITY;
    for (const { posting } of parts) if (posting && posting.term < term) term = posting.term;
    if (term === Number.POSITIVE_INFINITY) return;
    for (const part of parts) for (; part.posting?.term === term; part.next()) blocks.add(part.posting);
  }
}

/** Blocks of a segment in their order, some at a time. */
function* bodiesOf(connection: Connection, { n }: Segment): Generator<Uint8Array> {
  const sql = `SELECT term, item, body FROM postings WHERE segment = ? AND (term, item) > (?, ?)
    ORDER BY term, item LIMIT ${PAGE}`;
  let [term, item] = [-1, -1];
  for (;;) {
    const rows = connection.all(sql, n, term, item);
    for (const row of rows) yield bytes(row.body);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    [term, item] = [Number(last.term), Number(last.item)];
  }
}

function write(connection: Connection, last: number, fill: (blocks: BlockWriter) => void): void {
  connection.run("INSERT INTO segments (last) VALUES (?)", last);
  const segment = Number(connection.first("SELECT max(n) AS n FROM segments")?.n);
  const rows: [number, number, number, Uint8Array][] = [];
  const put = (): void => insertRows(connection, "INSERT INTO postings VALUES", rows.splice(0));
  const blocks = new BlockWriter(({ term, item, body }) => {
    rows.push([segment, term, item, body]);
    if (rows.length === PAGE) put();
  });
  fill(blocks);
  blocks.end();
  put();
}
