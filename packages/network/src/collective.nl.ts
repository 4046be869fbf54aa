import { type GraphNode, nameKey } from "@kenniswijzer/domain";

/** Words before a noun that make it a set: "alle gemeenten", "een aantal scholen", "25 gemeenten". */
const QUANTIFIER =
  /^(?:alle|allerlei|andere|overige|beide|diverse|verschillende|enkele|enige|meerdere|sommige|veel|vele|elke|iedere|ieder|elk|een aantal|tal van|de meeste|de (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|andere|overige)|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\d+) /;

/** Plurals of parties, also as the last part of a compound: "zorgaanbieders", "woningcorporaties". */
const PARTIES =
  "gemeenten|gemeentes|provincies|ministeries|departementen|overheden|regio s|organisaties|instellingen|instanties|aanbieders|partijen|partners|ketenpartners|bedrijven|werkgevers|ondernemers|ondernemingen|scholen|hogescholen|universiteiten|opleidingen|lectoraten|corporaties|verenigingen|stichtingen|fondsen|kerken|teams|centra|diensten|loketten|bibliotheken|ziekenhuizen|huisartsen|apotheken|praktijken|verzekeraars|zorgkantoren|professionals|medewerkers|werkers|beroepskrachten|beroepsbeoefenaars|hulpverleners|zorgverleners|docenten|leraren|studenten|onderzoekers|bestuurders|wethouders|raadsleden|ambtenaren|vrijwilligers|burgers|inwoners|bewoners|clienten|ouders|mantelzorgers|ervaringsdeskundigen|samenwerkingspartners|stakeholders|belanghebbenden|betrokkenen|deelnemers|leden";
const HEAD = new RegExp(`(?:^|[ -])(?:\\p{L}*(?:${PARTIES}))$`, "u");

/** What begins what is only told of a set: "gemeenten in de regio", "scholen die meedoen". */
const AFTER = / (?:in|uit|van|binnen|rond|rondom|om|voor|met|die|waar|zoals|en|of) .*$/;

/** In running text: "alle gemeenten en professionals", "iedere school". */
const EVERYBODY = new RegExp(
  `(?:^|[^\\p{L}])(?:alle|iedere|elke|al de|al deze) (?:\\p{L}+ ){0,2}?\\p{L}*(?:${PARTIES}|gemeente|organisatie|instelling|school|partner|partij)(?![\\p{L}])`,
  "iu",
);

/** True for an actor that is no single party but a set of them ("alle gemeenten en professionals"): text, never a partner. A group with a name of its own ("Leidse Regio gemeenten") is one. */
export function isCollective({ attributes, name, kind }: Pick<GraphNode, "attributes" | "name" | "kind">): boolean {
  if (attributes.collective === true) return true;
  if (kind === "person") return false;
  // "zorg- en welzijnsorganisaties" is one noun
  const key = nameKey(name.replace(/\p{L}+- (?:en|of) /gu, ""));
  const head = key.replace(/^(?:de|het|een) /, "").replace(AFTER, "");
  if (QUANTIFIER.test(`${key} `)) return HEAD.test(head) || !/\s\p{Lu}/u.test(name);
  return HEAD.test(head) && !hasProperName(name);
}

/** A capital after the first word, or a first word that no sentence made a capital: "Leidse Regio gemeenten". */
function hasProperName(name: string): boolean {
  const head = name
    .replace(/^(?:de|het|een) /i, "")
    .replace(/ (?:in|uit|van|binnen|rond|rondom|voor|met|die|waar|zoals) .*$/i, "");
  const words = head.split(/[\s-]+/);
  return words.some((word, at) => /^\p{Lu}/u.test(word) && (at > 0 || words.length > 1));
}

/** True when a text says that everybody has to do with it. */
export const namesEverybody = (text: string): boolean => EVERYBODY.test(text);
