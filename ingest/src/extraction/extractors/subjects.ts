import type { Span } from "@kenniswijzer/domain";
import { latin, matchesOf } from "@kenniswijzer/language";
import { flat } from "../naming.ts";
import { phrasesAt } from "../noun-phrases.ts";
import type { Extractor, Reader } from "../reader.ts";
import type { Sheet } from "../sheet.ts";
import { LEADS, REVERSED } from "../subject-leads.ts";
import { isNoun, isVerb } from "../words.ts";

/** Subjects that a sentence says someone is busy with, or that something is about. Whose they are, the ties say. */
export const subjects: Extractor = {
  name: "subjects",
  read(reader) {
    if (reader.isRegulation) return;
    for (const [at, sheet] of reader.sheets.entries()) {
      if (sheet.passage.kind === "quote") continue;
      if (sheet.passage.text.startsWith("|")) continue;
      for (const sentence of sheet.sentences) {
        const content = sentence.text;
        if (content.endsWith("?")) continue;
        for (const found of matchesOf(content, LEADS))
          if (!DENIED.test(content.slice(0, found.index)))
            read(reader, at, sheet, { start: sentence.start + found.index + found[0].length, end: sentence.end });
        for (const pattern of REVERSED)
          for (const found of matchesOf(content, pattern)) {
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
  const names = (reader.references[at] ?? []).filter(
    (own) => own.type === "Actor" || own.type === "Project" || own.type === "Theme",
  );
  const barrier = (token: Span): boolean => names.some((own) => own.start < token.end && own.end > token.start);
  const first = sheet.sentences.find((own) => own.end > span.start)?.start;
  const phrases = phrasesAt(sheet, span.start, span.end, barrier);
  const [head] = phrases;
  // what a plan or handbook holds is no row of subjects
  if (head === undefined || PAPER.test(reader.text.slice(head.start, head.end))) return;
  for (const phrase of joined(reader.text, phrases)) {
    const name = flat(reader.text.slice(phrase.start, phrase.end));
    // what a colon follows announces a list; a capital in mid-sentence names a field or department
    const meant =
      (phrases.length > 1 || !/^:\s*$/.test(reader.text.slice(phrase.end, span.end))) &&
      (phrase.start === first || !/^\p{Lu}\p{Ll}/u.test(name));
    if (meant && isSubject(name)) reader.name(at, phrase, { type: "Theme", name }, "subjects");
  }
}

/** `wonen en zorg`: two words that say little apart are one subject. */
function joined(text: string, phrases: readonly Span[]): readonly Span[] {
  const [one, two] = phrases;
  if (one === undefined || two === undefined || phrases.length !== 2) return phrases;
  const alone = phrases.every((own) => !/\s/.test(text.slice(own.start, own.end)));
  const weak = phrases.some((own) => !isSubject(text.slice(own.start, own.end)));
  return alone && weak ? [{ start: one.start, end: two.end }] : phrases;
}

/** Work and paper, whatever stands behind them. */
const PAPER = latin(
  /^(?:(?:\p{Ll}+e|breed|goed|nieuw) )*(?:handboek(?: .*)?|plan(?:nen)?|plan van aanpak|oplossing(?:en)?|antwoord(?:en)?|vra(?:ag|gen)|verslag(?:en)?|voorste(?:l|llen)|notitie|nota|brief|rapport|bijeenkomst(?:en)?|overleg|deelname|start|uitvoering|voortgang|vervolg|afronding|project(?:en)?|pilots?|programma['’]?s?|aanvra(?:ag|gen)|subsidies?|werkplaats|toekomst|periode|kosten|financiering|geld|begroting|budget|datum|resulta(?:at|ten)|uitkomst(?:en)?|onderzoek|onderzoeksmethoden|stand van zaken|website|agenda|handreiking|besluit(?:en)?|afspraken|taken|contract|convenant|evaluatie|methode|leden|deelnemers|partners|scala|subsidieverlening|(?:opstellen|leveren|ontwikkelen|maken|schrijven|uitvoeren|realiseren|creëren|organiseren|geven|vergroten|delen)(?=$| van))(?: (?:van|voor|in|op|met|over) .*)?$/iu,
);
/** Say nothing alone: people in general, and words for any subject. */
const BARE =
  /^(?:(?:nieuwe?|goede?|betere?|eigen|andere|gezamenlijke|regiona(?:le|al)|lokale?|maatschappelijke|sociale|verschillende|diverse|gekozen|inhoudelijke|actuele|concrete|bestaande|extra|meer|veel|alle|brede?|landelijke|volgende|eerste|tweede|derde|vierde|betreffende|verdere) )*(?:vraagstuk(?:ken)?|initiatie(?:f|ven)|doelgroep(?:en)?|interventies?|vormen?(?: .*)?|werkpakket(?:ten)?|lectora(?:at|ten)|instrument(?:en)?|actielijn(?:en)?|samenwerking|gemeenten?|inwoners|mensen|bewoners|burgers|partijen|organisaties|instellingen|professionals|studenten|vrijwilligers|ontwikkeling(?:en)?|onderwerp(?:en)?|thema['’]?s?|doel(?:en)?|opgaven?|punten?|zaken|zaak|traject(?:en)?|aanpak|training(?:en)?|cursus(?:sen)?|activiteit(?:en)?|alles|iets|regio|wijk(?:en)?|buurt|praktijk|jaar|maand(?:en)?|week|regie|inzet|werk|gesprek(?:ken)?|ervaring(?:en)?|kennis|scholen|werkgevers|ouders|jongeren|kinderen|ouderen|gezinnen|cliënten|huurders|klanten|collega['’]?s|problematiek|beleid|kwaliteit|mogelijkheden|effecten|haalbaarheid|cijfers|verbetering|innovatie|plannen)$/iu;
const TITLE = /^(?:artikel|bijlage|pagina|www|http)/i;

/** Has a noun of some length, and says something of itself. */
export function isSubject(name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .filter(Boolean);
  if (name.length < 5 || PAPER.test(name) || BARE.test(name) || TITLE.test(name)) return false;
  if (words.length === 1 && isVerb(words[0] ?? "")) return false;
  return (
    words.some((word) => word.length > (words.length > 2 ? 3 : 4) && isNoun(word)) ||
    words.some((word) => word.length > 8)
  );
}
