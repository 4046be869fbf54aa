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
  readonly segments: readonly Segment[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A whole document as blocks, with one span marked; text between passages is shown too, so that nothing goes missing. */
export function blocksOf(text: string, passages: readonly Passage[], mark?: Span): Block[] {
  const blocks: Block[] = [];
  let done = 0;
  let page: number | undefined;
  const add = (kind: PassageKind, depth: number, span: Span, onPage?: number): void => {
    const turned = onPage !== undefined && onPage !== page;
    page = onPage ?? page;
    blocks.push({ kind, depth, segments: segmentsOf(text, span, mark), ...(turned && { page: onPage }) });
  };
  const addGap = (end: number): void => {
    const gap = text.slice(done, end);
    if (gap.trim() === "") return;
    const start = done + gap.length - gap.trimStart().length;
    add("paragraph", 0, { start, end: start + gap.trim().length });
  };
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    if (passage.end <= done) continue;
    const start = Math.max(passage.start, done);
    addGap(start);
    add(passage.kind, passage.depth, { start, end: passage.end }, passage.page);
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
