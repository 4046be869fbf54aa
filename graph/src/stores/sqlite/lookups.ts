import type {
  Assertion,
  Correction,
  DocumentEntity,
  DocumentSummary,
  GraphNode,
  Passage,
  Reading,
  Visibility,
} from "@kenniswijzer/domain";
import { byText } from "../../change.ts";
import type { Contribution, GraphStore, StoredVector } from "../../store.ts";
import type { Connection } from "./connection.ts";
import type { SqlValue } from "./driver.ts";
import { passagesByDocument } from "./passages.ts";
import { itemsPerFacet, NO_POSTINGS } from "./postings.ts";
import { MOST, type Surroundings } from "./surroundings.ts";
import { among, bodies, cut, floats, list, parse, sortedById, unpack } from "./values.ts";
import { waitingPostings } from "./waiting.ts";

export function documentsOf(
  connection: Connection,
  kept: Surroundings,
  visible: readonly Visibility[],
  ids?: readonly string[],
): DocumentSummary[] {
  return connection.read(() => {
    kept.refresh(connection);
    const wanted = ids === undefined ? kept.allDocuments() : [...ids].sort(byText);
    if (wanted.length > MOST)
      return bodies<DocumentSummary>(
        connection,
        `SELECT summary AS body FROM documents WHERE ${among("visibility", visible)} AND id IN (SELECT value FROM json_each(?))`,
        list(wanted),
      );
    return kept.documents.of(wanted).filter((document) => visible.includes(document.visibility));
  });
}

export function readingsOf(connection: Connection, documents: readonly string[]): Map<string, Reading> {
  return connection.read(() => {
    const sql = "SELECT document, body FROM readings WHERE document IN (SELECT value FROM json_each(?))";
    const rows = connection.all(sql, list(documents));
    // whoever reads a new document asks for it in vain
    if (rows.length === 0) return new Map();
    const wanted = rows.map((row) => row.document as string);
    const passages = passagesByDocument(connection, wanted);
    const entities = entitiesByDocument(connection, wanted);
    return new Map(
      rows.map((row) => {
        const id = row.document as string;
        const rest = unpack<Omit<Reading, "passages" | "entities">>(row.body);
        return [id, { ...rest, passages: passages.get(id) ?? [], entities: entities.get(id) ?? [] }];
      }),
    );
  });
}

function entitiesByDocument(connection: Connection, documents: readonly string[]): Map<string, DocumentEntity[]> {
  const found = new Map<string, DocumentEntity[]>(documents.map((id) => [id, []]));
  const sql = `SELECT document, body FROM entities WHERE document IN (SELECT value FROM json_each(?))
    ORDER BY document, position`;
  for (const { document, body } of connection.all(sql, list(documents)))
    found.get(document as string)?.push(parse(body));
  return found;
}

export function passagesOf(connection: Connection, kept: Surroundings, ids: readonly string[]): Map<string, Passage> {
  return connection.read(() => {
    kept.refresh(connection);
    return new Map(sortedById(kept.texts.of(ids)).map((passage) => [passage.id, passage]));
  });
}

export function contributionsOf(
  connection: Connection,
  of: Parameters<GraphStore["contributions"]>[0],
): Contribution[] {
  // A union of look-ups: an OR over different indexes would read the whole table.
  const rows = connection.all(
    `WITH wanted AS (
       SELECT rowid AS n FROM entities WHERE key IN (SELECT value FROM json_each(?))
       UNION SELECT rowid FROM entities WHERE node IN (SELECT value FROM json_each(?))
       UNION SELECT e.rowid FROM entity_names x JOIN entities e ON e.document = x.document AND e.key = x.key
             WHERE x.name IN (SELECT value FROM json_each(?))
       UNION SELECT rowid FROM entities WHERE document IN (SELECT value FROM json_each(?)))
     SELECT e.document, e.node, d.visibility, e.body FROM wanted
     CROSS JOIN entities e ON e.rowid = wanted.n JOIN documents d ON d.id = e.document WHERE e.node IS NOT NULL`,
    list(of.keys),
    list(of.nodes),
    list(of.names),
    list(of.documents ?? []),
  );
  const entityOf = sharedEntities();
  const found = rows.map((row) => ({
    document: row.document as string,
    node: row.node as string,
    visibility: row.visibility as Visibility,
    entity: entityOf(row.body as string),
  }));
  return found.sort((a, b) => byText(a.document, b.document) || byText(a.entity.key, b.entity.key));
}

/** Parses entities; what many documents name alike is one object. */
function sharedEntities(): (body: string) => DocumentEntity {
  const known = new Map<string, DocumentEntity>();
  return (body) => {
    const entity = known.get(body) ?? parse<DocumentEntity>(body);
    known.set(body, entity);
    return entity;
  };
}

export function nodesOf(
  connection: Connection,
  { ids, types, visible }: Parameters<GraphStore["nodes"]>[0],
): GraphNode[] {
  const clauses = [among("visibility", visible)];
  const values: SqlValue[] = [];
  for (const [column, wanted] of [
    ["id", ids],
    ["type", types],
  ] as const) {
    if (!wanted) continue;
    clauses.push(`${column} IN (SELECT value FROM json_each(?))`);
    values.push(list(wanted));
  }
  return connection.read(() => {
    const sql = `SELECT body FROM nodes WHERE ${clauses.join(" AND ")}`;
    return cut(connection, bodies<GraphNode>(connection, sql, ...values), visible);
  });
}

export function assertionsOf(connection: Connection, of: Parameters<GraphStore["assertions"]>[0]): Assertion[] {
  const { edges = [], nodes = [], documents = [] } = of;
  const ids = list(nodes);
  return bodies<Assertion>(
    connection,
    `WITH wanted AS (
       SELECT a.rowid AS n FROM json_each(?) e CROSS JOIN assertions a
         ON a.subject = e.value ->> 0 AND a.predicate = e.value ->> 1 AND a.object = e.value ->> 2
       UNION SELECT rowid FROM assertions WHERE subject IN (SELECT value FROM json_each(?))
       UNION SELECT rowid FROM assertions WHERE object IN (SELECT value FROM json_each(?))
       UNION SELECT rowid FROM assertions WHERE document IN (SELECT value FROM json_each(?)))
     SELECT a.body FROM wanted CROSS JOIN assertions a ON a.rowid = wanted.n`,
    JSON.stringify(edges.map((edge) => [edge.from, edge.type, edge.to])),
    ids,
    ids,
    list(documents),
  );
}

export function mentionsOf(
  connection: Connection,
  nodes: readonly string[],
  visible: readonly Visibility[],
): Map<string, { passage: string; start: number; end: number }[]> {
  const rows = connection.all(
    `SELECT DISTINCT e.node, m.document, m.passage, m.start, m."end" FROM entities e
     JOIN documents d ON d.id = e.document AND ${among("d.visibility", visible)}
     JOIN mentions m ON m.document = e.document AND m.entity = e.key
     WHERE e.node IN (SELECT value FROM json_each(?))`,
    list(nodes),
  );
  const places = rows.map((row) => ({
    node: row.node as string,
    document: row.document as string,
    place: { passage: row.passage as string, start: Number(row.start), end: Number(row.end) },
  }));
  places.sort((a, b) => byText(a.document, b.document) || a.place.start - b.place.start || a.place.end - b.place.end);
  const found = new Map<string, { passage: string; start: number; end: number }[]>();
  for (const { node, place } of places) found.set(node, [...(found.get(node) ?? []), place]);
  return found;
}

export function vocabularyOf(connection: Connection, visible: readonly Visibility[]): Map<string, number> {
  return connection.read(() => {
    const open = new Set(
      connection.all(`SELECT n FROM facets WHERE ${among("visibility", visible)}`).map((row) => Number(row.n)),
    );
    const facets = [...open].join(", ");
    const rows = connection.all(
      `SELECT t.n, t.term, c.items FROM terms t
       LEFT JOIN (SELECT term, sum(items) AS items FROM term_counts WHERE facet IN (${facets}) GROUP BY term) c ON c.term = t.n`,
    );
    const waiting = waitingPostings(connection);
    const found = new Map<string, number>();
    for (const row of rows) {
      let more = 0;
      for (const [facet, items] of itemsPerFacet(waiting.get(Number(row.n)) ?? NO_POSTINGS))
        if (open.has(facet)) more += items;
      const items = Number(row.items ?? 0) + more;
      if (items > 0) found.set(row.term as string, items);
    }
    return found;
  });
}

const PAGE = 500;

/** By pages, so that a large store is never in memory twice and other work gets its turn. */
export async function* vectorsOf(connection: Connection): AsyncIterable<StoredVector> {
  const ids = connection.all("SELECT id FROM items WHERE vector IS NOT NULL").map((row) => row.id as string);
  ids.sort(byText);
  for (let at = 0; at < ids.length; at += PAGE) {
    const rows = connection.all(
      `SELECT i.id, i.document, i.vector, f.visibility, f.type FROM items i JOIN facets f ON f.n = i.facet
       WHERE i.vector IS NOT NULL AND i.id IN (SELECT value FROM json_each(?))`,
      list(ids.slice(at, at + PAGE)),
    );
    yield* sortedById(
      rows.map((row) => ({
        id: row.id as string,
        type: row.type as StoredVector["type"],
        ...(row.document === null ? {} : { document: row.document as string }),
        visibility: row.visibility as Visibility,
        vector: floats(row.vector),
      })),
    );
    await new Promise(setImmediate);
  }
}

export const correctionsOf = (connection: Connection): Correction[] =>
  bodies<Correction>(connection, "SELECT body FROM corrections");

export function settingsOf(connection: Connection): Map<string, string> {
  const rows = connection.all("SELECT name, value FROM settings");
  return new Map(rows.map((row) => [parse<string>(row.name), parse<string>(row.value)]));
}

export function configure(connection: Connection, settings: ReadonlyMap<string, string>): void {
  connection.write(() => {
    for (const [name, value] of settings) {
      connection.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", JSON.stringify(name), JSON.stringify(value));
    }
  });
}
