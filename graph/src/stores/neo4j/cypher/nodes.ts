import { EdgeType, EntityType } from "@kenniswijzer/domain";

// Nodes of the graph, edges between them, and which entity of a document leads to which node.
// Each statement takes many rows at once and merges on a unique id, so that doing it twice is doing it once.
// Labels and types of edges, which cannot be parameters, come from the domain's own lists and from nowhere else.

const NODE_LABELS = EntityType.options;

/** All types of edges, as a pattern takes them. */
export const EDGE_TYPES = EdgeType.options.join("|");

export const forgetEdges = (type: EdgeType): string => `
  UNWIND $rows AS row
  MATCH (a:Entity { id: row.from })-[r:${type}]->(b:Entity { id: row.to })
  DELETE r`;

/** An edge that would lose a node. */
export const LEFT_EDGES = `
  UNWIND $ids AS id
  MATCH (:Entity { id: id })-[r:${EDGE_TYPES}]-()
  RETURN r.id AS edge LIMIT 1`;

/** Nodes, with the names that they bore. */
export const FORGET_NODES = `
  UNWIND $ids AS id
  MATCH (n:Entity { id: id })
  OPTIONAL MATCH (n)-[:NAMED]->(x)
  WITH n, collect(x.key) AS keys
  DETACH DELETE n
  RETURN keys`;

/** Names that nobody bears any more: a removed person leaves nothing. */
export const FORGET_LOOSE_NAMES = `
  UNWIND $ids AS key
  MATCH (x:Name { key: key }) WHERE NOT EXISTS { (x)<-[:NAMED]-() }
  DELETE x`;

/** Which of these there are already. */
export const KNOWN_NODES = "UNWIND $ids AS id MATCH (:Entity { id: id }) RETURN id";

/** The type is a label too, so that people see at a glance what a node is. */
export const PUT_NODES = `
  UNWIND $rows AS row
  MERGE (n:Entity { id: row.id })
  REMOVE n:${NODE_LABELS.join(":")}
  SET n = row
  ${NODE_LABELS.map((label) => `FOREACH (_ IN CASE row.type WHEN '${label}' THEN [1] ELSE [] END | SET n:${label})`).join("\n  ")}`;

export const UNNAME_NODES = `
  UNWIND $rows AS row
  MATCH (:Entity { id: row.id })-[r:NAMED]->(x)
  WHERE NOT x.key IN row.names
  DELETE r
  RETURN collect(x.key) AS keys`;

export const NAME_NODES = `
  UNWIND $rows AS row
  MATCH (n:Entity { id: row.id })
  UNWIND row.names AS key
  MERGE (x:Name { key: key }) ON CREATE SET x.name = key
  MERGE (n)-[:NAMED]->(x)`;

/** Assertions that were there before their nodes. */
export const TIE_ASSERTIONS_TO_NODES = `
  UNWIND $ids AS id
  MATCH (n:Entity { id: id })
  CALL (n) { MATCH (a:Assertion { subject: n.id }) MERGE (a)-[:SUBJECT]->(n) }
  CALL (n) { MATCH (a:Assertion { object: n.id }) MERGE (a)-[:OBJECT]->(n) }`;

export const TIE_ITEMS_TO_NODES = `
  UNWIND $ids AS id
  MATCH (n:Entity { id: id }), (i:Item { id: id }) WHERE i.type <> 'Passage'
  MERGE (i)-[:INDEXES]->(n)`;

/** Gives back which edges found both their nodes. */
export const putEdges = (type: EdgeType): string => `
  UNWIND $rows AS row
  MATCH (a:Entity { id: row.from }), (b:Entity { id: row.to })
  MERGE (a)-[r:${type}]->(b)
  SET r = row.properties
  RETURN r.id AS id`;

/** Leads entities of documents to nodes; gives back which of them there are. */
export const PUT_LINKS = `
  UNWIND $rows AS row
  MATCH (e:DocumentEntity { document: row.document, key: row.key })
  SET e.node = row.node
  RETURN row.document AS document, row.key AS key`;

/** Entities that lead to these nodes: those are new, so nothing mentions them yet. */
export const LED_TO =
  "UNWIND $ids AS id MATCH (e:DocumentEntity { node: id }) RETURN e.document AS document, e.key AS key";

/** Draws the mentions of these entities anew: from each passage to the node that they lead to. */
export const PUT_MENTIONS = `
  UNWIND $rows AS row
  MATCH (e:DocumentEntity { document: row.document, key: row.key })
  CALL (e) {
    UNWIND e.passages AS id
    WITH DISTINCT e, id
    MATCH (p:Passage { id: id })-[m:MENTIONS { key: e.key }]->()
    DELETE m
  }
  WITH e
  MATCH (n:Entity { id: e.node })
  UNWIND range(0, size(e.passages) - 1) AS i
  MATCH (p:Passage { id: e.passages[i] })
  MERGE (p)-[:MENTIONS { key: e.key, start: e.starts[i], end: e.ends[i] }]->(n)`;
