import { rowsOf, type Segment } from "./lines.ts";

/** The share of a page's height, above and below, in which headers and footers stand. */
const EDGE = 0.14;
const CLOSE = 4;
const LONGEST = 120;
/** On how many pages a line returns before it is furniture: a body line may stand twice at one height by chance. */
const RETURNS: readonly (readonly [pages: number, times: number])[] = [
  [3, 2],
  [8, 3],
  [Number.POSITIVE_INFINITY, 4],
];
const PAGE_NUMBER =
  /^(?:[-–|\s]*(?:pagina|pag\.?|blz\.?|p\.)?\s*)?(?:\d{1,4}|[ivx]{1,5})(?:\s*(?:\/|\||van|of)\s*\d{1,4})?[-–|\s]*$/i;

export interface LaidPage {
  readonly height: number;
  readonly width: number;
  readonly segments: readonly Segment[];
}

/** Leaves out what returns at the same place on several pages, numbers not counted, and page numbers. */
export function withoutFurniture(pages: readonly LaidPage[]): LaidPage[] {
  const places = new Map<string, number[]>();
  const edges = pages.map((page) => edgeRows(page));
  for (const rows of edges) {
    for (const row of rows) {
      const known = places.get(keyOf(row)) ?? [];
      places.set(keyOf(row), [...known.slice(-100), yOf(row)]);
    }
  }
  const [, times = 2] = RETURNS.find(([most]) => pages.length <= most) ?? [];
  const isFurniture = (row: readonly Segment[]): boolean => {
    const text = textOf(row);
    if (PAGE_NUMBER.test(text)) return true;
    const heights = text.length > LONGEST ? [] : (places.get(keyOf(row)) ?? []);
    return heights.filter((y) => Math.abs(y - yOf(row)) < CLOSE).length >= times;
  };
  return pages.map((page, at) => {
    const gone = new Set<Segment>();
    const rows = edges[at] ?? [];
    const upper = rows.filter((row) => yOf(row) < page.height / 2);
    const lower = rows.filter((row) => yOf(row) >= page.height / 2).toReversed();
    // from the edge inwards: below the first line of text there is no header
    for (const side of [upper, lower]) {
      const stop = side.findIndex((row) => !isFurniture(row));
      for (const row of stop < 0 ? side : side.slice(0, stop)) for (const segment of row) gone.add(segment);
    }
    return { ...page, segments: page.segments.filter((segment) => !gone.has(segment)) };
  });
}

function edgeRows({ segments, height }: LaidPage): Segment[][] {
  return rowsOf(segments.filter(({ y }) => y < height * EDGE || y > height * (1 - EDGE)));
}

const yOf = (row: readonly Segment[]): number => row[0]?.y ?? 0;
const textOf = (row: readonly Segment[]): string =>
  row
    .map(({ text }) => text)
    .join(" ")
    .trim();

const keyOf = (row: readonly Segment[]): string => textOf(row).toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
