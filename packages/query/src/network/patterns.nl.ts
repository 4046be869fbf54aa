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
  "(?:maar|slechts|nog maar|alleen maar|precies|maar liefst) (?:een|één|1) (?:enkele |enige )?(?:partner|partij|organisatie|actor|deelnemer|gemeente)";
const NOBODY =
  "(?:(?:geen|zonder)(?: enkele?| een)? (?:partners?|partij|organisatie|trekker)|niemand|(?:nog )?niet (?:zijn |is |worden |wordt )?(?:opgepakt|belegd))";

const all = (...patterns: readonly string[]): readonly RegExp[] => patterns.map((one) => new RegExp(`^${one}$`, "iu"));

export const PATHS = all(
  `hoe ${SOME}(?:hangt|hangen) (?<a>.+?) samen met (?<b>.+)`,
  `hoe ${SOME}(?:hangt|hangen) (?<a>.+?) met (?<b>.+?) samen`,
  `hoe ${SOME}(?:hangt|hangen) (?<both>.+?) (?:met elkaar )?samen`,
  `(?:wat|welke) (?:is|zijn) (?:de|het|een|er) ?${LINK} (?:er )?tussen (?<both>.+)`,
  `(?:welke?|wat voor) ${LINK}(?: (?:is|zijn|bestaat|bestaan|ligt|liggen|zit))?(?: er)? tussen (?<both>.+)`,
  `(?:is|zijn|bestaat|bestaan) er (?:een |ook een |enig |enige |ergens een )?${LINK} tussen (?<both>.+)`,
  "wat (?:heeft|hebben) (?<a>.+?) te maken met (?<b>.+)",
  "wat (?:heeft|hebben) (?<a>.+?) met (?!elkaar)(?<b>.+?) te maken",
  "wat hebben (?<both>.+?) met elkaar te maken",
  "(?:heeft|hebben) (?<a>.+?) iets (?:te maken )?met (?<b>.+?)(?: te maken)?",
  `hoe (?:is|zijn) (?<a>.+?) ${TIED} (?:met|aan) (?!elkaar)(?<b>.+)`,
  `hoe (?:is|zijn) (?<a>.+?) (?:met|aan) (?!elkaar)(?<b>.+?) ${TIED}`,
  `hoe (?:is|zijn) (?<both>.+?) (?:(?:met|aan) elkaar )?${TIED}(?: (?:met|aan) elkaar)?`,
  `(?:via wie|via welke \\p{L}+|hoe|langs welke weg) (?:kom|komt|kan|kunnen) ${I} (?:in contact )?(?:van|vanuit|vanaf) (?<a>.+?) (?:bij|naar|tot|met) (?<b>.+?)(?: komen| terecht| uit)?`,
  "hoe kennen (?<both>.+?) elkaar",
  "wat verbindt (?<a>.+?) (?:met|aan) (?<b>.+)",
  "wat verbindt (?<both>.+)",
);

export const SHARING = all(
  `met ${WHO} (?:deelt|delen|heeft|hebben) (?<a>.+?) ${ANY}${WHAT}(?: gemeen| gemeenschappelijk)?`,
  `${WHO} (?:deelt|delen|heeft|hebben) ${ANY}${WHAT} (?:met|gemeen met|gemeenschappelijk met) (?<a>.+)`,
  `${WHO} (?:werkt|werken|doet mee|doen mee|is bezig|zijn bezig|richt zich|richten zich)? ?(?:aan|met|op|in|heeft|hebben|bij|voor)? ?(?:dezelfde|hetzelfde) ${WHAT} als (?<a>.+?)(?: werken?| werkt| heeft| hebben)?`,
);

export const COMMON = all(
  `(?:welke?|wat voor) (?<what>${SUBJECT}) (?:delen|deelt|hebben|heeft) (?<a>.+?) met (?!elkaar)(?<b>.+?)(?: gemeen(?:schappelijk)?)?`,
  `(?:welke?|wat voor) (?<what>${SUBJECT}) (?:delen|hebben) (?<both>.+?)(?: met elkaar)?(?: gemeen(?:schappelijk)?)?`,
  "wat (?:delen|deelt) (?<a>.+?) met (?!elkaar)(?<b>.+)",
  "wat (?:delen|hebben) (?<both>.+?)(?: met elkaar)?(?: gemeen| gemeenschappelijk)",
  "wat delen (?<both>.+?)(?: met elkaar)?",
  "waar(?:in)? overlappen (?<both>.+?)(?: elkaar)?",
  "(?:welke|wat is de) overlap (?:is er |zit er |bestaat er )?tussen (?<both>.+)",
);

export const INTRODUCTIONS = all(
  `${WHO} ${CAN} ${I} ${SOME}(?:aan|met) elkaar ${MEET}(?: (?:rond|rondom|over|voor|om|bij|op) (?:het thema |het onderwerp )?(?<a>.+))?`,
  `${WHO} ${CAN} ${I} ${SOME}(?:aan|met) (?<a>.+?) ${MEET}`,
  `(?:aan|met) ${WHO} ${CAN} ${I} (?<a>.+?) ${SOME}${MEET}`,
  `met ${WHO} ${CAN} (?<a>.+?) ${SOME}(?:kunnen |moeten |willen )?${TALK}(?: kunnen| moeten)?`,
  `${WHO} ${CAN} (?<a>.+?) ${SOME}(?:leren kennen|ontmoeten|spreken|benaderen)`,
  `(?:wie|wat) (?:is|zijn) (?:een |de )?(?:mogelijke|nieuwe|passende|geschikte|potenti[ëe]le|goede) (?:samenwerkings)?partners? voor (?<a>.+)`,
  `${WHO} (?:zou|zouden|moet|moeten|kan|kunnen) elkaar ${SOME}(?:moeten |kunnen )?(?:leren kennen|ontmoeten|kennen|spreken|helpen|versterken)`,
);

export const GAPS = {
  themes: all(
    `(?:(?:aan|bij|voor|op|met|in) )?(?<count>welke?|hoeveel) (?:thema['’]?s?|onderwerp(?:en)?) .*?\\b${ONE}(?:\\P{L}.*)?`,
    `(?:waar|waaraan) (?:werkt|werken|doet|is) .*?\\b${ONE}(?:\\P{L}.*)?`,
  ),
  questions: all(
    `(?:(?:aan|bij|voor|op|met|van) )?(?<count>welke?|hoeveel) (?:kennis|onderzoeks|leer)?(?:vraag|vragen) .*?\\b${NOBODY}(?:\\P{L}.*)?`,
  ),
  projects: all(
    "(?:(?:aan|bij|voor|op|met|in|van) )?(?<count>welke?|hoeveel) (?:project|projecten|programma['’]s|pilots?) .*?\\b(?:geen|zonder)(?: enkele| een)? doelgroep(?:en)?(?:\\P{L}.*)?",
  ),
  any: all(
    "wat (?:ontbreekt|mist)(?: er)?(?: nog)?(?: (?:in|aan) (?:het netwerk|de documenten|de stukken|de samenwerking))?",
    "(?:waar|welke) (?:zitten|zijn|liggen|gaten|hiaten|witte vlekken|lege plekken)(?: zitten| zijn)?(?: er)?(?: nog)?(?: (?:de |onze )?(?:gaten|hiaten|witte vlekken|lege plekken))?(?: in (?:het netwerk|de documenten|de stukken|de samenwerking))?",
  ),
} as const;

export const ALONE = all(
  `(?:(?:aan|op|bij|in|mee aan) )?welke? (?<what>${SUBJECT}) (?:\\p{L}+ ){0,2}?(?:alleen|uitsluitend|enkel) (?:door )?(?<a>.+?)(?: (?:aan|mee|mee aan|in|op|genoemd|gedaan|opgepakt))?(?: \\p{L}+t)?`,
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
const TO = "(?:mee aan |aan |in |mee in |deel aan |bij |mee met |partner in )?";
const THING =
  "(?<what>\\p{L}*project|\\p{L}*projecten|\\p{L}*programma|programma['’]s|pilots?|netwerken?|thema|thema['’]s|onderwerp|onderwerpen)";

export const VIA_SUBJECT = all(
  `${WHO} (?<verb>\\p{L}+) ${TO}(?:er )?(?:een |het |de |aan een |aan |welke )*${THING} ${FOR} (?<a>.+?)`,
);

export const VIA_PARTNER = all(
  `${WHO} (?<verb>\\p{L}+) ${TO}(?:een |het |de |aan een )*${THING},? (?:waar(?:aan|in|bij)?|die|dat) (?<a>.+?) (?:(?:aan|in|bij|ook|mee|deel|partner) )*(?<verb2>\\p{L}+)`,
);
