import type { ActorKind } from "@kenniswijzer/domain";

/** Roles of persons, and how they are said with their organisation. */

export const ROLE =
  "(?:(?:wetenschappelijk|algemeen|plaatsvervangend|adjunct|bestuurlijk|ambtelijk|associate|bijzonder|senior|regionaal|tevens|zakelijk|voormalig|oud|waarnemend|coördinerend)[ -])*(?:onafhankelijk )?(?:vice-?voorzitter|bestuursvoorzitter|voorzitter|directeur-bestuurder|directeur|directrice|bestuurder|lector|hoogleraar|wethouder|burgemeester|gedeputeerde|projectleider|projectmanager|programmaleider|programmamanager|programmadirecteur|kwartiermaker|secretaris|coördinator|coordinator|onderzoeker|docent-onderzoeker|docent|adviseur|beleidsadviseur|beleidsmedewerker|manager|teamleider|trekker|rector|decaan|hoofd|oprichter|initiatiefnemer|penningmeester|rapporteur|contactpersoon|notulist|procesbegeleider|raadslid|lid|medewerker|verpleegkundige|huisarts|sociaal werker|promovendus|staatssecretaris|minister|inspecteur-generaal|secretaris-generaal)";

/** Who has such a role leads what it is a role of. */
const LEADING =
  /^(?:(?:onafhankelijk|algemeen|wetenschappelijk|tevens|associate|bijzonder|zakelijk|bestuurlijk|ambtelijk)[ -])*(?:bestuursvoorzitter|voorzitter|directeur|directrice|bestuurder|lector|rector|decaan|hoofd|programmaleider|projectleider|programmamanager|projectmanager|programmadirecteur|kwartiermaker|trekker|inspecteur-generaal|coördinator|oprichter)/i;
const OF_WORK = /(?:project|programma)|kwartiermaker|trekker|coördinator/i;

/** Leaders of work lead a network or unit, not the organisation that employs them. */
export function leads(role: string, kind: ActorKind | undefined): boolean {
  if (!LEADING.test(role) || /^vice/i.test(role)) return false;
  // a lector leads a research group, not the school that it belongs to
  if (/lector/i.test(role) && kind !== "research-group") return false;
  return !OF_WORK.test(role) || kind === "network" || kind === "organisation-unit" || kind === "research-group";
}

/** Boards between a role and its organisation: `voorzitter van de Raad van Bestuur van X`. */
export const BOARD =
  "(?:(?:van |bij |in )?(?:de |het )?(?:[Rr]aad van (?:[Bb]estuur|[Tt]oezicht|[Cc]ommissarissen)|[Cc]ollege van (?:[Bb]estuur|B&W|[Bb]urgemeester en [Ww]ethouders)|[Dd]irectie|[Bb]estuur|[Mm]anagementteam)(?= |,|$))?";

/** Role, and where its organisation would begin, at the start of a text. */
export function roleAt(text: string): { role: string; length: number } | undefined {
  const found = new RegExp(
    `^\\s*(?:als |de |het )?(${ROLE})(?![\\p{L}])\\s*${BOARD}\\s*(?:(?:van|bij|voor|in|namens|aan|,)\\s+)?(?:de |het )?`,
    "iu",
  ).exec(text);
  return found?.[1] === undefined ? undefined : { role: found[1].trim(), length: found[0].length };
}
