import type { Span } from "@kenniswijzer/domain";
import { matchesOf } from "@kenniswijzer/language";
import type { Naming } from "./naming.ts";

/** One member of an enumeration in running text, trimmed; with the naming that it consists of or begins with. */
export interface ListItem extends Span {
  readonly naming?: Naming;
  /** Nothing but the naming, an article and quotation marks. */
  readonly whole: boolean;
}

const SEPARATOR =
  /\s*(?:[,;]\s*(?:en|of|alsmede|evenals)\s+|[,;]|\s(?:en|of|alsmede|evenals|plus|i\.s\.m\.)\s|\s[/|]\s|\s-\s)\s*/gu;
const PREFIX =
  /^(?:o\.a\.|onder andere|onder meer|bijv\.|bijvoorbeeld|zoals|met|samen met|vanuit|en|ook|i\.s\.m\.)\s+|^\*+/iu;

const ARTICLE = /^(?:de|het|'t|een)\s+/;

/** Splits an enumeration at its commas and "en", never inside a name. */
export function listItems(text: string, span: Span, namings: readonly Naming[]): ListItem[] {
  const inside = namings.filter((naming) => naming.start >= span.start && naming.end <= span.end);
  const items: ListItem[] = [];
  let from = span.start;
  SEPARATOR.lastIndex = 0;
  const part = text.slice(span.start, span.end);
  for (const found of matchesOf(part, SEPARATOR)) {
    const at = span.start + found.index;
    if (inside.some((naming) => naming.start < at + 1 && naming.end > at) || inBrackets(part, found.index)) continue;
    push(items, text, { start: from, end: at }, inside);
    from = at + found[0].length;
  }
  push(items, text, { start: from, end: span.end }, inside);
  return items;
}

function inBrackets(part: string, at: number): boolean {
  const open = part.lastIndexOf("(", at);
  return open >= 0 && part.lastIndexOf(")", at) < open && part.indexOf(")", at) > 0;
}

function push(items: ListItem[], text: string, span: Span, namings: readonly Naming[]): void {
  let { start, end } = span;
  for (let found = true; found; ) {
    const prefix =
      PREFIX.exec(text.slice(start, end))?.[0] ??
      ARTICLE.exec(text.slice(start, end))?.[0] ??
      /^\s+/.exec(text.slice(start, end))?.[0];
    const named = namings.some((naming) => naming.start === start);
    found = prefix !== undefined && !named;
    if (found) start += prefix?.length ?? 0;
  }
  end -= /[\s.;:*]*$/.exec(text.slice(start, end))?.[0].length ?? 0;
  if (end <= start) return;
  const naming = namings.find((other) => other.start >= start && other.start <= start + 1 && other.end <= end + 1);
  items.push({
    start,
    end,
    whole: naming !== undefined && /^(?:\s*\([^()]*\))?.?$/.test(text.slice(naming.end, end)),
    ...(naming === undefined ? {} : { naming }),
  });
}

/** The outermost bracketed parts of a span, without their brackets. */
export function brackets(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = span.start; at < span.end; at++) {
    const sign = text[at];
    if (sign === "(" || sign === "[") {
      if (depth === 0) start = at + 1;
      depth++;
    } else if ((sign === ")" || sign === "]") && depth > 0) {
      depth--;
      if (depth === 0) found.push({ start, end: at });
    }
  }
  return found;
}
