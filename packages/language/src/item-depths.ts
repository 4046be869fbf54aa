import type { Piece } from "./blocks.ts";

interface Level {
  readonly indent: number;
  readonly style: string;
}

/** For each piece its depth in the list: by indentation, else by a marker of another kind under an item that announces it. */
export function itemDepths(text: string, pieces: readonly Piece[]): number[] {
  const stack: Level[] = [];
  let above: Piece | undefined;
  return pieces.map((piece) => {
    const before = above;
    above = piece;
    if (piece.kind !== "item") {
      stack.length = 0;
      return 0;
    }
    const level = { indent: piece.first.indent, style: styleOf(piece.first.marker) };
    place(stack, level, before !== undefined && before.kind === "item" && opens(text, before, piece));
    return stack.length - 1;
  });
}

/** Leaves the item's level on top of the stack. */
function place(stack: Level[], level: Level, opened: boolean): void {
  while (stack.length > 0 && (stack.at(-1) as Level).indent > level.indent) stack.pop();
  const top = stack.at(-1);
  if (top === undefined || top.indent < level.indent) {
    stack.push(level);
    return;
  }
  if (top.style === level.style) return;
  const known = stack.findIndex((l) => l.indent === level.indent && l.style === level.style);
  if (known >= 0) stack.length = known + 1;
  else if (opened) stack.push(level);
  else stack[stack.length - 1] = level;
}

/** The item above announces a list, or this is the first of another numbering. */
function opens(text: string, above: Piece, item: Piece): boolean {
  if (/[:,]$/.test(text.slice(above.first.start, above.last.end))) return true;
  return /^[("]?(?:1|a|i)[.)°]/i.test(item.first.marker);
}

function styleOf(marker: string): string {
  return marker
    .replace(/\d+/g, "1")
    .replace(/[a-z]+/g, "a")
    .replace(/[A-Z]+/g, "A");
}
