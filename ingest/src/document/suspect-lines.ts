import type { Span } from "@kenniswijzer/domain";

/** No number of a person or account has fewer digits. */
const FEWEST_DIGITS = 6;
/** Signs that may stand between two of its digits, and how many. */
const GAPS = " .()/\u00a0‐‑‒–−-";
const LONGEST_GAP = 4;
/** From its last digit that is counted back to before the label that may stand on the line above. */
const REACH = 64;
const BLANK = " ".charCodeAt(0);
const SIGN_AT = "@".charCodeAt(0);
const SMALL_A = "a".charCodeAt(0);
const SMALL_J = "j".charCodeAt(0);
const SMALL_T = "t".charCodeAt(0);

/**
 * The lines, one or more together, that may hold a number or an address of a person: a look at their signs tells. Nearly all
 * of a text is in none. Begins and ends at ends of lines; a label on the line above a number is in.
 */
export function suspectLines(text: string): Span[] {
  const spans: Span[] = [];
  let digits = 0;
  let gap = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (digits === 0 && (unit === BLANK || (unit > SIGN_AT && (unit | 32) !== SMALL_T))) continue;
    let found = false;
    if (isDigit(unit)) {
      digits++;
      gap = 0;
      found = digits === FEWEST_DIGITS || (isDigit(text.charCodeAt(at + 1)) && beginsAccount(text, at));
    } else if (digits > 0 && GAPS.includes(text[at] as string) && gap < LONGEST_GAP) gap++;
    else {
      digits = 0;
      found = unit === SIGN_AT || ((unit | 32) === SMALL_T && spellsAt(text, at));
    }
    if (!found) continue;
    at = addLines(spans, text, at);
    digits = 0;
  }
  return spans;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const isPlainLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** The figures of `NL91`. */
const beginsAccount = (text: string, at: number): boolean =>
  isPlainLetter(text.charCodeAt(at - 1)) && isPlainLetter(text.charCodeAt(at - 2));

/** The `t` of ` at `, of `(at)`, and the last one of `apenstaartje`. */
function spellsAt(text: string, at: number): boolean {
  if ((text.charCodeAt(at + 1) | 32) === SMALL_J) return text.slice(at - 9, at + 3).toLowerCase() === "apenstaartje";
  if ((text.charCodeAt(at - 1) | 32) !== SMALL_A) return false;
  return " ([{<".includes(text[at - 2] ?? "x") && " )]}>".includes(text[at + 1] ?? "x");
}

/** Adds the line of this place, from the one before it where that is near; gives where it ends. */
function addLines(spans: Span[], text: string, at: number): number {
  const before = text.lastIndexOf("\n", Math.max(0, at - REACH));
  const after = text.indexOf("\n", at);
  const end = after < 0 ? text.length : after;
  const last = spans.at(-1);
  if (last !== undefined && before < last.end) last.end = end;
  else spans.push({ start: before + 1, end });
  return end;
}
