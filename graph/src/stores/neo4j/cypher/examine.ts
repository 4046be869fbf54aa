// What an operator's check of a database asks: nothing is changed by it.

/** Version and edition of the server. */
export const COMPONENTS = "CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition";

/** What the server's clock says, in milliseconds since 1970. */
export const CLOCK = "RETURN datetime().epochMillis AS now";

/** Whether the database of this session takes writes, and how it is. */
export const ACCESS = `
  SHOW DATABASES YIELD name, access, currentStatus, home
  RETURN name, access, currentStatus AS status, home`;

/** Our indexes, and how much of each is filled. */
export const INDEXES = `
  SHOW INDEXES YIELD name, state, populationPercent, options
  WHERE name STARTS WITH 'kenniswijzer_'
  RETURN name, state, populationPercent AS percent, options.indexConfig['vector.dimensions'] AS dimension`;

/** The store's own record and the dimension of its settings; no row for an empty database. */
export const STATE = `
  MATCH (s:Store { id: 'kenniswijzer' })
  OPTIONAL MATCH (d:Setting { name: 'dimension' })
  RETURN s.schema AS schema, s.revision AS revision, s.dimension AS dimension, toInteger(d.value) AS setting`;
