import { KenniswijzerError, type Visibility } from "@kenniswijzer/domain";
import type { GraphChange, IndexItem } from "../../../store.ts";
import * as cypher from "../cypher/items.ts";
import { integer, packVector } from "../records.ts";
import { keyOf, termOf, textOf, tokenOf, tokensOf } from "../terms.ts";
import { latest, overIds, overRows, type Work } from "./work.ts";

/** A number for each visibility. */
type PerVisibility = Record<Visibility, number>;

const zero = (): PerVisibility => ({ openbaar: 0, intern: 0, vertrouwelijk: 0 });

/** By how much the index grows: items, terms of all items together, and items that have a term. */
export class Tally {
  readonly items = zero();
  readonly terms = zero();
  readonly #perToken = new Map<string, PerVisibility>();

  /** Counts an item in (1) or out (-1). */
  count(visibility: Visibility, tokens: readonly string[], by: 1 | -1): void {
    this.items[visibility] += by;
    this.terms[visibility] += by * tokens.length;
    for (const token of new Set(tokens)) {
      const counts = this.#perToken.get(token) ?? zero();
      counts[visibility] += by;
      this.#perToken.set(token, counts);
    }
  }

  /** What changed per token. */
  rows(): object[] {
    const changed = [...this.#perToken].filter(([, counts]) => Object.values(counts).some((count) => count !== 0));
    return changed.map(([token, counts]) => ({ key: keyOf(token), term: termOf(token), ...integers(counts) }));
  }
}

/** A number for each visibility, as Neo4j has whole numbers. */
export const integers = (counts: PerVisibility): Record<string, bigint> =>
  Object.fromEntries(Object.entries(counts).map(([visibility, count]) => [visibility, integer(count)]));

/** Puts and removes items; `dimension` is that of the vectors which the index takes. */
export async function putItems(
  work: Work,
  { put, remove }: GraphChange,
  dimension: number | undefined,
): Promise<Tally> {
  const items = latest(put.items, (item) => item.id);
  const tally = new Tally();
  const touched = [...new Set([...remove.items, ...items.map((item) => item.id)])];
  const old = await overIds<{ visibility: Visibility; terms: string }>(work, cypher.OLD_ITEMS, touched);
  for (const item of old) tally.count(item.visibility, tokensOf(item.terms), -1);
  await overIds(work, cypher.FORGET_ITEMS, remove.items);
  const rows = items.map((item) => {
    const tokens = item.terms.map(tokenOf);
    tally.count(item.visibility, tokens, 1);
    return itemRow(item, tokens);
  });
  await overRows(work, cypher.PUT_ITEMS, rows, 500);
  const indexed = items.flatMap(({ id, vector }) =>
    vector && vector.length === dimension ? [{ id, vector: [...vector] }] : [],
  );
  await overRows(work, cypher.PUT_VECTORS, indexed, 250);
  await overRows(work, cypher.COUNT_TERMS, tally.rows());
  return tally;
}

const itemRow = ({ id, type, document, visibility, vector }: IndexItem, tokens: readonly string[]): object => ({
  id,
  name: id,
  type,
  visibility,
  terms: textOf(tokens),
  length: integer(tokens.length),
  ...(document === undefined ? {} : { document }),
  ...(vector && { packed: packVector(vector) }),
});

/**
 * How many numbers a vector of the index has: what the settings say, else what the index has, else what the first vector has.
 * Neo4j itself keeps a vector of another length without a word, and never finds it.
 */
export function dimensionFor(
  store: string,
  items: readonly IndexItem[],
  { setting, index }: { readonly setting: number | undefined; readonly index: number | undefined },
): number | undefined {
  const lengths = items.flatMap(({ vector }) => (vector ? [vector.length] : []));
  if (lengths.length === 0) return index;
  const other = setting === undefined ? undefined : lengths.find((length) => length !== setting);
  if (other === undefined) return setting ?? index ?? lengths[0];
  throw new KenniswijzerError(
    "invalid-input",
    `${store}: a vector of ${other} numbers does not fit an index of ${setting}; run \`kenniswijzer reindex\``,
  );
}
