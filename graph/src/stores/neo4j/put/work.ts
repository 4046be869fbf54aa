import type { Run } from "../driver.ts";

/** One change under way: all its statements run in one transaction. */
export interface Work {
  /** Of the store, for messages. */
  readonly store: string;
  readonly run: Run;
  /** Keys of names that lost a bearer: at the end those without any go. */
  readonly loose: Set<string>;
}

// Enough to make a trip worth it, few enough to keep the server's memory even.
const BATCH = 2000;

/** Runs a statement over `$rows`, some thousands at a time; not at all when there are none. */
export const overRows = <Row>(work: Work, statement: string, rows: readonly object[], batch = BATCH): Promise<Row[]> =>
  over(work, statement, "rows", rows, batch);

/** As `overRows`, over `$ids`. */
export const overIds = <Row>(work: Work, statement: string, ids: readonly string[]): Promise<Row[]> =>
  over(work, statement, "ids", ids, BATCH);

async function over<Row>(
  { run }: Work,
  statement: string,
  parameter: string,
  all: readonly unknown[],
  batch: number,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let i = 0; i < all.length; i += batch) {
    found.push(...(await run<Row>(statement, { [parameter]: all.slice(i, i + batch) })));
  }
  return found;
}

/** Keeps in mind the names that a statement took from their bearers. */
export function loosen(work: Work, rows: readonly { readonly keys: readonly string[] }[]): void {
  for (const { keys } of rows) for (const key of keys) work.loose.add(key);
}

/** What was put last under each id. */
export const latest = <T>(all: readonly T[], id: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [id(one), one])).values(),
];
