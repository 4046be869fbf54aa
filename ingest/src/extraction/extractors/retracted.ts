import type { Modality, Passage, Span } from "@kenniswijzer/domain";
import { cued, latin } from "@kenniswijzer/language";
import type { Tie } from "../entities.ts";
import { modalityOf } from "../modality.ts";
import type { Extractor, Reader } from "../reader.ts";
import { isSameSection } from "../section-kinds.ts";
import { isStated } from "../stated.ts";

/** What a later sentence, another cell of the row or the status of the section takes back or leaves open of what was tied. */
export const retracted: Extractor = {
  name: "retracted",
  read(reader) {
    const sections = sectionsOf(reader);
    reader.book.revise((ties) =>
      ties.map((tie) => {
        if (!isStated(tie) && tie.predicate !== "COOPERATES_WITH") return tie;
        const modality = sectionOf(tie, sections) ?? afterwards(tie) ?? besideIt(reader, tie);
        return modality === undefined ? tie : { ...tie, modality };
      }),
    );
  },
};

const STATUS = cued(/^[\s*_|-]*(?:huidige )?status[\s*_]*[:|][\s*_|]*([^\n|]{3,60})/iu);
/** Of a project: the status of a text tells of the text. */
const OVER = latin(
  /(?<!\p{L})(?:gestopt|gestaakt|stopgezet|beëindigd|afgewezen|afgeblazen|ingetrokken|geannuleerd|vervallen|gaat niet door)(?!\p{L})/iu,
);
const NOT_YET = latin(
  /(?<!\p{L})(?:in aanvraag|aangevraagd|aanvraag (?:ingediend|loopt)|idee|in overweging|nog niet (?:gestart|toegekend|besloten))(?!\p{L})/iu,
);

interface Section {
  readonly headings: readonly string[];
  readonly modality: Modality;
}

/** Sections of which a line of its own says that it is over, or not certain. */
function sectionsOf({ sheets }: Reader): Section[] {
  return sheets.flatMap(({ passage }): Section[] => {
    const status = passage.headings.length > 0 ? STATUS.exec(passage.text)?.[1] : undefined;
    if (status === undefined) return [];
    const modality = OVER.test(status) ? "ontkent" : NOT_YET.test(status) ? "onbeslist" : undefined;
    return modality === undefined ? [] : [{ headings: passage.headings, modality }];
  });
}

const sectionOf = ({ sheet }: Tie, sections: readonly Section[]): Modality | undefined =>
  sections.find(({ headings }) => isSameSection(headings, sheet.passage.headings))?.modality;

const TAKES_BACK = cued(
  /^(?:maar |echter,? )?(?:dat|dit|daar|die (?:samenwerking|afspraak|inzet|rol)|het (?:project|initiatief)|deze samenwerking)\s[^.;]{0,60}\b(?:gestopt|stopgezet|beëindigd|ingetrokken|afgeblazen|voorbij|van de baan|niet (?:meer|langer) (?:zo|het geval|aan de orde|actueel)|niet doorgegaan|klopt niet)/iu,
);
const NO_LONGER_SO = cued(
  /^(?:dat|dit) (?:is|was|geldt|klopt)\b[^.;]{0,30}\bniet(?: meer| langer)?(?: zo| het geval)?\s*[.;]?$/iu,
);

/** `… werkte aan X. Dat is gestopt.` */
function afterwards({ sheet, end }: Tie): Modality | undefined {
  const next = sheet.sentences.find(({ start }) => start >= end)?.text;
  return next !== undefined && (TAKES_BACK.test(next) || NO_LONGER_SO.test(next)) ? "ontkent" : undefined;
}

const MOST_OF_STATUS = 50;

/** What a short cell of the row says that holds neither end: `nog geen afspraak`. */
function besideIt(reader: Reader, tie: Tie): Modality | undefined {
  const { passage } = tie.sheet;
  if (passage.kind !== "row") return undefined;
  const ends = [tie.subject, tie.object].flatMap(({ mentions }) => mentions);
  const told = cellsOf(passage)
    .filter((cell) => cell.end - cell.start <= MOST_OF_STATUS)
    .filter((cell) => !ends.some((end) => end.start >= cell.start && end.end <= cell.end))
    .map((cell) => modalityOf(reader.text.slice(cell.start, cell.end), tie.modality));
  return told.find((modality) => modality === "ontkent" || modality === "onbeslist");
}

function cellsOf({ text, start }: Passage): Span[] {
  let at = start;
  return text.split("|").map((cell) => {
    const own = { start: at, end: at + cell.length };
    at = own.end + 1;
    return own;
  });
}
