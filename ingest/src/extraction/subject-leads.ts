/** How Dutch says what someone is busy with or something is about: up to the subject itself. */

import { type Cued, cued, latin } from "@kenniswijzer/language";

interface Lead {
  readonly lead: string;
  readonly because: string;
}

const SOME = "(?: [\\p{L}-]+){0,7}?";

const TABLE: readonly Lead[] = [
  { lead: `(?:richt|richtte|richtten|richten) (?:zich|ons)${SOME} op`, because: "the aim of a body" },
  { lead: "(?:gericht|toegespitst|gefocust|ingezet|inzetten) (?:op|voor)", because: "the aim, as a participle" },
  {
    lead: "(?:focus|nadruk|accent|inzet|prioriteit|zwaartepunt)(?: (?:ligt|leggen|legt|lag))?(?: [\\p{L}-]+){0,3} (?:op|bij)",
    because: "where the weight lies",
  },
  { lead: `(?:zet|zetten)(?: zich)?${SOME} in (?:op|voor)`, because: "what they put their force in" },
  { lead: "(?:aandacht|oog) (?:voor|aan)", because: "what has attention" },
  { lead: "op (?:het|dit) (?:gebied|terrein|vlak|domein) van", because: "the field, named as one" },
  { lead: "in het teken van", because: "what a meeting or year is for" },
  {
    lead: "(?:\\p{L}*thema|onderwerp|speerpunt|vraagstuk|opgave|problematiek|betreft|betreffende)(?: is| blijft| wordt)?(?: van| rond| rondom| over)?\\**:?\\**",
    because: "a subject that is called one",
  },
  {
    lead: "(?:bijeenkomst(?:en)?|\\p{L}*middag|\\p{L}*dag|\\p{L}*avond|\\p{L}*sessies?|workshops?|lezing|congres|symposium|training|cursus|leerkring|leergemeenschap|werkgroep|themagroep|gesprek|gesprekken|overleg|kennis|expertise|adviseert|adviseren|project|onderzoek|studie|rapport|convenant|akkoord|afspraken|samenwerking|programma|agenda|visie|aanpak|voorlichting|informatie)(?: bestaat| loopt| gaat)? (?:over|rond|rondom|inzake|omtrent)",
    because: "what talk, work or text is about",
  },
  {
    lead: "(?:gaat|gaan|ging|gingen|praat|praten|praatten|spreekt|spreken|sprak|spraken)(?: \\p{L}+){0,3}? over",
    because: "what talk is about",
  },
  { lead: "wat betreft", because: "the subject of what follows" },
  { lead: "kijk(?:t|en)(?: \\p{L}+){0,2} naar", because: "what is looked into" },
  { lead: "(?:onderzoek|studie|onderzoekt|zoektocht) naar", because: "the object of research" },
  { lead: `(?:werkt|werken|werkten|gewerkt|samenwerken|samenwerking)${SOME} aan`, because: "what is worked on" },
  { lead: `(?:aan de slag|aan het werk|bezig|ervaring) met`, because: "what one is busy with" },
  { lead: "(?:iets|wat|meer|werk) (?:te )?doen aan", because: "what one wants changed" },
  { lead: "(?:werk|punt) van", because: "to make work of" },
  { lead: `(?:buigt|buigen|boog|bogen) zich${SOME} over`, because: "what one bends over" },
  {
    lead: "(?:(?:tegengaan|bestrijden|voorkomen|terugdringen|verminderen|bespreekbaar maken|aanpakken) van|thema['’]?s (?:zoals|als)|onderwerpen (?:zoals|als)|aanpak tegen)",
    because: "a verb made a noun, an example of themes",
  },
  { lead: `(?:strijd(?:en|t)?|maatregelen|actie|verzet)(?: \\p{L}+){0,2} tegen`, because: "what is fought" },
  {
    lead: "(?:ter|tot|voor) (?:verbetering|bevordering|versterking|voorkoming|bestrijding|vermindering|preventie) van",
    because: "the end of what is done",
  },
];

/** Any of the leads, up to where the subject begins. */
export const LEADS = cued(
  latin(
    new RegExp(
      `(?<![\\p{L}-])(?:${TABLE.map(({ lead }) => lead).join("|")})\\s+["'‘“]?(?:de |het |een |alle )?(?:(?:thema|onderwerp)(?:['’]?s|en)? |(?:[\\p{Ll}]+e )?(?:aanpak|plan van aanpak|plan|plannen|oplossing(?:en)?|voortgang|stand van zaken|evaluatie|vervolg|voorstel|visie|samenwerking|afspraken|notitie|verslag|bijeenkomst|convenant|beleid|subsidieverlening|subsidieaanvraag|subsidie|aanvraag|beschikking|toekenning|uitnodiging|raadsvoorstel)(?: (?:van|voor|over|rond|rondom|inzake|tegen|bij|op)(?: de| het)?)? |(?:onderzoek|studie) naar (?:de |het )?)?`,
      "giu",
    ),
  ),
);

const PHRASE = "((?:[\\p{L}\\d’'-]+ ){0,8}[\\p{L}\\d’'-]+)";

/** The subject before what says that it is one; group 1. */
export const REVERSED: readonly Cued[] = [
  `^["“]?(?:(?:De|Het|Een|Ook) )?${PHRASE},? (?:daar (?:draait|gaat|ging|draaide) het|staat centraal|staan centraal|heeft prioriteit|hebben prioriteit)(?!\\p{L})`,
  `\\bom (?:de |het )?${PHRASE} (?:te (?:voorkomen|verminderen|bestrijden|verbeteren|bevorderen|versterken|vergroten|verkleinen|stimuleren|signaleren|herkennen)|tegen te gaan|terug te dringen|aan te pakken|uit te bannen|op te lossen|voor te zijn|op gang te brengen|van de grond te krijgen|bespreekbaar te maken)(?!\\p{L})`,
  `^Wat (?:de |het )?${PHRASE} (?:betreft|aangaat)(?!\\p{L})`,
  `\\bhoe (?:zij|ze|we|wij|je|men|\\p{Ll}+) (?:de |het )?${PHRASE} (?:(?:kunnen|kan|beter|eerder|willen) ){1,2}(?:herkennen|voorkomen|verminderen|aanpakken|signaleren|tegengaan|verbeteren|terugdringen)(?!\\p{L})`,
].map((own) => cued(latin(new RegExp(own, "giu"))));
