import type { EdgeType, Span } from "@kenniswijzer/domain";
import { cells } from "../cells.ts";
import type { Entity } from "../entities.ts";
import { flat } from "../naming.ts";
import type { Extractor, Reader } from "../reader.ts";

export type Column = "theme" | "project" | "question" | "partner" | "leader" | "funder" | "";

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:thema|onderwerp|speerpunt|opgave|lijn|onderzoekslijn|programmalijn|vraagstuk)/i, "theme"],
  [/^(?:project|pilot|proeftuin|experiment|initiatief|activiteit)/i, "project"],
  [/^(?:vraag|onderzoeksvraag|kennisvraag)/i, "question"],
  [/^(?:partners?|partijen|betrokken|deelnem|gemeenten?|organisaties?|samen met|met wie|wie|uitvoer)/i, "partner"],
  [/^(?:trekker|penvoerder|coördinator|kartrekker|projectleider|lead|eigenaar|verantwoordelijk)/i, "leader"],
  [/^(?:financi|betaald|subsidie|geld|bekostig|budget|middelen)/i, "funder"],
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

export const columnOf = (name: string): Column => COLUMNS.find(([pattern]) => pattern.test(name))?.[1] ?? "";

/** The project when there is one beside a theme. */
const subjectColumn = (columns: readonly Column[]): number =>
  columns.includes("project") ? columns.indexOf("project") : columns.findIndex(isSubject);

const isSubject = (column: Column): boolean => column === "theme" || column === "project" || column === "question";

export const isHeader = (columns: readonly Column[]): boolean =>
  columns.some(isSubject) && columns.some((column) => column !== "" && !isSubject(column));

const TYPES = { theme: "Theme", project: "Project", question: "Question" } as const;

function row(reader: Reader, at: number, own: readonly Span[], columns: readonly Column[]): void {
  const index = subjectColumn(columns);
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
  aboutOf(reader, at, own, columns, subject);
  for (const [place, span] of own.entries()) {
    const predicate = predicateOf(columns[place] ?? "", subject);
    if (predicate === undefined) continue;
    for (const reference of reader.actorsIn(at, span)) {
      const passage = reader.sheets[at]?.passage ?? span;
      // "X (trekker), Y": the role stands with the name
      const leads = /^\**\s*\((?:kar)?(?:trekker|penvoerder|coördinator)/i.test(
        reader.text.slice(reference.end, span.end),
      );
      const tie = leads ? "LEADS" : predicate;
      for (const party of reference.entities)
        reader.tie(at, passage, party, tie, subject, {
          extractor: "tables",
          modality: predicate === "ASKS" ? "vraagt" : "noemt",
          confidence: 0.85,
        });
    }
  }
}

/** A project's row may say what it is about in a column of its own. */
function aboutOf(reader: Reader, at: number, own: readonly Span[], columns: readonly Column[], subject: Entity): void {
  const cell = subject.type === "Project" ? own[columns.indexOf("theme")] : undefined;
  if (cell === undefined || cell.end - cell.start < 4) return;
  const theme = reader.name(at, cell, { type: "Theme", name: flat(reader.text.slice(cell.start, cell.end)) }, "tables");
  reader.tie(at, reader.sheets[at]?.passage ?? cell, subject, "ABOUT", theme, {
    extractor: "tables",
    modality: "noemt",
    confidence: 0.85,
  });
}

function predicateOf(column: Column, subject: Entity): EdgeType | undefined {
  if (column === "leader") return "LEADS";
  if (column === "funder") return "FUNDS";
  if (column !== "partner") return undefined;
  return subject.type === "Question" ? "ASKS" : subject.type === "Project" ? "PARTNER_IN" : "WORKS_ON";
}
