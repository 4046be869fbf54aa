import { describe, expect, it } from "vitest";
import { compoundParts } from "./compounds.ts";

/** Word, colon, the parts that a reader would name. */
const compounds = `
schuldenproblematiek:schulden=problematiek mantelzorgondersteuning:mantelzorg=ondersteuning
jeugdhulpregio:jeugdhulp=regio wijkteam:wijk=team wijkteams:wijk=teams jongerenwerk:jongeren=werk
schuldhulpverlening:schuld=hulpverlening arbeidsmarktregio:arbeidsmarkt=regio kenniswerkplaats:kennis=werkplaats
burgerinitiatieven:burger=initiatieven vrijwilligersorganisaties:vrijwilligers=organisaties
leerwerkplaatsen:leer=werkplaatsen intentieverklaring:intentie=verklaring basissubsidie:basis=subsidie
routekaart:route=kaart onderzoeksmethoden:onderzoek=methoden beleidssturing:beleid=sturing
jeugdwerkloosheid:jeugd=werkloosheid eindgebruikers:eind=gebruikers voorjaarsbijeenkomst:voorjaar=bijeenkomst
jeugdzorg:jeugd=zorg jeugdhulp:jeugd=hulp ouderenzorg:ouderen=zorg thuiszorg:thuis=zorg buurtteam:buurt=team
gezinscoach:gezin=coach armoedebeleid:armoede=beleid kennisnetwerk:kennis=netwerk kennisagenda:kennis=agenda
zorgvraag:zorg=vraag zorginstelling:zorg=instelling welzijnsorganisatie:welzijn=organisatie
samenwerkingsverband:samenwerking=verband samenwerkingsovereenkomst:samenwerking=overeenkomst
subsidieaanvraag:subsidie=aanvraag gemeenteraad:gemeente=raad gemeentebestuur:gemeente=bestuur
beroepsopleiding:beroep=opleiding jeugdmonitor:jeugd=monitor taalles:taal=les huurrecht:huur=recht
betalingsachterstand:betaling=achterstand arbeidsparticipatie:arbeid=participatie participatiewet:participatie=wet
jeugdwet:jeugd=wet woningcorporatie:woning=corporatie vrijwilligerswerk:vrijwilligers=werk
opvoedondersteuning:opvoed=ondersteuning kindermishandeling:kind=mishandeling
onderwijsachterstanden:onderwijs=achterstanden huisartsenpraktijk:huisartsen=praktijk dagbesteding:dag=besteding
crisisopvang:crisis=opvang vrouwenopvang:vrouwen=opvang wijkverpleegkundige:wijk=verpleegkundige
zorgverzekeraar:zorg=verzekeraar informatiepunt:informatie=punt buurthuis:buurt=huis dorpshuis:dorp=huis
actieplan:actie=plan beleidsplan:beleid=plan praktijkonderzoek:praktijk=onderzoek onderzoeksagenda:onderzoek=agenda
uitvoeringsprogramma:uitvoering=programma inkomensondersteuning:inkomens=ondersteuning
schuldsanering:schuld=sanering energiearmoede:energie=armoede kinderarmoede:kind=armoede
leerlingenvervoer:leerlingen=vervoer sportvereniging:sport=vereniging seniorenwoning:senioren=woning
ziektekostenverzekering:ziekte=kosten=verzekering waterschapsbelasting:waterschap=belasting
brandweerkazerne:brandweer=kazerne bestemmingsheffing:bestemming=heffing voedingsmiddelen:voeding=middelen
subsidieregeling:subsidie=regeling uitkeringsgerechtigden:uitkering=gerechtigden rijksbegroting:rijk=begroting
informatievoorziening:informatie=voorziening ervaringsdeskundige:ervaring=deskundige
cliëntondersteuning:client=ondersteuning herstelacademie:herstel=academie regiegroep:regie=groep
stuurgroep:stuur=groep werkgeversservicepunt:werkgevers=service=punt asielzoekerscentrum:asielzoekers=centrum
leeftijdsgrens:leeftijd=grens
`;

/** No compounds, or compounds whose parts mislead. The last line holds names that we split wrongly: they count as errors. */
const whole = `
zelfredzaamheid gemeente gemeenten gemeentelijke mantelzorg mantelzorger ouderen kinderen voorschoten oegstgeest
rotterdam amsterdam amersfoort zoetermeer burgemeester voorzitter samenwerking ondersteuning onderwijs organisatie
innovatie participatie professionals vrijwilligers voorstellen universiteit ziekenhuis aanbesteding begeleiding
ontwikkeling verantwoordelijkheid instellingen maatschappij maatschappelijk secretaris penningmeester wethouder
vergadering statistiek voorwaarden belangrijke verschillende uiteindelijk tegelijkertijd beschikbaar onderhandeling
presentatie interventie prioritering discriminatie criminaliteit laaggeletterdheid dakloosheid eenzaamheid rechtbank
inventarisatie regisseren coordineren waarschuwing vluchtelingen statushouders
leiderdorp middelburg
`;

const words = (list: string): string[] => list.trim().split(/\s+/);

describe("compoundParts", () => {
  it("names the parts of at least 95 in 100 compounds, and splits at most 5 in 100 of the rest", () => {
    const cases = words(compounds).map((entry) => entry.split(":"));
    const wrong = cases
      .filter(([word, parts]) => compoundParts(word as string).join("=") !== parts)
      .map(([word]) => word);
    const split = words(whole).filter((word) => compoundParts(word).length > 0);
    expect(cases.length).toBeGreaterThan(80);
    expect(wrong.length / cases.length, wrong.join()).toBeLessThanOrEqual(0.05);
    expect(split.length / words(whole).length, split.join()).toBeLessThanOrEqual(0.05);
  });

  it.each([
    { word: "Schuldenproblematiek", parts: ["schulden", "problematiek"], because: "a plural may open a compound" },
    {
      word: "mantelzorgondersteuning",
      parts: ["mantelzorg", "ondersteuning"],
      because: "mantelzorg has nothing to do with coats",
    },
    { word: "arbeidsmarktregio", parts: ["arbeidsmarkt", "regio"], because: "few long parts before many short ones" },
    {
      word: "samenwerkingsverband",
      parts: ["samenwerking", "verband"],
      because: "a linking s is no letter of the part",
    },
    { word: "wijkteam2", parts: [], because: "it is no word" },
    { word: "a".repeat(200), parts: [], because: "it is too long to be a word" },
  ])("$word → $parts ($because)", ({ word, parts }) => {
    expect(compoundParts(word)).toEqual(parts);
  });
});
