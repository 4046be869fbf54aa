import type { EdgeType } from "@kenniswijzer/domain";
import { SIGNS } from "./skeleton.ts";

/** A construction of Dutch that ties a subject to an object; read on skeletons. Groups: `s` and `s2` subjects, `o` object, `np` a subject matter in words. */
export interface Rule {
  readonly name: string;
  /** `join` and `do` depend on what the object is: a party, a project or a theme. */
  readonly tie: Exclude<EdgeType, "WORKS_ON" | "PARTNER_IN"> | "join" | "do";
  readonly pattern: RegExp;
  /** Where the object is when the sentence doesn't name it, in order of preference. */
  readonly without?: readonly ("topic" | "focus" | "research-group" | "issuer")[];
  readonly confidence?: number;
  /** Said in passing, by the form of the name: no verb of the sentence denies or plans it. */
  readonly aside: boolean;
}

/** Words between, without a name or the end of a clause. */
const GAP = "(?:[^\ue000-\uefff.;:?!]|\\.(?=\\d)|(?<=\\d)\\.){0,90}?";
const NEAR = "(?:[^\ue000-\uefff.;:?!,]|\\.(?=\\d)){0,45}?";
const { A, P, L, any } = SIGNS;
const X = "[\ue000-\ue7ff]";
const PARTY = "[\ue000-\ue3ff\uec00-\uefff]";

/** `<A:s>` is a party by the name s; `~` is a gap, `-` a near one. */
function grammar(source: string): RegExp {
  const classes: Record<string, string> = { A, P, L, X, Y: PARTY, Z: any };
  const filled = source
    .replace(/<([APLXYZ]):(\w+)>/g, (_, kind: string, name: string) => `(?<${name}>${classes[kind]})`)
    .replace(/<np>/g, "(?<np>[^.;:?!]{4,110})")
    .replace(/~/g, GAP)
    .replace(/#/g, NEAR);
  return new RegExp(filled, "giu");
}

const PAID = "(?:ge(?:financierd|subsidieerd|sponsord)|betaald|bekostigd|mogelijk gemaakt|gefinancieerd)";
const PAYS =
  "(?:betaalt|betalen|betaalde|financiert|financieren|financierde|bekostigt|bekostigen|subsidieert|subsidiëren|sponsort)";
const MONEY = "(?:subsidie|basissubsidie|bijdrage|budget|geld|middelen|financiering|euro|€|bedrag|uitkering|impuls)";
const IS = "(?:is|zijn|was|waren|wordt|worden|werd|werden)";
const LEADER =
  "programmamanager|projectmanager|programmadirecteur|(?:kar)?trekker|trekkers|penvoerder|projectleider|programmaleider|coördinator|coordinator|voorzitter|initiatiefnemer|regisseur|lector|directeur|kwartiermaker|procesbegeleider|regievoerder|hoofdaannemer|projectleider";
const HERE =
  "(?:hieraan|hierin|hiermee|hierbij|daaraan|daarin|daarmee|eraan|ermee|erin|hier|daar|dit|deze lijn|dit thema|deze vraag|dit onderwerp)";

const table: readonly (readonly [string, Rule["tie"], string, Rule["without"]?, number?])[] = [
  // money
  ["pays", "FUNDS", `<A:s>#${PAYS} #(?<!van )<X:o>`],
  [
    "pays-this",
    "FUNDS",
    `<A:s> ${PAYS} (?:ook )?(?:de basis|dit|deze|alles|het geheel|de kosten|de (?:uren|inzet))`,
    ["topic", "focus"],
    0.7,
  ],
  ["contributes-to", "FUNDS", `<A:s> dra(?:agt|gen) #(?:${MONEY}|\\d)#bij aan <X:o>`],
  [
    "contributes",
    "FUNDS",
    `<A:s> (?:legt|leggen|draagt|dragen|voegt|voegen)#(?:${MONEY}|uren|capaciteit|menskracht|\\d)~(?:bij|toe)(?! aan)`,
    ["topic", "focus"],
    0.6,
  ],
  ["makes-available", "FUNDS", `<A:s> stel(?:t|len)#${MONEY}~(?:ter )?beschikbaar~(?:voor|aan) <X:o>`],
  [
    "makes-available-here",
    "FUNDS",
    `<A:s> stel(?:t|len|de|den)#${MONEY}~(?:ter )?beschik(?:baar|king)`,
    ["topic", "focus"],
    0.7,
  ],
  [
    "is-funder",
    "FUNDS",
    `<A:s> ${IS} #(?:financiers?|subsidiegever|subsidieverstrekker|geldschieter|sponsor)(?: van <X:o>)?`,
    ["topic", "focus"],
  ],
  [
    "funder-is",
    "FUNDS",
    `(?:financier|subsidiegever|gefinancierd door|financiering)\\s*(?:${IS}|:)\\s*<A:s>`,
    ["topic", "focus"],
  ],
  ["is-paid-by", "FUNDS", `(?<!door )<X:o>~${PAID}~(?:door|vanuit|uit|met (?:geld|subsidie|middelen|steun) van) <A:s>`],
  ["is-paid-here", "FUNDS", `^[^\ue000-\uefff]*${PAID}~door <A:s>`, ["topic", "focus"], 0.6],
  ["paid-by-is", "FUNDS", `<X:o>~door <A:s> (?!en )#${PAID}`],
  ["and-paid-by", "FUNDS", `<X:o>~door [\ue000-\uefff](?:,| en)#${PAID}~door <A:s>`],
  [
    "and-led-by",
    "LEADS",
    `<X:o>~door [\ue000-\uefff](?:,| en)#(?:gecoördineerd|geleid|getrokken|aangestuurd|begeleid)~door <Y:s>`,
  ],
  ["and-done-by", "do", `<P:o>~door [\ue000-\uefff](?:,| en)#(?:uitgevoerd|ontwikkeld|opgezet|onderzocht)~door <A:s>`],
  ["receives", "FUNDS", `<X:o> (?:ontvang(?:t|en)|krijg(?:t|en)|kreeg|ontving)~${MONEY}~(?:van|vanuit|uit) <A:s>`],
  [
    "receives-by-rule",
    "FUNDS",
    `(?:ontvang(?:t|en)|krijg(?:t|en)) <A:o>~(?:bijdrage|bedrag|subsidie|uitkering)\\b(?!~ van <A:x>)`,
    ["issuer"],
    0.7,
  ],
  [
    "rule-receives",
    "FUNDS",
    `<A:o> (?:ontvang(?:t|en)|krijg(?:t|en))~(?:bijdrage|bedrag|subsidie|uitkering)\\b(?!~ van <A:x>)`,
    ["issuer"],
    0.7,
  ],
  ["receives-from", "FUNDS", `<X:o> (?:ontvang(?:t|en)|krijg(?:t|en)|kreeg|ontving) van <A:s>~${MONEY}`],
  [
    "may-grant",
    "FUNDS",
    `<A:s>#\\b(?:kan|kunnen|zal|zullen)~${MONEY}#(?:verstrekken|verlenen|toekennen) aan <X:o>`,
    undefined,
    0.6,
  ],
  ["grants", "FUNDS", `<A:s> (?:verstrekt|verleent|kent|geeft|keert)#${MONEY}~aan <X:o>`],
  [
    "project-with-money",
    "FUNDS",
    `<P:o>~\\bmet (?:een |financiële )?(?:steun|ondersteuning|${MONEY})#(?:van|uit|vanuit) <A:s>`,
  ],
  ["with-money-of", "FUNDS", `\\bmet (?:een )?${MONEY}#(?:van|uit|vanuit) <A:s>`, ["topic", "focus"], 0.6],
  ["costs-borne", "FUNDS", `kosten van <X:o>~(?:gedragen|betaald|vergoed) door <A:s>`],
  ["bears-costs", "FUNDS", `kosten van <X:o>~(?:voor rekening|ten laste) van <A:s>`],
  ["commissioned", "FUNDS", `<P:o>~in opdracht van <A:s>`, undefined, 0.6],
  ["commissioned-here", "FUNDS", `\\bin opdracht van <A:s>`, ["topic"], 0.5],
  // who leads
  ["is-leader-of", "LEADS", `<Y:s> ${IS} #(?:${LEADER})(?: van| voor| bij| in)? <X:o>`],
  [
    "is-lector",
    "LEADS",
    `<Y:s> (?:is|wordt|was) #(?:lector|associate lector|hoogleraar)(?! [\ue000-\uefff]| van)`,
    ["research-group", "focus"],
  ],
  [
    "is-leader",
    "LEADS",
    `<Y:s> ${IS} #(?:${LEADER})(?! van| voor| [\ue000-\uefff])(?:, (?:samen )?met <A:t2>)?`,
    ["topic", "focus"],
  ],
  [
    "leads",
    "LEADS",
    `<Y:s> (?:trekt|trekken|leidt|leiden|coördineert|coördineren|organiseert|organiseren|voorzit|bestuurt|regisseert)#<X:o>`,
  ],
  [
    "leads-this",
    "LEADS",
    `<Y:s> (?:trekt|trekken|leidt|leiden|coördineert|coördineren|organiseert) (?:dit|deze|het|de)\\b(?!#[\ue000-\uefff])`,
    ["topic"],
  ],
  ["also-leader", "LEADS", `<Y:s>~<X:o> en is (?:${LEADER})\\b(?! van| voor)`],
  [
    "is-led-by",
    "LEADS",
    `<X:o>~(?:gecoördineerd|geleid|getrokken|aangestuurd|voorgezeten|georganiseerd|begeleid en gecoördineerd)~door <Y:s>`,
  ],
  [
    "led-by-is",
    "LEADS",
    `<X:o>~door <Y:s> (?!en )#(?:gecoördineerd|geleid|getrokken|aangestuurd|voorgezeten|georganiseerd)`,
  ],
  ["under-leadership", "LEADS", `<X:o>~onder (?:leiding|voorzitterschap|regie|aanvoering) van <Y:s>`],
  ["leader-named", "LEADS", `(?:^|[,;:.] |[\\s(])(?:${LEADER})\\s*(?:${IS}|:)\\s*<Y:s>`, ["topic", "focus"]],
  ["initiative-of", "LEADS", `<X:o>#\\b(?:is|was) (?:een )?initiatief van <A:s>`, undefined, 0.6],
  [
    "secretariat-at",
    "join",
    `(?:secretariaat|penvoerderschap|voorzitterschap|regie|coördinatie)(?: van <X:o>)?\\s+(?:ligt|berust|is belegd|komt te liggen)#bij <A:s>`,
    ["topic", "focus"],
    0.6,
  ],
  // parts
  ["is-part-of", "PART_OF", `<A:s>~(?:onderdeel|deel uit|deel) van <A:o>`],
  [
    "falls-under",
    "PART_OF",
    `<A:s> (?:valt|vallen|ressorteert|ressorteren|hoort|horen|behoort|behoren|is|zijn)#(?:onder|bij|tot|ondergebracht bij|verbonden aan|gevestigd bij|ingebed in) <A:o>`,
  ],
  ["parts-are", "PART_OF", `(?:onderdeel|onderdelen|deel) van <A:o> (?:is|zijn)(?: ook)? <A:s>`],
  ["owns", "PART_OF", `<A:o> en (?:haar|zijn|hun) <A:s>`],
  ["municipalities-that-form", "PART_OF", `<A:s> vorm(?:t|en)(?: samen)? <A:o>`],
  // taking part
  [
    "steps-in",
    "join",
    `<A:s>#\\b(?:stapt|stappen|stapte|wil|willen|gaat|gaan)#\\b(?:in|instappen|aanhaken|aansluiten|toetreden)(?=[.,;]|$)`,
    ["topic", "focus"],
  ],
  ["enters", "join", `<A:s>#\\b(?:treedt|treden|trad|traden)#\\btoe tot <X:o>`],
  ["we-with", "join", `\\b(?:we|wij)\\b#(?:doen|werken|trekken|trekken)#samen#met <A:s>`, ["topic", "focus"], 0.7],
  ["take-part-list", "join", `(?:aan|in|bij) <X:o>#(?:doen|nemen|werken)#(?:mee|deel)\\s*:\\s*<A:s>`],
  [
    "take-part-here",
    "join",
    `(?:doen|nemen|werken|zijn)#(?:mee|deel|samen|aangesloten)#:\\s*<A:s>`,
    ["topic", "focus"],
  ],
  [
    "partners-are",
    "join",
    `(?:partners|praktijkpartners|deelnemers|samenwerkingspartners|leden|partijen)(?: van <X:o>| hierin| zijn)*\\s*(?:${IS}|:)\\s+<A:s>`,
    ["topic", "focus"],
  ],
  ["take-part-in", "join", `<A:s>#(?:doe[tn]|deed|deden|neemt|nemen|nam)#(?:mee|deel) (?:aan|met|in) <X:o>`],
  ["in-take-part", "join", `<A:s> (?:doe[tn]|neemt|nemen) (?:ook )?(?:aan|met|in) <X:o>#(?:mee|deel)`],
  [
    "take-part",
    "join",
    `<A:s>#\\b(?:doe[tn]|deed|deden|neemt|nemen|willen?|gaat|gaan|kan|kunnen|zal|zullen)#\\b(?:mee|deel|meedoen|deelnemen|mee te doen|deel te nemen|meewerken)(?! (?:aan|in|met) [\ue000-\uefff])`,
    ["topic", "focus"],
  ],
  ["joins", "join", `<A:s>#\\b(?:sluit|sluiten|sloot|haakt|haken|haakte)#(?:bij|op) <X:o>#\\baan`],
  [
    "joins-here",
    "join",
    `<A:s>#\\b(?:sluit|sluiten|sloot|haakt|haken|haakte)(?: zich)?#\\baan(?! de [\\p{L}]+de\\b)(?: bij <X:o>)?`,
    ["topic", "focus"],
  ],
  ["is-joined", "join", `<A:s>#\\b${IS}#(?:aangesloten|aangehaakt)(?: bij <X:o>)?`, ["topic", "focus"]],
  ["join-intent", "join", `<A:s>#\\baan te (?:haken|sluiten)(?: bij <X:o>)?`, ["topic", "focus"]],
  [
    "is-partner",
    "join",
    `<A:s>#\\b${IS}#(?:partner|partners|deelnemer|deelnemers|lid|leden|partij|partijen|praktijkpartner)\\b(?: (?:van|in|bij|binnen) <X:o>)?`,
    ["topic", "focus"],
  ],
  ["was-partner", "join", `\\b(?:was|waren)(?: ook)? <A:s> (?:partner|partners|lid)`, ["topic", "focus"]],
  [
    "participates",
    "join",
    `<A:s> (?:participeert|participeren)(?: ook)?(?: (?:in|aan|bij) <X:o>)?`,
    ["topic", "focus"],
  ],
  [
    "in-it-are",
    "do",
    `\\b(?:hierin|daarin|erin|in (?:dit|deze|het|de) \\p{L}+) (?:zitten|zit|participeren|werken)(?: ook)?(?: samen)? <A:s>`,
    ["topic"],
  ],
  ["in-work", "join", `<P:o>,? waarin <A:s>~(?:samenwerken|participeren|deelnemen|werken|meedoen|samen)`],
  ["is-involved", "join", `<A:s>#\\bbetrokken (?:bij|in)~<X:o>(?: en#(?:van|bij)? ?<X:o2>)?`],
  [
    "involved-inverted",
    "join",
    `\\b(?:wordt|worden|is|zijn) <A:s>#\\bbetrokken (?:bij|in)~<X:o>(?: en#(?:van|bij)? ?<X:o2>)?`,
  ],
  ["agreed-with", "join", `<A:s>~samenwerkingsafspraken#met <P:o>`],
  ["with", "join", `<P:o>,? (?:samen )?met <A:s>`, undefined, 0.7],
  [
    "is-supported-by",
    "join",
    `<X:o>~(?:ondersteund|bijgestaan|begeleid|geadviseerd|gefaciliteerd)~door (?!secretariaat)<A:s>`,
  ],
  ["secretariat-by", "join", `secretariaat#(?:voorzien|verzorgd|gevoerd|ingevuld)#door <A:s>`, ["topic", "focus"]],
  [
    "does-secretariat",
    "join",
    `<A:s> (?:verzorgt|voert|levert|voorziet in)#secretariaat(?: van <X:o>)?`,
    ["topic", "focus"],
  ],
  [
    "supports-here",
    "join",
    `<A:s> (?:adviseert|adviseren|levert|leveren|begeleidt|begeleiden|ondersteunt|ondersteunen|faciliteert|faciliteren|brengt|brengen|denkt|denken|stelt|stellen|verzorgt|verzorgen|biedt|bieden|huisvest|helpt|helpen|zorgt|zorgen|deelt|delen)\\b(?!#${MONEY})(?!#over na)`,
    ["topic"],
    0.7,
  ],
  [
    "supports",
    "join",
    `<A:s> (?:adviseert|levert#aan|begeleidt|ondersteunt|faciliteert|helpt|helpen|ondersteunen|versterkt)#<P:o>`,
  ],
  ["through", "join", `\\bvia <A:s>`, ["topic"], 0.5],
  // doing
  ["does-fragment", "do", `^<A:s>[.;]?$`, ["topic"], 0.7],
  [
    "works-here-with",
    "do",
    `<A:s>#\\b(?:werk(?:t|en)|doe[tn]|pak(?:t|ken)|ga(?:at|an))#${HERE}#(?:samen )?met <A:s2>`,
    ["topic"],
  ],
  [
    "works-here",
    "do",
    `<A:s>#\\b(?:werk(?:t|en)|doe[tn]|pak(?:t|ken)|ga(?:at|an)|is|zijn|onderzoek(?:t|en)|voer(?:t|en)|neem(?:t|en)|buig(?:t|en) zich)#\\b${HERE}\\b(?!#(?:mee|niet))`,
    ["topic"],
  ],
  [
    "takes-up",
    "do",
    `<A:s>#\\b(?:pak(?:t|ken)|neem(?:t|en)|voer(?:t|en)|werk(?:t|en))#<P:o>?#\\b(?:op|uit|ter hand|voor (?:haar|zijn|hun) rekening)\\b`,
    ["topic"],
  ],
  ["carries-out", "do", `<A:s>#\\b(?:voer(?:t|en)|voerde|voerden)(?: het| dit| deze| de|#<P:o>)?#\\buit\\b`, ["topic"]],
  [
    "does-research",
    "do",
    `<A:s> (?:doe[tn]|verzorg(?:t|en)|lever(?:t|en)) (?:het|dit|de) (?:onderzoek|evaluatie|monitor|monitoring|uitvoering)`,
    ["topic"],
  ],
  ["does-it", "do", `<A:s> (?:doe[tn]|verricht(?:en)?|verzorg(?:t|en))#<P:o>`],
  [
    "tries",
    "do",
    `<A:s>#\\b(?:prober(?:t|en)|probeert|experimenteer(?:t|en)|ontwikkel(?:t|en)|start(?:en)?|test(?:en)?|onderzoek(?:t|en)|werk(?:t|en))#\\b(?:in|met|aan|binnen)? ?<P:o>`,
  ],
  [
    "tries-here",
    "do",
    `<A:s> (?:onderzoek(?:t|en)|ontwikkel(?:t|en)|test(?:en)?|verken(?:t|nen)|inventariseer(?:t|en)|vertelt|vertellen|presenteert|presenteren|rapporteert|licht|bericht)\\b`,
    ["topic"],
    0.6,
  ],
  [
    "is-done-by",
    "do",
    `<P:o>~(?:uitgevoerd|opgepakt|ontwikkeld|gedaan|onderzocht|opgezet|geïnitieerd|gestart)(?: en [\\p{L}]+)?(?: wordt| worden| is| zijn)?(?: samen| gezamenlijk| mede)? door <A:s>`,
  ],
  [
    "done-here-by",
    "do",
    `(?:onderzoek|project|pilot|uitvoering|studie|evaluatie|dit|deze vraag)~(?:uitgevoerd|opgepakt|ontwikkeld|gedaan|onderzocht|opgezet|verricht)(?: en [\\p{L}]+)?(?: wordt| worden| is| zijn)? door <A:s>`,
    ["topic"],
  ],
  [
    "that-does",
    "do",
    `<P:o>,? (?:die|dat) (?:door )?<A:s>#(?:uitvoert|uitvoeren|doet|ontwikkelt|uitgevoerd|opzet|onderzoekt)`,
  ],
  // subjects in words
  ["works-on", "do", `<A:s>#\\bwerk(?:t|en)\\b#\\b(?:samen )?met <A:s2> aan <np>`],
  ["together-on", "do", `werk(?:t|en) <A:s> samen met <A:s2> aan <np>`],
  ["work-inverted", "do", `\\bwerk(?:t|en) <A:s>#(?:samen )?aan <np>`],
  ["goes-to-work", "do", `<A:s>#\\b(?:gaat|gaan|wil|willen|zal|zullen)#(?:samen )?met <A:s2>#werken aan <np>`],
  ["works-at", "do", `<A:s>#\\bwerk(?:t|en)\\b#\\baan (?!#${HERE})<np>`],
  [
    "busy-with",
    "do",
    `<A:s>#\\b(?:houd(?:t|en) zich#bezig met|richt(?:en)? zich#op|zet(?:ten)?(?: zich)?#in (?:op|voor)|is#bezig met|zijn#bezig met|is#actief op het gebied van|zijn#actief op het gebied van) <np>`,
  ],
  [
    "research-into",
    "do",
    `<A:s>,? (?:dat|die|doet|doen|verricht|verrichten)?#\\bonderzoek(?: doet| doen| verricht)?,?(?: onder meer| onder andere| o\\.a\\.| vooral| ook)? naar <np>`,
  ],
  // places
  ["at", "LOCATED_IN", `<Y:s>,? (?:gevestigd |statutair gevestigd )?te <Z:o>`],
  ["in-place", "LOCATED_IN", `<A:s> (?:in|uit) <L:o>`, undefined, 0.6],
  ["is-located", "LOCATED_IN", `<X:s>#(?:gevestigd|gehuisvest|zetelt)#(?:in|te) <Z:o>`],
  [
    "runs-in",
    "LOCATED_IN",
    `<P:s>#\\b(?:begint|begon|start|startte|loopt|liep|vindt|vond|draait)#\\bin (?:de wijken? |wijk )?<Z:o>`,
  ],
  [
    "in-quarters",
    "LOCATED_IN",
    `^In (?:deze|de|dit|het)#(?:wijk|wijken|buurt|buurten|dorp|dorpen|stadsdeel|stadsdelen|kernen|straten) (?:van|in) <Z:o>`,
    ["topic"],
  ],
  ["area-is", "LOCATED_IN", `<Z:o> is (?:het|haar|ons|zijn) werkgebied`, ["focus"]],
  ["area", "LOCATED_IN", `werkgebied (?:is|omvat|bestaat uit|:) <Z:o>`, ["focus"]],
  // succession
  ["follows-up", "SUCCEEDS", `<A:o>#\\b(?:een )?vervolg(?: in)?#[:,]? <A:s>`],
  [
    "formerly",
    "SUCCEEDS",
    `<A:s>,? (?:voorheen|(?:in \\d{4} )?(?:begonnen|gestart) als|voormalig|eerder|vroeger|(?:de )?opvolger van|opgevolgd uit|ontstaan uit|de fusie van) <A:o>`,
  ],
  ["is-merger", "SUCCEEDS", `<A:s> is#(?:de fusie|opvolger|voortzetting|samenvoeging) van <A:o>`],
  [
    "went-into",
    "SUCCEEDS",
    `<A:o>#\\b(?:opgegaan in|ga(?:at|an) op in|gefuseerd tot|verder als|omgevormd tot|uit te groeien tot|door te ontwikkelen tot) <A:s>`,
  ],
  [
    "from-to",
    "SUCCEEDS",
    `^(?:#\\b)?(?:van |transformatie (?:van )?|overgang van |omvorming van |doorontwikkeling )<A:o>,? naar <A:s>`,
  ],
  // together
  ["cooperates", "COOPERATES_WITH", `<A:s>#\\b(?:werk(?:t|en)|trek(?:t|ken))#samen(?:#op)? met <A:o>`],
  ["cooperation-with", "COOPERATES_WITH", `<A:s>~\\bsamenwerking(?:safspraken)?#met <A:o>`],
];

const ASIDE = new Set(["owns", "at", "in-place", "formerly", "is-merger", "from-to"]);

export const RULES: readonly Rule[] = table.map(([name, tie, source, without, confidence]) => ({
  name,
  tie,
  pattern: grammar(source),
  aside: ASIDE.has(name),
  ...(without === undefined ? {} : { without }),
  ...(confidence === undefined ? {} : { confidence }),
}));
