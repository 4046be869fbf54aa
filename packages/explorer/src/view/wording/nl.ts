import type { ActorKind, AnswerItem, Caution, EdgeType, GraphNode, Modality } from "@kenniswijzer/domain";
import type { Group } from "../groups.ts";
import { partnersNl } from "./partners.nl.ts";
import { workNl } from "./work.nl.ts";

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Names of the kinds of node, as people read them. */
const types: Record<GraphNode["type"] | AnswerItem["type"], string> = {
  Actor: "partner",
  Theme: "thema",
  Concept: "begrip",
  Project: "project",
  Question: "vraag",
  TargetGroup: "doelgroep",
  Decision: "besluit",
  Action: "actie",
  Document: "document",
  Value: "feit",
};

const kinds: Record<ActorKind, string> = {
  person: "persoon",
  municipality: "gemeente",
  "municipality-group": "groep gemeenten",
  region: "regio",
  organisation: "organisatie",
  "organisation-unit": "onderdeel van een organisatie",
  department: "afdeling",
  education: "onderwijs",
  "research-group": "lectoraat of onderzoeksgroep",
  network: "netwerk of samenwerking",
  government: "overheid",
};

/** What a document does with a tie: the only verbs the page uses for it. */
const modalities: Record<Modality, string> = {
  noemt: "noemt",
  vraagt: "vraagt",
  "voert-uit": "voert uit",
  "is-van-plan": "is van plan",
  ontkent: "ontkent",
  onbeslist: "nog niet besloten",
};

/** What the lines of the picture and the dots of the matrix stand for: who pays is drawn as who acts. */
const lines = {
  noemt: "noemt",
  vraagt: "vraagt",
  "voert-uit": "voert uit of betaalt",
  "is-van-plan": "is van plan",
};

/** An edge as a heading over the nodes at its other end, seen from its subject and from its object. */
const edges: Record<EdgeType, { readonly out: string; readonly in: string }> = {
  WORKS_ON: { out: "Thema's en projecten", in: "Partners" },
  ASKS: { out: "Vraagt", in: "Gevraagd door" },
  PARTNER_IN: { out: "Doet mee in", in: "Partners" },
  LEADS: { out: "Trekt", in: "Trekker" },
  FUNDS: { out: "Betaalt", in: "Betaald door" },
  PART_OF: { out: "Onderdeel van", in: "Onderdelen" },
  LOCATED_IN: { out: "Ligt in", in: "Hier gevestigd" },
  MEMBER_OF: { out: "Werkt bij", in: "Mensen" },
  COOPERATES_WITH: { out: "Werkt samen met", in: "Werkt samen met" },
  SUCCEEDS: { out: "Volgt op", in: "Wordt opgevolgd door" },
  TARGETS: { out: "Doelgroepen", in: "Gericht hierop" },
  ABOUT: { out: "Gaat over", in: "Hierover" },
  BROADER: { out: "Valt onder", in: "Hieronder vallen" },
};

/** An edge within a sentence. */
const verbs: Record<EdgeType, string> = {
  WORKS_ON: "werkt aan",
  ASKS: "vraagt",
  PARTNER_IN: "doet mee in",
  LEADS: "trekt",
  FUNDS: "betaalt",
  PART_OF: "is onderdeel van",
  LOCATED_IN: "ligt in",
  MEMBER_OF: "werkt bij",
  COOPERATES_WITH: "werkt samen met",
  SUCCEEDS: "volgt op",
  TARGETS: "is gericht op",
  ABOUT: "gaat over",
  BROADER: "valt onder",
};

/** The verb that the text allows: who mentioned a subject is not said to work on it. */
function tie(type: EdgeType, modality: Modality): string {
  if (modality === "ontkent") return `${verbs[type]} niet`;
  if (modality === "onbeslist") return `${verbs[type]} misschien`;
  if (modality === "is-van-plan") return `${verbs[type]} (van plan)`;
  if (type === "WORKS_ON") return modality === "voert-uit" ? verbs[type] : modalities[modality];
  return verbs[type];
}

const cautions: Record<Caution, string> = {
  "mogelijk verouderd": "mogelijk verouderd",
  vervallen: "vervallen",
  vervangen: "vervangen",
  afgelopen: "afgelopen",
};

const groups: Record<Group, string> = {
  overheid: "gemeenten en overheid",
  organisatie: "organisaties",
  kennis: "onderwijs en onderzoek",
  netwerk: "netwerken",
  persoon: "personen",
  thema: "thema's",
  begrip: "begrippen",
  project: "projecten",
  vraag: "vragen",
  doelgroep: "doelgroepen",
  besluit: "besluiten en acties",
};

const aged = (from: unknown, to: unknown): string => {
  if (to === undefined) return `vanaf ${from} jaar`;
  return from === undefined ? `tot en met ${to} jaar` : `${from} tot en met ${to} jaar`;
};

export const nl = {
  name: "Kenniswijzer",
  toBegin: "Kenniswijzer, naar het begin",
  promise: "Alles op deze pagina komt uit de documenten. Staat het er niet in, dan zegt Kenniswijzer dat.",
  skip: "Naar de inhoud",
  menu: "Hoofdmenu",
  otherLanguage: "English",
  close: "Sluiten",
  again: "Probeer opnieuw",
  loading: "Even laden…",
  filter: "Filter",
  filterOf: (title: string) => `${title} filteren`,
  ofAll: (n: number, all: number) => `${n} van ${all}`,
  noneLeft: "Niets gevonden. Probeer een korter woord.",
  documents: (n: number) => counted(n, "document", "documenten"),
  screens: {
    overzicht: "Overzicht",
    partners: "Partners",
    openingen: "Wat ontbreekt",
    documenten: "Documenten",
    nakijken: "Nakijken",
    blad: "Blad",
  },
  types,
  kinds,
  modalities,
  lines,
  edges,
  groups,
  cautions,
  tie,
  months: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
  dateUnknown: "datum onbekend",
  replacedBy: (title: string) => `vervangen door “${title}”`,
  page: (n: number) => `bladzijde ${n}`,
  pageHeading: (n: number) => `Bladzijde ${n}`,
  fromList: "uit een lijst",
  fromPerson: "vastgelegd door een medewerker",
  alsoIn: (titles: readonly string[]) => `ook in ${titles.map((title) => `“${title}”`).join(", ")}`,
  failures: {
    unreachable: "De server is niet bereikbaar. Kijk of Kenniswijzer nog draait, en probeer het opnieuw.",
    broken: "De server gaf een antwoord dat deze pagina niet kent. Probeer het opnieuw.",
    page: "Er ging iets mis op deze pagina. Laad haar opnieuw.",
  },
  ask: {
    label: "Stel een vraag, of zoek een naam",
    button: "Vraag",
    hint: "Noem geen namen of gegevens van cliënten.",
    suggestions: "Suggesties",
  },
  begin: {
    title: "Wie werkt waaraan?",
    examples: "Vraag bijvoorbeeld",
    how: "Zo werkt het beeld",
    hints: [
      "Klik op een teken om te zien wat eraan vastzit, met de zinnen die dat zeggen.",
      "Wijs een lijn aan om de zin te lezen. Hoe dikker de lijn, hoe meer zinnen.",
      "Gekleurde vlekken zijn thema's en partners die bij elkaar horen.",
      "Liever geen beeld? Kies Lijst: daarin staat hetzelfde.",
    ],
    unmark: "Toon weer het hele beeld",
  },
  answer: {
    region: "Antwoord",
    seeking: "Even zoeken…",
    answered: "Staat in de documenten",
    unsure: "Niet zeker",
    unknown: "Niet gevonden in de documenten",
    unsureHint: "Kijk de bron na voordat u hierop verder gaat.",
    sources: "Bronnen",
    source: (n: number, title: string, place: string) => `Bron ${n}: ${title}, ${place}`,
    mayHelp: "Misschien helpt dit",
    seeAlso: "Zie ook",
    howRead: "Zo is uw vraag gelezen",
    looseWords: "Als een vraag naar losse woorden.",
    readAs: (from: string, to: string) => `“${from}” is gelezen als “${to}”`,
    alsoSought: (topic: string, also: readonly string[]) => `Bij “${topic}” is ook gezocht naar: ${also.join(", ")}`,
    took: (ms: number) => `Opgezocht in ${ms <= 1 ? "hoogstens 1 milliseconde" : `${ms} milliseconden`}`,
  },
  document: {
    opening: "Document openen…",
    text: "Tekst van het document",
    all: "Alle documenten",
  },
  firstSteps: {
    title: "Nog geen documenten",
    intro: "Kenniswijzer weet alleen wat in uw documenten staat. Geef het eerst iets te lezen.",
    soon: "Zodra er documenten zijn, ziet u hier wie waaraan werkt.",
    login: "Log eerst in. Daarna kunt u documenten toevoegen.",
    hidden: "Zijn er al documenten, maar ziet u ze niet? Dan zijn ze niet voor iedereen. Log in om ze te zien.",
    examples: "Eerst kijken hoe het werkt? Lees twee verzonnen voorbeelden. U kunt ze later weer verwijderen.",
    readExamples: "Lees de voorbeelden",
    own: "Of begin meteen met uw eigen documenten, zoals verslagen en notities.",
    toDocuments: "Voeg documenten toe",
    folder: "Een hele map tegelijk? Dat kan in de terminal:",
    command: "npx kenniswijzer ingest notities/",
  },
  picture: {
    region: "Netwerk van partners en thema's",
    loading: "Het beeld wordt opgehaald…",
    roledescription: "beeld",
    label: (nodes: number, ties: number) =>
      `Beeld van het netwerk: ${counted(nodes, "punt", "punten")} en ${counted(ties, "verband", "verbanden")}`,
    keys: "Pijltjes schuiven, + en − zoomen, 0 toont alles. De lijst zegt hetzelfde in woorden: kies Lijst.",
    cannot:
      "Deze browser kan het beeld niet tekenen (WebGL ontbreekt of staat uit). Hieronder staat hetzelfde als lijst.",
    zoom: "Zoomen",
    zoomIn: "Dichterbij",
    zoomOut: "Verder weg",
    fit: "Alles in beeld",
    show: "Naar het beeld",
  },
  toolbar: {
    label: "Beeld of lijst",
    view: "Weergave",
    picture: "Beeld",
    list: "Lijst",
    back: "Vorige stap",
    forward: "Volgende stap",
    unhide: (n: number) => `Toon ${n} verborgen`,
    shows: (nodes: number, ties: number) =>
      `${counted(nodes, "punt", "punten")}, ${counted(ties, "verband", "verbanden")}.`,
    leftOut: (n: number) =>
      `${counted(n, "punt", "punten")} met minder bewijs ${n === 1 ? "is" : "zijn"} weggelaten: filter of zoek om die te zien.`,
    edgesLeftOut: (n: number) =>
      `${counted(n, "verband", "verbanden")} met minder bewijs ${n === 1 ? "is" : "zijn"} niet getekend.`,
  },
  filters: {
    title: "Filters",
    period: "Periode van de documenten",
    from: "Vanaf",
    until: "Tot en met",
    undated: "Wat geen datum heeft, blijft staan.",
    planned: "Ook wat alleen een plan is",
    regions: "Gemeenten en regio's",
    targetGroups: "Doelgroepen",
    documents: "Documenten",
    more: (n: number) => `Nog ${n}: typ een paar letters in het veld hierboven.`,
    clear: "Wis alle filters",
  },
  legend: {
    title: "Legenda",
    groups: "Wat in beeld is",
    thickness: "Dikker: meer zinnen.",
    concepts: "Een begrip staat voor thema's die hetzelfde bedoelen.",
  },
  card: {
    label: "Wat u aanwijst",
    ties: (n: number) => counted(n, "verband in beeld", "verbanden in beeld"),
    evidence: (n: number) => `Staat in ${counted(n, "zin", "zinnen")}`,
  },
  node: {
    opened: (name: string) => `${name} is geopend`,
    also: (names: readonly string[]) => `Ook: ${names.join(", ")}`,
    ages: aged,
    actions: (name: string) => `Wat u kunt doen met ${name}`,
    twoSteps: "Een stap verder",
    pin: "Houd in beeld",
    hide: "Verberg",
    wholePicture: "Hele beeld",
    noTies: "Hierover staat nog geen verband in de documenten.",
  },
  list: {
    nodes: (n: number) => `In beeld: ${counted(n, "punt", "punten")}`,
    allTies: (n: number) => `${counted(n, "verband", "verbanden")}`,
    name: "Naam",
    kind: "Soort",
    ties: "Verbanden",
    documents: "Documenten",
    actions: "Acties",
    from: "Van",
    tie: "Verband",
    to: "Naar",
    sentences: "Zinnen",
    strong: "(licht op)",
    pin: (name: string) => `Houd in beeld: ${name}`,
    hide: (name: string) => `Verberg: ${name}`,
    more: (n: number) => `Toon meer (nog ${n})`,
  },
  ...partnersNl,
  share: {
    title: "Delen",
    link: "Kopieer de link",
    copied: "De link is gekopieerd",
    byHand: "Kopieer deze link zelf",
    png: "Beeld als plaatje (PNG)",
    svg: "Beeld als tekening (SVG)",
    table: "Wat in beeld is als tabel (CSV)",
    formats: {
      gexf: "Gegevens voor Gephi (GEXF)",
      jsonld: "Gegevens voor andere programma's (JSON-LD)",
      csv: "Alle gegevens als tabellen (CSV)",
    },
  },
  work: workNl,
};
