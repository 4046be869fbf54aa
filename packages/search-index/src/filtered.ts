import type { Filter, StoredVector } from "@kenniswijzer/graph";

/** An item as a filter sees it. */
export type Filterable = Pick<StoredVector, "type" | "document" | "visibility">;

/** True for items that the filter lets through; an item of no document is outside every choice of documents. */
export function passes(filter: Filter): (item: Filterable) => boolean {
  const visible = new Set<string>(filter.visible);
  const types = filter.types && new Set<string>(filter.types);
  const documents = filter.documents && new Set<string>(filter.documents);
  return (item) =>
    visible.has(item.visibility) &&
    (!types || types.has(item.type)) &&
    (!documents || (item.document !== undefined && documents.has(item.document)));
}

/** Rows in groups that every filter lets through or holds back as a whole: there are far fewer documents than passages. */
export class Groups {
  readonly #known = new Map<string, Uint32Array>();
  readonly #groups: readonly { readonly as: Filterable; readonly rows: Uint32Array }[];

  /** The item of a row is at the row's number. */
  constructor(items: readonly Filterable[]) {
    const groups = new Map<string, { as: Filterable; rows: number[] }>();
    for (const [row, as] of items.entries()) {
      const key = `${as.visibility} ${as.type} ${as.document ?? ""}`;
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { as, rows: [row] });
    }
    this.#groups = [...groups.values()].map(({ as, rows }) => ({ as, rows: Uint32Array.from(rows) }));
  }

  /** The numbers of the rows that a filter lets through, each once. Remembered unless it names documents: there are too many choices of them. */
  rows(filter: Filter): Uint32Array {
    if (filter.documents) return this.#rowsOf(filter);
    const key = JSON.stringify([[...filter.visible].sort(), filter.types?.toSorted()]);
    const rows = this.#known.get(key) ?? this.#rowsOf(filter);
    this.#known.set(key, rows);
    return rows;
  }

  #rowsOf(filter: Filter): Uint32Array {
    const allowed = passes(filter);
    const own = this.#groups.filter(({ as }) => allowed(as));
    const rows = new Uint32Array(own.reduce((sum, group) => sum + group.rows.length, 0));
    let at = 0;
    for (const group of own) {
      rows.set(group.rows, at);
      at += group.rows.length;
    }
    return rows;
  }
}
