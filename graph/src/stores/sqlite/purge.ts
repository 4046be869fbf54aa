import type { Connection } from "./connection.ts";
import { indexWaiting } from "./waiting.ts";

/** Who reads now is soon done; who reads for longer is named. */
const PATIENCE_MS = 1000;

/**
 * Writes the whole file anew, without the pages that held what is gone, and empties the log. Gives what is left when another
 * process keeps the log in use.
 */
export function purge(connection: Connection): string[] {
  // words of items that wait are forgotten when they are indexed
  connection.write(() => indexWaiting(connection));
  connection.exec("VACUUM");
  connection.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
  const [log] = connection.all("PRAGMA wal_checkpoint(TRUNCATE)");
  connection.exec("PRAGMA busy_timeout = 10000");
  if (Number(log?.busy ?? 0) === 0) return [];
  return [
    `${connection.name} is ook in een ander programma open, zodat het logboek (-wal) niet leeg kon: sluit de pagina, de bot en andere vensters en doe het opnieuw`,
  ];
}
