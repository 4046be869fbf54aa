import type { Connection } from "./connection.ts";

/** Of how far the store is; one statement for all, so that work of reading asks once. */
const stateOf = (connection: Connection) =>
  connection.firstOnce("SELECT revision, indexed, (SELECT coalesce(max(n), 0) FROM items) AS last FROM meta");

export const revisionOf = (connection: Connection): number => Number(stateOf(connection)?.revision);
/** Items above this number have no postings yet. */
export const indexedUpTo = (connection: Connection): number => Number(stateOf(connection)?.indexed);
export const lastItem = (connection: Connection): number => Number(stateOf(connection)?.last);
