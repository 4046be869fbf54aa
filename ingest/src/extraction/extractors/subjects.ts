import type { Span } from "@kenniswijzer/domain";
import { flat } from "../naming.ts";
import { phrasesAt } from "../noun-phrases.ts";
import type { Extractor, Reader } from "../reader.ts";
import type { Sheet } from "../sheet.ts";
import { LEADS, REVERSED } from "../subject-leads.ts";
import { isNoun } from "../words.ts";

/** Subjects that a sentence says someone is busy with, or that something is about. Whose they are, the ties say. */
export const subjects: Extractor = {
  name: "subjects",
  read(reader) {
    if (reader.isRegulation) return;
    for (const [at, sheet] of reader.sheets.entries()) {
      if (sheet.passage.kind === "heading" || sheet.passage.kind === "quote") continue;
      for (const sentence of sheet.sentences) {
        const content = reader.text.slice(sentence.start, sentence.end);
        if (content.endsWith("?")) continue;
        for (const found of content.matchAll(LEADS))
          if (!DENIED.test(content.slice(0, found.index)))
            read(reader, at, sheet, { start: sentence.start + found.index + found[0].length, end: sentence.end });
        for (const found of REVERSED.flatMap((pattern) => [...content.matchAll(pattern)])) {
          const [, words = ""] = found;
          const start = sentence.start + found.index + found[0].indexOf(words);
          read(reader, at, sheet, { start, end: start + words.length });
        }
      }
    }
  },
};

const DENIED = /\b(?:geen|niet|nooit|zonder|nauwelijks)\b[^,;]{0,25}$/i;

function read(reader: Reader, at: number, sheet: Sheet, span: Span): void {
  const names = (reader.references[at] ?? []).filter((own) => own.type !== "TargetGroup");
  const barrier = (token: Span): boolean => names.some((own) => own.start < token.end && own.end > token.start);
  const first = sheet.sentences.find((own) => own.end > span.start)?.start;
  for (const phrase of phrasesAt(sheet, span.start, span.end, barrier)) {
    const name = flat(reader.text.slice(phrase.start, phrase.end));
    // what a colon follows announces a list; a capital in mid-sentence names a field or department
    const meant = reader.text[phrase.end] !== ":" && (phrase.start === first || !/^\p{Lu}\p{Ll}/u.test(name));
    if (meant && isSubject(name)) reader.name(at, phrase, { type: "Theme", name }, "subjects");
  }
}

/** Work, paper, people in general and money: what one does with a subject rather than a subject. */
const EMPTY =
  /^(?:(?:\p{Ll}+e|goed|nieuw|eigen|regionaal|lokaal|gezamenlijk|gemeenschappelijk) )*(?:plan(?:nen)?|plan van aanpak|oplossing(?:en)?|antwoord(?:en)?|vra(?:ag|gen)|vraagstuk(?:ken)?|verslag(?:en)?|voorste(?:l|llen)|notitie|nota|brief|rapport|bijeenkomst(?:en)?|overleg|deelname|start|uitvoering|voortgang|vervolg|afronding|project(?:en)?|pilots?|programma['’]?s?|aanvra(?:ag|gen)|subsidies?|samenwerking|werkplaats|toekomst|periode|gemeenten?|inwoners|mensen|bewoners|burgers|deelnemers|partners|partijen|organisaties|instellingen|professionals|leden|studenten|vrijwilligers|kosten|financiering|geld|begroting|budget|datum|resulta(?:at|ten)|uitkomst(?:en)?|onderzoek|onderzoeksmethoden|ontwikkeling(?:en)?|onderwerp(?:en)?|thema['’]?s?|doel(?:en)?|opgaven?|punten?|zaken|zaak|stand van zaken|traject(?:en)?|aanpak|website|agenda|training(?:en)?|cursus(?:sen)?|activiteit(?:en)?|methode|handreiking|besluit(?:en)?|afspraken|taken|rol|alles|iets|regio|wijk(?:en)?|buurt|praktijk|jaar|maand(?:en)?|week|regie|inzet|werk|gesprek(?:ken)?|ervaring(?:en)?|kennis|evaluatie|contract|convenant|scholen|werkgevers|ouders|jongeren|kinderen|ouderen|gezinnen|cliënten|huurders|klanten|collega['’]?s)(?: (?:van|voor|in|op|met) .*)?$/iu;
const TITLE = /^(?:artikel|bijlage|pagina|www|http)/i;

/** Has a noun of some length, and says something of itself. */
export function isSubject(name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .filter(Boolean);
  if (name.length < 5 || EMPTY.test(name) || TITLE.test(name)) return false;
  return words.some((word) => word.length > 4 && isNoun(word)) || words.some((word) => word.length > 8);
}
