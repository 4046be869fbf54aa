import { SUBJECT } from "./words.nl.ts";

/** How people ask about the network. Named groups: `a` and `b` are names, `both` two names joined, `who` and `what` nouns. */

const LINK =
  "(?:link|links|verband|verbanden|relatie|relaties|connectie|connecties|band|samenhang|verbinding|verbindingen|koppeling|raakvlak|raakvlakken|lijn|lijntje|lijntjes)";
const TIED = "(?:verbonden|gelinkt|gekoppeld|gerelateerd|in verbinding)";
const SOME = "(?:nog |ook |eens |misschien |allemaal |eigenlijk |het beste )*";
const ANY = "(?:een |de |het |haar |zijn |hun |dezelfde |hetzelfde |gezamenlijke? |gemeenschappelijke? |welke? |nog )*";
const WHAT = `(?<what>${SUBJECT}(?:(?: of | en |, | en\\/of )(?:een )?${SUBJECT})*|iets|dingen|zaken)`;
const WHO = "(?:wie|welke? (?<who>\\p{L}+))";
const I = "(?:ik|we|wij|je|u)";
const CAN = "(?:kan|kunnen|zou|zouden|moet|moeten|mag|zal)";
const MEET =
  "(?:voorstellen|introduceren|koppelen|verbinden|matchen|(?:laten )?kennismaken|(?:laten )?kennis maken|in contact brengen|in verbinding brengen|in gesprek brengen|samenbrengen)";
const TALK =
  "(?:kennismaken|kennis maken|praten|samenwerken|in gesprek(?: gaan)?|in contact komen|contact zoeken|contact leggen|sparren|optrekken|een afspraak maken)";
const ONE =
  "(?:maar|slechts|nog maar|alleen maar|precies) (?:door |bij |voor |met |van )?(?:een|één|1) (?:enkele |enige )?(?:partner|partij|organisatie|actor|deelnemer|gemeente)";
const NOBODY =
  "(?:(?:geen|zonder)(?: enkele?| een)? (?:partners?|partij|organisatie|trekker)|niemand|(?:nog )?niet (?:zijn |is |worden |wordt )?(?:opgepakt|belegd))";

const all = (...patterns: readonly string[]): readonly RegExp[] => patterns.map((one) => new RegExp(`^${one}$`, "iu"));

export const PATHS = all(
  `hoe ${SOME}(?:hangt|hangen) (?<a>.+?) samen met (?<b>.+)`,
  `hoe ${SOME}(?:hangt|hangen) (?<a>.+?) met (?!elkaar)(?<b>.+?) samen`,
  `hoe ${SOME}(?:hangt|hangen) (?<both>.+?) (?:met elkaar )?samen`,
  // in a clause: "(leg uit) hoe X samenhangt met Y"
  "hoe (?<a>.+?) samenhangt met (?<b>.+)",
  "hoe (?<a>.+?) met (?!elkaar)(?<b>.+?) samenhangt",
  "hoe (?<both>.+?) (?:met elkaar )?samenhangen",
  `hoe (?<both>.+?) (?:(?:met|aan) elkaar )?${TIED} zijn`,
  `hoe (?<a>.+?) (?:met|aan) (?!elkaar)(?<b>.+?) ${TIED} is`,
  "wat (?<a>.+?) met (?!elkaar)(?<b>.+?) te maken heeft",
  `(?:(?:wat|welke) (?:is|zijn) (?:er )?)?(?:de |het |een |er )?${LINK} (?:er )?tussen (?<both>.+)`,
  `(?:welke?|wat voor) ${LINK}(?: (?:is|zijn|bestaat|bestaan|ligt|liggen|zit|zitten|loopt|lopen))?(?: er)? (?:tussen (?<both>.+)|van (?<a>.+?) naar (?<b>.+))`,
  `(?:is|zijn|bestaat|bestaan|zit|loopt|lopen) er (?:een |ook een |enig |enige |ergens een |geen )?${LINK} tussen (?<both>.+)`,
  `(?:wat|welke) (?:is|zijn) (?:de |het |een )?${LINK} van (?<a>.+?) (?:met|naar|tot) (?<b>.+)`,
  "wat (?:heeft|hebben) (?<a>.+?) te maken met (?<b>.+)",
  "wat (?:heeft|hebben) (?<a>.+?) met (?!elkaar)(?<b>.+?) te maken",
  "wat hebben (?<both>.+?) met elkaar te maken",
  "(?:heeft|hebben) (?<a>.+?) iets te maken met (?<b>.+)",
  "(?:heeft|hebben) (?<a>.+?) iets met (?<b>.+?) te maken",
  `hoe (?:is|zijn|staat|staan) (?<a>.+?) ${TIED} (?:met|aan) (?!elkaar)(?<b>.+)`,
  `hoe (?:is|zijn|staat|staan) (?<a>.+?) (?:met|aan) (?!elkaar)(?<b>.+?) ${TIED}`,
  `hoe (?:is|zijn|staan) (?<both>.+?) (?:(?:met|aan) elkaar )?${TIED}(?: (?:met|aan) elkaar)?`,
  `(?:via wie|via welke \\p{L}+|hoe|langs welke weg) (?:kom|komt|kan|kunnen|komen) ${I} (?:in contact )?(?:van|vanuit|vanaf) (?<a>.+?) (?:bij|naar|tot|met) (?<b>.+?)(?: komen| terecht| uit)?`,
  `(?:de |een |het |welk |welke )?(?:weg|pad|route) (?:loopt er |is er )?(?:van (?<a>.+?) naar (?<b>.+)|tussen (?<both>.+))`,
  "hoe kennen (?<both>.+?) elkaar",
  "waar raken (?<both>.+?) elkaar",
  "wat (?:verbindt|bindt) (?<a>.+?) (?:met|aan) (?<b>.+)",
  "wat (?:verbindt|bindt) (?<both>.+)",
  "how (?:is|are) (?<a>.+?) (?:connected|related|linked) (?:to|with) (?<b>.+)",
  "how (?:is|are) (?<both>.+?) (?:connected|related|linked)",
  "what (?:is|are) the (?:link|connection|relation|relationship)s? between (?<both>.+)",
);

const SAME = "(?:dezelfde|hetzelfde|eenzelfde|een zelfde)";

export const SHARING = all(
  `met ${WHO} (?:deelt|delen|heeft|hebben) (?<a>.+?) ${ANY}${WHAT}(?: gemeen| gemeenschappelijk)?`,
  `${WHO} (?:deelt|delen|heeft|hebben) ${ANY}${WHAT} (?:met|gemeen met|gemeenschappelijk met) (?<a>.+)`,
  `${WHO} (?:[\\p{L}]+ ){0,5}?${SAME} ${WHAT} als (?<a>.+?)(?: werken?| werkt| heeft| hebben| zitten?)?`,
  `(?:met|naast|behalve) ${WHO} (?:werkt|werken|zit|zitten|doet|is|richt|richten) (?<a>.+?) (?:er |zich |mee )*(?:aan|in|op|bij) ${SAME} ${WHAT}(?: mee)?`,
  `${WHO} (?:heeft|hebben) (?:de meeste |veel |enige )?(?<what>raakvlakken|overlap|iets gemeen|dingen gemeen) met (?<a>.+)`,
  `met ${WHO} (?:heeft|hebben) (?<a>.+?) (?:de meeste |veel |enige )?(?<what>raakvlakken|overlap)`,
  `who shares an? (?<what>theme|project|question|target group) with (?<a>.+)`,
);

export const COMMON = all(
  `(?:welke?|wat voor) (?<what>${SUBJECT}) (?:delen|deelt|hebben|heeft) (?<a>.+?) met (?!elkaar)(?<b>.+?)(?: gemeen(?:schappelijk)?)?`,
  `(?:welke?|wat voor) (?<what>${SUBJECT}) (?:delen|hebben) (?<both>.+?)(?: met elkaar)?(?: gemeen(?:schappelijk)?)?`,
  "wat (?:delen|deelt) (?<a>.+?) met (?!elkaar)(?<b>.+)",
  "wat (?:delen|hebben) (?<both>.+?)(?: met elkaar)?(?: gemeen| gemeenschappelijk)",
  "wat delen (?<both>.+?)(?: met elkaar)?",
  "(?<both>.+?),? wat (?:delen|hebben) (?:die|zij|ze)(?: twee)?(?: met elkaar)?(?: gemeen| gemeenschappelijk)?",
  "waar(?:in)? overlappen (?<both>.+?)(?: elkaar)?",
  "(?:welke|wat is de) overlap (?:is er |zit er |bestaat er )?tussen (?<both>.+)",
);

export const INTRODUCTIONS = all(
  `${WHO} ${CAN} ${I} ${SOME}(?:aan|met) elkaar ${MEET}(?: (?:rond|rondom|over|voor|om|bij|op) (?:het thema |het onderwerp )?(?<a>.+))?`,
  `${WHO} ${CAN} ${I} ${SOME}(?:aan|met) (?<a>.+?) ${MEET}`,
  `${WHO} ${CAN} ${I} ${SOME}${MEET} (?:aan|met) (?!elkaar)(?<a>.+)`,
  `(?:aan|met) ${WHO} ${CAN} ${I} (?<a>.+?) ${SOME}${MEET}`,
  `met ${WHO} ${CAN} (?<a>.+?) ${SOME}(?:kunnen |moeten |willen |gaan )*${TALK}(?: kunnen| moeten)?`,
  `${WHO} ${CAN} (?<a>.+?) ${SOME}(?:leren kennen|ontmoeten|spreken|benaderen)`,
  `${WHO} (?<a>.+?) (?:zou|zouden) ${SOME}(?:kunnen|moeten) (?:leren kennen|ontmoeten|spreken|benaderen)`,
  `${WHO} (?:past|passen) (?:goed |het beste )?bij (?<a>.+)`,
  `(?:wie|wat) (?:is|zijn) (?:een |de )?(?:mogelijke|nieuwe|passende|geschikte|potenti[ëe]le|goede) (?:samenwerkings)?partners? voor (?<a>.+)`,
  `${WHO} (?:zou|zouden|moet|moeten|kan|kunnen) elkaar ${SOME}(?:moeten |kunnen )?(?:leren kennen|ontmoeten|kennen|spreken|helpen|versterken)`,
);

const WHICH =
  "(?:(?:aan|bij|voor|op|met|van|in) )?(?<count>welke?|hoeveel|(?:zijn|staan|bestaan|hebben|heb|heeft) er(?: nog| ook)?)";
const THEMES = "(?:thema['’]?s?|onderwerp(?:en)?)";
const QUESTIONS = "(?:kennis|onderzoeks|leer)?(?:vraag|vragen)";
const PROJECTS = "(?:project|projecten|programma['’]s|pilots?)";
const REST = "(?:\\P{L}.*)?";

export const GAPS = {
  themes: all(
    `${WHICH} ${THEMES} .*?\\b${ONE}${REST}`,
    `(?:waar|waaraan) (?:werkt|werken|doet|is) .*?\\b${ONE}${REST}`,
  ),
  questions: all(`${WHICH} ${QUESTIONS} .*?\\b${NOBODY}${REST}`),
  projects: all(
    `${WHICH} ${PROJECTS} .*?\\b(?:geen|zonder)(?: enkele| een| duidelijke)* doelgroep(?:en)?${REST}`,
    `${WHICH} ${PROJECTS} .*?\\bdoelgroep(?:en)? .*?\\b(?:niet|onbekend|ontbreekt|ontbreken|mist)${REST}`,
  ),
  any: all(
    "wat (?:ontbreekt|mist)(?: er)?(?: nog)?(?: (?:in|aan) (?:het netwerk|de documenten|de stukken|de samenwerking))?",
    "(?:waar|welke) (?:zitten|zijn|liggen|gaten|hiaten|witte vlekken|lege plekken)(?: zitten| zijn)?(?: er)?(?: nog)?(?: (?:de |onze )?(?:gaten|hiaten|witte vlekken|lege plekken))?(?: in (?:het netwerk|de documenten|de stukken|de samenwerking))?",
  ),
} as const;

export const ALONE = all(
  `(?:(?:aan|op|bij|in|mee aan) )?welke? (?<what>${SUBJECT}) (?:\\p{L}+ ){0,2}?(?:alleen|uitsluitend|enkel) (?:door )?(?<a>.+?)(?: (?:aan|mee|mee aan|in|op|genoemd|gedaan|opgepakt))?(?: \\p{L}+t)?`,
  "(?:waar|waarin|waaraan|waarmee) (?:is|werkt|doet) (?<a>.+?) (?:de enige|als enige)(?: partner| partij| gemeente| organisatie)?(?: in| aan| mee| mee bezig)?",
);

export const ONLY = all(
  `${WHO} (?:is|zijn) de enige(?: \\p{L}+)? die (?:iets )?(?:(?:aan|met|over|voor|rond|tegen) )?(?<a>.+?) (?:werkt|werken|doet|doen|noemt|noemen|oppakt|heeft|aanpakt)`,
  `${WHO} (?:werkt|werken|doet|doen|noemt|is|zijn) (?:er )?als enige (?:partner |partij |gemeente |organisatie )?(?:iets )?(?:(?:aan|met|mee aan|rond|over|bezig met|voor|tegen) )?(?<a>.+)`,
);

const PAPER = "(?:documenten|stukken|notities|nota['’]s|teksten|verslagen|bestanden|brieven|rapporten|bronnen)";
const STAND = "(?:staan|staat|komen|komt|worden|wordt|zijn|noemen)";
const TOLD = "(?: voor| genoemd| vermeld| opgenomen| terug| te vinden)?";
const ASKED = "(?:(?:welke?|hoeveel) )?(?<who>\\p{L}+(?:['’]s)?)";

export const DOCUMENTS = {
  named: all(
    `${ASKED} ${STAND}(?: er)? (?:in )?(?:beide|allebei de|alle twee de) ${PAPER}${TOLD}:? (?:in )?(?<both>.+? en .+?)${TOLD}`,
    `${ASKED} ${STAND}(?: er)? (?:in )?zowel (?:in )?(?<a>.+?) (?:als|en) (?:ook )?(?:in )?(?<b>.+?)${TOLD}`,
  ),
  difference: all(
    `${ASKED} ${STAND}(?: er)? wel in (?<a>.+?)${TOLD},? (?:en|maar|maar ook) niet in (?<b>.+?)${TOLD}`,
    `${ASKED} ${STAND}(?: er)? niet in (?<b>.+?)${TOLD},? (?:en|maar) wel in (?<a>.+?)${TOLD}`,
    `${ASKED} ${STAND}(?: er)? in (?<a>.+?)${TOLD} (?:en|maar) niet in (?<b>.+?)${TOLD}`,
  ),
  alone: all(`${ASKED} ${STAND}(?: er)? (?:alleen|uitsluitend|enkel) in (?<a>.+?)${TOLD}`),
  both: all(
    `${ASKED} ${STAND}(?: er)? (?:in )?(?:beide|allebei|alle twee|allebei de|alle twee de|de twee)(?: ${PAPER})?${TOLD}`,
  ),
  all: all(
    `${ASKED} ${STAND}(?: er)? (?:in )?(?:alle|elk|ieder|al de|al deze|elk van de) (?:document|stuk|tekst|${PAPER})${TOLD}`,
  ),
} as const;

const FOR =
  "(?:over|voor|rond|rondom|gericht op|met betrekking tot|op het gebied van|(?:die|dat) (?:gaan|gaat) over|(?:die|dat) (?:bedoeld|gericht) (?:zijn|is) (?:voor|op))";
const TO = "(?:betrokken (?:bij|in) |actief in |mee aan |aan |in |mee in |deel aan |bij |mee met |partner in )?";
const THING =
  "(?<what>\\p{L}*project|\\p{L}*projecten|\\p{L}*programma|programma['’]s|pilots?|netwerken?|thema|thema['’]s|onderwerp|onderwerpen)";

export const VIA_SUBJECT = all(
  `${WHO} (?<verb>\\p{L}+) ${TO}(?:er )?(?:een |aan een |aan |welke )*${THING} ${FOR} (?!.*\\b(?:maar|behalve|niet|geen)\\b)(?<a>.+?)`,
);

export const VIA_PARTNER = all(
  `${WHO} (?<verb>\\p{L}+) ${TO}(?:een |het |de |aan een )*${THING},? (?:waar(?:aan|in|bij)?|die|dat) (?<a>.+?) (?:(?:aan|in|bij|ook|mee|deel|partner) )*(?<verb2>\\p{L}+)`,
);

const NOUN = "(?<who>\\p{L}[\\p{L}’'-]+)";
const HERE = "(?: (?:in|uit) (?:de|alle|onze|je|jullie|deze) (?:documenten|stukken|gegevens|notities|bestanden))?";

/** A kind of thing and nothing about it: "welke gemeenten zijn er?" */
export const LISTING = all(
  `(?<count>welke|wat voor|hoeveel) ${NOUN} (?:zijn|bestaan) er(?: allemaal)?${HERE}`,
  `(?<count>welke|hoeveel) ${NOUN} (?:zijn er )?(?:worden|werden|komen|staan|zijn)(?: er)?(?: allemaal)?${HERE}(?: (?:genoemd|voor|vermeld|bekend))?${HERE}`,
  `(?<count>welke|hoeveel) ${NOUN} (?:ken|kent|kennen|heb|hebt|heeft|hebben|weet) (?:je|jij|u|jullie|we|wij)(?: allemaal)?${HERE}`,
  `(?:noem|geef|toon|som) (?:(?:mij|me|ons) )?(?:een (?:lijst|lijstje|overzicht) (?:van|met) )?(?:alle|de) ${NOUN}${HERE}(?: op)?`,
  `(?:een )?(?:lijst|lijstje|overzicht) (?:van|met) (?:alle |de )?${NOUN}${HERE}`,
);
