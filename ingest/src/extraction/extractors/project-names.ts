import type { Span } from "@kenniswijzer/domain";
import { cued, latin, matchesOf } from "@kenniswijzer/language";
import { flat } from "../naming.ts";
import { type Extractor, forget, type Reader, type Reference } from "../reader.ts";
import { isCapital, type Sheet, tokenAt } from "../sheet.ts";
import { isVerb } from "../words.ts";
import { workNames } from "./work-names.ts";

const LINKS = new Set(
  "aan in op na naar uit de het een je jouw ons onze en over tot zonder onder tussen 'n".split(" "),
);
const STOPS = new Set(
  `is zijn wordt worden was waren werd heeft hebben had kan kunnen zal wil gaat komt loopt liep start startte begint begon krijgt
  kreeg dat die waarin waarbij waarmee waaraan met door bij om als voor van dan toch ook nog wel niet sinds vanaf per tijdens
  omdat zodat terwijl maar of twee drie vier vijf zes zeven acht negen tien alle elke beide onze wat hoe wie dit deze`.split(
    /\s+/,
  ),
);
const MOST = 6;

const CALLED = cued(
  /\b(?:\p{L}*project|pilot|proef|programma|traject|initiatief|experiment|campagne|actie|aanpak|werkplaats)\b[^.;:]{0,50}?\b(?:heet|heette|genaamd|getiteld|onder de naam|met de naam|gedoopt tot|genoemd)\s+["'‘“]?(\p{Lu}[^.;:,()"'’”\n]{2,60})/gu,
);
const LABELLED = cued(
  latin(
    /^\**(?:project|pilot|projectnaam|projecttitel|naam (?:van het )?project|titel project)\**\s*:\**\s*["'‘“]?(\p{Lu}[^.;:()"'’”\n]{2,80})/iu,
  ),
);

/** Names of projects that go on in small letters, `pilot Samen aan tafel`, and projects that are said to be called so. */
export const projectNames: Extractor = {
  name: "project-names",
  read(reader) {
    if (reader.isRegulation) return;
    const whole = reader.text.toLowerCase();
    for (const [at, sheet] of reader.sheets.entries()) {
      for (const own of [...(reader.references[at] ?? [])]) {
        if (own.type === "Project" && own.short !== true && own.entities.length === 1)
          extend(reader, at, sheet, own, whole);
      }
      for (const found of matchesOf(sheet.passage.text, CALLED)) called(reader, at, sheet, found);
      const labelled = LABELLED.exec(sheet.passage.text);
      if (labelled !== null) called(reader, at, sheet, labelled);
      workNames(reader, at, sheet);
    }
  },
};

/** The longest run of small words that the text has more than once, or that a short link opens. */
function extend(reader: Reader, at: number, sheet: Sheet, own: Reference, whole: string): void {
  const from = tokenAt(sheet.tokens, own.end);
  let best: number | undefined;
  for (let next = from; next < from + MOST; next++) {
    const token = sheet.tokens[next];
    const before = sheet.tokens[next - 1];
    if (token === undefined || before === undefined || sheet.text.slice(before.end, token.start) !== " ") break;
    if (token.kind !== "word" || STOPS.has(token.key) || (isVerb(token.key) && !LINKS.has(before.key))) break;
    if (isCapital(token) && sheet.known.some((known) => known.from <= next && known.to > next)) break;
    if (LINKS.has(token.key)) continue;
    const phrase = sheet.text.slice(own.start, token.end).toLowerCase();
    const again = whole.indexOf(phrase) !== whole.lastIndexOf(phrase);
    const link = sheet.tokens[from]?.key ?? "";
    if (again || (link !== "en" && LINKS.has(link))) best = token.end;
  }
  if (best !== undefined) rename(reader, at, own, { start: own.start, end: best });
}

function rename(reader: Reader, at: number, own: Reference, span: Span): void {
  for (const entity of own.entities) forget(entity, own);
  reader.references[at] = (reader.references[at] ?? []).filter((other) => other !== own);
  reader.name(at, span, { type: "Project", name: flat(reader.text.slice(span.start, span.end)) }, "project-names");
}

function called(reader: Reader, at: number, sheet: Sheet, found: RegExpMatchArray): void {
  const [whole, name = ""] = found;
  const cut =
    name.split(/\s(?:is|wordt|heeft|gaat|waarin|waarbij|dat|die|met|en (?:is|wordt|gaat))\s/)[0]?.trimEnd() ?? "";
  const start = sheet.passage.start + (found.index ?? 0) + whole.lastIndexOf(name);
  const span = { start, end: start + cut.length };
  const taken = (reader.references[at] ?? []).some((own) => own.start < span.end && own.end > span.start);
  if (cut.length < 3 || taken) return;
  reader.name(at, span, { type: "Project", name: flat(cut) }, "project-names");
}
