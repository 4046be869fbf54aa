import type { GraphChange } from "../../store.ts";
import { conflict } from "../refusal.ts";
import type { Connection } from "./connection.ts";
import { putItems, removeItems } from "./items.ts";
import { putNodes, removeNodes } from "./nodes.ts";
import { putReadings, removeReadings } from "./readings.ts";
import { insertRows } from "./rows.ts";
import { revisionOf } from "./state.ts";
import type { TermNumbers } from "./term-numbers.ts";
import { list } from "./values.ts";

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
  removeReadings(connection, of.documents);
  removeNodes(connection, of.nodes);
  for (const { from, type, to } of of.edges)
    connection.run("DELETE FROM edges WHERE subject = ? AND type = ? AND object = ?", from, type, to);
  connection.run("DELETE FROM assertions WHERE id IN (SELECT value FROM json_each(?))", list(of.assertions));
  connection.run("DELETE FROM corrections WHERE id IN (SELECT value FROM json_each(?))", list(of.corrections));
}

function put(connection: Connection, of: GraphChange["put"]): void {
  putReadings(connection, of.readings, of.links);
  putNodes(connection, of.nodes);
  putEdges(connection, of.edges);
  putAssertions(connection, of.assertions);
  const corrections = of.corrections.map((correction) => [correction.id, JSON.stringify(correction)]);
  insertRows(connection, "INSERT OR REPLACE INTO corrections VALUES", corrections);
}

function putEdges(connection: Connection, edges: GraphChange["put"]["edges"]): void {
  const rows = edges.map(({ from, type, to, status, modality, evidence, visibility }) => [
    from,
    type,
    to,
    status,
    modality,
    evidence,
    visibility,
  ]);
  insertRows(connection, "INSERT OR REPLACE INTO edges VALUES", rows);
}

function putAssertions(connection: Connection, assertions: GraphChange["put"]["assertions"]): void {
  const rows = assertions.map((assertion) => {
    const { id, document, passage, subject, predicate, object, visibility } = assertion;
    return [id, document, passage, subject, predicate, object, visibility, JSON.stringify(assertion)];
  });
  insertRows(connection, "INSERT OR REPLACE INTO assertions VALUES", rows);
}
