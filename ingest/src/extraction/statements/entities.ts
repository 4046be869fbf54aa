import type { Span } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import { isSubject } from "../extractors/subjects.ts";
import { words, wordsLike } from "../frames/word-sets.ts";
import { flat } from "../naming.ts";
import { phrasesAt } from "../noun-phrases.ts";
import type { Reader } from "../reader.ts";
import { type Skeleton, slotOf } from "../skeleton.ts";
import type { Clause } from "./clause.ts";
import { classed, HELD, ROLES } from "./nouns.ts";
import { nounOf, type Phrase } from "./phrases.ts";
import type { Statement, Target } from "./statement.ts";

/** What is meant once, is someone's own, or was spoken of before is no theme. */
const NO_THEME_BEFORE = wordsLike(
  /^(?:een|anderhalf|geen|deze|dit|die|dat|hun|haar|zijn|ons|onze|uw|mijn|alle|beide|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|veel|meer|minder|enkele|meerdere|diverse|verschillende|eigen|andere|nieuwe|extra|\d+)$/,
);
/** Money, time, people, papers and other things that are handed over or used up rather than worked on. */
const NO_THEME = wordsLike(
  /^(?:\p{L}*(?:subsidie|bijdrage|budget|geld|middelen|bedrag|euro|uren|ruimte|ruimtes|locatie|zaal|gebouw|pand|kantoor|\p{L}*plan|plannen|rapport|rapportage|notitie|verslag|brief|agenda|offerte|factuur|begroting|planning|cijfers|gegevens|uitkomsten|resultaten|bevindingen|voortgang|stand|vergadering|bijeenkomst(?:en)?|overleg(?:gen)?|gesprek(?:ken)?|sessies?|avond|middag|dag|\p{L}*jaar|\p{L}*periode|maand(?:en)?|week|weken|rol|taak|taken|stap(?:pen)?|eerste|tweede|rest|helft|deel|kosten|mensen|vrijwilligers|medewerkers|professionals|inwoners|deelnemers|partners|partijen|gemeenten|organisaties|secretariaat|voorzitter|coördinatie|regie|leiding|uitvoering|organisatie|evaluatie|communicatie|website|nieuwsbrief|folder|formulier|lijst|overzicht|voorstel|advies|besluit|opdracht|aanvraag|contract|overeenkomst|afspraken|actie|acties|punt|punten|vraag|vragen|antwoord|onderzoek|inventarisatie|verkenning|quickscan|nulmeting|analyse|project|projecten|programma|pilot|pilots|initiatief|traject|trajecten|aanpak|proef|experiment|netwerk|werkgroep|samenwerking|netwerken|activiteiten|zaken|dingen|werk|werkzaamheden|diensten|cursus|training|trainingen|workshops?|lessen|les))$/u,
);

/** What goes with the verb rather than with the noun: `voor haar rekening`. */
const WITH_VERB =
  words(`rekening hoede handen hand schouders kaart beeld naam verband kader opdracht samenwerking overleg
  orde slag gebruik plaats basis voorbeeld`);

/** Where the phrases end that may belong to the noun. */
function endOf({ offsets, sentence }: Skeleton, phrase: Phrase, clause: Clause): number {
  const own = new Set([phrase, ...clause.behind(phrase)]);
  const last = phrase.tokens.at(-1)?.at ?? phrase.at;
  const verb = clause.own.clause.tokens.find((token) => token.verb !== undefined && token.at > last);
  const other = clause.phrases.find(
    (one) => one.at > phrase.at && one.rowOf !== phrase && (!own.has(one) || WITH_VERB.has(nounOf(one))),
  );
  const ends = [other?.at, verb?.at].flatMap((at) => (at === undefined ? [] : (offsets[at] ?? sentence.end)));
  return Math.min(...ends, sentence.end);
}

/** Themes that the words of a target name; none when they say too little of themselves. */
function themesAt(reader: Reader, skeleton: Skeleton, phrase: Phrase, clause: Clause): readonly Entity[] {
  const [first] = phrase.tokens;
  const sheet = reader.sheets[skeleton.at];
  if (first === undefined || sheet === undefined || reader.isRegulation) return [];
  const start = skeleton.offsets[first.at] ?? skeleton.sentence.start;
  const known = (reader.references[skeleton.at] ?? []).filter(
    (own) => own.type === "Theme" && own.end > start && own.start < skeleton.sentence.end,
  );
  const names = (reader.references[skeleton.at] ?? []).filter((own) => own.type === "Actor" || own.type === "Project");
  const barrier = (token: Span): boolean => names.some((own) => own.start < token.end && own.end > token.start);
  const end = endOf(skeleton, phrase, clause);
  const spans = phrasesAt(sheet, start, end, barrier);
  const named = known.filter((own) => spans.some((span) => own.start < span.end && own.end > span.start));
  if (named.length > 0) return named.flatMap((own) => own.entities);
  const [head] = phrase.tokens.filter((token) => token.kind === "word" && !/^(?:de|het|'t)$/.test(token.key));
  if (head === undefined || NO_THEME_BEFORE.has(first.key) || NO_THEME_BEFORE.has(head.key)) return [];
  const noun = nounOf(phrase);
  if (NO_THEME.has(noun) || classed(HELD, noun) !== undefined || classed(ROLES, noun) !== undefined) return [];
  return spans.flatMap((span) => {
    const name = flat(reader.text.slice(span.start, span.end));
    return isSubject(name) ? [reader.name(skeleton.at, span, { type: "Theme", name }, "statements")] : [];
  });
}

/** Nouns of doing, caring and lacking, and nouns that say of what they are. */
const FIELD =
  /(?:ing|heid|schap|tie|teit|isme|zorg|hulp|werk|beleid|armoede|problematiek|opvang|inloop|regie|dienst(?:en)?|gedrag|geweld|welzijn|onderwijs|advies|recht|vervoer|wonen|leven)$/;
const isField = (phrase: Phrase, clause: Clause): boolean =>
  FIELD.test(nounOf(phrase)) ||
  clause
    .behind(phrase)
    .some((own) => /^(?:van|voor|bij|met|onder|aan)$/.test(own.preposition) && own.sign === undefined);

/** What a target is: the named thing, or the theme that its words make. */
export function entitiesOf(
  reader: Reader,
  skeleton: Skeleton,
  statement: Statement,
  target: Target,
  clause: Clause,
): readonly Entity[] {
  if (target.sign !== undefined)
    return slotOf(skeleton, target.sign.text)?.references.flatMap((own) => own.entities) ?? [];
  if (statement.weak === true && !isField(target.phrase, clause)) return [];
  return statement.theme ? themesAt(reader, skeleton, target.phrase, clause) : [];
}
