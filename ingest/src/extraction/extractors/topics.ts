import type { Span } from "@kenniswijzer/domain";
import { latin } from "@kenniswijzer/language";
import { flat } from "../naming.ts";
import type { Extractor, Reader, Topic } from "../reader.ts";
import { announcedAs, announcedBefore, isMeeting, isSubjectTitle, speaksOfProject } from "../section-kinds.ts";
import { ORDINAL } from "../titles.ts";

export const PROJECT_HEADING = latin(
  /^(?:\d+[.)]?\s*)?(?:(?:nieuwe?|lopend|afgerond|gestart)\s*:?\s*)?(?:deel)?(?:pilot|project|proeftuin|experiment|leeratelier|actieprogramma)(?:\s+\d+)?\s*[:–-]?\s+["'“‘]?(?=[\p{Lu}\d"'“‘])/iu,
);
const THEME_HEADING = latin(/^(?:\d+[.)]?\s*)?thema(?:\s+\d+)?\s*[:–-]?\s+(?=\p{Lu})/iu);
const NEW = /^(?:nieuwe?|lopend|afgerond|gestart|binnenkort)\s*:\s*/i;

/** A heading that may say what its section is about. */
interface Title {
  readonly at: number;
  readonly span: Span;
  readonly section: readonly number[];
  /** What the words above it say that it is. */
  readonly announced: Topic["type"] | "either" | undefined;
}

/** What a section is about: a project or theme by its heading, alike for the headings beside it. */
export const topics: Extractor = {
  name: "topics",
  read(reader) {
    const meeting = isMeeting(reader);
    const rows = new Map<string, Title[]>();
    for (const [at, sheet] of reader.sheets.entries()) {
      if (sheet.passage.kind !== "heading") continue;
      const section = sectionOf(reader, at);
      const type = PROJECT_HEADING.test(sheet.passage.text)
        ? "Project"
        : THEME_HEADING.test(sheet.passage.text)
          ? "Theme"
          : undefined;
      const span = titleSpan(sheet.passage.text, sheet.passage.start, type);
      const parent = sheet.passage.headings.at(-1) ?? "";
      const announced = announcedAs(parent) ?? announcedBefore(reader, at);
      if (type !== undefined) enter(reader, { at, span, section, announced }, type);
      else if (
        section.length > 0 &&
        !reader.isRegulation &&
        !isName(reader, at, span) &&
        isSubjectTitle(sheet.passage.text.replace(NEW, ""))
      )
        rows.set(parent, [...(rows.get(parent) ?? []), { at, span, section, announced }]);
    }
    for (const row of rows.values()) readRow(reader, row, meeting);
    titleProject(reader);
  },
};

/** Headings beside each other are of one kind, unless their sections say otherwise. */
function readRow(reader: Reader, row: readonly Title[], meeting: boolean): void {
  const projects = row.filter(({ section, span }) => speaksOfProject(reader, section, span));
  for (const title of row) {
    const own = projects.includes(title);
    const { announced } = title;
    if (announced === "Project" || announced === "Theme") enter(reader, title, announced);
    else if (announced === "either")
      enter(reader, title, own || projects.length * 2 >= row.length ? "Project" : "Theme");
    else if (meeting && isNumbered(reader, title)) {
      if (hasParty(reader, title)) enter(reader, title, own ? "Project" : "Theme");
    } else if (own && (isNumbered(reader, title) || nestedIn(reader, title)) && saysProject(reader, title))
      enter(reader, title, "Project");
  }
}

/** `Den Haag` above what happens there; a party with no more than one word beside it. */
function isName(reader: Reader, at: number, span: Span): boolean {
  const known = (reader.sheets[at]?.known ?? []).filter((own) => own.place && !own.common);
  const names = [...known, ...reader.actorsIn(at, span)].filter(
    (own) => own.start >= span.start && own.end <= span.end,
  );
  const rest = names.reduce(
    (words, own) => words.replace(reader.text.slice(own.start, own.end), ""),
    reader.text.slice(span.start, span.end),
  );
  return names.length > 0 && rest.trim().split(/\s+/).length <= 1;
}

const isNumbered = (reader: Reader, { span }: Title): boolean =>
  /(?:^|\n)[\s#*]*(?:\d+(?:\.\d+)*|[a-z])[.)]?\s*\**$/i.test(
    reader.text.slice(Math.max(0, span.start - 8), span.start),
  );
const nestedIn = (reader: Reader, { at }: Title): boolean => (reader.sheets[at]?.passage.headings.length ?? 0) > 0;
const hasParty = (reader: Reader, { section }: Title): boolean =>
  section.some((at) => reader.references[at]?.some((own) => own.type === "Actor"));
const SELF = /\b(?:dit|deze|het|de) (?:deel)?(?:project|pilot|experiment|proeftuin|leeratelier|onderzoek)\b/i;
const saysProject = (reader: Reader, { section }: Title): boolean =>
  section.some((at) => SELF.test(reader.sheets[at]?.passage.text ?? ""));

function enter(reader: Reader, { at, span, section }: Title, type: Topic["type"]): void {
  const name = flat(reader.text.slice(span.start, span.end));
  if (name.length < 3 || name.length > 90) return;
  const entity = reader.name(at, span, { type, name }, "topics");
  for (const own of section) reader.topics[own] = { entity, type };
}

const PROJECT_TITLE = latin(
  /^(?:project(?:plan|voorstel|beschrijving|opdracht|verslag)?|pilot|projectaanvraag|subsidieaanvraag|startnotitie|plan van aanpak|eindrapport(?:age)?|voortgangsrapportage|evaluatie|samenvatting evaluatie)\b(?: voor| van)?(?: (?:het|de))?(?: (?:project|pilot|programma))?\s*[:–-]?\s*["'“‘«]?(?=\p{Lu})/iu,
);

/** `Projectplan X`: the whole document is about one project, but for sections with a topic of their own. */
function titleProject(reader: Reader): void {
  const at = reader.sheets.findIndex(({ passage }) => passage.text.trim() !== "");
  const sheet = reader.sheets[at];
  const lead = sheet === undefined ? null : PROJECT_TITLE.exec(sheet.passage.text);
  if (sheet === undefined || lead === null) return;
  const [line = ""] = sheet.passage.text.slice(lead[0].length).split("\n");
  const name = line.replace(/\s*\([^()]*\)\s*$/, "").replace(/["'”’».:,]+$/, "");
  if (name.length < 4 || name.length > 90) return;
  const start = sheet.passage.start + lead[0].length;
  const entity = reader.name(at, { start, end: start + name.length }, { type: "Project", name: flat(name) }, "topics");
  for (const own of reader.sheets.keys())
    if (own > at) {
      if (reader.topics[own] === undefined) reader.wide.add(own);
      reader.topics[own] ??= { entity, type: "Project" };
    }
}

/** The passages under a heading, up to the next heading that is not below it. */
function sectionOf(reader: Reader, at: number): number[] {
  const section: number[] = [];
  const above = reader.sheets[at]?.passage.headings.length ?? 0;
  const own = flat(reader.sheets[at]?.passage.text ?? "");
  for (let next = at + 1; next < reader.sheets.length; next++) {
    const headings = reader.sheets[next]?.passage.headings ?? [];
    if (headings.length <= above || headings[above] !== own) break;
    section.push(next);
  }
  return section;
}

/** The name in a heading, without `Pilot`, `Nieuw:`, its number, quotation marks and a bracket at the end. */
function titleSpan(text: string, start: number, type: Topic["type"] | undefined): Span {
  const pattern = type === undefined ? undefined : type === "Project" ? PROJECT_HEADING : THEME_HEADING;
  const lead = pattern?.exec(text)?.[0] ?? NEW.exec(text)?.[0] ?? ORDINAL.exec(text)?.[0] ?? "";
  const rest = text.slice(lead.length);
  const name = rest.replace(/\s*[([][^()[\]]*[)\]]\s*$/, "").replace(/["'”’:.]+$/, "");
  return { start: start + lead.length, end: start + lead.length + name.length };
}
