import type { Span } from "@kenniswijzer/domain";
import { cued, latin, remembered } from "@kenniswijzer/language";
import type { Reader, Topic } from "./reader.ts";
import { isGenericTitle, isTitle, ORDINAL } from "./titles.ts";

const PROJECT_SECTION = cued(
  latin(
    /\b(?:\p{L}*projecten|onderzoeken|pilots|proeven|proeftuinen|experimenten|leerateliers|leerkringen|\p{L}*werkplaatsen|living labs|trajecten|initiatieven|campagnes|programma['’]s)\b/iu,
  ),
);
const THEME_SECTION = cued(
  latin(
    /\b(?:\p{L}*thema['’]?s|onderwerpen|speerpunten|onderzoekslijnen|programmalijnen|actielijnen|aandachtsgebieden|aandachtspunten|prioriteiten|opgaven|ambities|pijlers|werklijnen|knelpunten|bespreekpunten|agendapunten)\b/iu,
  ),
);
/** Whatever stands under it, work or subject. */
const WORK_SECTION = cued(
  /^(?:(?:waar(?:aan)? werken|wat (?:gaan|willen|doen|pakken)|dit doen|hier werken) (?:we|wij)\b|waar zetten (?:we|wij)\b|wat (?:speelt er|loopt er|is er gaande)|ons werk|lopend|op de agenda|in uitvoering)/i,
);
const IN_SECTION = cued(
  /\b(?:dit|deze|het|de) (?:deel)?(?:project|pilot|proef|experiment|proeftuin|leeratelier|campagne|onderzoek)\b|\b(?:wordt|is|zijn|worden) (?:met [^.]{3,30} )?(?:verlengd|voortgezet|afgerond|gestart)\b/iu,
);
const MEETING = cued(
  /^\**(?:aanwezig|afwezig|afgemeld|met kennisgeving|rondvraag|mededelingen|opening|notulen|verslag|sluiting|actielijst|notulist|ingekomen)/iu,
);
const NAMED = /(?:^|\s)\p{Lu}[\p{L}'’-]+(?: (?:van|de|het|in|op|aan|en|voor|'t|een))* \p{Lu}/u;
const LEAST_OF_MEETING = 2;
const LONGEST_ANNOUNCEMENT = 160;

/** Minutes or an agenda: their numbered headings are what was spoken of. */
export const isMeeting = (reader: Reader): boolean =>
  reader.sheets.filter(({ passage }) => MEETING.test(passage.text)).length >= LEAST_OF_MEETING;

/** What the words above or before a row of titles say that it consists of. */
export const announcedAs = remembered((words): Topic["type"] | "either" | undefined => {
  if (words.length > LONGEST_ANNOUNCEMENT) return undefined;
  if (PROJECT_SECTION.test(words)) return "Project";
  if (THEME_SECTION.test(words)) return "Theme";
  return WORK_SECTION.test(words.trim()) ? "either" : undefined;
});

/** A title that could name a subject: no part of any text, no question, no sentence. */
export function isSubjectTitle(words: string): boolean {
  const title = words
    .replace(ORDINAL, "")
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/, "")
    .trim();
  return title.length > 3 && !isGenericTitle(title) && !/[?]$/.test(title) && isTitle(title);
}

/** The section speaks of itself as a project, or its title is written as a name. */
export function speaksOfProject(reader: Reader, section: readonly number[], title: Span): boolean {
  const says = section.some((at) => IN_SECTION.test(reader.sheets[at]?.passage.text ?? ""));
  const words = reader.text.slice(title.start, title.end);
  if (words === words.toUpperCase()) return false;
  if (says && section.every((at) => !namesOther(reader, at, words))) return true;
  return (
    NAMED.test(words) &&
    reader.sheets.every(
      ({ passage }) =>
        passage.start > title.start || passage.end < title.end || reader.actorsIn(passage.ordinal, title).length === 0,
    )
  );
}

const namesOther = (reader: Reader, at: number, title: string): boolean =>
  reader.references[at]?.some(
    (own) => own.type === "Project" && !own.entities.some((entity) => entity.name === title),
  ) === true;

/** Under the same headings; what stands under one shares the list of them. */
export const isSameSection = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((heading, at) => heading === other[at]));

/** What the sentences between a heading and the first heading under it announce. */
export function announcedBefore(reader: Reader, at: number): ReturnType<typeof announcedAs> {
  const headings = reader.sheets[at]?.passage.headings ?? [];
  for (let before = at - 1; before >= 0; before--) {
    const sheet = reader.sheets[before];
    if (sheet === undefined || sheet.passage.headings.length < headings.length) break;
    if (sheet.passage.kind === "heading" || !isSameSection(sheet.passage.headings, headings)) continue;
    for (const sentence of sheet.sentences) {
      const words = sentence.text;
      const announced = announcedAs(words);
      // a line of its own that lost its mark as a heading, or words that count what follows
      const leads = (words.length < LINE && words.length === sheet.passage.text.length) || COUNTS.test(words);
      if (announced !== undefined && leads) return announced;
    }
  }
  return undefined;
}

const LINE = 40;
const COUNTS = /:\s*$|\b(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|volgende|hieronder|onderstaande)\b/i;
