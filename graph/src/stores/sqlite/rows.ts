import type { Connection } from "./connection.ts";
import type { SqlValue } from "./driver.ts";

/** Rows in a statement: few sizes, so that each is prepared once. */
const SIZES = [64, 16, 4, 1];

/** Inserts rows of equal width, many in a statement: a statement costs more than a row. `into` is SQL up to the rows. */
export function insertRows(connection: Connection, into: string, rows: readonly (readonly SqlValue[])[]): void {
  const row = `(${(rows[0] ?? []).map(() => "?").join(", ")})`;
  let at = 0;
  for (const size of SIZES) {
    if (rows.length - at < size) continue;
    const sql = `${into} ${Array<string>(size).fill(row).join(", ")}`;
    for (; rows.length - at >= size; at += size) connection.run(sql, ...rows.slice(at, at + size).flat());
  }
}
