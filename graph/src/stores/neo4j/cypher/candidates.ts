import { B, K1 } from "../../relevance.ts";
import { HIDDEN } from "./lookups.ts";
import { TERMS_INDEX, VECTOR_INDEX } from "./schema.ts";

/** Whether the item `i` passes the filter: its passage or node `target` is there, and of the documents asked for. */
const PASSES = `
  i.visibility IN $visible AND ($types IS NULL OR i.type IN $types)
  MATCH (i)-[:INDEXES]->(target)
  WHERE ($kinds IS NULL OR i.type = 'Actor' AND target.kind IN $kinds)
    AND ($documents IS NULL
      OR target.document IN $documents
      OR any(id IN target.documents WHERE id IN open))`;

/** Those of the documents asked for that are not hidden: a reader who names a hidden one must not learn what it mentions. */
const OPEN = `
  CALL () {
    UNWIND coalesce($documents, []) AS id
    OPTIONAL MATCH (d:Document { id: id })
    WITH id, d WHERE d IS NULL OR d.visibility IN $visible
    RETURN collect(id) AS open
  }`;

/** The sum of one counter over what may be seen. */
const seen = (of: string): string => `reduce(sum = 0, v IN $visible | sum + ${of}[v])`;

/** BM25 with the constants and in the order of `relevance.ts`, to the last bit: else stores would differ in what they leave out. */
const relevance = (rarity: string, count: string): string =>
  `(${rarity} * ${count} * (${K1} + 1)) / (${count} + ${K1} * (1 - ${B} + (${B} * own) / averageLength))`;

/** What is near, by id. */
const NEAR_IDS = `
    UNWIND $near AS id
    MATCH (i:Item { id: id }) WHERE ${PASSES}
    RETURN collect(i) AS near`;

const BEST = `
    ORDER BY score DESC, i.id LIMIT toInteger($nearest)
    RETURN collect(i) AS near`;

/** The index knows no filter, so that more are asked for than are wanted. Nothing when vectors have another dimension. */
const NEAR_VECTOR = `
    MATCH (s:Store { id: 'kenniswijzer' }) WHERE s.dimension = $dimension
    CALL db.index.vector.queryNodes('${VECTOR_INDEX}', toInteger($deep), $vector) YIELD node AS i, score
    WITH i, score, open WHERE ${PASSES}
    WITH i, score ${BEST}`;

/** Within a few documents every vector is compared: the index would have to look past all others. */
const NEAR_WITHIN = `
    MATCH (s:Store { id: 'kenniswijzer' }) WHERE s.dimension = $dimension
    CALL () {
      UNWIND $documents AS id
      MATCH (:Document { id: id })-[:CONTAINS]->(:Passage)<-[:INDEXES]-(i:Item) RETURN i
      UNION
      UNWIND $documents AS id
      MATCH (e:DocumentEntity { document: id })
      MATCH (:Entity { id: e.node })<-[:INDEXES]-(i:Item) RETURN i
    }
    WITH i, open WHERE i.vector IS NOT NULL AND ${PASSES}
    WITH i, vector.similarity.cosine(i.vector, $vector) AS score ${BEST}`;

/** The nodes that bear a name. */
const NAMED = `
    UNWIND $names AS key
    MATCH (:Name { key: key })<-[:NAMED]-(n:Entity)
    WHERE n.visibility IN $visible AND ($types IS NULL OR n.type IN $types) AND ($kinds IS NULL OR n.kind IN $kinds)
      AND ($documents IS NULL OR any(id IN n.documents WHERE id IN open))
    RETURN collect({ key: key, id: n.id }) AS named, collect(n) AS bearers`;

const COUNTED = `
    MATCH (s:Store { id: 'kenniswijzer' })
    RETURN s.revision AS revision,
      s.items_openbaar + s.items_intern + s.items_vertrouwelijk AS everything,
      ${seen("{ openbaar: s.items_openbaar, intern: s.items_intern, vertrouwelijk: s.items_vertrouwelijk }")} AS total,
      ${seen("{ openbaar: s.terms_openbaar, intern: s.terms_intern, vertrouwelijk: s.terms_vertrouwelijk }")} AS length`;

const RARE = `
    UNWIND $terms AS term
    MATCH (t:Term { key: term.key })
    WITH term, total, ${seen("t")} AS frequency
    WHERE frequency > 0
    ORDER BY frequency, term.at
    RETURN collect({ token: term.token, frequency: frequency, between: ' ' + term.token + ' ',
      rarity: log(1 + (total - frequency + 0.5) / (frequency + 0.5)) }) AS frequencies`;

/**
 * Items by words. The index ranks by BM25 over all items, with rounded lengths; its best `$reach` are ranked anew over
 * the items that may be seen, and `$limit` of them stay.
 */
const WORDED = `
    UNWIND $queries AS query
    CALL (query, open) {
      CALL db.index.fulltext.queryNodes('${TERMS_INDEX}', query) YIELD node AS i
      WHERE ${PASSES}
      RETURN i LIMIT toInteger($reach)
    }
    WITH DISTINCT i
    // once: every mention of a property reads it from the store again
    WITH i, i.terms AS terms, i.length AS own, toFloat(length) / total AS averageLength
    WITH i, reduce(sum = 0.0, f IN frequencies |
      CASE WHEN terms CONTAINS f.between
      THEN sum + ${relevance("f.rarity", "(size(split(terms, f.between)) - 1)")}
      ELSE sum END) AS weight
    WHERE weight > 0
    ORDER BY weight DESC, i.id LIMIT toInteger($limit)
    RETURN collect(i) AS worded`;

const DESCRIBED = `
    UNWIND worded + near AS i
    WITH DISTINCT i
    MATCH (i)-[:INDEXES]->(target)
    RETURN collect(i { .id, .type, .terms, .length, .packed, target: target { .* } }) AS items,
      collect(CASE WHEN i.type = 'Passage' THEN NULL ELSE target END) AS described,
      collect(DISTINCT target.document) AS sources`;

/** Names, words and neighbours by vector, with what scoring needs. */
const candidates = (near: string): string => `
  ${OPEN}
  CALL (open) {${NAMED}
  }
  CALL () {${COUNTED}
  }
  CALL (total) {${RARE}
  }
  CALL (frequencies, open, total, length) {${WORDED}
  }
  CALL (open) {${near}
  }
  CALL (worded, near) {${DESCRIBED}
  }
  CALL (sources) {
    UNWIND sources AS id
    MATCH (d:Document { id: id })
    RETURN collect(d { .* }) AS documents
  }
  WITH *, bearers + described AS nodes ${HIDDEN}
  RETURN named, [n IN bearers | n { .* }] AS bearers, items, documents, hidden, frequencies,
    total, length, revision, everything, size(near) AS found`;

/** The candidates, by how they are near. */
export const CANDIDATES = candidates(NEAR_IDS);
export const CANDIDATES_BY_VECTOR = candidates(NEAR_VECTOR);
export const CANDIDATES_WITHIN = candidates(NEAR_WITHIN);

export const VOCABULARY = `
  MATCH (t:Term)
  WITH t, ${seen("t")} AS frequency
  WHERE frequency > 0
  RETURN t.term AS term, frequency`;

/** Items as they were put, for copying them. */
export const ITEMS = `
  UNWIND $ids AS id
  MATCH (i:Item { id: id })
  RETURN i { .id, .type, .document, .visibility, .terms, .packed } AS item`;

/** A page of vectors, by id. */
export const VECTORS = `
  MATCH (i:Item)
  WHERE i.id > $after AND i.packed IS NOT NULL
  RETURN i { .id, .type, .document, .visibility, .packed } AS item
  ORDER BY i.id LIMIT toInteger($page)`;
