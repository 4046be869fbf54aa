/** What somebody does to something, however a text or question words it. */
export type Act =
  | "pay"
  | "lead"
  | "train"
  | "join"
  | "leave"
  | "found"
  | "raise"
  | "run"
  | "supply"
  | "commission"
  | "compose"
  | "study"
  | "succeed"
  | "employ"
  | "seat"
  | "own";

/** The words for one act. */
export interface ActWords {
  readonly act: Act;
  /** Verbs, at the beginning of a word; parts of a separable verb may stand apart: `neemt…over`. */
  readonly verbs: string;
  /** Nouns for who does it, as the end of a word: the name stands beside it. */
  readonly doers: string;
  /** Nouns for what is done: the doer follows "van". */
  readonly deeds: string;
}

// In order of precedence where a question holds several: "lieten onderzoek doen" commissions and does not study.
export const ACTS: readonly ActWords[] = [
  {
    act: "leave",
    verbs:
      "gestopt stopt stoppen afgehaakt afhak haakt…af af…te…haken terug…te…trekken uit…te…stappen haken…af haakte…af teruggetrokken terugtrek trekt…terug trekken…terug trok…terug uitgestapt gestapt stapt…uit stapt…eruit stappen…eruit stappen…uit stapte…uit ziet…van…af zien…van…af vertrok vertrokken verlaten verliet verlieten opgezegd afgevallen uitgetreden beëindigt…deelname",
    doers: "afhaker afvaller",
    deeds: "vertrek terugtrekking uittreding",
  },
  {
    act: "commission",
    verbs:
      "lieten laten…onderzoeken laat…onderzoeken liet…onderzoeken laat…uitvoeren laten…uitvoeren liet…doen laat…doen laten…doen vroeg…onderzoek vroegen…onderzoek gaf…opdracht gaven…opdracht geeft…opdracht geven…opdracht",
    doers: "opdrachtgever opdrachtgevers",
    deeds: "opdracht verzoek",
  },
  {
    act: "succeed",
    verbs:
      "stokje…over overgenomen overneemt overnemen neemt…over over…te…nemen nemen…over nam…over namen…over overgedragen draagt…over opvolg volgt…op volgde…op",
    doers: "opvolger opvolgers opvolgster",
    deeds: "opvolging overdracht",
  },
  {
    act: "found",
    verbs:
      "opgezet opzette zette…op op…te…zetten zetten…op opgericht oprichtte richtte…op richtten…op wieg startsein bedacht bedenk bedachten ontwikkel initiatief ontstond ontstaan",
    doers: "oprichter oprichters initiatiefnemer initiatiefnemers bedenker bedenkers grondlegger grondleggers",
    deeds: "initiatief idee oprichting",
  },
  {
    act: "pay",
    verbs:
      "betaal betaald meebetaal financier financieer gefinancierd bekostig subsidieer subsidiër gesubsidieerd sponsor gesponsord steunt steunen steunde gesteund bijdraag draagt…bij bij…te…dragen leggen…bij legt…bij legde…bij dragen…bij droeg…bij draagt…kosten dragen…kosten kosten…dragen legt…op…tafel legde…op…tafel toegekend toegezegd kent…toe kende…toe honoreer gehonoreerd schenkt schonk doneer verdubbel verleen verstrek…subsidie geld…komt komt…geld komen…geld vergoed neemt…rekening nemen…rekening nam…rekening dekt gedekt draait…op draaien…op op…te…draaien draaide…op stort storten gestort trekt…uit trekken…uit trok…uit uitgetrokken legt…in leggen…in steekt…in neemt…op…zich",
    doers:
      "financier financiers geldgever geldgevers subsidiegever subsidiegevers subsidieverstrekker sponsor sponsors fondsgever",
    deeds: "geld financiering subsidie bijdrage steun gift donatie middelen budget pot potje kosten",
  },
  {
    act: "train",
    verbs:
      "leidt…op leiden…op leidde…op opleid opgeleid traint trainen trainde getraind schoolt scholen geschoold onderwijst geeft…les geven…les geeft…lessen geven…lessen geeft…training geven…training gaf…training geeft…cursus geven…cursus gaf…cursus",
    doers: "trainer trainers docent docenten opleider",
    deeds: "training scholing opleiding cursus",
  },
  {
    act: "lead",
    verbs:
      "leidt leidde leidden geleid trekt trekken trok trokken getrokken coördineer gecoördineerd coordineer voorzit zit…voor zitten…voor voorgezeten aanstuur stuurt…aan aangestuurd leidinggeeft geeft…leiding geven…leiding gaf…leiding heeft…leiding hebben…leiding voert…leiding voeren…leiding leiding…heeft neemt…voortouw voor…het…zeggen",
    doers:
      "voorzitter voorzitters vicevoorzitter projectleider projectleiders programmaleider programmamanager projectmanager trekker trekkers kartrekker kartrekkers penvoerder penvoerders coördinator coördinatoren coordinator directeur leider kwartiermaker hoofd",
    deeds: "leiding regie coördinatie voorzitterschap aansturing",
  },
  {
    act: "compose",
    verbs:
      "samengesteld samenstel opstel opstell stelt…samen stellen…samen stelde…samen opgesteld stelt…op stelde…op schreef schrijft schreven geschreven redigeer",
    doers: "steller samensteller samenstellers auteur auteurs redacteur opsteller",
    deeds: "redactie samenstelling",
  },
  {
    act: "raise",
    verbs:
      "ingebracht inbreng brengt…in in…te…brengen bracht…in brachten…in aangedragen aandraag draagt…aan droeg…aan droegen…aan naar…voren kwam…met kwamen…met komt…met komen…met komt…de…vraag vraagt vragen vroeg vroegen gevraagd wil…weten willen…weten wilde…weten aangekaart kaart…aan kaartte…aan ingediend agendeer geagendeerd noemde noemden",
    doers: "indiener indieners vrager vragers inbrenger",
    deeds: "inbreng vraag kennisvraag wens",
  },
  {
    act: "supply",
    verbs:
      "lever geleverd stelt…ter…beschikking stellen…ter…beschikking zorgt…voor zorgen…voor beschikbaar…stelt stelt…beschikbaar stellen…beschikbaar geeft…ter…beschikking",
    doers: "leverancier leveranciers",
    deeds: "",
  },
  {
    act: "study",
    verbs:
      "doet…onderzoek doen…onderzoek deed…onderzoek deden…onderzoek onderzoekt onderzoeken onderzocht evalueer geëvalueerd volgt gevolgd volgen kijkt…mee kijken…mee over…de…schouder monitort gemonitord meten gemeten brengt…in…kaart",
    doers: "onderzoeker onderzoekers evaluator",
    deeds: "onderzoek evaluatie",
  },
  {
    act: "join",
    verbs:
      "meedoe doet…mee mee…te…doen deel…te…nemen aan…te…sluiten doen…mee deed…mee deden…mee werkt…mee werken…mee deelneem deelgenomen neemt…deel nemen…deel nam…deel namen…deel aangesloten aansluit sluit…aan sluiten…aan toegetreden toetreedt deel…uit gevoegd benoemd zitting zit…in zitten…in zat…in zaten…in betrokken handtekening meedoet schuift…aan schuiven…aan samenwerk werkt…samen werken…samen bestaat…uit",
    doers: "partner partners deelnemer deelnemers lid leden deelnemend wie partijen betrokkenen samenwerkingspartner",
    deeds: "deelname samenwerking lidmaatschap toetreding",
  },
  {
    act: "run",
    verbs:
      "uitvoer voert…uit uit…te…voeren voeren…uit voerde…uit uitgevoerd verzorg begeleid regel geregeld organiseer georganiseerd aan…de…slag opgepakt oppak pakt…op pakken…op aangepakt aanpak pakt…aan pakken…aan werkt…aan werken…aan werkte…aan gewerkt…aan aan…werkt aan…werken aan…gewerkt ontwikkel help helpen bijsta bijstaan bijstaat staat…bij staan…bij ondersteun biedt bieden begonnen…met begint…met beginnen…met gestart…met start…met starten…met bezig doet…iets doen…iets gaat…mee gaan…mee gaat…door gaan…door doorgaat doorgaan gaat…verder gaan…verder zet…voort zetten…voort voortzet richt…op zet…zich…in",
    doers: "uitvoerder uitvoerders aanbieder organisator organisatoren wie",
    deeds: "uitvoering begeleiding organisatie",
  },
  {
    act: "employ",
    verbs: "werkzaam in…dienst werkt…bij werken…bij werkte…bij",
    doers: "manager directeur medewerker adviseur bestuurder lector onderzoeker docent beleidsmedewerker wethouder",
    deeds: "",
  },
  {
    act: "own",
    verbs: "bezit bezitten bezat eigendom…van",
    doers: "eigenaar eigenaren eigenares",
    deeds: "eigendom bezit",
  },
  {
    act: "seat",
    verbs: "gevestigd gehuisvest kantoor vestiging zetel",
    doers: "",
    deeds: "kantoor vestiging zetel standplaats",
  },
];

/** Acts of a text that answer for another: who carries something out takes part in it. */
const ALSO: Partial<Record<Act, readonly Act[]>> = {
  join: ["run", "found"],
  run: ["supply", "join", "study", "lead"],
  supply: ["run"],
  study: ["run"],
  found: [],
  lead: [],
  raise: [],
  commission: ["raise"],
};

/** Which acts of a text answer a question for this act, the act itself first. */
export const answeredBy = (act: Act): readonly Act[] => [act, ...(ALSO[act] ?? [])];
