import type { DocumentMention, NodeLabel, Passage, PassageKind } from "@kenniswijzer/domain";

/** A piece of text, marked or not, and what it names. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
  readonly node?: NodeLabel;
}

/** One block of a document as it is shown. */
export interface Block {
  readonly kind: PassageKind;
  readonly depth: number;
  /** Set on the first block of a page. */
  readonly page?: number;
  /** The number or letter that the document puts before a list item: `1.`, `(a)`. */
  readonly marker?: string;
  readonly segments: readonly Segment[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text that ends in the number or letter of a list item. */
const MARKER = /(?:^|[\s*_])(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.):])[\s*_]*$/i;
const WORDS = /[\p{L}\p{N}]/u;

/**
 * A whole document as blocks, with one span marked. Words between passages are shown too, so that nothing goes missing;
 * signs alone (bullets, Markdown's stars) are layout.
 */
export function blocksOf(
  text: string,
  passages: readonly Passage[],
  mark?: Span,
  mentions: readonly DocumentMention[] = [],
): Block[] {
  const blocks: Block[] = [];
  let done = 0;
  let page: number | undefined;
  const add = (kind: PassageKind, depth: number, span: Span, marker?: string, onPage?: number): void => {
    const turned = onPage !== undefined && onPage !== page;
    page = onPage ?? page;
    const segments = segmentsOf(text, span, mark, mentions);
    blocks.push({ kind, depth, segments, ...(marker !== undefined && { marker }), ...(turned && { page: onPage }) });
  };
  /** Shows the words up to here, but for the marker of an item that begins here, which it gives. */
  const addGap = (end: number, before?: PassageKind): string | undefined => {
    const gap = text.slice(done, end);
    const marker = before === "item" ? MARKER.exec(gap) : null;
    const words = marker === null ? gap : gap.slice(0, marker.index);
    const start = done + words.length - words.trimStart().length;
    if (WORDS.test(words)) add("paragraph", 0, { start, end: start + words.trim().length });
    return marker?.[1];
  };
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    if (passage.end <= done) continue;
    const start = Math.max(passage.start, done);
    const marker = addGap(start, passage.kind);
    add(passage.kind, passage.depth, { start, end: passage.end }, marker, passage.page);
    done = passage.end;
  }
  addGap(text.length);
  return blocks;
}

/** The text of a span, cut where the mark and each mention begin and end. */
function segmentsOf(
  text: string,
  { start, end }: Span,
  mark: Span | undefined,
  mentions: readonly DocumentMention[],
): Segment[] {
  const within = mentions.filter((one) => one.start >= start && one.end <= end);
  const cuts = [mark?.start, mark?.end, ...within.flatMap((one) => [one.start, one.end])]
    .filter((at) => at !== undefined)
    .filter((at) => at > start && at < end);
  const places = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index): Segment => {
    const to = places[index + 1] ?? end;
    const node = within.find((one) => one.start <= from && to <= one.end)?.node;
    const marked = mark !== undefined && mark.start <= from && to <= mark.end;
    return { text: text.slice(from, to), marked, ...(node && { node }) };
  });
}
