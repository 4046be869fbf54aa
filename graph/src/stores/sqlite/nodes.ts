/** The tables of nodes, of their names and of the documents that they come from. */
import type { GraphNode } from "@kenniswijzer/domain";
import { isStorable } from "../../change.ts";
import type { Connection } from "./connection.ts";
import { keysOf } from "./readings.ts";
import { insertRows } from "./rows.ts";
import { columns, list } from "./values.ts";

type OfNode = readonly [value: string, node: string];

const NAMES = "SELECT name AS value, node FROM node_names WHERE node IN (SELECT value FROM json_each(?))";
/** As the nodes themselves have them: an index by node would only serve to change them. */
const DOCUMENTS = `SELECT d.value AS value, n.id AS node FROM json_each(?) w CROSS JOIN nodes n ON n.id = w.value
  CROSS JOIN json_each(n.body, '$.documents') d`;

export function removeNodes(connection: Connection, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const gone = list(ids);
  connection.run(`DELETE FROM node_documents WHERE (document, node) IN (${DOCUMENTS})`, gone);
  connection.run("DELETE FROM node_names WHERE node IN (SELECT value FROM json_each(?))", gone);
  connection.run("DELETE FROM nodes WHERE id IN (SELECT value FROM json_each(?))", gone);
}

export function putNodes(connection: Connection, all: readonly GraphNode[]): void {
  if (all.length === 0) return;
  const nodes = [...new Map(all.map((node) => [node.id, node])).values()];
  const ids = list(nodes.map(({ id }) => id));
  const before = (query: string): OfNode[] => columns(connection, ["value", "node"], query, ids);
  const now = (valuesOf: (node: GraphNode) => Iterable<string>): OfNode[] =>
    nodes.flatMap((node) => Array.from(valuesOf(node), (value): OfNode => [value, node.id]));
  const names = now(({ name, aliases }) => keysOf([name, ...aliases]));
  replace(connection, "node_names", "name", before(NAMES), names);
  const documents = now(({ documents }) => new Set(documents.filter(isStorable)));
  replace(connection, "node_documents", "document", before(DOCUMENTS), documents);
  insertRows(
    connection,
    "INSERT INTO nodes VALUES",
    nodes.map((node) => [node.id, node.type, node.visibility, JSON.stringify(node)]),
    "ON CONFLICT (id) DO UPDATE SET type = excluded.type, visibility = excluded.visibility, body = excluded.body",
  );
}

/** Writes only what differs: a node that many documents name is put again with each of them. */
function replace(
  connection: Connection,
  table: string,
  column: string,
  before: readonly OfNode[],
  now: readonly OfNode[],
): void {
  const gone = new Map(before.map((pair) => [pair.join("\0"), pair]));
  const added = now.filter((pair) => !gone.delete(pair.join("\0")));
  insertRows(connection, `INSERT INTO ${table} VALUES`, added);
  if (gone.size === 0) return;
  const sql = `DELETE FROM ${table} WHERE (${column}, node) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))`;
  connection.run(sql, JSON.stringify([...gone.values()]));
}
