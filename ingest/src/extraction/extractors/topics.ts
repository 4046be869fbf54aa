import type { Span } from "@kenniswijzer/domain";
import { flat } from "../naming.ts";
import type { Extractor, Reader, Topic } from "../reader.ts";
import type { Sheet } from "../sheet.ts";

const PROJECT_SECTION =
  /\b(?:projecten|pilots|proeftuinen|experimenten|leerateliers|trajecten|deelprojecten|initiatieven)\b/i;
const THEME_SECTION =
  /\b(?:thema['’]?s|onderwerpen|speerpunten|onderzoekslijnen|programmalijnen|aandachtsgebieden|prioriteiten|opgaven|werklijnen|kennisthema['’]?s)\b/i;
export const PROJECT_HEADING =
  /^(?:\d+[.)]?\s*)?(?:(?:nieuwe?|lopend|afgerond|gestart)\s*:?\s*)?(?:deel)?(?:pilot|project|proeftuin|experiment|leeratelier|actieprogramma)(?:\s+\d+)?\s*[:–-]?\s+["'“‘]?(?=[\p{Lu}\d"'“‘])/iu;
const THEME_HEADING = /^(?:\d+[.)]?\s*)?thema(?:\s+\d+)?\s*[:–-]?\s+(?=\p{Lu})/iu;
const NEW = /^(?:nieuwe?|lopend|afgerond|gestart|binnenkort)\s*:\s*/i;
const GENERIC =
  /^(?:inleiding|aanleiding|achtergrond|context|doel(?:en|stelling\p{L}*)?(?: van .*)?|partners?|deelnemers|contact|aanpak|werkwijze|resultaten|planning|financi\p{L}*|geld|middelen|opening.*|doelgroep\p{L}*|werkpakket\p{L}*|organisatie|partijen|begroting|risico.*|communicatie|evaluatie|toelichting|mededelingen|rondvraag.*|sluiting|actie\p{L}*|besluit\p{L}*|voorstel\p{L}*|bijlagen?|vervolg.*|conclusies?|samenvatting|onderzoek|nieuws|agenda|artikel.*|meer (?:lezen|weten|informatie).*|over ons|veelgestelde vragen|organisatie|thema['’]?s.*|onderwerpen.*|projecten.*|pilots.*|onze .*|de projecten|wie .*|wat .*|waar .*|hoe .*|met wie.*|lopende .*)$/iu;
const IN_SECTION = /\b(?:dit|deze|het|de) (?:deel)?(?:project|pilot|experiment|proeftuin|leeratelier|onderzoek)\b/i;

/** What a section is about: a project or theme by its heading, or by the words that a paragraph begins with. */
export const topics: Extractor = {
  name: "topics",
  read(reader) {
    for (let at = 0; at < reader.sheets.length; at++) {
      const sheet = reader.sheets[at] as Sheet;
      if (sheet.passage.kind === "heading") headingTopic(reader, at, sheet);
    }
    titleProject(reader);
  },
};

function headingTopic(reader: Reader, at: number, sheet: Sheet): void {
  const { passage } = sheet;
  const section = sectionOf(reader, at);
  const type = topicType(reader, sheet, section);
  if (type === undefined) return;
  const span = titleSpan(passage.text, passage.start, type);
  const name = flat(reader.text.slice(span.start, span.end));
  if (name.length < 3 || name.length > 90) return;
  const entity = reader.name(at, span, { type, name }, "topics");
  for (const own of section) reader.topics[own] = { entity, type };
}

const PROJECT_TITLE =
  /^(?:project(?:plan|voorstel|beschrijving|opdracht|verslag)?|pilot|projectaanvraag|subsidieaanvraag|startnotitie|plan van aanpak|eindrapport(?:age)?|voortgangsrapportage)\b(?: voor| van)?(?: (?:het|de))?(?: (?:project|pilot))?\s*[:–-]?\s*["'“‘«]?(?=\p{Lu})/iu;

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

function topicType(reader: Reader, sheet: Sheet, section: readonly number[]): Topic["type"] | undefined {
  const { text, headings } = sheet.passage;
  if (PROJECT_HEADING.test(text)) return "Project";
  if (THEME_HEADING.test(text)) return "Theme";
  const title = text.replace(NEW, "").trim();
  if (GENERIC.test(title) || /\?$/.test(title) || section.length === 0) return undefined;
  const parent = headings.at(-1) ?? "";
  if (PROJECT_SECTION.test(parent) && parent.length < 80) return "Project";
  if (THEME_SECTION.test(parent) && parent.length < 80) return "Theme";
  const named =
    headings.length > 0 ||
    /^\d/.test(reader.text.slice(Math.max(0, sheet.passage.start - 5), sheet.passage.start).trim());
  const says = section.some(
    (own) =>
      reader.sheets[own]?.passage.kind === "paragraph" && IN_SECTION.test(reader.sheets[own]?.passage.text ?? ""),
  );
  const refersElsewhere = section.some((own) =>
    reader.references[own]?.some((reference) => reference.type === "Project"),
  );
  return named && says && !refersElsewhere && title.split(" ").length <= 8 ? "Project" : undefined;
}

/** The name in a heading, without `Pilot`, `Nieuw:`, quotation marks and a bracket at the end. */
function titleSpan(text: string, start: number, type: Topic["type"]): Span {
  const lead =
    (type === "Project" ? PROJECT_HEADING : THEME_HEADING).exec(text)?.[0] ??
    NEW.exec(text)?.[0] ??
    /^\d+[.)]\s*/.exec(text)?.[0] ??
    "";
  const rest = text.slice(lead.length);
  const name = rest.replace(/\s*\([^()]*\)\s*$/, "").replace(/["'”’:.]+$/, "");
  return { start: start + lead.length, end: start + lead.length + name.length };
}
