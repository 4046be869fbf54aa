import type { Connection } from "./connection.ts";
import { packCounts } from "./counts.ts";
import { integers } from "./values.ts";

/** Marks a file as a store of ours: "KwGr". */
export const APPLICATION_ID = 0x4b774772;

/** SQL, or what no SQL can do; within a transaction. */
export type Migration = string | ((connection: Connection) => void);

/**
 * Step n brings a store from schema version n to n + 1. A published step never changes: a new one is added.
 *
 * Texts that people wrote are kept as JSON, which carries every UTF-16 unit; ids and terms are plain (`isStorable`).
 * A posting says how often a term occurs in an item; a facet is one pair of visibility and type, with its totals, so that a
 * filter is a list of facets and what a reader may not see enters no count. Items above `indexed` have no postings yet.
 */
export const MIGRATIONS: readonly Migration[] = [
  `
  CREATE TABLE meta (revision INTEGER NOT NULL);
  INSERT INTO meta VALUES (0);
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE corrections (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE documents (id TEXT PRIMARY KEY, visibility TEXT NOT NULL, summary TEXT NOT NULL);
  CREATE TABLE readings (document TEXT PRIMARY KEY, body BLOB NOT NULL);
  CREATE TABLE passages (id TEXT PRIMARY KEY, document TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE INDEX passages_of_document ON passages (document, position);
  CREATE TABLE entities (
    document TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL, node TEXT, body TEXT NOT NULL,
    PRIMARY KEY (document, key)
  );
  CREATE INDEX entities_by_key ON entities (key);
  CREATE INDEX entities_by_node ON entities (node);
  CREATE TABLE entity_names (
    name TEXT NOT NULL, document TEXT NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (name, document, key)
  ) WITHOUT ROWID;
  CREATE INDEX entity_names_of_document ON entity_names (document);
  CREATE TABLE mentions (
    document TEXT NOT NULL, entity TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, passage TEXT NOT NULL,
    PRIMARY KEY (document, entity, start, "end", passage)
  ) WITHOUT ROWID;
  CREATE INDEX mentions_in_passage ON mentions (passage);

  CREATE TABLE nodes (id TEXT PRIMARY KEY, type TEXT NOT NULL, visibility TEXT NOT NULL, body TEXT NOT NULL);
  CREATE INDEX nodes_by_type ON nodes (type);
  CREATE TABLE node_names (name TEXT NOT NULL, node TEXT NOT NULL, PRIMARY KEY (name, node)) WITHOUT ROWID;
  CREATE INDEX node_names_of_node ON node_names (node);
  CREATE TABLE edges (
    subject TEXT NOT NULL REFERENCES nodes (id) DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL,
    object TEXT NOT NULL REFERENCES nodes (id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL, modality TEXT NOT NULL, evidence INTEGER NOT NULL, visibility TEXT NOT NULL,
    PRIMARY KEY (subject, type, object)
  ) WITHOUT ROWID;
  CREATE INDEX edges_by_object ON edges (object);
  CREATE TABLE assertions (
    id TEXT PRIMARY KEY, document TEXT NOT NULL, passage TEXT NOT NULL, subject TEXT NOT NULL, predicate TEXT NOT NULL,
    object TEXT NOT NULL, visibility TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE INDEX assertions_of_edge ON assertions (subject, predicate, object);
  CREATE INDEX assertions_by_object ON assertions (object);
  CREATE INDEX assertions_of_document ON assertions (document);
  CREATE INDEX assertions_in_passage ON assertions (passage);

  CREATE TABLE facets (
    n INTEGER PRIMARY KEY, visibility TEXT NOT NULL, type TEXT NOT NULL,
    items INTEGER NOT NULL, terms INTEGER NOT NULL, UNIQUE (visibility, type)
  );
  CREATE TABLE items (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, facet INTEGER NOT NULL, document TEXT,
    length INTEGER NOT NULL, counts BLOB NOT NULL, vector BLOB
  );
  CREATE TABLE terms (n INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE);
  CREATE TABLE term_counts (
    term INTEGER NOT NULL, facet INTEGER NOT NULL, items INTEGER NOT NULL,
    PRIMARY KEY (term, facet)
  ) WITHOUT ROWID;
  CREATE TABLE postings (
    term INTEGER NOT NULL, item INTEGER NOT NULL, facet INTEGER NOT NULL, count INTEGER NOT NULL, length INTEGER NOT NULL,
    PRIMARY KEY (term, item)
  ) WITHOUT ROWID;
  `,
  // which nodes a document mentions: a search within documents would else read every node
  `
  CREATE TABLE node_documents (
    document TEXT NOT NULL, node TEXT NOT NULL, PRIMARY KEY (document, node)
  ) WITHOUT ROWID;
  CREATE INDEX node_documents_of_node ON node_documents (node);
  INSERT INTO node_documents SELECT DISTINCT j.value, n.id FROM nodes n, json_each(n.body, '$.documents') j;
  `,
  // a row for each posting was most of what a document wrote: blocks of them, for many documents at once (`waiting.ts`)
  `
  ALTER TABLE meta ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;
  DROP TABLE postings;
  DELETE FROM term_counts;
  CREATE TABLE postings (term INTEGER NOT NULL, first INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (term, first)) WITHOUT ROWID;
  `,
  // blocks of a term lay all over the table, and most pages were written again whenever items were indexed (`segments.ts`)
  `
  UPDATE meta SET indexed = 0;
  DROP TABLE postings;
  DELETE FROM term_counts;
  CREATE TABLE segments (n INTEGER PRIMARY KEY, last INTEGER NOT NULL);
  CREATE TABLE postings (
    segment INTEGER NOT NULL, term INTEGER NOT NULL, item INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (segment, term, item)
  ) WITHOUT ROWID;
  `,
  // the headings of a document stood in each of its passages: two fifths of a store
  `
  CREATE TABLE headings (document TEXT NOT NULL, n INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (document, n)) WITHOUT ROWID;
  INSERT INTO headings
    SELECT document, row_number() OVER (PARTITION BY document ORDER BY min(position)) - 1, headings
    FROM (SELECT document, position, body -> '$.headings' AS headings FROM passages) GROUP BY document, headings;
  UPDATE passages SET body = json_set(json_remove(body, '$.id', '$.document'), '$.headings',
    (SELECT n FROM headings h WHERE h.document = passages.document AND h.body = passages.body -> '$.headings'));
  DROP INDEX node_documents_of_node;
  `,
  // eight bytes for each term of an item, where two or three do
  (connection) => {
    const rows = connection.all("SELECT n, counts FROM items");
    for (const { n, counts } of rows)
      connection.run("UPDATE items SET counts = ? WHERE n = ?", packCounts(integers(counts)), Number(n));
  },
];
