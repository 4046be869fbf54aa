import type { Passage, PassageKind } from "@kenniswijzer/domain";

/** A piece of text, marked or not. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
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
export function blocksOf(text: string, passages: readonly Passage[], mark?: Span): Block[] {
  const blocks: Block[] = [];
  let done = 0;
  let page: number | undefined;
  const add = (kind: PassageKind, depth: number, span: Span, marker?: string, onPage?: number): void => {
    const turned = onPage !== undefined && onPage !== page;
    page = onPage ?? page;
    const segments = segmentsOf(text, span, mark);
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

function segmentsOf(text: string, { start, end }: Span, mark: Span | undefined): Segment[] {
  const from = Math.min(Math.max(mark?.start ?? end, start), end);
  const to = Math.min(Math.max(mark?.end ?? end, from), end);
  return [
    { text: text.slice(start, from), marked: false },
    { text: text.slice(from, to), marked: true },
    { text: text.slice(to, end), marked: false },
  ].filter((segment) => segment.text !== "");
}
