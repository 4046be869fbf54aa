import type { Span } from "@kenniswijzer/domain";
import type { Token } from "@kenniswijzer/language";
import { quoted } from "../capitals.ts";
import type { Reader } from "../reader.ts";
import { CAPITALS, isCapital, opensSentence, type Sheet, tokenAt } from "../sheet.ts";
import { isOrdinary } from "../words.ts";

/** Words that may be the name of something: a row of capitals, or what stands in quotes. */
export interface Unnamed extends Span {
  readonly form: "name" | "quoted";
}

const LINKS = new Set(
  "van de der den het een voor en in op aan te ten ter tot over bij met om naar uit je mijn ons onze is je & - ’t 't".split(
    " ",
  ),
);
const MOST_LINKS = 3;
const MOST_WORDS = 9;

/** The spans of a unit that no extractor made anything of, and that a sentence may tie somebody to. */
export function unnamedIn(reader: Reader, at: number, unit: Span): Unnamed[] {
  const sheet = reader.sheets[at];
  if (sheet === undefined) return [];
  const taken = (reader.references[at] ?? []).filter((own) => own.start >= unit.start && own.end <= unit.end);
  const free = (span: Span): boolean => !taken.some((own) => own.start < span.end && own.end > span.start);
  const names = [...quotesIn(sheet, unit), ...capitalsIn(sheet, unit)].filter(free);
  const found: Unnamed[] = [];
  for (const one of names) if (!found.some((own) => own.start < one.end && own.end > one.start)) found.push(one);
  return found.sort((a, b) => a.start - b.start);
}

function quotesIn(sheet: Sheet, unit: Span): Unnamed[] {
  const found: Unnamed[] = [];
  for (let i = tokenAt(sheet.tokens, unit.start); i < sheet.tokens.length; i++) {
    const token = sheet.tokens[i];
    if (token === undefined || token.start >= unit.end) break;
    if (token.kind !== "sign") continue;
    const inside = quoted(sheet, i, MOST_WORDS + 2);
    const [first, last] = inside === undefined ? [] : [sheet.tokens[inside[0]], sheet.tokens[inside[1] - 1]];
    if (first === undefined || last === undefined || last.end > unit.end) continue;
    found.push({ start: first.start, end: last.end, form: "quoted" });
    i = inside?.[1] ?? i;
  }
  return found;
}

function capitalsIn(sheet: Sheet, unit: Span): Unnamed[] {
  const found: Unnamed[] = [];
  const { tokens } = sheet;
  if (!sheet.words.has(CAPITALS)) return found;
  for (let i = tokenAt(tokens, unit.start); i < tokens.length; i++) {
    const first = tokens[i] as Token;
    if (first.start >= unit.end) break;
    if (!isCapital(first)) continue;
    const end = capitalsEnd(sheet, i, unit);
    const last = tokens[end - 1];
    const capitals = tokens.slice(i, end).filter(isCapital).length;
    // the first word of a sentence is a name only with another capital after it
    const alone = opensSentence(sheet, i) && (capitals < 2 || (isOrdinary(first.key) && end - i < 2));
    if (last !== undefined && !alone) found.push({ start: first.start, end: last.end, form: "name" });
    i = end - 1;
  }
  return found;
}

/** Index after the last token of the row of capitals that begins at `from`: `Thuis in de Straat 2.0`. */
function capitalsEnd(sheet: Sheet, from: number, unit: Span): number {
  const { tokens } = sheet;
  let end = from + 1;
  for (;;) {
    let next = end;
    while (next < end + MOST_LINKS && LINKS.has(tokens[next]?.text ?? "")) next++;
    const token = tokens[next];
    const goesOn =
      token !== undefined && token.end <= unit.end && (isCapital(token) || (next === end && token.kind === "number"));
    if (!goesOn || next - from >= MOST_WORDS) return end;
    end = next + 1;
  }
}
