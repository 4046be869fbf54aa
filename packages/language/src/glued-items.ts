import type { Block } from "./blocks.ts";

const LETTER = /(?<=[:;,.]\s{0,2})([a-z])\.(?=\s{0,2}[\p{L}"'‘“])(?!\p{L}\.)/gu;

/** Legal text on one line, `verstaan onder:a.minister: …;b.bestuur: …`, becomes a lead and its items. */
export function splitGlued(text: string, block: Block): Block[] {
  if (block.kind !== "paragraph" && block.kind !== "item") return [block];
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

/** Places of a., b., c. … in the order of the alphabet, from the first `a.` on. */
function lettersInOrder(content: string): number[] {
  const places: number[] = [];
  for (const found of content.matchAll(LETTER)) {
    if ((found[1] as string).charCodeAt(0) === 97 + places.length) places.push(found.index);
  }
  return places;
}

function trimmed(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
