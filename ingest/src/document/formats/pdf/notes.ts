import { openEnded } from "../hyphens.ts";
import type { Line } from "./columns.ts";
import type { Typography } from "./typography.ts";

const MARKED = /^\s*(?:\d{1,3}|\*{1,3})\s*(?=\S)/;

/** Parts the notes at the foot of a page, in smaller letters and with their mark, from its text. */
export function partNotes(lines: readonly Line[], type: Typography): { text: Line[]; notes: Line[] } {
  let from = lines.length;
  let first = lines.length;
  while (from > 0 && type.isSmall((lines[from - 1] as Line).segments[0])) {
    from -= 1;
    if (MARKED.test((lines[from] as Line).segments[0].text)) first = from;
  }
  // what stands above the first mark in small letters is a caption or the rest of a table
  if (from === 0) return { text: [...lines], notes: [] };
  return { text: lines.slice(0, first), notes: lines.slice(first) };
}

/** Each note as one text. */
export function notesOf(lines: readonly Line[], words: ReadonlySet<string>): string[] {
  const notes: string[] = [];
  for (const { segments } of lines) {
    const text = segments.map((one) => one.text.trim()).join(" ");
    const open = notes.at(-1);
    if (open === undefined || MARKED.test(text)) notes.push(text);
    else notes[notes.length - 1] = openEnded(open, text, words) + text;
  }
  return notes;
}
