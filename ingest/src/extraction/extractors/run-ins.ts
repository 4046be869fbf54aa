import type { Span } from "@kenniswijzer/domain";
import { cued, latin } from "@kenniswijzer/language";
import { compareKey } from "../entities.ts";
import { brackets } from "../lists.ts";
import { flat } from "../naming.ts";
import { type Extractor, forget, type Reader, type Topic } from "../reader.ts";
import { announcedAs } from "../section-kinds.ts";
import type { Sheet } from "../sheet.ts";
import { isGenericTitle, isTitle, ORDINAL } from "../titles.ts";
import { isVerb } from "../words.ts";
import { PROJECT_HEADING } from "./topics.ts";

/** A paragraph or item that begins by naming what it is about. */
interface RunIn {
  readonly at: number;
  /** The name, without signs and bracket. */
  readonly span: Span;
  /** What a dash puts behind the name: `**Name** – subject.` */
  readonly subject?: Span;
  readonly form: "sentence" | "colon" | "bold";
  /** Its passage says how it goes, or what it does: then it is work. */
  readonly work?: boolean;
}

const FEWEST = 2;
const MOST_WORDS = 9;

/** Passages that open with their subject, at least two alike in the document: `Wonen met zorg. Gemeente X pakt dit op.`, `schulden: opgepakt door Y`, `**Naam** – waarover.` */
export const runIns: Extractor = {
  name: "run-ins",
  read(reader) {
    const found = reader.sheets.flatMap((sheet, at) => runInOf(reader, sheet, at) ?? []);
    for (const form of ["sentence", "colon", "bold"] as const) {
      const alike = found.filter((own) => own.form === form);
      if (alike.length >= FEWEST) for (const own of alike) enter(reader, own);
    }
  },
};

const BOLD = cued(/^\*\*\s?([^*\n]{2,80}?)[.:]?\s?\*\*[.:]?(?:\s*[–-]\s+([^.\n]{4,160}))?/u);
const SENTENCE = /^["'“‘]?(?:\p{Lu}|\d)[^.:!?\n]{3,80}[.]$/u;
const COLON = /^([\p{L}\d"'“‘][^.:;!?\n]{3,80}):\s+\S/u;
const LABEL = latin(
  /^(?:trekkers?|partners?|penvoerder|deelnemers|leden|aanwezig|afwezig|datum|tijd|plaats|locatie|let op|ps|p\.s\.|geld|financi\p{L}*|actie\p{L}*|besluit\p{L}*|afspraak|afspraken|voorstel\p{L}*|vraag|vragen|antwoord|contact|bijlagen?|onderwerp|betreft|van|aan|cc|doel\p{L}*|planning|looptijd|kosten|budget|met name genoemd.*|voor wie|wie|wat|waar|wanneer|hoe|waarom|resultaat|status|stand van zaken|toelichting|conclusie|conclusies|notulist|voorzitter|verslag|steller|portefeuillehouder)$/iu,
);

/** How work goes, right behind its name. */
const GOES = latin(
  /^[.:]?\s*(?:het |de )?(?:loopt|draait|is (?:gestart|gestopt|afgerond|verlengd|van start|begonnen|uitgesteld|klaar)|(?:nog |net |al )*(?:gestopt|stopt|gestart|start|wacht|afgerond|klaar|uitgesteld|verlengd|stilgelegd|opgeleverd)|gaat (?:door|van start|goed|niet door)|in voorbereiding|on hold|eindigt|begint|stap\w* over)(?![\p{L}])/iu,
);

function runInOf(reader: Reader, sheet: Sheet, at: number): RunIn | undefined {
  const { passage } = sheet;
  if (passage.kind !== "paragraph" && passage.kind !== "item") return undefined;
  const bold = BOLD.exec(passage.text);
  if (bold?.[1] !== undefined) return reader.isRegulation ? undefined : boldRunIn(reader, at, passage.start, bold);
  if (reader.topics[at] !== undefined || reader.isRegulation) return undefined;
  const [first] = sheet.sentences;
  if (first === undefined) return undefined;
  const words = reader.text.slice(first.start, first.end);
  const sentence = SENTENCE.test(words) && sheet.sentences.length > 1;
  const colon = sentence ? null : COLON.exec(words);
  const name = sentence ? words.slice(0, -1) : colon?.[1];
  if (name === undefined || !isTitle(name) || LABEL.test(name.trim())) return undefined;
  const span = { start: first.start, end: first.start + name.length };
  const work = GOES.test(reader.text.slice(span.end, passage.end)) && /^\p{Lu}/u.test(name);
  if (namesParty(reader, at, span)) return undefined;
  if (!work && !hasParty(reader, at, { start: span.end, end: passage.end })) return undefined;
  if (!sentence && passage.kind !== "item") return undefined;
  return { at, span: withoutBracket(reader.text, span), form: sentence ? "sentence" : "colon", work };
}

function boldRunIn(reader: Reader, at: number, start: number, bold: RegExpExecArray): RunIn | undefined {
  const [whole, name = "", subject] = bold;
  const from = start + whole.indexOf(name);
  const rest = reader.text.slice(start + whole.length, reader.sheets[at]?.passage.end);
  if (
    LABEL.test(name.trim()) ||
    /\?$/.test(name) ||
    name.split(" ").length > MOST_WORDS ||
    (rest.trim().length < 8 && subject === undefined)
  )
    return undefined;
  const lead = ORDINAL.exec(name)?.[0] ?? "";
  const span = withoutBracket(reader.text, { start: from + lead.length, end: from + name.length });
  const title = flat(reader.text.slice(span.start, span.end));
  // "**Name** kijkt naar …": the subject of a sentence is a name
  const work = subject === undefined && /^\p{Lu}/u.test(name) && isVerb(/^\s(\p{Ll}+)\s/u.exec(rest)?.[1] ?? "");
  const counted = work || lead !== "" || announcing(reader, at) !== undefined;
  if (subject === undefined && reader.book.find(compareKey("Project", title)) === undefined)
    if (!counted || isGenericTitle(title) || (!work && !isTitle(title)) || isActor(reader, at, span)) return undefined;
  const about =
    subject === undefined || isParties(reader, at, start + whole.length - subject.length)
      ? -1
      : start + whole.length - subject.length;
  return {
    at,
    span,
    form: "bold",
    work,
    ...(about < 0 ? {} : { subject: { start: about, end: about + (subject ?? "").trimEnd().length } }),
  };
}

const isActor = (reader: Reader, at: number, span: Span): boolean =>
  reader
    .actorsIn(at, { start: span.start - 1, end: span.end + 1 })
    .some((own) => own.end - own.start > 0.7 * (span.end - span.start));

/** `**Name** – party, party`: who, not what. */
const isParties = (reader: Reader, at: number, start: number): boolean =>
  /^\p{Lu}[^,.;]*(?:, \p{Lu}[^,.;]*)+[.;]?(?:\n|$)/u.test(reader.text.slice(start, reader.sheets[at]?.passage.end)) ||
  (reader.references[at] ?? []).some((own) => own.type === "Actor" && own.start - start < 5 && own.start >= start);

function withoutBracket(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end).replace(/\s*\([^()]*\)\s*$/, "");
  return { start: span.start, end: span.start + words.length };
}

/** A title names a subject; a sentence that names a party says something of it. Places and its own bracket may be in a title. */
const namesParty = (reader: Reader, at: number, span: Span): boolean =>
  reader
    .actorsIn(at, span)
    .some((own) => reader.text[own.start - 1] !== "(" && own.kind !== "municipality" && own.kind !== "region");

/** A party in the running words; one in brackets is a partner of the list item. */
function hasParty(reader: Reader, at: number, span: Span): boolean {
  const inside = brackets(reader.text, span);
  return (reader.references[at] ?? []).some(
    (own) =>
      own.type === "Actor" &&
      own.start >= span.start &&
      own.end <= span.end &&
      !inside.some((bracket) => own.start >= bracket.start && own.end <= bracket.end),
  );
}

/** Projects when they are announced as such, or known as such; else themes. */
function typeOf(reader: Reader, own: RunIn): Topic["type"] {
  const name = flat(reader.text.slice(own.span.start, own.span.end));
  if (own.work === true && announcing(reader, own.at) !== "Theme") return "Project";
  if (PROJECT_HEADING.test(name) || reader.book.find(compareKey("Project", name)) !== undefined) return "Project";
  return announcing(reader, own.at) === "Project" ? "Project" : "Theme";
}

/** What the words above a run-in say that it is one of. */
function announcing(reader: Reader, at: number): ReturnType<typeof announcedAs> {
  const passage = reader.sheets[at]?.passage;
  const above = [passage?.lead[0] ?? "", previousLine(reader, at), passage?.headings.at(-1) ?? ""];
  const said = above.map(announcedAs).filter((own) => own !== undefined);
  return said.includes("Project") ? "Project" : said[0];
}

/** The nearest short paragraph above that opens with no subject of its own: `Er lopen drie deelprojecten.` */
function previousLine(reader: Reader, at: number): string {
  for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
    const passage = reader.sheets[before]?.passage;
    if (passage === undefined || passage.kind === "heading") return "";
    if (passage.kind === "paragraph" && passage.text.length < 120) return passage.text;
  }
  return "";
}

function enter(reader: Reader, own: RunIn): void {
  const { at } = own;
  const type = typeOf(reader, own);
  const lead = PROJECT_HEADING.exec(reader.text.slice(own.span.start, own.span.end))?.[0] ?? "";
  const span = { start: own.span.start + lead.length, end: own.span.end };
  const entity = reader.name(at, span, { type, name: flat(reader.text.slice(span.start, span.end)) }, "run-ins");
  const short = /^\s*\(([^()]{2,12})\)/.exec(reader.text.slice(span.end, span.end + 20))?.[1];
  if (short !== undefined && /\p{Lu}/u.test(short) && !/\d/.test(short)) {
    entity.defined.add(short);
    reader.book.alias(entity, short);
    retake(reader, short, entity);
  }
  reader.topics[at] = { entity, type };
  reader.opened.add(at);
  if (own.subject === undefined) return;
  const theme = reader.name(
    at,
    own.subject,
    { type: "Theme", name: flat(reader.text.slice(own.subject.start, own.subject.end)) },
    "run-ins",
  );
  reader.tie(at, own.subject, entity, "ABOUT", theme, { extractor: "run-ins", modality: "noemt", confidence: 0.85 });
}

/** The document's own short form beats a list's. */
function retake(reader: Reader, short: string, entity: Topic["entity"]): void {
  for (const [at, references] of reader.references.entries()) {
    reader.references[at] = references.map((own) => {
      if (reader.text.slice(own.start, own.end) !== short) return own;
      for (const other of own.entities) forget(other, own);
      const sheet = reader.sheets[at];
      if (sheet !== undefined) reader.book.mention(entity, own, sheet, "topics");
      return { start: own.start, end: own.end, type: entity.type, entities: [entity] };
    });
  }
}
