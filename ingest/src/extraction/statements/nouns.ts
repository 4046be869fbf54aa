import { remembered } from "@kenniswijzer/language";
import { type Words, words as wordSet, wordsLike } from "../frames/word-sets.ts";
import { MONEY, type StatementTie } from "./verbs.ts";

const words = (list: string): RegExp => new RegExp(`^(?:${list.trim().split(/\s+/).join("|")})$`, "u");

/** Nouns that tie who has them to what they are of: `de regie over P`. */
export const HELD: readonly (readonly [RegExp, StatementTie])[] = [
  [
    words(`leiding regie coördinatie aansturing trekkerschap penvoerderschap voorzitterschap covoorzitterschap projectleiderschap projectleiding programmaleiding
    procesleiding dagelijkse-leiding penvoering regierol regievoering voortouw trekkersrol aanvoerdersrol hoofdaannemerschap stuurmanschap kartrekkersrol initiatief opdrachtgeverschap lead regievoerderschap programmamanagement
    projectmanagement projectcoördinatie voorzittershamer kar sturing`),
    "LEADS",
  ],
  [
    words(`financiering bekostiging medefinanciering cofinanciering betaling kosten lasten huur rekening subsidiëring subsidie bijdrage
    projectkosten loonkosten personeelskosten dekking budget geld middelen begroting \\p{L}*kosten \\p{L}*subsidie exploitatiekosten aanloopkosten tekort`),
    "FUNDS",
  ],
  [
    words(
      "uitvoering organisatie realisatie projectuitvoering opzet ontwikkeling invulling exploitatie beheer programmering",
    ),
    "do",
  ],
  [
    words(`begeleiding training evaluatie monitoring scholing werving communicatie secretariaat ondersteuning administratie huisvesting voorlichting
    intake toeleiding registratie vormgeving redactie advisering coaching intervisie`),
    "support",
  ],
  [words("deelname aansluiting medewerking participatie inbreng inzet betrokkenheid aanmelding deelneming"), "join"],
  [words("toetreding lidmaatschap"), "enter"],
];

/** Roles that tie who bears them to what they are of: `trekker van P`. */
export const ROLES: readonly (readonly [RegExp, StatementTie])[] = [
  [
    /^(?:(?:kar)?trekkers?|penvoerder|(?:project|programma|proces|team|interim-?)?(?:leider|manager|coördinator|directeur)|coordinator|(?:vice-?|co-?|interim-?)?voorzitter|dagvoorzitter|regisseur|regievoerder|regiehouder|regiepartner|initiatiefnemers?|initiator|aanjager|(?:bestuurlijk |ambtelijk )?opdrachtgever|leidinggevende|captain|kapitein|boegbeeld|kwartiermaker|hoofdaannemer|voortrekker|leiders?|bestuurder|directeur-bestuurder|teamleider|coordinator|opgavemanager|bestuurlijk-trekker|eindverantwoordelijke|leadpartner|lead-partner)$/u,
    "LEADS",
  ],
  [
    /^(?:(?:hoofd|co|mede|cofinancierings)?financiers?|subsidiegever|subsidieverstrekker|geldschieter|geldgever|(?:hoofd)?sponsors?|subsidiënt|opdracht-?financier|weldoener|mecenas|donateur|donor|hoofdfinancier|bekostiger|betaler)$/u,
    "FUNDS",
  ],
  [
    /^(?:\p{L}*partners?|deelnemers?|deelnemende|medeondertekenaars?|ondertekenaars?|partij|partijen|mede-initiatiefnemers?|onderaannemers?|convenantspartij)$/u,
    "join",
  ],
  [/^(?:leden|lid|bestuurslid|penningmeester|aspirant-lid)$/u, "PART_OF"],
  [
    /^(?:uitvoerders?|uitvoerder|uitvoerende|opdrachtnemers?|aanbieders?|organisator(?:en)?|beheerder|exploitant|maker|makers|uitvoeringspartner|uitvoeringsorganisatie|aannemer|zorgaanbieder|bedenker|ontwikkelaar|onderzoekers?)$/u,
    "do",
  ],
  [
    /^(?:adviseurs?|begeleiders?|ondersteuner|kennispartner|procesbegeleider|sparringpartner|toeleverancier|leverancier|huisvester|hofleverancier|facilitator|secretaris)$/u,
    "support",
  ],
];

/** `onder leiding van A`: prepositions, nouns, tie. */
export const ASIDES: readonly (readonly [Words, Words, StatementTie])[] = [
  [
    wordSet("onder met"),
    wordsLike(
      /^(?:\p{L}*leiding|regie|voorzitterschap|aanvoering|coördinatie|auspiciën|vleugels|hoede|supervisie|sturing|voogdij|gezag|penvoering|trekkerschap|aansturing|penvoerderschap|bezieling)$/u,
    ),
    "LEADS",
  ],
  [wordSet("met dankzij door uit via op vanuit ten voor per"), MONEY, "FUNDS"],
  [wordSet("op voor ten te"), wordSet("kosten rekening laste koste last"), "FUNDS"],
  [
    wordSet("met dankzij door onder"),
    wordSet(
      "steun hulp ondersteuning medewerking inbreng inzet begeleiding bijstand assistentie expertise toedoen advies betrokkenheid participatie tussenkomst kennis deelname inspanning inspanningen",
    ),
    "support",
  ],
  [wordSet("op"), wordSet("initiatief instigatie voorspraak uitnodiging voordracht aandringen"), "do"],
];

/** What the noun is by a table; worked out once for a noun. */
export function classed<T>(table: readonly (readonly [RegExp, T])[], noun: string): T | undefined {
  const known = read.get(table) ?? remembered((word) => table.find(([pattern]) => pattern.test(word))?.[1]);
  read.set(table, known);
  return known(noun) as T | undefined;
}

const read = new Map<readonly (readonly [RegExp, unknown])[], (noun: string) => unknown>();
