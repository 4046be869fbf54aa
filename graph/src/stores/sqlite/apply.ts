import { type GraphNode, KenniswijzerError, nameKey, type Reading, summaryOf } from "@kenniswijzer/domain";
import type { GraphChange } from "../../store.ts";
import { conflict } from "../refusal.ts";
import type { Connection } from "./connection.ts";
import { putItems, removeItems } from "./items.ts";
import { insertRows } from "./rows.ts";
import { revisionOf } from "./state.ts";
import type { TermNumbers } from "./term-numbers.ts";
import { list, pack } from "./values.ts";

/** Writes a change in one transaction and gives the new revision. */
export function applyChange(connection: Connection, terms: TermNumbers, change: GraphChange): number {
  return connection.write(() => {
    const revision = revisionOf(connection);
    if (change.base !== revision) throw conflict(connection.name, change.base, revision);
    terms.begin(connection);
    remove(connection, change.remove);
    removeItems(connection, terms, change.remove.items);
    put(connection, change.put);
    putItems(connection, terms, change.put.items);
    connection.run("UPDATE meta SET revision = revision + 1");
    terms.end(connection);
    return revision + 1;
  });
}

function remove(connection: Connection, of: GraphChange["remove"]): void {
  for (const id of of.documents) removeReading(connection, id);
  for (const id of of.nodes) {
    connection.run("DELETE FROM node_names WHERE node = ?", id);
    connection.run("DELETE FROM node_documents WHERE node = ?", id);
    connection.run("DELETE FROM nodes WHERE id = ?", id);
  }
  for (const { from, type, to } of of.edges) {
    connection.run("DELETE FROM edges WHERE subject = ? AND type = ? AND object = ?", from, type, to);
  }
  for (const id of of.assertions) connection.run("DELETE FROM assertions WHERE id = ?", id);
  for (const id of of.corrections) connection.run("DELETE FROM corrections WHERE id = ?", id);
}

function put(connection: Connection, of: GraphChange["put"]): void {
  for (const reading of of.readings) putReading(connection, reading);
  for (const { document, key, node } of of.links) {
    const linked = connection.run("UPDATE entities SET node = ? WHERE document = ? AND key = ?", node, document, key);
    if (linked === 1) continue;
    const message = `${connection.name}: no reading of "${document}" has the entity "${key}" that a link names`;
    throw new KenniswijzerError("invalid-input", message);
  }
  putNodes(connection, of.nodes);
  putEdges(connection, of.edges);
  putAssertions(connection, of.assertions);
  for (const correction of of.corrections) {
    connection.run("INSERT OR REPLACE INTO corrections VALUES (?, ?)", correction.id, JSON.stringify(correction));
  }
}

function removeReading(connection: Connection, document: string): void {
  connection.run("DELETE FROM documents WHERE id = ?", document);
  for (const table of ["readings", "passages", "entities", "entity_names", "mentions"]) {
    connection.run(`DELETE FROM ${table} WHERE document = ?`, document);
  }
}

function putReading(connection: Connection, reading: Reading): void {
  const { document, passages, entities, ...rest } = reading;
  const { id } = document;
  const links = connection.all("SELECT key, node FROM entities WHERE document = ? AND node IS NOT NULL", id);
  removeReading(connection, id);
  connection.run(
    "INSERT INTO documents VALUES (?, ?, ?)",
    id,
    document.visibility,
    JSON.stringify(summaryOf(document)),
  );
  connection.run("INSERT INTO readings VALUES (?, ?)", id, pack({ document, ...rest }));
  insertRows(
    connection,
    "INSERT OR REPLACE INTO passages VALUES",
    passages.map((passage, position) => [passage.id, id, position, JSON.stringify(passage)]),
  );
  insertRows(
    connection,
    "INSERT INTO entities VALUES",
    entities.map((entity, position) => [id, entity.key, position, null, JSON.stringify(entity)]),
  );
  const names = entities.flatMap(({ key, name, aliases, defined }) =>
    [...namesOf([name, ...aliases, ...defined])].map((own) => [own, id, key]),
  );
  insertRows(connection, "INSERT INTO entity_names VALUES", names);
  insertRows(
    connection,
    "INSERT OR IGNORE INTO mentions VALUES",
    rest.mentions.map(({ entity, start, end, passage }) => [id, entity, start, end, passage]),
  );
  for (const { key, node } of links) {
    connection.run("UPDATE entities SET node = ? WHERE document = ? AND key = ?", node as string, id, key as string);
  }
}

/** A name without a letter or digit is no key: nobody can ask for it. */
const namesOf = (names: readonly string[]): Set<string> => new Set(names.map(nameKey).filter((name) => name !== ""));

function putNodes(connection: Connection, nodes: GraphChange["put"]["nodes"]): void {
  if (nodes.length > 0) {
    connection.run(
      "DELETE FROM node_names WHERE node IN (SELECT value FROM json_each(?))",
      list(nodes.map((n) => n.id)),
    );
  }
  const names: [name: string, node: string][] = [];
  for (const node of new Map(nodes.map((n) => [n.id, n])).values()) {
    connection.run(
      `INSERT INTO nodes VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET type = excluded.type, visibility = excluded.visibility, body = excluded.body`,
      node.id,
      node.type,
      node.visibility,
      JSON.stringify(node),
    );
    for (const name of namesOf([node.name, ...node.aliases])) names.push([name, node.id]);
    putDocumentsOf(connection, node);
  }
  insertRows(connection, "INSERT INTO node_names VALUES", names);
}

function putDocumentsOf(connection: Connection, { id, documents }: GraphNode): void {
  const all = list(documents);
  connection.run(
    "DELETE FROM node_documents WHERE node = ? AND document NOT IN (SELECT value FROM json_each(?))",
    id,
    all,
  );
  connection.run("INSERT OR IGNORE INTO node_documents SELECT value, ? FROM json_each(?)", id, all);
}

function putEdges(connection: Connection, edges: GraphChange["put"]["edges"]): void {
  for (const { from, type, to, status, modality, evidence, visibility } of edges) {
    connection.run(
      "INSERT OR REPLACE INTO edges VALUES (?, ?, ?, ?, ?, ?, ?)",
      from,
      type,
      to,
      status,
      modality,
      evidence,
      visibility,
    );
  }
}

function putAssertions(connection: Connection, assertions: GraphChange["put"]["assertions"]): void {
  for (const a of assertions) {
    connection.run(
      "INSERT OR REPLACE INTO assertions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      a.id,
      a.document,
      a.passage,
      a.subject,
      a.predicate,
      a.object,
      a.visibility,
      JSON.stringify(a),
    );
  }
}
