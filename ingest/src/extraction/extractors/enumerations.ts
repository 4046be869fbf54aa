import type { Span } from "@kenniswijzer/domain";
import { cued, latin, numberOf } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import { listItems } from "../lists.ts";
import { flat } from "../naming.ts";
import type { Extractor, Reader } from "../reader.ts";

const SUBJECTS =
  "(?:(?:kern|hoofd|kennis|onderzoeks)?thema['’]?s|onderzoeksprogramma['’]?s|programma['’]?s|onderzoekslijnen|programmalijnen|speerpunten|onderwerpen|werkvelden|aandachtsgebieden|prioriteiten|opgaven|pijlers|kennisvelden)";
const ANNOUNCED = cued(
  latin(new RegExp(`\\b${SUBJECTS}\\b[^.:;?]{0,60}?(?::|\\b(?:zijn|waren|betreffen)(?= \\p{L}))\\s*`, "iu")),
);
const QUOTED = cued(latin(/\b(?:\p{L}*thema|onderwerp)\b[^.:;‘“"']{0,40}:?\s*[‘“"]([^’”"]{6,200})[’”"]/iu));
const HINT = cued(/thema|programma|lijnen|punten|onderwerp|velden|gebieden|prioriteit|opgaven|pijlers/i);
const MOST_WORDS = 10;
const FEWEST = 2;

/** Subjects in running text: `vier thema's: A, B, C en D` and `als thema vast: ‘X’`, of the party in the sentence or the body that the document is about. */
export const enumerations: Extractor = {
  name: "enumerations",
  read(reader) {
    for (const [at, sheet] of reader.sheets.entries()) {
      if ((sheet.passage.kind !== "paragraph" && sheet.passage.kind !== "item") || !HINT.test(sheet.passage.text))
        continue;
      for (const sentence of sheet.sentences) {
        const content = sentence.text;
        const found = ANNOUNCED.exec(content);
        if (found !== null)
          enumerated(
            reader,
            at,
            sentence,
            sentence.start + found.index,
            sentence.start + found.index + found[0].length,
          );
        const quoted = QUOTED.exec(content);
        if (quoted?.[1] === undefined) continue;
        const start = sentence.start + quoted.index + quoted[0].lastIndexOf(quoted[1]);
        enter(
          reader,
          at,
          sentence,
          { start, end: start + quoted[1].length },
          ownersBefore(reader, at, sentence, sentence.start + quoted.index),
        );
      }
    }
  },
};

function enumerated(reader: Reader, at: number, sentence: Span, announced: number, from: number): void {
  const spans = itemsOf(reader.text, { start: from, end: sentence.end }, reader.text.slice(sentence.start, from)).map(
    (item) => withoutBracket(reader.text, item),
  );
  const short = spans.every((span) => reader.text.slice(span.start, span.end).split(/\s+/).length <= MOST_WORDS);
  if (spans.length < FEWEST || !short || spans.some((span) => isParty(reader, at, span))) return;
  const owners = ownersBefore(reader, at, sentence, announced);
  for (const span of spans) enter(reader, at, sentence, span, owners);
}

const COUNT = latin(
  /(\p{L}+|\d+)\s+\P{L}*(?:\p{Ll}+e\s+)?\p{L}*(?:thema|programma|lijn|punt|onderwerp|veld|gebied|prioriteit|opgave|pijler)\P{Lu}*$/iu,
);

/** When it says how many there are, or ends in ", en", an "en" inside an item is no separator. */
function itemsOf(text: string, span: Span, announcing: string): Span[] {
  const all = listItems(text, span, []);
  const count = numberOf(COUNT.exec(announcing)?.[1] ?? "");
  const serial = /, en /.test(text.slice(span.start, span.end));
  if ((count === undefined || count === all.length) && !serial) return all;
  const merged: Span[] = [];
  for (const item of all) {
    const last = merged.at(-1);
    if (last !== undefined && /^\s+en\s+$/.test(text.slice(last.end, item.start)))
      merged[merged.length - 1] = { start: last.start, end: item.end };
    else merged.push({ start: item.start, end: item.end });
  }
  return merged.length === count || (serial && count === undefined) ? merged : all;
}

function withoutBracket(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end).replace(/\s*\([^()]*\)\s*$/, "");
  return { start: span.start, end: span.start + words.length };
}

const isParty = (reader: Reader, at: number, span: Span): boolean =>
  reader.actorsIn(at, span).some((own) => own.end - own.start > (span.end - span.start) * 0.7);

function ownersBefore(reader: Reader, at: number, sentence: Span, until: number): readonly Entity[] {
  const named = reader.actorsIn(at, { start: sentence.start, end: until }).filter((own) => own.kind !== "person");
  if (named.length > 0) return named.flatMap((own) => own.entities);
  return reader.focus === undefined ? [] : [reader.focus];
}

function enter(reader: Reader, at: number, sentence: Span, span: Span, owners: readonly Entity[]): void {
  if (span.end - span.start < 3) return;
  const theme = reader.name(
    at,
    span,
    { type: "Theme", name: flat(reader.text.slice(span.start, span.end)) },
    "enumerations",
  );
  for (const owner of owners)
    reader.tie(at, sentence, owner, "WORKS_ON", theme, {
      extractor: "enumerations",
      modality: "voert-uit",
      confidence: 0.8,
    });
}
