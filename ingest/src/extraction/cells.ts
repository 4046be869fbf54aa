import type { Span } from "@kenniswijzer/domain";
import { matchesOf } from "@kenniswijzer/language";

/** The cells of a table row: between bars, tabs or wide gaps, trimmed. */
export function cells(text: string, row: Span): Span[] {
  const content = text.slice(row.start, row.end);
  const separator = content.trimStart().startsWith("|") ? /\|/g : /\t+\s*|\s{2,}/g;
  const found: Span[] = [];
  let from = 0;
  const push = (end: number): void => {
    const words = content.slice(from, end);
    const start = from + (words.length - words.trimStart().length);
    found.push({ start: row.start + start, end: row.start + Math.max(start, from + words.trimEnd().length) });
  };
  for (const match of matchesOf(content, separator)) {
    if (match.index > 0 || match[0] !== "|") push(match.index);
    from = match.index + match[0].length;
  }
  if (from < content.length) push(content.length);
  return found;
}
