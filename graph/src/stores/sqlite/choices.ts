import { byText } from "../../change.ts";
import type { Filter } from "../../store.ts";
import type { Connection } from "./connection.ts";
import type { SqlValue } from "./driver.ts";
import { lastItem } from "./state.ts";
import { among, list, parse } from "./values.ts";

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** By the number of an item: 1 for those that are chosen. */
export type Chosen = Uint8Array;

/** Who reads within some documents asks on within them; a choice takes a byte for each item of the store. */
const MOST = 50;

/** The items of a choice of documents or kinds, kept until the store is another. */
export class Choices {
  readonly #connection: Connection;
  readonly #known = new Map<string, Chosen>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All items of the choice, whoever may see them; undefined when nothing is chosen. */
  of(filter: Filter): Chosen | undefined {
    const { visible, documents, kinds } = filter;
    if (!documents && !kinds) return undefined;
    const key = JSON.stringify([[...visible].sort(byText), documents, kinds]);
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= MOST) this.clear();
    const found = this.#itemsWith([...ofDocuments(filter), ...ofKinds(filter)]);
    this.#known.set(key, found);
    return found;
  }

  clear(): void {
    this.#known.clear();
  }

  #itemsWith(conditions: readonly Condition[]): Chosen {
    const sql = `SELECT json_group_array(n) AS items FROM items WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`;
    const row = this.#connection.first(sql, ...conditions.flatMap(({ values }) => values));
    const chosen = new Uint8Array(lastItem(this.#connection) + 1);
    for (const n of parse<number[]>(row?.items)) chosen[n] = 1;
    return chosen;
  }
}

/** By the index on the passages of a document: the rows of items are large, and all of them would be read. */
function ofDocuments({ documents, visible }: Filter): Condition[] {
  if (!documents) return [];
  const wanted = list(documents);
  const sql = `id IN (SELECT id FROM passages WHERE document IN (SELECT value FROM json_each(?))
    UNION ALL SELECT n.node FROM node_documents n WHERE n.document IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = n.document AND NOT ${among("d.visibility", visible)}))`;
  return [{ sql, values: [wanted, wanted] }];
}

function ofKinds({ kinds }: Filter): Condition[] {
  if (!kinds) return [];
  const sql = `id IN (SELECT id FROM nodes WHERE type = 'Actor'
    AND json_extract(body, '$.kind') IN (SELECT value FROM json_each(?)))`;
  return [{ sql, values: [list(kinds)] }];
}
