import type { Attributes, Span } from "@kenniswijzer/domain";
import { cued, latin, remembered } from "@kenniswijzer/language";
import { cells } from "../cells.ts";
import { flat } from "../naming.ts";
import type { Extractor, Reader, Reference } from "../reader.ts";
import type { Sheet } from "../sheet.ts";

const DECIDED = cued(
  /^\W{0,3}(?:besluit(?:en)?|besloten|conclusie)\b(?:\s+\d+)?\W{0,3}\s*[:–]\s*|^(?:er (?:is|wordt) )?(?:besloten|afgesproken|vastgesteld) (?:is|wordt|om)\b\s*(?:dat|om|:)?\s*/i,
);
const AGREED = cued(/^\W{0,3}(?:afspraak|afgesproken)\b(?:\s+\d+)?\W{0,3}\s*[:–]\s*/i);
const ACTION = cued(/^\W{0,3}(?:actie(?:punt)?|taak)\b(?:\s+[\dA-Z]+)?\W{0,3}\s*[:–]\s*/i);
const SECTIONS: readonly (readonly [RegExp, "Decision" | "Action", string])[] = [
  [
    /\b(?:voorstel(?:len)?|voorgestel\p{L}+ besluit\p{L}*|gevraagd besluit|gevraagde beslissing|ontwerpbesluit|beslispunten|wij stellen voor)\b/iu,
    "Decision",
    "voorstel",
  ],
  [/\b(?:besluiten|besluitenlijst|besluitpunten|genomen besluiten|afspraken)\b/i, "Decision", "besluit"],
  [/\b(?:actielijst|actiepunten|acties|actiepuntenlijst|vervolgacties)\b/i, "Action", "open"],
];
const sectionUnder = remembered((above) => SECTIONS.find(([pattern]) => pattern.test(above)));
const WHO = /^(?:wie|door|trekker|verantwoordelijke?|eigenaar|actiehouder|actienemer|uitvoerder|naam)\b/i;
const WHEN = /^(?:wanneer|gereed|datum|deadline|voor|uiterlijk|planning|termijn|klaar|status en datum)\b/i;
const WHAT = /^(?:actie|wat|omschrijving|taak|onderwerp|actiepunt)\b/i;

/** Decisions, proposals and actions, with who and by when. */
export const decisions: Extractor = {
  name: "decisions",
  read(reader) {
    let columns: readonly string[] = [];
    for (const [at, sheet] of reader.sheets.entries()) {
      const { passage } = sheet;
      if (passage.kind === "row") {
        const header = headerOf(
          cells(reader.text, passage).map((cell) => flat(reader.text.slice(cell.start, cell.end))),
        );
        if (header !== undefined) columns = header;
        else if (columns.length > 0) actionRow(reader, at, sheet, columns);
        continue;
      }
      if (passage.kind !== "heading") columns = [];
      if ((passage.kind === "item" || passage.kind === "paragraph") && !stated(reader, at, sheet))
        told(reader, at, sheet);
    }
  },
};

/** The kinds of its columns, when a row heads a list of actions. */
function headerOf(names: readonly string[]): readonly string[] | undefined {
  const kinds = names.map((name) =>
    WHO.test(name) ? "who" : WHEN.test(name) ? "when" : WHAT.test(name) ? "what" : "",
  );
  return kinds.includes("who") && kinds.includes("what") ? kinds : undefined;
}

function actionRow(reader: Reader, at: number, sheet: Sheet, columns: readonly string[]): void {
  const own = cells(reader.text, sheet.passage);
  const cell = (kind: string): Span | undefined => own[columns.indexOf(kind)];
  const [what, who, when] = [cell("what"), cell("who"), columns.includes("when") ? cell("when") : undefined];
  if (what === undefined || what.end - what.start < 3) return;
  const deadline = when === undefined ? "" : flat(reader.text.slice(when.start, when.end));
  enter(
    reader,
    at,
    what,
    "Action",
    { status: "open", ...(deadline === "" ? {} : { deadline }) },
    who === undefined ? [] : reader.actorsIn(at, who),
    sheet.passage,
  );
}

/** `Besluit: …`, or an item under a heading that says what it is. False when the passage is neither. */
function stated(reader: Reader, at: number, sheet: Sheet): boolean {
  const { passage } = sheet;
  const content = passage.text;
  const mark = [ACTION, DECIDED, AGREED].find((pattern) => pattern.test(content));
  const above = passage.lead[0] ?? passage.headings.at(-1) ?? "";
  const section = passage.kind === "item" && above.length < 90 ? sectionUnder(above) : undefined;
  if (mark === undefined && section === undefined) return false;
  const start = passage.start + (mark === undefined ? 0 : (mark.exec(content)?.[0].length ?? 0));
  const type = mark === undefined ? (section?.[1] ?? "Decision") : mark === ACTION ? "Action" : "Decision";
  const status = mark === undefined ? (section?.[2] ?? "besluit") : mark === ACTION ? "open" : "besluit";
  const [first] = sheet.sentences;
  const end = first === undefined || first.end <= start ? passage.end : first.end;
  const span = { start, end: start + reader.text.slice(start, end).replace(/[\s.;]+$/, "").length };
  if (span.end - span.start < 5) return false;
  const owners = ownersIn(reader, at, span, type);
  // "gem. X: convenant rondsturen": who, then what
  const [owner] = owners;
  const colon = owner === undefined ? null : /^\s*:\s*/.exec(reader.text.slice(owner.end, span.end));
  if (owner !== undefined && colon !== null) span.start = owner.end + colon[0].length;
  const deadline = /\b(?:vóór|voor|uiterlijk|per|op|gereed)\s+(\d{1,2}\s+\p{L}+(?:\s+\d{4})?)/iu.exec(
    reader.text.slice(span.start, span.end),
  )?.[1];
  enter(
    reader,
    at,
    span,
    type,
    { status, ...(deadline === undefined ? {} : { deadline }) },
    ownersIn(reader, at, span, type),
    passage,
  );
  return true;
}

/** "Het college besluit om …", "Voorgesteld wordt …": what follows is the decision, who stands before it decides. */
function told(reader: Reader, at: number, sheet: Sheet): void {
  if (reader.isRegulation) return;
  for (const sentence of sheet.sentences) {
    const content = sentence.text;
    const found = [DECIDES, PROPOSES].map((pattern) => pattern.exec(content));
    const match = found[0] ?? found[1];
    if (!match || SUPPOSED.test(content.slice(0, match.index + match[0].length))) continue;
    const start = sentence.start + match.index + match[0].length;
    const end = start + reader.text.slice(start, sentence.end).replace(/[\s.;]+$/, "").length;
    if (end - start < SHORTEST) continue;
    const before = { start: sentence.start, end: sentence.start + match.index };
    const owners = reader.actorsIn(at, before).slice(0, 1);
    const status = match === found[0] ? "besluit" : "voorstel";
    enter(reader, at, { start, end }, "Decision", { status }, owners, sentence);
  }
}

const SHORTEST = 12;
const DECIDES = cued(
  latin(
    /(?<!(?:het|dit|dat|een|ieder|elk|geen|ons|genomen) )(?<![\p{L}])(?:(?:besluit(?:en)?|besloot)(?= (?:om |dat |tot |de |het |een |in te |een|\p{Ll}+ te |aan ))|(?:heeft|hebben|is|zijn|wordt|werd)(?: \p{Ll}+){0,4} (?:besloten|afgesproken)|stem(?:t|men|de|den) in met|(?:gaat|gaan|ging|gingen) akkoord met|spre(?:ekt|ken) af)(?:,? (?:om|dat|tot))?\s+/iu,
  ),
);
const PROPOSES = cued(
  latin(
    /(?<![\p{L}])(?:voorgesteld wordt|er wordt voorgesteld|stel(?:t|len|de|den)(?: \p{Ll}+){0,3} voor|het voorstel is|geadviseerd wordt|advies(?:eert|eren)(?: \p{Ll}+){0,3})(?:,? (?:om|dat))?\s+/iu,
  ),
);
/** What is not, or not yet, decided. */
const SUPPOSED =
  /(?<!\p{L})(?:als|indien|wanneer|mits|tenzij|of|kan|kunnen|mag|mogen|moet(?:en)?|zal|zullen|zou(?:den)?|wil|willen|niet|nog|waarover|bevoegd)(?!\p{L})/iu;

/** Who opens the sentence of a decision; for an action also who stands in its bracket. */
function ownersIn(reader: Reader, at: number, span: Span, type: "Decision" | "Action"): Reference[] {
  const actors = reader.actorsIn(at, span);
  const opening = actors.filter((own) => /^(?:het |de )?$/i.test(reader.text.slice(span.start, own.start)));
  if (type === "Decision" || opening.length > 0) return opening;
  return actors.filter(
    (own) =>
      reader.text.slice(0, own.start).endsWith("(") ||
      /\b(?:door|trekker:?)\s+(?:de )?$/.test(reader.text.slice(span.start, own.start)),
  );
}

function enter(
  reader: Reader,
  at: number,
  span: Span,
  type: "Decision" | "Action",
  attributes: Attributes,
  owners: readonly Reference[],
  proof: Span,
): void {
  const entity = reader.name(
    at,
    span,
    { type, name: flat(reader.text.slice(span.start, span.end)), attributes },
    "decisions",
  );
  const modality = type === "Action" ? "is-van-plan" : "noemt";
  for (const own of owners)
    for (const party of own.entities)
      reader.tie(at, proof, party, "WORKS_ON", entity, { extractor: "decisions", modality, confidence: 0.85 });
}
