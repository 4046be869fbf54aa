import type { Span } from "@kenniswijzer/domain";
import { clausesOf } from "../frames/clause.ts";
import { predicatesOf } from "../frames/tying.ts";
import { modalityOf } from "../modality.ts";
import { flat } from "../naming.ts";
import { phrasesAt } from "../noun-phrases.ts";
import type { Extractor, Reader } from "../reader.ts";
import { type Skeleton, skeletonWith, slotOf } from "../skeleton.ts";
import { capitalRows } from "../statements/capital-rows.ts";
import { readClauses } from "../statements/reading.ts";
import type { Statement } from "../statements/statement.ts";
import { lookIn } from "./sign-classes.ts";
import { isSubject } from "./subjects.ts";

/** Stands in the lead for what its list holds. */
const LISTED = "\uf3ff";

/** `X subsidieert:` over a list, `Aan P nemen deel:`: each item takes the place that its lead leaves open. */
export const listLeads: Extractor = {
  name: "list-leads",
  read(reader) {
    if (reader.isRegulation) return;
    let lead: Lead | undefined;
    for (const [at, sheet] of reader.sheets.entries()) {
      const { kind } = sheet.passage;
      if (kind === "item") {
        if (lead !== undefined) for (const statement of lead.statements) item(reader, at, lead, statement);
      } else lead = kind === "paragraph" ? leadOf(reader, at) : undefined;
    }
  },
};

interface Lead {
  readonly skeleton: Skeleton;
  readonly statements: readonly Statement[];
}

function leadOf(reader: Reader, at: number): Lead | undefined {
  const sheet = reader.sheets[at];
  const last = sheet?.sentences.at(-1);
  if (sheet === undefined || last === undefined || !/:\s*\**$/.test(reader.text.slice(last.start, last.end)))
    return undefined;
  const given = skeletonWith(reader, at, last, []);
  if (given === undefined) return undefined;
  const skeleton = { ...given, text: given.text.replace(/\s*:\s*$/, ` ${LISTED}.`) };
  const look = lookIn(skeleton);
  if (/^(?:ontkent|onbeslist)$/.test(modalityOf(skeleton.text, "voert-uit"))) return undefined;
  const statements = readClauses(clausesOf(skeleton.text), look)
    .flatMap((own) => own.statements())
    .filter(isOpen);
  return statements.length === 0 ? undefined : { skeleton, statements };
}

const isOpen = (statement: Statement): boolean =>
  statement.agents.some((own) => own.text === LISTED) !== statement.targets.some(({ sign }) => sign?.text === LISTED);

const entitiesOf = (skeleton: Skeleton, sign: string | undefined) =>
  slotOf(skeleton, sign)?.references.flatMap((own) => own.entities) ?? [];

function item(reader: Reader, at: number, { skeleton, statements }: Lead, statement: Statement): void {
  const sheet = reader.sheets[at];
  if (sheet === undefined || statements.length === 0) return;
  const acts = statement.agents.some((own) => own.text === LISTED);
  const passage: Span = sheet.passage;
  const named = acts ? partiesOf(reader, at) : worksOf(reader, at, statement);
  const others = acts
    ? statement.targets.flatMap(({ sign }) => entitiesOf(skeleton, sign?.text))
    : statement.agents.flatMap((own) => entitiesOf(skeleton, own.text));
  for (const one of named)
    for (const other of others) {
      const [subject, object] = acts ? [one, other] : [other, one];
      for (const predicate of predicatesOf(statement.tie, subject, object))
        reader.tie(at, passage, subject, predicate, object, {
          extractor: "list-leads",
          modality: "voert-uit",
          confidence: 0.75,
        });
    }
}

/** The parties of an item; an unknown name at its beginning is one. */
function partiesOf(reader: Reader, at: number) {
  const sheet = reader.sheets[at];
  if (sheet === undefined) return [];
  const named = reader.actorsIn(at, sheet.passage);
  if (named.length > 0) return named.flatMap((own) => own.entities);
  const row = capitalRows(sheet, reader.references[at] ?? []).find((own) => own.start - sheet.passage.start < 5);
  if (row === undefined) return [];
  return [
    reader.name(
      at,
      row,
      { type: "Actor", kind: "organisation", name: flat(reader.text.slice(row.start, row.end)) },
      "list-leads",
    ),
  ];
}

/** What an item names: a work, a party that can be paid, or else a theme. */
function worksOf(reader: Reader, at: number, statement: Statement) {
  const sheet = reader.sheets[at];
  if (sheet === undefined) return [];
  const own = reader.references[at] ?? [];
  const works = own.filter(
    (one) => one.type === "Project" || (statement.open && one.type === "Actor" && one.tentative !== true),
  );
  if (works.length > 0) return works.slice(0, 1).flatMap((one) => one.entities);
  const themes = own.filter((one) => one.type === "Theme");
  if (themes.length > 0) return themes.flatMap((one) => one.entities);
  if (statement.tie !== "do" || own.some((one) => one.type === "Actor")) return [];
  return phrasesAt(sheet, sheet.passage.start, sheet.passage.end, () => false)
    .slice(0, 1)
    .flatMap((span) => {
      const name = flat(reader.text.slice(span.start, span.end));
      return isSubject(name) ? [reader.name(at, span, { type: "Theme", name }, "list-leads")] : [];
    });
}
