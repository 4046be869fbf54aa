import { lexicon } from "@kenniswijzer/language";
import { isCompared, isPresentParticiple } from "./lemmas.ts";
import { remembered } from "./remembered.ts";
import { fold } from "./words.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(fold));

/** Words without a subject of their own: articles, pronouns, prepositions, adverbs, auxiliaries, politeness. */
const EMPTY = list(`
a aan aangaande achter af afgelopen al alle allemaal alleen als alstublieft ander andere anders antwoord beide beiden ben bent beste bij
bijvoorbeeld binnen bovendien buiten daar daarbij daarin daarmee daarnaast daarom daarvan dan dat de den der deze die dit doe doen doet deed
deden door doorgaans dus een eens eerder eerst eerste eigenlijk elk elkaar en enig enige er eraan erbij erin ermee erop ervan eruit even ga gaan
gaat gedaan geef geen gehad gekregen geven geweest gewoon ging gingen gij goed graag groot haar had hadden hallo hallo heb hebben hebt heeft hem
hen het hier hij hoe hoeveel hoi hun iemand iets ik ikzelf in is ja jaarlijks je jij jou jouw jullie kan kon konden krijg krijgen krijgt kreeg kregen kun kunnen kunt
laat langs laten later liet lieten maar mag me mee meer meest men met mij mijn misschien moest moet moeten moesten momenteel mogen na naar naast namelijk
nee niet niets niks nog nou nu of om omtrent onder ons onze ook op over overal per precies rond rondom sinds soms straks t te tegen telkens tenslotte
ten ter terwijl thans tijdens toch toe toen tot tussen uit uw u vaak van vanaf vandaag zeker vanuit vanwege veel verder via volgens voor voorheen vooral vooraf waar
waaraan waarbij waarin waarmee waarom waarop waarover waarvan waarvoor wanneer waren was wat we wel welk welke werd werden wie wiens wij wil wilde
wilden willen word worden wordt zal ze zeg zei zelf zich zij zijn zo zoals zou zouden zonder zowel zullen zult moment dezelfde hetzelfde omgeving
principe hooguit maximaal minimaal ongeveer totaal binnenkort tegenwoordig elkander zoveel naam huidige nieuwe gezamenlijk samen
mevrouw meneer heer dr drs prof mr ir   deelt delen zelfde gemeenschappelijk gemeenschappelijke
stond stonden beter tekst documenten document stukken weet weten vertel vertellen vind vinden laatste meeste telt
`);

/** Words that say that somebody is busy with something, or that something exists: they weigh little. */
const LIGHT = list(`
aandacht aangepakt aanpakken aanpakt aanbieden aanbiedt agenda bestaan bestaat bezig bezighouden bezighoudt betrokken deelneemt deelnemen deelname
ding dingen gaande gebeurt gebied gebruikt gelopen genoemd gericht gezet helpen helpt hulp houden houdt hoort horen inzet inzetten
koppelen liep lopen loopt maken maakt meedoen meedoet meewerken neemt nemen noemen noemt ondersteunen ondersteunt onderzoek onderzoekt onderzoeken opgezet opzetten pakken pakt plan plannen
regelen regelt richt richten rol samenwerken samenwerkt samenwerking speelt spelen staan staat slag slot sprake stelt stellen stuk
verantwoordelijk verbeteren verbetert verbinden verzorgt werk werken werkt werkte wens zit zitten zat zaten zoek zoeken zoekt zorgen zorgt zorgde
krijgt betaalt betalen betaald financiert gefinancierd leidt leidde leiden leidt trekt trekken geholpen begeleidt begeleidde
komt kwam kwamen komen dient dienen indienen hield  
mensen personen persoon gemeente gemeenten organisatie organisaties provincie lid leden partner partners partij partijen wethouder gestart start begint begon
jaar jaren keer jaarlijkse land nederland nederlandse inhoudelijke initiatief initiatieven landelijke regionale lokale verschillende diverse
`);

/** All of these words: what questions are made of, whatever they are about. */
export const genericWords: readonly string[] = [...EMPTY, ...LIGHT];

/** Verbs by their form that carry the subject all the same: who was there. */
const TELLING = list("aanwezig afwezig verhinderd afgemeld");

export const isTelling = (word: string): boolean => TELLING.has(word);

/** How much a word says about the subject of a question: 0 nothing, 1 all it can. */
export const bearing = remembered((word): number => {
  if (TELLING.has(word)) return 1;
  if (EMPTY.has(word)) return 0;
  if (LIGHT.has(word)) return 0.3;
  if (/^(ge|be|ver|ont|her)\p{L}{3,}(d|t)$|^(in|uit|aan|af|op|mee|samen|bij|door|over)ge\p{L}{3,}(d|t|en)$/u.test(word))
    return 0.5;
  if (/^\d+$/.test(word)) return 0.5;
  if (isCompared(word)) return 0.3;
  const form = lexicon().forms.get(word);
  if (form?.kind === "verb" || (form === undefined && isPresentParticiple(word))) return 0.35;
  return form?.kind === "adjective" ? 0.7 : 1;
});
