// Questions by id, key or name: one statement each.

export const ALL_DOCUMENTS = "MATCH (d:Document) WHERE d.visibility IN $visible RETURN d { .* } AS document";

export const DOCUMENTS = `
  UNWIND $ids AS id
  MATCH (d:Document { id: id }) WHERE d.visibility IN $visible
  RETURN d { .* } AS document`;

export const READINGS = `
  UNWIND $ids AS id
  MATCH (r:Reading { id: id })
  RETURN id, r.packed AS packed`;

export const PASSAGES = `
  UNWIND $ids AS id
  MATCH (p:Passage { id: id })
  RETURN p { .* } AS passage`;

/** By key, node, name and document are look-ups in an index each: one `OR` would read every entity. */
export const CONTRIBUTIONS = `
  CALL () {
    UNWIND $keys AS key MATCH (e:DocumentEntity { key: key }) RETURN e
    UNION
    UNWIND $nodes AS node MATCH (e:DocumentEntity { node: node }) RETURN e
    UNION
    UNWIND $names AS key MATCH (:Name { key: key })<-[:NAMED]-(e:DocumentEntity) RETURN e
    UNION
    UNWIND $documents AS document MATCH (e:DocumentEntity { document: document }) RETURN e
  }
  WITH e WHERE e.node IS NOT NULL
  RETURN e.document AS document, e.visibility AS visibility, e.entity AS entity, e.node AS node, e.names AS names`;

/** Which documents of these nodes may not be seen: the reader must not learn that they speak of the node. */
export const HIDDEN = `
  CALL (nodes) {
    UNWIND CASE WHEN $all THEN [] ELSE nodes END AS n
    UNWIND n.documents AS id
    WITH DISTINCT id
    MATCH (d:Document { id: id }) WHERE NOT d.visibility IN $visible
    RETURN collect(id) AS hidden
  }`;

const nodesOf = (which: string): string => `
  ${which}
  WITH collect(n) AS nodes ${HIDDEN}
  RETURN [n IN nodes | n { .* }] AS nodes, hidden`;

export const NODES_BY_ID = nodesOf(`
  UNWIND $ids AS id
  MATCH (n:Entity { id: id }) WHERE ($types IS NULL OR n.type IN $types) AND n.visibility IN $visible`);

export const NODES_BY_TYPE = nodesOf(`
  UNWIND $types AS type
  MATCH (n:Entity { type: type }) WHERE n.visibility IN $visible`);

export const ALL_NODES = nodesOf("MATCH (n:Entity) WHERE n.visibility IN $visible");

export const ASSERTIONS = `
  CALL () {
    UNWIND $edges AS edge MATCH (a:Assertion { edge: edge }) RETURN a
    UNION
    UNWIND $nodes AS node MATCH (a:Assertion { subject: node }) RETURN a
    UNION
    UNWIND $nodes AS node MATCH (a:Assertion { object: node }) RETURN a
    UNION
    UNWIND $documents AS document MATCH (a:Assertion { document: document }) RETURN a
  }
  RETURN a { .* } AS assertion`;

export const MENTIONS = `
  UNWIND $nodes AS node
  MATCH (e:DocumentEntity { node: node }) WHERE e.visibility IN $visible
  RETURN node, e.document AS document, e.passages AS passages, e.starts AS starts, e.ends AS ends`;

export const CORRECTIONS = "MATCH (c:Correction) RETURN c { .* } AS correction";
