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
  const parts = Array.from({ length: Math.ceil(all.length / batch) }, (_, n) => all.slice(n * batch, (n + 1) * batch));
  // sent without waiting: the server takes them in order, and has the next at hand when it is done with one
  const found = await Promise.all(parts.map((part) => run<Row>(statement, { [parameter]: part })));
  return found.flat();
}

/** Keeps in mind the names that a statement took from their bearers. */
export function loosen(work: Work, rows: readonly { readonly keys: readonly string[] }[]): void {
  for (const { keys } of rows) for (const key of keys) work.loose.add(key);
}

/** What was put last under each id. */
export const latest = <T>(all: readonly T[], id: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [id(one), one])).values(),
];
