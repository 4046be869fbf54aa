import type { Line } from "./columns.ts";
import type { Segment } from "./lines.ts";

const LARGER = 1.12;
const SMALLER = 0.93;
const LONGEST_HEADING = 160;
const LEVELS = 5;

/** What the sizes of letters and the distances of lines mean in a document. */
export class Typography {
  readonly #body: number;
  readonly #gap: number;
  /** Sizes of headings, largest first. */
  readonly #sizes: readonly number[];

  constructor(pages: readonly (readonly Line[])[]) {
    const segments = pages.flat().flatMap((line) => line.segments);
    this.#body = mostCommon(segments.map(({ size, text }) => [rounded(size), text.length]));
    this.#gap = this.#lineGap(pages);
    const large = segments.filter((one) => this.#isLarge(one)).map(({ size }) => rounded(size));
    this.#sizes = [...new Set(large)].toSorted((a, b) => b - a);
  }

  isHeading(segment: Segment): boolean {
    return this.#isLarge(segment) && segment.text.length <= LONGEST_HEADING && /\p{L}/u.test(segment.text);
  }

  /** Clearly smaller than running text. */
  isSmall({ size }: Segment): boolean {
    return size < this.#body * SMALLER;
  }

  /** 1 for the largest letters of the document. */
  levelOf({ size }: Segment): number {
    return Math.min(LEVELS, Math.max(1, this.#sizes.indexOf(rounded(size)) + 1));
  }

  /** The distance at which lines of one paragraph follow each other in letters of this size. */
  leading({ size }: Segment): number {
    return (this.#gap * size) / this.#body;
  }

  alike(one: Segment, other: Segment): boolean {
    return Math.abs(one.size - other.size) < 0.08 * this.#body + 0.3;
  }

  #isLarge({ size }: Segment): boolean {
    return size > this.#body * LARGER;
  }

  #lineGap(pages: readonly (readonly Line[])[]): number {
    const gaps: [number, number][] = [];
    for (const lines of pages) {
      for (const [at, line] of lines.entries()) {
        const next = lines[at + 1];
        const gap = next === undefined ? 0 : next.y - line.y;
        if (gap > 0.8 * this.#body && gap < 2.6 * this.#body && Math.abs(line.segments[0].size - this.#body) < 0.6) {
          gaps.push([rounded(gap), 1]);
        }
      }
    }
    return gaps.length === 0 ? 1.25 * this.#body : mostCommon(gaps);
  }
}

const rounded = (size: number): number => Math.round(size * 2) / 2;

function mostCommon(weighted: readonly (readonly [number, number])[]): number {
  const totals = new Map<number, number>();
  for (const [value, weight] of weighted) totals.set(value, (totals.get(value) ?? 0) + weight);
  let best: readonly [number, number] = [10, 0];
  for (const entry of totals) if (entry[1] > best[1]) best = entry;
  return best[0];
}
