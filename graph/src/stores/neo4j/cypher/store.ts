// The store as a whole: its revision, its settings, and the lock that puts changes in a row.

/** Takes the write lock that puts changes in a row, and tells whether this change was made already: its answer may have been lost. */
export const LOCK_STORE = `
  MATCH (s:Store { id: 'kenniswijzer' })
  SET s.lock = $change
  WITH s
  OPTIONAL MATCH (d:Setting { name: 'dimension' })
  RETURN s.revision AS revision, s.schema AS schema, s.dimension AS dimension, d.value AS setting,
    [c IN s.recent WHERE c STARTS WITH $change | toInteger(split(c, ' ')[1])] AS done`;

/** Counts the change, and keeps the last 64 to know again. */
export const COUNT_CHANGE = `
  MATCH (s:Store { id: 'kenniswijzer' })
  SET s.revision = $revision,
    s.dimension = $dimension,
    s.recent = s.recent[-63..] + [$change + ' ' + toString($revision)]
  SET s.items_openbaar = s.items_openbaar + $items.openbaar,
    s.items_intern = s.items_intern + $items.intern,
    s.items_vertrouwelijk = s.items_vertrouwelijk + $items.vertrouwelijk,
    s.terms_openbaar = s.terms_openbaar + $terms.openbaar,
    s.terms_intern = s.terms_intern + $terms.intern,
    s.terms_vertrouwelijk = s.terms_vertrouwelijk + $terms.vertrouwelijk`;

export const CONFIGURE = `
  UNWIND $rows AS row
  MERGE (s:Setting { name: row.name })
  SET s.value = row.value`;

export const REVISION = "MATCH (s:Store { id: 'kenniswijzer' }) RETURN s.revision AS revision";

export const SETTINGS = "MATCH (s:Setting) RETURN s.name AS name, s.value AS value";
