// What is found by words or vectors, and how often words occur.
// Each statement takes many rows at once and merges on a unique id, so that doing it twice is doing it once.

/** Terms of items as they are now, to count them out. */
export const OLD_ITEMS = `
  UNWIND $ids AS id
  MATCH (i:Item { id: id })
  RETURN i.visibility AS visibility, i.terms AS terms`;

export const FORGET_ITEMS = "UNWIND $ids AS id MATCH (i:Item { id: id }) DETACH DELETE i";

export const PUT_ITEMS = `
  UNWIND $rows AS row
  MERGE (i:Item { id: row.id })
  SET i = row
  WITH i
  CALL (i) { MATCH (i)-[r:INDEXES]->() DELETE r }
  CALL (i) {
    WITH i WHERE i.type = 'Passage'
    MATCH (p:Passage { id: i.id }) CREATE (i)-[:INDEXES]->(p)
  }
  CALL (i) {
    WITH i WHERE i.type <> 'Passage'
    MATCH (n:Entity { id: i.id }) CREATE (i)-[:INDEXES]->(n)
  }`;

/** In 32-bit numbers, half the size of Cypher's own. */
export const PUT_VECTORS = `
  UNWIND $rows AS row
  MATCH (i:Item { id: row.id })
  CALL db.create.setNodeVectorProperty(i, 'vector', row.vector)`;

/** In how many items a term is, per visibility; a term without items goes. */
export const COUNT_TERMS = `
  UNWIND $rows AS row
  MERGE (t:Term { key: row.key })
  ON CREATE SET t.term = row.term, t.name = row.term, t.openbaar = 0, t.intern = 0, t.vertrouwelijk = 0
  SET t.openbaar = t.openbaar + row.openbaar, t.intern = t.intern + row.intern,
    t.vertrouwelijk = t.vertrouwelijk + row.vertrouwelijk
  WITH t WHERE t.openbaar + t.intern + t.vertrouwelijk <= 0
  DELETE t`;
