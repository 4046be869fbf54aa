import { type Words, words, wordsLike } from "../frames/word-sets.ts";
/** What a verb makes of who does it and of what it is done to. */
export type StatementTie = "FUNDS" | "LEADS" | "join" | "enter" | "do" | "support" | "PART_OF" | "LOCATED_IN";

/** A verb with its places in the clause. */
export interface VerbFrame {
  readonly tie: StatementTie;
  /** Who: `s` the subject, or the preposition that governs it. */
  readonly agent: string;
  /** To what: `o` the direct object, or prepositions. */
  readonly objects: readonly string[];
  /** Words that the clause must have: `trekt … de kar`. */
  readonly with?: Words;
  /** The object may be a plain noun phrase: then it is a theme. */
  readonly theme: boolean;
  /** Of a theme it must be plain that it is a field of work. */
  readonly weak: boolean;
  /** Capitals in its object may name a party as well as work. */
  readonly open: boolean;
}

/** Tie, who, to what (`t` takes a theme, `w` one that is plainly a field of work, `?` may be a party, `m` needs money), verbs; behind a plus the words that belong to it. */
const TABLE = `
do t | s | o | uitvoeren oppakken aanpakken organiseren runnen beheren voortzetten uitwerken verwezenlijken behartigen agenderen oplossen
do t w | s | o | doen verzorgen geven bieden opzetten verrichten uitrollen realiseren vormgeven opstarten optuigen bemensen implementeren invoeren doorvoeren verduurzamen borgen uitbouwen opschalen vernieuwen doorontwikkelen herinrichten exploiteren hosten voorbereiden opstellen ontwerpen ontwikkelen programmeren draaien initiëren aanbieden regelen invullen uitdragen aanbesteden waarborgen bewerkstelligen uitzetten inrichten herstarten verzilveren opbouwen aanvliegen bestieren afhandelen uitbreiden intensiveren stroomlijnen bundelen verankeren inbedden normaliseren kantelen hervormen
do | s | o | dragen beginnen starten maken schrijven afronden voltrekken vervolgen bewaken meten testen toetsen peilen openen heropenen vullen behandelen aftrappen lanceren uitbrengen hebben nemen bedenken oprichten stichten overnemen ombouwen uitproberen houden verspreiden samenstellen vertalen
do t | s | o | onderzoeken bestuderen verkennen inventariseren analyseren evalueren monitoren doorlichten uitzoeken nagaan nazoeken uitdiepen beproeven onderbouwen uitpluizen ontrafelen duiden signaleren
do t | s | o | bestrijden voorkomen terugdringen verminderen tegengaan bevorderen verbeteren versterken stimuleren vergroten verkleinen verlagen opvangen begeleiden coachen toeleiden aanjagen doorbreken beperken reduceren ondervangen wegnemen wegwerken verhelpen verlichten verzachten uitbannen beteugelen activeren ontsluiten
do t | s | aan | werken samenwerken doorwerken meebouwen bouwen sleutelen schaven timmeren rekenen
do t | s | met | aanpakken bezighouden samenwerken experimenteren starten doorgaan beginnen pionieren worstelen verdergaan proefdraaien
do t | s | voor | inzetten zorgen ijveren beijveren hardmaken sterkmaken inspannen opkomen
do t | s | op | richten toeleggen inzetten focussen concentreren storten oriënteren toespitsen specialiseren
do t | s | in | specialiseren verdiepen bekwamen
do t | s | over | buigen ontfermen bekommeren
do t | s | tegen | strijden optreden
do t | s | rond rondom | samenwerken optrekken werken
do t | s | van | werk-maken punt-maken prioriteit-maken speerpunt-maken zaak-maken thema-maken
do t | s | aan | aandacht-besteden aandacht-geven aandacht-schenken invulling-geven uitvoering-geven vorm-geven prioriteit-geven voorrang-geven handen-geven gevolg-geven vervolg-geven impuls-geven
do t | s | voor | aandacht-hebben aandacht-vragen oog-hebben bres-springen schouders-zetten
do t | s | op | nadruk-leggen accent-leggen focus-leggen prioriteit-leggen accent-liggen focus-liggen
do t | s | onder | schouders-zetten
do t | s | met | slag-gaan slag-zijn slag-staan bezig-zijn druk-zijn proef-doen start-maken begin-maken ervaring-opdoen
do t | s | voor | lat-staan verantwoordelijk-zijn verantwoordelijkheid-dragen verantwoordelijkheid-nemen verantwoordelijkheid-hebben tekenen zorg-dragen
do t | s | o | hoede-nemen rekening-nemen schouders-nemen uitvoering-hebben uitvoering-nemen kaart-brengen beeld-brengen touw-zetten benen-zetten grond-zetten vorm-geven gestalte-geven loep-nemen hand-nemen hand-houden praktijk-brengen uitvoering-brengen stand-brengen leven-roepen leven-blazen licht-houden portefeuille-hebben pakket-hebben beheer-hebben aanbod-hebben takenpakket-hebben
do t | s | naar | onderzoek-doen onderzoek-verrichten kijken speuren zoeken
do t | o | met | belasten
do t | aan | o | gunnen uitbesteden opdragen overdragen toevertrouwen toewijzen overlaten delegeren mandateren uitgeven
do t | bij | o | inkopen beleggen onderbrengen neerleggen wegzetten aanbesteden inhuren uitzetten
LEADS | s | o | leiden trekken coördineren aansturen regisseren voorzitten besturen voortrekken aanvoeren aanjagen penvoeren managen orkestreren kwartiermaken dirigeren superviseren aansporen
LEADS | s | aan over van bij | leiding-geven sturing-geven richting-geven
LEADS | s | bij van voor in aan binnen over op | kar-trekken lead-zijn lead-hebben lead-nemen roer-staan roer-zitten hoofd-staan hoofd-zitten voortouw-nemen voortouw-hebben leiding-nemen leiding-hebben initiatief-nemen regie-voeren regie-hebben regie-nemen regie-pakken regie-houden touwtjes-hebben touwtjes-houden stuur-zitten eindverantwoordelijk-zijn eindverantwoordelijk-blijven scepter-zwaaien voorzittershamer-hanteren hamer-hanteren voorzitterschap-bekleden penvoerderschap-vervullen dirigeerstok-hebben
FUNDS ? | s | o | financieren bekostigen subsidiëren betalen sponsoren sponseren medefinancieren meefinancieren cofinancieren voorfinancieren bevoorschotten vergoeden begroten honoreren ondersubsidiëren meebekostigen
FUNDS | s | aan voor in op bij | meebetalen bijleggen bijpassen bijbetalen meefinancieren cofinancieren investeren inleggen bijspringen doneren meebekostigen betalen meelappen
FUNDS m | s | aan voor in op | bijdragen toekennen verlenen verstrekken geven schenken toezeggen toeleggen uittrekken vrijmaken reserveren uitkeren overmaken steken storten stoppen beschikbaarstellen stellen leggen toevoegen uitloven ophoesten aanvullen verdubbelen leveren inbrengen fourneren garanderen alloceren oormerken bestemmen besteden stukmaken gunnen doneren dekken bijplussen zetten
FUNDS | s | voor | garant-staan borg-staan opdraaien
FUNDS | s | o | mogelijk-maken portemonnee-trekken
FUNDS m | van uit vanuit | voor s | ontvangen krijgen verwerven binnenhalen ophalen innen
join | s | aan in bij binnen tot | deelnemen meedoen participeren meewerken meedraaien meelopen aanhaken aanschuiven instappen meebouwen samenwerken inschrijven aanmelden meespelen plaatsnemen meeschrijven meepraten meebeslissen inhaken bijschuiven invoegen meeliften toehappen
join ? | s | bij aan op | aansluiten
join | s | aan in bij | verbinden committeren
join ? | s | o met | ondertekenen medeondertekenen steunen omarmen onderschrijven adopteren ondersteunen meedragen schragen
join | s | in bij aan van | partij-zijn partner-zijn partner-worden deelnemer-zijn deelnemer-worden betrokken-zijn betrokken-raken onderdeel-zijn deel-zijn zitting-hebben zitting-nemen deel-uitmaken zitten plaats-hebben aangesloten-zijn zetel-hebben
join | s | onder voor | handtekening-zetten tekenen krabbel-zetten
join | s | in bij rond voor binnen | handen-ineenslaan krachten-bundelen handen-slaan
join | s | aan | medewerking-verlenen steentje-bijdragen bijdrage-leveren steun-geven hand-lenen medewerking-geven kennis-leveren
join | o | bij in | betrekken
enter | s | tot bij | toetreden
PART_OF | o | bij | detacheren
support | s | bij aan in met voor binnen | inbrengen leveren aanleveren meedenken meekijken bijdragen helpen meehelpen assisteren bijstaan uitlenen detacheren afvaardigen beschikbaarstellen vrijmaken bijspringen aanreiken bijsturen ruimte-bieden
support ? | s | o | ondersteunen faciliteren begeleiden huisvesten adviseren coachen trainen versterken voeden bijstaan verrijken evalueren monitoren promoten sterken flankeren onderhouden bevoorraden herbergen
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
        ...(noun === undefined ? {} : { with: words(noun) }),
        ...(flags.includes("m") ? { with: MONEY } : {}),
        theme: flags.includes("t"),
        weak: flags.includes("w"),
        open: flags.includes("?"),
      },
    ];
  });
};

/** Money and what is paid with it. */
export const MONEY = wordsLike(
  /^(?:\p{L}*subsidies?|\p{L}*bijdragen?|\p{L}*budget|\p{L}*geld(?:en)?|\p{L}*middelen|\p{L}*financiering|euro|€.*|ton|miljoen|\p{L}*bedrag|\p{L}*uitkering|impuls|\p{L}*kosten|lasten|dekking|\p{L}*fonds|garantstelling|donatie|gift|schenking|financieel|financiële|helft|leeuwendeel)$/u,
);

/** Frames by infinitive, particle included; the more specific first. */
export const FRAMES_OF: ReadonlyMap<string, readonly VerbFrame[]> = (() => {
  const frames = new Map<string, VerbFrame[]>();
  for (const row of TABLE.trim().split("\n"))
    for (const [verb, frame] of frameOf(row)) frames.set(verb, [...(frames.get(verb) ?? []), frame]);
  for (const own of frames.values()) own.sort((a, b) => Number(b.with !== undefined) - Number(a.with !== undefined));
  return frames;
})();
