/** Words by which Dutch texts say who takes part, in general; no word of any one text. */

import { cued, latin } from "@kenniswijzer/language";

const alternatives = (words: string): string => words.trim().split(/\s+/).join("|");

/** Finite verbs of which only a party can be the subject. */
export const ACTING = alternatives(`
  doet doen neemt nemen werkt werken trekt trekken levert leveren adviseert adviseren onderzoekt onderzoeken betaalt betalen
  financiert financieren stelt stellen organiseert organiseren ondersteunt ondersteunen begeleidt begeleiden verzorgt verzorgen
  sluit sluiten haakt haken voert voeren brengt brengen overweegt overwegen denkt denken vraagt vragen wil willen pakt pakken
  coördineert coördineren leidt leiden start starten ontwikkelt ontwikkelen regelt regelen kijkt kijken draagt dragen
  vertelt vertellen meldt melden geeft geven biedt bieden zorgt zorgen legt leggen stelde stelden deed deden werkte werkten
  zit zitten stapt stappen twijfelt twijfelen beslist beslissen besloot onderschrijft bepleit initieert faciliteert huisvest
  subsidieert bekostigt beheert bewaakt verkent inventariseert presenteert bespreekt herkent ziet houdt krijgt ontvangt had
  hadden heeft hebben was waren is zijn wordt worden gaat gaan komt komen blijft blijven mag schrijft schuift nodigt zoekt
  zoeken helpt helpen deelt delen bundelt verbindt toetst monitort evalueert experimenteert investeert adopteert
  onderzocht vroeg vroegen zegt zeggen liet laat laten schakelt huurt ondertekent ondertekenden tekende participeert participeren
  bouwt bouwen voegt richt richten bereidt verwacht wacht wachten verleent verstrekt stelde droeg reageert
`);

/** Of these, the ones that no thing and no text can be said to do. */
export const PARTY_VERBS = alternatives(`
  doet doen neemt nemen werkt werken trekt trekken levert leveren adviseert adviseren onderzoekt onderzoeken betaalt betalen
  financiert financieren stelt organiseert organiseren ondersteunt ondersteunen begeleidt begeleiden verzorgt verzorgen
  sluit haakt haken voert voeren overweegt denkt wil vraagt pakt pakken coördineert leidt ontwikkelt regelt regelen zet zetten zoekt zoeken evalueert brengt brengen
  vertelt meldt stelde krijgt twijfelt besloot faciliteert subsidieert bekostigt participeert nodigt
`);

/** A heading or lead above those who take part. */
export const PARTNER_HEADING = cued(
  /\b(?:partners?|praktijkpartners|samenwerkingspartners|deelnemers|deelnemende|deelnemend|leden|betrokken(?:en)?|wie (?:doe|werk|zij)\w* (?:er )?mee|met wie|wie doet mee|samen met|aangesloten|convenantpartners|stakeholders|ketenpartners|kernpartners|consortium|aanwezig(?:en)?|afwezig)\b/i,
);

/** What announces a list of parties inside a sentence. */
export const PARTNER_LEAD = cued(
  latin(
    /(?:\b(?:praktijk|samenwerkings|keten|kern|convenant|project|kennis|zorg)?partners?\b|\bdeelnemers\b|\bleden\b|\bpartijen\b|\bdoe[tn] (?:er |nu |ook |hieraan |daaraan |dit jaar |inmiddels )*mee\b|\bnemen (?:ook |hieraan |eraan )?deel\b|\b(?:aan|af)wezig\b|\baangesloten\b|\bwerken (?:hierin |hieraan |daarin )?samen\b|\bsamenwerk\p{L}*\b|\bbestaat uit\b|\bbetrokken\b|\bvertegenwoordigd\b|\bzitten\b|\bgemeente(?:n|s)\b|\borganisaties\b|\binstellingen\b|\bmet bericht\b|\bverhinderd\b|\bafgemeld\b|\bondertekenaars\b)[^.:?!]*$/iu,
  ),
);

/** Prepositions before a name that say where, not who. */
export const LOCATIVE = latin(
  /(?:^|[^\p{L}])(?:in|te|uit|rond|rondom|nabij|naar|vanuit|bij|richting|buiten|binnen|regio|stad|wijk|wijken van|omgeving van)\s+(?:de\s+|het\s+)?$/iu,
);

/** A party is who does this, asks this or has this. */
export const PARTY_OF =
  /\b(?:vraag|vragen|verzoek|voorstel|bijdrage|aanvraag|initiatief|aanmelding|inbreng|wethouder|wethouders|burgemeester|college|gemeenteraad|gemeentebestuur|beleidsadviseur|beleidsmedewerker|ambtenaar|afspraken met|gesprek met|gesprekken met|overleg met|samen met|samenwerking met|opdracht van|namens|door|aan)(?:\s+(?:van|met|de|het|is))*\s+$/iu;
