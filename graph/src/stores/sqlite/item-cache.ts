import type { GraphNode, Passage } from "@kenniswijzer/domain";
import type { CandidateItem } from "../../store.ts";
import type { Connection } from "./connection.ts";
import { type Counts, unpackCounts } from "./counts.ts";
import { passagesFrom } from "./passages.ts";
import { revisionOf } from "./state.ts";
import { bodies, floats } from "./values.ts";

/** An item with all that it points at, whoever may see it. */
export interface StoredItem {
  readonly id: string;
  readonly type: CandidateItem["type"];
  readonly length: number;
  readonly counts: Counts;
  readonly vector?: Float32Array;
  readonly passage?: Passage;
  readonly node?: GraphNode;
}

/** With 512 numbers and a passage each, some 100 MB. */
const MOST = 20_000;

/**
 * Items by number, kept as long as the store's revision stays what it is: fetching and unpacking them takes longer than all
 * else of finding candidates.
 */
export class ItemCache {
  readonly #items = new Map<number, StoredItem>();
  #revision = -1;

  /** These items, inside a transaction; one whose passage or node is gone is absent. */
  of(connection: Connection, numbers: readonly number[]): StoredItem[] {
    const revision = revisionOf(connection);
    if (revision !== this.#revision || this.#items.size > MOST) this.#items.clear();
    this.#revision = revision;
    const missing = numbers.filter((number) => !this.#items.has(number));
    if (missing.length > 0) this.#read(connection, missing);
    return numbers.flatMap((number) => this.#items.get(number) ?? []);
  }

  #read(connection: Connection, numbers: readonly number[]): void {
    const wanted = JSON.stringify(numbers);
    const items = "json_each(?) j CROSS JOIN items i ON i.n = j.value";
    const passages = new Map(
      passagesFrom(connection, `${items} CROSS JOIN passages p ON p.id = i.id`, wanted).map((p) => [p.id, p]),
    );
    const ofNodes = `SELECT b.body FROM ${items} CROSS JOIN nodes b ON b.id = i.id`;
    const nodes = new Map(bodies<GraphNode>(connection, ofNodes, wanted).map((n) => [n.id, n]));
    const rows = connection.all(
      `SELECT i.n, i.id, i.length, i.counts, i.vector, f.type
       FROM json_each(?) j CROSS JOIN items i ON i.n = j.value JOIN facets f ON f.n = i.facet`,
      wanted,
    );
    for (const row of rows) {
      const id = row.id as string;
      // A document may be called as a node is: an item is what its type says.
      const passage = row.type === "Passage" ? passages.get(id) : undefined;
      const node = row.type === "Passage" ? undefined : nodes.get(id);
      if (!passage && !node) continue;
      this.#items.set(Number(row.n), {
        id,
        type: row.type as CandidateItem["type"],
        length: Number(row.length),
        counts: unpackCounts(row.counts),
        ...(row.vector === null ? {} : { vector: floats(row.vector) }),
        ...(passage && { passage }),
        ...(node && { node }),
      });
    }
  }
}
