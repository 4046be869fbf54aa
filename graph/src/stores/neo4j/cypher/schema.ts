/** Name of the full-text index over the terms of items. */
export const TERMS_INDEX = "kenniswijzer_item_terms";
/** Name of the vector index over items. */
export const VECTOR_INDEX = "kenniswijzer_item_vector";

const unique = (label: string, key: string): [string, string] => {
  const name = `kenniswijzer_${label}_${key}`.toLowerCase();
  return [name, `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE`];
};

const found = (label: string, key: string): [string, string] => {
  const name = `kenniswijzer_${label}_${key}`.toLowerCase();
  return [name, `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${key})`];
};

/** All indexes and constraints but the vector index, by name: each is an index of that name, too. */
export const DEFINITIONS: ReadonlyMap<string, string> = new Map([
  unique("Store", "id"),
  unique("Setting", "name"),
  unique("Document", "id"),
  unique("Reading", "id"),
  unique("Passage", "id"),
  unique("Entity", "id"),
  unique("Assertion", "id"),
  unique("Correction", "id"),
  unique("Item", "id"),
  unique("Term", "key"),
  unique("Name", "key"),
  // An entity as one document speaks of it has two-part identity; Community has no node keys.
  [
    "kenniswijzer_documententity",
    "CREATE CONSTRAINT kenniswijzer_documententity IF NOT EXISTS FOR (n:DocumentEntity) REQUIRE (n.document, n.key) IS UNIQUE",
  ],
  found("DocumentEntity", "document"),
  found("DocumentEntity", "key"),
  found("DocumentEntity", "node"),
  found("Entity", "type"),
  found("Assertion", "edge"),
  found("Assertion", "subject"),
  found("Assertion", "object"),
  found("Assertion", "document"),
  found("Assertion", "passage"),
  // `whitespace`: terms were analysed before they came here, and must not be analysed again
  [
    TERMS_INDEX,
    `CREATE FULLTEXT INDEX ${TERMS_INDEX} IF NOT EXISTS FOR (n:Item) ON EACH [n.terms]
     OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false } }`,
  ],
]);

/** State of every index of ours, and the dimension of the vector index. */
export const SHOW_INDEXES = `
  SHOW INDEXES YIELD name, state, options
  WHERE name STARTS WITH 'kenniswijzer_'
  RETURN name, state, options.indexConfig['vector.dimensions'] AS dimension`;

/** Waits until what was defined can be used. */
export const AWAIT_INDEXES = "CALL db.awaitIndexes(300)";

export const DROP_VECTOR_INDEX = `DROP INDEX ${VECTOR_INDEX} IF EXISTS`;

/** Exact numbers, not quantised ones: those cost recall. The dimension cannot be a parameter. */
export function createVectorIndex(dimension: number): string {
  return `
    CREATE VECTOR INDEX ${VECTOR_INDEX} IF NOT EXISTS FOR (n:Item) ON (n.vector)
    OPTIONS { indexConfig: {
      \`vector.dimensions\`: ${Math.trunc(dimension)},
      \`vector.similarity_function\`: 'cosine',
      \`vector.quantization.enabled\`: false
    } }`;
}

/** The version of the schema that the database has, and the dimension of its vectors; no row for a new one. */
export const SCHEMA_VERSION =
  "MATCH (s:Store { id: 'kenniswijzer' }) RETURN s.schema AS schema, s.dimension AS dimension";

/** Takes the lock under which the schema moves on, and tells from which version; 0 for a new store. */
export const LOCK_SCHEMA = `
  MERGE (s:Store { id: 'kenniswijzer' })
  SET s.lock = 'schema'
  WITH s
  RETURN coalesce(s.schema, 0) AS schema`;

/** Version 1: an empty store. */
export const BEGIN_STORE = `
  MATCH (s:Store { id: 'kenniswijzer' })
  SET s.name = 'Kenniswijzer', s.revision = 0, s.recent = [],
    s.items_openbaar = 0, s.items_intern = 0, s.items_vertrouwelijk = 0,
    s.terms_openbaar = 0, s.terms_intern = 0, s.terms_vertrouwelijk = 0`;

export const MARK_SCHEMA = "MATCH (s:Store { id: 'kenniswijzer' }) SET s.schema = $schema";
