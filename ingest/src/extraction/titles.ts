import { latin, remembered, stopWords } from "@kenniswijzer/language";
import { isVerb } from "./words.ts";

/** What headings and the first words of passages are like: titles of subjects, or of parts that any text has. */

const MOST_WORDS = 9;

/** Parts of any plan, report, page or meeting. */
const GENERIC = latin(
  /^(?:\p{L}*inleiding|managementsamenvatting|over (?:dit|deze|het|de) .*|noot .*|het (?:project|programma|onderzoek)|de (?:pilot|proef|partners|aanpak)|dit (?:project|programma|onderzoek)|introductie|voorwoord|redactioneel|van de redactie|kort|kort nieuws|oproep(?:en)?|colofon|aanleiding|achtergrond(?:en)?|context|doel(?:en|stelling\p{L}*)?(?: (?:van|en) .*)?|partners?|deelnemers?|contact\p{L}*|aanpak|werkwijze|methode[ns]?|resulta(?:at|ten)|uitkomst(?:en)?|bevindingen|opbrengst(?:en)?|planning.*|financi\p{L}*|geld|middelen|kosten|budget|begroting.*|opening.*|vaststell\p{L}*.*|(?:vorig )?verslag.*|notulen.*|ingekomen.*|doelgroep\p{L}*|werkpakket\p{L}*|organisatie.*|governance|samenwerking|partijen|risico.*|communicatie|evaluatie|monitoring|toelichting|mededelingen.*|rondvraag.*|w\.?v\.?t\.?t\.?k\.?.*|sluiting.*|afsluiting|actie\p{L}*|besluit\p{L}*|afspraken|voorstel\p{L}*|gevraagd\p{L}*.*|bijlagen?.*|vervolg.*|stand van zaken|voortgang|terugblik|vooruitblik|conclusies?.*|aanbevelingen.*|samenvatting.*|onderzoek|uitvoering|looptijd|duur|tijdpad|preambule|nieuws.*|agenda|artikel.*|meer (?:lezen|weten|informatie).*|over ons|overig\p{L}*.*|diversen|veelgestelde vragen|thema['’]?s.*|onderwerpen.*|\p{L}*lijnen|.*projecten|projecten.*|pilots.*|onze .*|(?:wie|wat|waar|hoe|waarom|wanneer|met wie)(?: .*)?|lopende .*|data|volgend\p{L}* (?:overleg|vergadering).*|datum.*|agendapunten?|personeel|personalia|literatuur|bronnen|verplichtingen|voorwaarden|bezwaar.*|betaling\p{L}*|verantwoording.*|subsidie\p{L}*|periode|hoogte .*|ondertekening|slot\p{L}*)$/iu,
);

/** A number or letter before a title, with the noun that it counts: `Lijn A.`, `3)`. */
export const ORDINAL = latin(
  /^(?:(?:\p{L}*lijn|\p{L}*thema|opgave|speerpunt|prioriteit|pijler|spoor|ambitie|onderwerp|agendapunt|punt|project|pilot|proef|proeftuin)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4})\s*[.):–-]\s*|(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Za-z][.)]|[IVX]{1,4}[.)])\s+)/iu,
);

export const isGenericTitle = remembered((title): boolean => GENERIC.test(title.trim()));

const FINITE =
  /^(?:is|zijn|was|waren|wordt|worden|werd|heeft|hebben|had|kan|kunnen|zal|zullen|moet|moeten|mag|wil|willen|gaat|gaan|komt|komen|doet|doen|bleef|bleven|kwam|kwamen|ging|gingen|lag|lagen|stond|stonden|dank|bedankt|hierbij|hieronder|hallo|beste|geachte|groet|groeten|ik|wij|we|jullie|u|uw|daarnaast|verder)$/;
const COUNTED = /^(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|enkele|diverse|verschillende|alle|dank)\s/i;

/** A finite verb, or a word with which a mail and not a title speaks. An infinitive may end a title. */
function isFiniteVerb(key: string, index: number): boolean {
  if (FINITE.test(key)) return true;
  return (
    index > 0 &&
    !stopWords.has(key) &&
    isVerb(key) &&
    /(?:t|de|den|te|ten)$/.test(key) &&
    !/(?:d|end|ende|baar)$/.test(key) &&
    !/^ge/.test(key)
  );
}

/** Few words, no verb that is conjugated, no number in front: a title rather than a sentence. */
export function isTitle(words: string): boolean {
  const plain = words.replace(/\([^()]*\)/g, "");
  const keys = plain
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean);
  if (keys.length === 0 || keys.length > MOST_WORDS || COUNTED.test(plain)) return false;
  return !keys.some((key, index) => isFiniteVerb(key, index));
}
