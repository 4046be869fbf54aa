/** How often terms occur in an item, as it is stored: of each pair the term's number doubled, and one more when a count follows, for most terms occur once. */
import { bytes } from "./driver.ts";
import { NumberReader, NumberWriter } from "./numbers.ts";

/** Pairs of a term's number and how often it occurs. */
export type Counts = Uint32Array;

/** A count that is written is at least this. */
const SEVERAL = 2;

const writer = new NumberWriter();

export function packCounts(counts: Counts): Uint8Array {
  for (let at = 0; at < counts.length; at += 2) {
    const count = counts[at + 1] as number;
    writer.put(2 * (counts[at] as number) + (count < SEVERAL ? 0 : 1));
    if (count >= SEVERAL) writer.put(count - SEVERAL);
  }
  return writer.take();
}

export function unpackCounts(blob: unknown): Counts {
  const pairs: number[] = [];
  eachCount(blob, (term, count) => pairs.push(term, count));
  return Uint32Array.from(pairs);
}

/** The same, pair by pair. */
export function eachCount(blob: unknown, use: (term: number, count: number) => void): void {
  const reader = new NumberReader(bytes(blob));
  while (!reader.isAtEnd) {
    const number = reader.take();
    use(number >>> 1, number % 2 === 0 ? 1 : reader.take() + SEVERAL);
  }
}
