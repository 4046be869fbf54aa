import type { Connection } from "./connection.ts";
import type { SqlValue } from "./driver.ts";

/** Rows in a statement: few sizes, so that each is prepared once. */
const SIZES = [64, 16, 4, 1];

/** Inserts rows of equal width, many in a statement: a statement costs more than a row. `into` is SQL up to the rows, `then` SQL after them. */
export function insertRows(
  connection: Connection,
  into: string,
  rows: readonly (readonly SqlValue[])[],
  then = "",
): void {
  const row = `(${(rows[0] ?? []).map(() => "?").join(", ")})`;
  let at = 0;
  for (const size of SIZES) {
    if (rows.length - at < size) continue;
    const sql = `${into} ${Array<string>(size).fill(row).join(", ")} ${then}`;
    while (rows.length - at >= size) {
      const values: SqlValue[] = [];
      for (const end = at + size; at < end; at++) for (const value of rows[at] ?? []) values.push(value);
      connection.run(sql, ...values);
    }
  }
}
