import {
  ACTIONS,
  AGE,
  AMOUNT,
  ANY_ACTOR,
  ANY_PERSON,
  type Asked,
  CLOCK,
  COUNT,
  DECISIONS,
  DEFINITION,
  DESCRIPTION,
  DURATION,
  FREQUENCY,
  PERCENTAGE,
  SUCCESSOR,
  TARGET_GROUP,
} from "./nouns.ts";

/** A whole phrase and what it asks for. */
interface Phrase {
  readonly pattern: RegExp;
  readonly gives: Asked;
}

/** Whole phrases, tried in order before single question words. The groups are what they use up; the rest stays subject. */
export const PHRASES: readonly Phrase[] = [
  { pattern: /^(waar (?:staat|staan)) .+ (voor)$/, gives: DEFINITION },
  { pattern: /^(wat betekent|wat betekenen|wat verstaat|wat is (?:een|de betekenis van))\b/, gives: DEFINITION },
  { pattern: /^(wat (?:wordt|worden) (?:er )?(?:bedoeld|verstaan)) .*(onder|met)\b/, gives: DEFINITION },
  { pattern: /^(wat houdt) .+ (in)$/, gives: DEFINITION },
  {
    pattern:
      /^(wat (?:wordt|worden|werd|is|zijn)) .*\b(gevraagd|verzocht|voorgesteld|geadviseerd|aanbevolen|voorgelegd)\b/,
    gives: DECISIONS,
  },
  {
    pattern: /^(wat (?:is|zijn|werd|wordt|heeft|hebben)) .*\b(besloten|afgesproken|vastgesteld|besluit)\b/,
    gives: DECISIONS,
  },
  { pattern: /^(wat (?:moet|moeten)) .+ (?:nog )?(doen|regelen|uitzoeken)$/, gives: ACTIONS },
  // "mijn cliënt …, waar kan zij terecht?"
  {
    pattern:
      /(?:^(ik heb een|(?:mijn|er is een|we hebben een)) (client|klant|bewoner|inwoner|patient|meneer|mevrouw)\b.*)?\b(waar (?:kan|kunnen|kon|konden|moet|moeten)) (?:ik|hij|zij|ze|u|we|wij|je|iemand|mensen|(?:de|een|mijn|deze|die|dit) \S+)?.*\b(terecht|aankloppen|naartoe)\b/,
    gives: ANY_ACTOR,
  },
  { pattern: /^(wat wordt|wat worden|wat werd) (?!er\b)(?:\S+ ){0,6}\S+$/, gives: SUCCESSOR },
  { pattern: /^(wat is|wie is|wat zijn|wie zijn) .*\b(opvolgers?|voorgangers?)\b/, gives: SUCCESSOR },
  { pattern: /^(wie volgt) .+ (op)$/, gives: SUCCESSOR },
  {
    pattern: /^(hoe heet|hoe heten|waarin gaat|waarin ging) .*\b(nu|voortaan|tegenwoordig|straks|op|over|vroeger)$/,
    gives: SUCCESSOR,
  },
  {
    pattern:
      /\b(hoeveel (?:euro|geld|subsidie|budget|steun|vergoeding|kost|kosten|krijgt|krijgen|kreeg|ontvangt|ontvangen|ontving|betaalt|betalen|betaalde|draagt|dragen|verdient|bedraagt))\b/,
    gives: AMOUNT,
  },
  { pattern: /^(hoeveel (?:heeft|hebben|had|hadden)) .+ (over) voor\b/, gives: AMOUNT },
  {
    pattern:
      /^(hoeveel (?:legt|leggen|legde|legden|geeft|geven|gaf|gaven|steekt|steken|stak|stort|storten|stortte|stopt|stoppen|schenkt|schonk|doneert|doneerde|subsidieert|financiert|vergoedt|verleent|verleende|trekt|trekken|trok))\b/,
    gives: AMOUNT,
  },
  {
    pattern:
      /^(hoeveel (?:heeft|hebben|had|hadden|is|wordt|werd)) .*\b(toegezeg[dt]|gegeven|betaald|bijgedragen|gestort|ingelegd|toegeken[dt]|uitgetrokken|gesubsidieer[dt]|gefinancier[dt]|gekost|overgemaakt|beschikbaar gestel[dt]|vergoed)\b/,
    gives: AMOUNT,
  },
  { pattern: /\b((?:om )?hoe laat)\b/, gives: CLOCK },
  { pattern: /^(wat (?:kost|kostte|kosten|kostten|betaalt|verdient|bedraagt))\b/, gives: AMOUNT },
  { pattern: /\b(hoeveel (?:procent|percent))\b/, gives: PERCENTAGE },
  { pattern: /\b(hoe (?:oud)|(?:om |voor |vanaf |tot )?welke leeftijd(?:en)?)\b/, gives: AGE },
  { pattern: /\b(hoe (?:hoog|duur))\b/, gives: AMOUNT },
  { pattern: /\b(hoe groot) .*\b(pot|budget|subsidie|bijdrage|bedrag|fonds|vergoeding)\b/, gives: AMOUNT },
  { pattern: /\b(hoe vaak|hoeveel keer|hoe dikwijls|om de hoeveel)\b/, gives: FREQUENCY },
  { pattern: /\b(hoe lang|hoelang)\b/, gives: DURATION },
  { pattern: /\b(hoe groot)\b/, gives: { ...COUNT, values: ["period", "count", "date"] } },
  {
    pattern:
      /^(waar (?:heeft|hebben|houdt|houden|werkt|werken|gaat|gaan|richt|richten|vraagt|vragen)) .*\b(mee|bezig|aan|over|op|om)\b/,
    gives: DESCRIPTION,
  },
  {
    pattern:
      /^(waar (?:is|zijn|was|waren)) .*\b(?:partner|lid|deelnemer|trekker|betrokken|aangesloten|actief) (?:in|bij|van|aan|op)$/,
    gives: DESCRIPTION,
  },
  { pattern: /^(wat (?:doet|doen|gaat|gaan|deed|deden)) .*\b(mee)$/, gives: DESCRIPTION },
  { pattern: /^(wat (?:vraagt|vragen|vroeg|wil|willen)) /, gives: DESCRIPTION },
  {
    pattern: /\b(waar vind ik|waar kan ik .* vinden)\b/,
    gives: { ...DESCRIPTION, asked: "website", types: [], values: ["url"] },
  },
  { pattern: /\b(voor wie|wie zijn de doelgroep)\b/, gives: TARGET_GROUP },
  { pattern: /\b(wie (?:schreef|schreven|ondertekende|ondertekenden|tekende|tekenden))\b/, gives: ANY_PERSON },
  { pattern: /^(wat (?:doet|doen|gaat|gaan|deed|deden)) /, gives: DESCRIPTION },
];
