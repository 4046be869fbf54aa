/**
 * Okapi BM25 (Robertson & Walker, 1994) with the usual k1 and b: which items are worth scoring when more have a term than
 * were asked for. The score that people see is computed by `search-index`.
 */
export const K1 = 1.2;
export const B = 0.75;

/** What a term tells when it occurs in `frequency` of `total` items; never negative. */
export const rarity = (frequency: number, total: number): number =>
  Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));

/** What a term adds to an item that has it `count` times in `length` terms; less than `mostOf(rarity)`. */
export const relevance = (rarity: number, count: number, length: number, averageLength: number): number =>
  (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / averageLength));

/** What a term can add at most. */
export const mostOf = (rarity: number): number => rarity * (K1 + 1);

/** Terms from rare to common, so that every store adds up in one order. */
export const fromRareToCommon = (frequencies: ReadonlyMap<string, number>): [term: string, frequency: number][] =>
  [...frequencies].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
