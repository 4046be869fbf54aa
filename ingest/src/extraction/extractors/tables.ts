import type { EdgeType, Span } from "@kenniswijzer/domain";
import { cells } from "../cells.ts";
import type { Entity } from "../entities.ts";
import { flat } from "../naming.ts";
import type { Extractor, Reader } from "../reader.ts";

type Column = "theme" | "project" | "question" | "partner" | "leader" | "funder" | "";

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:thema|onderwerp|speerpunt|opgave|lijn|onderzoekslijn|programmalijn|vraagstuk)/i, "theme"],
  [/^(?:project|pilot|proeftuin|experiment|initiatief|activiteit)/i, "project"],
  [/^(?:vraag|onderzoeksvraag|kennisvraag)/i, "question"],
  [/^(?:partners?|partijen|betrokken|deelnem|gemeenten?|organisaties?|samen met|met wie|wie|uitvoer)/i, "partner"],
  [/^(?:trekker|penvoerder|coördinator|kartrekker|projectleider|lead|eigenaar|verantwoordelijk)/i, "leader"],
  [/^(?:financi|betaald|subsidie|geldgever|bekostig)/i, "funder"],
];

/** Tables that set subjects beside who works on, leads or pays them. */
export const tables: Extractor = {
  name: "tables",
  read(reader) {
    let columns: readonly Column[] = [];
    for (const [at, { passage }] of reader.sheets.entries()) {
      if (passage.kind !== "row") {
        columns = [];
        continue;
      }
      const own = cells(reader.text, passage);
      const header = own.map((cell) => columnOf(flat(reader.text.slice(cell.start, cell.end))));
      if (isHeader(header)) columns = header;
      else if (columns.length > 0) row(reader, at, own, columns);
    }
  },
};

const columnOf = (name: string): Column => COLUMNS.find(([pattern]) => pattern.test(name))?.[1] ?? "";

const isSubject = (column: Column): boolean => column === "theme" || column === "project" || column === "question";

const isHeader = (columns: readonly Column[]): boolean =>
  columns.some(isSubject) && columns.some((column) => column !== "" && !isSubject(column));

const TYPES = { theme: "Theme", project: "Project", question: "Question" } as const;

function row(reader: Reader, at: number, own: readonly Span[], columns: readonly Column[]): void {
  const index = columns.findIndex(isSubject);
  const column = columns[index];
  const cell = own[index];
  if (
    cell === undefined ||
    cell.end - cell.start < 3 ||
    (column !== "theme" && column !== "project" && column !== "question")
  )
    return;
  const type = TYPES[column];
  const subject = reader.name(at, cell, { type, name: flat(reader.text.slice(cell.start, cell.end)) }, "tables");
  for (const [place, span] of own.entries()) {
    const predicate = predicateOf(columns[place] ?? "", subject);
    if (predicate === undefined) continue;
    for (const party of reader.actorsIn(at, span).flatMap((reference) => reference.entities)) {
      const passage = reader.sheets[at]?.passage ?? span;
      reader.tie(at, passage, party, predicate, subject, {
        extractor: "tables",
        modality: predicate === "ASKS" ? "vraagt" : "noemt",
        confidence: 0.85,
      });
    }
  }
}

function predicateOf(column: Column, subject: Entity): EdgeType | undefined {
  if (column === "leader") return "LEADS";
  if (column === "funder") return "FUNDS";
  if (column !== "partner") return undefined;
  return subject.type === "Question" ? "ASKS" : subject.type === "Project" ? "PARTNER_IN" : "WORKS_ON";
}
