import type { Block } from "./blocks.ts";
import { matchesOf } from "./matches.ts";

const LETTER = /(?<=[:;,.]\s{0,2})([a-z])\.(?=\s{0,2}[\p{L}"'‘“])(?!\p{L}\.)/gu;

const LONG = 60;

/** Legal text on one line, `verstaan onder:a.minister: …;b.bestuur: …`, becomes a lead and its items. */
export function splitGlued(text: string, block: Block): Block[] {
  if (block.kind !== "paragraph" && block.kind !== "item") return [block];
  return block.kind === "item"
    ? splitLetters(text, block).flatMap((part) => splitAtGap(text, part))
    : splitLetters(text, block);
}

/** `beroerte   De kennis die …`: a gap and a capital after an item begin a paragraph. */
function splitAtGap(text: string, block: Block): Block[] {
  const content = text.slice(block.contentStart, block.end);
  const gap = / {3,}(?=\p{Lu}\p{Ll})/u.exec(content);
  if (gap === null || gap.index === 0 || content.length - gap.index < LONG) return [block];
  const end = block.contentStart + gap.index;
  const start = end + gap[0].length;
  return [
    { ...block, end, contentEnd: end },
    { kind: "paragraph", level: 0, depth: 0, start, end: block.end, contentStart: start, contentEnd: block.contentEnd },
  ];
}

function splitLetters(text: string, block: Block): Block[] {
  const starts = lettersInOrder(text.slice(block.contentStart, block.end)).map((at) => block.contentStart + at);
  if (starts.length < 2) return [block];
  const head = { ...block, end: trimmed(text, block.contentStart, starts[0] as number) };
  const items = starts.map((start, at): Block => {
    const end = at + 1 < starts.length ? trimmed(text, start, starts[at + 1] as number) : block.end;
    const contentStart = start + (/^[a-z]\.\s*/.exec(text.slice(start, start + 6))?.[0].length ?? 2);
    const depth = block.kind === "item" ? block.depth + 1 : 0;
    return {
      kind: "item",
      level: 0,
      depth,
      start,
      end,
      marker: text.slice(start, start + 2),
      contentStart,
      contentEnd: end,
    };
  });
  return [{ ...head, contentEnd: head.end }, ...items];
}

/** Places of a., b., c. … in the order of the alphabet, from the first `a.` on; none for one letter alone. */
function lettersInOrder(content: string): number[] {
  const places: number[] = [];
  if (!content.includes("a.") || !content.includes("b.")) return places;
  for (const found of matchesOf(content, LETTER)) {
    if ((found[1] as string).charCodeAt(0) === 97 + places.length) places.push(found.index);
  }
  return places;
}

function trimmed(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
