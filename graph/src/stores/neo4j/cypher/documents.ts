// Documents with their passages, and entities as one document speaks of them.
// Each statement takes many rows at once and merges on a unique id, so that doing it twice is doing it once.

/** Entities of documents, with the names that they bore. */
export const FORGET_DOCUMENT_ENTITIES = `
  UNWIND $ids AS id
  MATCH (e:DocumentEntity { document: id })
  OPTIONAL MATCH (e)-[:NAMED]->(x)
  WITH e, collect(x.key) AS keys
  DETACH DELETE e
  RETURN keys`;

export const FORGET_DOCUMENTS = `
  UNWIND $ids AS id
  MATCH (d:Document { id: id })
  OPTIONAL MATCH (d)-[:CONTAINS]->(p:Passage)
  OPTIONAL MATCH (r:Reading { id: id })
  DETACH DELETE p, r, d`;

/** Which of these there are already. */
export const KNOWN_DOCUMENTS = "UNWIND $ids AS id MATCH (d:Document { id: id }) RETURN d.id AS id";

export const PUT_DOCUMENTS = `
  UNWIND $rows AS row
  MERGE (d:Document { id: row.properties.id })
  SET d = row.properties
  MERGE (r:Reading { id: row.properties.id })
  SET r.packed = row.packed, r.name = row.properties.name`;

/** What an older reading of the same documents had and these do not; their mentions are made anew. */
export const FORGET_OLD_PASSAGES = `
  UNWIND $rows AS row
  MATCH (d:Document { id: row.document })-[:CONTAINS]->(p:Passage)
  OPTIONAL MATCH (p)-[m:MENTIONS]->()
  DELETE m
  WITH DISTINCT p, row WHERE NOT p.id IN row.keep
  DETACH DELETE p`;

export const PUT_PASSAGES = `
  UNWIND $rows AS row
  MERGE (p:Passage { id: row.id })
  SET p = row
  WITH p
  MATCH (d:Document { id: p.document })
  MERGE (d)-[:CONTAINS]->(p)`;

/** Assertions that were there before their passages. */
export const TIE_ASSERTIONS_TO_PASSAGES = `
  UNWIND $ids AS id
  MATCH (p:Passage { id: id })
  MATCH (a:Assertion { passage: p.id })
  MERGE (a)-[:EVIDENCE]->(p)`;

/** Items that were there before their passages or nodes. */
export const TIE_ITEMS_TO_PASSAGES = `
  UNWIND $ids AS id
  MATCH (p:Passage { id: id }), (i:Item { id: id }) WHERE i.type = 'Passage'
  MERGE (i)-[:INDEXES]->(p)`;

/** As `FORGET_DOCUMENT_ENTITIES`, for those that the new reading lacks. */
export const FORGET_OLD_DOCUMENT_ENTITIES = `
  UNWIND $rows AS row
  MATCH (e:DocumentEntity { document: row.document }) WHERE NOT e.key IN row.keep
  OPTIONAL MATCH (e)-[:NAMED]->(x)
  WITH e, collect(x.key) AS keys
  DETACH DELETE e
  RETURN keys`;

/** Keeps the node to which the entity led. */
export const PUT_DOCUMENT_ENTITIES = `
  UNWIND $rows AS row
  MERGE (e:DocumentEntity { document: row.document, key: row.key })
  SET e.name = row.name, e.visibility = row.visibility, e.entity = row.entity,
    e.passages = row.passages, e.starts = row.starts, e.ends = row.ends`;

/** Takes names away that it does not bear any more, and tells which. */
export const UNNAME_DOCUMENT_ENTITIES = `
  UNWIND $rows AS row
  MATCH (:DocumentEntity { document: row.document, key: row.key })-[r:NAMED]->(x)
  WHERE NOT x.key IN row.names
  DELETE r
  RETURN collect(x.key) AS keys`;

export const NAME_DOCUMENT_ENTITIES = `
  UNWIND $rows AS row
  MATCH (e:DocumentEntity { document: row.document, key: row.key })
  UNWIND row.names AS key
  MERGE (x:Name { key: key }) ON CREATE SET x.name = key
  MERGE (e)-[:NAMED]->(x)`;
