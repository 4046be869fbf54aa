import { KenniswijzerError } from "@kenniswijzer/domain";
import { checkParts } from "../change.ts";
import type { GraphStore } from "../store.ts";
import { applyChange } from "./sqlite/apply.ts";
import { candidatesOf, type KeptRows } from "./sqlite/candidates.ts";
import type { Connection } from "./sqlite/connection.ts";
import { libsql, nodeSqlite, type SqliteDriver } from "./sqlite/driver.ts";
import { IndexRows } from "./sqlite/index-rows.ts";
import { ItemCache } from "./sqlite/item-cache.ts";
import { itemsById } from "./sqlite/items.ts";
import * as lookups from "./sqlite/lookups.ts";
import { neighbourhoodOf } from "./sqlite/neighbourhood.ts";
import { open } from "./sqlite/open.ts";
import { purge } from "./sqlite/purge.ts";
import { revisionOf } from "./sqlite/state.ts";
import { Surroundings } from "./sqlite/surroundings.ts";
import { TermNumbers } from "./sqlite/term-numbers.ts";
import { indexWaiting } from "./sqlite/waiting.ts";

export { libsql, nodeSqlite, type SqliteDriver } from "./sqlite/driver.ts";

export interface SqliteOptions {
  /** Of the file; its folder is made. `:memory:` is gone at `close`. */
  readonly path: string;
  /** Refuses every write, and a file that is not there. A file that may not be written is opened so in any case. */
  readonly readonly?: boolean;
  /** Default: that of Node, else libsql. */
  readonly driver?: SqliteDriver;
}

/**
 * The graph in one file, safe against crashes and shared with other processes. Rejects with `incompatible` for a file that is
 * damaged, of a newer version or no store, and leaves it as it is.
 */
export async function sqliteStore({ path, readonly = false, driver }: SqliteOptions): Promise<GraphStore> {
  const opened = open({ path, readonly, driver: driver ?? nodeSqlite() ?? (await libsql()) });
  const { connection } = opened;
  const terms = new TermNumbers();
  let wrote = false;
  const write = <T>(work: () => T): T => {
    if (opened.readonly) throw lockedError(connection.name);
    if (!wrote) connection.all("PRAGMA journal_mode = WAL");
    wrote = true;
    return work();
  };
  return {
    name: connection.name,
    indexesVectors: false,
    revision: async () => revisionOf(connection),
    async apply(change) {
      checkParts(connection.name, change);
      return write(() => applyChange(connection, terms, change));
    },
    configure: async (settings) => write(() => lookups.configure(connection, settings)),
    ...reading(connection),
    purge: async () => write(() => purge(connection)),
    async close() {
      if (wrote && !connection.closed) settle(connection);
      connection.close();
    },
  };
}

function reading(
  connection: Connection,
): Omit<GraphStore, "name" | "indexesVectors" | "revision" | "apply" | "configure" | "purge" | "close"> {
  const kept: KeptRows = {
    items: new ItemCache(),
    index: new IndexRows(connection),
    around: new Surroundings(connection),
  };
  return {
    settings: async () => lookups.settingsOf(connection),
    documents: async (visible, ids) => lookups.documentsOf(connection, kept.around, visible, ids),
    readings: async (documents) => lookups.readingsOf(connection, documents),
    passages: async (ids) => lookups.passagesOf(connection, kept.around, ids),
    contributions: async (of) => lookups.contributionsOf(connection, of),
    nodes: async (of) => lookups.nodesOf(connection, of),
    assertions: async (of) => lookups.assertionsOf(connection, of),
    neighbourhood: async (ids, of) => neighbourhoodOf(connection, kept.around, ids, of),
    mentions: async (nodes, visible) => lookups.mentionsOf(connection, nodes, visible),
    candidates: async (request) => candidatesOf(connection, kept, request),
    vocabulary: async (visible) => lookups.vocabularyOf(connection, visible),
    vectors: () => lookups.vectorsOf(connection),
    items: async (ids) => itemsById(connection, ids),
    corrections: async () => lookups.correctionsOf(connection),
  };
}

/**
 * Puts all that was written into the one file, so that it can be copied, or read where nothing may be written. While another
 * process has the store open, that is left to the last one: nothing is lost meanwhile.
 */
function settle(connection: Connection): void {
  connection.exec("PRAGMA busy_timeout = 0");
  try {
    connection.write(() => indexWaiting(connection));
    connection.all("PRAGMA journal_mode = DELETE");
  } catch {
    connection.all("PRAGMA wal_checkpoint(TRUNCATE)");
  }
}

const lockedError = (store: string): KenniswijzerError =>
  new KenniswijzerError("read-only", `${store} may only be read here; name a file of your own with --store`);
