/** What a verb makes of who does it and of what it is done to. */
export type StatementTie = "FUNDS" | "LEADS" | "join" | "enter" | "do" | "support" | "PART_OF";

/** A verb with its places in the clause. */
export interface VerbFrame {
  readonly tie: StatementTie;
  /** Who: `s` the subject, or the preposition that governs it. */
  readonly agent: string;
  /** To what: `o` the direct object, or prepositions. */
  readonly objects: readonly string[];
  /** Words that the clause must have: `trekt … de kar`. */
  readonly with?: RegExp;
  /** The object may be a plain noun phrase: then it is a theme. */
  readonly theme: boolean;
  /** Capitals in its object may name a party as well as work. */
  readonly open: boolean;
}

/** Tie, who, to what (`t` takes a theme, `?` may be a party), verbs; behind a plus the words that belong to it. */
const TABLE = `
do t | s | o | uitvoeren oppakken aanpakken organiseren verzorgen opzetten runnen verrichten uitrollen realiseren vormgeven opstarten optuigen bemensen implementeren invoeren doorvoeren voortzetten verduurzamen borgen uitbouwen opschalen vernieuwen doorontwikkelen herinrichten beheren exploiteren hosten uitwerken voorbereiden opstellen ontwerpen ontwikkelen programmeren draaien initiëren aanbieden regelen invullen uitdragen agenderen oplossen aanbesteden waarborgen
do | s | o | dragen doen beginnen starten maken schrijven afronden voltrekken vervolgen bewaken volgen meten testen peilen leveren bouwen aftrappen lanceren uitbrengen hebben nemen
do t | s | o | onderzoeken bestuderen verkennen inventariseren analyseren evalueren monitoren doorlichten uitzoeken nagaan nazoeken uitdiepen toetsen beproeven
do t | s | o | bestrijden voorkomen terugdringen verminderen tegengaan bevorderen verbeteren versterken stimuleren vergroten verkleinen verlagen opvangen behandelen begeleiden coachen toeleiden
do t | s | aan | werken samenwerken doorwerken meebouwen bouwen sleutelen schaven
do t | s | met | aanpakken bezighouden samenwerken experimenteren starten doorgaan beginnen pionieren worstelen verdergaan
do t | s | voor | inzetten zorgen ijveren beijveren hardmaken sterkmaken
do t | s | op | richten toeleggen inzetten focussen concentreren storten oriënteren
do t | s | over | buigen ontfermen bekommeren
do t | s | tegen | strijden
do t | s | van | werk-maken punt-maken prioriteit-maken speerpunt-maken
do t | s | aan | aandacht-besteden aandacht-geven invulling-geven uitvoering-geven vorm-geven prioriteit-geven voorrang-geven handen-geven
do t | s | op | nadruk-leggen accent-leggen focus-leggen
do t | s | met | slag-gaan slag-zijn slag-staan bezig-zijn druk-zijn
do t | s | voor | lat-staan verantwoordelijk-zijn verantwoordelijkheid-dragen verantwoordelijkheid-nemen tekenen
do t | s | o | hoede-nemen rekening-nemen schouders-nemen uitvoering-hebben uitvoering-nemen kaart-brengen beeld-brengen touw-zetten benen-zetten grond-zetten
do t | s | o | vorm-geven gestalte-geven
do t | s | naar | onderzoek-doen onderzoek-verrichten
do t | o | met | belasten
join | o | bij in | betrekken
PART_OF | o | bij | detacheren
do t | aan | o | gunnen uitbesteden opdragen overdragen toevertrouwen toewijzen overlaten
do t | bij | o | inkopen beleggen onderbrengen neerleggen wegzetten
LEADS | s | o | leiden trekken coördineren aansturen regisseren voorzitten besturen voortrekken aanvoeren aanjagen penvoeren managen orkestreren kwartiermaken
LEADS | s | aan over van bij | leiding-geven sturing-geven
LEADS | s | bij van voor in aan binnen over | kar-trekken lead-zijn lead-hebben roer-staan roer-zitten hoofd-staan voortouw-nemen voortouw-hebben leiding-nemen leiding-hebben initiatief-nemen regie-voeren regie-hebben regie-nemen regie-pakken regie-houden touwtjes-hebben stuur-zitten eindverantwoordelijk-zijn
FUNDS ? | s | o | financieren bekostigen subsidiëren betalen sponsoren sponseren medefinancieren meefinancieren cofinancieren voorfinancieren bevoorschotten vergoeden begroten honoreren
FUNDS | s | aan voor in op bij | meebetalen bijleggen bijpassen bijbetalen meefinancieren cofinancieren investeren inleggen bijspringen doneren meebekostigen betalen
FUNDS m | s | aan voor in op | bijdragen toekennen verlenen verstrekken geven schenken toezeggen toeleggen uittrekken vrijmaken reserveren uitkeren overmaken steken storten stoppen beschikbaarstellen stellen leggen toevoegen uitloven ophoesten aanvullen verdubbelen leveren inbrengen
FUNDS m | van uit vanuit | voor s | ontvangen krijgen verwerven binnenhalen ophalen innen
join | s | aan in bij binnen tot | deelnemen meedoen participeren meewerken meedraaien meelopen aanhaken aanschuiven instappen meebouwen samenwerken inschrijven aanmelden meespelen plaatsnemen
join ? | s | bij aan op | aansluiten
join | s | aan in bij | verbinden committeren
join ? | s | o met | ondertekenen medeondertekenen steunen omarmen onderschrijven adopteren ondersteunen meedragen
join | s | in bij aan | partij-zijn partner-zijn partner-worden deelnemer-zijn deelnemer-worden betrokken-zijn betrokken-raken onderdeel-zijn zitten
join | s | onder voor | handtekening-zetten tekenen
enter | s | tot | toetreden
support | s | bij aan in met voor binnen | inbrengen leveren aanleveren meedenken meekijken bijdragen helpen meehelpen assisteren bijstaan uitlenen detacheren vrijwilligerswerk-doen afvaardigen
support ? | s | o | ondersteunen faciliteren begeleiden huisvesten adviseren coachen trainen versterken voeden bijstaan verrijken evalueren monitoren promoten
`;

const frameOf = (row: string): [string, VerbFrame][] => {
  const [head = "", agent = "", objects = "", verbs = ""] = row.split("|").map((part) => part.trim());
  const [tie = "do", ...flags] = head.split(" ");
  return verbs.split(/\s+/).map((entry): [string, VerbFrame] => {
    const [noun, verb] = entry.includes("-") ? (entry.split("-") as [string, string]) : [undefined, entry];
    return [
      verb,
      {
        tie: tie as StatementTie,
        agent,
        objects: objects.split(" "),
        ...(noun === undefined ? {} : { with: new RegExp(`^${noun}$`) }),
        ...(flags.includes("m") ? { with: MONEY } : {}),
        theme: flags.includes("t"),
        open: flags.includes("?"),
      },
    ];
  });
};

/** Money and what is paid with it. */
export const MONEY =
  /^(?:\p{L}*subsidies?|\p{L}*bijdragen?|\p{L}*budget|\p{L}*geld(?:en)?|\p{L}*middelen|\p{L}*financiering|euro|€.*|ton|miljoen|\p{L}*bedrag|\p{L}*uitkering|impuls|\p{L}*kosten|lasten|dekking|\p{L}*fonds|garantstelling|donatie|gift|schenking|financieel|financiële|helft|leeuwendeel)$/u;

/** Frames by infinitive, particle included; the more specific first. */
export const FRAMES_OF: ReadonlyMap<string, readonly VerbFrame[]> = (() => {
  const frames = new Map<string, VerbFrame[]>();
  for (const row of TABLE.trim().split("\n"))
    for (const [verb, frame] of frameOf(row)) frames.set(verb, [...(frames.get(verb) ?? []), frame]);
  for (const own of frames.values()) own.sort((a, b) => Number(b.with !== undefined) - Number(a.with !== undefined));
  return frames;
})();
