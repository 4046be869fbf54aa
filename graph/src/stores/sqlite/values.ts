import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type GraphNode, KenniswijzerError, Visibility } from "@kenniswijzer/domain";
import { byText, isStorable } from "../../change.ts";
import { seenAs } from "../../composing/index.ts";
import type { Connection } from "./connection.ts";
import { bytes, type SqlValue } from "./driver.ts";

/** A list of ids or terms as one parameter, for `json_each`. What no store can keep finds nothing. */
export const list = (texts: Iterable<string>): string => JSON.stringify([...new Set(texts)].filter(isStorable));

/** A condition on a column of visibilities. The words come from the schema, never from a caller. */
export function among(column: string, visible: readonly Visibility[]): string {
  const known = Visibility.options.filter((v) => visible.includes(v));
  return `${column} IN (${known.map((v) => `'${v}'`).join(", ")})`;
}

export const seesAll = (visible: readonly Visibility[]): boolean =>
  Visibility.options.every((v) => visible.includes(v));

/** A tenth larger than at the usual level, in less than two thirds of the time. */
const QUICK = 1;

export const pack = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value), { level: QUICK });
export const parse = <T>(text: unknown): T => intact(() => JSON.parse(text as string) as T);
export const unpack = <T>(blob: unknown): T => intact(() => JSON.parse(inflateRawSync(bytes(blob)).toString()) as T);

/** SQLite notices a damaged page by its structure only, not by what is written in it. */
function intact<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const message =
      "sqliteStore: a record is damaged; restore a copy, or remove the file and ingest the documents again";
    throw new KenniswijzerError("incompatible", message, { cause });
  }
}

/** A copy: a row's bytes need not lie where four of them make a number. */
export const floats = (blob: unknown): Float32Array => new Float32Array(bytes(blob).slice().buffer);
export const integers = (blob: unknown): Uint32Array => new Uint32Array(bytes(blob).slice().buffer);

/** The bytes of numbers, as this machine and all that Node runs on order them: little-endian. */
export const bytesOf = (numbers: Float32Array | Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

export const sortedById = <T extends { readonly id: string }>(all: T[]): T[] => all.sort((a, b) => byText(a.id, b.id));

/**
 * The parsed column `body` of a query's rows, sorted by id. One row of all bodies costs a tenth of a row for each: a driver
 * makes an object for every row.
 */
export function bodies<T extends { readonly id: string }>(
  connection: Connection,
  query: string,
  ...values: readonly SqlValue[]
): T[] {
  const together = connection.first(`SELECT '[' || group_concat(body) || ']' AS bodies FROM (${query})`, ...values);
  return together?.bodies ? sortedById(parse<T[]>(together.bodies)) : [];
}

/** Objects of the named columns of a query's rows, all of them JSON, in one row as `bodies` does. */
export function objects<T>(
  connection: Connection,
  names: readonly string[],
  query: string,
  ...values: readonly SqlValue[]
): T[] {
  const object = names.map((name, at) => `'${at === 0 ? "{" : ","}"${name}":' || ${name}`).join(" || ");
  const sql = `SELECT '[' || group_concat(${object} || '}') || ']' AS objects FROM (${query})`;
  const together = connection.first(sql, ...values);
  return together?.objects ? parse<T[]>(together.objects) : [];
}

/** The named columns of a query's rows, in one row as `bodies` does. Text and numbers only. */
export function columns<T extends readonly (string | number)[]>(
  connection: Connection,
  names: readonly string[],
  query: string,
  ...values: readonly SqlValue[]
): T[] {
  const row = connection.first(
    `SELECT json_group_array(json_array(${names.join(", ")})) AS rows FROM (${query})`,
    ...values,
  );
  return row ? parse<T[]>(row.rows) : [];
}

/** The nodes with only those of their documents that may be seen, and what they make of them. */
export function cut(connection: Connection, nodes: readonly GraphNode[], visible: readonly Visibility[]): GraphNode[] {
  if (seesAll(visible)) return [...nodes];
  const hidden = new Set(
    connection
      .all(
        `SELECT id FROM documents WHERE id IN (SELECT value FROM json_each(?)) AND NOT ${among("visibility", visible)}`,
        list(nodes.flatMap((node) => node.documents)),
      )
      .map((row) => row.id),
  );
  return nodes.map((node) => ({ ...seenAs(node, visible), documents: node.documents.filter((id) => !hidden.has(id)) }));
}
