import { type Assertion, type DocumentSummary, type Edge, edgeId, type GraphNode } from "@kenniswijzer/domain";
import { byText } from "../../change.ts";
import type { GraphStore, Neighbourhood, PassageMention } from "../../store.ts";
import type { Connection } from "./connection.ts";
import { among, bodies, columns, cut, list } from "./values.ts";

type Of = Parameters<GraphStore["neighbourhood"]>[1];

export function neighbourhoodOf(connection: Connection, ids: readonly string[], of: Of): Neighbourhood {
  return connection.read(() => {
    const passages = list(of.passages ?? []);
    const edges = edgesAround(connection, ids, passages, of);
    const mentions = of.passages?.length ? mentionsIn(connection, passages, of) : [];
    const near = [...ids, ...edges.flatMap((edge) => [edge.from, edge.to]), ...mentions.map((m) => m.node)];
    const assertions = evidenceOf(connection, edges, of);
    return {
      nodes: nodesAmong(connection, near, of),
      edges: edges.sort((a, b) => byText(edgeId(a), edgeId(b))),
      assertions,
      mentions,
      documents: documentsOf(connection, assertions, of),
    };
  });
}

function edgesAround(connection: Connection, ids: readonly string[], passages: string, of: Of): Edge[] {
  const types = of.types ? "AND e.type IN (SELECT value FROM json_each(?))" : "";
  const asked = list(ids);
  const rows = columns<[string, string, string, string, string, number, string]>(
    connection,
    ["subject", "type", "object", "status", "modality", "evidence", "visibility"],
    `WITH wanted AS (
       SELECT subject, type, object FROM edges WHERE subject IN (SELECT value FROM json_each(?))
       UNION SELECT subject, type, object FROM edges WHERE object IN (SELECT value FROM json_each(?))
       UNION SELECT a.subject, a.predicate, a.object FROM passages p
             JOIN documents d ON d.id = p.document AND ${among("d.visibility", of.visible)}
             JOIN assertions a ON a.passage = p.id AND ${among("a.visibility", of.visible)}
             WHERE p.id IN (SELECT value FROM json_each(?)))
     SELECT e.* FROM wanted w
     CROSS JOIN edges e ON e.subject = w.subject AND e.type = w.type AND e.object = w.object
     JOIN nodes s ON s.id = e.subject AND ${among("s.visibility", of.visible)}
     JOIN nodes o ON o.id = e.object AND ${among("o.visibility", of.visible)}
     WHERE ${among("e.visibility", of.visible)} ${types}`,
    asked,
    asked,
    passages,
    ...(of.types ? [list(of.types)] : []),
  );
  return rows.map(([from, type, to, status, modality, evidence, visibility]) => ({
    from,
    type: type as Edge["type"],
    to,
    status: status as Edge["status"],
    modality: modality as Edge["modality"],
    evidence,
    visibility: visibility as Edge["visibility"],
  }));
}

function mentionsIn(connection: Connection, passages: string, { visible }: Of): PassageMention[] {
  const rows = columns<[string, string, number, number]>(
    connection,
    ["node", "passage", "start", '"end"'],
    `SELECT DISTINCT e.node, m.passage, m.start, m."end" FROM passages p
     JOIN documents d ON d.id = p.document AND ${among("d.visibility", visible)}
     JOIN mentions m ON m.passage = p.id
     JOIN entities e ON e.document = m.document AND e.key = m.entity
     JOIN nodes n ON n.id = e.node AND ${among("n.visibility", visible)}
     WHERE p.id IN (SELECT value FROM json_each(?))`,
    passages,
  );
  const mentions = rows.map(([node, passage, start, end]) => ({ node, passage, start, end }));
  return mentions.sort(
    (a, b) => byText(a.passage, b.passage) || a.start - b.start || byText(a.node, b.node) || a.end - b.end,
  );
}

function nodesAmong(connection: Connection, ids: readonly string[], { visible }: Of): GraphNode[] {
  const sql = `SELECT body FROM nodes WHERE id IN (SELECT value FROM json_each(?)) AND ${among("visibility", visible)}`;
  return cut(connection, bodies<GraphNode>(connection, sql, list(ids)), visible);
}

function evidenceOf(connection: Connection, edges: readonly Edge[], { visible }: Of): Assertion[] {
  if (edges.length === 0) return [];
  return bodies<Assertion>(
    connection,
    `SELECT a.body FROM json_each(?) e CROSS JOIN assertions a
     ON a.subject = e.value ->> 0 AND a.predicate = e.value ->> 1 AND a.object = e.value ->> 2
     WHERE ${among("a.visibility", visible)}`,
    JSON.stringify(edges.map((edge) => [edge.from, edge.type, edge.to])),
  );
}

function documentsOf(connection: Connection, assertions: readonly Assertion[], { visible }: Of): DocumentSummary[] {
  if (assertions.length === 0) return [];
  return bodies<DocumentSummary>(
    connection,
    `SELECT summary AS body FROM documents
     WHERE id IN (SELECT value FROM json_each(?)) AND ${among("visibility", visible)}`,
    list(assertions.map((a) => a.document)),
  );
}
