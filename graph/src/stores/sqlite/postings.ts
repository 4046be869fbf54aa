/** In which items a term occurs, by ascending number: `WIDTH` numbers for each. */
export type Postings = Uint32Array;

/** Of one posting: the item's number, its length, and its facet and count in one. */
export const WIDTH = 3;
/** A facet is one of a few pairs of visibility and type; no item has so many terms that a count needs more. */
const COUNT_BITS = 24;
const MOST_COUNT = 2 ** COUNT_BITS - 1;
/** More than there are facets. */
export const FACETS = 2 ** (32 - COUNT_BITS);

export const NO_POSTINGS: Postings = new Uint32Array(0);

/** Writes a posting at a place in postings. */
export function setPosting(
  postings: Postings,
  at: number,
  of: { readonly item: number; readonly length: number; readonly facet: number; readonly count: number },
): void {
  postings[at] = of.item;
  postings[at + 1] = of.length;
  postings[at + 2] = of.facet * 2 ** COUNT_BITS + of.count;
}

export const itemAt = (postings: Postings, at: number): number => postings[at] as number;
export const lengthAt = (postings: Postings, at: number): number => postings[at + 1] as number;
export const facetAt = (postings: Postings, at: number): number => (postings[at + 2] as number) >>> COUNT_BITS;
export const countAt = (postings: Postings, at: number): number => (postings[at + 2] as number) & MOST_COUNT;

/** Of these postings, how many items of each facet there are. */
export function itemsPerFacet(postings: Postings): Map<number, number> {
  const items = new Map<number, number>();
  for (let at = 0; at < postings.length; at += WIDTH) {
    const facet = facetAt(postings, at);
    items.set(facet, (items.get(facet) ?? 0) + 1);
  }
  return items;
}

/** Those of earlier items before those of later ones. */
export function joined(parts: readonly Postings[]): Postings {
  const [first = NO_POSTINGS, ...rest] = parts;
  if (rest.every((part) => part.length === 0)) return first;
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
