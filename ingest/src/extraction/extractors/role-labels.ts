import type { Span } from "@kenniswijzer/domain";
import { latin, matchesOf } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import { predicatesOf } from "../frames/tying.ts";
import { brackets, listItems } from "../lists.ts";
import { flat } from "../naming.ts";
import type { Extractor, Reader } from "../reader.ts";
import type { Sentence } from "../sheet.ts";
import { capitalRows } from "../statements/capital-rows.ts";
import { classed, ROLES } from "../statements/nouns.ts";
import type { StatementTie } from "../statements/verbs.ts";
import { looksLikeName } from "../unknown-names.ts";

const LABELS: readonly (readonly [string, StatementTie])[] = [
  [
    "(?:kar)?trekkers?|penvoerder|(?:project|programma)leid(?:er|ing)|coördinat(?:ie|or)|regie|hoofdaannemer|voorzitter|initiatiefnemers?",
    "LEADS",
  ],
  [
    "(?:co-?|mede|hoofd)?financiers?|(?:mede)?financiering|gefinancierd (?:door|uit)|bekostiging|betaald door|subsidie(?: van)?|geld(?:gever| van)|sponsors?",
    "FUNDS",
  ],
  [
    "(?:samenwerkings|praktijk|keten|project|consortium)?partners?|deelnemers?|deelnemende partijen|onderaannemers?|samen met|medewerking",
    "join",
  ],
  ["uitvoer(?:ing|der|ders|ende partij)(?: door)?|uitgevoerd door|organisatie door|opdrachtnemers?|aanbieders?", "do"],
  [
    "secretariaat|ondersteuning(?: door)?|begeleiding(?: door)?|advies|evaluatie(?: door)?|onderzoek(?: door)?|monitoring(?: door)?",
    "support",
  ],
];
const ANY = LABELS.map(([words]) => words).join("|");
const LABELLED = latin(
  new RegExp(
    `(?:^|(?<=[(;.,:–\\n]\\s?))\\s*(${ANY})\\s*(?:(?::|–|-|=)\\s*|\\s(?=\\p{Lu}|gem\\.|gemeente |de |het ))`,
    "giu",
  ),
);
const OPENS = new RegExp(`^(?:${ANY})\\s*:`, "iu");

/** Roles with who has them, beside what they are in: `P (uitvoering: A; financiering: B)`, `P: trekker A; deelnemers B, C`. */
export const roleLabels: Extractor = {
  name: "role-labels",
  read(reader) {
    if (reader.isRegulation) return;
    for (const [at, sheet] of reader.sheets.entries()) {
      if (sheet.passage.kind === "row" || sheet.passage.kind === "quote") continue;
      for (const sentence of sheet.sentences) {
        const inside = brackets(reader.text, sentence);
        for (const bracket of inside) {
          const host = hostBefore(reader, at, { start: sentence.start, end: bracket.start - 1 });
          if (host !== undefined) labelled(reader, at, sentence, bracket, host);
          else bearer(reader, at, sentence, bracket);
        }
        const line = inside.length > 0 ? undefined : inlineOf(reader, at, sentence);
        if (line !== undefined) labelled(reader, at, sentence, line.span, line.host);
      }
    }
  },
};

/** The project or theme right before a bracket, made a project when its capitals are free. */
function hostBefore(reader: Reader, at: number, span: Span): Entity | undefined {
  const own = (reader.references[at] ?? []).findLast(
    (one) =>
      (one.type === "Project" || one.type === "Theme") &&
      one.end <= span.end &&
      span.end - one.end <= 3 &&
      one.start >= span.start,
  );
  if (own !== undefined) return own.entities[0];
  const sheet = reader.sheets[at];
  if (sheet === undefined || !OPENS.test(reader.text.slice(span.end + 1, span.end + 40))) return undefined;
  const row = capitalRows(sheet, reader.references[at] ?? []).find(
    (one) => one.end <= span.end && span.end - one.end <= 2,
  );
  const opened = row === undefined && /^\p{Lu}\p{Ll}{4,}\s$/u.test(reader.text.slice(span.start, span.end));
  const name = row ?? (opened ? { start: span.start, end: span.end - 1 } : undefined);
  if (name === undefined) return undefined;
  return reader.name(at, name, { type: "Project", name: flat(reader.text.slice(name.start, name.end)) }, "role-labels");
}

/** `A (penvoerder), B en C doen mee aan P`: who bears the role in the one project of the sentence. */
function bearer(reader: Reader, at: number, sentence: Sentence, bracket: Span): void {
  const tie = classed(
    ROLES,
    reader.text
      .slice(bracket.start, bracket.end)
      .replace(/^tevens /, "")
      .trim(),
  );
  const own = (reader.references[at] ?? []).filter((one) => one.start >= sentence.start && one.end <= sentence.end);
  const party = own.find((one) => one.type === "Actor" && one.end <= bracket.start && bracket.start - one.end <= 2);
  const works = new Set(own.filter((one) => one.type === "Project").flatMap((one) => one.entities));
  const [work] = works;
  if (tie === undefined || party === undefined || work === undefined || works.size > 1) return;
  for (const subject of party.entities)
    for (const predicate of predicatesOf(tie, subject, work))
      reader.tie(at, sentence, subject, predicate, work, {
        extractor: "role-labels",
        modality: "noemt",
        confidence: 0.8,
      });
}

/** `Stand van zaken P: trekker A; deelnemers B`, or the same behind a sentence or heading that names P alone. */
function inlineOf(reader: Reader, at: number, sentence: Sentence): { span: Span; host: Entity } | undefined {
  const content = sentence.text;
  const roles = content.includes(";") ? matchesOf(content, LABELLED) : [];
  const [first] = roles;
  if (first === undefined || roles.length < 2) return undefined;
  const named = (reader.references[at] ?? []).filter(
    (one) => one.type === "Project" && one.end <= sentence.start + first.index + first[0].length,
  );
  const host = named.at(-1)?.entities[0] ?? reader.topics[at]?.entity ?? titleBefore(reader, at, sentence, first.index);
  return host === undefined ? undefined : { span: { start: sentence.start + first.index, end: sentence.end }, host };
}

/** A few capitalised words of their own right before the roles name the work. */
function titleBefore(reader: Reader, at: number, sentence: Sentence, index: number): Entity | undefined {
  const sheet = reader.sheets[at];
  if (sheet === undefined) return undefined;
  const start =
    index > 3
      ? sentence.start
      : (sheet.sentences.findLast((own) => own.end <= sentence.start)?.start ?? sentence.start);
  const end = sentence.start + index;
  const words = reader.text.slice(start, end).replace(/[.:\s]+$/, "");
  const lead = /^(?:Stand van zaken|Voortgang|Project|Pilot)\s+(?=\p{Lu})/u.exec(words)?.[0].length ?? 0;
  const name = words.slice(lead);
  if (!/^\p{Lu}[^.;:,]{3,60}$/u.test(name) || name.split(" ").length > 7) return undefined;
  const span = { start: start + lead, end: start + words.length };
  if (reader.actorsIn(at, span).some((own) => own.kind !== "municipality")) return undefined;
  return reader.name(at, span, { type: "Project", name: flat(name) }, "role-labels");
}

function labelled(reader: Reader, at: number, sentence: Sentence, span: Span, host: Entity): void {
  const content = reader.text.slice(span.start, span.end);
  const roles = matchesOf(content, LABELLED);
  for (const [index, role] of roles.entries()) {
    const start = span.start + role.index + role[0].length;
    const rest = reader.text.slice(start, span.start + (roles[index + 1]?.index ?? content.length));
    const end = start + (/^[^;.\n)]*/u.exec(rest)?.[0].length ?? 0);
    const tie = LABELS.find(([words]) => new RegExp(`^(?:${words})$`, "iu").test(role[1] ?? ""))?.[1];
    if (tie === undefined || /\b(?:n\.?t\.?b\.?|nog|onbekend|vacant|geen)\b|\?/i.test(rest.slice(0, end - start)))
      continue;
    for (const party of partiesIn(reader, at, { start, end }))
      for (const predicate of predicatesOf(tie, party, host))
        reader.tie(at, sentence, party, predicate, host, {
          extractor: "role-labels",
          modality: "noemt",
          confidence: 0.8,
        });
  }
}

function partiesIn(reader: Reader, at: number, span: Span): readonly Entity[] {
  const sheet = reader.sheets[at];
  if (sheet === undefined) return [];
  const known = (reader.references[at] ?? []).filter(
    (own) => own.type === "Actor" && own.start >= span.start && own.end <= span.end,
  );
  const free = listItems(reader.text, span, []).filter(
    (item) => !known.some((own) => own.start < item.end && own.end > item.start) && looksLikeName(sheet, item),
  );
  return [
    ...known.flatMap((own) => own.entities),
    ...free.map((item) =>
      reader.name(
        at,
        item,
        { type: "Actor", kind: "organisation", name: flat(reader.text.slice(item.start, item.end)) },
        "role-labels",
      ),
    ),
  ];
}
