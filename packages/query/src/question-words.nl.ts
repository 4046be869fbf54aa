import { municipalities } from "@kenniswijzer/gazetteer";
import { actWords } from "./extractive/act-hits.ts";
import { genericWords } from "./generic.ts";
import { fold } from "./words.ts";

// kinds of things that are asked for, and adjectives of places that texts name otherwise
const ASKED = `
partner partners samenwerkingspartner samenwerkingspartners partij partijen deelnemer deelnemers betrokkene betrokkenen
gemeente gemeenten gemeentes gemeentebestuur gemeentebestuurder organisatie organisaties instelling instellingen instantie instanties
welzijnsorganisatie welzijnsorganisaties zorgorganisatie zorgorganisaties regio regios provincie provincies ministerie ministeries overheid
lectoraat lectoraten hogeschool hogescholen universiteit universiteiten opleiding opleidingen school scholen
penvoerder trekker financier opdrachtgever aanvrager voorzitter vicevoorzitter wethouder wethouders burgemeester minister directeur
lector hoogleraar secretaris bestuurder projectleider programmaleider programmamanager coordinator contactpersoon kwartiermaker
onderzoeker onderzoekers medewerker student studenten adviseur ambtenaar docent leden auteur auteurs persoon personen
commissie netwerk werkplaats overleg platform stuurgroep werkgroep begeleidingscommissie samenwerkingsverband alliantie coalitie
stichting vereniging instituut bureau zorgverzekeraar zorgverzekeraars verzekeraar woningcorporatie woningcorporaties corporatie corporaties
bedrijf bedrijven werkgever werkgevers aanbieder aanbieders centrum fonds fondsen ziekenhuis bibliotheek
thema themas onderwerp onderwerpen vraagstuk project projecten pilot pilots programma programmas traject trajecten
vraag vragen onderzoeksvraag kennisvraag doelgroep doelgroepen leeftijd plaats plaatsen buurt buurten datum periode maand termijn
percentage procent bedrag bedragen budget subsidie subsidies bijdrage vergoeding kosten begroting bijlage bijlagen document documenten
notitie verslag rapport besluit besluiten voorstel afspraak afspraken advies werkwijze methode methodiek aanpak functie website
telefoonnummer mailadres hoeveel hoelang wanneer waarvoor waarover onderzoek onderzoeken jaarlijks jaarlijkse maandelijks deelnemen
zeeuwse friese groningse drentse overijsselse gelderse utrechtse hollandse brabantse limburgse flevolandse twentse leidse haagse rotterdamse amsterdamse
`;

const COMMON = 100;
const SHORTEST = 4;

let made: ReadonlyMap<string, number> | undefined;

/** Words that questions are asked in, whether or not a document has them, and names of municipalities: what a slip may have meant. */
export function questionWords(): ReadonlyMap<string, number> {
  const places = () => municipalities().flatMap(({ name }) => fold(name).split(/[\s-]+/));
  made ??= new Map(
    [...ASKED.trim().split(/\s+/), ...genericWords, ...actWords, ...places()].flatMap((word) =>
      word.length > SHORTEST ? [[word, COMMON] as const] : [],
    ),
  );
  return made;
}
