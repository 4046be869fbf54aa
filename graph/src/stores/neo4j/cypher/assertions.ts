// What documents say, and what people decided.
// Each statement takes many rows at once and merges on a unique id, so that doing it twice is doing it once.

export const FORGET_ASSERTIONS = "UNWIND $ids AS id MATCH (a:Assertion { id: id }) DETACH DELETE a";

/** An assertion that was there may have had other ends: its relations are made anew, so none is there to merge with. */
export const PUT_ASSERTIONS = `
  UNWIND $rows AS row
  MERGE (a:Assertion { id: row.id })
  SET a = row
  WITH a
  CALL (a) { MATCH (a)-[r:SUBJECT|OBJECT|EVIDENCE]->() DELETE r }
  CALL (a) { MATCH (n:Entity { id: a.subject }) CREATE (a)-[:SUBJECT]->(n) }
  CALL (a) { MATCH (n:Entity { id: a.object }) CREATE (a)-[:OBJECT]->(n) }
  CALL (a) { MATCH (p:Passage { id: a.passage }) CREATE (a)-[:EVIDENCE]->(p) }`;

export const FORGET_CORRECTIONS = "UNWIND $ids AS id MATCH (c:Correction { id: id }) DETACH DELETE c";

export const PUT_CORRECTIONS = `
  UNWIND $rows AS row
  MERGE (c:Correction { id: row.id })
  SET c = row`;
