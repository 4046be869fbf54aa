import type { Block, Piece } from "./blocks.ts";
import type { Line } from "./lines.ts";
import { stopWords } from "./stop-words.ts";

const LONGEST_WRAP = 140;
/** Lines that stand this far from the margin, each its own way, are titles or columns. */
const CENTRED = 8;
const LONG_ENOUGH = 60;
/** A shorter line that a small letter follows was ended on purpose: it is a name, a date, a greeting. */
const SHORT_LINE = 40;
const ENDED = /[.!?:;…]["'”’)\]*_]*$/;

/** Words that a sentence cannot end with: what follows belongs to it. */
const OPEN_ENDS = new Set(
  `de het een en of in op met van voor bij aan door naar tot uit over om onder tegen tussen als dat die deze dit dan te
den der ten ter binnen buiten zonder via per sinds tijdens volgens zoals waarbij waarin waarmee waarvan maar ook niet hun zijn`.split(
    /\s+/,
  ),
);

const LAST_WORD = /(?<!\p{L})(\p{L}+)$/u;
const LONGEST_OPEN_END = Math.max(...[...OPEN_ENDS].map((word) => word.length));

/** The column at which a hard-wrapped text breaks its lines; Infinity when lines are not wrapped. */
export function wrapWidth(lines: readonly Line[]): number {
  const lengths: number[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (line.kind === "text" && next?.kind === "text") lengths.push(line.end - line.start + line.indent);
  }
  if (lengths.length < 4) return Number.POSITIVE_INFINITY;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] as number;
  return width > 40 && width <= LONGEST_WRAP ? width : Number.POSITIVE_INFINITY;
}

/** True when the line goes on with the piece above it, with no blank line between. */
export function continuesLine(text: string, open: Piece, line: Line, kind: Block["kind"], width: number): boolean {
  if (open.kind === "quote" && kind === "quote") return continues(text, open.last, line, width);
  if (kind !== "paragraph") return false;
  if (open.kind === "item" && line.indent > open.first.indent && line.indent > 1) return true;
  if (open.kind !== "paragraph" && open.kind !== "item" && open.first.kind !== "label") return false;
  return continues(text, open.last, line, width);
}

function continues(text: string, above: Line, line: Line, width: number): boolean {
  if (above.indent !== line.indent && Math.max(above.indent, line.indent) > CENTRED) return false;
  const length = above.end - above.start + above.indent;
  if (length >= width * 0.8 && length <= width * 1.2) return true;
  const words = text.slice(above.contentStart, above.end);
  if (ENDED.test(words)) return false;
  return (startsSmall(text, line) && length >= SHORT_LINE) || words.endsWith(",") || endsOpen(words);
}

/** True when a sentence that a page break or blank line cut goes on here: it has no end, and this is no beginning. */
export function continuesAcross(text: string, open: Piece, line: Line, kind: Block["kind"]): boolean {
  if (kind !== "paragraph" || (open.kind !== "paragraph" && open.kind !== "item")) return false;
  const words = text.slice(open.last.contentStart, open.last.end);
  if (ENDED.test(words) || words.endsWith("|")) return false;
  if (startsSmall(text, line)) return open.last.end - open.first.start >= LONG_ENOUGH || endsOpen(words);
  return endsOpen(words) && open.last.end - open.first.start >= LONG_ENOUGH && !startsAnew(text, line);
}

export function startsSmall(text: string, line: Line): boolean {
  return /^["'“‘(]?\p{Ll}/u.test(text.slice(line.contentStart, line.contentStart + 4));
}

/** Ends on a word that no sentence or heading ends with: `samen met`. */
export function endsOpen(words: string): boolean {
  const last = LAST_WORD.exec(words.slice(-LONGEST_OPEN_END - 1))?.[1];
  return last !== undefined && OPEN_ENDS.has(last.toLowerCase());
}

/** `Elke werkplaats heeft …`: a capitalised function word begins a sentence, a capitalised noun may be anywhere. */
function startsAnew(text: string, line: Line): boolean {
  const first = /^\p{L}+/u.exec(text.slice(line.contentStart, line.contentStart + 30))?.[0];
  return first === undefined || stopWords.has(first.toLowerCase());
}
