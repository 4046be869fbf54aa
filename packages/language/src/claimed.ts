import type { Span } from "@kenniswijzer/domain";

/** The spans that overlap none before them, in the order given: who comes first has the place. */
export function claimed<T extends Span>(spans: readonly T[]): T[] {
  const from = spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const to = spans.reduce((most, { end }) => Math.max(most, end), from);
  const taken = new Uint8Array(spans.length < 2 ? 0 : to - from);
  return spans.filter(({ start, end }) => {
    for (let at = start - from; at < end - from; at++) if (taken[at] === 1) return false;
    taken.fill(1, start - from, end - from);
    return true;
  });
}
