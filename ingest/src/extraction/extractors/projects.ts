import { nameKey, type Span } from "@kenniswijzer/domain";
import { cued, latin, matchesOf } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import { listItems } from "../lists.ts";
import { flat } from "../naming.ts";
import type { Extractor, Reader } from "../reader.ts";
import type { Sentence, Sheet } from "../sheet.ts";
import { isGenericTitle } from "../titles.ts";

const NOUN =
  "(?:deel)?(?:projecten|pilots|proeftuinen|experimenten|leertrajecten|leerateliers|trajecten|onderzoeksprojecten)";
const NUMBER = "(?:\\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)";
const COUNTED = cued(
  latin(
    new RegExp(`\\b(?:(?:de|deze|onze|volgende|lopende)\\s+)*(?:${NUMBER}\\s+)?(?:[\\p{Ll}]+e\\s+)?${NOUN}\\b`, "giu"),
  ),
);
const AGAIN = cued(new RegExp(`\\b(?:deze|die|de|onze|beide|genoemde)\\s+(?:${NUMBER}\\s+)?${NOUN}\\b`, "giu"));
const MARK = /(?:^|[\s:,;])(?:\(?(\d{1,2}|[a-h])\)|(\d{1,2})\.)\s+/gu;
const APPOSITION = cued(
  /\b(?:een|het) (?:[\p{Ll}]+ ){0,3}?(?:project|pilot|programma|proeftuin|onderzoek|experiment)\b/u,
);
const NAMED =
  /^(?:uit|in|van|project|pilot|aan|over|met|bij|en|is|heet|:)?\s*((?:\p{Lu}[\p{L}\d’'&-]*)(?:[ ](?:\p{Lu}[\p{L}\d’'&-]*|van|de|het|in|op|en|voor|een|te))*\s?\p{Lu}?[\p{L}\d]*)$/u;

/** Projects that a sentence counts and lists, `twee pilots: a) X, b) Y`, and what stands for them later. */
export const projects: Extractor = {
  name: "projects",
  read(reader) {
    let listed: readonly Entity[] = [];
    for (const [at, sheet] of reader.sheets.entries()) {
      for (const sentence of sheet.sentences) {
        const found = enumerated(reader, at, sentence);
        if (found.length > 1) listed = found;
        else if (listed.length > 0) referAgain(reader, at, sentence, listed);
        inApposition(reader, at, sentence);
        inQuotes(reader, at, sheet, sentence);
        launched(reader, at, sentence);
      }
    }
    for (const [at, sheet] of reader.sheets.entries()) {
      named(reader, at, sheet);
      anaphora(reader, at, sheet);
    }
  },
};

/** The projects of an enumeration after a colon; the counted noun stands for all of them. */
function enumerated(reader: Reader, at: number, sentence: Sentence): Entity[] {
  const content = sentence.text;
  const colon = content.indexOf(":");
  if (colon < 0) return [];
  const noun = matchesOf(content.slice(0, colon), COUNTED).at(-1);
  if (noun === undefined) return [];
  const spans = itemSpans(reader, { start: sentence.start + colon + 1, end: sentence.end });
  if (spans.length < 2) return [];
  const entities = spans.map((span) =>
    reader.name(at, span, { type: "Project", name: flat(reader.text.slice(span.start, span.end)) }, "projects"),
  );
  const start = sentence.start + noun.index;
  reader.refer(at, { start, end: start + noun[0].length, type: "Project", entities, short: true });
  return entities;
}

/** By their numbers or letters, else by commas when each begins with a capital. */
function itemSpans(reader: Reader, span: Span): Span[] {
  const content = reader.text.slice(span.start, span.end);
  MARK.lastIndex = 0;
  const marks = matchesOf(content, MARK);
  if (marks.length > 1) {
    return marks.map((mark, index) => {
      const start = span.start + mark.index + mark[0].length;
      const end = span.start + (marks[index + 1]?.index ?? content.length);
      const words = reader.text.slice(start, end).replace(/[\s,;.]+(?:en)?\s*$/, "");
      return { start, end: start + words.replace(/["'”’]$/, "").length };
    });
  }
  const items = listItems(reader.text, span, []);
  const named = items.every(
    (item) => /^["'“‘]?\p{Lu}/u.test(reader.text.slice(item.start, item.end)) && item.end - item.start < 80,
  );
  return named ? items.map((item) => unquoted(reader.text, item)) : [];
}

function unquoted(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const lead = /^["'“‘]*/.exec(words)?.[0].length ?? 0;
  const tail = /["'”’]*$/.exec(words)?.[0].length ?? 0;
  return { start: span.start + lead, end: span.end - tail };
}

function referAgain(reader: Reader, at: number, sentence: Sentence, listed: readonly Entity[]): void {
  const content = sentence.text;
  const [first] = listed;
  for (const found of matchesOf(content, AGAIN)) {
    const start = sentence.start + found.index;
    reader.refer(at, { start, end: start + found[0].length, type: "Project", entities: [...listed], short: true });
    if (first !== undefined)
      reader.book.mention(first, { start, end: start + found[0].length }, reader.sheets[at] as Sheet, "projects");
  }
}

const QUOTED = /([‘“"'*_])((?:\p{Lu}|\d)[^‘“"'’”*_.;:!?\n]{3,70})[’”"'*_](?![\p{L}])/gu;
const TEXT = latin(
  /\b(?:rapport|boek|nota|notitie|\p{L}*agenda|artikel|film|motto|thema|brief|brochure|visie|handreiking|titel|begrip|term)\b[^.]{0,20}$/iu,
);
const LAUNCHED = cued(
  /\b(?:startsein|startschot|aftrap|kick-?off|lancering)\b[^.;]{0,15}?\b(?:voor|van)\s+(?:de |het )?(?:project |pilot )?["'‘“]?(\p{Lu}[\p{L}\d'’&-]*(?: (?:'[a-z]|[’'][a-z]|op|in|de|het|van|voor|en|aan|te|\p{Lu}[\p{L}\d'’&-]*))*)/u,
);

/** `het startsein voor X`. */
function launched(reader: Reader, at: number, sentence: Sentence): void {
  const found = LAUNCHED.exec(sentence.text);
  if (found?.[1] === undefined || reader.isRegulation) return;
  const name = found[1].replace(/(?: (?:op|in|de|het|van|voor|en|aan|te))+$/, "");
  const start = sentence.start + found.index + found[0].length - found[1].length;
  const span = { start, end: start + name.length };
  if (name.length < 4 || reader.actorsIn(at, span).length > 0) return;
  reader.name(at, span, { type: "Project", name: flat(name) }, "projects");
}

const WORK = latin(
  /\b(?:\p{L}*project(?:en)?|pilots?|proef|proeven|proeftuin(?:en)?|experiment(?:en)?|leeratelier|leerkring|campagne|programma|initiatief)\b/iu,
);

/** `Bij 'Kracht in de buurt' werken …`: a name in quotation marks, or emphasised in a sentence on work. */
function inQuotes(reader: Reader, at: number, sheet: Sheet, sentence: Sentence): void {
  if (sheet.passage.kind === "quote" || reader.isRegulation) return;
  const content = sentence.text;
  for (const found of matchesOf(content, QUOTED)) {
    const [, mark = "", name = ""] = found;
    const start = sentence.start + found.index + 1;
    const span = { start, end: start + name.length };
    const taken = (reader.references[at] ?? []).some((own) => own.start < span.end && own.end > span.start);
    if (!taken && (/[*_]/.test(mark) ? isEmphasised(content, found) : isQuoted(sheet, content, found)))
      reader.name(at, span, { type: "Project", name: flat(name) }, "projects");
  }
}

/** In italics: in a sentence on work, or several words after a preposition. */
function isEmphasised(content: string, found: RegExpMatchArray): boolean {
  const [, , name = ""] = found;
  if (isGenericTitle(name)) return false;
  const before = content.slice(0, found.index);
  return (
    WORK.test(content) ||
    (/\s/.test(name) && !TEXT.test(before) && /(?<!\p{L})(?:voor|aan|met|bij|van|in) $/iu.test(before))
  );
}

/** What is said, rather than what is called so. */
const SPOKEN = latin(/(?<!\p{L})(?:ik|wij|we|hij|zij|er|het is|dat is|daar|hier|ook)(?!\p{L})/iu);

/** Elsewhere than in a passage on projects only a title of several capitals, or one after a preposition, that is no title of a text. */
function isQuoted(sheet: Sheet, content: string, found: RegExpMatchArray): boolean {
  const [, , name = ""] = found;
  const before = content.slice(0, found.index);
  if (TEXT.test(before) || SPOKEN.test(name)) return false;
  const led = /\b(?:voor|aan|met|in|van|bij) $/iu.test(before);
  if (!/\s/.test(name)) return led && /^.\s\(/u.test(content.slice((found.index ?? 0) + found[0].length - 1));
  return WORK.test(sheet.passage.text) || (led && /\p{Lu}.*\s\p{Lu}/u.test(name));
}

/** `… uit Nieuwe Wegen, een project dat …`. */
function inApposition(reader: Reader, at: number, sentence: Sentence): void {
  const content = sentence.text;
  const found = APPOSITION.exec(content);
  if (found === null || !/,\s*$/.test(content.slice(0, found.index))) return;
  const before = content.slice(0, found.index).replace(/,\s*$/, "");
  const words = /(?:\s|^)((?:\p{Lu}[\p{L}\d’'&-]*)(?:\s(?:van|de|het|in|op|en|voor|te|\p{Lu}[\p{L}\d’'&-]*))*)$/u.exec(
    before,
  )?.[1];
  if (words === undefined || NAMED.exec(words) === null) return;
  const start = sentence.start + before.length - words.length;
  const span = { start, end: start + words.length };
  if ((reader.references[at] ?? []).some((own) => own.start < span.end && own.end > span.start)) return;
  const entity = reader.name(at, span, { type: "Project", name: flat(words) }, "projects");
  const noun = sentence.start + found.index;
  reader.refer(at, { start: noun, end: noun + found[0].length, type: "Project", entities: [entity], short: true });
}

/** `de pilot`, `dit project`: what the section is about, else the project named last before it. */
function anaphora(reader: Reader, at: number, sheet: Sheet): void {
  for (const naming of reader.linking.heads[at] ?? []) {
    if (naming.type !== "Project") continue;
    const taken = (reader.references[at] ?? []).some((own) => own.start < naming.end && own.end > naming.start);
    const entity = reader.topics[at]?.entity ?? (taken ? undefined : lastProject(reader, at, naming));
    if (taken || entity === undefined) continue;
    reader.refer(at, { start: naming.start, end: naming.end, type: "Project", entities: [entity], short: true });
    reader.book.mention(entity, naming, sheet, "projects");
  }
}

const BY_NAME = cued(
  /\b(?:de|het|deze|dit)\s+(?:proef|pilot|project|leeratelier|experiment|lijn|thema|werkgroep|werkplaats)\s+(?:over |rond |naar )?(\p{Ll}[\p{L}-]{3,})/gu,
);

/** `de proef dagbesteding`: the subject that a passage opened with, by its first word. */
function named(reader: Reader, at: number, sheet: Sheet): void {
  if (reader.opened.size === 0) return;
  for (const found of matchesOf(sheet.passage.text, BY_NAME)) {
    const start = sheet.passage.start + found.index;
    const span = { start, end: start + found[0].length };
    const fitting = [...reader.opened]
      .flatMap((own) => reader.topics[own]?.entity ?? [])
      .filter((entity) => nameKey(entity.name).split(" ")[0] === nameKey(found[1] ?? ""));
    const [entity] = fitting;
    if (
      entity === undefined ||
      new Set(fitting).size > 1 ||
      (reader.references[at] ?? []).some((own) => own.start < span.end && own.end > span.start)
    )
      continue;
    reader.refer(at, { ...span, type: "Project", entities: [entity], short: true });
    reader.book.mention(entity, span, sheet, "projects");
  }
}

const REACH = 2;

function lastProject(reader: Reader, at: number, naming: Span): Entity | undefined {
  const near = reader.references.slice(Math.max(0, at - REACH), at + 1).flat();
  const before = near.filter((own) => own.type === "Project" && own.end <= naming.start);
  const last = before.at(-1);
  return last?.entities.length === 1 ? last.entities[0] : undefined;
}
