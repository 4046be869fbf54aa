/** Languages that the bot itself speaks; answers are in Dutch, as the documents are. */
export type Language = "nl" | "en";

/** Everything that the bot says, in B1 Dutch. */
export const nl = {
  language: "nl" as Language,
  start: (kept: boolean) =>
    [
      "Telegram kan elk bericht in deze chat lezen. Typ daarom nooit namen, telefoonnummers, adressen of burgerservicenummers van cliënten.",
      "",
      "Ik zoek in documenten over het sociaal domein wie waaraan werkt. Elk antwoord noemt de zin waar het staat. Staat het er niet, dan zeg ik dat.",
      ...(kept
        ? [
            "",
            "Weet ik iets niet, dan kunt u uw vraag doorgeven aan de coördinator. Ik laat eerst zien wat ik dan bewaar.",
          ]
        : []),
      "",
      "Stel gewoon een vraag, bijvoorbeeld:",
      "wie doet er iets met schulden in gezinnen?",
      "",
      "For English, send /taal.",
    ].join("\n"),
  description:
    "Telegram kan elk bericht lezen: typ nooit gegevens van cliënten. Ik zoek in documenten over het sociaal domein wie waaraan werkt, met de zin waar het staat.",
  help: [
    "Stel een vraag in uw eigen woorden:",
    "• wie doet er iets met schulden in gezinnen?",
    "• welke gemeenten noemen informele zorg?",
    "• welke projecten betaalt VWS?",
    "Daarna kunt u doorvragen: en in Leiden?",
    "",
    "Onder een antwoord staan knoppen met de bronnen. Tik erop en u ziet de zin in het document.",
    "Zoeken op naam: /themas, /partner, /project en /document, met of zonder naam erachter.",
    "",
    "In een groep antwoord ik op /vraag, als u mij noemt, of als u op mijn bericht antwoordt.",
    "Ik bewaar uw vragen niet. Telegram kan ze wel lezen: typ geen gegevens van cliënten. Meer: /privacy",
  ].join("\n"),
  privacy: (kept: boolean) =>
    [
      "Telegram ziet alles wat u hier typt, en bewaart het op eigen computers. Typ nooit gegevens van cliënten.",
      "",
      "Wat ik onthoud, alleen in het geheugen van mijn computer:",
      "• uw laatste vragen en antwoorden, tot een kwartier na uw laatste vraag: zo kunt u doorvragen;",
      "• een dag lang wat er achter de knoppen onder een antwoord zit;",
      "• de taal die u koos, een maand.",
      "Uw naam en uw nummer bij Telegram bewaar ik niet. Stop ik, dan is alles weg.",
      "",
      "Ik tel hoeveel vragen ik beantwoord en hoe vaak een antwoord goed of niet goed was. Niet van wie.",
      kept
        ? "Een vraag zonder antwoord bewaar ik alleen als u dat zegt. U ziet eerst wat ik bewaar: de vraag en de dag, niet wie u bent."
        : "Vragen bewaar ik niet.",
      "",
      "Zie ik gegevens van een persoon in uw bericht? Dan maak ik ze onleesbaar, waarschuw ik u en haal ik het bericht weg als Telegram dat toelaat.",
      "",
      "/opnieuw: ik vergeet waar het gesprek over ging.",
      "/vergeet_mij: ik vergeet alles van u.",
    ].join("\n"),
  commands: {
    start: "Wat deze bot doet",
    help: "Hoe u vragen stelt",
    vraag: "Stel een vraag (ook in een groep)",
    themas: "Thema's in de documenten",
    partner: "Wat doet een partner?",
    project: "Wat staat er over een project?",
    document: "Zoek een document",
    bronnen: "De bronnen van het laatste antwoord",
    taal: "Nederlands of Engels",
    privacy: "Wat wordt bewaard",
    vergeet_mij: "Vergeet alles van mij",
    opnieuw: "Begin een nieuw gesprek",
    toevoegen: "Lees een document in",
    open: "Vragen zonder antwoord",
    status: "Hoe het met de bot gaat",
  },
  emptyQuestion: "Zet uw vraag achter /vraag, bijvoorbeeld: /vraag welke gemeenten noemen informele zorg?",
  questionTooLong: (limit: number) => `Uw vraag is te lang. Stel een vraag van hoogstens ${limit} tekens.`,
  onlyText: "Ik lees alleen getypte vragen: geen spraak, foto's, stickers of bestanden. Typ uw vraag, of stuur /help.",
  forwarded:
    "Doorgestuurde berichten lees ik niet: er kunnen gegevens van anderen in staan. Typ uw vraag zelf, zonder namen.",
  unknownCommand: "Die opdracht ken ik niet. Stel gewoon een vraag, of stuur /help.",
  personalData: (kinds: readonly string[], gone: boolean) =>
    `In uw bericht staat iets wat van een persoon kan zijn (${kinds.join(", ")}). Ik heb dat niet bewaard en niet gebruikt. ${gone ? "Ik heb uw bericht uit deze chat gehaald." : "Haal uw bericht zelf weg: ik mag dat hier niet."} Vraag zonder gegevens van personen: Telegram leest mee.`,
  personalKinds: {
    naam: "een naam",
    geboortedatum: "een geboortedatum",
    adres: "een adres",
    nummer: "een nummer of mailadres",
  },
  unknown: "Dat weet ik niet: de documenten die ik ken, zeggen er niets over.",
  unsure: "Ik ben hier niet zeker van. Kijk de bron na.",
  suggestions: "Misschien helpt dit:",
  readAs: (words: string) => `Zo las ik uw vraag: ${words}`,
  resolved: (question: string) => `Na uw vorige vraag las ik dit als: ${question}`,
  corrected: (from: string, to: string) => `“${from}” las ik als “${to}”.`,
  contact: (name: string, contact: string) => `Contact met ${name}: ${contact}`,
  more: (count: number) => `… en nog ${count}. Tik op “Wie nog meer?”.`,
  noMore: "Meer vind ik niet in de documenten.",
  edited: "U hebt uw vraag veranderd. Dit is het nieuwe antwoord.",
  source: (number: number) => `Bron ${number}`,
  page: (number: number) => `bladzijde ${number}`,
  noDate: "datum onbekend",
  replacedBy: (title: string) => `vervangen door “${title}”`,
  alsoIn: (titles: readonly string[], more: number) =>
    `Dit staat ook in: ${titles.join("; ")}${more > 0 ? ` en nog ${more}` : ""}`,
  fromList: "uit een lijst",
  fromPerson: "vastgelegd door een medewerker",
  openPage: "Open op de pagina",
  onMap: "Op de kaart",
  whoElse: "Wie nog meer?",
  whyThis: "Waarom dit antwoord?",
  why: "Waarom dit antwoord",
  related: "Verwante thema's",
  noRelated: "Verwante thema's vind ik niet.",
  forward: "Doorsturen",
  forwardThis: "Kopieer dit, of stuur dit bericht door:",
  referral: "Doorverwijzing uit documenten",
  goodAnswer: "👍 Goed",
  badAnswer: "👎 Niet goed",
  thanks: "Dank u. Ik heb het geteld, zonder uw naam.",
  passOn: "Geef door aan de coördinator",
  passOnAsk: (question: string) =>
    `Zal ik deze vraag bewaren voor de coördinator? Dit is alles wat ik bewaar, met de dag van vandaag en zonder uw naam:\n\n“${question}”`,
  passOnYes: "Ja, bewaar deze vraag",
  passOnNo: "Nee, bewaar niets",
  passedOn: "De vraag staat klaar voor de coördinator. Wie haar stelde, weet ik niet meer.",
  notPassedOn: "Goed, ik heb niets bewaard.",
  themes: "Thema's",
  partners: "Partners",
  projects: "Projecten",
  documents: "Documenten",
  listed: (title: string, from: number, to: number, total: number) =>
    `${title} ${from}-${to} van ${total}. Tik op een naam, of typ er een achter de opdracht.`,
  nothingListed: (name: string) => (name === "" ? "Er is nog niets ingelezen." : `“${name}” vind ik niet.`),
  severalFound: (name: string) => `Bedoelt u een van deze, met “${name}”?`,
  previous: "‹ Vorige",
  next: "Volgende ›",
  inDocument: "Hierin komen voor:",
  noSources: "Er is geen antwoord waar ik de bronnen van weet. Stel eerst een vraag. Alle documenten: /document",
  lastSources: "De bronnen van het laatste antwoord:",
  share: (link: string) => `Link om te delen: ${link}`,
  chooseLanguage: "In welke taal zal ik praten? De documenten en antwoorden blijven Nederlands.",
  languageChosen: "Ik praat Nederlands.",
  forgotten: "Ik ben alles van u vergeten. Telegram bewaart uw berichten wel: die haalt u zelf uit deze chat.",
  again: "We beginnen opnieuw. Wat wilt u weten?",
  oldButton: "Deze knop is te oud. Stel uw vraag nog eens, dan krijgt u nieuwe knoppen.",
  goneDocument: "Dit document is er niet meer, of u mag het niet zien.",
  goneThing: "Hier staat niets meer over in de documenten, of u mag het niet zien.",
  changedDocument: "Dit document is sindsdien veranderd. Stel uw vraag nog eens.",
  oneMoment: "Een ogenblik…",
  addHow:
    "Stuur mij een document (PDF, Word, OpenDocument, PowerPoint, webpagina, e-mail, tabel of tekst) van hoogstens 20 MB. Let op: het bestand gaat via Telegram. Stuur niets over cliënten.",
  addTooLarge: "Dit bestand is groter dan 20 MB. Dat geeft Telegram niet door: lees het in met kenniswijzer ingest.",
  addForWhom: (name: string) => `Wie mag “${name}” zien?`,
  addNo: "Lees het niet in",
  addLeft: (name: string) => `“${name}” is niet ingelezen.`,
  addFetching: (name: string) => `“${name}” ophalen…`,
  addReading: (name: string, done: number) => (done === 0 ? `“${name}” lezen…` : `“${name}” lezen… ${done} gedaan`),
  addNotFetched: (name: string) => `“${name}” kon ik niet ophalen bij Telegram. Stuur het nog eens.`,
  addNothing: (name: string) => `In “${name}” staat geen document dat ik kan lezen.`,
  outcomes: {
    added: "nieuw",
    updated: "bijgewerkt",
    unchanged: "ongewijzigd",
    failed: "niet gelukt",
    skipped: "overgeslagen",
  },
  addDone: (title: string, outcome: string, entities: number, relations: number) =>
    `• ${title}: ${outcome}, ${entities} namen en onderwerpen, ${relations} verbanden`,
  addFailed: (title: string, error: string) => `• ${title}: niet gelukt. ${error}`,
  addMore: (count: number) => `… en nog ${count}`,
  noOpen: "Er wachten geen vragen.",
  openOff: "Vragen zonder antwoord worden niet bewaard. Start de bot met --open-questions om dat aan te zetten.",
  openList: (count: number) => (count === 1 ? "1 vraag wacht op antwoord:" : `${count} vragen wachten op antwoord:`),
  openDone: (number: number) => `${number} is klaar`,
  openClosed: "Weggehaald.",
  status: (facts: {
    healthy: boolean;
    documents: string;
    partners: number;
    themes: number;
    answered: number;
    unsure: number;
    unknown: number;
    good: number;
    bad: number;
    open: number | undefined;
    since: string;
  }) =>
    [
      facts.healthy ? "De opslag antwoordt." : "De opslag antwoordt niet.",
      `Documenten: ${facts.documents}. Partners: ${facts.partners}. Thema's: ${facts.themes}.`,
      `Sinds ${facts.since}: ${facts.answered} vragen beantwoord, ${facts.unsure} onzeker, ${facts.unknown} niet geweten.`,
      `Oordeel over antwoorden: ${facts.good} goed, ${facts.bad} niet goed.`,
      ...(facts.open === undefined ? [] : [`Vragen die wachten: ${facts.open} (/open).`]),
    ].join("\n"),
  inlineAsk: "Stel een vraag in een eigen chat",
  kinds: { Actor: "partner", Theme: "thema", Project: "project", Document: "document" },
  answerTitle: "Antwoord",
  modalities: {
    noemt: "genoemd in het document",
    vraagt: "als vraag gesteld",
    "voert-uit": "wordt uitgevoerd",
    "is-van-plan": "een plan",
    ontkent: "ontkend in het document",
    onbeslist: "nog niet besloten",
  },
  /** What a professional reads when something fails. */
  failures: {
    "invalid-input": "Deze vraag kan ik niet lezen. Stel haar met andere woorden.",
    "not-found": "Dat bestaat niet meer. Stel uw vraag nog eens.",
    conflict: "De gegevens zijn net gewijzigd. Stel uw vraag nog eens.",
    unavailable: "Ik kan nu niet bij de gegevens. Probeer het over een minuut nog eens.",
    incompatible: "Ik kan de gegevens niet lezen. De beheerder moet ernaar kijken.",
    "read-only": "Dat kan hier niet: ik mag alleen lezen.",
    internal: "Er ging iets mis. Probeer het over een minuut nog eens.",
  },
};
