import type { Cued } from "./cues/cued.ts";

const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, in order, as `matchAll` gives them. Most patterns match nothing in most texts: then this
 * makes nothing, where `matchAll` copies the pattern first.
 */
export function matchesOf(text: string, given: RegExp | Cued): readonly RegExpExecArray[] {
  const pattern = given instanceof RegExp ? given : given.may(text) ? given.pattern : undefined;
  if (pattern === undefined) return NONE;
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += stepAt(text, match.index, pattern);
  }
  return found;
}

/** Past an empty match, as `matchAll` does: no half characters when the pattern reads whole ones. */
const stepAt = (text: string, at: number, { unicode }: RegExp): number =>
  unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
