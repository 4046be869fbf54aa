// Questions by id, key or name: one statement each.

export const DOCUMENTS = `
  MATCH (d:Document)
  WHERE d.visibility IN $visible AND ($ids IS NULL OR d.id IN $ids)
  RETURN d { .* } AS document`;

export const READINGS = "MATCH (r:Reading) WHERE r.id IN $ids RETURN r.id AS id, r.packed AS packed";

export const PASSAGES = "MATCH (p:Passage) WHERE p.id IN $ids RETURN p { .* } AS passage";

/** By key, by node and by name are three look-ups in three indexes: one `OR` would read every entity. */
export const CONTRIBUTIONS = `
  CALL () {
    MATCH (e:DocumentEntity) WHERE e.key IN $keys RETURN e
    UNION
    MATCH (e:DocumentEntity) WHERE e.node IN $nodes RETURN e
    UNION
    MATCH (x:Name) WHERE x.key IN $names MATCH (x)<-[:NAMED]-(e:DocumentEntity) RETURN e
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
  MATCH (n:Entity) WHERE ${which} AND n.visibility IN $visible
  WITH collect(n) AS nodes ${HIDDEN}
  RETURN [n IN nodes | n { .* }] AS nodes, hidden`;

export const NODES_BY_ID = nodesOf("n.id IN $ids AND ($types IS NULL OR n.type IN $types)");
export const NODES_BY_TYPE = nodesOf("n.type IN $types");
export const ALL_NODES = nodesOf("n.type IS NOT NULL");

export const ASSERTIONS = `
  CALL () {
    MATCH (a:Assertion) WHERE a.edge IN $edges RETURN a
    UNION
    MATCH (a:Assertion) WHERE a.subject IN $nodes RETURN a
    UNION
    MATCH (a:Assertion) WHERE a.object IN $nodes RETURN a
    UNION
    MATCH (a:Assertion) WHERE a.document IN $documents RETURN a
  }
  RETURN a { .* } AS assertion`;

export const MENTIONS = `
  MATCH (e:DocumentEntity)
  WHERE e.node IN $nodes AND e.visibility IN $visible
  RETURN e.node AS node, e.document AS document, e.passages AS passages, e.starts AS starts, e.ends AS ends`;

export const CORRECTIONS = "MATCH (c:Correction) RETURN c { .* } AS correction";
