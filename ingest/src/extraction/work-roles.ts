import type { Entity } from "./entities.ts";
import type { Reader, Reference } from "./reader.ts";
import type { Sheet } from "./sheet.ts";

const TITLES = /(?:(?:de heer|mevrouw|dhr\.?|mw\.?|mevr\.?|prof\.?|dr\.?|drs\.?|ir\.?|mr\.?|ing\.?)\s*)+$/i;
/** Where a person begins, titles included. */
export const startWithTitles = (text: string, start: number): number =>
  start - (TITLES.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0);

const WORK_ROLE =
  /(?:^|[\s(:,])((?:project|programma)(?:leider|manager|coördinator)|kwartiermaker|trekker|coördinator),?\s+$/iu;
const LECTOR = /(?:^|[\s(:,])((?:associate )?lector)\s+$/iu;

/** `projectleider N` leads the project of the section, or the body; `lector N` the research group that was named last. */
export function ofWork(reader: Reader, at: number, sheet: Sheet, person: Reference): void {
  const text = `${reader.text.slice(sheet.passage.start, startWithTitles(reader.text, person.start)).trimEnd()} `;
  const role = WORK_ROLE.exec(text)?.[1];
  const work = reader.topics[at]?.entity ?? lastProject(reader, at, person) ?? reader.focus;
  const lector = LECTOR.exec(text)?.[1];
  const group = lector === undefined ? undefined : lastGroup(reader, at, person);
  const led = role !== undefined ? work : group;
  const sentence = sheet.sentences.find((one) => one.start <= person.start && one.end >= person.end);
  if (led === undefined || sentence === undefined) return;
  for (const subject of person.entities) {
    reader.tie(at, sentence, subject, "LEADS", led, {
      extractor: "affiliations",
      modality: "noemt",
      confidence: 0.8,
      role: role ?? lector ?? "",
    });
  }
}

function lastProject(reader: Reader, at: number, person: Reference): Entity | undefined {
  const named = (reader.references[at] ?? []).filter((own) => own.type === "Project" && own.start < person.start);
  return named.at(-1)?.entities[0];
}

function lastGroup(reader: Reader, at: number, person: Reference): Entity | undefined {
  const groups = reader.references.slice(Math.max(0, at - 2), at + 1).flat();
  return groups.filter((own) => own.kind === "research-group" && own.start < person.start).at(-1)?.entities[0];
}
