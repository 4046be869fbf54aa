/** The tables of what documents say, as they were read. */
import { KenniswijzerError, nameKey, type Reading, summaryOf } from "@kenniswijzer/domain";
import type { EntityLink } from "../../store.ts";
import type { Connection } from "./connection.ts";
import type { SqlValue } from "./driver.ts";
import { putPassages } from "./passages.ts";
import { insertRows } from "./rows.ts";
import { columns, list, pack } from "./values.ts";

/** By document and by the key of an entity, the node to which it leads. */
type Leads = Map<string, Map<string, string>>;

const OF_DOCUMENTS = ["readings", "passages", "headings", "entities", "entity_names", "mentions"];

export function removeReadings(connection: Connection, documents: readonly string[]): void {
  if (documents.length === 0) return;
  const gone = list(documents);
  connection.run("DELETE FROM documents WHERE id IN (SELECT value FROM json_each(?))", gone);
  for (const table of OF_DOCUMENTS)
    connection.run(`DELETE FROM ${table} WHERE document IN (SELECT value FROM json_each(?))`, gone);
}

/** Writes readings in place of older ones, and to which nodes entities lead, of these readings and of others. What no link names leads where it led. */
export function putReadings(connection: Connection, all: readonly Reading[], links: readonly EntityLink[]): void {
  const readings = [...new Map(all.map((reading) => [reading.document.id, reading])).values()];
  const ids = readings.map(({ document }) => document.id);
  const [before, now] = [leadsOf(connection, ids), leadsBy(links)];
  removeReadings(connection, ids);
  insertTexts(connection, readings);
  insertEntities(connection, readings, (document, key) => {
    const node = now.get(document)?.get(key) ?? before.get(document)?.get(key) ?? null;
    now.get(document)?.delete(key);
    return node;
  });
  for (const [document, left] of now) for (const [key, node] of left) linkEntity(connection, { document, key, node });
}

function leadsBy(links: readonly EntityLink[]): Leads {
  const leads: Leads = new Map();
  for (const { document, key, node } of links) {
    const own = leads.get(document);
    if (own === undefined) leads.set(document, new Map([[key, node]]));
    else own.set(key, node);
  }
  return leads;
}

function leadsOf(connection: Connection, documents: readonly string[]): Leads {
  if (documents.length === 0) return new Map();
  const sql = `SELECT document, key, node FROM entities
    WHERE document IN (SELECT value FROM json_each(?)) AND node IS NOT NULL`;
  const rows = columns<[string, string, string]>(connection, ["document", "key", "node"], sql, list(documents));
  return leadsBy(rows.map(([document, key, node]) => ({ document, key, node })));
}

function linkEntity(connection: Connection, { document, key, node }: EntityLink): void {
  const linked = connection.run("UPDATE entities SET node = ? WHERE document = ? AND key = ?", node, document, key);
  if (linked === 1) return;
  const message = `${connection.name}: no reading of "${document}" has the entity "${key}" that a link names`;
  throw new KenniswijzerError("invalid-input", message);
}

function insertTexts(connection: Connection, readings: readonly Reading[]): void {
  const documents: SqlValue[][] = [];
  const bodies: SqlValue[][] = [];
  for (const { passages: _, entities: __, ...rest } of readings) {
    const { id, visibility } = rest.document;
    documents.push([id, visibility, JSON.stringify(summaryOf(rest.document))]);
    bodies.push([id, pack(rest)]);
  }
  insertRows(connection, "INSERT INTO documents VALUES", documents);
  insertRows(connection, "INSERT INTO readings VALUES", bodies);
  putPassages(connection, readings);
}

function insertEntities(
  connection: Connection,
  readings: readonly Reading[],
  nodeOf: (document: string, key: string) => string | null,
): void {
  const rows: SqlValue[][] = [];
  const names: [name: string, document: string, key: string][] = [];
  const places: SqlValue[][] = [];
  for (const { document, entities, mentions } of readings) {
    const { id } = document;
    for (const [position, entity] of entities.entries()) {
      const { key, name, aliases, defined } = entity;
      rows.push([id, key, position, nodeOf(id, key), JSON.stringify(entity)]);
      for (const own of keysOf([name, ...aliases, ...defined])) names.push([own, id, key]);
    }
    for (const { entity, start, end, passage } of mentions) places.push([id, entity, start, end, passage]);
  }
  insertRows(connection, "INSERT INTO entities VALUES", rows);
  insertRows(connection, "INSERT INTO entity_names VALUES", names);
  insertRows(connection, "INSERT OR IGNORE INTO mentions VALUES", places);
}

/** Names as they are looked up. One without a letter or digit is no key: nobody can ask for it. */
export const keysOf = (names: readonly string[]): Set<string> =>
  new Set(names.map(nameKey).filter((name) => name !== ""));
