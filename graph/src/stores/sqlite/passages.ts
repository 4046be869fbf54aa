/** The table of passages. What they hang under is kept apart, once for a document: it returns in most of them, and is longer than their text. */
import type { Passage, Reading } from "@kenniswijzer/domain";
import type { Connection } from "./connection.ts";
import type { SqlValue } from "./driver.ts";
import { insertRows } from "./rows.ts";
import { list, objects, parse, sortedById } from "./values.ts";

/** A passage as it is stored: with the number of its headings in its document, and without what other columns say. */
type Stored = Omit<Passage, "id" | "document" | "headings"> & { readonly headings: number };

export function putPassages(connection: Connection, readings: readonly Reading[]): void {
  const rows: SqlValue[][] = [];
  const all: SqlValue[][] = [];
  for (const { document, passages } of readings) {
    const numbers = new Map<string, number>();
    for (const [position, { id, document: _, ...passage }] of passages.entries()) {
      const headings = JSON.stringify(passage.headings);
      const number = numbers.get(headings) ?? numbers.size;
      if (number === numbers.size) {
        numbers.set(headings, number);
        all.push([document.id, number, headings]);
      }
      const stored: Stored = { ...passage, headings: number };
      rows.push([id, document.id, position, JSON.stringify(stored)]);
    }
  }
  insertRows(connection, "INSERT OR REPLACE INTO passages VALUES", rows);
  insertRows(connection, "INSERT INTO headings VALUES", all);
}

/** Passages of these rows, sorted by id. `from` is what stands after FROM, with the table of passages as `p`. */
export function passagesFrom(connection: Connection, from: string, ...values: readonly SqlValue[]): Passage[] {
  const found = objects<Pick<Passage, "id" | "document" | "headings"> & { readonly passage: Stored }>(
    connection,
    ["id", "document", "passage", "headings"],
    `SELECT json_quote(p.id) AS id, json_quote(p.document) AS document, p.body AS passage, h.body AS headings FROM ${from}
     CROSS JOIN headings h ON h.document = p.document AND h.n = p.body ->> 'headings'`,
    ...values,
  );
  return sortedById(found.map(({ id, document, passage, headings }) => ({ id, document, ...passage, headings })));
}

/** Passages of these documents, by document, in their order. */
export function passagesByDocument(connection: Connection, documents: readonly string[]): Map<string, Passage[]> {
  const wanted = list(documents);
  const among = "WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document";
  const headings = new Map<string, string[][]>(documents.map((id) => [id, []]));
  for (const { document, body } of connection.all(`SELECT document, body FROM headings ${among}, n`, wanted))
    headings.get(document as string)?.push(parse(body));
  const found = new Map<string, Passage[]>(documents.map((id) => [id, []]));
  for (const row of connection.all(`SELECT id, document, body FROM passages ${among}, position`, wanted)) {
    const [id, document, passage] = [row.id as string, row.document as string, parse<Stored>(row.body)];
    const own = headings.get(document)?.[passage.headings] ?? [];
    found.get(document)?.push({ id, document, ...passage, headings: own });
  }
  return found;
}
