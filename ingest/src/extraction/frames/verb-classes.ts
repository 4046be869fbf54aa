import { words, wordsLike } from "./word-sets.ts";
/** What a verb makes of its subject, by general Dutch. */
export type VerbClass =
  | "fund"
  | "give"
  | "receive"
  | "lead"
  | "join"
  | "enter"
  | "belong"
  | "comprise"
  | "leave"
  | "carry-out"
  | "research"
  | "support"
  | "found"
  | "address"
  | "employ"
  | "speak"
  | "state";

const TABLE: Readonly<Record<VerbClass, string>> = {
  fund: "financieren bekostigen subsidiëren betalen meebetalen sponsoren medefinancieren meefinancieren cofinancieren bijleggen bijpassen bijbetalen meebekostigen",
  give: "toekennen verlenen verstrekken geven schenken doneren bijdragen uittrekken vrijmaken reserveren beschikbaarstellen stellen leggen inleggen toezeggen toeleggen investeren verdubbelen aanvullen storten uitkeren dekken dragen steken overmaken ophoesten bijspringen delen nemen toewijzen honoreren",
  receive: "ontvangen krijgen ophalen verwerven binnenhalen",
  lead: "leiden trekken coördineren voorzitten aansturen regisseren besturen voortrekken aanvoeren",
  join: "samenwerken optrekken samenoptrekken meedoen deelnemen aansluiten aanhaken instappen participeren meewerken aanschuiven meedraaien ondertekenen tekenen aanmelden inschrijven verbinden meelopen onderschrijven committeren",
  enter: "toetreden voegen lidworden",
  belong: "hangen behoren ressorteren vallen onderbrengen inbedden uitmaken horen",
  comprise: "bestaan omvatten vormen",
  leave:
    "terugtrekken afhaken stoppen uitstappen afvallen afzien bedanken opzeggen uittreden afzeggen weggaan vertrekken beëindigen weigeren afmelden",
  "carry-out":
    "doen uitvoeren oppakken organiseren opzetten draaien runnen verrichten aanpakken beheren uitrollen realiseren vormgeven opstarten invullen",
  research: "evalueren monitoren volgen meten onderzoeken bestuderen",
  support:
    "adviseren ondersteunen faciliteren leveren aanleveren verzorgen regelen openstellen openzetten begeleiden trainen coachen huisvesten helpen meehelpen meekijken meedenken assisteren bijstaan scholen opleiden werven inbrengen delen uitlenen detacheren inzetten aanbieden bieden voorlichten registreren communiceren toeleiden verwijzen doorverwijzen bemiddelen koken vervoeren bezorgen steunen versterken begroten administreren bewaken aanreiken bijhouden meebouwen meewerken ontwerpen bouwen testen toetsen beschikbaarstellen",
  found: "oprichten starten initiëren beginnen stichten opzetten lanceren aftrappen",
  address:
    "aanpakken bestrijden onderzoeken verkennen voorkomen terugdringen verminderen tegengaan bevorderen verbeteren aankaarten agenderen signaleren inventariseren uitzoeken bestuderen analyseren aanbesteden inkopen",
  employ: "werken aanstellen verbinden detacheren",
  speak:
    "zeggen vinden reageren hopen vertellen noemen toelichten aangeven menen denken vragen benadrukken waarschuwen danken herkennen zien verwachten weten antwoorden betwijfelen wensen stellen opmerken melden berichten laten mededelen besluiten beslissen overwegen twijfelen bespreken spreken vergaderen stemmen wachten afwachten voelen willen houden lijken heten blijken feliciteren bezwaren protesteren pleiten beloven schatten constateren concluderen kennen horen merken gelden betekenen tellen liggen staan zitten wonen groeien dalen stijgen bevinden ontbreken uitgaan uitnodigen verzoeken oproepen beschikken worstelen kampen",
  state: "zijn hebben worden blijven zullen kunnen mogen moeten gaan komen krijgen maken brengen",
};

/** Verbs may stand in more than one class; the object decides. */
export const CLASSES_OF: ReadonlyMap<string, ReadonlySet<VerbClass>> = (() => {
  const classes = new Map<string, Set<VerbClass>>();
  for (const [name, verbs] of Object.entries(TABLE))
    for (const verb of verbs.split(" ")) classes.set(verb, (classes.get(verb) ?? new Set()).add(name as VerbClass));
  return classes;
})();

export const AUXILIARIES: ReadonlySet<string> = new Set(
  "zijn hebben worden zullen kunnen mogen moeten willen gaan blijven laten hoeven".split(" "),
);

export const LEAD_NOUN = wordsLike(
  /^(?:(?:project|programma|dagelijkse)?leiding|regie|coördinatie|projectcoördinatie|voorzitterschap|penvoerderschap|trekkerschap|voortouw|voorzittershamer|trekkersrol|penvoering|kar|aansturing|projectleiderschap|lead)$/,
);
export const LEAD_ROLE = words(
  "trekker kartrekker trekkers penvoerder projectleider programmaleider projectleiders coördinator coordinator voorzitter regisseur initiatiefnemer regievoerder kwartiermaker opdrachtnemer hoofdaannemer programmamanager projectmanager regiehouder voortrekker projectcoördinator",
);
export const MEMBER_ROLE = words(
  "partner partners lid leden deelnemer deelnemers praktijkpartner praktijkpartners kernpartner kernpartners consortiumpartner samenwerkingspartner partij partijen mede-initiatiefnemer onderaannemer",
);
/** Work that can lie in someone's hands. */
export const TASK_NOUN =
  words(`uitvoering organisatie begeleiding training evaluatie monitoring scholing werving communicatie
  secretariaat ondersteuning administratie projectuitvoering huisvesting voorlichting intake`);
export const FUND_ROLE = wordsLike(
  /^(?:(?:hoofd|co|mede)?financiers?|subsidiegever|subsidieverstrekker|geldschieter|sponsors?|subsidiënt)$/,
);
export const MONEY = wordsLike(
  /^(?:\p{L}*subsidie|\p{L}*bijdrage|\p{L}*budget|\p{L}*geld|middelen|\p{L}*financiering|euro|€.*|bedrag|uitkering|impuls|kosten|lasten|dekking|\p{L}*fonds|garantstelling)$/u,
);
/** What stands for the topic itself. */
export const GENERIC =
  words(`het dit dat deze de er alles geheel project pilot proef programma netwerk lab initiatief traject
  proeftuin experiment samenwerking samenwerkingsverband werkplaats onderzoek platform alliantie
  uitvoering deelproject campagne coalitie consortium thema onderwerp daarvan hiervan hieraan daaraan
  hierin daarin hierbij daarbij hiermee daarmee hiervoor daarvoor eraan erin erbij ermee ervoor hier
  daar opgave kring tafel kennisalliantie werkgroep`);
