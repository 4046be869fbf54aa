/** What a term tells when it occurs in `frequency` of `total` items: the inverse document frequency of BM25 (Robertson, 1994), never negative. */
export const rarity = (frequency: number, total: number): number =>
  Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
